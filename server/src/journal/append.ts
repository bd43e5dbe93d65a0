import { canCommand, canRewrite, courseActionOf } from "@tovholder/domain/access/can-command.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor, CourseOwner, Relation } from "@tovholder/domain/access/actor.ts";
import type { Command, CommandType } from "@tovholder/domain/course/commands.ts";
import { decide, noSuchCourse } from "@tovholder/domain/course/decide.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import type { CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import { ownerOf } from "../access/course-scope.ts";
import { recordAct } from "../audit/audit.ts";
import { danishDayOf } from "../clock.ts";
import type { Tx } from "../db/transaction.ts";
import type { DataKey, Vault } from "../vault/vault.ts";
import { entryOf } from "./entry-rows.ts";
import { grow } from "./grow.ts";
import type { CourseHead, Growth } from "./grow.ts";
import type { Pointing } from "./references.ts";
import { joinRefusal, missingReference, referenceParams, referencesOf } from "./references.ts";
import { courseExists, notAssigner, notWriter, notYours, pairedOnly, uploadOnly } from "./refusals.ts";
import { openSnapshot } from "./sealed-entry.ts";
import {
  beginCourse,
  findCommand,
  findEntries,
  findLinks,
  findReferences,
  growCourse,
  lockCourse,
  settleDocuments,
} from "./statements.ts";
import type { CommandRow, JournalRow, Links, LockedCourse, References } from "./statements.ts";

/** A course that has just grown, told after the commit. `owners` are those before and after, since it may have moved. */
export interface Grown {
  readonly courseId: string;
  readonly version: number;
  readonly owners: readonly CourseOwner[];
}

/** What the journal needs of the house. */
export interface Journal {
  readonly vault: Vault;
  /** Hears of every course that grew, after the commit is durable. */
  readonly announce: (grown: Grown) => void;
}

export interface Request {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Date;
  /** The row of an imported list that a course comes from, so that the same list read twice makes it once. */
  readonly importKey?: string;
  /** Writes that belong to the command, in its transaction; given by the document upload alone, with the content. */
  readonly alongside?: (key: DataKey) => void;
  /** One of the two halves of a change of method; given by its route alone, which does both or neither. */
  readonly paired?: true;
}

/** What the database knows about a command, read in one round trip. */
interface Found {
  readonly course: LockedCourse | undefined;
  readonly done: CommandRow | undefined;
  readonly references: References | undefined;
  readonly entries: readonly JournalRow[];
}

/** A command on its way: request, what was found, and how the actor stands to the course. */
interface Case {
  readonly journal: Journal;
  readonly tx: Tx;
  readonly request: Request;
  readonly found: Found;
  readonly relation: Relation;
}

/** Commands that begin a course. */
const beginnings: ReadonlySet<CommandType> = new Set(["referCitizen", "importCourse", "continueCourse"]);
/** The two halves of a change of method. */
const pairedTypes: ReadonlySet<CommandType> = new Set(["changeMethod", "continueCourse"]);

const LAST = 2_147_483_647;

/**
 * Executes one command in the transaction `tx`: entries, projections, snapshot and log row, or nothing. The same command
 * again gives the same answer. A refusal writes nothing. Two round trips; the writes travel with the commit.
 */
export async function executeCommand(journal: Journal, tx: Tx, request: Request): Promise<CommandAnswer> {
  const { command, actor } = request;
  const found = await findSettled(tx, request);
  if (found.done !== undefined) return answerAgain(journal, tx, { request, found, done: found.done });
  const owner = found.course && ownerOf(tx.municipalityId, found.course);
  const relation = owner === undefined ? "elsewhere" : relationTo(actor, owner);
  const one: Case = { journal, tx, request, found, relation };
  const refusal = refusalBefore(one);
  if (refusal !== undefined) return refused(command, refusal);
  const head = await headOf(one);
  if (head === undefined) return refused(command, noSuchCourse);
  const verdict = decide(head.state, command, { today: danishDayOf(request.now), entries: () => head.entries });
  if (!verdict.ok) return refused(command, verdict.refusal);
  if (verdict.value.length === 0) return accepted(command, { version: head.version, entries: [] });
  const growth = grow(head, {
    commandId: command.commandId,
    says: verdict.value,
    at: request.now,
    today: danishDayOf(request.now),
    by: actor.accountId,
  });
  const joined = { before: head.state, after: growth.state };
  const beyond =
    rewriteRefusal(one, head) ?? (await movedRefusal(one, head, growth)) ?? (await joinRefusal(tx, actor, joined));
  return beyond === undefined ? write(one, head, growth) : refused(command, beyond);
}

