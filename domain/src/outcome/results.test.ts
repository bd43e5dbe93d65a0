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
import { yearOf } from "./year.ts";

const start = day("2025-03-03");

interface Told {
  readonly lostAfter?: number;
  readonly heardAfter?: number;
  readonly who5?: readonly [before: number, after: number];
  readonly reason?: "completed-as-planned" | "moved-municipality" | "died";
  readonly team?: string;
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
