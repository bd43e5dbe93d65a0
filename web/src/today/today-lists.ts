import { deadlines, type Deadline } from "@tovholder/domain/course/deadlines.ts";
import { taskDeadlines } from "@tovholder/domain/course/task-deadlines.ts";
import { silence, type Silence } from "@tovholder/domain/course/silence.ts";
import { openActions, type CourseState, type PlanAction } from "@tovholder/domain/course/state.ts";
import { transitionConditions } from "@tovholder/domain/course/transition.ts";
import type { Text } from "@tovholder/domain/methods/definition.ts";
import { attemptFacts, attemptsDue, type AttemptDue } from "@tovholder/domain/outreach/due.ts";
import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CourseView } from "../replica/course-view.ts";

type Appointment = CourseState["appointments"][number];

export interface AppointmentLine {
  readonly course: CourseView;
  readonly appointment: Appointment;
}

export interface SilenceLine {
  readonly course: CourseView;
  readonly silence: Silence;
}

export interface DeadlineLine {
  readonly course: CourseView;
  readonly deadline: Deadline;
  /** Conditions of the method that are not met yet, for a phase change. */
  readonly missing: readonly Text[];
}

export interface ActionLine {
  readonly course: CourseView;
  readonly action: PlanAction;
  readonly due: LocalDate;
}

/** Somebody whom outreach should try today, by the answer to "how often". */
export interface TryLine {
  readonly course: CourseView;
  readonly attempt: AttemptDue;
}

export interface TodayLists {
  readonly appointments: readonly AppointmentLine[];
  /** Appointments of earlier days that nothing has been written about. */
  readonly missed: readonly AppointmentLine[];
  readonly tries: readonly TryLine[];
  readonly silent: readonly SilenceLine[];
  readonly deadlines: readonly DeadlineLine[];
  readonly actions: readonly ActionLine[];
}

/** How many days ahead I dag looks (product.md §4). */
const daysAhead = 14;

function by<Line>(key: (line: Line) => string): (left: Line, right: Line) => number {
  return (left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0);
}

/** What a worker's own running courses ask for today and in the next days, each list in the order to act on it. */
export function todayLists(courses: readonly CourseView[], today: LocalDate): TodayLists {
  const running = courses.filter(({ state }) => state.stage !== "closed");
  const agreed = running.flatMap((course) => course.state.appointments.map((appointment) => ({ course, appointment })));
  const until = addDays(today, daysAhead);
  return {
    appointments: agreed
      .filter(({ appointment }) => appointment.on === today)
      .sort(by(({ appointment }) => appointment.time ?? "24:00")),
    missed: agreed.filter(({ appointment }) => appointment.on < today).sort(by(({ appointment }) => appointment.on)),
    tries: running.flatMap((course) => triesOf(course, today)).sort(by(({ attempt }) => attempt.dueOn ?? today)),
    silent: running.flatMap((course) => silenceOf(course, today)).sort((a, b) => b.silence.days - a.silence.days),
    deadlines: courses.flatMap((course) => deadlinesOf(course, until)).sort(by(({ deadline }) => deadline.due)),
    actions: running.flatMap((course) => actionsOf(course, until)).sort(by(({ due }) => due)),
  };
}

/** The same rule as the outreach team's route of the day. */
function triesOf(course: CourseView, today: LocalDate): readonly TryLine[] {
  const { state, method, contacts } = course;
  if (!method.parts.includes("outreach") || state.stage === "joined") return [];
  const attempt = attemptsDue(attemptFacts(state, contacts, { method, today }), today);
  const agreed = state.appointments.some(({ on }) => on === attempt.dueOn);
  const due = attempt.dueOn !== undefined && attempt.dueOn <= today && !agreed;
  return due || attempt.sparring ? [{ course, attempt }] : [];
}

/** A colleague's tasks in courses of others, too: a task is its owner's wherever it is. */
export function dueTasks(courses: readonly CourseView[], ownerId: string, today: LocalDate): readonly DeadlineLine[] {
  const until = addDays(today, daysAhead);
  return courses
    .filter(({ state }) => state.stage !== "closed")
    .flatMap((course) => taskDeadlines(course.state, ownerId).map((deadline) => ({ course, deadline, missing: [] })))
    .filter(({ deadline }) => deadline.due <= until)
    .sort(by(({ deadline }) => deadline.due));
}

function silenceOf(course: CourseView, today: LocalDate): readonly SilenceLine[] {
  const found = silence(course.state, course.method, today);
  return found?.silent ? [{ course, silence: found }] : [];
}

function deadlinesOf(course: CourseView, until: LocalDate): readonly DeadlineLine[] {
  const { state, method } = course;
  return deadlines(state, method)
    .filter(({ due }) => due <= until)
    .map((deadline) => ({ course, deadline, missing: deadline.kind === "transition" ? missingOf(course) : [] }));
}

function missingOf({ state, method }: CourseView): readonly Text[] {
  return transitionConditions(state, method)
    .filter(({ met }) => !met)
    .map(({ condition }) => condition.name);
}

function actionsOf(course: CourseView, until: LocalDate): readonly ActionLine[] {
  return openActions(course.state).flatMap((action) =>
    action.due !== undefined && action.due <= until ? [{ course, action, due: action.due }] : [],
  );
}

export function isCalm(lists: TodayLists): boolean {
  return Object.values(lists).every((lines: readonly unknown[]) => lines.length === 0);
}
