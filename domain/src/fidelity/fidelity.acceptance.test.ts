import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { closureReasons } from "../course/closure-reason.ts";
import type { EntrySays } from "../course/entries.ts";
import { idOf } from "../course/testing/ids.ts";
import { addDays, addMonths, day, localDateSchema } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { ctiSelfAssessment } from "./instruments.ts";
import { defaultBands } from "./item.ts";
import { defaultLimits } from "./limits.ts";
import { overallOf, scoreCard } from "./score-card.ts";
import { closed, contact, facts, focus, referred, started } from "./testing/journals.ts";

const score = z.number().nullable();
const perPhase = z.tuple([z.number(), z.number(), score]);
const courseSchema = z.strictObject({
  id: z.string(),
  start: localDateSchema,
  phase2: localDateSchema,
  phase3: localDateSchema.nullable(),
  end: localDateSchema,
  reason: z.enum(closureReasons),
  focus: perPhase,
  communityPhase1: z.strictObject({ citizen: z.number(), provider: z.number() }),
  contacts: perPhase,
  firstMonth: z.number(),
});
const sample = readAcceptance(
  "fidelity.json",
  z.strictObject({
    source: z.string(),
    months: z.number(),
    courses: z.array(courseSchema).length(5),
    supervision: z.strictObject({ weeksHeld: z.number(), workingWeeks: z.number() }),
    caseloadSnapshotsWithin20: z.literal(1),
    expected: z.looseObject({ mean: z.number(), rated: z.number() }).and(z.record(z.string(), score)),
    rules: z.strictObject({
      bandsPercentToScore: z.array(z.tuple([z.number(), z.number()])),
      standing: z.literal("derived"),
      toleranceDaysPhaseBorders: z.number(),
      communityMeetingsPhase1: z.strictObject({ citizen: z.number(), provider: z.number() }),
      firstMonthContacts: z.number(),
      item8: z.string(),
      item2: z.string(),
      unratedItems: z.string(),
    }),
  }),
);

type Sample = z.infer<typeof courseSchema>;

/** So many talks with the citizen from a day on, the first of them as community meetings, the rest as calls. */
function talks(from: LocalDate, count: number, community = 0): EntrySays[] {
  return Array.from({ length: count }, (_, index) =>
    index < community
      ? contact(addDays(from, index), { place: index % 2 === 0 ? "home" : "community" })
      : contact(addDays(from, index), { channel: "call", place: "phone" }),
  );
}

/** The journal that a course of the sample would have left. */
function entriesOf({ start, phase2, phase3, end, ...course }: Sample): EntrySays[] {
  const { citizen, provider } = course.communityPhase1;
  const [first, second, third] = course.contacts;
  const later = addMonths(start, 1);
  const inMonth = Math.min(course.firstMonth, citizen);
  const providers = Array.from({ length: provider }, (_, index) =>
    contact(addDays(later, index), { with: [index % 2 === 0 ? "provider" : "network"], place: "community" }),
  );
  return [
    referred({ months: sample.months }),
    started("phase1", start),
    ...focus("phase1", course.focus[0]),
    ...talks(start, course.firstMonth, inMonth),
    ...talks(later, first - course.firstMonth, citizen - inMonth),
    ...providers,
    started("phase2", phase2),
    ...focus("phase2", course.focus[1]),
    ...talks(phase2, second),
    ...(phase3 === null
      ? []
      : [started("phase3", phase3), ...focus("phase3", course.focus[2] ?? 0), ...talks(phase3, third ?? 0)]),
    // Noise that must not count: a message, a cancelled and an attempted visit in each phase.
    ...[start, phase2].flatMap((on) => [
      contact(on, { channel: "message", place: "phone" }),
      contact(on, { outcome: "cancelled" }),
      contact(on, { outcome: "attempted" }),
    ]),
    closed(end, course.reason),
  ];
}

const courses = sample.courses.map((course) => facts(course.id, entriesOf(course)));
const period = { from: day("2025-01-01"), to: day("2025-12-31") };
const weeks = Array.from({ length: sample.supervision.workingWeeks }, (_, index) => ({
  teamId: idOf("team"),
  monday: addDays(day("2025-01-06"), index * 7),
  meetings: index < sample.supervision.weeksHeld ? [idOf(`supervision ${index}`)] : [],
}));
const caseload = [10, 20].map((citizens) => ({
  workerId: idOf("worker"),
  on: day("2025-06-01"),
  citizens,
  fte: 1,
}));
const scope = {
  all: courses,
  period,
  today: day("2026-01-05"),
  limits: defaultLimits,
  outside: { supervision: weeks, caseload },
};
const card = scoreCard(ctiSelfAssessment, scope);

test("the rules are those of the sample", () => {
  const { rules } = sample;
  expect(defaultBands).toEqual(rules.bandsPercentToScore);
  expect(defaultLimits).toMatchObject({
    phaseToleranceDays: rules.toleranceDaysPhaseBorders,
    phase1CitizenMeetings: rules.communityMeetingsPhase1.citizen,
    phase1SupporterMeetings: rules.communityMeetingsPhase1.provider,
    firstMonthContacts: rules.firstMonthContacts,
  });
  expect(new Set(card.items.map(({ item }) => item.source.standing))).toEqual(new Set([rules.standing]));
});

test.each(Object.entries(sample.expected).filter(([code]) => /^\d+$/u.test(code)))(
  "item %s scores %s",
  (code, expected) => {
    const found = card.items.find(({ item }) => item.code === `cti-${code}`);
    expect(found?.score ?? null).toBe(expected);
  },
);

test("the mean is of the rated items alone, with their number", () => {
  expect(card.mean).toEqual({ value: sample.expected.mean, rated: sample.expected.rated, of: 12 });
  expect(card.mean && overallOf(card.mean)).toMatchObject({ score: 4, label: { en: "well implemented" } });
});

test("numerators and denominators are those of the reference case", () => {
  const shares = card.items.map(({ item, figure }) => [item.code, `${figure.n.met}/${figure.n.of}`]);
  expect(Object.fromEntries(shares)).toMatchObject({
    "cti-1": "4/5",
    "cti-2": "2/4",
    "cti-3": "4/5",
    "cti-5": "4/5",
    "cti-6": "4/5",
    "cti-7": "40/46",
    "cti-8": "2/4",
    "cti-9": "4/5",
    "cti-10": "4/5",
  });
});
