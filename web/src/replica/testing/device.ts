import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import * as drafts from "@tovholder/domain/course/testing/drafts.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { newId } from "../ids.ts";
import { openReplica, type Replica, type ReplicaParts } from "../replica.ts";
import { openStore, type Store } from "../store.ts";
import { syncOnce, type Wire } from "../sync.ts";
import { citizenNamed, createTestServer, testNow, testToday, type TestServer } from "./test-server.ts";
import { testVault } from "./test-vault.ts";

const teamId = newId();

/** A worker of the team that all are of here. */
export function someone(): Actor {
  return { municipalityId: 1, accountId: newId(), name: "Vibeke Prøve", roles: ["worker"], teamIds: [teamId] };
}

/** Referred to its own worker's team. */
export function referralOf(citizenId: string, { accountId, teamIds: [team = ""] }: Actor): CommandDraft {
  const days = { decidedOn: day("2026-01-05"), receivedOn: day("2026-01-02") };
  return drafts.referral({ citizenId, teamId: team, workerId: accountId, ...days });
}

/** A visit today, of which this was written. */
export function contact(text: string): CommandDraft {
  return drafts.contact({ contactId: newId(), on: testToday, text });
}

export async function storeOn(name: string): Promise<Store> {
  return openStore(name, await testVault(name));
}

/** A worker's program, open on a store that outlives it. */
export interface Device {
  readonly replica: Replica;
  readonly wire: Wire;
  readonly name: string;
  readonly actor: Actor;
}

interface DeviceOptions extends Partial<Pick<ReplicaParts, "store" | "actor" | "clock" | "isKept">> {
  readonly name?: string;
}

/** A device of somebody, with a store of its own unless told. */
export async function device(
  server: TestServer,
  { name = newId(), actor = someone(), store, ...parts }: DeviceOptions = {},
): Promise<Device> {
  const replica = await openReplica({ clock: () => testNow, ...parts, actor, store: store ?? (await storeOn(name)) });
  return { replica, wire: server.wire(actor.accountId), name, actor };
}

interface Referred extends Device {
  readonly courseId: string;
  readonly citizen: Citizen;
  readonly server: TestServer;
}

/** A course referred from one device and known to the server. */
export async function referred(options: DeviceOptions = {}): Promise<Referred> {
  const courseId = newId();
  const citizen = citizenNamed(newId());
  const server = createTestServer(courseId, citizen);
  const one = await device(server, options);
  const outcome = await one.replica.issue(courseId, referralOf(citizen.citizenId, one.actor), { citizen });
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  await syncOnce(one.replica, one.wire);
  return { courseId, citizen, server, ...one };
}
