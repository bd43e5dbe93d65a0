import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EntrySays } from "../course/entries.ts";
import { idOf } from "../course/testing/ids.ts";
import type { CourseFacts } from "../fidelity/facts.ts";
import { anyCourses } from "../fidelity/testing/any-course.ts";
import { closed, contact, facts, focus, referred, started } from "../fidelity/testing/journals.ts";
import { member } from "../course/testing/drafts.ts";
import { addDays, day } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { keptAtEnd, keptCourse } from "./kept.ts";
import { resultsOf } from "./results.ts";
import { leastShown } from "./small-numbers.ts";
import type { Count, Cut } from "./small-numbers.ts";
import { isWithinCut, yearOf } from "./year.ts";
import type { Year } from "./year.ts";

const firstDay = day("2025-03-03");
const start = firstDay;

interface Told {
  readonly lostAfter?: number;
  readonly heardAfter?: number;
  readonly who5?: readonly [before: number, after: number];
  readonly reason?: "completed-as-planned" | "moved-municipality" | "died";
  readonly team?: string;
  /** The day that phase 1 began. */
  readonly from?: LocalDate;
}

function home(has: boolean, on: LocalDate): EntrySays {
  return { kind: "life-status-recorded", area: "home", has, on, note: "" };
}

function who5(timePoint: "start" | "end", answer: number, on: LocalDate): EntrySays {
  const measurementId = idOf(`${timePoint} ${on}`);
  const answers = Array.from({ length: 5 }, () => answer);
  return { kind: "measurement-recorded", measurementId, instrument: "who-5", timePoint, on, answers, words: "" };
}

/** A course of nine months whose contacts thin out: weekly, every second week, monthly. */
function lived(name: string, told: Told = {}): CourseFacts {
  const { lostAfter, heardAfter = 500, who5: scores = [1, 2], reason = "completed-as-planned", team = "nord" } = told;
  const { from: start = firstDay } = told;
  const every = [7, 14, 30];
  const contacts = every.flatMap((days, phase) =>
    Array.from({ length: Math.floor(90 / days) }, (_, index) => contact(addDays(start, phase * 91 + index * days))),
  );
  const { type: _type, ...supporter } = member({ memberId: idOf("sister"), strength: 1, on: addDays(start, 10) });
  return facts(name, [
    referred({ teamId: idOf(team), months: 9 }),
    { kind: "contact-period-started", on: addDays(start, -20) },
    started("phase1", start),
    ...focus("phase1", 1),
    { kind: "member-added", ...supporter },
    home(true, start),
    who5("start", scores[0], start),
    started("phase2", addDays(start, 91)),
    started("phase3", addDays(start, 182)),
    { kind: "member-rated", memberId: idOf("sister"), strength: 4, on: addDays(start, 250), note: "" },
    {
      kind: "handover-recorded",
      memberId: idOf("sister"),
      dimension: "housing",
      status: "taken-over",
      on: addDays(start, 240),
      task: "",
      proof: "",
    },
    ...contacts,
    who5("end", scores[1], addDays(start, 265)),
    home(true, addDays(start, 265)),
    closed(addDays(start, 272), reason),
    home(lostAfter === undefined, addDays(start, lostAfter ?? heardAfter)),
  ]);
}

function many(count: number, told: Told = {}, name = "course"): readonly CourseFacts[] {
  return Array.from({ length: count }, (_, index) => lived(`${name} ${index}`, told));
}

function resultsFor(courses: readonly CourseFacts[], cut = {}) {
  const results = resultsOf(yearOf(courses, 2025), cut);
  if (results === "too-few") throw new Error("Too few");
  return results;
}

