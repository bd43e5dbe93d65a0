import "fake-indexeddb/auto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { newId } from "./ids.ts";
import { OPENED_DAYS } from "./opened.ts";
import { openReplica, type Replica } from "./replica.ts";
import { openStore } from "./store.ts";
import { syncOnce } from "./sync.ts";
import { createTestServer, testNow } from "./testing/test-server.ts";
import { testVault } from "./testing/test-vault.ts";

const teamId = newId();
const after = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

function someone(): Actor {
  return { municipalityId: 1, accountId: newId(), name: "Vibeke Prøve", roles: ["worker"], teamIds: [teamId] };
}

async function device(actor: Actor, name: string, now: Date): Promise<Replica> {
  return openReplica({ store: await openStore(name, await testVault(name)), actor, clock: () => now });
}

/** A worker's course on the server, on the worker's device and, because they looked it up, on a colleague's. */
async function lookedUp() {
  const courseId = newId();
  const citizenId = newId();
  const names = { givenName: "Nancy", familyName: "Prøvesen" };
  const citizen = { citizenId, ...names, identifierKind: "none", addressProtected: false } as const;
  const server = createTestServer(courseId, citizen);
  const [worker, colleague] = [someone(), someone()];
  const disks = { worker: newId(), colleague: newId() };
  const own = await device(worker, disks.worker, testNow);
  const who = { citizenId, teamId, workerId: worker.accountId };
  const days = { decidedOn: day("2026-01-05"), receivedOn: day("2026-01-02") };
  const referral = { type: "referCitizen", ...who, ...days, method: "cti-housing", legalBasis: "SEL § 85" } as const;
  const why = { from: "Visitationen", reason: "Flytter", transition: "Fra forsorgshjem til bolig", overrideReason: "" };
  const group = { useOfServices: "considerable", need: "long", leavingInstitution: true, note: "" } as const;
  await own.issue(courseId, { ...referral, ...why, targetGroup: group }, { citizen });
  await syncOnce(own, server.wire(worker.accountId));
  own.close();
  const other = await device(colleague, disks.colleague, testNow);
  await syncOnce(other, server.wire(colleague.accountId));
  expect(other.snapshot().byId.get(courseId)?.relation).toBe("team");
  other.close();
  return {
    courseId,
    wire: server.wire(colleague.accountId),
    colleagueAfter: (days: number) => device(colleague, disks.colleague, after(days)),
    workerAfter: (days: number) => device(worker, disks.worker, after(days)),
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
