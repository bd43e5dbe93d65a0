import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { day, localDateSchema } from "../time/local-date.ts";
import { complaintDue, partyAccessDue, reassessmentDue } from "./deadlines.ts";

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