/** A course that was begun between our two looks is looked for once more. */
async function findSettled(tx: Tx, request: Request): Promise<Found> {
  const found = await find(tx, request);
  return found.done !== undefined && found.course === undefined ? find(tx, request) : found;
}

async function find(tx: Tx, request: Request): Promise<Found> {
  const { command } = request;
  const { municipalityId } = tx;
  const corrects = command.type === "correctEntry" || command.type === "retractEntry";
  const points = referencesOf(pointingOf(tx, request), command);
  // Pipelined in this order: what follows the lock sees what its holder before has committed.
  const [course, done, references, entries] = await Promise.all([
    tx.maybe(lockCourse, [municipalityId, command.courseId]),
    tx.maybe(findCommand, [municipalityId, command.commandId]),
    points === undefined ? undefined : tx.one(findReferences, points),
    corrects ? tx.rows(findEntries, [municipalityId, command.courseId, 1, LAST]) : [],
  ]);
  return { course, done, references, entries };
}

function pointingOf({ municipalityId }: Tx, { actor, command, now }: Request): Pointing {
  return { municipalityId, actor, courseId: command.courseId, today: danishDayOf(now) };
}

function refusalBefore({ request, found, relation }: Case): Refusal | undefined {
  const { actor, command } = request;
  const begins = citizenOf(command) !== undefined;
  if (!canCommand(actor, command.type, relation)) return begins ? notYours : noSuchCourse;
  if (!begins && found.course === undefined) return noSuchCourse;
  if (command.type === "addDocument" && request.alongside === undefined) return uploadOnly;
  if (pairedTypes.has(command.type) && request.paired !== true) return pairedOnly;
  return found.references === undefined ? undefined : missingReference(command, found.references);
}

async function headOf({ journal, tx, request, found }: Case): Promise<CourseHead | undefined> {
  const { courseId } = request.command;
  const { municipalityId } = tx;
  const key = keyOf({ journal, request, found });
  if (key === undefined) return undefined;
  const { course } = found;
  if (course === undefined) {
    return { municipalityId, courseId, key, version: 0, headHash: null, state: undefined, entries: [] };
  }
  const { version, head_hash: headHash } = course;
  const saved = openSnapshot(key, { municipalityId, courseId, version }, course.snapshot_sealed);
  const read = saved !== undefined || found.entries.length > 0;
  const rows = read ? found.entries : await tx.rows(findEntries, [municipalityId, courseId, 1, version]);
  const entries = rows.map((row) => entryOf({ municipalityId, courseId, key }, row));
  return { municipalityId, courseId, key, version, headHash, state: saved ?? fold(entries), entries };
}

/** The citizen's key; `undefined` once the citizen is erased, when nothing can be read or written any more. */
function keyOf({ journal, request, found }: Pick<Case, "journal" | "request" | "found">): DataKey | undefined {
  const { course, references } = found;
  const citizenId = course?.citizen_id ?? citizenOf(request.command);
  const wrapped = course === undefined ? references?.data_key : course.data_key;
  return citizenId === undefined || !wrapped ? undefined : journal.vault.dataKey(citizenId, wrapped);
}

function citizenOf(command: Command): string | undefined {
  return beginnings.has(command.type) && "citizenId" in command ? command.citizenId : undefined;
}

/** Who may not write a kind of entry may not correct or retract one either: a covering colleague takes back no phase change. */
function rewriteRefusal({ request, relation }: Case, head: CourseHead): Refusal | undefined {
  const { actor, command } = request;
  if (command.type !== "correctEntry" && command.type !== "retractEntry") return undefined;
  const target = head.entries.find((entry) => entry.entryId === command.entryId);
  return target === undefined || canRewrite(actor, target.says.kind, relation) ? undefined : notWriter;
}

/** Correcting or retracting an assignment moves the course, and so asks for the same right and the same people. */
async function movedRefusal(one: Case, head: CourseHead, { state }: Growth): Promise<Refusal | undefined> {
  const { tx, request, relation } = one;
  const { actor, command } = request;
  const before = head.state;
  const stays = before === undefined || (before.teamId === state.teamId && before.workerId === state.workerId);
  if (stays || command.type === "assignWorker") return undefined;
  if (!canCommand(actor, "assignWorker", relation)) return notAssigner;
  return missingReference(command, await tx.one(findReferences, referenceParams(pointingOf(tx, request), state)));
}

