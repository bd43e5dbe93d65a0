import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RopeData } from "./rope-data.ts";
import type { RopeSize } from "./rope-frame.ts";
import { ropeModel } from "./rope-model.ts";
import { ropeBreaks, ropeSpans, ropeTimes } from "./rope-spans.ts";

const START = day("2026-05-06");

const PLANNED: RopeData = {
  stages: [
    { code: "contact", plannedStart: START, plannedEnd: day("2026-06-02"), actualStart: START },
    { code: "phase1", plannedStart: day("2026-06-03"), plannedEnd: day("2026-09-02"), actualStart: day("2026-06-03") },
    { code: "phase2", plannedStart: day("2026-09-03"), plannedEnd: day("2026-12-02"), actualStart: day("2026-09-12") },
    { code: "phase3", plannedStart: day("2026-12-03"), plannedEnd: day("2027-03-02") },
  ],
  today: day("2026-11-24"),
  contacts: [
    { day: day("2026-05-10"), made: false },
    { day: day("2026-06-10"), made: true },
    { day: day("2026-10-01"), made: true },
  ],
  flags: [{ day: day("2027-02-02"), label: "aftale om støtte" }],
  interruptions: [],
};

const anyRope: fc.Arbitrary<RopeData> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 4, maxLength: 4 }),
    begun: fc.integer({ min: 0, max: 4 }),
    drift: fc.integer({ min: -20, max: 60 }),
    today: fc.integer({ min: -30, max: 900 }),
    contacts: fc.array(fc.record({ at: fc.integer({ min: -20, max: 800 }), made: fc.boolean() }), { maxLength: 60 }),
    gaps: fc.array(fc.record({ at: fc.integer({ min: 0, max: 700 }), length: fc.option(fc.nat(90)) }), {
      maxLength: 4,
    }),
    closed: fc.option(fc.record({ at: fc.integer({ min: 1, max: 800 }), handedOver: fc.boolean() })),
  })
  .map(({ lengths, begun, drift, today, contacts, gaps, closed }) => {
    const codes = ["contact", "phase1", "phase2", "phase3"] as const;
    const starts = codes.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
    return {
      stages: codes.map((code, index) => ({
        code,
        plannedStart: addDays(START, starts[index] ?? 0),
        plannedEnd: addDays(START, (starts[index] ?? 0) + (lengths[index] ?? 1) - 1),
        actualStart: index < begun ? addDays(START, (starts[index] ?? 0) + drift) : undefined,
      })),
      today: addDays(START, today),
      contacts: contacts.map(({ at, made }) => ({ day: addDays(START, at), made })),
      flags: [{ day: addDays(START, 120), label: "måling" }],
      interruptions: gaps.map(({ at, length }) => ({
        from: addDays(START, at),
        to: length === null ? undefined : addDays(START, at + length),
      })),
      closed: closed ? { on: addDays(START, closed.at), handedOver: closed.handedOver } : undefined,
    };
  });

test("spans follow each other without overlap, and never lie in an interruption", () => {
  fc.assert(
    fc.property(anyRope, (data) => {
      const times = ropeTimes(data);
      const spans = ropeSpans(data, times);
      const gaps = ropeBreaks(data, times);
      for (const [index, span] of spans.entries()) {
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? times.first);
        for (const gap of gaps) expect(span.to <= gap.from || span.from >= gap.to).toBe(true);
        expect(span.past).toBe(span.to <= times.pivot);
      }
    }),
  );
});

test("any course gives a picture of finite numbers inside its width", () => {
  const sizes: fc.Arbitrary<RopeSize> = fc.constantFrom("row", "header", "print");
  fc.assert(
    fc.property(anyRope, sizes, fc.integer({ min: 160, max: 1600 }), (data, size, width) => {
      const model = ropeModel(data, size, width);
      expect(JSON.stringify(model)).not.toContain("null,");
      expect(JSON.stringify(model)).not.toMatch(/NaN|Infinity/);
      for (const mark of model.borders) expect(mark.planned).toBeLessThanOrEqual(width);
      expect(model.plannedEnd).toBeLessThanOrEqual(width);
    }),
    { numRuns: 60 },
  );
});

test("a late phase shows its planned tick, its actual dot and what lies between", () => {
  const phase2 = ropeModel(PLANNED, "header", 1000).borders[1];
  expect(phase2?.actual).toBeGreaterThan(phase2?.planned ?? Number.POSITIVE_INFINITY);
  expect(phase2?.drift).toEqual([phase2?.planned, phase2?.actual]);
});

test("a phase begun on its day has a dot on its tick and no drift", () => {
  const phase1 = ropeModel(PLANNED, "header", 1000).borders[0];
  expect(phase1?.actual).toBe(phase1?.planned);
  expect(phase1?.drift).toBeUndefined();
});

test("a change that is overdue keeps the old phase until today", () => {
  const data = { ...PLANNED, today: day("2026-12-19") };
  const times = ropeTimes(data);
  const last = ropeSpans(data, times).findLast((span) => span.stage === "phase2");
  expect(last?.to).toBe(times.pivot);
  expect(times.borders[3]?.overdue).toBe(true);
  expect(ropeModel(data, "row", 400).borders[2]?.overdue).toBe(true);
});

test("phase 1 is thickest, and the future is told from the past", () => {
  const strands = ropeModel(PLANNED, "header", 1000).strands;
  const reach = (stage: string) => {
    const numbers = [...(strands.find((each) => each.stage === stage)?.fill ?? "").matchAll(/[\d.]+ ([\d.]+)/g)].map(
      (match) => Number(match[1]),
    );
    return Math.max(...numbers) - Math.min(...numbers);
  };
  expect(reach("phase1")).toBeGreaterThan(reach("phase2"));
  expect(reach("phase2")).toBeGreaterThan(reach("contact"));
  expect(strands.filter((each) => !each.past).map((each) => each.stage)).toEqual(["phase2", "phase3"]);
});

test("a closed course is frayed, or spliced when the network has taken over; today is no longer drawn", () => {
  const on = day("2027-03-02");
  const stopped = ropeModel({ ...PLANNED, closed: { on, handedOver: false } }, "row", 400);
  const handed = ropeModel({ ...PLANNED, closed: { on, handedOver: true } }, "row", 400);
  expect([stopped.end.kind, handed.end.kind, ropeModel(PLANNED, "row", 400).end.kind]).toEqual([
    "frayed",
    "spliced",
    "whipped",
  ]);
  expect(handed.end.nodes).toHaveLength(3);
  expect(handed.today).toBeUndefined();
});

test("labels of one row never overlap at any width", () => {
  fc.assert(
    fc.property(anyRope, fc.integer({ min: 300, max: 1400 }), (data, width) => {
      const labels = ropeModel(data, "header", width).labels.filter((label) => label.kind !== "stage");
      const ranges = labels.map((label) => {
        const wide = label.text.length * 0.57 * 13;
        return label.anchor === "start" ? [label.x, label.x + wide] : [label.x - wide, label.x];
      });
      for (const [index, [from = 0, to = 0]] of ranges.entries()) {
        for (const [otherFrom = 0, otherTo = 0] of ranges.slice(index + 1))
          expect(to <= otherFrom || from >= otherTo).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a list row stays small: under 12 kB of path data with 60 contacts", () => {
  const contacts = Array.from({ length: 60 }, (_, index) => ({
    day: addDays(START, index * 3),
    made: index % 5 !== 0,
  }));
  const model = ropeModel({ ...PLANNED, contacts }, "row", 420);
  expect(JSON.stringify(model).length).toBeLessThan(12_000);
});
