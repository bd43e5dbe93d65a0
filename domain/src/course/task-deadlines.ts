import { ownProposal } from "../methods/cti-sources.ts";
import type { Deadline } from "./deadlines.ts";
import { openTasks } from "./state.ts";
import type { CourseState } from "./state.ts";

const agreed = ownProposal("den dag, opgaven er aftalt til");

/** A task of somebody's that is open, as something due. */
export interface TaskDeadline extends Deadline {
  readonly kind: "task";
  readonly taskId: string;
}

/** Open tasks of one owner in a course. A task is its owner's, so that it is no deadline of the course's worker. */
export function taskDeadlines(state: CourseState, ownerId: string): readonly TaskDeadline[] {
  return openTasks(state)
    .filter((task) => task.ownerId === ownerId)
    .map(({ taskId, due, what }) => ({ kind: "task", taskId, due, name: { da: what, en: what }, source: agreed }));
}
