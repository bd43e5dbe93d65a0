import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { day, localDateSchema } from "../time/local-date.ts";
import { complaintDue, complaintPath, partyAccessDue, reassessmentDue, shelterNoticeDue } from "./deadlines.ts";
import { legalBases } from "./legal-basis.ts";

const kinds = { "party-access, 7 working days": partyAccessDue, "complaint, 4 weeks": complaintDue } as const;
const deadlineCase = z.strictObject({
  kind: z.enum(["party-access, 7 working days", "complaint, 4 weeks"]),
  received: localDateSchema,
  due: z.string(),
});
const { deadlines } = readAcceptance("rules.json", z.object({ deadlines: z.array(deadlineCase).min(2) }));

test.each(deadlines)("$kind: received $received, due $due", ({ kind, received, due }) => {
  expect(kinds[kind](received)).toBe(due);
});

test("a complaint that would fall due on a closed day may come the next working day", () => {
  expect(complaintDue(day("2026-04-16"))).toBe("2026-05-15");
  expect(complaintDue(day("2026-11-26"), new Set([day("2026-12-24")]))).toBe("2026-12-28");
});

test("closed days of the municipality lengthen the answer to party access", () => {
  expect(partyAccessDue(day("2026-12-17"))).toBe("2026-12-29");
  expect(partyAccessDue(day("2026-12-17"), new Set([day("2026-12-24")]))).toBe("2026-12-30");
});

test("a complaint is looked at again within four weeks", () => {
  expect(reassessmentDue(day("2026-05-07"))).toBe("2026-06-04");
});

test("party access asked for before Easter is due after it", () => {
  expect(partyAccessDue(day("2026-03-30"))).toBe("2026-04-13");
});

test.each([
  ["2026-05-29", "2026-06-02", "2026-06-03"],
  ["2026-05-21", "2026-05-26", "2026-05-27"],
] as const)("a shelter admission decided %s is told by %s, or by %s where Saturday does not count", (...days) => {
  const [decided, earlier, later] = days;
  expect(shelterNoticeDue(day(decided))).toMatchObject({ due: earlier, reading: "saturday-counts" });
  expect(shelterNoticeDue(day(decided), "monday-to-friday").due).toBe(later);
  expect(shelterNoticeDue(day(decided)).source.standing).toBe("derived");
});

test("a decision received 9 April may be complained of until 7 May, and is looked at again four weeks after", () => {
  expect(complaintDue(day("2026-04-09"))).toBe("2026-05-07");
  expect(reassessmentDue(day("2026-05-04"))).toBe("2026-06-01");
});

test("there is a way to complain of what is granted, but not of § 82 b", () => {
  const open = legalBases.filter((basis) => complaintPath(basis) !== undefined).map((basis) => basis.code);
  expect(open).toEqual(["SEL § 85", "SEL § 85 a", "SEL § 109 stk. 7", "LAB § 31 b", "LAB § 167"]);
});
