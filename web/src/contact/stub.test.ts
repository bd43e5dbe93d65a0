import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { isStub } from "./stub.ts";

const today = day("2026-11-23");
const line: RecordedContact = {
  contactId: "1",
  entryId: "1",
  at: "2026-11-23T10:00:00.000Z",
  by: "me",
  corrected: false,
  outcome: "made",
  on: day("2026-11-22"),
  channel: "meeting",
  with: ["citizen"],
  memberIds: [],
  place: "home",
  focus: [],
  text: "Talte kort i døren",
};

test("one's own contact in a line awaits more for 14 days, until it is told in full", () => {
  expect(isStub(line, "me", today)).toBe(true);
  expect(isStub({ ...line, on: day("2026-11-09") }, "me", today)).toBe(false);
  expect(isStub(line, "you", today)).toBe(false);
  expect(isStub({ ...line, corrected: true }, "me", today)).toBe(false);
  expect(isStub({ ...line, outcome: "attempted" }, "me", today)).toBe(false);
  expect(isStub({ ...line, text: "Vi talte om banken, huslejen og hvem der kommer på fredag" }, "me", today)).toBe(
    false,
  );
});
