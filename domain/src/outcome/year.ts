import { closureReasons } from "../course/closure-reason.ts";
import type { CourseFacts } from "../fidelity/facts.ts";
import { civil } from "../time/local-date.ts";
import { contactFalls, measuredChange } from "./course-outcome.ts";
import type { Breakdown } from "./figures.ts";
import { followedOf, keptAtEnd, keptCourse } from "./kept.ts";
import { lifeAreas } from "./life-status.ts";
import type { LifeArea } from "./life-status.ts";
import { leastShown, protectCounts } from "./small-numbers.ts";
import type { Count, Counts, Cut } from "./small-numbers.ts";

/** A course that ended in the year, and where it belongs. */
export interface Ended {
  readonly course: CourseFacts;
  readonly team: string;
  readonly method: string;
  readonly quarter: number;
}

/** What a whole is split into, and which part a course falls in; `undefined` where nobody wrote so. */
interface Splitting {
  readonly parts: readonly string[];
  readonly partOf: (course: CourseFacts) => string | undefined;
}

/**
 * All courses of a municipality that ended in a year. What is told of one filter depends on what the others tell, so a year is
 * always protected as a whole.
 */
export interface Year {
  readonly ended: readonly Ended[];
  /** A whole and its parts within a cut, small numbers held back. */
  split(code: string, cut: Cut): Breakdown;
  /** Dimensions that somebody worked on. */
  readonly dimensions: readonly string[];
}

export function quarterOf(course: { readonly month: number }): number {
  return Math.floor((course.month - 1) / 3) + 1;
}

function endedIn(courses: readonly CourseFacts[], year: number): readonly Ended[] {
  return courses.flatMap((course) => {
    const { end, teamId, method, joined } = course;
    if (end === undefined || joined !== undefined) return [];
    const on = civil(end.on);
    return on.year === year ? [{ course, team: teamId, method, quarter: quarterOf(on) }] : [];
  });
}

export function isWithinCut({ team, method, quarter }: Omit<Ended, "course">, cut: Cut): boolean {
  return (
    (cut.team === undefined || cut.team === team) &&
    (cut.method === undefined || cut.method === method) &&
    (cut.quarter === undefined || cut.quarter === quarter)
  );
}

const keptParts = ["kept", "lost"] as const;

function lostOf(course: CourseFacts, area: LifeArea): string | undefined {
  const kept = keptCourse(course.outcome.life, area);
  if (kept === undefined) return undefined;
  return followedOf(kept).lost ? "lost" : "kept";
}

function atEndOf(course: CourseFacts, area: LifeArea): string | undefined {
  const kept = keptCourse(course.outcome.life, area);
  const still = kept === undefined || course.end === undefined ? undefined : keptAtEnd(kept, course.end.on);
  return still === undefined ? undefined : still ? "kept" : "lost";
}

function splittings(dimensions: readonly string[]): ReadonlyMap<string, Splitting> {
  const all = new Map<string, Splitting>([
    ["reasons", { parts: closureReasons, partOf: ({ end }) => end?.reason }],
    [
      "falling",
      {
        parts: ["falls", "does-not"],
        partOf: (course) => {
          const falls = contactFalls(course);
          return falls === undefined ? undefined : falls ? "falls" : "does-not";
        },
      },
    ],
    [
      "who-5",
      {
        parts: ["better", "little", "worse"],
        partOf: (course) => measuredChange(course, { instrument: "who-5", timePoint: "end" }),
      },
    ],
  ]);
  for (const area of lifeAreas) {
    all.set(`${area}-followed`, { parts: keptParts, partOf: (course) => lostOf(course, area) });
    all.set(`${area}-end`, { parts: keptParts, partOf: (course) => atEndOf(course, area) });
  }
  for (const dimension of dimensions) {
    all.set(`handover-${dimension}`, {
      parts: ["complete", "open"],
      partOf: (course) => {
        const found = course.outcome.handovers.find((one) => one.dimension === dimension);
        return found === undefined ? undefined : found.complete ? "complete" : "open";
      },
    });
  }
  return all;
}

/** Prepares a year of a municipality. Nothing is counted before it is asked for, and then once. */
export function yearOf(courses: readonly CourseFacts[], year: number): Year {
  const ended = endedIn(courses, year);
  const worked = ended.flatMap(({ course }) => course.outcome.handovers.map(({ dimension }) => dimension));
  const dimensions = [...new Set(worked)].sort();
  const known = splittings(dimensions);
  const counted = new Map<string, Counts>();

  function split(code: string, cut: Cut): Breakdown {
    const splitting = known.get(code);
    if (splitting === undefined) return { n: 0, parts: [] };
    const { parts, partOf } = splitting;
    const list = ended.flatMap(({ course, team, method, quarter }) => {
      const part = partOf(course);
      return part === undefined ? [] : [{ team, method, quarter, part }];
    });
    const counts = counted.get(code) ?? protectCounts(list, parts);
    counted.set(code, counts);
    const n = list.filter((one) => isWithinCut(one, cut)).length;
    return { n: told(n), parts: parts.map((part) => ({ code: part, count: n === 0 ? 0 : counts(cut, part) })) };
  }

  return { ended, dimensions, split };
}

function told(n: number): Count {
  return n > 0 && n < leastShown ? "hidden" : n;
}
