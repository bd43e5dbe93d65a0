import { setImmediate } from "node:timers/promises";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { ImportRow } from "@tovholder/domain/import/read-row.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf } from "../clock.ts";
import type { Tx } from "../db/transaction.ts";
import { errorFields } from "../http/events.ts";
import { insertCourses, prepareCourse } from "../journal/bulk.ts";
import type { PreparedCourse } from "../journal/bulk.ts";
import { draftCourse } from "../journal/draft.ts";
import type { CourseDraft } from "../journal/draft.ts";
import { insertPreparedCitizens, prepareCitizens } from "../person/citizen.ts";
import type { Citizen, PreparedCitizens } from "../person/citizen.ts";
import type { Services } from "../services.ts";
import { importCommand } from "./import-command.ts";
import type { ImportLists, OpenedImport } from "./import-lists.ts";
import { createImportPersons, newCitizen } from "./import-persons.ts";
import type { ImportPersons } from "./import-persons.ts";
import { finishImport, recordProgress } from "./import-store.ts";
import type { LateRefusal } from "./import-store.ts";

/** Writes lists in the background. */
export interface ImportRunner {
  /** Begins the run that the caller has claimed. Its outcome is read from the store. */
  start(actor: Actor, importId: string): void;
}

type RunServices = Pick<Services, "database" | "vault" | "clock" | "ids" | "events">;

/** Rows of one transaction: enough that its commit and the waits for answers weigh little. */
const rowsAtOnce = 800;
/** Rows sealed between two breaths, some milliseconds of work, so that other requests come through. */
const rowsPerBreath = 25;

export function createImportRunner(services: RunServices, lists: ImportLists): ImportRunner {
  return {
    start(actor, importId) {
      void runImport({ services, lists, actor, importId });
    },
  };
}

interface Run {
  readonly services: RunServices;
  readonly lists: ImportLists;
  readonly actor: Actor;
  readonly importId: string;
}

/** Never rejects: what goes wrong is in the log, and the list is marked as failed, to be run again. */
async function runImport(run: Run): Promise<void> {
  const { services, lists, actor, importId } = run;
  const place = lists.place(actor, importId);
  const finish = (state: "done" | "failed", refusals: readonly LateRefusal[]) =>
    services.database.inMunicipality(actor.municipalityId, (tx) => finishImport(tx, place, { state, refusals }));
  try {
    const refusals = await writeList(run, await lists.openToWrite(actor, importId));
    await finish("done", refusals);
  } catch (error) {
    services.events.write("error", "import.failed", errorFields(error));
    await finish("failed", []).catch((lost: unknown) =>
      services.events.write("error", "import.lost", errorFields(lost)),
    );
  }
}

/** What one chunk leaves: rows ready to be written, and rows that the course's rules refused. */
interface Chunk {
  readonly citizens: PreparedCitizens;
  readonly courses: readonly PreparedCourse[];
}

/** The work in hand: what stays the same from chunk to chunk. */
interface Work extends Run {
  readonly opened: OpenedImport;
  readonly persons: ImportPersons;
  readonly today: LocalDate;
  readonly now: Date;
  readonly refusals: LateRefusal[];
}

async function writeList(run: Run, opened: OpenedImport): Promise<readonly LateRefusal[]> {
  const { services, actor } = run;
  const now = services.clock();
  const persons = createImportPersons(services.vault, actor.municipalityId, services.ids);
  const work: Work = { ...run, opened, persons, today: danishDayOf(now), now, refusals: [] };
  const rows = opened.planned?.plan.toImport ?? [];
  const given = rows.map(({ course }) => course.citizen);
  await services.database.inMunicipality(actor.municipalityId, (tx) => persons.prepare(tx, given));
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const chunk = await prepareChunk(work, rows.slice(from, from + rowsAtOnce));
    // The database writes one chunk while the next is sealed.
    await writing;
    const progress = { rowsTotal: rows.length, rowsDone: Math.min(from + rowsAtOnce, rows.length) };
    const write = () =>
      services.database.inMunicipality(actor.municipalityId, (tx) => writeChunk(tx, work, { chunk, progress }));
    writing = from === rowsAtOnce ? services.database.analyze().then(write) : write();
    writing.catch(() => undefined);
  }
  await writing;
  return work.refusals;
}

interface Drafted {
  readonly draft: CourseDraft;
  readonly citizenId: string;
  readonly importKey: string;
}

async function prepareChunk(work: Work, rows: readonly ImportRow[]): Promise<Chunk> {
  const { services, persons, actor } = work;
  const { municipalityId } = actor;
  const added: Citizen[] = [];
  const drafts: Drafted[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerBreath === 0) await setImmediate();
    const { citizenId, isNew } = persons.find(row.course.citizen);
    const draft = draftRow(work, row, citizenId);
    if (draft === undefined) {
      if (isNew) persons.forget(citizenId);
      continue;
    }
    if (isNew) added.push(newCitizen(citizenId, row.course.citizen));
    drafts.push({ draft, citizenId, importKey: row.course.importKey });
  }
  const citizens = prepareCitizens({ municipalityId, vault: services.vault }, added);
  persons.written(citizens.keys);
  return { citizens, courses: await sealDrafts(work, drafts) };
}

async function sealDrafts({ actor, persons }: Work, drafts: readonly Drafted[]): Promise<readonly PreparedCourse[]> {
  const context = { municipalityId: actor.municipalityId, actors: new Map([[actor.accountId, actor]]) };
  const courses: PreparedCourse[] = [];
  for (const [index, { draft, citizenId, importKey }] of drafts.entries()) {
    if (index % rowsPerBreath === 0) await setImmediate();
    courses.push(prepareCourse(context, { draft, key: persons.keyOf(citizenId), importKey }));
  }
  return courses;
}

function draftRow(work: Work, { course, row }: ImportRow, citizenId: string): CourseDraft | undefined {
  const { services, opened, actor, now, today } = work;
  const teamId = teamOf(opened, course.team);
  if (teamId === undefined) {
    work.refusals.push({ row: row.number, message: "Holdet mangler. Vælg et hold til de rækker, der ikke nævner et." });
    return undefined;
  }
  const draft = draftCourse(services.ids());
  const command = importCommand(course, { commandId: services.ids(), courseId: draft.courseId, citizenId, teamId });
  const refusal = draft.issue(command, { at: now, today, by: actor.accountId });
  if (refusal === undefined) return draft;
  work.refusals.push({ row: row.number, message: refusal.message.da });
  return undefined;
}

/** The team that a row names, or the one chosen for those that name none. */
export function teamOf({ stored, teams }: OpenedImport, name: string | undefined): string | undefined {
  const named = name === undefined ? undefined : teams.find((team) => team.active && team.name === name);
  return (named ?? teams.find((team) => team.active && team.teamId === stored.settings.teamId))?.teamId;
}

interface Written {
  readonly chunk: Chunk;
  readonly progress: { readonly rowsTotal: number; readonly rowsDone: number };
}

async function writeChunk(tx: Tx, { importId, now, services }: Work, { chunk, progress }: Written): Promise<void> {
  // Both are sent before either is answered: the program may be sealing the next rows when the answer comes.
  const [, made] = await Promise.all([
    insertPreparedCitizens(tx, chunk.citizens, now),
    insertCourses(tx, chunk.courses),
  ]);
  recordProgress(tx, importId, { ...progress, coursesMade: made.size, now: services.clock() });
}
