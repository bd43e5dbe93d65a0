import * as fc from "fast-check";
import { expect, test } from "vitest";
import { draftOf } from "../course/testing/random-drafts.ts";
import { anyOpening, anySteps, open } from "../course/testing/random-life.ts";
import { send } from "../course/testing/story.ts";
import { idOf } from "../course/testing/ids.ts";
import { addDays, day } from "../time/local-date.ts";
import { driftSigns } from "./drift-signs.ts";
import { factsOf } from "./facts-of.ts";
import type { CourseFacts } from "./facts.ts";
import { figureOf } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { ctiSelfAssessment, instruments } from "./instruments.ts";
import { bandScore, defaultBands } from "./item.ts";
import { ratingRefusal } from "./rating.ts";
import type { Rating } from "./rating.ts";
import { scopeFor } from "./score-card.ts";
import type { Indicator, Scope } from "./scope.ts";
import { merge } from "./tally.ts";
import { anyCourses } from "./testing/any-course.ts";
import { brief, briefs, cardOf, scopeOf } from "./testing/cards.ts";
import { closed, contact, facts, referred, started } from "./testing/journals.ts";

const counted = [
  ...instruments.flatMap((instrument) => instrument.indicators.map((one) => ({ instrument, one }))),
  ...driftSigns.flatMap((one) => instruments.slice(0, 1).map((instrument) => ({ instrument, one }))),
].filter(({ one }) => one.count !== undefined);

const weeks = [{ teamId: idOf("team"), monday: day("2025-03-03"), meetings: [] }];
const outside = {
  supervision: weeks,
  caseload: [{ workerId: idOf("worker"), on: day("2025-03-03"), citizens: 9, fte: 1 }],
  staff: [{ accountId: idOf("worker"), teamId: idOf("team"), profession: "health" as const }],
};

function tallyOf({ count }: Indicator, scope: Scope) {
  if (count === undefined) throw new Error("Only a person can say");
  return count(scope);
}

function figures(all: readonly CourseFacts[]): readonly (readonly [string, Figure])[] {
  return counted.map(({ instrument, one }) => {
    const scope = scopeFor(instrument, scopeOf(all, { outside }));
    return [one.item.code, figureOf(one.item, tallyOf(one, scope))];
  });
}

/** What is shown, without the evidence, which follows the order of the courses. */
function shown(all: readonly CourseFacts[]) {
  return figures(all).map(([code, { evidence: _evidence, ...figure }]) => [code, figure]);
}

test("the order of the courses changes no figure", () => {
  fc.assert(
    fc.property(anyCourses, fc.nat(7), (courses, turn) => {
      const other = [...courses.slice(turn), ...courses.slice(0, turn)].toReversed();
      expect(shown(other)).toEqual(shown(courses));
    }),
    { numRuns: 60 },
  );
});

test("a course with nothing recorded never turns a figure into 0, nor moves any share but those that ask for an entry", () => {
  const methods = ["cti-housing", "skp", "icm", "act", "housing-first"] as const;
  fc.assert(
    fc.property(anyCourses, fc.constantFrom(...methods), (courses, method) => {
      const months = method === "cti-housing" ? { months: 9 } : {};
      const empty = facts("empty", [
        referred({ method, citizenId: idOf("nobody"), receivedOn: day("2025-02-01"), ...months }),
      ]);
      const before = new Map(figures(courses));
      for (const [code, after] of figures([...courses, empty])) {
        // Those that count teams, or the absence of an end date, are answered by the referral itself.
        if (["act-unlimited", "act-professions", "cti-7", "icm-supervision"].includes(code)) continue;
        const was = before.get(code);
        expect(`${code} ${after.n.met}/${after.n.of}`).toBe(`${code} ${was?.n.met}/${was?.n.of}`);
        expect(after.computable).toBe(was?.computable);
      }
    }),
    { numRuns: 60 },
  );
});

