import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { contactCurve } from "./contact-curve.ts";

const start = day("2026-01-05");
const phaseStarts = { phase1: start, phase2: addDays(start, 91), phase3: addDays(start, 182) };

test("contact is counted by thirty days, each under the phase it began in, up to today", () => {
  const contacts = [
    { outcome: "made", channel: "meeting", on: addDays(start, 3), with: ["citizen"] },
    { outcome: "made", channel: "meeting", on: addDays(start, 3), with: ["provider"] },
    { outcome: "attempted", channel: "call", on: addDays(start, 4), with: ["citizen"] },
    { outcome: "made", channel: "message", on: addDays(start, 5), with: ["citizen"] },
    { outcome: "made", channel: "meeting", on: addDays(start, 29), with: ["citizen", "provider"] },
    { outcome: "made", channel: "meeting", on: addDays(start, 121), with: ["citizen"] },
  ] as const;
  const curve = contactCurve({ phaseStarts }, contacts, addDays(start, 130));
  expect(curve.map(({ phase, talks }) => [phase, talks])).toEqual([
    ["phase1", 2],
    ["phase1", 0],
    ["phase1", 0],
    ["phase1", 0],
    ["phase2", 1],
  ]);
  expect(curve.at(-1)?.to).toBe(addDays(start, 130));
  expect(contactCurve({ phaseStarts: {} }, contacts, addDays(start, 130))).toEqual([]);
});

test("every talk since phase 1 stands in one stretch and no more", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400)), fc.nat(400), (days, lasted) => {
      const contacts = days.map(
        (after) => ({ outcome: "made", channel: "meeting", on: addDays(start, after), with: ["citizen"] }) as const,
      );
      const today = addDays(start, lasted);
      const told = contactCurve({ phaseStarts }, contacts, today).reduce((sum, { talks }) => sum + talks, 0);
      expect(told).toBe(contacts.filter(({ on }) => on <= today).length);
    }),
  );
});
