import { handoversNow, strengthOf } from "@tovholder/domain/course/state.ts";
import type { Member } from "@tovholder/domain/course/state.ts";
import type { HandoverStatus } from "@tovholder/domain/network/network.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { phaseSpan } from "./life.ts";
import type { Life } from "./life.ts";
import {
  leavingReasons,
  privateMembers,
  professionalMembers,
  ratingNotes,
  stoppedReasons,
} from "./words/network-words.ts";
import type { MemberWording } from "./words/network-words.ts";

/** Supporters by the id they got in the course. */
type Wordings = Map<string, MemberWording>;

/** The network round the citizen: who comes in, how it grows stronger, and what they take over step by step. */
export function planNetwork(life: Life): void {
  const { plot, random } = life;
  const wordings: Wordings = new Map();
  const chosen = [
    ...random.shuffled(privateMembers.filter((one) => fits(life, one))).slice(0, random.int(2, 3)),
    ...random.shuffled(professionalMembers.filter((one) => fits(life, one))).slice(0, random.int(2, 4)),
  ];
  for (const [index, wording] of chosen.entries()) {
    const on = index === 0 ? addDays(plot.contactStart, random.int(4, 20)) : addDays(plot.phases[0], random.int(2, 55));
    if (on < plot.end) life.plan(on, (day) => addMember(life, wordings, { wording, on: day }));
  }
  planSteps(life, wordings);
  planRatings(life);
  if (random.chance(0.1)) life.plan(addDays(plot.phases[1], random.int(5, 60)), (on) => leave(life, on));
}

function fits({ method }: Life, { dimensions }: MemberWording): boolean {
  return dimensions.some((code) => method.dimensions.some((dimension) => dimension.code === code));
}

function addMember(life: Life, wordings: Wordings, { wording, on }: { wording: MemberWording; on: LocalDate }): void {
  const { random, cast } = life;
  const memberId = life.id();
  wordings.set(memberId, wording);
  const person = cast.persons.other();
  const known = new Set(life.method.dimensions.map((dimension) => dimension.code));
  life.issue({
    type: "addMember",
    memberId,
    name: wording.place === undefined ? person : `${person}, ${wording.place}`,
    relation: wording.relation,
    ring: wording.ring,
    dimensions: wording.dimensions.filter((code) => known.has(code)),
    contactDetails: "",
    strength: wording.ring === "private" ? random.int(0, 2) : random.int(0, 1),
    on,
  });
}

function presentMembers(life: Life): readonly Member[] {
  return life.state().network.filter((member) => member.left === undefined);
}

/** How far each handover should have come by some day of the course. */
function planSteps(life: Life, wordings: Wordings): void {
  const { plot, random } = life;
  const steps: readonly (readonly [HandoverStatus, LocalDate])[] = [
    ["proposed", addDays(plot.phases[0], random.int(35, 70))],
    ["agreed", addDays(plot.phases[1], random.int(5, 35))],
    ["taken-over", addDays(plot.phases[2], -random.int(5, 30))],
    ["holds", addDays(plot.phases[2], random.int(15, 50))],
  ];
  for (const [status, around] of steps) {
    for (let index = 0; index < 6; index += 1) {
      const on = addDays(around, random.int(0, 20));
      if (on < plot.end) life.plan(on, (day) => stepOf(life, wordings, { status, index, on: day }));
    }
  }
}

interface Step {
  readonly status: HandoverStatus;
  readonly index: number;
  readonly on: LocalDate;
}

const before: Readonly<Record<HandoverStatus, HandoverStatus | undefined>> = {
  proposed: undefined,
  agreed: "proposed",
  "taken-over": "agreed",
  holds: "taken-over",
  stopped: "taken-over",
};

function stepOf(life: Life, wordings: Wordings, { status, index, on }: Step): void {
  const { random } = life;
  const member = presentMembers(life)[index];
  const wording = member === undefined ? undefined : wordings.get(member.memberId);
  const dimension = member?.dimensions[0];
  if (member === undefined || wording === undefined || dimension === undefined) return;
  if (handoversNow(member)[0]?.status !== before[status] || random.chance(0.12)) return;
  const ends = status === "holds" && random.chance(0.12);
  life.issue({
    type: "recordHandover",
    memberId: member.memberId,
    dimension,
    status: ends ? "stopped" : status,
    on,
    task: wording.task,
    proof: ends ? random.pick(stoppedReasons) : proofOf(life, status, wording),
  });
}

/** A handover that holds is seen to hold; the steps before it need no proof. */
function proofOf({ random }: Life, status: HandoverStatus, { proofs }: MemberWording): string {
  return status === "holds" ? random.pick(proofs) : "";
}

/** The strength is rated anew about the changes of phase; mostly it has grown. */
function planRatings(life: Life): void {
  const { random } = life;
  for (const phase of ["phase2", "phase3"] as const) {
    const span = phaseSpan(life.plot, phase);
    if (span === undefined) continue;
    life.plan(addDays(span.from, random.int(-6, 12)), (on) => rateAll(life, on));
  }
  life.plan(addDays(life.plot.end, -random.int(10, 20)), (on) => rateAll(life, on));
}

function rateAll(life: Life, on: LocalDate): void {
  const { random } = life;
  for (const member of presentMembers(life)) {
    if (random.chance(0.2)) continue;
    const change = random.weighted({ up: 62, same: 28, down: 10 });
    const shift = { up: 1, same: 0, down: -1 }[change];
    const strength = Math.min(4, Math.max(0, strengthOf(member) + shift));
    life.issue({
      type: "rateMember",
      memberId: member.memberId,
      strength,
      on,
      note: random.chance(0.4) ? random.pick(ratingNotes) : "",
    });
  }
}

function leave(life: Life, on: LocalDate): void {
  const member = presentMembers(life).find((one) => one.handovers.length === 0);
  if (member === undefined) return;
  life.issue({ type: "removeMember", memberId: member.memberId, on, reason: life.random.pick(leavingReasons) });
}
