import type { RawSheet } from "@tovholder/domain/import/cell.ts";
import { findHeader, headerAt } from "@tovholder/domain/import/find-header.ts";
import type { FoundHeader } from "@tovholder/domain/import/find-header.ts";
import type { ImportContext, RowChoice } from "@tovholder/domain/import/imported-course.ts";
import type { FieldCode } from "@tovholder/domain/import/field.ts";
import type { ImportPlan } from "@tovholder/domain/import/plan-import.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Team } from "../team/team.ts";
import type { ImportSettings } from "./import-settings.ts";
import { planSheet } from "./plan-sheet.ts";

/** A list as it will come in: which sheet, which headings, and what becomes of each row. */
export interface PlannedImport {
  readonly sheet: RawSheet;
  readonly sheetNumber: number;
  readonly header: FoundHeader;
  readonly plan: ImportPlan;
}

export interface PlanNeeds {
  readonly settings: ImportSettings;
  readonly today: LocalDate;
  readonly teams: readonly Team[];
}

/** The chosen sheet with its headings; `undefined` when no sheet has any. */
function chooseSheet(sheets: readonly RawSheet[], settings: ImportSettings): Omit<PlannedImport, "plan"> | undefined {
  const wanted = settings.sheet === undefined ? [...sheets.keys()] : [settings.sheet];
  for (const sheetNumber of wanted) {
    const sheet = sheets[sheetNumber];
    const header = sheet === undefined ? undefined : headerOf(sheet, settings);
    if (sheet !== undefined && header !== undefined) return { sheet, sheetNumber, header };
  }
  return undefined;
}

function headerOf(sheet: RawSheet, { headings, columns }: ImportSettings): FoundHeader | undefined {
  const choices = new Map(columns.map(({ column, field }) => [column, field ?? undefined]));
  if (headings === undefined) return findHeader(sheet, choices);
  return headerAt(
    sheet.rows.filter(({ number }) => headings.first <= number && number <= headings.last),
    choices,
  );
}

export async function planList(sheets: readonly RawSheet[], needs: PlanNeeds): Promise<PlannedImport | undefined> {
  const chosen = chooseSheet(sheets, needs.settings);
  if (chosen === undefined) return undefined;
  const choices = new Map(needs.settings.rows.map((one) => [one.row, choiceOf(one)]));
  const plan = await planSheet(chosen.sheet, chosen.header, { context: contextOf(needs), choices });
  return { ...chosen, plan };
}

function choiceOf({ take, values }: ImportSettings["rows"][number]): RowChoice {
  const texts: Partial<Record<FieldCode, string>> = {};
  for (const { field, text } of values ?? []) texts[field] = text;
  return { ...(take === undefined ? {} : { take }), values: texts };
}

function contextOf({ settings, today, teams }: PlanNeeds): ImportContext {
  const known = new Map(
    teams.flatMap((team) =>
      team.members.map(({ accountId, name, initials }) => [accountId, { id: accountId, name, initials }]),
    ),
  );
  // A name that the user has matched counts as one more way to write the worker.
  const matched = settings.workers
    .filter(({ accountId }) => known.has(accountId))
    .map(({ text, accountId }) => ({ id: accountId, name: text }));
  return {
    today,
    workers: [...matched, ...known.values()],
    teams: teams.filter((team) => team.active).map((team) => team.name),
    defaultMethod: settings.method,
    defaultLegalBasis: settings.legalBasis,
    // Set aside afterwards, by `settlePlan`: they change while a list is worked with, and its rows do not.
    existingKeys: new Set(),
  };
}
