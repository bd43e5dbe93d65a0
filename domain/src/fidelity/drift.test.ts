import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { driftSigns } from "./drift-signs.ts";
import type { CourseFacts } from "./facts.ts";
import { ctiSelfAssessment } from "./instruments.ts";
import { figureFor, scopeFor } from "./score-card.ts";
import { brief, scopeOf } from "./testing/cards.ts";
import { contact, facts, focus, referred, started } from "./testing/journals.ts";
import { periodsBack, trendOf } from "./trend.ts";

const course = facts("course", [
  referred({ months: 9 }),
  started("phase1", day("2025-01-15")),
  ...focus("phase1", 2),
  {
    kind: "action-added",
    actionId: "5f0c1a34-0000-4000-8000-000000000001",
    focusId: focus("phase1", 1)[0]?.focusId ?? "",
    what: "Ring til banken",
    owner: "citizen",
  },
  contact(day("2025-01-20"), { effort: "linking" }),
  contact(day("2025-01-27"), { effort: "direct" }),
  contact(day("2025-02-03"), { place: "office" }),
  started("phase2", day("2025-04-15")),
  ...focus("phase2", 4),
  contact(day("2025-05-03"), { place: "office", effort: "direct" }),
]);

function signsOf(all: readonly CourseFacts[]) {
  const scope = scopeFor(ctiSelfAssessment, scopeOf(all));
  return Object.fromEntries(driftSigns.map((sign) => [sign.item.code, brief(figureFor(sign, scope))]));
}

test("the five signs are counted over running courses too", () => {
  expect(signsOf([course])).toEqual({
    "drift-focus": "1/2",
    "drift-in-vivo": "2/4",
    "drift-phase-plan": "1/2",
    // The change to phase 3 was due on 15 July and has not come.
    "drift-on-time": "1/2",
    "drift-linking": "1/3 (1 missing)",
  });
});

test("without records a sign can't be computed and shows nothing", () => {
  const empty = facts("empty", [referred({ months: 9 })]);
  expect(new Set(Object.values(signsOf([empty])))).toEqual(new Set(["-"]));
});

test("a trend compares the last two periods that could be counted", () => {
  const sign = driftSigns.find(({ item }) => item.code === "drift-in-vivo");
  if (sign === undefined) throw new Error("No such sign");
  const months = periodsBack(day("2025-06-10"), { count: 6, months: 1 });
  expect(months.map(({ from, to }) => `${from} ${to}`).slice(-2)).toEqual([
    "2025-05-01 2025-05-31",
    "2025-06-01 2025-06-30",
  ]);
  const scope = scopeFor(ctiSelfAssessment, scopeOf([course]));
  const trend = trendOf(sign, scope, months);
  expect(trend.points.map(({ figure }) => brief(figure))).toEqual(["2/2", "0/1", "-", "-", "0/1", "-"]);
  expect(trend).toMatchObject({ direction: "steady", drifting: true });
  expect(trendOf(sign, scope, months.slice(0, 2))).toMatchObject({ direction: "falling", drifting: true });
  expect(trendOf(sign, scope, months.slice(0, 1))).toMatchObject({ drifting: false });
  expect(trendOf(sign, scope, months.slice(2, 4)).drifting).toBeUndefined();
});

test("quarters begin in January, April, July and October", () => {
  expect(periodsBack(day("2026-02-28"), { count: 2, months: 3 })).toEqual([
    { from: "2025-10-01", to: "2025-12-31" },
    { from: "2026-01-01", to: "2026-03-31" },
  ]);
});

test("a course from a list is missing where nobody wrote what came before", () => {
  const fromList = { ...started("phase1", day("2025-01-15")), overrides: [{ rule: "imported", reason: "Fra listen" }] };
  const read = facts("list", [
    referred({ months: 9 }),
    fromList,
    contact(addDays(day("2025-12-01"), 3)),
    { kind: "closed", on: day("2025-12-20"), reason: "other", note: "", deviations: [], overrides: [] },
  ]);
  const scope = scopeFor(ctiSelfAssessment, scopeOf([read]));
  const items = ctiSelfAssessment.indicators.map((one) => [one.item.code, brief(figureFor(one, scope))]);
  expect(Object.fromEntries(items)).toMatchObject({
    "cti-1": "0/1",
    "cti-3": "- (1 missing)",
    "cti-5": "- (1 missing)",
    "cti-6": "- (1 missing)",
    "cti-10": "- (1 missing)",
    "cti-12": "- (1 missing)",
  });
});
