import type { Entry } from "@tovholder/domain/course/entries.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { journalLines } from "../course/journal.ts";

/** Who had the contact first, from a day on. */
export interface PrimaryContact {
  readonly workerId: string;
  readonly from: LocalDate;
  readonly reason: string;
}

/** Every primary contact with the day it began, the newest first; from the referral and each change since. */
export function primaryContacts(entries: readonly Entry[]): readonly PrimaryContact[] {
  const found: PrimaryContact[] = [];
  for (const { says, retracted } of journalLines(entries).toReversed()) {
    if (retracted !== undefined) continue;
    if (says.kind === "worker-assigned") found.push({ workerId: says.workerId, from: says.on, reason: says.reason });
    if (says.kind === "referred" && says.workerId !== undefined) {
      found.push({ workerId: says.workerId, from: says.receivedOn, reason: "" });
    }
  }
  return found.sort((left, right) => (left.from < right.from ? 1 : left.from > right.from ? -1 : 0));
}
