import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import type { CourseState, Member } from "./state.ts";
import { exists, isNew, knownDimensions, notFuture, notStale, verdict } from "./verdict.ts";
import type { DecideContext, Verdict } from "./verdict.ts";

function present(state: CourseState, memberId: string): Member | undefined {
  return state.network.find((member) => member.memberId === memberId && member.left === undefined);
}

export function decideMember(state: CourseState, command: CommandOf<"addMember">, context: DecideContext): Verdict {
  const taken = state.network.some((member) => member.memberId === command.memberId);
  return verdict(
    [isNew(taken, "memberId"), notFuture(command.on, context), knownDimensions(context.method, command.dimensions)],
    () => [{ kind: "member-added", ...said(command) }],
  );
}

export function decideMemberChange(
  state: CourseState,
  command: CommandOf<"changeMember">,
  context: DecideContext,
): Verdict {
  const member = present(state, command.memberId);
  return verdict(
    [
      exists(member, "memberId"),
      knownDimensions(context.method, command.dimensions),
      notStale(member?.touched, command.seen),
    ],
    () => [{ kind: "member-changed", ...said(command) }],
  );
}

export function decideRating(state: CourseState, command: CommandOf<"rateMember">, context: DecideContext): Verdict {
  return verdict([exists(present(state, command.memberId), "memberId"), notFuture(command.on, context)], () => [
    { kind: "member-rated", ...said(command) },
  ]);
}

export function decideMemberLeave(
  state: CourseState,
  command: CommandOf<"removeMember">,
  context: DecideContext,
): Verdict {
  return verdict([exists(present(state, command.memberId), "memberId"), notFuture(command.on, context)], () => [
    { kind: "member-left", ...said(command) },
  ]);
}

export function decideHandover(
  state: CourseState,
  command: CommandOf<"recordHandover">,
  context: DecideContext,
): Verdict {
  return verdict(
    [
      exists(present(state, command.memberId), "memberId"),
      knownDimensions(context.method, [command.dimension]),
      notFuture(command.on, context),
    ],
    () => [{ kind: "handover-recorded", ...said(command) }],
  );
}
