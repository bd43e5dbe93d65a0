import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { focusNow, openElsewhere, phaseShown } from "./focus-now.ts";

const begun = aCourse().referred().inContact("2024-12-30").inPhase1({ focus: 2 });

function action(name: string, focus: string, due?: string) {
  return {
    type: "addAction",
    actionId: idOf(name),
    focusId: idOf(focus),
    what: name,
    owner: "worker",
    ...(due === undefined ? {} : { due: day(due) }),
  } as const;
}

test("the action due first stands first, and those without a day last", () => {
  const { state } = begun
    .does(action("no day", "phase1 focus 1"))
    .does(action("later", "phase1 focus 1", "2025-03-01"))
    .does(action("first", "phase1 focus 1", "2025-02-01"));
  expect(focusNow(state)[0]?.open.map((one) => one.what)).toEqual(["first", "later", "no day"]);
});

test("a new phase takes along what is open in the same area, and the rest is not lost", () => {
  const { state } = begun
    .does(action("goes on", "phase1 focus 1"))
    .does(action("left", "phase1 focus 2"))
    .inPhase2({ focus: 1 });
  expect(focusNow(state).map((now) => now.open.map((one) => one.what))).toEqual([["goes on"]]);
  expect(openElsewhere(state).map((one) => one.what)).toEqual(["left"]);
});

test("a closed course shows the plan of its last phase", () => {
  const { state } = begun.inPhase2({ focus: 1 });
  expect(phaseShown({ ...state, stage: "closed" })).toBe("phase2");
});
