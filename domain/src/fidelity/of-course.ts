import type { LocalDate } from "../time/local-date.ts";
import { driftSigns } from "./drift-signs.ts";
import type { CourseFacts } from "./facts.ts";
import { ctiSelfAssessment, instrumentFor } from "./instruments.ts";
import type { Instrument } from "./instrument.ts";
import type { Item } from "./item.ts";
import { defaultLimits } from "./limits.ts";
import { figureFor, scopeFor } from "./score-card.ts";
import type { Indicator, Period } from "./scope.ts";
import type { Case } from "./tally.ts";

/** An item that a course moves, and what the course gives to it. */
export interface MovedItem {
  readonly item: Item;
  readonly gives: Case;
}

/** The items of an instrument with its signs of drift, which are named for CTI alone. */
export function indicatorsWithSigns(instrument: Instrument): readonly Indicator[] {
  return instrument.code === ctiSelfAssessment.code ? [...instrument.indicators, ...driftSigns] : instrument.indicators;
}

/**
 * The items that one course moves in a period, counted by the very functions that count a team. `beside` are the citizen's
 * other courses: the support and the home are two.
 */
export function itemsMovedBy(
  course: CourseFacts,
  at: { readonly beside: readonly CourseFacts[]; readonly period: Period; readonly today: LocalDate },
): readonly MovedItem[] {
  const instrument = instrumentFor(course.method);
  if (instrument === undefined) return [];
  const { beside, period, today } = at;
  const all = [course, ...beside.filter(({ courseId }) => courseId !== course.courseId)];
  const scope = scopeFor(instrument, { all, period, today, limits: defaultLimits, outside: {} });
  return indicatorsWithSigns(instrument).flatMap((indicator) => {
    const gives = figureFor(indicator, scope).evidence.find(
      ({ about, id }) => about === "course" && id === course.courseId,
    );
    return gives === undefined ? [] : [{ item: indicator.item, gives }];
  });
}
