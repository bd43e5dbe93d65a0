import "fake-indexeddb/auto";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { newId } from "./ids.ts";
import { OPENED_DAYS } from "./opened.ts";
import { syncOnce } from "./sync.ts";
import { device, referred, type Device } from "./testing/device.ts";
import { testNow } from "./testing/test-server.ts";

const after = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** A worker's course on the server, on the worker's device and, because they looked it up, on a colleague's. */
async function lookedUp() {
  const { courseId, server, ...own } = await referred();
  own.replica.close();
  const other = await device(server);
  await syncOnce(other.replica, other.wire);
  expect(other.replica.snapshot().byId.get(courseId)?.relation).toBe("team");
  other.replica.close();
  const openAfter = async ({ actor, name }: Device, days: number) =>
    (await device(server, { actor, name, clock: () => after(days) })).replica;
  return {
    courseId,
    wire: other.wire,
    colleagueAfter: (days: number) => openAfter(other, days),
    workerAfter: (days: number) => openAfter(own, days),
  };
}

test("a colleague's course leaves the device when its days are over, one's own stays", async () => {
  const { courseId, colleagueAfter, workerAfter } = await lookedUp();
  const early = await colleagueAfter(OPENED_DAYS - 1);
  expect(early.snapshot().byId.has(courseId)).toBe(true);
  early.close();
  const late = await colleagueAfter(OPENED_DAYS);
  expect(late.snapshot().byId.has(courseId)).toBe(false);
  expect(late.wire.known()).toEqual([]);
  late.close();
  expect((await workerAfter(10 * OPENED_DAYS)).snapshot().byId.has(courseId)).toBe(true);
});

test("a colleague's course stays while something written in it is on its way or half written", async () => {
  const { courseId, colleagueAfter, wire } = await lookedUp();
  const writing = await colleagueAfter(1);
  await writing.putDraft({ key: `contact:${courseId}`, value: { text: "Halvt skr" }, courseId });
  writing.close();
  const drafting = await colleagueAfter(OPENED_DAYS + 1);
  expect(drafting.snapshot().byId.has(courseId)).toBe(true);
  const saved = await drafting.issue(courseId, contact({ contactId: newId(), on: day("2026-11-20") }));
  expect(saved).toMatchObject({ ok: true });
  await drafting.removeDraft(`contact:${courseId}`);
  drafting.close();
  const waiting = await colleagueAfter(2 * OPENED_DAYS);
  expect(waiting.snapshot().byId.has(courseId)).toBe(true);
  await syncOnce(waiting, wire);
  expect(waiting.snapshot().outbox).toEqual([]);
  waiting.close();
  // What was acknowledged is kept for thirty days, and the course as long.
  expect((await colleagueAfter(3 * OPENED_DAYS)).snapshot().byId.has(courseId)).toBe(true);
});
