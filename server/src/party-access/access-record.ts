import type { Actor } from "@tovholder/domain/access/actor.ts";
import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { entrySaysSchema, type Entry } from "@tovholder/domain/course/entries.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { citizenSchema, type CourseRecord } from "@tovholder/domain/sync/protocol.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { findCourseOwnership, scopeCourse } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { readCourse } from "../journal/read.ts";
import { listCourseMinutes } from "../supervision/course-history.ts";
import type { Vault } from "../vault/vault.ts";

const entryShape = z.strictObject({
  entryId: z.string(),
  /** Its number in the course: every number is here, also of what was corrected or retracted. */
  number: z.int().positive(),
  writtenAt: z.string(),
  writtenBy: z.string(),
  /** The entry's words and days, as the journal holds them. */
  says: entrySaysSchema,
  /** The number of the entry that corrects or retracts this one, when one does. */
  correctedBy: z.int().optional(),
  retractedBy: z.int().optional(),
});
export type RecordEntry = z.infer<typeof entryShape>;

const documentShape = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** Present when the document has been taken away again. */
  removed: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
});
export type RecordDocument = z.infer<typeof documentShape>;

/** What was said of the citizen at the team's supervision, and written down. */
const minuteShape = z.strictObject({ on: localDateSchema, by: z.string(), minute: z.string() });

const courseShape = z.strictObject({
  courseId: z.string(),
  method: methodCodeSchema,
  methodName: z.string(),
  entries: z.array(entryShape),
  documents: z.array(documentShape),
  supervision: z.array(minuteShape),
  /** The name of every worker whose id the entries hold. */
  workers: z.array(z.strictObject({ accountId: z.string(), name: z.string() })),
});
export type RecordCourse = z.infer<typeof courseShape>;

const lookShape = z.strictObject({
  at: z.string(),
  who: z.string(),
  action: z.string(),
  purpose: z.string(),
});

/** The whole record of one citizen, as access as a party gives it. `version` is raised when the shape changes. */
export const accessRecordSchema = z.strictObject({
  format: z.literal("tovholder-aktindsigt"),
  version: z.literal(1),
  madeAt: z.string(),
  madeBy: z.string(),
  /** What the record holds and does not hold, in plain Danish. */
  covers: z.string(),
  citizen: citizenSchema,
  courses: z.array(courseShape),
  /** Who has looked, and why; only when asked for. */
  looks: z.array(lookShape).optional(),
});
export type AccessRecord = z.infer<typeof accessRecordSchema>;

interface LookRow {
  readonly at: string;
  readonly name: string | null;
  readonly action: string;
  readonly purpose: string | null;
}

/**
 * The person's own courses first, then those of possible citizens who turned out to be this person, by links that may
 * follow one another (decision 0013).
 */
const listCourses = statement<{ readonly course_id: string }>(
  "party-access.courses",
  `with recursive same as (
     select $2::uuid as citizen_id
     union
     select c.citizen_id from course c join same on c.joined_citizen_id = same.citizen_id where c.municipality_id = $1
   )
   select c.course_id from course c
   join same on same.citizen_id = c.citizen_id
   where c.municipality_id = $1
   order by c.citizen_id <> $2, c.created_at, c.course_id`,
);

const listNames = statement<{ readonly account_id: string; readonly name: string }>(
  "party-access.names",
  "select account_id, name from account where municipality_id = $1 and account_id = any($2::uuid[])",
);

const listLooks = statement<LookRow>(
  "party-access.looks",
  `select l.at, a.name, l.action, l.purpose
   from audit l
   left join account a on a.municipality_id = l.municipality_id and a.account_id = l.account_id
   where l.municipality_id = $1 and (l.citizen_id = $2 or l.course_id = any($3::uuid[]))
   order by l.at, l.audit_id`,
);

const covers =
  "Alle forløb om borgeren, som holdet må læse, med alt, der er skrevet, også det, der er rettet eller fortrudt, og det, " +
  "der er skrevet om borgeren i supervisionen. " +
  "Dokumenterne er nævnt med navn og skal lægges ved. En beskyttet adresse er ikke med. " +
  "Har borgeren forløb hos andre hold, svarer de for deres.";

const unknownAuthor = "Ukendt";

export interface Gathering {
  readonly vault: Vault;
  readonly actor: Actor;
  readonly citizenId: string;
  readonly today: LocalDate;
  readonly now: Date;
  readonly withLooks: boolean;
}

