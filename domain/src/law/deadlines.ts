import { addWorkingDays, nextWorkingDay, type ClosedDays } from "../time/calendar.ts";
import { addDays, type LocalDate } from "../time/local-date.ts";

/** Working days to answer a request for access as a party (forvaltningsloven § 16, stk. 2). */
export const partyAccessWorkingDays = 7;

/** Weeks to complain to the municipality, and weeks for it to look at its decision again (retssikkerhedsloven). */
export const complaintWeeks = 4;

/** The day by which party access is answered, or the reason for the delay and the expected day is given. */
export function partyAccessDue(received: LocalDate, closed?: ClosedDays): LocalDate {
  return addWorkingDays(received, partyAccessWorkingDays, closed);
}

/**
 * The last day to complain: four weeks after the citizen had the decision. When that is no working day, the next one counts
 * (derived, in the citizen's favour).
 */
export function complaintDue(received: LocalDate, closed?: ClosedDays): LocalDate {
  return nextWorkingDay(addDays(received, complaintWeeks * 7), closed);
}

/** The day by which the municipality has looked at its decision again, four weeks after the complaint came. */
export function reassessmentDue(complaintReceived: LocalDate): LocalDate {
  return addDays(complaintReceived, complaintWeeks * 7);
}
