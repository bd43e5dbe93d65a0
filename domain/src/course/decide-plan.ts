import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import { distinctDimensions } from "./decide-phase.ts";
import { focusIn, planPhase } from "./state.ts";
import type { CourseState } from "./state.ts";
import { exists, isNew, knownDimensions, notFuture, notStale, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

export function decideFocusChange(
  state: CourseState,
  command: CommandOf<"changeFocus">,
  context: DecideContext,
): Verdict {
  const focus = state.focusAreas.find((one) => one.focusId === command.focusId);
  const moved: Check =
    focus !== undefined && focus.dimension !== command.dimension
      ? knownDimensions(context.method, [command.dimension])
      : undefined;
  const beside = focus === undefined || focus.ended !== undefined ? [] : focusIn(state, focus.phase);
  const others = beside.filter((one) => one.focusId !== command.focusId).map((one) => one.dimension);
  const twice = distinctDimensions([...others, command.dimension], context);
  return verdict(
    [exists(focus, "focusId"), moved, beside.length === 0 ? undefined : twice, notStale(focus?.touched, command.seen)],
    () => [{ kind: "focus-changed", ...said(command) }],
  );
}

export function decideFocusEnd(state: CourseState, command: CommandOf<"endFocus">, context: DecideContext): Verdict {
  const focus = state.focusAreas.find((one) => one.focusId === command.focusId && one.ended === undefined);
  return verdict(
    [exists(focus, "focusId"), notFuture(command.on, context), notStale(focus?.touched, command.seen)],
    () => [{ kind: "focus-ended", ...said(command) }],
  );
}

export function decideAction(state: CourseState, command: CommandOf<"addAction">): Verdict {
  const focus = state.focusAreas.find((one) => one.focusId === command.focusId && one.ended === undefined);
  const member = command.memberId === undefined ? true : state.network.find((one) => one.memberId === command.memberId);
  const taken = state.actions.some((one) => one.actionId === command.actionId);
  return verdict([exists(focus, "focusId"), exists(member, "memberId"), isNew(taken, "actionId")], () => [
    { kind: "action-added", ...said(command) },
  ]);
}

export function decideSettling(
  state: CourseState,
  command: CommandOf<"settleAction">,
  context: DecideContext,
): Verdict {
  const action = state.actions.find((one) => one.actionId === command.actionId);
  return verdict(
    [exists(action, "actionId"), notFuture(command.on, context), notStale(action?.touched, command.seen)],
    () => [{ kind: "action-settled", ...said(command) }],
  );
}

export function decideTick(_state: CourseState, command: CommandOf<"tickItem">, context: DecideContext): Verdict {
  const known = context.method.checklists.some((item) => item.code === command.item);
  const unknown: Check = known
    ? undefined
    : {
        code: "unknown-item",
        field: "item",
        source: context.method.source,
        message: { da: "Punktet er ikke på metodens liste.", en: "That item is not on the method's list." },
      };
  return verdict([unknown, notFuture(command.on, context)], () => [{ kind: "item-ticked", ...said(command) }]);
}

export function decidePlanAgreement(
  state: CourseState,
  command: CommandOf<"agreePlan">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [
    { kind: "plan-agreed", phase: planPhase(state), ...said(command) },
  ]);
}

export function decideEvaluation(
  state: CourseState,
  command: CommandOf<"evaluatePlan">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [
    { kind: "plan-evaluated", phase: planPhase(state), ...said(command) },
  ]);
}

export function decideAdjustment(
  state: CourseState,
  command: CommandOf<"adjustPlan">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [
    { kind: "plan-adjusted", phase: planPhase(state), ...said(command) },
  ]);
}
