import { isCarried } from "@tovholder/domain/access/actor.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useMemo } from "react";
import { Link } from "wouter";
import { CoveringMark } from "../app/CoveringMark.tsx";
import { CourseRope } from "../app/CourseRope.tsx";
import { PendingMark } from "../app/PendingMark.tsx";
import { citizenName } from "../app/citizen-name.ts";
import { SyncMark } from "../app/SyncMark.tsx";
import { stageName } from "../course/course-figures.ts";
import { hasClock } from "../course/step-path.ts";
import { tabHref, type CourseTab } from "../course/tabs.ts";
import { clockText, dayTitle, nearDay, weekNumber } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { useActor, useCan, useCourses, useSync } from "../replica/ReplicaProvider.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { DraftLines } from "./DraftLines.tsx";
import { RefusedLine } from "./RefusedLine.tsx";
import { StubLines } from "./StubLines.tsx";
import { Lines, TodayLine } from "./TodayLine.tsx";
import styles from "./Today.module.css";
import {
  dueTasks,
  isCalm,
  todayLists,
  type ActionLine,
  type AppointmentLine,
  type DeadlineLine,
  type SilenceLine,
  type TryLine,
} from "./today-lists.ts";

/** I dag: whom to see, whom it is quiet about, what is due. All from this device. */
export function TodayPage() {
  const { today: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const courses = useCourses();
  const own = useMemo(() => courses.filter(({ relation }) => isCarried(relation)), [courses]);
  const { accountId } = useActor();
  const lists = useMemo(() => todayLists(own, today), [own, today]);
  const tasks = useMemo(() => dueTasks(courses, accountId, today), [courses, accountId, today]);
  const facts = (
    <>
      <SyncMark /> {words.week(weekNumber(today))}
    </>
  );
  return (
    <div className={styles["page"]}>
      <PageHeader title={dayTitle(today, language)} facts={facts} />
      <RefusedLine />
      {own.length === 0 && tasks.length === 0 ? <NoCourses /> : <OwnDay lists={lists} tasks={tasks} />}
      <DraftLines />
      <StubLines courses={own} />
    </div>
  );
}

function NoCourses() {
  const words = useWords().today;
  const { phase } = useSync();
  const { language } = useLanguage();
  const mayOversee = useCan("overview.read");
  // While the first courses are on their way it is not yet known whether there are none.
  if (phase === "working") return <Skeleton language={language} />;
  const overview = mayOversee ? <Link href="/oversigt">{words.toOverview}</Link> : null;
  return (
    <EmptyState title={words.empty} action={overview}>
      {words.emptyText}
    </EmptyState>
  );
}

interface OwnDayProps {
  readonly lists: ReturnType<typeof todayLists>;
  readonly tasks: readonly DeadlineLine[];
}

function OwnDay({ lists, tasks }: OwnDayProps) {
  const words = useWords().today;
  if (isCalm(lists) && tasks.length === 0) return <EmptyState title={words.calm}>{words.calmText}</EmptyState>;
  return (
    <>
      <Panel title={words.appointments} look="open">
        {lists.appointments.length === 0 ? <p className={styles["none"]}>{words.noAppointments}</p> : null}
        <Lines lines={lists.appointments} keyOf={(line) => line.appointment.appointmentId} show={AppointmentItem} />
      </Panel>
      <Section
        title={words.missed}
        lines={lists.missed}
        keyOf={(line) => line.appointment.appointmentId}
        show={MissedItem}
      />
      <Section title={words.tries} lines={lists.tries} keyOf={(line) => line.course.courseId} show={TryItem} />
      <Section title={words.silence} lines={lists.silent} keyOf={(line) => line.course.courseId} show={SilenceItem} />
      <Section
        title={words.deadlines}
        lines={lists.deadlines}
        keyOf={(line) => `${line.course.courseId} ${line.deadline.due} ${line.deadline.name.da}`}
        show={DeadlineItem}
      />
      <Section
        title={words.tasks}
        lines={tasks}
        keyOf={(line) => `${line.course.courseId} ${line.deadline.due} ${line.deadline.name.da}`}
        show={DeadlineItem}
      />
      <Section title={words.actions} lines={lists.actions} keyOf={(line) => line.action.actionId} show={ActionItem} />
    </>
  );
}

interface SectionProps<Line> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly show: (line: Line) => React.ReactNode;
}

