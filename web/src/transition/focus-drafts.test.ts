import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { expect, test } from "vitest";
import { carriedOver, toCarry } from "./focus-drafts.ts";

const { state } = aCourse().referred().inContact("2024-12-30").inPhase1({ focus: 2 });

test("an area is carried over with its words under a new id, and then no longer offered", () => {
  const [focus, other] = state.focusAreas;
  if (focus === undefined || other === undefined) throw new Error("Two areas were chosen");
  const carried = carriedOver(state, focus.dimension, "new");
  expect(carried).toMatchObject({ focusId: "new", dimension: focus.dimension, goal: focus.goal, reason: focus.reason });
  expect(toCarry(state, [carried])).toEqual([other.dimension]);
});

test("another area starts empty", () => {
  expect(carriedOver(state, "elsewhere", "new")).toMatchObject({ goal: "", words: "" });
});
