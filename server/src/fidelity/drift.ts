import { driftSigns } from "@tovholder/domain/fidelity/drift-signs.ts";
import type { Instrument } from "@tovholder/domain/fidelity/instrument.ts";
import { ctiSelfAssessment } from "@tovholder/domain/fidelity/instruments.ts";
import { formulaFor } from "@tovholder/domain/fidelity/limits.ts";
import { scopeFor } from "@tovholder/domain/fidelity/score-card.ts";
import type { Indicator, Period, Scope } from "@tovholder/domain/fidelity/scope.ts";
import { periodsBack, trendOf } from "@tovholder/domain/fidelity/trend.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { wireFigure } from "./card.ts";
import type { WireDrift } from "./wire.ts";

/** Signs of drift are named for CTI alone. */
export function driftSignsOf({ code }: Instrument): readonly Indicator[] {
  return code === ctiSelfAssessment.code ? driftSigns : [];
}

/** The last twelve calendar months. */
export function driftPeriods(today: LocalDate): readonly Period[] {
  return periodsBack(today, { count: 12, months: 1 });
}

/** The drift signs of an instrument, month by month, oldest first. */
export function wireDrift(
  instrument: Instrument,
  scope: Omit<Scope, "courses">,
  { periods, countsOnly }: { readonly periods: readonly Period[]; readonly countsOnly: boolean },
): WireDrift {
  const own = scopeFor(instrument, scope);
  return driftSignsOf(instrument).map((sign) => {
    const { item } = sign;
    const { points, direction, drifting } = trendOf(sign, own, periods);
    return {
      code: item.code,
      name: item.name,
      source: item.source,
      formula: formulaFor(item, scope.limits),
      points: points.map(({ period, figure }) => ({ ...period, ...wireFigure(figure, countsOnly) })),
      direction: direction ?? null,
      drifting: drifting ?? null,
    };
  });
}
