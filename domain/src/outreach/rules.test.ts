import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import {
  backByFault,
  concernFaults,
  deletionFault,
  isOverdue,
  keptBecause,
  outcomeFaults,
  usualDeletion,
} from "./rules.ts";

const today = day("2026-11-22");

test("a possible citizen is kept six months, and never more than twelve from the day it is decided", () => {
  expect(usualDeletion(today)).toBe("2027-05-22");
  const faults = ["2026-11-21", "2026-11-22", "2026-11-23", "2027-11-22", "2027-11-23"].map(
    (on) => deletionFault(day(on), today, "until")?.path,
  );
  expect(faults).toEqual(["until", "until", undefined, undefined, "until"]);
});

test("joined, or ever in a relation, a possible citizen is not erased", () => {
  const facts = { stage: "contact", joined: false, accepted: false };
  expect(keptBecause(facts)).toBeUndefined();
  expect(keptBecause({ ...facts, stage: "closed" })).toBeUndefined();
  expect(keptBecause({ ...facts, joined: true, accepted: true })).toBe("joined");
  expect(keptBecause({ ...facts, stage: "closed", accepted: true })).toBe("in-relation");
  for (const stage of ["relation", "bridge", "joined", "running"]) {
    expect(keptBecause({ ...facts, stage }), stage).toBe("in-relation");
  }
});

test("an anonymous informer is not written down", () => {
  const nobody = { anonymous: true, informerName: "", informerPhone: "" };
  expect(concernFaults(nobody)).toEqual([]);
  const told = { ...nobody, informerName: "Gerda", informerPhone: "12" };
  expect(concernFaults(told).map((fault) => fault.path)).toEqual(["informerName", "informerPhone"]);
  expect(concernFaults({ ...told, anonymous: false })).toEqual([]);
});

test("a closed concern has a reason, and one that led to a possible citizen says to whom", () => {
  const paths = (outcome: Parameters<typeof outcomeFaults>[0]) => outcomeFaults(outcome).map((fault) => fault.path);
  expect(paths({ status: "closed", reason: "" })).toEqual(["reason"]);
  expect(paths({ status: "closed", reason: "På ferie" })).toEqual([]);
  expect(paths({ status: "possible-citizen", reason: "" })).toEqual(["courseId"]);
  expect(paths({ status: "possible-citizen", reason: "", courseId: "c" })).toEqual([]);
  expect(paths({ status: "led-to-visit", reason: "" })).toEqual([]);
});

test("back within a day, and overdue from the very moment", () => {
  const hour = 3_600_000;
  expect([0, 1, 24 * hour, 24 * hour + 1].map((backBy) => backByFault(backBy, 0)?.path)).toEqual([
    "backBy",
    undefined,
    undefined,
    "backBy",
  ]);
  expect([isOverdue(10, 9), isOverdue(10, 10)]).toEqual([false, true]);
});
