import { countingRatings, type Given, type GivingKind } from "@tovholder/domain/fidelity/two-raters.ts";
import type { Instrument } from "@tovholder/domain/fidelity/instrument.ts";
import type { Rating } from "@tovholder/domain/fidelity/rating.ts";
import type { Period } from "@tovholder/domain/fidelity/scope.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { Vault } from "../vault/vault.ts";

/** A rating as it lies there, with who gave it and when. */
export interface StoredRating extends Given {
  readonly name: string;
  /** Instant in UTC. */
  readonly at: string;
}

interface RatingRow {
  readonly rating_id: string;
  readonly item: string;
  readonly kind: GivingKind;
  readonly value: number;
  readonly rated_on: LocalDate;
  readonly sealed: Buffer;
  readonly data_key: Buffer;
  readonly account_id: string;
  readonly name: string;
  readonly at: string;
}

const listRows = statement<RatingRow>(
  "fidelity.ratings",
  `select r.rating_id, r.item, r.kind, r.value, r.rated_on, r.sealed, r.data_key, r.account_id, a.name, r.at
   from fidelity_rating r
   join account a on a.municipality_id = r.municipality_id and a.account_id = r.account_id
   where r.municipality_id = $1 and r.team_id = $2 and r.instrument = $3 and r.instrument_version = $4
     and r.period_from = $5 and r.period_to = $6
   order by r.at, r.rating_id`,
);

const insertRow = statement<never>(
  "fidelity.rate",
  `insert into fidelity_rating (municipality_id, rating_id, team_id, instrument, instrument_version, period_from, period_to,
     item, kind, value, rated_on, sealed, data_key, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

/** Ratings of one team are given one after another, so that nobody is a third rater unseen. */
const lockTeam = statement<{ readonly team_id: string }>(
  "fidelity.lock-team",
  "select team_id from team where municipality_id = $1 and team_id = $2 for no key update",
);

const findRating = statement<{ readonly account_id: string }>(
  "fidelity.rating",
  "select account_id from fidelity_rating where municipality_id = $1 and rating_id = $2",
);

/** What a rating is about. */
export interface RatedPeriod {
  readonly teamId: string;
  readonly instrument: Instrument;
  readonly period: Period;
}

function placeOf(municipalityId: number, ratingId: string): string {
  return `fidelity-rating|${municipalityId}|${ratingId}`;
}

/** Every rating that a team gave for a period, oldest first. */
export async function listRatings(tx: Tx, vault: Vault, rated: RatedPeriod): Promise<readonly StoredRating[]> {
  const { municipalityId } = tx;
  const { teamId, instrument, period } = rated;
  const params = [municipalityId, teamId, instrument.code, instrument.version, period.from, period.to];
  const rows = await tx.rows(listRows, params);
  return rows.map((row) => ({
    ratingId: row.rating_id,
    item: row.item,
    kind: row.kind,
    value: row.value,
    reason: openText(vault.dataKey(row.rating_id, row.data_key), row.sealed, placeOf(municipalityId, row.rating_id)),
    by: row.account_id,
    name: row.name,
    on: row.rated_on,
    at: row.at,
  }));
}

/** The ratings that count in a score card. */
export function ratingsThatCount({ indicators }: Instrument, given: readonly Given[]): readonly Rating[] {
  return countingRatings(
    indicators.map(({ item }) => item),
    given,
  );
}

/** Holds the team until the transaction ends. */
export async function holdTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.maybe(lockTeam, [tx.municipalityId, teamId]);
}

/** Whether the rating is there already, and whose it is. */
export async function raterOf(tx: Tx, ratingId: string): Promise<string | undefined> {
  return (await tx.maybe(findRating, [tx.municipalityId, ratingId]))?.account_id;
}

/** Adds a rating; those before it stay. */
export function insertRating(
  tx: Tx,
  vault: Vault,
  given: { readonly rated: RatedPeriod; readonly rating: Given; readonly now: Date },
): void {
  const { municipalityId } = tx;
  const { rated, rating, now } = given;
  const { teamId, instrument, period } = rated;
  const { key, wrapped } = vault.createDataKey(rating.ratingId);
  const sealed = sealText(key, rating.reason, placeOf(municipalityId, rating.ratingId));
  tx.send(insertRow, [
    municipalityId,
    rating.ratingId,
    teamId,
    instrument.code,
    instrument.version,
    period.from,
    period.to,
    rating.item,
    rating.kind,
    rating.value,
    rating.on,
    sealed,
    wrapped,
    rating.by,
    now.toISOString(),
  ]);
}
