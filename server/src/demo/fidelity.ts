import { ctiSelfAssessment } from "@tovholder/domain/fidelity/instruments.ts";
import type { Period } from "@tovholder/domain/fidelity/scope.ts";
import type { GivingKind } from "@tovholder/domain/fidelity/two-raters.ts";
import { addDays, civil, fromCivil } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { insertRating } from "../fidelity/rating-store.ts";
import { demoId, instantOf } from "./ids.ts";
import type { SupervisionPlan } from "./supervision.ts";
import { ratingWords } from "./words/fidelity-words.ts";

/** Minutes after midnight UTC: late morning in Denmark. */
const eleven = 10 * 60;

/** Ratings of every team's own people: last year agreed on, this year one item they differ on, and one that waits for the other. */
export function insertFidelity(tx: Tx, plan: SupervisionPlan): void {
  for (const { teamId } of plan.demo.staff.teams) {
    const members = [...plan.actors.values()].filter(({ teamIds }) => teamIds.includes(teamId));
    const one = members.find(({ roles }) => roles.includes("supervisor"));
    const two = members.find(({ roles, accountId }) => roles.includes("coordinator") && accountId !== one?.accountId);
    if (one === undefined || two === undefined) continue;
    const raters = [one.accountId, two.accountId] as const;
    const { year } = civil(plan.today);
    rateYear(tx, plan, { teamId, raters, period: yearOf(year - 1), on: fromCivil({ year, month: 1, day: 8 }) });
    rateRunning(tx, plan, { teamId, raters, period: yearOf(year), on: addDays(plan.today, -6) });
  }
}

function yearOf(year: number): Period {
  return { from: fromCivil({ year, month: 1, day: 1 }), to: fromCivil({ year, month: 12, day: 31 }) };
}

interface TeamYear {
  readonly teamId: string;
  readonly raters: readonly [string, string];
  readonly period: Period;
  readonly on: LocalDate;
}

/** Items that two rate; items that records alone score are left to them. */
const rated = ctiSelfAssessment.indicators.map(({ item }) => item).filter(({ kind }) => kind !== "computed");

function rateYear(tx: Tx, plan: SupervisionPlan, year: TeamYear): void {
  for (const { code } of rated) {
    const value = plan.random.int(3, 4);
    const give = giver(tx, plan, { year, item: code });
    give("own", year.raters[0], value);
    const other = plan.random.int(2, 4);
    give("own", year.raters[1], other);
    if (other !== value) give("agreed", year.raters[0], Math.min(value, other));
  }
}

function rateRunning(tx: Tx, plan: SupervisionPlan, year: TeamYear): void {
  const [first, second] = rated;
  if (first !== undefined) {
    const give = giver(tx, plan, { year, item: first.code });
    give("own", year.raters[0], 4);
    give("own", year.raters[1], 2);
  }
  if (second !== undefined) giver(tx, plan, { year, item: second.code })("own", year.raters[1], 3);
}

function giver(
  tx: Tx,
  { vault, random }: SupervisionPlan,
  { year, item }: { readonly year: TeamYear; readonly item: string },
) {
  const { teamId, period, on } = year;
  let minutes = eleven;
  return (kind: GivingKind, by: string, value: number) => {
    const rating = { ratingId: demoId(random, on), item, kind, value, reason: random.pick(ratingWords[kind]), by, on };
    minutes += 5;
    insertRating(tx, vault, {
      rated: { teamId, instrument: ctiSelfAssessment, period },
      rating,
      now: instantOf(on, minutes),
    });
  };
}
