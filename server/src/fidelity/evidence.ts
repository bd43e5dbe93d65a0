import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Figure } from "@tovholder/domain/fidelity/figure.ts";
import type { CaseloadSnapshot } from "@tovholder/domain/fidelity/outside.ts";
import type { Case } from "@tovholder/domain/fidelity/tally.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { inReach, reachParams } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { wireFigure } from "./card.ts";
import type { WireEvidence } from "./wire.ts";

interface CourseRow {
  readonly course_id: string;
  readonly citizen: string;
}

const listCourses = statement<CourseRow>(
  "fidelity.evidence-courses",
  `select c.course_id, p.given_name || ' ' || p.family_name as citizen
   from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.erased_at is null
   where c.municipality_id = $1 and c.course_id = any($2::uuid[]) and ${inReach("c", 3)}`,
);

interface EntryRow {
  readonly course_id: string;
  readonly entry_id: string;
  readonly kind: string;
  readonly day: LocalDate;
}

const listEntries = statement<EntryRow>(
  "fidelity.evidence-entries",
  `select course_id, entry_id, kind, day from journal
   where municipality_id = $1 and course_id = any($2::uuid[]) and entry_id = any($3::uuid[])
   order by day desc, seq desc`,
);

const listNames = statement<{ readonly account_id: string; readonly name: string }>(
  "fidelity.evidence-names",
  "select account_id, name from account where municipality_id = $1 and account_id = any($2::uuid[])",
);

/** More than anyone reads through; the numbers above the list hold them all. */
const coursesShown = 60;
const readingsShown = 60;
const entriesShown = 20;

interface Behind {
  readonly code: string;
  readonly figure: Figure;
  readonly countsOnly: boolean;
  /** The readings of caseload in the period. */
  readonly caseload: readonly CaseloadSnapshot[];
}

/** Courses and entries behind a figure, as far as the asker may read them: those that pull it down first. */
export async function readEvidence(
  tx: Tx,
  actor: Actor,
  { code, figure, countsOnly, caseload }: Behind,
): Promise<WireEvidence> {
  const cases = figure.evidence.filter(({ about }) => about === "course").toSorted(worstFirst);
  const ids = cases.map(({ id }) => id);
  const names = await tx.rows(listCourses, [tx.municipalityId, ids, ...reachParams(actor, "course.read")]);
  const nameOf = new Map(names.map((row) => [row.course_id, row.citizen]));
  const shown = cases.filter(({ id }) => nameOf.has(id)).slice(0, coursesShown);
  const byCourse = await entriesOf(tx, shown);
  const ofWorkers = !countsOnly && figure.evidence.some(({ about }) => about === "worker");
  return {
    code,
    ...wireFigure(figure, countsOnly),
    courses: shown.map((one) => {
      const behind = new Set(one.behind);
      const entries = byCourse.get(one.id) ?? [];
      return {
        courseId: one.id,
        citizen: nameOf.get(one.id) ?? "",
        met: one.met,
        of: one.of,
        missing: one.missing,
        entries: entries
          .slice(0, entriesShown)
          .map(({ entry_id: entryId, kind, day }) => ({ entryId, kind, day, counts: behind.has(entryId) })),
        more: Math.max(0, entries.length - entriesShown),
      };
    }),
    // Also the number of courses would tell of few.
    others: countsOnly ? 0 : cases.length - shown.length,
    readings: ofWorkers ? await readingsOf(tx, caseload) : [],
  };
}

/** The heaviest for their post first; those of an unknown post last. */
async function readingsOf(tx: Tx, caseload: readonly CaseloadSnapshot[]): Promise<WireEvidence["readings"]> {
  const ids = [...new Set(caseload.map(({ workerId }) => workerId))];
  const names = await tx.rows(listNames, [tx.municipalityId, ids]);
  const nameOf = new Map(names.map((row) => [row.account_id, row.name]));
  const weight = ({ fte, citizens, load }: CaseloadSnapshot) => (fte > 0 ? (load?.sce ?? citizens) / fte : -1);
  return caseload
    .toSorted((left, right) => weight(right) - weight(left) || (left.on < right.on ? 1 : -1))
    .slice(0, readingsShown)
    .map(({ workerId, on, citizens, fte, load }) => ({
      name: nameOf.get(workerId) ?? "",
      on,
      citizens,
      fte,
      sce: load?.sce ?? null,
      limit: load?.limit ?? null,
    }));
}

async function entriesOf(tx: Tx, shown: readonly Case[]): Promise<ReadonlyMap<string, readonly EntryRow[]>> {
  const entryIds = [...new Set(shown.flatMap(({ behind, against }) => [...behind, ...against]))];
  if (entryIds.length === 0) return new Map();
  const courseIds = shown.map(({ id }) => id);
  return Map.groupBy(await tx.rows(listEntries, [tx.municipalityId, courseIds, entryIds]), (row) => row.course_id);
}

/** What is not met, then what nothing is recorded of, then the rest. */
function worstFirst(left: Case, right: Case): number {
  const short = (one: Case) => one.of - one.met;
  return short(right) - short(left) || right.missing - left.missing || (left.id < right.id ? -1 : 1);
}
