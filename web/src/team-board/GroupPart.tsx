import { canCourse } from "@tovholder/domain/access/can.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useId } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import type { WorkerLoad } from "../app/staff.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { BoardRow } from "../overview/board.ts";
import { methodName } from "../overview/method-name.ts";
import { useActor, useCan } from "../replica/ReplicaProvider.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import { groupFacts, weightOf, type BoardCourse, type BoardGroup } from "./team-board.ts";
import styles from "./TeamBoard.module.css";

interface GroupPartProps {
  readonly group: BoardGroup;
  readonly view: "worker" | "stage";
}

/** The courses of one worker or of one stage, with what they ask for in the line above them. */
export function GroupPart({ group, view }: GroupPartProps) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const id = useId();
  const columns = useColumns(view);
  const name = view === "stage" ? label("stage", group.key, language) : (group.worker?.name ?? words.nobody);
  return (
    <section className={styles["group"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h3 id={id}>{name}</h3>
        <p className={styles["facts"]}>
          {view === "worker" ? <Standing group={group} /> : <StageFacts courses={group.courses} />}
        </p>
        <Away away={group.worker?.away ?? null} />
      </header>
      <Asks courses={group.courses} />
      {group.courses.length === 0 ? (
        <p className={styles["quiet"]}>{words.noCourses}</p>
      ) : (
        <Table<BoardCourse> caption={name} columns={columns} rows={group.courses} rowKey={({ row }) => row.courseId} />
      )}
    </section>
  );
}

function StageFacts({ courses }: { readonly courses: readonly BoardCourse[] }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const sce = weightOf(courses.map(({ row }) => row));
  return words.onlyHere(sceText(sce, language), courses.length);
}

/** `11,5 af 10,0 SCE · 12 borgere`, and how much over. */
function Standing({ group: { worker, courses } }: { readonly group: BoardGroup }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  if (worker === undefined) return words.heads(courses.length);
  const { sce, limit, over, heads, waiting } = worker;
  const elsewhere = heads + waiting - courses.length;
  const parts = [words.ofLimit(sceText(sce, language), sceText(limit, language)), words.heads(heads)];
  return (
    <>
      {[...parts, ...(elsewhere > 0 ? [words.elsewhere(elsewhere)] : [])].join(" · ")}{" "}
      {over > 0 ? <Mark tone="warn">{words.over(sceText(over, language))}</Mark> : null}
    </>
  );
}

function Away({ away }: { readonly away: WorkerLoad["away"] }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const today = useToday();
  if (away === null) return null;
  const { from, to, deputyName, deputyUntil } = away;
  const covered =
    deputyName === null || deputyUntil === null
      ? words.uncovered
      : words.covers(deputyName, nearDay(deputyUntil, today, language));
  return (
    <Mark tone="warn">{`${words.away(nearDay(from, today, language), nearDay(to, today, language))} · ${covered}`}</Mark>
  );
}

function Asks({ courses }: { readonly courses: readonly BoardCourse[] }) {
  const words = useWords().teamBoard;
  const { borders, deadlines, over, silent } = groupFacts(courses);
  if (borders + deadlines + over + silent === 0) return null;
  return (
    <p className={styles["marks"]}>
      {over > 0 ? <Mark tone="bad">{words.overdue(over)}</Mark> : null}
      {silent > 0 ? <Mark tone="warn">{words.silent(silent)}</Mark> : null}
      {borders > 0 ? <Mark>{words.borders(borders)}</Mark> : null}
      {deadlines > 0 ? <Mark>{words.deadlines(deadlines)}</Mark> : null}
    </p>
  );
}

function useColumns(view: GroupPartProps["view"]): readonly Column<BoardCourse>[] {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const seesWorkers = useCan("team-board.workers");
  const stage: Column<BoardCourse> = {
    key: "stage",
    header: words.stage,
    cell: ({ row }) => label("stage", row.stage, language),
    width: "16%",
  };
  const worker: Column<BoardCourse> = {
    key: "worker",
    header: words.worker,
    cell: ({ row }) => row.workerInitials ?? words.nobody,
    width: "16%",
  };
  const others = view === "worker" ? [stage] : seesWorkers ? [worker] : [];
  return [
    { key: "citizen", header: words.citizen, cell: ({ row }) => <Citizen row={row} />, rowHeader: true, width: "30%" },
    ...others,
    { key: "border", header: words.border, cell: (course) => <Border course={course} />, width: "18%" },
    { key: "deadline", header: words.deadline, cell: (course) => <Deadline course={course} />, width: "20%" },
    { key: "contact", header: words.lastContact, cell: (course) => <LastContact course={course} />, width: "16%" },
  ];
}

/** A link where the reader may open the course; leaders see the list, not the journals. */
function Citizen({ row }: { readonly row: BoardRow }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const actor = useActor();
  const { teamId, method, workerId } = row;
  const { municipalityId } = actor;
  const owner = { municipalityId, workerId: workerId ?? undefined, teamId, heldByTeam: isHeldByTeam(method) };
  const opens = canCourse(actor, "course.read", relationTo(actor, owner));
  const name = citizenName(row);
  return (
    <span className={styles["citizen"]}>
      {opens ? <Link href={`/forloeb/${row.courseId}`}>{name}</Link> : name}
      <span className={styles["quiet"]}>{methodName(method, language)}</span>
      {row.interrupted ? <Mark tone="muted">{words.interrupted}</Mark> : null}
    </span>
  );
}

function Border({ course: { borderOn, borderNear } }: { readonly course: BoardCourse }) {
  const { language } = useLanguage();
  const today = useToday();
  if (borderOn === null) return "–";
  const text = nearDay(borderOn, today, language);
  return borderNear ? <b>{text}</b> : text;
}

function Deadline({ course: { row, deadlineOver } }: { readonly course: BoardCourse }) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const today = useToday();
  if (row.nextDeadlineOn === null) return "–";
  const kind = words.deadlines[row.nextDeadlineKind ?? ""];
  return (
    <span className={styles["citizen"]}>
      {deadlineOver ? (
        <Mark tone="bad">{nearDay(row.nextDeadlineOn, today, language)}</Mark>
      ) : (
        nearDay(row.nextDeadlineOn, today, language)
      )}
      {kind === undefined ? null : <span className={styles["quiet"]}>{kind}</span>}
    </span>
  );
}

function LastContact({ course: { row, silentDays } }: { readonly course: BoardCourse }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <span className={styles["citizen"]}>
      {row.lastContactOn === null ? (
        <span className={styles["quiet"]}>{words.missing}</span>
      ) : (
        nearDay(row.lastContactOn, today, language)
      )}
      {silentDays === undefined ? null : <Mark tone="warn">{words.silence(silentDays)}</Mark>}
    </span>
  );
}
