import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { weekNumber } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import type { Planned, WorkerAhead } from "./answers.ts";
import styles from "./Forecast.module.css";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly limit: number;
  readonly weeks: readonly number[];
  readonly away: WorkerAhead["away"];
}

/** Weeks by workers, or the team alone for those who do not share cases out. */
export function PlannedPart({ planned }: { readonly planned: Planned }) {
  const { app, forecast: words } = useWords();
  const { language } = useLanguage();
  const { weeks, team, workers } = planned;
  const whole: Row = { id: "team", name: words.wholeTeam, limit: team.limit, weeks: team.sce, away: [] };
  const rows = [...(workers ?? []).map(({ accountId: id, ...worker }): Row => ({ id, ...worker })), whole];
  const columns: readonly Column<Row>[] = [
    { key: "name", header: workers === null ? app.team : words.worker, rowHeader: true, cell: ({ name }) => name },
    { key: "limit", header: words.limit, align: "end", cell: ({ limit }) => writeNumber(limit, language, 1) },
    ...weeks.map((from, index) => weekColumn(from, index, words.week(weekNumber(from)))),
  ];
  const sources = [...new Map((workers ?? []).map(({ limitSource }) => [limitSource.title, limitSource])).values()];
  return (
    <Panel title={words.planned} aside={words.plannedAside}>
      <p className={styles["quiet"]}>{words.plannedText}</p>
      <p>{words.ahead(summary(planned, language))}</p>
      <ul className={styles["key"]} aria-label={words.key}>
        {(["room", "full", "over"] as const).map((level) => (
          <li key={level}>
            <span className={styles["heat"]} data-level={level}>
              {level === "over" ? "▲" : ""}
            </span>
            {words.levels[level]}
          </li>
        ))}
      </ul>
      <div className={styles["weeks"]}>
        <Table caption={words.plannedTable} columns={columns} rows={rows} rowKey={({ id }) => id} wide />
      </div>
      {workers === null ? null : <p className={styles["quiet"]}>{words.workersNote}</p>}
      {sources.map((source) => (
        <SourceNote key={source.title} source={source} language={language}>
          {words.limitMeans}
        </SourceNote>
      ))}
    </Panel>
  );
}

function weekColumn(from: LocalDate, index: number, header: string): Column<Row> {
  const cell = (row: Row) => <Heat sce={row.weeks[index] ?? 0} limit={row.limit} away={isAwayIn(row, from)} />;
  return { key: from, header, align: "end", cell };
}

/** The team now, at its most, and in half a year. */
function summary({ weeks, team }: Planned, language: "da" | "en") {
  const most = Math.max(...team.sce);
  const week = weeks[team.sce.indexOf(most)];
  return {
    now: writeNumber(team.sce[0] ?? 0, language, 1),
    most: writeNumber(most, language, 1),
    week: week === undefined ? 0 : weekNumber(week),
    last: writeNumber(team.sce.at(-1) ?? 0, language, 1),
    limit: writeNumber(team.limit, language, 1),
    waiting: team.waiting,
  };
}

function isAwayIn({ away }: Row, from: LocalDate): boolean {
  return away.some((one) => one.from <= addDays(from, 6) && from <= one.to);
}

/** From nine tenths of the limit there is no room for one more in phase 1. */
const nearlyFull = 0.9;

interface HeatProps {
  readonly sce: number;
  readonly limit: number;
  readonly away: boolean;
}

function Heat({ sce, limit, away }: HeatProps) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const level = sce > limit ? "over" : limit > 0 && sce >= nearlyFull * limit ? "full" : "room";
  return (
    <span className={styles["heat"]} data-level={level}>
      {level === "over" ? (
        <>
          <span aria-hidden="true">▲ </span>
          <span className="visually-hidden">{words.levels.over} </span>
        </>
      ) : null}
      {writeNumber(sce, language, 1)}
      {away ? <small className={styles["away"]}>{words.away}</small> : null}
    </span>
  );
}
