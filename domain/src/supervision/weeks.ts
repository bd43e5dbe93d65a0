import type { SupervisionWeek } from "../fidelity/outside.ts";
import type { Period } from "../fidelity/scope.ts";
import { isWorkingDay, mondayOf } from "../time/calendar.ts";
import { addDays, latest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** A meeting that was held, and whether a supervisor with a recorded training led it. */
export interface HeldMeeting {
  readonly meetingId: string;
  readonly on: LocalDate;
  readonly qualified: boolean;
}

/** What fidelity asks of a team's supervision in a period. */
export interface SupervisionFacts {
  /** Working weeks that are over, from the first meeting kept here on; before it nothing is known. */
  readonly weeks: readonly SupervisionWeek[];
  /** Ids of the meetings that a qualified supervisor led. */
  readonly qualified: readonly string[];
}

/**
 * The working weeks of a team with their meetings. A week that holds no working day is none; the week of `today` counts once
 * a meeting was held in it. `meetings` are all that the team ever held.
 */
export function supervisionWeeksOf(
  teamId: string,
  meetings: readonly HeldMeeting[],
  { period, today }: { readonly period: Period; readonly today: LocalDate },
): SupervisionFacts {
  const first = meetings.map(({ on }) => on).sort()[0];
  if (first === undefined) return { weeks: [], qualified: [] };
  const byWeek = Map.groupBy(meetings, ({ on }) => mondayOf(on));
  const weeks: SupervisionWeek[] = [];
  for (
    let monday = firstMonday(latest(first, period.from), period.from);
    monday <= period.to;
    monday = addDays(monday, 7)
  ) {
    const held = byWeek.get(monday) ?? [];
    const over = addDays(monday, 6) < today;
    if (held.length === 0 && (!over || !hasWorkingDay(monday))) continue;
    weeks.push({ teamId, monday, meetings: held.map(({ meetingId }) => meetingId).sort() });
  }
  const counted = new Set(weeks.flatMap((week) => week.meetings));
  const qualified = meetings.filter((one) => one.qualified && counted.has(one.meetingId));
  return { weeks, qualified: qualified.map(({ meetingId }) => meetingId).sort() };
}

/** The Monday of the week of a day; the next one where that lies before the period. */
function firstMonday(on: LocalDate, from: LocalDate): LocalDate {
  const monday = mondayOf(on);
  return monday < from ? addDays(monday, 7) : monday;
}

function hasWorkingDay(monday: LocalDate): boolean {
  return [0, 1, 2, 3, 4].some((offset) => isWorkingDay(addDays(monday, offset)));
}
