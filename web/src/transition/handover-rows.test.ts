import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { expect, test } from "vitest";
import { startRows, writtenRows } from "./handover-rows.ts";

const last = aCourse().referred().inContact("2024-12-30").inPhase1().inPhase2().inPhase3({ focus: 2 });

test("a new handover plan asks about the areas in focus", () => {
  const { state } = last;
  const inFocus = state.focusAreas.filter((focus) => focus.phase === "phase3").map((focus) => focus.dimension);
  expect(startRows(state).map((row) => row.dimension)).toEqual(inFocus);
  expect(writtenRows(startRows(state))).toEqual([]);
});

test("a plan written before is where the next one starts", () => {
  const { state } = last.handoverPlanned();
  expect(writtenRows(startRows(state))).toEqual(state.handoverPlan?.rows);
});
