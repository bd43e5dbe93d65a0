import type { RawSheet } from "@tovholder/domain/import/cell.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf } from "../clock.ts";
import { Problem, notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { listTeams } from "../team/team.ts";
import type { Team } from "../team/team.ts";
import { planList } from "./import-plan.ts";
import type { PlannedImport } from "./import-plan.ts";
import { findImport, findImportKeys, readImportFile } from "./import-store.ts";
import type { ImportPlace, StoredImport } from "./import-store.ts";
import { readTable } from "./read-table.ts";

/** A list taken out of store, read and planned with what is chosen about it. */
export interface OpenedImport {
  readonly stored: StoredImport;
  readonly sheets: readonly RawSheet[];
  readonly teams: readonly Team[];
  /** Absent when no sheet has headings that can be read. */
  readonly planned: PlannedImport | undefined;
}

export interface ImportLists {
  open(actor: Actor, importId: string): Promise<OpenedImport>;
  place(actor: Actor, importId: string): ImportPlace;
}

interface Held {
  readonly sheets: readonly RawSheet[];
  /** What the plan was made of, and the plan. */
  readonly planOf?: string;
  readonly planned?: PlannedImport | undefined;
}

/** Lists that are being worked with stay read in memory; more than this at once are read again. */
const listsHeld = 2;

export function createImportLists({
  database,
  vault,
  clock,
}: Pick<Services, "database" | "vault" | "clock">): ImportLists {
  const held = new Map<string, Held>();
  const place = (actor: Actor, importId: string) => ({ importId, accountId: actor.accountId, key: vault.systemKey });

  function hold(importId: string, list: Held): void {
    held.delete(importId);
    held.set(importId, list);
    const oldest = held.keys().next();
    if (held.size > listsHeld && !oldest.done) held.delete(oldest.value);
  }

  async function open(actor: Actor, importId: string): Promise<OpenedImport> {
    const now = clock();
    const today = danishDayOf(now);
    const known = held.get(importId);
    const own = place(actor, importId);
    const found = await database.inMunicipality(actor.municipalityId, async (tx) => {
      const [stored, teams, existingKeys] = await Promise.all([
        findImport(tx, own, now),
        listTeams(tx, today),
        findImportKeys(tx),
      ]);
      if (stored === undefined) throw notFound();
      const bytes = known === undefined ? await readImportFile(tx, own) : undefined;
      return { stored, teams, existingKeys, bytes };
    });
    const { stored, teams, existingKeys } = found;
    const sheets = known?.sheets ?? (await sheetsOf(stored.fileName, found.bytes ?? new Uint8Array()));
    // A list that is being written keeps the plan it is written by: planning anew at each look takes longer than writing.
    const isWriting = stored.status.state === "running" && known?.planOf !== undefined;
    const planOf = isWriting ? known.planOf : planName(stored, { today, teams, existing: existingKeys.size });
    const planned =
      known?.planOf === planOf
        ? known?.planned
        : await planList(sheets, { settings: stored.settings, today, teams, existingKeys });
    hold(importId, { sheets, planOf, planned });
    return { stored, sheets, teams, planned };
  }

  return { open, place };
}

/** Reads the file; what can't be read is told in plain Danish. */
export async function sheetsOf(name: string, bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const read = await readTable({ name, bytes });
  if (!read.ok) throw new Problem("refused", read.refusal.message);
  return read.sheets;
}

interface PlanParts {
  readonly today: LocalDate;
  readonly teams: readonly Team[];
  readonly existing: number;
}

function planName({ settingsVersion }: StoredImport, { today, teams, existing }: PlanParts): string {
  const staff = teams.map((team) => [team.name, team.active, team.members.map((member) => member.accountId)]);
  return JSON.stringify([settingsVersion, today, existing, staff]);
}