test("a year of ten: what was kept, how long it took, and what the measurements say", () => {
  const results = resultsFor([...many(5, {}, "kept"), ...many(5, { lostAfter: 300 }, "lost")]);
  expect(results.n).toBe(10);
  const [kept] = results.kept;
  expect(kept?.followed).toEqual({
    n: 10,
    parts: [
      { code: "kept", count: 5 },
      { code: "lost", count: 5 },
    ],
  });
  expect(kept?.atEnd.parts).toContainEqual({ code: "kept", count: 10 });
  // 300 days are within the tenth month: all ten until then, five after.
  expect(kept?.curve.map(({ month, percent, atRisk }) => [month, percent, atRisk])).toContainEqual([9, 100, 10]);
  expect(kept?.curve.find(({ month }) => month === 10)).toMatchObject({ percent: 50, atRisk: 5 });
  expect(kept?.curve.at(-1)?.month).toBe(16);
  expect(results.lengths.map(({ days }) => (typeof days === "string" ? days : days.median))).toEqual([
    20, 91, 91, 90, 272,
  ]);
  expect(
    results.contacts.map(({ perMonth }) => (typeof perMonth === "string" ? 0 : Math.round(perMonth.median))),
  ).toEqual([4, 2, 1]);
  expect(results.falling.parts).toContainEqual({ code: "falls", count: 10 });
  expect(results.who5.at(0)?.score).toMatchObject({ n: 10, median: 20 });
  expect(results.who5Change.parts).toContainEqual({ code: "better", count: 10 });
  expect(results.ties).toMatchObject({ first: { median: 0 }, last: { median: 1 } });
  expect(results.handovers).toEqual([
    {
      dimension: "housing",
      split: {
        n: 10,
        parts: [
          { code: "complete", count: 10 },
          { code: "open", count: 0 },
        ],
      },
    },
  ]);
});

test("a home lost before it was noted, or never noted, is no home kept", () => {
  const lost = keptCourse([{ area: "home", has: false, on: start }], "home");
  expect(lost).toBeUndefined();
  const kept = keptCourse(lived("one", { heardAfter: 280 }).outcome.life, "home");
  expect(kept).toMatchObject({ from: start, heardOn: addDays(start, 280) });
  if (kept === undefined) throw new Error("Not kept");
  expect(keptAtEnd(kept, addDays(start, 272))).toBe(true);
  expect(keptAtEnd(kept, addDays(start, 400))).toBeUndefined();
  expect(keptAtEnd({ ...kept, lostOn: addDays(start, 200) }, addDays(start, 272))).toBe(false);
});

test("few losses are held back together with the curve that would tell them", () => {
  const [kept] = resultsFor([...many(10, {}, "kept"), ...many(2, { lostAfter: 300 }, "lost")]).kept;
  expect(kept?.followed.parts.map(({ count }) => count)).toEqual(["hidden", "hidden"]);
  expect(kept?.curve).toEqual([]);
});

