import { ownLimitsOf } from "@tovholder/domain/caseload/caseload-limit.ts";
import type { OwnLimits } from "@tovholder/domain/caseload/caseload-limit.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

interface LimitRow {
  readonly method: string;
  readonly sce_per_fte: number | null;
}

const newestRows = statement<LimitRow>(
  "caseload.limits",
  `select distinct on (l.method) l.method, l.sce_per_fte::float8 as sce_per_fte
   from caseload_limit l where l.municipality_id = $1 order by l.method, l.version desc`,
);

/** One setting of a municipality's own limit; `scePerFte` null goes back to what the method's source says. */
export interface SetLimit {
  readonly method: string;
  readonly version: number;
  readonly scePerFte: number | null;
  readonly name: string;
  readonly at: string;
}

const historyRows = statement<SetLimit>(
  "caseload.limit-history",
  `select l.method, l.version, l.sce_per_fte::float8 as "scePerFte", a.name, l.at
   from caseload_limit l
   join account a on a.municipality_id = l.municipality_id and a.account_id = l.account_id
   where l.municipality_id = $1 order by l.method, l.version desc`,
);

/** Gives no row when somebody set it since. */
const insertRow = statement<never>(
  "caseload.set-limit",
  `insert into caseload_limit (municipality_id, method, version, sce_per_fte, account_id, at)
   select $1, $2, $3, $4, $5, $6
   where $3 = 1 + (select coalesce(max(version), 0) from caseload_limit where municipality_id = $1 and method = $2)
   on conflict do nothing`,
);

/** What the municipality has set instead of the methods' sources, by method. */
export async function readOwnLimits(tx: Tx): Promise<OwnLimits> {
  const rows = await tx.rows(newestRows, [tx.municipalityId]);
  return ownLimitsOf(rows.map(({ method, sce_per_fte: scePerFte }) => ({ method, scePerFte })));
}

/** Every setting there ever was, the newest of each method first. */
export function listLimits(tx: Tx): Promise<readonly SetLimit[]> {
  return tx.rows(historyRows, [tx.municipalityId]);
}

/** Adds the setting after `seen`; `false` when somebody set it since. */
export async function setLimit(
  tx: Tx,
  limit: { readonly method: string; readonly scePerFte: number | null; readonly seen: number },
  by: { readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { method, scePerFte, seen } = limit;
  const params = [tx.municipalityId, method, seen + 1, scePerFte, by.accountId, by.now.toISOString()];
  return (await tx.run(insertRow, params)) === 1;
}
