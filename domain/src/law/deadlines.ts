import type { Source, Text } from "../methods/definition.ts";
import { addWorkingDays, isHoliday, nextWorkingDay, type ClosedDays } from "../time/calendar.ts";
import { addDays, weekday, type LocalDate } from "../time/local-date.ts";
import type { LegalBasis } from "./legal-basis.ts";

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

/** Hverdage for a shelter to tell the responsible municipality of an admission (serviceloven § 110, stk. 6). */
export const shelterNoticeDays = 3;

/** What counts as a hverdag: the act says neither whether Saturday does nor refers to another act that says it. */
export type WeekdayReading = "saturday-counts" | "monday-to-friday";

export interface ShelterNotice {
  readonly due: LocalDate;
  readonly reading: WeekdayReading;
  /** The three days are the act's; which days count is our reading of the word, so both are derived. */
  readonly source: Source;
}

/** The day by which a shelter has told the municipality. The earlier day unless asked otherwise: it holds in either reading. */
export function shelterNoticeDue(decided: LocalDate, reading: WeekdayReading = "saturday-counts"): ShelterNotice {
  const due =
    reading === "monday-to-friday"
      ? addWorkingDays(decided, shelterNoticeDays)
      : addHverdage(decided, shelterNoticeDays);
  return { due, reading, source: shelterSources[reading] };
}

const shelterSources: Readonly<Record<WeekdayReading, Source>> = {
  "saturday-counts": {
    title: "Lov om social service",
    place: "§ 110, stk. 6: 3 hverdage; at lørdag tælles med, er Tovholders valg, fordi dagen så aldrig er for sen",
    standing: "derived",
  },
  "monday-to-friday": {
    title: "Lov om social service",
    place: "§ 110, stk. 6: 3 hverdage; at kun mandag til fredag tælles, er en læsning, som en jurist skal bekræfte",
    standing: "derived",
  },
};

function addHverdage(date: LocalDate, count: number): LocalDate {
  let current = date;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (weekday(current) < 7 && !isHoliday(current)) left -= 1;
  }
  return current;
}

/** How a citizen may complain of a decision. */
export interface ComplaintPath {
  readonly text: Text;
  readonly weeks: number;
  readonly source: Source;
}

/** The way to complain; `undefined` where nothing is granted, or where the law has no complaint (§ 82 b, stk. 2). */
export function complaintPath({ granted, appealable }: LegalBasis): ComplaintPath | undefined {
  return granted && appealable ? ordinaryComplaint : undefined;
}

const ordinaryComplaint: ComplaintPath = {
  weeks: complaintWeeks,
  text: {
    da: "Borgeren kan klage til kommunen. Kommunen ser på afgørelsen igen inden 4 uger og sender ellers klagen til Ankestyrelsen.",
    en: "The citizen can complain to the municipality. It looks at the decision again within 4 weeks, or else sends the complaint to the National Social Appeals Board.",
  },
  source: { title: "Retssikkerhedsloven, reglerne om klage over kommunens afgørelser", standing: "official" },
};
