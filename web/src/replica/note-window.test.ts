import "fake-indexeddb/auto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { contactsOf, fold } from "@tovholder/domain/course/fold.ts";
import { contact, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { draftOf } from "@tovholder/domain/course/testing/random-drafts.ts";
import { anyOpening, anySteps, open } from "@tovholder/domain/course/testing/random-life.ts";
import { send, type Told } from "@tovholder/domain/course/testing/story.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { newId } from "./ids.ts";
import { NOTE_DAYS, withoutOldNotes } from "./note-window.ts";
import { openReplica, type Replica } from "./replica.ts";
import { openStore } from "./store.ts";
import { syncOnce } from "./sync.ts";
import { createTestServer, testNow } from "./testing/test-server.ts";
import { testVault } from "./testing/test-vault.ts";

vi.setConfig({ testTimeout: 60_000 });

const citizen = {
  citizenId: newId(),
  givenName: "Nancy",
  familyName: "Prøvesen",
  identifierKind: "none",
  addressProtected: false,
} as const;
const actor: Actor = {
  municipalityId: 1,
  accountId: newId(),
  name: "Vibeke Prøve",
  roles: ["worker"],
  teamIds: [newId()],
};
const words = "Vi talte om nøglen";

/** A worker's course with one contact, received by the server on the day of `testNow`; then the same device, days later. */
async function noted() {
  const courseId = newId();
  const server = createTestServer(courseId, citizen);
  const wire = server.wire(actor.accountId);
  const disk = newId();
  const after = async (days: number): Promise<Replica> => {
    const clock = () => new Date(testNow.getTime() + days * 86_400_000);
    return openReplica({ store: await openStore(disk, await testVault(disk)), actor, clock, notes: "recent" });
  };
  const [teamId = ""] = actor.teamIds;
  const first = await after(0);
  const who = { citizenId: citizen.citizenId, teamId, workerId: actor.accountId };
  await first.issue(courseId, referral(who), { citizen });
  await first.issue(courseId, contact({ contactId: newId(), on: day("2026-11-20"), text: words }));
  await syncOnce(first, wire);
  expect(first.snapshot().outbox).toEqual([]);
  first.close();
  const whole = async () => {
    const { courses } = await wire.pull({ protocol: protocolVersion, known: [] });
    const [record] = courses;
    if (record === undefined) throw new Error("The server has lost the course");
    return record;
  };
  return { courseId, wire, after, whole, onDisk: async () => (await openStore(disk, await testVault(disk))).courses() };
}

function textsOf(replica: Replica, courseId: string): readonly string[] | undefined {
  return replica
    .snapshot()
    .byId.get(courseId)
    ?.contacts.map(({ text }) => text);
}

test("the words of a contact leave the device when they are old, the contact itself stays", async () => {
  const { courseId, wire, after, onDisk } = await noted();
  const early = await after(NOTE_DAYS);
  await syncOnce(early, wire);
  expect(textsOf(early, courseId)).toEqual([words]);
  early.close();
  const late = await after(NOTE_DAYS + 1);
  await syncOnce(late, wire);
  expect(textsOf(late, courseId)).toEqual([""]);
  const view = late.snapshot().byId.get(courseId);
  expect(view?.contacts.map(({ entryId }) => view.withheld.has(entryId))).toEqual([true]);
  expect(JSON.stringify(await onDisk())).not.toContain(words);
  late.close();
});

test("words that are fetched again stay for a week, and what is written meanwhile comes on top of them", async () => {
  const { courseId, wire, after, whole } = await noted();
  const late = await after(NOTE_DAYS + 1);
  await syncOnce(late, wire);
  await late.wire.takeWhole(await whole());
  await late.issue(courseId, contact({ contactId: newId(), on: day("2026-11-21"), text: "Og om døren" }));
  await syncOnce(late, wire);
  expect(textsOf(late, courseId)).toEqual([words, "Og om døren"]);
  expect(late.snapshot().byId.get(courseId)?.withheld.size).toBe(0);
  late.close();
  const weekOn = await after(NOTE_DAYS + 8);
  await syncOnce(weekOn, wire);
  expect(textsOf(weekOn, courseId)).toEqual(["", ""]);
  weekOn.close();
});

test("what comes later is laid on a course that has let go of its words, and does not bring them back", async () => {
  const { courseId, wire, after } = await noted();
  const late = await after(NOTE_DAYS + 1);
  await syncOnce(late, wire);
  await late.issue(courseId, contact({ contactId: newId(), on: day("2026-11-21"), text: "Og om døren" }));
  await syncOnce(late, wire);
  expect(late.snapshot().outbox).toEqual([]);
  const view = late.snapshot().byId.get(courseId);
  expect(view?.contacts.map(({ entryId }) => view.withheld.has(entryId))).toContain(true);
  expect(textsOf(late, courseId)).not.toContain(words);
  late.close();
});

const wordless = (entries: Told["entries"]) => contactsOf(entries).map(({ text: _text, ...facts }) => facts);

test("without old words a course counts the same, and every command is answered as it would have been with them", () => {
  fc.assert(
    fc.property(anyOpening, anySteps, (opening, steps) => {
      let told = open(opening);
      for (const step of steps) {
        const draft = draftOf(step, told);
        const thin = { ...told, entries: withoutOld(told) };
        const [full, without] = [send(told, draft, {}), send(thin, draft, {})];
        expect(without.verdict).toEqual(full.verdict);
        told = full.after;
      }
      const entries = withoutOld(told);
      expect(fold(entries)).toEqual(fold(told.entries));
      expect(wordless(entries)).toEqual(wordless(told.entries));
      expect(contactsOf(entries).every(({ text }) => text === "")).toBe(true);
    }),
    { numRuns: 100 },
  );
});

function withoutOld({ entries }: Told): Told["entries"] {
  const record = { courseId: newId(), version: 1, citizen, entries: [...entries] };
  return withoutOldNotes(record, day("2027-11-22")).entries;
}
