import { useLanguage, useWords } from "../i18n/words.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Table } from "../ui/parts/Table.tsx";
import type { Band, Scenario } from "./answers.ts";
import { BandChart } from "./BandChart.tsx";
import styles from "./Forecast.module.css";

interface ScenarioChartsProps {
  readonly scenario: Scenario;
  readonly name: string;
}

/** Every fourth week in the table; the text names the quarters of the first year and the end. */
const tableStep = 4;
const spokenWeeks = [13, 26, 52, 104] as const;

/** The bands of one scenario as two pictures, in words, and as a table. */
export function ScenarioCharts({ scenario, name }: ScenarioChartsProps) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const { sce, queue, limit } = scenario;
  const told = (one: Band | undefined, digits: number) => {
    const [mid = "", low = "", high = ""] = [one?.mid, one?.low, one?.high].map((value) =>
      writeNumber(value ?? 0, language, digits),
    );
    return words.band(mid, low, high);
  };
  const spoken = (bands: readonly Band[], digits: number) =>
    spokenWeeks.map((week) => words.landmark(week, told(bands[week - 1], digits))).join(" ");
  const rows = sce.flatMap((load, index) => {
    const waiting = queue[index];
    return (index + 1) % tableStep === 0 && waiting !== undefined ? [{ week: index + 1, load, waiting }] : [];
  });
  return (
    <div className={styles["charts"]}>
      <figure>
        <figcaption>{words.sceChart(name)}</figcaption>
        <BandChart
          bands={sce}
          line={limit}
          text={`${words.sceChart(name)}. ${spoken(sce, 1)} ${words.limitIs(writeNumber(limit[0] ?? 0, language, 1))}`}
          labels={{ weeks: words.weeksAhead, line: words.limit }}
        />
      </figure>
      <figure>
        <figcaption>{words.queueChart(name)}</figcaption>
        <BandChart
          bands={queue}
          text={`${words.queueChart(name)}. ${spoken(queue, 0)}`}
          labels={{ weeks: words.weeksAhead }}
        />
      </figure>
      <details className={styles["how"]}>
        <summary>{words.asTable}</summary>
        <Table
          caption={words.tableOf(name)}
          rows={rows}
          rowKey={({ week }) => String(week)}
          columns={[
            { key: "week", header: words.weekNo, rowHeader: true, cell: ({ week }) => words.inWeeks(week) },
            { key: "sce", header: words.sceWord, cell: ({ load }) => told(load, 1) },
            { key: "queue", header: words.queueWord, cell: ({ waiting }) => told(waiting, 0) },
          ]}
        />
      </details>
    </div>
  );
}
