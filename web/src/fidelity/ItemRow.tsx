import { useEffect, useRef, useState } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { CardItem } from "./answers.ts";
import { EvidencePart } from "./EvidencePart.tsx";
import styles from "./Fidelity.module.css";
import { FigureWords } from "./FigureWords.tsx";
import { numberText } from "./figure-text.ts";
import { RatingsPart } from "./RatingsPart.tsx";

interface ItemRowProps {
  readonly item: CardItem;
  readonly query: string;
  readonly then: { readonly item: CardItem; readonly name: string } | undefined;
  readonly isOpened: boolean;
  readonly onRated: () => void;
}

/** One item as a line that opens: name, score in words and as a bar, and the figure with its numbers. */
export function ItemRow({ item, query, then, isOpened, onRated }: ItemRowProps) {
  const words = useWords().fidelity;
  const say = useSay();
  const ref = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(isOpened);
  useEffect(() => {
    if (isOpened) ref.current?.scrollIntoView({ block: "start" });
  }, [isOpened]);
  return (
    <details ref={ref} className={styles["item"]} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles["itemName"]}>{say(item.name)}</span>
        <Score item={item} />
        <span className={styles["itemFigure"]}>
          <FigureWords told={item} />
          {item.beside === null ? null : ` · ${words.besides}`}
        </span>
        {then === undefined ? null : <Then item={item} then={then} />}
      </summary>
      {open ? <ItemBody item={item} query={query} onRated={onRated} /> : null}
    </details>
  );
}

/** The score as a number with words; the bar says nothing that the words don't. */
function Score({ item }: { readonly item: CardItem }) {
  const scored = useScored();
  const share = item.percent ?? (item.score === null ? undefined : item.score * 20);
  return (
    <span className={styles["score"]}>
      <b>{scored(item)}</b>
      <span className={styles["bar"]} aria-hidden="true" data-empty={share === undefined}>
        <span style={{ inlineSize: `${share ?? 0}%` }} />
      </span>
    </span>
  );
}

function useScored(): (item: CardItem) => string {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  return ({ percent, score }) => {
    if (percent !== null) return words.percentScore(numberText(percent, language));
    return score === null ? words.noScore : words.score(score);
  };
}

function Then({ item, then }: { readonly item: CardItem; readonly then: NonNullable<ItemRowProps["then"]> }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const scored = useScored();
  const [now, before] = [item.percent ?? item.score, then.item.percent ?? then.item.score];
  const moved = now === null || before === null ? undefined : now - before;
  const change =
    moved === undefined
      ? ""
      : moved === 0
        ? ` · ${words.unchanged}`
        : ` · ${words.change(`${moved > 0 ? "+" : "−"}${numberText(Math.abs(moved), language)}`)}`;
  return (
    <span className={styles["then"]}>
      {words.comparing(then.name)}: {before === null ? null : `${scored(then.item)} · `}
      <FigureWords told={then.item} />
      {change}
    </span>
  );
}

function ItemBody({ item, query, onRated }: Pick<ItemRowProps, "item" | "query" | "onRated">) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  const proposes = item.proposed !== null && item.from === "person";
  return (
    <div className={styles["body"]}>
      <section>
        <h3>{words.formula}</h3>
        <p>{say(item.formula)}</p>
        {proposes && item.proposed !== null ? <p>{words.proposed(item.proposed)}</p> : null}
        <p className={styles["quiet"]}>
          <b>{words.kinds[item.kind]}.</b> {words.kindTexts[item.kind]}
        </p>
        <SourceNote source={item.source} language={language} />
      </section>
      {item.kind === "judged" ? null : <EvidencePart code={item.code} query={query} />}
      <RatingsPart item={item} query={query} onRated={onRated} />
    </div>
  );
}
