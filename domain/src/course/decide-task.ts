import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import type { CourseState } from "./state.ts";
import { exists, isNew, notFuture, notStale, verdict } from "./verdict.ts";
import type { DecideContext, Verdict } from "./verdict.ts";

export function decideTask(state: CourseState, command: CommandOf<"addTask">): Verdict {
  const taken = state.tasks.some((task) => task.taskId === command.taskId);
  return verdict([isNew(taken, "taskId")], () => [{ kind: "task-added", ...said(command) }]);
}

export function decideTaskSettling(
  state: CourseState,
  command: CommandOf<"settleTask">,
  context: DecideContext,
): Verdict {
  const task = state.tasks.find((one) => one.taskId === command.taskId);
  return verdict(
    [exists(task, "taskId"), notStale(task?.touched, command.seen), notFuture(command.on, context)],
    () => [{ kind: "task-settled", ...said(command) }],
  );
}

export function decideLifeStatus(
  _state: CourseState,
  command: CommandOf<"recordLifeStatus">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [{ kind: "life-status-recorded", ...said(command) }]);
}
