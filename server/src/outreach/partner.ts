import type { briefingShape, partnerShape } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import type { Vault } from "../vault/vault.ts";
import { inDanishOrder } from "./area.ts";
import { openOwn, sealOwn } from "./own-seal.ts";
import { requireSame, stale } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof partnerShape>>;
type Says = Pick<Given, "name" | "contact" | "phone" | "email" | "note">;
type GivenBriefing = z.infer<z.ZodObject<typeof briefingShape>>;
type BriefingSays = Pick<GivenBriefing, "note">;

interface BriefingFacts {
  readonly briefingId: string;
  readonly on: LocalDate;
  readonly accountId: string;
  readonly name: string;
}
export interface Briefing extends BriefingFacts, BriefingSays {}

interface PartnerFacts {
  readonly partnerId: string;
  readonly kind: Given["kind"];
  readonly active: boolean;
  readonly version: number;
}
export interface Partner extends PartnerFacts, Says {
  readonly briefedOn: LocalDate | null;
  readonly briefings: readonly Briefing[];
}

interface Sealed {
  readonly sealed: Buffer;
  readonly data_key: Buffer;
}

const listRows = statement<PartnerFacts & Sealed>(
  "outreach.partners",
  `select partner_id as "partnerId", kind, active, version, sealed, data_key
   from outreach_partner where municipality_id = $1 and team_id = $2`,
);

const listBriefings = statement<BriefingFacts & Sealed & { readonly partner_id: string }>(
  "outreach.briefings",
  `select b.briefing_id as "briefingId", b.partner_id, b.briefed_on as "on", b.account_id as "accountId", a.name,
     b.sealed, b.data_key
   from outreach_briefing b
   join outreach_partner p on p.municipality_id = b.municipality_id and p.partner_id = b.partner_id
   join account a on a.municipality_id = b.municipality_id and a.account_id = b.account_id
   where b.municipality_id = $1 and p.team_id = $2
   order by b.briefed_on desc, b.at desc, b.briefing_id`,
);

const insertRow = statement<never>(
  "outreach.partner-insert",
  `insert into outreach_partner (municipality_id, team_id, partner_id, kind, active, sealed, data_key)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
);

const findSame = statement<Sealed>(
  "outreach.partner-same",
  `select sealed, data_key from outreach_partner
   where municipality_id = $1 and team_id = $2 and partner_id = $3 and kind = $4 and active = $5`,
);

const updateRow = statement<never>(
  "outreach.partner-update",
  `update outreach_partner set kind = $4, active = $5, sealed = $6, data_key = $7, version = version + 1
   where municipality_id = $1 and team_id = $2 and partner_id = $3 and version = $8`,
);

const findRow = statement<{ readonly partner_id: string }>(
  "outreach.partner-find",
  "select partner_id from outreach_partner where municipality_id = $1 and team_id = $2 and partner_id = $3",
);

const insertBriefingRow = statement<never>(
  "outreach.briefing-insert",
  `insert into outreach_briefing
     (municipality_id, briefing_id, partner_id, briefed_on, account_id, sealed, data_key, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
);

const findSameBriefing = statement<Sealed>(
  "outreach.briefing-same",
  `select sealed, data_key from outreach_briefing
   where municipality_id = $1 and briefing_id = $2 and partner_id = $3 and briefed_on = $4 and account_id = $5`,
);

/** The partners of a team by name, each with the log of who told them what to look for (1D). */
export async function listPartners(tx: Tx, vault: Vault, teamId: string): Promise<readonly Partner[]> {
  const { municipalityId } = tx;
  const [partners, briefings] = await Promise.all([
    tx.rows(listRows, [municipalityId, teamId]),
    tx.rows(listBriefings, [municipalityId, teamId]),
  ]);
  const open = briefings.map(({ partner_id: partnerId, sealed, data_key: dataKey, ...facts }) => {
    const place = { municipalityId, table: "briefing", id: facts.briefingId };
    const says = openOwn<BriefingSays>(vault, place, { sealed, data_key: dataKey });
    return { partnerId, briefing: { ...facts, ...says } };
  });
  const byPartner = Map.groupBy(open, (one) => one.partnerId);
  return inDanishOrder(
    partners.map(({ sealed, data_key: dataKey, ...facts }) => {
      const place = { municipalityId, table: "partner", id: facts.partnerId };
      const own = (byPartner.get(facts.partnerId) ?? []).map((one) => one.briefing);
      const says = openOwn<Says>(vault, place, { sealed, data_key: dataKey });
      return { ...facts, ...says, briefedOn: own[0]?.on ?? null, briefings: own };
    }),
  );
}

/** Writes or changes a partner; a new one sent again stays the one it was. */
export async function writePartner(
  tx: Tx,
  vault: Vault,
  partner: Given & { readonly teamId: string; readonly partnerId: string },
): Promise<void> {
  const { municipalityId } = tx;
  const { teamId, partnerId, kind, active, seen, name, contact, phone, email, note } = partner;
  const says: Says = { name, contact, phone, email, note };
  const place = { municipalityId, table: "partner", id: partnerId };
  const { sealed, dataKey } = sealOwn(vault, place, says);
  const facts = [municipalityId, teamId, partnerId, kind, active];
  if (seen > 0) {
    if ((await tx.run(updateRow, [...facts, sealed, dataKey, seen])) !== 1) throw stale();
    return;
  }
  if ((await tx.run(insertRow, [...facts, sealed, dataKey])) === 1) return;
  requireSame(says, await tx.maybe(findSame, facts), (row) => openOwn<Says>(vault, place, row));
}

/** The same briefing sent again stays the one it was. */
export async function insertBriefing(
  tx: Tx,
  vault: Vault,
  briefing: GivenBriefing & {
    readonly teamId: string;
    readonly partnerId: string;
    readonly accountId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { municipalityId } = tx;
  const { teamId, partnerId, briefingId, on, note, accountId, now } = briefing;
  if ((await tx.maybe(findRow, [municipalityId, teamId, partnerId])) === undefined) throw notFound();
  const says: BriefingSays = { note };
  const place = { municipalityId, table: "briefing", id: briefingId };
  const { sealed, dataKey } = sealOwn(vault, place, says);
  const facts = [municipalityId, briefingId, partnerId, on, accountId];
  if ((await tx.run(insertBriefingRow, [...facts, sealed, dataKey, now.toISOString()])) === 1) return;
  requireSame(says, await tx.maybe(findSameBriefing, facts), (row) => openOwn<BriefingSays>(vault, place, row));
}
