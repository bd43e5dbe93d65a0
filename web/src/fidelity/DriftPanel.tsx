import { ctiSelfAssessment } from "@tovholder/domain/fidelity/instruments.ts";
import { useEffect, useRef, useState } from "react";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { Table } from "../ui/parts/Table.tsx";
import { driftSchema, type DriftSign } from "./answers.ts";
import { EvidencePart } from "./EvidencePart.tsx";
import styles from "./Fidelity.module.css";
import { FigureWords } from "./FigureWords.tsx";
import { numberText } from "./figure-text.ts";
import type { NamedPeriod } from "./periods.ts";
import { TrendLine } from "./TrendLine.tsx";

interface DriftPanelProps {
  /** The empty text is the whole municipality. */
  readonly team: string;
  readonly instrument: string;
  readonly period: NamedPeriod;
  /** The sign that the address opens. */
  readonly opened: string | undefined;
}

/** The five signs that practice slides back. They are named for CTI alone. */
export function DriftPanel({ team, instrument, period, opened }: DriftPanelProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const asked = new URLSearchParams({ ...(team === "" ? {} : { team }), instrument });
  const named = instrument === ctiSelfAssessment.code;
  const signs = useAnswer(named ? `/api/fidelity/drift?${asked}` : undefined, driftSchema);
  if (!named) return null;
  const query = new URLSearchParams({ ...Object.fromEntries(asked), from: period.from, to: period.to }).toString();
  return (
    <Panel title={words.drift}>
      <p className={styles["lead"]}>{words.driftLead}</p>
      {signs.value === undefined && signs.error === undefined ? <Skeleton count={5} language={language} /> : null}
      {signs.error === undefined ? null : (
        <Notice tone="warn" title={words.failed} action={<Button onClick={signs.again}>{words.again}</Button>}>
          {signs.error.detail}
        </Notice>
      )}
      <ul className={styles["items"]}>
        {(signs.value ?? []).map((sign) => (
          <li key={sign.code}>
            <Sign sign={sign} query={query} isOpened={opened === sign.code} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface SignProps {
  readonly sign: DriftSign;
  readonly query: string;
  readonly isOpened: boolean;
}

function Sign({ sign, query, isOpened }: SignProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  const [open, setOpen] = useState(isOpened);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpened) ref.current?.scrollIntoView({ block: "start" });
  }, [isOpened]);
  const { drifting, direction, points } = sign;
  const known = points.flatMap(({ value }) => value ?? []);
  const last = known.at(-1);
  // A sign shows because its line falls, or because it lies low whichever way it goes.
  const slide = direction === "falling" ? words.drifting : words.low;
  const shown = (value: number | undefined) => numberText(value ?? 0, language);
  const state = drifting === null ? words.unknownYet : drifting ? slide : words.holding;
  return (
    <article ref={ref} className={styles["sign"]}>
      <div className={styles["signHead"]}>
        <h3>{say(sign.name)}</h3>
        <Mark tone={drifting === null ? "muted" : drifting ? "warn" : "ok"}>
          {direction === null ? state : `${state}, ${words.directions[direction]}`}
        </Mark>
      </div>
      <div className={styles["signLine"]}>
        {known.length === 0 ? (
          <p className={styles["quiet"]}>{points.some(({ hidden }) => hidden) ? words.lineHidden : words.lineEmpty}</p>
        ) : (
          <TrendLine
            values={points.map(({ value }) => value)}
            text={`${say(sign.name)}. ${known.length < 2 ? words.lineEmpty : words.lineText(shown(known[0]), shown(last), known.length)}`}
          />
        )}
        <b>{last === undefined ? "" : words.percentScore(shown(last))}</b>
      </div>
      <details className={styles["history"]} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={`${words.driftAll}: ${say(sign.name)}`}>{words.driftAll}</summary>
        {open ? (
          <div className={styles["body"]}>
            <p>{say(sign.formula)}</p>
            <SourceNote source={sign.source} language={language} />
            <Table
              caption={words.driftTable(say(sign.name))}
              rows={points.toReversed()}
              rowKey={({ from }) => from}
              columns={[
                {
                  key: "month",
                  header: words.month,
                  rowHeader: true,
                  cell: ({ from }) => monthText(from, language),
                },
                {
                  key: "figure",
                  header: words.figure,
                  cell: figureOfMonth,
                },
              ]}
            />
            <EvidencePart code={sign.code} query={query} />
          </div>
        ) : null}
      </details>
    </article>
  );
}

function figureOfMonth(point: DriftSign["points"][number]) {
  return <FigureWords told={{ ...point, unit: "percent" }} />;
}

function monthText(from: string, language: "da" | "en"): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const locale = language === "da" ? "da-DK" : "en-GB";
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
}
