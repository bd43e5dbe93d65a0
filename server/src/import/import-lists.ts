import type { RawSheet } from "@tovholder/domain/import/cell.ts";
import { settlePlan } from "@tovholder/domain/import/plan-import.ts";
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
  /** Keeps a list that has just been read, so that the first look need not read it again. */
  keep(importId: string, sheets: readonly RawSheet[]): void;
  open(actor: Actor, importId: string): Promise<OpenedImport>;
  /** `open` for the runner: until the run has ended, those who look see the plan that is being written. */
  openToWrite(actor: Actor, importId: string): Promise<OpenedImport>;
  place(actor: Actor, importId: string): ImportPlace;
}

interface Held {
  readonly sheets: readonly RawSheet[];
  readonly plan?: HeldPlan;
  /** What the runner writes. A look meanwhile shows it as it was, and is spared asking what has come in. */
  readonly writing?: PlannedImport | undefined;
}

interface HeldPlan {
  /** What the plan was made of. */
  readonly of: string;
  /** Every row as if none had come in before. Those who look while it is being made wait for the same one. */
  readonly planned: Promise<PlannedImport | undefined>;
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

  function planOf(importId: string, { stored, teams, sheets }: ReadList, today: LocalDate): HeldPlan {
    const of = planName(stored, today, teams);
    const known = held.get(importId)?.plan;
    if (known?.of === of) return known;
    return { of, planned: planList(sheets, { settings: stored.settings, today, teams }) };
  }

  async function openList(actor: Actor, importId: string, isLook: boolean): Promise<OpenedImport> {
    const own = place(actor, importId);
    const now = clock();
    const today = danishDayOf(now);
    const read = await database.inMunicipality(actor.municipalityId, async (tx) => {
      const [stored, teams] = await Promise.all([findImport(tx, own, now), listTeams(tx, today)]);
      if (stored === undefined) throw notFound();
      const known = held.get(importId);
      const sheets = known?.sheets ?? (await sheetsOf(stored.fileName, await readImportFile(tx, own)));
      const writing = isLook && stored.status.state === "running" ? known?.writing : undefined;
      return { stored, teams, sheets, writing, existingKeys: writing ? new Set<string>() : await findImportKeys(tx) };
    });
    const { existingKeys, writing, ...list } = read;
    const plan = planOf(importId, list, today);
    hold(importId, { sheets: list.sheets, plan, writing });
    const planned = writing ?? settled(await plan.planned, existingKeys);
    if (!isLook) hold(importId, { sheets: list.sheets, plan, writing: planned });
    return { ...list, planned };
  }

  return {
    keep: (importId, sheets) => hold(importId, { sheets }),
    open: (actor, importId) => openList(actor, importId, true),
    openToWrite: (actor, importId) => openList(actor, importId, false),
    place,
  };
}

type ReadList = Omit<OpenedImport, "planned">;

function settled(planned: PlannedImport | undefined, existingKeys: ReadonlySet<string>): PlannedImport | undefined {
  return planned && { ...planned, plan: settlePlan(planned.plan, existingKeys) };
}

/** Reads the file; what can't be read is told in plain Danish. */
export async function sheetsOf(name: string, bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const read = await readTable({ name, bytes });
  if (!read.ok) throw new Problem("refused", read.refusal.message);
  return read.sheets;
}

function planName({ settingsVersion }: StoredImport, today: LocalDate, teams: readonly Team[]): string {
  const staff = teams.map((team) => [team.name, team.active, team.members.map((member) => member.accountId)]);
  return JSON.stringify([settingsVersion, today, staff]);
}
