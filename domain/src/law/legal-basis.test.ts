import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { currentMethod, methods } from "../methods/registry.ts";
import { addDays, day, localDateSchema } from "../time/local-date.ts";
import { isPhaseableLength } from "../time/timeline.ts";
import { courseMonths } from "./course-length.ts";
import { legalBases, legalBasisCodes, legalBasisOn } from "./legal-basis.ts";

const lengthCase = z.strictObject({
  legalBasis: z.enum(legalBasisCodes),
  decided: localDateSchema,
  months: z.number().optional(),
  endWord: z.string().optional(),
  needs: z.string().optional(),
  appeal: z.boolean().optional(),
  refused: z.string().optional(),
});
const { length } = readAcceptance("rules.json", z.object({ length: z.array(lengthCase).min(6) }));

test.each(length)("$legalBasis decided $decided", (expected) => {
  const answer = legalBasisOn(expected.legalBasis, expected.decided);
  if (expected.refused !== undefined) {
    const [successor, from] = expected.refused.replace("replaced by ", "").split(" from ");
    expect(answer).toMatchObject({ ok: false, reason: "no-longer-valid" });
    if (answer.ok) return;
    expect(answer.text.en).toContain(successor);
    expect(answer.text.en).toContain(from);
    expect(answer.text.da).toBe("LAB § 31 b er erstattet af LAB § 167 fra 01.01.2020. Vælg LAB § 167.");
    return;
  }
  expect(answer.ok).toBe(true);
  if (!answer.ok) return;
  expect(answer.basis.months).toBe(expected.months);
  if (expected.endWord !== undefined) expect(answer.basis.endWord.da).toBe(expected.endWord);
  if (expected.appeal !== undefined) expect(answer.basis.appealable).toBe(expected.appeal);
  if (expected.needs !== undefined) expect(answer.basis.supplierWishReason).toBe(true);
});

test("only § 85 and § 85 a have a follow-up date, and end by a decision alone", () => {
  const followUp = legalBases.filter((basis) => basis.endWord.da === "opfølgningsdato");
  expect(followUp.map((basis) => basis.code)).toEqual(["SEL § 85", "SEL § 85 a"]);
  for (const basis of legalBases) expect(basis.needsClosureDecision).toBe(followUp.includes(basis));
});

test("outreach and a frame are not granted: no length, no complaint, no decision to end by", () => {
  const notGranted = legalBases.filter((basis) => !basis.granted);
  expect(notGranted.map((basis) => basis.code)).toEqual(["SEL § 99", "none"]);
  for (const basis of notGranted) {
    expect(basis).toMatchObject({ appealable: false, needsClosureDecision: false, supplierWishReason: false });
    expect(basis.months).toBeUndefined();
  }
  for (const basis of legalBases) if (basis.granted) expect(basis.months).toBeGreaterThan(0);
  expect(legalBasisOn("SEL § 99", day("2025-04-07"))).toMatchObject({ ok: true });
});

test("no refusal shows a reader the code of no decision", () => {
  const refused = courseMonths(currentMethod("cti-support"), "none", day("2025-04-07"));
  expect(refused.ok ? "" : refused.text.da).toBe("CTI, bostøtte bruges ikke efter ingen afgørelse. Vælg SEL § 85.");
});

test("the day before and after the number of mentor support changed", () => {
  expect(legalBasisOn("LAB § 31 b", day("2019-12-31")).ok).toBe(true);
  expect(legalBasisOn("LAB § 31 b", day("2020-01-01")).ok).toBe(false);
  expect(legalBasisOn("LAB § 167", day("2020-01-01")).ok).toBe(true);
  expect(legalBasisOn("LAB § 167", day("2019-12-31"))).toMatchObject({ ok: false, reason: "not-yet-valid" });
  expect(legalBasisOn("SEL § 85 a", day("2023-09-30"))).toMatchObject({ ok: false, reason: "not-yet-valid" });
});

test("periods of one code never overlap, and every code has one", () => {
  for (const code of legalBasisCodes) {
    const rows = legalBases.filter((basis) => basis.code === code);
    expect(rows.length).toBeGreaterThan(0);
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next && row.validTo) expect(next.validFrom).toBe(addDays(row.validTo, 1));
      if (next) expect(row.validTo).toBeDefined();
    }
  }
});

const decided = day("2025-04-07");

test.each([
  ["cti-housing", "SEL § 85", 9, false],
  ["cti-housing", "SEL § 85 a", 9, false],
  ["cti-support", "SEL § 85", 9, false],
  ["cti-crisis-centre", "SEL § 109 stk. 7", 9, true],
  ["cti-youth", "SEL § 85", 9, false],
  ["cti-exit", "SEL § 85", 12, false],
  ["cti-job", "SEL § 85", 9, false],
  ["cti-job", "SEL § 82 b", 6, false],
  ["cti-job", "LAB § 167", 6, false],
] as const)("%s on %s runs %i months", (...[code, basis, months, check]) => {
  const expected = { ok: true, months, needsExceptionCheck: check };
  expect(courseMonths(currentMethod(code), basis, decided)).toMatchObject(expected);
});

test("refusals say what to do", () => {
  expect(courseMonths(currentMethod("cti-support"), "LAB § 167", decided)).toEqual({
    ok: false,
    reason: "not-for-method",
    text: {
      da: "CTI, bostøtte bruges ikke efter LAB § 167. Vælg SEL § 85.",
      en: "CTI, housing support is not used under LAB § 167. Choose SEL § 85.",
    },
  });
  expect(courseMonths(currentMethod("cti-job"), "LAB § 31 b", decided)).toMatchObject({ reason: "no-longer-valid" });
});

test("every timed method and each of its legal bases in force gives three equal phases", () => {
  for (const method of methods) {
    if (method.ending.kind !== "timed") continue;
    for (const code of method.legalBases) {
      const answer = courseMonths(method, code, code === "LAB § 31 b" ? day("2019-06-01") : decided);
      expect(answer.ok && isPhaseableLength(answer.months)).toBe(true);
    }
  }
});

test("the law's ceiling holds a longer method back", () => {
  const long = { ...currentMethod("cti-exit"), legalBases: legalBasisCodes };
  expect(courseMonths(long, "SEL § 82 b", decided)).toMatchObject({ ok: true, months: 6 });
  expect(courseMonths(long, "SEL § 109 stk. 7", decided)).toMatchObject({ months: 12, needsExceptionCheck: true });
});
