import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";

/** A note shorter than this was written in passing. Chosen by Tovholder, as is how long it is asked for. */
const SHORT_CHARACTERS = 40;
const ASKED_DAYS = 14;

/** Whether a contact that came about was noted in a line by `accountId`, and may still be told in full. */
export function isStub(contact: RecordedContact, accountId: string, today: LocalDate): boolean {
  const { outcome, by, corrected, text, on } = contact;
  const passing = outcome === "made" && text.trim().length < SHORT_CHARACTERS;
  return passing && by === accountId && !corrected && on > addDays(today, -ASKED_DAYS);
}
