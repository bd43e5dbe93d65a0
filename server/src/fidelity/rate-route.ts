import { figureFor, scopeFor } from "@tovholder/domain/fidelity/score-card.ts";
import { givingRefusal } from "@tovholder/domain/fidelity/two-raters.ts";
import type { GivingRefusal } from "@tovholder/domain/fidelity/two-raters.ts";
import { notFound, Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { faultAt, readAsked, scopeOf } from "./asked.ts";
import type { FactsStore } from "./facts-store.ts";
import { holdTeam, insertRating, listRatings, raterOf } from "./rating-store.ts";
import { ratingBody } from "./wire.ts";

/** Refusals that a field can be mended for; the others concern who has rated before. */
const fields: Partial<Readonly<Record<GivingRefusal, string>>> = {
  "unknown-item": "item",
  "not-on-scale": "value",
  "reason-needed": "reason",
};

export function rateRoute(store: FactsStore): Route {
  return route({
    method: "POST",
    path: "/api/fidelity/ratings",
    summary: "Vurdér et punkt for et hold og en periode; tidligere vurderinger bliver stående",
    access: { can: "fidelity.rate" },
    audit: { action: "fidelity.rate", purpose: "Holdets metodetroskab" },
    body: ratingBody,
    response: noContent,
    async handler({ tx, actor, body, now, today, note }) {
      const asked = await readAsked(tx, actor, body);
      const { instrument, period, mayRate } = asked;
      if (!mayRate) throw notFound();
      await holdTeam(tx, body.team);
      const rated = { teamId: body.team, instrument, period };
      const rater = await raterOf(tx, body.ratingId);
      // The same rating sent again stays the one it was.
      if (rater === actor.accountId) return;
      if (rater !== undefined) throw new Problem("conflict", "Vurderingen findes allerede. Genindlæs siden.");
      const scope = await scopeOf(tx, store, { asked, today });
      const indicator = instrument.indicators.find(({ item }) => item.code === body.item);
      if (indicator === undefined) throw faultAt("item", "Punktet findes ikke i skemaet.");
      const { item } = indicator;
      const figure = figureFor(indicator, scopeFor(instrument, scope));
      const given = await listRatings(tx, store.vault, rated);
      const { ratingId, kind, value, reason } = body;
      const rating = { ratingId, item: item.code, kind, value, reason, by: actor.accountId, on: today };
      const refusal = givingRefusal({ item, figure, given }, rating);
      const field = refusal && fields[refusal.code];
      if (refusal !== undefined && field !== undefined) throw faultAt(field, refusal.message.da);
      if (refusal !== undefined) throw new Problem("refused", refusal.message.da);
      insertRating(tx, store.vault, { rated, rating, now });
      note({ detail: { team: body.team, instrument: instrument.code, item: item.code, kind } });
    },
  });
}
