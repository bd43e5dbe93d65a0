import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { methodOf } from "./decide.ts";
import { aCourse } from "./testing/a-course.ts";
import type { Story } from "./testing/a-course.ts";
import { nextPhase, plannedStart, plannedTimeline, punctuality, transitionConditions } from "./transition.ts";

const referred = aCourse().referred();
const phase1 = referred.inContact().inPhase1();
const phase2 = phase1.inPhase2();

function conditions(story: Story) {
  return transitionConditions(story.state, methodOf(story.state)).map(({ condition, met, on }) => [
    condition.code,
    condition.force,
    met,
    on,
  ]);
}

test("the phase-change page from 1 to 2 shows the advised condition, and the day that met it", () => {
  expect(conditions(phase1)).toEqual([["plan-agreed", "advised", false, undefined]]);
  expect(conditions(phase1.planAgreed("2025-02-10"))).toEqual([["plan-agreed", "advised", true, "2025-02-10"]]);
});

test("the phase-change page from 2 to 3 shows the two official conditions", () => {
  const evaluated = phase2.evaluated("2025-07-01");
  expect(conditions(phase2)).toEqual([
    ["evaluated-with-citizen", "required", false, undefined],
    ["adjusted-with-citizen", "required", false, undefined],
  ]);
  expect(conditions(evaluated)).toEqual([
    ["evaluated-with-citizen", "required", true, "2025-07-01"],
    ["adjusted-with-citizen", "required", false, undefined],
  ]);
  expect(conditions(evaluated.adjusted("2025-07-05")).map(([, , met]) => met)).toEqual([true, true]);
});

test("an evaluation without the citizen, or of phase 1, does not count for the change to phase 3", () => {
  const alone = phase2.does({
    type: "evaluatePlan",
    on: day("2025-07-01"),
    withCitizen: false,
    words: "Talt igennem i teamet",
    view: "",
  });
  expect(conditions(alone)[0]?.[2]).toBe(false);
  expect(conditions(phase1.evaluated("2025-03-01").inPhase2())[0]?.[2]).toBe(false);
});

test("a newer evaluation shows its own day", () => {
  expect(conditions(phase2.evaluated("2025-06-01").evaluated("2025-07-01"))[0]?.[3]).toBe("2025-07-01");
});

test("phase 3 has nothing to change into", () => {
  const last = phase2.inPhase3();
  expect(nextPhase(last.state)).toBeUndefined();
  expect(conditions(last)).toEqual([]);
});

test("the phases follow one another", () => {
  expect([referred, referred.inContact(), phase1, phase2].map(({ state }) => nextPhase(state))).toEqual([
    "phase1",
    "phase1",
    "phase2",
    "phase3",
  ]);
  expect(nextPhase(phase2.closed({ reason: "died" }).state)).toBeUndefined();
});

test("planned days begin with phase 1 and never move when a phase begins late", () => {
  expect(plannedTimeline(referred.inContact().state)).toBeUndefined();
  const late = phase1.inPhase2({ on: "2025-05-20" });
  expect(plannedStart(late.state, "phase3")).toBe("2025-07-15");
  expect(late.entries.find(({ says }) => says.kind === "phase-started" && says.phase === "phase2")?.says).toMatchObject(
    {
      on: "2025-05-20",
      plannedOn: "2025-04-15",
    },
  );
});

test.each([
  ["2025-04-07", "early"],
  ["2025-04-08", "on-time"],
  ["2025-04-15", "on-time"],
  ["2025-04-22", "on-time"],
  ["2025-04-23", "late"],
] as const)("a change planned for 15 April that happens on %s is %s", (actual, expected) => {
  expect(punctuality(day(actual), day("2025-04-15"))).toBe(expected);
});
