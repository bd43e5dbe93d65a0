import { expect, test } from "vitest";
import { overLimit, stackScale, stackSentence, standingText, type StackWorker } from "./stack-data.ts";

const OVER: StackWorker = {
  id: "a",
  name: "Amin Yildiz",
  fte: 1,
  limit: 10,
  segments: [
    { stage: "contact", courses: 1, sce: 0.5 },
    { stage: "phase1", courses: 4, sce: 6 },
    { stage: "phase2", courses: 4, sce: 4 },
    { stage: "phase3", courses: 1, sce: 0.5 },
  ],
  weeks: [
    { label: "uge 48", sce: 11 },
    { label: "uge 49", sce: 10 },
  ],
};

test("over the limit is said in words and figures", () => {
  expect(standingText(OVER, "da")).toBe("11,0 af 10,0 · 1,0 over");
  expect(stackSentence(OVER, "da")).toBe(
    "Amin Yildiz: 11,0 af 10,0 · 1,0 over SCE; 1 i kontakt (0,5), 4 i fase 1 (6,0), 4 i fase 2 (4,0), 1 i fase 3 (0,5). Over grænsen i uge 48.",
  );
});

test("exactly at the limit is not over, whatever decimal fractions do", () => {
  const segments = Array.from({ length: 3 }, () => ({ stage: "phase1" as const, courses: 1, sce: 0.1 }));
  expect(overLimit({ ...OVER, limit: 0.3, segments })).toBe(0);
});

test("a worker without courses has a bar that says so", () => {
  expect(stackSentence({ ...OVER, segments: [], weeks: [] }, "da")).toBe("Amin Yildiz: 0,0 af 10,0 SCE; ingen forløb.");
});

test("the scale holds the longest bar and the highest limit", () => {
  expect(stackScale([OVER, { ...OVER, id: "b", limit: 12 }])).toBe(12);
  expect(stackScale([])).toBe(1);
});
