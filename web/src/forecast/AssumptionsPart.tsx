import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { Table } from "../ui/parts/Table.tsx";
import type { Assumption } from "./answers.ts";
import styles from "./Forecast.module.css";

/** What the simulation lives by, and whether it is the municipality's own or a start value. */
export function AssumptionsPart({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={words.assumptions}>
      <p className={styles["quiet"]}>{words.assumptionsText}</p>
      <Table
        caption={words.assumptions}
        rows={assumptions}
        rowKey={({ code }) => code}
        columns={[
          { key: "what", header: words.assumption, rowHeader: true, cell: ({ code }) => words.assumed[code].name },
          {
            key: "value",
            header: words.value,
            cell: ({ value, unit }) => `${writeNumber(value, language, 1)} ${say(unit)}`,
          },
          { key: "rests", header: words.restsOn, cell: ({ code, n }) => restsOn(words.assumed[code], n) },
          {
            key: "source",
            header: words.startValue,
            cell: priorOf,
          },
        ]}
      />
    </Panel>
  );
}

interface Rests {
  readonly own: (n: number) => string;
  readonly none: string;
}

function restsOn({ own, none }: Rests, n: number): string {
  return n === 0 ? none : own(n);
}

function priorOf(assumption: Assumption) {
  return <Prior {...assumption} />;
}

function Prior({ code, prior, source }: Assumption) {
  const words = useWords().forecast.assumed[code];
  const { language } = useLanguage();
  return (
    <div>
      {words.prior(prior)}
      {prior === 0 ? null : <SourceNote source={source} language={language} />}
    </div>
  );
}