function Section<Line extends object>({ title, ...lines }: SectionProps<Line>) {
  if (lines.lines.length === 0) return null;
  return (
    <Panel title={title} look="open">
      <Lines {...lines} />
    </Panel>
  );
}

function AppointmentItem({ course, appointment }: AppointmentLine) {
  const words = useWords().today;
  const { language } = useLanguage();
  const place = words.places[appointment.place];
  return (
    <div className={styles["card"]}>
      <div className={styles["appointment"]}>
        {appointment.time === undefined ? null : (
          <time className={styles["time"]} dateTime={appointment.time}>
            {clockText(appointment.time, language)}
          </time>
        )}
        <div>
          <h3>
            <Link href={`/kontakt/${course.courseId}`}>{citizenName(course.citizen)}</Link>
          </h3>
          <CoveringMark course={course} />
          <PendingMark course={course} of={{ said: { kind: "appointment-agreed", ...appointment } }} />
          <p className={styles["muted"]}>{[place, appointment.about].filter((part) => part !== "").join(" · ")}</p>
        </div>
      </div>
      <CourseRope course={course} />
    </div>
  );
}

function MissedItem({ course, appointment }: AppointmentLine) {
  const { language } = useLanguage();
  const today = useToday();
  return (
    <TodayLine
      course={course}
      href={`/kontakt/${course.courseId}`}
      title={citizenName(course.citizen)}
      mark={<Mark tone="warn">{nearDay(appointment.on, today, language)}</Mark>}
    >
      {appointment.about}
    </TodayLine>
  );
}

function TryItem({ course, attempt }: TryLine) {
  const { today: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { lastTryOn, dueOn, sparring, triesSinceSparring } = attempt;
  const last = lastTryOn === undefined ? words.neverTried : words.lastTry(nearDay(lastTryOn, today, language));
  return (
    <TodayLine
      course={course}
      href={`/kontakt/${course.courseId}`}
      title={citizenName(course.citizen)}
      mark={dueOn === undefined ? null : <Mark tone="plain">{nearDay(dueOn, today, language)}</Mark>}
    >
      {[last, sparring ? words.sparring(triesSinceSparring) : ""].filter((part) => part !== "").join(" ")}
    </TodayLine>
  );
}

function SilenceItem({ course, silence }: SilenceLine) {
  const { today: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { stage, contactFacts } = course.state;
  const { lastMadeOn } = contactFacts;
  const name = stageName(course.method, stage)?.[language];
  const standing = hasClock(course.method) || name === undefined ? label("stage", stage, language) : name;
  const seek = hasClock(course.method) || silence.interrupted ? "" : words.seekOut;
  const last = lastMadeOn === undefined ? words.noContact : words.lastContact(nearDay(lastMadeOn, today, language));
  const parts = [`${standing}.`, last, words.attempts(silence.attemptsSince)];
  return (
    <TodayLine
      course={course}
      href={`/forloeb/${course.courseId}`}
      title={citizenName(course.citizen)}
      mark={<Mark tone={silence.interrupted ? "muted" : "warn"}>{words.days(silence.days)}</Mark>}
    >
      {[...parts, silence.interrupted ? words.interrupted : "", seek].filter((part) => part !== "").join(" ")}
    </TodayLine>
  );
}

const deadlineTabs: Partial<Record<DeadlineLine["deadline"]["kind"], CourseTab>> = {
  transition: "transition",
  disagreement: "needs",
  service: "services",
};

function DeadlineItem({ course, deadline, missing }: DeadlineLine) {
  const words = useWords().today;
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  const late = deadline.due < today;
  const due = nearDay(deadline.due, today, language);
  return (
    <TodayLine
      course={course}
      href={tabHref(course.courseId, deadlineTabs[deadline.kind] ?? "overview")}
      title={say(deadline.name)}
      mark={<Mark tone={late ? "warn" : "plain"}>{late ? words.overdue(due) : due}</Mark>}
    >
      {[citizenName(course.citizen), ...missing.map((one) => words.missing(say(one)))].join(". ")}
    </TodayLine>
  );
}

function ActionItem({ course, action, due }: ActionLine) {
  const words = useWords().today;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <TodayLine
      course={course}
      href={`/forloeb/${course.courseId}/plan`}
      title={action.what}
      mark={<Mark tone={due < today ? "warn" : "plain"}>{nearDay(due, today, language)}</Mark>}
    >
      {citizenName(course.citizen)} · {words.owner[action.owner]}
    </TodayLine>
  );
}