test("four courses are too few, and say nothing else", () => {
  expect(resultsOf(yearOf(many(4), 2025), {})).toBe("too-few");
  expect(resultsOf(yearOf(many(9), 2025), { team: idOf("syd") })).toBe("too-few");
  expect(resultsOf(yearOf(many(9), 2024), {})).toBe("too-few");
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test("whatever the courses, no count below five is told but 0, and their order does not matter", () => {
  fc.assert(
    fc.property(anyCourses, fc.constantFrom(2024, 2025, 2026), (some, year) => {
      // The same courses again in other places, so that there are enough to tell of.
      const courses = Array.from({ length: 3 }, () => some).flat();
      const results = resultsOf(yearOf(courses, year), {});
      expect(resultsOf(yearOf(courses.toReversed(), year), {})).toEqual(results);
      if (results === "too-few") return;
      const { reasons, falling, who5Change, handovers, kept, n } = results;
      const counts = [n, reasons, falling, who5Change, handovers, kept.map(({ followed, atEnd }) => [followed, atEnd])];
      expect(counts.flatMap(numbersIn).filter((count) => count > 0 && count < leastShown)).toEqual([]);
    }),
  );
});

const teams = ["nord", "syd"];
const views: readonly Cut[] = [undefined, ...teams.map(idOf)].flatMap((team) =>
  [undefined, 1, 2, 3, 4].map((quarter) => ({ team, quarter })),
);

interface Cell {
  readonly name: string;
  readonly truth: number;
  readonly size: number;
  readonly told: Count;
}

const partOf: Readonly<Record<string, (course: CourseFacts) => string | undefined>> = {
  reasons: ({ end }) => end?.reason,
  "home-followed": ({ outcome }) => {
    const kept = keptCourse(outcome.life, "home");
    return kept === undefined ? undefined : kept.lostOn === undefined ? "kept" : "lost";
  },
};

/** Every count of one figure under every filter, as shown and as it is. */
function cellsOf(year: Year, code: string): readonly Cell[] {
  return views.flatMap((cut) => {
    const own = year.ended.filter((one) => isWithinCut(one, cut)).map(({ course }) => course);
    return year.split(code, cut).parts.map(({ code: part, count }) => {
      const truth = own.filter((course) => partOf[code]?.(course) === part).length;
      return { name: nameOf(cut, part), truth, size: own.length, told: count };
    });
  });
}

function nameOf({ team, quarter }: Cut, part: string): string {
  return `${team ?? "all"}|${quarter ?? "year"}|${part}`;
}

/** Sums that anybody can do: the teams make the municipality, the quarters the year. */
function sums(parts: readonly string[]): readonly { readonly whole: string; readonly parts: readonly string[] }[] {
  const ids = teams.map(idOf);
  return parts.flatMap((part) => [
    ...[undefined, 1, 2, 3, 4].map((quarter) => ({
      whole: nameOf({ quarter }, part),
      parts: ids.map((team) => nameOf({ team, quarter }, part)),
    })),
    ...[undefined, ...ids].map((team) => ({
      whole: nameOf({ team }, part),
      parts: [1, 2, 3, 4].map((quarter) => nameOf({ team, quarter }, part)),
    })),
  ]);
}

/** Fills in what can be got by taking what is shown from what is shown, again and again. */
function reckonedOut(cells: readonly Cell[], parts: readonly string[]): ReadonlyMap<string, number> {
  const known = new Map(cells.flatMap(({ name, told }) => (told === "hidden" ? [] : [[name, told] as const])));
  const all = sums(parts);
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const sum of all) {
      const names = [sum.whole, ...sum.parts];
      const [missing, ...more] = names.filter((name) => !known.has(name));
      if (missing === undefined || more.length > 0) continue;
      const shown = sum.parts.reduce((total, name) => total + (known.get(name) ?? 0), 0);
      known.set(missing, missing === sum.whole ? shown : (known.get(sum.whole) ?? 0) - shown);
    }
  }
  return known;
}

const anyLived = fc.record({
  team: fc.constantFrom(...teams),
  quarter: fc.nat(3),
  lost: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
  moved: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
});

const made = new Map<string, CourseFacts>();

/** Courses that went alike are the same facts, made once. */
function livedAs(told: {
  readonly team: string;
  readonly quarter: number;
  readonly lost: boolean;
  readonly moved: boolean;
}): CourseFacts {
  const { team, quarter, lost, moved } = told;
  const name = JSON.stringify(told);
  const from = addDays(day("2024-05-03"), 91 * quarter);
  const reason = moved ? "moved-municipality" : "completed-as-planned";
  const found = made.get(name) ?? lived(name, { team, from, reason, ...(lost ? { lostAfter: 300 } : {}) });
  made.set(name, found);
  return found;
}

test("no hidden count comes out of the page's own filters: team and team make the whole, quarter and quarter the year", () => {
  fc.assert(
    fc.property(fc.array(anyLived, { minLength: 5, maxLength: 45 }), (people) => {
      const courses = people.map(livedAs);
      const year = yearOf(courses, 2025);
      for (const code of ["reasons", "home-followed"]) {
        const parts = year.split(code, {}).parts.map((part) => part.code);
        const cells = cellsOf(year, code);
        const known = reckonedOut(cells, parts);
        for (const { name, truth, size, told } of cells) {
          const found = known.get(name);
          if (told !== "hidden") expect(told).toBe(truth);
          // Where all of a group ended alike, the number of people alone says the count.
          else if (found !== undefined && found > 0 && found < leastShown) expect(truth).toBe(size);
        }
      }
    }),
    { numRuns: 40 },
  );
});
