import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import type { RopeData } from "./rope-data.ts";
import { ropeSentence } from "./rope-sentence.ts";

const RUNNING: RopeData = {
  stages: [
    { code: "contact", plannedStart: day("2026-05-06"), plannedEnd: day("2026-06-02"), actualStart: day("2026-05-06") },
    { code: "phase1", plannedStart: day("2026-06-03"), plannedEnd: day("2026-09-02"), actualStart: day("2026-06-03") },
    { code: "phase2", plannedStart: day("2026-09-03"), plannedEnd: day("2026-12-02"), actualStart: day("2026-09-12") },
    { code: "phase3", plannedStart: day("2026-12-03"), plannedEnd: day("2027-03-02") },
  ],
  today: day("2026-11-24"),
  contacts: [
    { day: day("2026-11-20"), made: true },
    { day: day("2026-06-10"), made: true },
    { day: day("2026-11-22"), made: false },
  ],
  flags: [
    { day: day("2027-02-02"), label: "aftale om støtte efter forløbet" },
    { day: day("2026-06-10"), label: "måling ved start" },
  ],
  interruptions: [{ from: day("2026-10-12"), to: day("2026-10-25") }],
};

test("says where the course stands, what happened and what comes", () => {
  expect(ropeSentence(RUNNING)).toBe(
    "Fase 2 af 3: 9 dage til skift til fase 3, planlagt 3. december 2026. " +
      "2 kontakter og 1 forsøg, seneste kontakt 20. november 2026; fase 2 begyndte 9 dage senere end planlagt; " +
      "afbrudt fra 12. oktober 2026 til 25. oktober 2026. " +
      "Næste frist: aftale om støtte efter forløbet, 2. februar 2027.",
  );
});

test("says the same in English", () => {
  expect(ropeSentence(RUNNING, "en")).toContain(
    "Phase 2 of 3: 9 days to the change to phase 3, planned for 3 December 2026.",
  );
});

test("an overdue change is said as a fact, without blame", () => {
  const late = { ...RUNNING, today: day("2026-12-04"), flags: [] };
  expect(ropeSentence(late)).toContain(
    "Fase 2 af 3: skift til fase 3 var planlagt til 3. december 2026, for 1 dag siden.",
  );
});

test("the last phase counts to the end of the course", () => {
  const stages = RUNNING.stages.map((stage) => ({ ...stage, actualStart: stage.plannedStart }));
  const last = ropeSentence({ ...RUNNING, stages, today: day("2027-03-01") });
  expect(last).toContain("Fase 3 af 3: 1 dag til forløbets afslutning, planlagt 2. marts 2027.");
});

test("no contacts are not registered rather than not made", () => {
  expect(ropeSentence({ ...RUNNING, contacts: [] })).toContain("Ingen kontakter registreret");
});

test("before the first day the course has not begun", () => {
  const stages = RUNNING.stages.map((stage) => ({ ...stage, actualStart: undefined }));
  expect(ropeSentence({ ...RUNNING, stages, today: day("2026-05-01"), contacts: [] })).toContain(
    "Forløbet begynder 6. maj 2026.",
  );
});

test("a closed course says how it ended, and no deadline", () => {
  const closed = ropeSentence({ ...RUNNING, closed: { on: day("2027-03-02"), handedOver: true } });
  expect(closed).toContain("Forløbet sluttede 2. marts 2027 og er overdraget til netværket.");
  expect(closed).not.toContain("frist");
});
