import { numberText } from "../fidelity/figure-text.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Table } from "../ui/parts/Table.tsx";
import { percentOf, quartersSchema, type Quarter, type Told } from "./answers.ts";
import { QuartersChart } from "./QuartersChart.tsx";
import styles from "./Results.module.css";
import { useOfHowMany } from "./ToldTables.tsx";

/** Fidelity and what came of it beside each other, quarter by quarter, with the warning that neither is the other's cause. */
export function QuartersPanel({ query }: { readonly query: string }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const say = useSay();
  const { value, error, again } = useAnswer(`/api/results/quarters?${query}`, quartersSchema);
  return (
    <Panel title={words.quarters}>
      <Notice tone="info">{words.notCausal}</Notice>
      {value === undefined && error === undefined ? <Skeleton shape="panel" language={language} /> : null}
      {error === undefined ? null : (
        <Notice tone="warn" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
          {error.detail}
        </Notice>
      )}
      {value === undefined ? null : (
        <>
          <QuartersPart quarters={value.quarters} />
          <p className={styles["quiet"]}>{words.quartersHow(say(value.instrument))}</p>
        </>
      )}
    </Panel>
  );
}

function QuartersPart({ quarters }: { readonly quarters: readonly Quarter[] }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const ofHowMany = useOfHowMany();
  const nameOf = ({ year, quarter }: Quarter) => words.quarterShort(year, quarter);
  const meanOf = ({ fidelity }: Quarter) =>
    fidelity === null ? words.noMean : words.mean(numberText(fidelity.mean, language), fidelity.rated);
  const shareOf = (part: Told, whole: Told) => {
    const percent = percentOf(part, whole);
    if (whole === 0) return words.none;
    return percent === undefined ? words.hidden : words.percent(Math.round(percent));
  };
  const points = quarters.map((quarter) => ({
    name: nameOf(quarter),
    mean: quarter.fidelity?.mean,
    percent: percentOf(quarter.planned, quarter.ended),
  }));
  const spoken = quarters.map(
    (quarter) =>
      `${nameOf(quarter)}: ${words.fidelity} ${meanOf(quarter)}, ${words.planned} ${shareOf(quarter.planned, quarter.ended)}`,
  );
  return (
    <>
      <QuartersChart
        points={points}
        text={spoken.join(". ")}
        fidelity={words.fidelityAxis}
        planned={words.plannedAxis}
      />
      <Table
        caption={words.quarters}
        rows={quarters}
        rowKey={nameOf}
        columns={[
          { key: "quarter", header: words.quarter, rowHeader: true, cell: nameOf },
          { key: "fidelity", header: words.fidelity, cell: meanOf },
          { key: "planned", header: words.planned, cell: ({ planned, ended }) => shareOf(planned, ended) },
          { key: "home", header: words.homeAtEnd, cell: ({ homeKept, homeKnown }) => shareOf(homeKept, homeKnown) },
          { key: "n", header: words.ended, cell: ({ ended }) => ofHowMany(ended) },
        ]}
      />
    </>
  );
}
