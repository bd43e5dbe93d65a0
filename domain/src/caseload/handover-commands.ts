import type { CommandOf } from "../course/commands.ts";
import type { CourseState, Task } from "../course/state.ts";
import { openTasks } from "../course/state.ts";
import type { LocalDate } from "../time/local-date.ts";

/** A course that passes from one worker to another, as a coordinator plans it. */
export interface PlannedHandover {
  readonly from: string;
  readonly to: string;
  readonly on: LocalDate;
  readonly reason: string;
  /** The visit that both workers make together; absent when none is agreed. */
  readonly visit?: Pick<CommandOf<"agreeAppointment">, "on" | "time" | "place" | "about"> | undefined;
}

export type HandoverCommand =
  | CommandOf<"settleTask">
  | CommandOf<"addTask">
  | CommandOf<"agreeAppointment">
  | CommandOf<"assignWorker">;

/** The open tasks of the one who leaves, which pass to the one who comes. */
export function tasksToHand(state: CourseState, from: string): readonly Task[] {
  return openTasks(state).filter(({ ownerId }) => ownerId === from);
}

/**
 * What a handover does to a course, in order: each open task passes on, the joint visit is agreed, and the course gets its
 * new worker (product.md §3: joint visit, open tasks, network and consents). Network, plan, appointments and consents lie in
 * the course and follow it. A colleague's course keeps its worker, and only the tasks pass on. `newId` gives an id each time it
 * is asked.
 */
export function handoverCommands(
  state: CourseState,
  planned: PlannedHandover,
  newId: () => string,
): readonly HandoverCommand[] {
  const { from, to, on, reason, visit } = planned;
  const head = () => ({ commandId: newId(), courseId: state.courseId, seen: state.version });
  const tasks = tasksToHand(state, from).flatMap(({ taskId, what, due, origin, meetingId }): HandoverCommand[] => [
    {
      type: "settleTask",
      ...head(),
      taskId,
      on,
      result: "dropped",
      note: "Givet videre, da forløbet blev overdraget.",
    },
    {
      type: "addTask",
      ...head(),
      taskId: newId(),
      what,
      due,
      ownerId: to,
      origin,
      ...(meetingId === undefined ? {} : { meetingId }),
    },
  ]);
  if (state.workerId !== from) return tasks;
  const visits: readonly HandoverCommand[] =
    visit === undefined
      ? []
      : [
          {
            type: "agreeAppointment",
            ...head(),
            appointmentId: newId(),
            on: visit.on,
            ...(visit.time === undefined ? {} : { time: visit.time }),
            place: visit.place,
            about: visit.about,
          },
        ];
  const { teamId } = state;
  return [...tasks, ...visits, { type: "assignWorker", ...head(), workerId: to, teamId, on, reason }];
}
