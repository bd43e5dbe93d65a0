/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   A table whose rows are laid out as cards loses its roles in Safari unless they are written out. */
import { canCourse } from "@tovholder/domain/access/can.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { memo, type ReactNode } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import type { BoardRow, SortKey, View } from "./board.ts";
import { methodName } from "./method-name.ts";
import styles from "./Overview.module.css";
import { phaseDay, type PhaseStep } from "./phase-day.ts";
import { Day, PhaseDayCell } from "./PhaseDayCell.tsx";

export interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly view: View;
  readonly onSort: (key: SortKey) => void;
}

/** The list of phases: a table with its headings in sight, cards on a phone, all of it on paper. */
export function BoardTable({ rows, view, onSort }: BoardTableProps) {
  const words = useWords().overview;
  const today = useToday();
  const names = useColumnNames();
  return (
    <table role="table" className={styles["board"]}>
      <caption className="visually-hidden">{words.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {names.map(({ key, name }) => (
            <th key={key} role="columnheader" scope="col" aria-sort={sortOf(view, key)}>
              <button type="button" title={words.sortBy(name)} onClick={() => onSort(key)}>
                {name}
                <span aria-hidden="true" className={styles["arrow"]}>
                  {view.sort === key ? (view.down ? "▼" : "▲") : ""}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Line key={row.courseId} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

/** Headings in order, which are also the orders to choose from. */
export function useColumnNames(): readonly { readonly key: SortKey; readonly name: string }[] {
  const words = useWords().overview;
  return [
    { key: "citizen", name: words.citizen },
    { key: "worker", name: words.worker },
    { key: "contactStart", name: words.contactStart },
    { key: "phase1", name: words.phase(1) },
    { key: "phase2", name: words.phase(2) },
    { key: "phase3", name: words.phase(3) },
    { key: "end", name: words.end },
    { key: "reason", name: words.reason },
    { key: "lastContact", name: words.lastContact },
    { key: "deadline", name: words.deadline },
  ];
}

function sortOf({ sort, down }: View, key: SortKey): "ascending" | "descending" | undefined {
  if (sort !== key) return undefined;
  return down ? "descending" : "ascending";
}

interface LineProps {
  readonly row: BoardRow;
  readonly today: LocalDate;
}

const Line = memo(function Line({ row, today }: LineProps) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const step = (name: PhaseStep) => <PhaseDayCell day={phaseDay(row, name, today)} />;
  const missing = <span className={styles["quiet"]}>{words.missing}</span>;
  const noReason = row.closedOn === null ? null : missing;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <CitizenLink row={row} />
        <span className={styles["quiet"]}>{methodName(row.method, language)}</span>
        {row.interrupted ? <Mark tone="warn">{words.interrupted}</Mark> : null}
      </th>
      <Cell name={words.worker}>{row.workerName ?? <Mark tone="muted">{words.nobody}</Mark>}</Cell>
      <Cell name={words.contactStart}>{step("contactStart")}</Cell>
      <Cell name={words.phase(1)}>{step("phase1")}</Cell>
      <Cell name={words.phase(2)}>{step("phase2")}</Cell>
      <Cell name={words.phase(3)}>{step("phase3")}</Cell>
      <Cell name={words.end}>{step("end")}</Cell>
      <Cell name={words.reason}>
        {row.closureReason === null ? noReason : label("closureReason", row.closureReason, language)}
      </Cell>
      <Cell name={words.lastContact}>
        <LastContact row={row} />
      </Cell>
      <Cell name={words.deadline}>
        <NextDeadline row={row} today={today} />
      </Cell>
    </tr>
  );
});

/** On a phone the heading stands before its value. A cell with nothing to say leaves the card. */
function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <td role="cell" data-label={name} className={children === null ? styles["void"] : undefined}>
      <span className={styles["value"]}>{children}</span>
    </td>
  );
}

/** A link where the reader may open the course; leaders see the list, not the journals. */
function CitizenLink({ row }: { readonly row: BoardRow }) {
  const actor = useActor();
  const { municipalityId } = actor;
  const { teamId, method } = row;
  const owner = { municipalityId, workerId: row.workerId ?? undefined, teamId, heldByTeam: isHeldByTeam(method) };
  const name = citizenName(row);
  if (!canCourse(actor, "course.read", relationTo(actor, owner))) return <span>{name}</span>;
  return (
    <Link href={`/forloeb/${row.courseId}`} className={styles["open"]}>
      {name}
    </Link>
  );
}

function LastContact({ row: { lastContactOn, lastAttemptOn } }: { readonly row: BoardRow }) {
  const words = useWords().overview;
  const tried = lastAttemptOn !== null && (lastContactOn === null || lastAttemptOn > lastContactOn);
  return (
    <span className={styles["days"]}>
      {lastContactOn === null ? <span className={styles["quiet"]}>{words.missing}</span> : <Day date={lastContactOn} />}
      {tried ? (
        <span className={styles["planned"]}>
          {words.attempted("")}
          <Day date={lastAttemptOn} />
        </span>
      ) : null}
    </span>
  );
}

function NextDeadline({ row, today }: LineProps) {
  const words = useWords().overview;
  const { nextDeadlineOn, nextDeadlineKind } = row;
  if (nextDeadlineOn === null) return null;
  const over = nextDeadlineOn < today;
  return (
    <span className={styles["days"]}>
      <Day date={nextDeadlineOn} />
      <span className={over ? styles["late"] : styles["quiet"]}>
        {over ? <span aria-hidden="true">▲ </span> : null}
        {words.deadlines[nextDeadlineKind ?? ""] ?? ""}
      </span>
    </span>
  );
}
