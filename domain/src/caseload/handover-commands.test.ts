import { expect, test } from "vitest";
import { fold } from "../course/fold.ts";
import { decide } from "../course/decide.ts";
import { openTasks } from "../course/state.ts";
import type { CourseState } from "../course/state.ts";
import type { Entry } from "../course/entries.ts";
import { day } from "../time/local-date.ts";
import { idOf } from "../course/testing/ids.ts";
import { handoverCommands } from "./handover-commands.ts";

const courseId = idOf("course");
const [leaver, taker, other] = [idOf("leaver"), idOf("taker"), idOf("other")];
const today = day("2026-11-23");

function entriesOf(says: readonly Entry["says"][]): Entry[] {
  return says.map((one, index) => ({
    seq: index + 1,
    entryId: idOf(`entry-${index}`),
    courseId,
    commandId: idOf(`command-${index}`),
    at: "2026-11-01T09:00:00.000Z",
    by: leaver,
    says: one,
  }));
}

const referred: Entry["says"] = {
  kind: "referred",
  citizenId: idOf("citizen"),
  teamId: idOf("team"),
  workerId: leaver,
  method: "cti-housing",
  methodVersion: 1,
  months: 9,
  legalBasis: "SEL § 85",
  decidedOn: day("2026-10-01"),
  receivedOn: day("2026-10-01"),
  from: "",
  reason: "",
  transition: "",
  overrides: [],
};

function task(name: string, ownerId: string): Entry["says"] {
  return { kind: "task-added", taskId: idOf(name), what: name, ownerId, due: day("2026-12-01"), origin: "own" };
}

function lived(): { state: CourseState; entries: Entry[] } {
  const entries = entriesOf([referred, task("Ring til boligkontoret", leaver), task("Kollegas opgave", other)]);
  const state = fold(entries);
  if (state === undefined) throw new Error("No course");
  return { state, entries };
}

test("everything of the leaver passes on, what is a colleague's stays, and the rules take every step", () => {
  const { state, entries } = lived();
  let ids = 0;
  const newId = () => idOf(`new-${(ids += 1)}`);
  const visit = { on: day("2026-11-30"), place: "home", about: "Fælles besøg" } as const;
  const planned = { from: leaver, to: taker, on: today, reason: "Nyt job", visit };
  const commands = handoverCommands(state, planned, newId);
  expect(commands.map(({ type }) => type)).toEqual(["settleTask", "addTask", "agreeAppointment", "assignWorker"]);
  expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(4);
  const told = [...entries];
  for (const command of commands) {
    const now = fold(told);
    const verdict = decide(now, command, { today, entries: () => told });
    if (!verdict.ok) throw new Error(verdict.refusal.message.da);
    for (const says of verdict.value) {
      const seq = told.length + 1;
      const entryId = idOf(`told-${seq}`);
      told.push({
        seq,
        entryId,
        courseId,
        commandId: command.commandId,
        at: "2026-11-23T09:00:00.000Z",
        by: other,
        says,
      });
    }
  }
  const after = fold(told);
  expect(after?.workerId).toBe(taker);
  expect(after?.appointments).toMatchObject([{ on: "2026-11-30", about: "Fælles besøg" }]);
  expect(openTasks(after ?? state).map(({ what, ownerId }) => [what, ownerId])).toEqual([
    ["Kollegas opgave", other],
    ["Ring til boligkontoret", taker],
  ]);
});

test("without a visit and without tasks it is the assignment alone", () => {
  const { state } = lived();
  const planned = { from: leaver, to: other, on: today, reason: "" };
  const bare = { ...state, tasks: [] };
  expect(handoverCommands(bare, planned, () => idOf("id")).map(({ type }) => type)).toEqual(["assignWorker"]);
});

test("a colleague's course keeps its worker, and only the tasks of the one who leaves pass on", () => {
  const { state } = lived();
  const visit = { on: day("2026-11-30"), place: "home", about: "" } as const;
  const planned = { from: other, to: taker, on: today, reason: "", visit };
  const commands = handoverCommands(state, planned, () => idOf("id"));
  expect(commands.map(({ type }) => type)).toEqual(["settleTask", "addTask"]);
  expect(commands[1]).toMatchObject({ what: "Kollegas opgave", ownerId: taker });
});
