import { closureChecks, closureDeviations } from "./decide-closure.ts";
import { complaintTold, decisionChecks } from "./decision-checks.ts";
import type { PlainEntry } from "./entries.ts";
import { correctedReferral } from "./referral-checks.ts";
import type { CourseState } from "./state.ts";
import { plannedStart, plannedTimeline } from "./transition.ts";
import { exists, knownDimensions, notFuture } from "./verdict.ts";
import type { Check, DecideContext } from "./verdict.ts";

function dayCheck(says: PlainEntry, context: DecideContext): Check {
  if (says.kind === "appointment-agreed") return undefined;
  if (says.kind === "interrupted") return notFuture(says.from, context, "from");
  return "on" in says ? notFuture(says.on, context) : undefined;
}

function dimensionsOf(says: PlainEntry): readonly string[] {
  if (says.kind === "contact-recorded") return says.focus;
  if (says.kind === "handover-plan-set") return says.rows.map((row) => row.dimension);
  if ("dimensions" in says) return says.dimensions;
  return "dimension" in says ? [says.dimension] : [];
}

function membersOf(says: PlainEntry): readonly string[] {
  if (says.kind === "contact-recorded") return says.memberIds;
  const pointing = says.kind === "handover-plan-set" ? says.rows : says.kind === "action-added" ? [says] : [];
  return pointing.flatMap(({ memberId }) => (memberId === undefined ? [] : [memberId]));
}

/** The rules that new wording must meet as if it were said for the first time. */
export function wordingChecks(state: CourseState, says: PlainEntry, context: DecideContext): readonly Check[] {
  const members = membersOf(says).map((id) =>
    exists(
      state.network.find((member) => member.memberId === id),
      "memberIds",
    ),
  );
  return [
    dayCheck(says, context),
    knownDimensions(context.method, dimensionsOf(says)),
    ...members,
    ...(says.kind === "referred" ? correctedReferral(says, context) : []),
    ...(says.kind === "decision-recorded" ? decisionChecks(state, says, context) : []),
    ...(says.kind === "closed" ? closureChecks(state, says, context) : []),
  ];
}

/** Planned days and deviations follow from the dates and are never typed, so a correction has them counted anew. */
export function counted(state: CourseState, says: PlainEntry): PlainEntry {
  if (says.kind === "phase-started") {
    const plannedOn = says.phase === "phase1" ? says.on : (plannedStart(state, says.phase) ?? says.on);
    return { ...says, plannedOn };
  }
  if (says.kind === "decision-recorded") {
    const { appealable: _appealable, ...decision } = says;
    return { ...decision, ...complaintTold(decision) };
  }
  if (says.kind !== "closed") return says;
  const { plannedOn: _plannedOn, ...rest } = says;
  const planned = plannedTimeline(state);
  return {
    ...rest,
    ...(planned === undefined ? {} : { plannedOn: planned.lastDay }),
    deviations: [...closureDeviations(state, says)],
  };
}
