import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can } from "@tovholder/domain/access/can.ts";
import type { Instrument } from "@tovholder/domain/fidelity/instrument.ts";
import { instruments } from "@tovholder/domain/fidelity/instruments.ts";
import { caseloadReadings } from "@tovholder/domain/fidelity/caseload-readings.ts";
import type { CourseFacts } from "@tovholder/domain/fidelity/facts.ts";
import { defaultLimits } from "@tovholder/domain/fidelity/limits.ts";
import { neededSince } from "@tovholder/domain/fidelity/scope.ts";
import type { Outside } from "@tovholder/domain/fidelity/outside.ts";
import type { Period, Scope } from "@tovholder/domain/fidelity/scope.ts";
import { staffOf } from "@tovholder/domain/implementation/training.ts";
import { addMonths } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { readOwnLimits } from "../caseload/limit-store.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound, Problem } from "../http/problem.ts";
import { trainedStaff } from "../implementation/trained-staff.ts";
import { supervisionFacts } from "../supervision/supervision-facts.ts";
import { readFacts } from "./facts-store.ts";
import type { FactsStore } from "./facts-store.ts";

/** An instrument, a team and a period, held against what the asker may ask of. */
export interface Asked {
  readonly instrument: Instrument;
  /** Absent for the whole municipality, which only a leader may ask of. */
  readonly teamId: string | undefined;
  readonly period: Period;
  /** Whether the asker gets figures alone: neither persons nor reasons, and no small numbers. */
  readonly countsOnly: boolean;
  readonly mayRate: boolean;
}

const findTeam = statement<{ readonly name: string }>(
  "fidelity.team",
  "select name from team where municipality_id = $1 and team_id = $2",
);

const longestYears = 5;

/** Reads a question. Throws on an unknown instrument, a period that is none, and a team out of reach. */
export async function readAsked(
  tx: Tx,
  actor: Actor,
  query: {
    readonly team?: string | undefined;
    readonly instrument: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
  },
): Promise<Asked> {
  const { team, from, to } = query;
  const instrument = instruments.findLast(({ code }) => code === query.instrument);
  if (instrument === undefined) throw faultAt("instrument", "Skemaet findes ikke. Vælg et fra listen.");
  if (from > to) throw faultAt("to", "Perioden slutter, før den begynder.");
  if (addMonths(from, 12 * longestYears) < to) throw faultAt("to", `Vælg en periode på højst ${longestYears} år.`);
  const mayRate = await readTeam(tx, actor, team);
  return { instrument, teamId: team, period: { from, to }, countsOnly: !mayRate, mayRate };
}

/** Whether the actor may rate the team. Throws when it is not theirs to ask of. */
export async function readTeam(tx: Tx, actor: Actor, team: string | undefined): Promise<boolean> {
  const leads = actor.roles.includes("leader");
  if (team === undefined) {
    if (leads) return false;
    throw faultAt("team", "Vælg et hold.");
  }
  const belongs = actor.teamIds.includes(team);
  if (!belongs && !leads) throw notFound();
  if ((await tx.maybe(findTeam, [tx.municipalityId, team])) === undefined) throw notFound();
  return belongs && can(actor, "fidelity.rate");
}

export function faultAt(path: string, message: string): Problem {
  return new Problem("invalid-input", message, { errors: [{ path, message }] });
}

/** The name of a team that `readAsked` has found. */
export async function teamName(tx: Tx, teamId: string): Promise<string> {
  return (await tx.one(findTeam, [tx.municipalityId, teamId])).name;
}

interface PostRow {
  readonly workerId: string;
  readonly fte: number;
}

/** Also those who have left: their readings are of days when they were here. */
const postRows = statement<PostRow>(
  "fidelity.posts",
  `select account_id as "workerId", fte::float8 as fte from account where municipality_id = $1`,
);

function ofTeam(all: readonly CourseFacts[], teamId: string): readonly CourseFacts[] {
  return all.filter((course) => course.teamId === teamId);
}

/** What the instrument is counted over: the one scope behind every page, list and file. */
export async function scopeOf(
  tx: Tx,
  store: FactsStore,
  { asked, today }: { readonly asked: Pick<Asked, "teamId" | "period">; readonly today: LocalDate },
): Promise<Omit<Scope, "courses">> {
  const { teamId, period } = asked;
  const all = await readFacts(tx, store, { teamId, since: neededSince(period) });
  const scope = { all, period, today, limits: defaultLimits };
  if (teamId === undefined) return { ...scope, outside: {} };
  const { weeks } = await supervisionFacts(tx, teamId, { period, today });
  const staff = staffOf(await trainedStaff(tx, teamId, today));
  const readings = caseloadReadings(ofTeam(all, teamId), {
    period,
    today,
    posts: await tx.rows(postRows, [tx.municipalityId]),
    ownLimits: await readOwnLimits(tx),
  });
  const outside: Outside = {
    caseload: readings,
    // A team without a week has not begun to keep its meetings here: unknown, and not a week without supervision.
    ...(weeks.length === 0 ? {} : { supervision: weeks }),
    ...(staff === undefined ? {} : { staff }),
  };
  return { ...scope, teamId, outside };
}
