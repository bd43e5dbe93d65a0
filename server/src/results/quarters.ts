import type { Actor } from "@tovholder/domain/access/actor.ts";
import { ctiSelfAssessment, instrumentFor } from "@tovholder/domain/fidelity/instruments.ts";
import type { Instrument } from "@tovholder/domain/fidelity/instrument.ts";
import { scoreCard } from "@tovholder/domain/fidelity/score-card.ts";
import type { Period } from "@tovholder/domain/fidelity/scope.ts";
import { periodsBack } from "@tovholder/domain/fidelity/trend.ts";
import type { MethodCode } from "@tovholder/domain/methods/definition.ts";
import type { Count } from "@tovholder/domain/outcome/small-numbers.ts";
import { quarterOf } from "@tovholder/domain/outcome/year.ts";
import { civil } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { readTeam, scopeOf } from "../fidelity/asked.ts";
import { listRatings, ratingsThatCount } from "../fidelity/rating-store.ts";
import type { WireQuarters } from "./wire.ts";
import { readYear } from "./year-store.ts";
import type { YearStore } from "./year-store.ts";

const quartersBack = 6;

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly query: { readonly team?: string | undefined; readonly method?: MethodCode | undefined };
}

/** The mean of a team's card for a period, as the page of fidelity has it. */
async function fidelityOf(
  { tx, today, query }: Asking,
  store: YearStore,
  { instrument, period }: { readonly instrument: Instrument; readonly period: Period },
): Promise<WireQuarters["quarters"][number]["fidelity"]> {
  const { team: teamId } = query;
  const { facts } = store;
  const scope = await scopeOf(tx, facts, { asked: { teamId, period }, today });
  const given = teamId === undefined ? [] : await listRatings(tx, facts.vault, { teamId, instrument, period });
  const { mean } = scoreCard(instrument, scope, ratingsThatCount(instrument, given));
  return mean === undefined ? null : { mean: mean.value, rated: mean.rated, of: mean.of };
}

/** Fidelity and what came of the courses side by side, for the last six quarters, oldest first. */
export async function readQuarters(asking: Asking, store: YearStore): Promise<WireQuarters> {
  const { tx, actor, today, query } = asking;
  await readTeam(tx, actor, query.team);
  const instrument = (query.method && instrumentFor(query.method)) ?? ctiSelfAssessment;
  const quarters: WireQuarters["quarters"] = [];
  for (const period of periodsBack(today, { count: quartersBack, months: 3 })) {
    const on = civil(period.from);
    const quarter = quarterOf(on);
    const year = await readYear(tx, store, on.year);
    const cut = { team: query.team, method: query.method, quarter };
    const [reasons, home] = [year.split("reasons", cut), year.split("home-end", cut)];
    const countOf = ({ parts }: typeof reasons, code: string): Count =>
      parts.find((part) => part.code === code)?.count ?? 0;
    quarters.push({
      year: on.year,
      quarter,
      fidelity: await fidelityOf(asking, store, { instrument, period }),
      ended: reasons.n,
      planned: countOf(reasons, "completed-as-planned"),
      homeKnown: home.n,
      homeKept: countOf(home, "kept"),
    });
  }
  return { instrument: instrument.name, quarters };
}
