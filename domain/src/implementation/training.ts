import type { Profession, TeamMember } from "../fidelity/outside.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** What a member of staff has been through; `profession` is what they were before, such as nurse. */
export const trainingCodes = ["cti", "booster", "method-supervisor", "profession", "other"] as const;
export type TrainingCode = (typeof trainingCodes)[number];

/** Days ahead that a certificate is said to run out. A choice of the product: no source sets one. */
export const expiryNoticeDays = 60;

export interface Validity {
  readonly completedOn: LocalDate;
  /** Last day that it counts; `null` when it does not run out. */
  readonly validUntil: LocalDate | null;
}

/** How a training stands on a day. */
export type TrainingState = "lasting" | "valid" | "expiring" | "expired";

export function trainingState({ validUntil }: Validity, today: LocalDate): TrainingState {
  if (validUntil === null) return "lasting";
  if (validUntil < today) return "expired";
  return validUntil <= addDays(today, expiryNoticeDays) ? "expiring" : "valid";
}

/** A member of a team with what counts for them on a day. */
export interface StaffMember {
  readonly accountId: string;
  readonly teamId: string;
  readonly professions: readonly Profession[];
  readonly trainings: readonly TrainingCode[];
}

/** The professions of a team for its fidelity; `undefined` while a member's is not written, for then it can't be computed. */
export function staffOf(members: readonly StaffMember[]): readonly TeamMember[] | undefined {
  if (members.length === 0 || members.some(({ professions }) => professions.length === 0)) return undefined;
  return members.flatMap(({ accountId, teamId, professions }) =>
    professions.map((profession) => ({ accountId, teamId, profession })),
  );
}
