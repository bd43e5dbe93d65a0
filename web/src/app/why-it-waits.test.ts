import { expect, test } from "vitest";
import type { OutboxItem } from "../replica/outbox.ts";
import { whyItWaits } from "./why-it-waits.ts";

function item(order: number, courseId: string, status: OutboxItem["status"] = "waiting"): OutboxItem {
  const command = { type: "resume", on: "2026-11-20", note: "", commandId: `${order}`, courseId, seen: 1 };
  // Only course, order and status are looked at; ids are shortened and the day is a plain text.
  return { order, status, command: command as OutboxItem["command"], at: "", base: 1, after: [] };
}

test("the first of each course is sent, the others wait behind it", () => {
  const outbox = [item(1, "a", "sending"), item(2, "a"), item(3, "b")];
  const whys = outbox.map((one) => whyItWaits(one, outbox, "working").why);
  expect(whys).toEqual(["sending", "behind", "next"]);
});

test("a refused one holds up nobody", () => {
  const outbox = [item(1, "a", "refused"), item(2, "a")];
  expect(outbox.slice(1).map((one) => whyItWaits(one, outbox, "quiet"))).toEqual([{ why: "next", maybeThere: false }]);
});

test("what stands in the way of all is told of each, and what was sent may be there already", () => {
  const outbox = [item(1, "a", "sending"), item(2, "a")];
  for (const phase of ["offline", "signed-out", "busy", "server", "outdated", "device"] as const) {
    expect(outbox.map((one) => whyItWaits(one, outbox, phase))).toEqual([
      { why: phase, maybeThere: true },
      { why: phase, maybeThere: false },
    ]);
  }
});

test("what was sent in a round that is over goes again, and is not said to be on its way", () => {
  const outbox = [item(1, "a", "sending")];
  expect(outbox.map((one) => whyItWaits(one, outbox, "quiet").why)).toEqual(["next"]);
});