async function write(one: Case, head: CourseHead, growth: Growth): Promise<CommandAnswer> {
  const { journal, tx, request, found } = one;
  const { command } = request;
  if (found.course === undefined) {
    const begun = await tx.maybe(beginCourse, [...growth.params, request.importKey ?? null]);
    if (begun === undefined) return afterConflict(one);
  } else {
    tx.send(growCourse, growth.params);
  }
  request.alongside?.(head.key);
  settle(one, head, growth);
  log(one, growth);
  const { version } = growth.state;
  const owners = [...(found.course ? [ownerOf(tx.municipalityId, found.course)] : []), ownerAfter(tx, growth.state)];
  tx.afterCommit(() => journal.announce({ courseId: command.courseId, version, owners }));
  const links = {
    before: head.headHash === null ? null : Buffer.from(head.headHash).toString("hex"),
    head: growth.headHash.toString("hex"),
  };
  return accepted(command, { version, entries: growth.entries, links });
}

function ownerAfter({ municipalityId }: Tx, { teamId, workerId, method }: CourseState): CourseOwner {
  return { municipalityId, teamId, workerId, heldByTeam: isHeldByTeam(method) };
}

/** Somebody was quicker with this course id or import key: with the very same command, or with another. */
async function afterConflict({ journal, tx, request }: Case): Promise<CommandAnswer> {
  const found = await find(tx, request);
  if (found.done === undefined) return refused(request.command, courseExists);
  return answerAgain(journal, tx, { request, found, done: found.done });
}

/** Documents whose entry was taken back, or came back by a correction, follow the journal. */
function settle({ tx, request }: Case, head: CourseHead, { state }: Growth): void {
  if (request.alongside !== undefined) return;
  const before = (head.state?.documents ?? []).map((document) => document.documentId);
  const after = state.documents.map((document) => document.documentId);
  if (before.join() === after.join()) return;
  const at = request.now.toISOString();
  tx.send(settleDocuments, [tx.municipalityId, request.command.courseId, after, at, request.actor.accountId]);
}

function log({ tx, request, relation }: Case, growth: Growth): void {
  const { actor, command, now } = request;
  const begins = citizenOf(command) !== undefined;
  recordAct(tx, {
    at: now,
    actor,
    relation: begins ? relationTo(actor, ownerAfter(tx, growth.state)) : relation,
    action: begins ? "course.refer" : courseActionOf(command.type),
    citizenId: growth.state.citizenId,
    courseId: command.courseId,
    purpose: "Sagsarbejde",
    detail: { command: command.type, commandId: command.commandId, version: growth.state.version },
  });
}

interface Again {
  readonly request: Request;
  readonly found: Found;
  readonly done: CommandRow;
}

/** The answer of a command that already happened, read back for who gave it and for nobody else. */
async function answerAgain(journal: Journal, tx: Tx, { request, found, done }: Again): Promise<CommandAnswer> {
  const { command, actor } = request;
  const { municipalityId } = tx;
  const { course } = found;
  const theirs = done.account_id === actor.accountId && done.course_id === command.courseId;
  if (!theirs || course === undefined || course.data_key === null) return refused(command, noSuchCourse);
  const key = journal.vault.dataKey(course.citizen_id, course.data_key);
  const span = [municipalityId, command.courseId, done.first_seq, done.last_seq] as const;
  const [rows, links] = await Promise.all([tx.rows(findEntries, span), tx.one(findLinks, span)]);
  const entries = rows.map((row) => entryOf({ municipalityId, courseId: command.courseId, key }, row));
  return accepted(command, { version: done.last_seq, entries, links });
}

interface Happened {
  readonly version: number;
  readonly entries: readonly Entry[];
  readonly links?: Links;
}

function accepted({ commandId, courseId }: Command, { version, entries, links }: Happened): CommandAnswer {
  const { before, head } = links ?? { before: null, head: null };
  const linked = { ...(before !== null && { before }), ...(head !== null && { head }) };
  return { outcome: "accepted", commandId, courseId, version, entries: [...entries], ...linked };
}

function refused({ commandId, courseId }: Command, refusal: Refusal): CommandAnswer {
  return { outcome: "refused", commandId, courseId, refusal };
}
