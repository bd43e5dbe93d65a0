import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { journalLines } from "./journal.ts";
import { entryFields } from "./journal-fields.ts";

const begun = aCourse().referred().inContact("2024-12-30").inPhase1();
const agreed = begun.planAgreed();
const agreement = agreed.entries.find((entry) => entry.says.kind === "plan-agreed");
if (agreement === undefined) throw new Error("The plan was agreed");
const { entryId } = agreement;

test("the newest entry stands first, and corrections stand at what they correct", () => {
  const replacement = { kind: "plan-agreed", phase: "phase1", on: day("2025-02-11"), words: "Ja" } as const;
  const corrected = agreed.does({ type: "correctEntry", entryId, replacement, reason: "Forkert dag" });
  const lines = journalLines(corrected.entries);
  expect(lines[0]?.entry.entryId).toBe(entryId);
  expect(lines[0]?.says).toEqual(replacement);
  expect(lines[0]?.corrections.map((one) => [one.before, one.reason])).toEqual([[agreement.says, "Forkert dag"]]);
  expect(lines.length).toBe(agreed.entries.length);
});

test("what was retracted stays, with the reason, and takes along what was written in the same act", () => {
  const start = begun.entries.find((entry) => entry.says.kind === "phase-started");
  if (start === undefined) throw new Error("Phase 1 has begun");
  const undone = begun.does({ type: "retractEntry", entryId: start.entryId, reason: "For tidligt" });
  const act = journalLines(undone.entries).filter((line) => line.entry.commandId === start.commandId);
  expect(act.map((line) => line.says.kind)).toEqual(["focus-chosen", "phase-started"]);
  expect(act.map((line) => line.retracted?.reason)).toEqual(["For tidligt", "For tidligt"]);
  expect(act.map((line) => line.leads)).toEqual([false, true]);
});

test("fields are read by what they hold: a reason is words in one entry and a code in another", () => {
  const shapes = (says: Parameters<typeof entryFields>[0]) =>
    Object.fromEntries(entryFields(says).map((field) => [field.key, field.shape.kind]));
  expect(shapes({ kind: "interrupted", from: day("2025-02-11"), reason: "hospitalised", note: "" })).toEqual({
    from: "date",
    reason: "code",
    note: "text",
  });
  expect(shapes({ kind: "reopened", on: day("2025-02-11"), reason: "Arbejdet fortsætter" })).toEqual({
    on: "date",
    reason: "text",
  });
});
