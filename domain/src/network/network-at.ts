import type { RecordedContact } from "../course/fold.ts";
import { phases } from "../course/state.ts";
import type { CourseState, Handover, Member, Phase } from "../course/state.ts";
import { addDays, daysBetween, earliest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { HandoverStatus } from "./network.ts";

/** A member of the support network as things stood on a day. */
export interface MemberAt {
  readonly member: Member;
  readonly strength: number;
  /** The newest step per dimension. */
  readonly handovers: readonly Handover[];
  /** The step that the picture shows: what has come farthest, unless everything has stopped. */
  readonly status?: HandoverStatus;
  readonly takenOverOn?: LocalDate;
}

const farthest = ["stopped", "proposed", "agreed", "taken-over", "holds"] as const satisfies readonly HandoverStatus[];

function memberAt(member: Member, on: LocalDate): MemberAt | undefined {
  if (member.addedOn > on || (member.left !== undefined && member.left.on <= on)) return undefined;
  const strength = member.strengths.findLast((rating) => rating.on <= on)?.strength ?? 0;
  const newest = new Map<string, Handover>();
  for (const handover of member.handovers) if (handover.on <= on) newest.set(handover.dimension, handover);
  const handovers = [...newest.values()];
  const status = farthest.findLast((step) => handovers.some((handover) => handover.status === step));
  const takenOverOn = member.handovers.find((one) => one.on <= on && one.status === "taken-over")?.on;
  return {
    member,
    strength,
    handovers,
    ...(status === undefined ? {} : { status }),
    ...(takenOverOn === undefined ? {} : { takenOverOn }),
  };
}

/** The support network as it stood at the end of a day. */
export function networkAt(state: CourseState, on: LocalDate): readonly MemberAt[] {
  return state.network.flatMap((member) => memberAt(member, on) ?? []);
}

/** The last day on which a phase can be looked at: its end, or today while it runs. `undefined` before it began. */
export function phaseViewDay(state: CourseState, phase: Phase, today: LocalDate): LocalDate | undefined {
  if (state.phaseStarts[phase] === undefined) return undefined;
  const next = phases[phases.indexOf(phase) + 1];
  const nextStart = next === undefined ? undefined : state.phaseStarts[next];
  const end = nextStart === undefined ? (state.closure?.on ?? today) : addDays(nextStart, -1);
  return earliest(end, today);
}

/** Days back over which the worker's own tie is judged. */
export const tieDays = 30;

/**
 * The worker's own tie in the network, 0-4, from how many contacts with the citizen came about in the 30 days up to a day:
 * none 0, one 1, two or three 2, four to seven 3, eight or more 4. Derived: monthly, fortnightly and weekly rhythm (CACTI's
 * guide) then read 1, 2 and 3, so the line thins as the method means it to.
 */
export function workerTie(contacts: readonly RecordedContact[], on: LocalDate): number {
  const recent = contacts.filter(
    (contact) =>
      contact.outcome === "made" &&
      contact.with.includes("citizen") &&
      contact.on <= on &&
      daysBetween(contact.on, on) < tieDays,
  ).length;
  return [1, 2, 4, 8].filter((least) => recent >= least).length;
}
