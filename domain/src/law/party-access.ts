import { z } from "zod";
import { neededText } from "../course/text.ts";
import type { Text } from "../methods/definition.ts";
import type { ClosedDays } from "../time/calendar.ts";
import { isBefore, localDateSchema, type LocalDate } from "../time/local-date.ts";
import { partyAccessDue } from "./deadlines.ts";

/** Why the answer comes later, and when: what the citizen is told when the days have gone (forvaltningsloven § 16, stk. 2). */
export const partyAccessDelaySchema = z.strictObject({ reason: neededText(2000), expectedOn: localDateSchema });

/** A citizen's request to see the record. */
export interface PartyAccessRequest {
  readonly receivedOn: LocalDate;
  readonly answeredOn?: LocalDate | undefined;
  readonly delay?: z.infer<typeof partyAccessDelaySchema> | undefined;
}

export type PartyAccessStanding = "open" | "overdue" | "delayed" | "answered";

/** How a request stands on a day: `overdue` when the days have gone and the citizen has neither answer nor reason. */
export function partyAccessStanding(
  { receivedOn, answeredOn, delay }: PartyAccessRequest,
  today: LocalDate,
  closed?: ClosedDays,
): PartyAccessStanding {
  if (answeredOn !== undefined) return "answered";
  if (delay !== undefined) return isBefore(delay.expectedOn, today) ? "overdue" : "delayed";
  return isBefore(partyAccessDue(receivedOn, closed), today) ? "overdue" : "open";
}

export interface PartyAccessFault {
  readonly field: "receivedOn" | "answeredOn" | "expectedOn";
  readonly message: Text;
}

/** The first thing about a request's days that can't be. */
export function partyAccessFault(request: PartyAccessRequest, today: LocalDate): PartyAccessFault | undefined {
  const { receivedOn, answeredOn, delay } = request;
  const future: Text = {
    da: "Datoen ligger efter i dag. Vælg i dag eller en tidligere dag.",
    en: "The date is after today. Choose today or an earlier day.",
  };
  const early: Text = {
    da: "Datoen ligger før den dag, anmodningen kom. Ret en af dem.",
    en: "The date is before the day the request came. Correct one of them.",
  };
  if (isBefore(today, receivedOn)) return { field: "receivedOn", message: future };
  if (answeredOn !== undefined && isBefore(today, answeredOn)) return { field: "answeredOn", message: future };
  if (answeredOn !== undefined && isBefore(answeredOn, receivedOn)) return { field: "answeredOn", message: early };
  if (delay !== undefined && isBefore(delay.expectedOn, receivedOn)) return { field: "expectedOn", message: early };
  return undefined;
}