test("counted in two parts and merged, a figure is the same", () => {
  fc.assert(
    fc.property(anyCourses, fc.nat(8), (courses, cut) => {
      for (const { instrument, one } of counted) {
        const whole = scopeFor(instrument, scopeOf(courses));
        // Both parts see all courses, as two servers of one municipality would: the home and the support may lie apart.
        const parts = [courses.slice(0, cut), courses.slice(cut)].map((part) =>
          tallyOf(one, { ...whole, courses: whole.courses.filter((course) => part.includes(course)) }),
        );
        const [left, right] = parts;
        if (left === undefined || right === undefined) throw new Error("Two parts");
        expect(figureOf(one.item, merge(left, right))).toEqual(figureOf(one.item, tallyOf(one, whole)));
      }
    }),
    { numRuns: 60 },
  );
});

test("every percent lies between 0 and 100, and its evidence adds up to it", () => {
  fc.assert(
    fc.property(anyCourses, (courses) => {
      for (const [, figure] of figures(courses)) {
        const { met, of } = figure.n;
        expect(met).toBeGreaterThanOrEqual(0);
        expect(met).toBeLessThanOrEqual(of);
        expect(figure.evidence.reduce((sum, one) => sum + one.of, 0)).toBe(of);
        if (figure.computable) expect(Number.isFinite(figure.value)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a rating stands over the score, and the computed figure stays beside it", () => {
  fc.assert(
    fc.property(anyCourses, fc.integer({ min: 1, max: 5 }), fc.nat(9), (courses, value, index) => {
      const scope = scopeOf(courses);
      const before = cardOf("cti-housing", scope);
      const item = before.items[index];
      if (item === undefined) throw new Error("No such item");
      const rating: Rating = {
        item: item.item.code,
        value,
        reason: "Set i journalerne",
        by: idOf("leader"),
        on: day("2026-01-01"),
      };
      const after = cardOf("cti-housing", scope, [{ ...rating, value: 6 - value, on: day("2025-12-01") }, rating]);
      expect(after.items[index]).toMatchObject({ score: value, from: "person", rating });
      expect(after.items.map(({ figure }) => figure)).toEqual(before.items.map(({ figure }) => figure));
      expect(after.items.filter((_, place) => place !== index)).toEqual(
        before.items.filter((_, place) => place !== index),
      );
    }),
    { numRuns: 40 },
  );
});

test("journals as lives leave them give facts, the same however they are read", () => {
  fc.assert(
    fc.property(anyOpening, anySteps, (opening, steps) => {
      let told = open(opening);
      for (const step of steps) told = send(told, draftOf(step, told)).after;
      const found = factsOf(told.entries);
      expect(found === undefined).toBe(told.state === undefined);
      if (found === undefined) return;
      expect(factsOf(structuredClone(told.entries))).toEqual(found);
      expect(found.end?.on).toBe(told.state?.closure?.on);
      expect(found.method).toBe(told.state?.method);
      const starts = Object.fromEntries(found.phases.map(({ phase, on }) => [phase, on]));
      expect(starts).toEqual(told.state?.phaseStarts);
      const made = found.contacts.filter((one) => one.made).length;
      expect(made).toBe(told.state?.contactFacts.made);
      figures([found]);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [0, 10, 1],
  [19, 100, 1],
  [1, 5, 2],
  [2, 5, 3],
  [59, 100, 3],
  [3, 5, 4],
  [89, 100, 4],
  [27, 30, 5],
  [10, 10, 5],
])("%i of %i scores %i", (met, of, expected) => {
  expect(bandScore(defaultBands, { met, of })).toBe(expected);
});

test("below its least denominator an item can't be computed, and says so in plain words", () => {
  const [first] = counted;
  if (first === undefined) throw new Error("No item");
  const one = { about: "course", id: idOf("a"), met: 1, of: 1, missing: 2, behind: [], against: [] } as const;
  const few = figureOf({ ...first.one.item, nMin: 5 }, { kind: "share", cases: [one] });
  expect(few).toMatchObject({ computable: false, n: { met: 1, of: 1 }, missing: 2 });
  expect(few.computable ? "" : few.why.da).toBe("Kan ikke beregnes: der er kun 1 at tælle, og der skal være mindst 5.");
  const unrecorded = figureOf(first.one.item, { kind: "share", cases: [{ ...one, met: 0, of: 0 }] });
  expect(unrecorded.computable ? "" : unrecorded.why.da).toBe("Kan ikke beregnes: det er ikke noteret (mangler 2).");
});

test("what nobody keeps yet can't be computed, and is no part of the mean", () => {
  const card = cardOf("cti-housing", scopeOf([]));
  expect(card.items.map(({ figure }) => brief(figure))).toEqual(card.items.map(() => "-"));
  expect(card.mean).toBeUndefined();
});

test("a rating must be on the scale, and needs a reason where it differs from the figure", () => {
  const [first] = counted;
  if (first === undefined) throw new Error("No item");
  const { item } = first.one;
  const figure = figureOf(item, {
    kind: "share",
    cases: [{ about: "course", id: idOf("a"), met: 1, of: 1, missing: 0, behind: [], against: [] }],
  });
  expect(ratingRefusal({ item, figure }, { value: 5, reason: "" })).toBeUndefined();
  expect(ratingRefusal({ item, figure }, { value: 3, reason: "Tre sager set" })).toBeUndefined();
  expect(ratingRefusal({ item, figure }, { value: 3, reason: " " })?.code).toBe("reason-needed");
  expect(ratingRefusal({ item, figure }, { value: 6, reason: "Fordi" })?.code).toBe("not-on-scale");
  expect(ratingRefusal({ item: { ...item, answer: "yes-no" }, figure }, { value: 50, reason: "" })?.code).toBe(
    "not-on-scale",
  );
  expect(ratingRefusal({ item: undefined, figure }, { value: 3, reason: "" })?.code).toBe("unknown-item");
});

test("a closed course in which nobody wrote contacts, focus or network is missing there, never a breach", () => {
  const silent = facts("silent", [
    referred({ months: 9 }),
    started("phase1", day("2025-01-15")),
    started("phase2", day("2025-04-15")),
    started("phase3", day("2025-07-15")),
    closed(day("2025-10-14"), "completed-as-planned"),
  ]);
  expect(briefs(cardOf("cti-housing", scopeOf([silent])))).toEqual({
    "cti-1": "1/1",
    "cti-2": "1/1",
    "cti-3": "- (1 missing)",
    "cti-4": "-",
    "cti-4-sce": "-",
    "cti-5": "- (1 missing)",
    "cti-6": "- (1 missing)",
    "cti-7": "-",
    "cti-8": "- (1 missing)",
    "cti-8-rate": "- (1 missing)",
    "cti-9": "1/1",
    "cti-9-staying": "1/1",
    "cti-10": "- (1 missing)",
    "cti-11": "- (1 missing)",
    "cti-12": "- (1 missing)",
  });
  const scope = scopeFor(ctiSelfAssessment, scopeOf([silent]));
  expect(driftSigns.map((sign) => brief(figureOf(sign.item, tallyOf(sign, scope))))).toEqual([
    "- (3 missing)",
    "-",
    "- (3 missing)",
    "2/2",
    "-",
  ]);
});

test("what the figure leaves out still shows: deaths and moves, and phases of unequal length", () => {
  const died = facts("died", [
    referred({ months: 9 }),
    started("phase1", day("2025-01-15")),
    closed(day("2025-03-01"), "died"),
  ]);
  const long = facts("long", [
    referred({ months: 9 }),
    started("phase1", day("2025-01-15")),
    contact(day("2025-01-16")),
    contact(day("2025-01-17")),
    contact(day("2025-01-18")),
    started("phase2", day("2025-02-15")),
    ...[1, 2, 3, 4].map((count) => contact(addDays(day("2025-03-01"), count * 30))),
    started("phase3", day("2025-08-15")),
    contact(day("2025-09-01")),
    closed(day("2025-10-14"), "completed-as-planned"),
  ]);
  expect(briefs(cardOf("cti-housing", scopeOf([died, long])))).toMatchObject({
    "cti-8": "0/1",
    "cti-8-rate": "1/1",
    "cti-9": "1/2",
    "cti-9-staying": "1/1",
  });
});
