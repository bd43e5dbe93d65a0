import { expect, test } from "vitest";
import { taskDeadlines } from "../course/task-deadlines.ts";
import { aCourse } from "../course/testing/a-course.ts";
import { idOf } from "../course/testing/ids.ts";
import { day } from "../time/local-date.ts";
import { supervisionWeeksOf } from "./weeks.ts";

const today = day("2026-11-22");
const period = { from: day("2026-10-26"), to: today };

function held(on: string, qualified = true) {
  return { meetingId: `m ${on}`, on: day(on), qualified };
}

test("weeks count from the first meeting kept, with or without one, and only when they are over", () => {
  const { weeks, qualified } = supervisionWeeksOf("team", [held("2026-11-03"), held("2026-11-17", false)], {
    period,
    today,
  });
  expect(weeks.map(({ monday, meetings }) => [monday, meetings.length])).toEqual([
    ["2026-11-02", 1],
    ["2026-11-09", 0],
    ["2026-11-16", 1],
  ]);
  expect(qualified).toEqual(["m 2026-11-03"]);
  expect(supervisionWeeksOf("team", [], { period, today }).weeks).toEqual([]);
});

test("the week that runs counts only once a meeting was held in it, and meetings outside the period not at all", () => {
  const meetings = [held("2026-09-01"), held("2026-10-27")];
  const { weeks } = supervisionWeeksOf("team", meetings, { period, today });
  expect(weeks.map(({ monday }) => monday)).toEqual(["2026-10-26", "2026-11-02", "2026-11-09"]);
});

test("an open task is due for its owner alone", () => {
  const task = { taskId: idOf("task"), what: "Ring til banken", ownerId: idOf("colleague"), due: day("2026-11-24") };
  const course = aCourse()
    .referred()
    .does({ type: "addTask", origin: "own", ...task });
  expect(taskDeadlines(course.state, idOf("worker"))).toEqual([]);
  expect(taskDeadlines(course.state, idOf("colleague"))).toMatchObject([{ kind: "task", due: "2026-11-24" }]);
  const done = course.does({ type: "settleTask", taskId: task.taskId, on: today, result: "done", note: "" });
  expect(taskDeadlines(done.state, idOf("colleague"))).toEqual([]);
});
