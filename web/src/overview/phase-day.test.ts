import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import type { BoardRow } from "./board.ts";
import { readView, sorted, writeView } from "./board.ts";
import { phaseDay } from "./phase-day.ts";

const today = day("2026-11-22");

const row: BoardRow = {
  courseId: "c",
  givenName: "Rune",
  familyName: "Afprøvning",
  teamId: "t",
  workerId: null,
  workerName: null,
  workerInitials: null,
  referredOn: null,
  method: "cti-housing",
  stage: "phase2",
  interrupted: false,
  contactStart: day("2026-05-18"),
  phase1Start: day("2026-06-19"),
  phase2Start: day("2026-09-22"),
  phase3Start: null,
  plannedPhase2: day("2026-09-19"),
  plannedPhase3: day("2026-12-19"),
  plannedEnd: day("2027-03-18"),
  closedOn: null,
  closureReason: null,
  lastContactOn: null,
  lastAttemptOn: null,
  nextDeadlineOn: null,
  nextDeadlineKind: null,
};

test("an actual day is told as so many days late or early against the plan", () => {
  expect(phaseDay(row, "phase2", today).standing).toEqual({ kind: "late", days: 3 });
  const early = { ...row, phase2Start: day("2026-09-15") };
  expect(phaseDay(early, "phase2", today).standing).toEqual({ kind: "early", days: 4 });
  const planned = { ...row, phase2Start: row.plannedPhase2 };
  expect(phaseDay(planned, "phase2", today).standing).toEqual({ kind: "on-time" });
});

test("a planned day that has passed without the step is over, on the day itself it is not", () => {
  expect(phaseDay(row, "phase3", today).standing).toEqual({ kind: "coming" });
  expect(phaseDay(row, "phase3", day("2026-12-19")).standing).toEqual({ kind: "coming" });
  expect(phaseDay(row, "phase3", day("2026-12-21")).standing).toEqual({ kind: "overdue", days: 2 });
});

test("a step that lies behind without a day is not recorded, never late", () => {
  const skipped = { ...row, phase2Start: null, phase3Start: day("2026-11-01") };
  expect(phaseDay(skipped, "phase2", today).standing).toEqual({ kind: "missing" });
  const closed = { ...row, phase3Start: null, closedOn: day("2027-02-01") };
  expect(phaseDay(closed, "phase3", today).standing).toEqual({ kind: "missing" });
});

test("a course that closed before the plan came to a phase lacks nothing", () => {
  const closed = { ...row, phase3Start: null, closedOn: day("2026-10-01") };
  expect(phaseDay(closed, "phase3", today).standing).toEqual({ kind: "ended-before" });
  const odd = { ...row, phase2Start: null, phase3Start: day("2026-09-01"), closedOn: day("2026-09-10") };
  expect(phaseDay(odd, "phase2", today).standing).toEqual({ kind: "missing" });
});

test("what lies after an unbegun phase 1 has no day yet", () => {
  const contact = { ...row, phase1Start: null, phase2Start: null, plannedPhase2: null, plannedPhase3: null };
  expect(phaseDay(contact, "phase1", today).standing).toEqual({ kind: "not-begun" });
  expect(phaseDay(contact, "phase2", today).standing).toEqual({ kind: "later" });
});

test("rows without the value stand last in either order, and æ ø å come after z", () => {
  const rows = [
    { ...row, courseId: "å", workerName: "Åse" },
    { ...row, courseId: "none", workerName: null },
    { ...row, courseId: "z", workerName: "Zoe" },
  ];
  const order = (down: boolean) => sorted(rows, { sort: "worker", down }).map((one) => one.courseId);
  expect(order(false)).toEqual(["z", "å", "none"]);
  expect(order(true)).toEqual(["å", "z", "none"]);
});

test("a view survives its address", () => {
  const view = { team: "t", worker: "none", method: "", status: "all", sort: "end", down: true } as const;
  expect(readView(writeView(view))).toEqual(view);
  expect(writeView(readView(new URLSearchParams())).toString()).toBe("");
});
