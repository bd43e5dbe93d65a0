import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { WorkerLoad } from "../app/staff.ts";
import type { BoardRow } from "../overview/board.ts";
import { byStage, byWorker, groupFacts, waitingCount, weightOf } from "./team-board.ts";

const today = day("2026-11-23");

const row: BoardRow = {
  courseId: "one",
  givenName: "Bo",
  familyName: "Prøvesen",
  teamId: "north",
  workerId: "vera",
  workerName: "Vera Prøvesen",
  workerInitials: "VP",
  method: "cti-housing",
  stage: "phase1",
  interrupted: false,
  referredOn: day("2026-08-01"),
  contactStart: day("2026-08-10"),
  phase1Start: day("2026-09-01"),
  phase2Start: null,
  phase3Start: null,
  plannedPhase2: day("2026-12-01"),
  plannedPhase3: day("2027-03-01"),
  plannedEnd: day("2027-05-31"),
  closedOn: null,
  closureReason: null,
  lastContactOn: day("2026-11-20"),
  lastAttemptOn: null,
  nextDeadlineOn: day("2026-12-01"),
  nextDeadlineKind: "transition",
};

const vera: WorkerLoad = {
  accountId: "vera",
  name: "Vera Prøvesen",
  initials: "VP",
  fte: 1,
  sce: 1.5,
  heads: 1,
  limit: 10,
  limitPerFte: 10,
  limitSource: { title: "Kilde", standing: "official" },
  away: null,
  over: 0,
  waiting: 0,
  byStage: [],
};

test("a course tells its next border, its deadline and its silence", () => {
  const [group] = byWorker([row], [vera], today);
  expect(group?.courses[0]).toMatchObject({
    borderOn: "2026-12-01",
    borderNear: true,
    deadlineNear: true,
    deadlineOver: false,
    silentDays: undefined,
  });
  const quiet = { ...row, lastContactOn: null, nextDeadlineOn: addDays(today, -1) };
  const [silent] = byWorker([quiet], [vera], today);
  expect(silent?.courses[0]).toMatchObject({ deadlineNear: false, deadlineOver: true, silentDays: 105 });
  expect(groupFacts(silent?.courses ?? [])).toEqual({ borders: 1, deadlines: 0, over: 1, silent: 1 });
  const [interrupted] = byWorker([{ ...quiet, interrupted: true }], [vera], today);
  expect(interrupted?.courses[0]?.silentDays).toBeUndefined();
});

test("a worker without courses is on the board, and courses without a worker stand last", () => {
  const groups = byWorker([{ ...row, workerId: null }], [vera], today);
  expect(groups.map(({ key, courses }) => [key, courses.length])).toEqual([
    ["vera", 0],
    ["", 1],
  ]);
});

test("what waits says how long the oldest has waited, and nothing of a day that nobody wrote", () => {
  const referred = { ...row, stage: "referred", referredOn: addDays(today, -9) };
  expect(waitingCount([row, referred, { ...referred, referredOn: null }], today)).toEqual({ count: 2, longest: 9 });
  expect(waitingCount([{ ...referred, referredOn: null }], today)).toEqual({ count: 1, longest: undefined });
  expect(weightOf([row, referred])).toBe(1.5);
});

const anyRows = fc.array(
  fc
    .record({
      courseId: fc.uuid(),
      stage: fc.constantFrom("referred", "contact", "phase1", "phase2", "phase3"),
      workerId: fc.constantFrom("vera", "kaj", null),
    })
    .map((part) => ({ ...row, ...part })),
);

test("both ways of showing hold every course once", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const workers = [vera, { ...vera, accountId: "kaj" }];
      for (const groups of [byWorker(rows, workers, today), byStage(rows, today)]) {
        const shown = groups.flatMap(({ courses }) => courses.map(({ row: one }) => one.courseId));
        expect(shown.toSorted()).toEqual(rows.map(({ courseId }) => courseId).toSorted());
      }
    }),
  );
});
