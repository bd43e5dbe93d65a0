import { fold } from "@tovholder/domain/course/fold.ts";
import type { Database } from "../db/database.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { keepFacts } from "../fidelity/facts-store.ts";
import type { Vault } from "../vault/vault.ts";
import { entryOf } from "./entry-rows.ts";
import { projectCourse, projectionColumns, projectionValues } from "./project.ts";
import { sealSnapshot } from "./sealed-entry.ts";
import { findEntries, lockCourse } from "./statements.ts";

const listCourses = statement<{ readonly course_id: string }>(
  "journal.list-courses",
  "select course_id from course where municipality_id = $1 order by course_id",
);

const writeProjection = statement<never>(
  "journal.write-projection",
  `update course set snapshot_sealed = $3, ${projectionColumns.map((column, index) => `${column} = $${index + 4}`).join(", ")}
   where municipality_id = $1 and course_id = $2`,
);

export interface Rebuilt {
  readonly courses: number;
  /** Courses of erased citizens: nothing can be read of them, and their rows stay as they are. */
  readonly erased: number;
}

/** Folds every journal of a municipality anew and writes snapshots, projections and facts from it, one transaction a course. */
export async function rebuildCourses(
  { database, vault }: { readonly database: Database; readonly vault: Vault },
  municipalityId: number,
): Promise<Rebuilt> {
  const courses = await database.inMunicipality(municipalityId, (tx) => tx.rows(listCourses, [municipalityId]));
  let erased = 0;
  for (const { course_id: courseId } of courses) {
    const done = await database.inMunicipality(municipalityId, (tx) => rebuildCourse(tx, vault, courseId));
    if (!done) erased += 1;
  }
  return { courses: courses.length - erased, erased };
}

/** Answers whether the course could be read. */
async function rebuildCourse(tx: Tx, vault: Vault, courseId: string): Promise<boolean> {
  const { municipalityId } = tx;
  const course = await tx.maybe(lockCourse, [municipalityId, courseId]);
  if (course === undefined || course.data_key === null) return false;
  const key = vault.dataKey(course.citizen_id, course.data_key);
  const { version } = course;
  const rows = await tx.rows(findEntries, [municipalityId, courseId, 1, version]);
  const entries = rows.map((row) => entryOf({ municipalityId, courseId, key }, row));
  const state = fold(entries);
  if (state === undefined) return false;
  keepFacts(tx, key, { courseId, version, entries });
  const snapshot = sealSnapshot(key, { municipalityId, courseId, version }, state);
  const values = projectionValues(projectCourse(state));
  return (await tx.run(writeProjection, [municipalityId, courseId, snapshot, ...values])) === 1;
}