/** Gathers every course of the citizen that the actor may read; `undefined` when the citizen is erased. */
export async function gatherRecord(tx: Tx, gathering: Gathering): Promise<AccessRecord | undefined> {
  const { actor, vault, citizenId, now, withLooks } = gathering;
  const records = await readable(tx, gathering);
  const [first] = records;
  if (first === undefined) return undefined;
  const names = await namesOf(tx, records);
  const courses: RecordCourse[] = [];
  for (const record of records) {
    const minutes = await listCourseMinutes(tx, vault, record.courseId);
    courses.push({
      ...courseOf(record, names),
      supervision: minutes.map(({ on, by, minute }) => ({ on, by: by ?? unknownAuthor, minute })),
    });
  }
  const looks = withLooks ? await looksOf(tx, citizenId, records) : undefined;
  return {
    format: "tovholder-aktindsigt",
    version: 1,
    madeAt: now.toISOString(),
    madeBy: actor.name,
    covers,
    citizen: first.citizen,
    courses,
    ...(looks === undefined ? {} : { looks }),
  };
}

/** One course after the other: each may be long, and only one statement runs on a connection at a time anyway. */
async function readable(tx: Tx, { vault, actor, citizenId, today }: Gathering): Promise<readonly CourseRecord[]> {
  const records: CourseRecord[] = [];
  for (const { course_id: courseId } of await tx.rows(listCourses, [tx.municipalityId, citizenId])) {
    const scope = scopeCourse(actor, "course.read", await findCourseOwnership(tx, courseId));
    const record = scope && (await readCourse(tx, vault, { courseId, after: 0, today }));
    if (record !== undefined) records.push(record);
  }
  return records;
}

async function namesOf(tx: Tx, records: readonly CourseRecord[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(records.flatMap((record) => record.entries.flatMap(accountsIn)));
  const rows = await tx.rows(listNames, [tx.municipalityId, [...ids]]);
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

function accountsIn({ by, says }: Entry): readonly string[] {
  const plain = says.kind === "corrected" ? says.replacement : says;
  const worker = "workerId" in plain && plain.workerId !== undefined ? [plain.workerId] : [];
  const owner = "ownerId" in plain ? [plain.ownerId] : [];
  return [by, ...worker, ...owner];
}

async function looksOf(tx: Tx, citizenId: string, records: readonly CourseRecord[]) {
  const ids = records.map((record) => record.courseId);
  const rows = await tx.rows(listLooks, [tx.municipalityId, citizenId, ids]);
  return rows.map(({ at, name, action, purpose }) => ({
    at: new Date(at).toISOString(),
    who: name ?? "Systemet",
    action,
    purpose: purpose ?? "",
  }));
}

function courseOf(
  { courseId, entries }: CourseRecord,
  names: ReadonlyMap<string, string>,
): Omit<RecordCourse, "supervision"> {
  const numbers = answeredBy(entries);
  const method = entries.flatMap(({ says }) => (says.kind === "referred" ? [says.method] : []))[0] ?? "cti-housing";
  return {
    courseId,
    method,
    methodName: findMethod(method)?.name.da ?? method,
    entries: entries.map(({ entryId, seq, at, by, says }) => ({
      entryId,
      number: seq,
      writtenAt: at,
      writtenBy: names.get(by) ?? unknownAuthor,
      says,
      ...numbers.get(entryId),
    })),
    documents: documentsOf(entries, names),
    workers: [...new Set(entries.flatMap(accountsIn))].flatMap((accountId) => {
      const name = names.get(accountId);
      return name === undefined ? [] : [{ accountId, name }];
    }),
  };
}

type AnsweredBy = Pick<RecordEntry, "correctedBy" | "retractedBy">;

/** For each entry that was put right, the number of the last entry that did. */
function answeredBy(entries: readonly Entry[]): ReadonlyMap<string, AnsweredBy> {
  const found = new Map<string, AnsweredBy>();
  for (const { says, seq } of entries) {
    if (says.kind === "corrected") found.set(says.entryId, { ...found.get(says.entryId), correctedBy: seq });
    if (says.kind === "retracted") found.set(says.entryId, { ...found.get(says.entryId), retractedBy: seq });
  }
  return found;
}

function documentsOf(entries: readonly Entry[], names: ReadonlyMap<string, string>): RecordDocument[] {
  const documents = new Map<string, RecordDocument>();
  for (const { says, at, by } of entries) {
    const who = names.get(by) ?? unknownAuthor;
    if (says.kind === "document-added") {
      const { documentId, name, mediaType, size } = says;
      documents.set(documentId, { documentId, name, mediaType, bytes: size, addedAt: at, addedBy: who });
    }
    if (says.kind !== "document-removed") continue;
    const removed = documents.get(says.documentId);
    if (removed) documents.set(says.documentId, { ...removed, removed: { at, by: who, reason: says.reason } });
  }
  return [...documents.values()];
}
