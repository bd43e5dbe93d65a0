import { classNames } from "../class-names.ts";
import type { Language } from "../language.ts";
import { writeNumber } from "../parts/number-text.ts";
import { Table, type Column } from "../parts/Table.tsx";
import { STAGE_NAMES, type StageCode } from "../rope/rope-data.ts";
import {
  headsText,
  overLimit,
  sceText,
  stackScale,
  stackSentence,
  standingText,
  totalSce,
  type StackWorker,
} from "./stack-data.ts";
import styles from "./CaseloadStack.module.css";

export interface CaseloadStackProps {
  readonly workers: readonly StackWorker[];
  readonly language?: Language | undefined;
}

const STAGES: readonly StageCode[] = ["contact", "phase1", "phase2", "phase3"];

/** One bar per worker against the limit, and the weeks ahead as ghosts; always also a table. */
export function CaseloadStack({ workers, language = "da" }: CaseloadStackProps) {
  const scale = stackScale(workers) * 1.02;
  const weeks = workers[0]?.weeks ?? [];
  return (
    <div className={styles["stack"]}>
      <StackKey withWeeks={weeks.length > 0} language={language} />
      <ul className={classNames(styles["workers"], weeks.length > 0 && styles["withWeeks"])}>
        {workers.map((worker) => (
          <li key={worker.id} className={styles["worker"]}>
            <span className={styles["name"]}>
              {worker.name}
              {worker.fte === 1 ? null : (
                <small>
                  {" "}
                  {writeNumber(worker.fte, language)} {language === "da" ? "årsværk" : "FTE"}
                </small>
              )}
            </span>
            <Bar worker={worker} scale={scale} language={language} />
            <Standing worker={worker} language={language} />
            {worker.weeks.length === 0 ? null : <Weeks worker={worker} scale={scale} />}
          </li>
        ))}
      </ul>
      {weeks.length === 0 ? null : (
        <p className={styles["span"]} aria-hidden="true">
          {weeks[0]?.label} – {weeks.at(-1)?.label}
        </p>
      )}
      <details className={styles["table"]}>
        <summary>{language === "da" ? "Vis som tabel" : "Show as a table"}</summary>
        <StackTable workers={workers} language={language} />
      </details>
    </div>
  );
}

interface WorkerProps {
  readonly worker: StackWorker;
  readonly language: Language;
}

function Bar({ worker, scale, language }: WorkerProps & { readonly scale: number }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by CSS, so there is no image file to show
    <div className={styles["bar"]} role="img" aria-label={stackSentence(worker, language)}>
      {worker.segments.map((segment) =>
        segment.sce === 0 ? null : (
          <div
            key={segment.stage}
            className={classNames(styles["segment"], styles[segment.stage])}
            style={{ width: percent(segment.sce / scale) }}
            title={`${STAGE_NAMES[segment.stage][language]}: ${segment.courses} · ${sceText(segment.sce, language)} SCE`}
          />
        ),
      )}
      <div className={styles["limit"]} style={{ left: percent(worker.limit / scale) }} />
    </div>
  );
}

function Standing({ worker, language }: WorkerProps) {
  const over = overLimit(worker) > 0;
  return (
    <span className={classNames(styles["standing"], over && styles["over"])}>
      {over ? "▲ " : ""}
      {standingText(worker, language)}
      {worker.heads === undefined ? null : <small> {headsText(worker, language)}</small>}
    </span>
  );
}

function Weeks({ worker, scale }: { readonly worker: StackWorker; readonly scale: number }) {
  return (
    <div className={styles["weeks"]} aria-hidden="true">
      {worker.weeks.map((week) => (
        <div
          key={week.label}
          className={classNames(styles["week"], week.sce > worker.limit && styles["weekOver"])}
          style={{ height: percent(week.sce / scale) }}
          title={`${week.label}: ${sceText(week.sce, "da")}`}
        />
      ))}
      <div className={styles["weekLimit"]} style={{ bottom: percent(worker.limit / scale) }} />
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}

function StackKey({ withWeeks, language }: { readonly withWeeks: boolean; readonly language: Language }) {
  return (
    <ul className={styles["key"]} aria-label={language === "da" ? "Tegnforklaring" : "Key"}>
      {STAGES.map((stage) => (
        <li key={stage}>
          <span className={classNames(styles["swatch"], styles[stage])} />
          {STAGE_NAMES[stage][language]}
        </li>
      ))}
      <li>
        <span className={styles["limitSign"]} />
        {language === "da" ? "grænse" : "limit"}
      </li>
      {withWeeks ? (
        <li>
          <span className={styles["weekSign"]} />
          {language === "da" ? "ugerne frem" : "weeks ahead"}
        </li>
      ) : null}
    </ul>
  );
}

function StackTable({ workers, language }: CaseloadStackProps & { readonly language: Language }) {
  const danish = language === "da";
  const columns: readonly Column<StackWorker>[] = [
    { key: "name", header: danish ? "Medarbejder" : "Worker", cell: (worker) => worker.name, rowHeader: true },
    {
      key: "fte",
      header: danish ? "Årsværk" : "FTE",
      cell: (worker) => writeNumber(worker.fte, language),
      align: "end",
    },
    ...STAGES.map((stage): Column<StackWorker> => ({
      key: stage,
      header: STAGE_NAMES[stage][language],
      align: "end",
      cell: (worker) => {
        const segment = worker.segments.find((each) => each.stage === stage);
        return segment === undefined ? "0" : `${segment.courses} · ${sceText(segment.sce, language)}`;
      },
    })),
    { key: "sum", header: "SCE", cell: (worker) => sceText(totalSce(worker), language), align: "end" },
    {
      key: "limit",
      header: danish ? "Grænse" : "Limit",
      cell: (worker) => sceText(worker.limit, language),
      align: "end",
    },
    ...(workers[0]?.weeks ?? []).map((week, index): Column<StackWorker> => ({
      key: week.label,
      header: week.label,
      align: "end",
      cell: (worker) => sceText(worker.weeks[index]?.sce ?? 0, language),
    })),
  ];
  const caption = danish
    ? "Belastning i SCE, forløb og vægt i hver fase"
    : "Caseload in SCE, courses and weight in each phase";
  return <Table caption={caption} columns={columns} rows={workers} rowKey={(worker) => worker.id} wide />;
}
