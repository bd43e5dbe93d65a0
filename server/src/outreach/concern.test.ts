import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import type { Someone, World } from "../testing/world.ts";
import { addPossible, createOutreachWorld, northOf } from "./testing/outreach-world.ts";

let world: World;

beforeAll(async () => {
  world = await createOutreachWorld();
});

afterAll(() => world.end());

function told(changes: object = {}) {
  const informer = { anonymous: false, informerName: "Gerda Prøvesen", informerPhone: "12 34 56 78" };
  const worry = { place: "2. sal til venstre", concern: "Jeg har ikke set hende i en måned" };
  return { receivedOn: "2026-11-20", from: "neighbour", ...informer, ...worry, seen: 0, ...changes };
}

const write = (id: string, body: unknown, as: Someone = "worker") =>
  world.as(as).put(`${northOf(world)}/concerns/${id}`, body);

const settle = (id: string, body: object) =>
  world.as("worker").post(`${northOf(world)}/concerns/${id}/outcome`, { reason: "", ...body });

async function read(id: string, as: Someone = "worker") {
  const { body } = await world.as(as).get(`${northOf(world)}/concerns`);
  // Held to its schema by the dispatcher in tests.
  return (body as readonly { concernId: string }[]).find((one) => one.concernId === id);
}

async function received(): Promise<string> {
  const id = world.services.ids();
  expect((await write(id, told())).status).toBe(204);
  return id;
}

interface Raw {
  readonly sealed: Buffer | null;
  readonly data_key: Buffer | null;
}

const findRaw = statement<Raw>(
  "test.concern-raw",
  "select sealed, data_key from concern where municipality_id = $1 and concern_id = $2",
);

const rawOf = (id: string) =>
  world.database.inMunicipality(world.municipalityId, (tx) => tx.one(findRaw, [world.municipalityId, id]));

test("a concern is written down and read by the team, and lies sealed", async () => {
  const id = await received();
  const { seen: _seen, ...said } = told();
  expect(await read(id, "supervisor")).toMatchObject({ ...said, status: "open", version: 1, name: "Vera Prøvesen" });
  expect((await rawOf(id)).sealed?.toString("latin1")).not.toMatch(/Gerda|måned/);
});

test("of an informer who wants to be anonymous nothing is kept, also when that is said afterwards", async () => {
  const id = world.services.ids();
  for (const [field, value] of [
    ["informerName", "Gerda"],
    ["informerPhone", "12 34"],
  ] as const) {
    const body = told({ anonymous: true, informerName: "", informerPhone: "", [field]: value });
    expect(await write(id, body)).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
  }
  const known = await received();
  const before = await rawOf(known);
  const hidden = told({ anonymous: true, informerName: "", informerPhone: "", seen: 1 });
  expect((await write(known, hidden)).status).toBe(204);
  expect(await read(known)).toMatchObject({ anonymous: true, informerName: "", informerPhone: "", version: 2 });
  const after = await rawOf(known);
  expect(after.data_key?.equals(before.data_key ?? Buffer.of())).toBe(false);
});

test("it leads to a visit, to a possible citizen, or is closed with a reason", async () => {
  const id = await received();
  expect((await settle(id, { status: "led-to-visit", seen: 1 })).status).toBe(204);
  expect(await settle(id, { status: "closed", seen: 1 })).toMatchObject({ body: { errors: [{ path: "reason" }] } });
  expect(await settle(id, { status: "possible-citizen", seen: 2 })).toMatchObject({
    body: { errors: [{ path: "courseId" }] },
  });
  const unknown = { status: "possible-citizen", courseId: world.services.ids(), seen: 2 };
  expect((await settle(id, unknown)).status).toBe(400);
  expect((await settle(id, { status: "closed", reason: "Hun var på ferie", seen: 1 })).status).toBe(409);
  expect((await settle(id, { status: "closed", reason: "Hun var på ferie", seen: 2 })).status).toBe(204);
  expect(await read(id)).toMatchObject({ status: "closed", reason: "Hun var på ferie", settledOn: "2026-11-22" });
  const { courseId } = await addPossible(world);
  expect((await settle(id, { status: "possible-citizen", courseId, seen: 3 })).status).toBe(204);
  expect(await read(id)).toMatchObject({ status: "possible-citizen", courseId });
  const { body } = await world.as("worker").get(`${northOf(world)}/concerns?status=open`);
  expect(JSON.stringify(body)).not.toContain(id);
});

test("a possible citizen made from a concern is linked at once", async () => {
  const concernId = await received();
  const { courseId } = await addPossible(world, { concernId });
  expect(await read(concernId)).toMatchObject({ status: "possible-citizen", courseId });
});

test("the coordinator erases one for good, and its neighbours stay", async () => {
  const [gone, stays] = [await received(), await received()];
  const erase = (as: Someone) => world.as(as).post(`${northOf(world)}/concerns/${gone}/erase`);
  expect((await erase("worker")).status).toBe(403);
  expect((await erase("coordinator")).status).toBe(204);
  expect(await rawOf(gone)).toEqual({ sealed: null, data_key: null });
  expect(await read(gone)).toBeUndefined();
  expect(await read(stays)).toMatchObject({ concern: "Jeg har ikke set hende i en måned" });
  expect((await write(gone, told({ seen: 2 }))).status).toBe(409);
  expect((await settle(gone, { status: "open", seen: 2 })).status).toBe(409);
});

test("others than the team neither read nor write concerns, and the dates are those of the past", async () => {
  const id = await received();
  for (const [someone, status] of [
    ["outsider", 404],
    ["leader", 403],
    ["administrator", 403],
  ] as const) {
    const asked = await world.as(someone).get(`${northOf(world)}/concerns`);
    expect([asked.status, (await write(id, told({ seen: 1 }), someone)).status], someone).toEqual([status, status]);
  }
  expect((await write(world.services.ids(), told({ receivedOn: "2026-11-23" }))).status).toBe(400);
  expect((await write(id, told({ seen: 0 }), "colleague")).status).toBe(409);
});

test("a new concern that its writer sends again is the same one, and what was written since is not lost in it", async () => {
  const id = await received();
  expect((await write(id, told())).status).toBe(204);
  expect((await write(id, told({ place: "3. sal" }))).body).toMatchObject({ code: "conflict" });
  expect(await read(id)).toMatchObject({ place: "2. sal til venstre", version: 1 });
});
