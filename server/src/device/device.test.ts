import { randomUUID } from "node:crypto";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import type { Client } from "../testing/client.ts";
import { createAccount, createWorld, signIn } from "../testing/world.ts";
import type { Person, World } from "../testing/world.ts";

let world: World;
let serial = 0;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

interface Phone {
  readonly person: Person;
  readonly client: Client;
  readonly deviceId: string;
}

/** Somebody of the test's own, signed in on a device that has been told of. */
async function phone(): Promise<Phone> {
  serial += 1;
  const client = world.anyone();
  const person = await createAccount(world.as("administrator"), client, {
    username: `enhed${serial}.${world.code.toLowerCase()}`,
    name: "Prøve Prøvesen",
    roles: ["worker"],
    teamIds: [world.teams.north],
  });
  const deviceId = randomUUID();
  expect(await tell(client, deviceId)).toMatchObject({ status: 200, body: { removed: false } });
  return { person, client, deviceId };
}

const tell = (client: Client, deviceId: string) =>
  client.post("/api/me/devices", { deviceId, browser: "firefox", system: "android" });

const standing = async (deviceId: string, municipalityId = world.municipalityId) =>
  (await world.anyone().get(`/api/municipalities/${municipalityId}/devices/${deviceId}`)).body;

test("a device stands on its account's list, and on nobody else's", async () => {
  const { person, client, deviceId } = await phone();
  const listed = { deviceId, browser: "firefox", system: "android", lastSeen: world.clock.now().toISOString() };
  expect((await client.get("/api/me/devices")).body).toMatchObject([listed]);
  const path = `/api/accounts/${person.accountId}/devices`;
  expect((await world.as("administrator").get(path)).body).toMatchObject([listed]);
  expect((await world.as("worker").get("/api/me/devices")).body).toEqual([]);
  expect((await world.as("coordinator").get(path)).status).toBe(403);
});

test("a removed device is signed out, told to erase what it holds, and stays removed; other devices go on", async () => {
  const { person, client, deviceId } = await phone();
  const other = world.anyone();
  await signIn(other, person);
  const otherId = randomUUID();
  await tell(other, otherId);
  expect((await other.delete(`/api/me/devices/${deviceId}`)).status).toBe(204);
  expect((await client.get("/api/me")).status).toBe(401);
  expect((await client.post("/api/sync/pull", { protocol: protocolVersion, known: [] })).status).toBe(401);
  expect((await client.post("/api/sync/push", { protocol: protocolVersion, commands: [] })).status).toBeGreaterThan(
    399,
  );
  expect(await standing(deviceId)).toEqual({ removed: true });
  expect(await standing(otherId)).toEqual({ removed: false });
  expect((await other.get("/api/me/devices")).body).toMatchObject([{ deviceId: otherId }]);
  await signIn(client, person);
  expect(await tell(client, deviceId)).toMatchObject({ body: { removed: true } });
  expect((await other.delete(`/api/me/devices/${deviceId}`)).status).toBe(404);
  const acts = statement<{ readonly action: string }>(
    "test.device-audit",
    "select action from audit where municipality_id = $1 and detail->>'device' = $2",
  );
  const written = await world.services.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(acts, [world.municipalityId, deviceId]),
  );
  expect(written).toEqual([{ action: "device.remove" }]);
});

test("the administrator removes a lost device; nobody removes another's", async () => {
  const { person, client, deviceId } = await phone();
  expect((await world.as("worker").delete(`/api/me/devices/${deviceId}`)).status).toBe(404);
  const path = `/api/accounts/${person.accountId}/devices/${deviceId}`;
  expect((await world.as("administrator").delete(path)).status).toBe(204);
  expect((await client.get("/api/me")).status).toBe(401);
});

test("a closed account takes every device with it; one never heard of keeps what it has, in any municipality", async () => {
  const { person, deviceId } = await phone();
  await world.as("administrator").patch(`/api/accounts/${person.accountId}`, { active: false });
  expect(await standing(deviceId)).toEqual({ removed: true });
  expect(await standing(deviceId, world.municipalityId + 1)).toEqual({ removed: false });
  expect(await standing(randomUUID())).toEqual({ removed: false });
});

test("somebody else cannot take a device's id over", async () => {
  const { client, deviceId } = await phone();
  expect(await tell(world.as("worker"), deviceId)).toMatchObject({ body: { removed: true } });
  expect((await client.get("/api/me/devices")).body).toMatchObject([{ deviceId }]);
  expect(await standing(deviceId)).toEqual({ removed: false });
});
