import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { draftAge } from "./draft-age.ts";
import { apartKey, follows, parkedKey, parkedOf, readApart } from "./draft-key.ts";
import { textsOf } from "./draft-texts.ts";

test("a draft is marked after 2 days and clearly after 7, by Danish days", () => {
  const today = day("2026-11-23");
  expect(draftAge("2026-11-23T22:30:00.000Z", today)).toEqual({ days: 0, tone: "plain" });
  expect(draftAge("2026-11-22T23:30:00.000Z", today)).toEqual({ days: 0, tone: "plain" });
  expect(draftAge("2026-11-22T10:00:00.000Z", today)).toEqual({ days: 1, tone: "plain" });
  expect(draftAge("2026-11-21T10:00:00.000Z", today)).toEqual({ days: 2, tone: "warn" });
  expect(draftAge("2026-11-16T10:00:00.000Z", today)).toEqual({ days: 7, tone: "bad" });
});

test("what lies beside a form says whose form it is, and stays on the device; what a citizen answers does too", () => {
  const key = "course:closeCourse:4c5c";
  const name = { writer: "device-1", number: 3 };
  expect(readApart(apartKey(key, name))).toEqual({ key, name });
  expect([apartKey(key, name), "refused:1", "handed-over", "course:recordMeasurement:1:a"].some(follows)).toBe(false);
  expect([key, "contact:1", "contact:1/2", "supervision:1"].every(follows)).toBe(true);
  expect(parkedOf(parkedKey("1", "2"))).toBe("2");
  expect(parkedOf(parkedKey("1", undefined))).toBeUndefined();
});

test("a draft is read by its running texts, whatever the form", () => {
  expect(
    textsOf({ outcome: "made", text: "Vi talte længe", focus: ["housing"], rows: [{ what: "Ring til banken" }] }),
  ).toEqual(["Vi talte længe", "Ring til banken"]);
});
