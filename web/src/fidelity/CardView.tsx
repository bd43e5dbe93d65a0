import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { Card } from "./answers.ts";
import styles from "./Fidelity.module.css";
import { numberText } from "./figure-text.ts";
import { ItemRow } from "./ItemRow.tsx";

interface CardViewProps {
  readonly card: Card;
  /** The question that the card answers; the evidence is asked for with the same. */
  readonly query: string;
  readonly compared: { readonly card: Card; readonly name: string } | undefined;
  readonly opened: string | undefined;
  readonly onRated: () => void;
}

/** A score card: the mean with what it is of, then the items one by one. */
export function CardView({ card, query, compared, opened, onRated }: CardViewProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  return (
    <>
      <Panel title={say(card.name)} aside={words.facts(card.courses)}>
        <MeanLine card={card} />
        {compared === undefined ? null : (
          <p className={styles["quiet"]}>
            {words.comparing(compared.name)}: <MeanWords card={compared.card} />
          </p>
        )}
        {card.elements.length === 0 ? null : (
          <DataList
            items={card.elements.map(({ name, percent, known, of }) => ({
              term: say(name),
              value:
                percent === null ? words.elementUnknown(of) : words.element(numberText(percent, language), known, of),
            }))}
          />
        )}
        <p className={styles["quiet"]}>{words.meanNote}</p>
        <SourceNote source={card.source} language={language}>
          {say(card.note)}
        </SourceNote>
      </Panel>
      <Panel title={words.items} look="open">
        <ol className={styles["items"]}>
          {card.items.map((item) => {
            const then = compared?.card.items.find(({ code }) => code === item.code);
            return (
              <li key={item.code}>
                <ItemRow
                  item={item}
                  query={query}
                  then={then && compared ? { item: then, name: compared.name } : undefined}
                  isOpened={opened === item.code}
                  onRated={onRated}
                />
              </li>
            );
          })}
        </ol>
      </Panel>
    </>
  );
}

function MeanLine({ card }: { readonly card: Card }) {
  const words = useWords().fidelity;
  const say = useSay();
  if (card.items.every(({ answer }) => answer === "yes-no")) return null;
  if (card.mean === null) {
    return (
      <>
        <p className={styles["mean"]}>{words.noMean}</p>
        <p>{words.noMeanText}</p>
      </>
    );
  }
  return (
    <p className={styles["mean"]}>
      {words.mean}: <MeanWords card={card} />
      {card.mean.label === null ? null : ` · ${say(card.mean.label)}`}
    </p>
  );
}

function MeanWords({ card: { mean } }: { readonly card: Card }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  return <>{mean === null ? words.noMean : words.meanText(numberText(mean.value, language), mean.rated, mean.of)}</>;
}
