import type { Text } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Tally } from "./tally.ts";

/** A working week of a team, and the meetings held in it. */
export interface SupervisionWeek {
  readonly teamId: string;
  readonly monday: LocalDate;
  /** Ids of the meetings; none when it was not held. */
  readonly meetings: readonly string[];
}

/** How many citizens a worker had on a day, and the post in full-time equivalents. */
export interface CaseloadSnapshot {
  readonly workerId: string;
  readonly on: LocalDate;
  readonly citizens: number;
  readonly fte: number;
  /** Weight in standard caseload equivalents, and the most the post should carry; absent where a weight is not known. */
  readonly load?: { readonly sce: number; readonly limit: number };
}

export const professions = ["social", "health", "authority"] as const;
export type Profession = (typeof professions)[number];

export interface TeamMember {
  readonly accountId: string;
  readonly teamId: string;
  readonly profession: Profession;
}

/** Facts that no journal of a course holds. A part that is absent can't be computed; an empty one has nothing to count. */
export interface Outside {
  readonly supervision?: readonly SupervisionWeek[];
  readonly caseload?: readonly CaseloadSnapshot[];
  readonly staff?: readonly TeamMember[];
}

function absent(da: string, en: string): Tally {
  const why: Text = { da: `Kan ikke beregnes: ${da}`, en: `Can't be computed: ${en}` };
  return { kind: "absent", why };
}

export const noSupervision = absent("supervision føres ikke her endnu.", "supervision is not kept here yet.");
export const noCaseload = absent("sagstal over tid findes ikke her endnu.", "caseload over time is not here yet.");
export const noStaff = absent("teamets fagligheder er ikke angivet.", "the professions of the team are not given.");
