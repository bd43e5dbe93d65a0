import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

test("a municipality's own limit counts, says so, keeps its history, and can go back to the method's", async () => {
  const admin = world.as("administrator");
  const limitOf = async (method: string) => {
    const { body } = await admin.get("/api/caseload-limits");
    return (body as readonly { method: string }[]).find((one) => one.method === method);
  };
  const usual = await limitOf("cti-housing");
  expect(usual).toMatchObject({ scePerFte: 10, source: { standing: "derived" }, seen: 0, history: [] });
  const set = (scePerFte: number | null, seen: number) =>
    admin.put("/api/caseload-limits/cti-housing", { scePerFte, seen });
  expect((await set(8.5, 0)).status).toBe(204);
  expect((await set(7, 0)).body).toMatchObject({ code: "stale" });
  expect((await set(0.5, 1)).status).toBe(400);
  expect(await limitOf("cti-housing")).toMatchObject({
    scePerFte: 8.5,
    source: { title: "Kommunens egen indstilling", standing: "local" },
    usual: { scePerFte: 10 },
    seen: 1,
    history: [{ scePerFte: 8.5, name: "Anna Prøvesen" }],
  });
  const team = await world.as("coordinator").get(`/api/teams/${world.teams.north}/caseload`);
  const worker = (team.body as { workers: readonly { name: string }[] }).workers.find(
    ({ name }) => name === "Vera Prøvesen",
  );
  // Who holds nothing is held to CTI, whose tightest is the one just set.
  expect(worker).toMatchObject({ limit: 8.5, limitPerFte: 8.5, limitSource: { standing: "local" }, away: null });
  expect((await set(null, 1)).status).toBe(204);
  expect(await limitOf("cti-housing")).toMatchObject({
    scePerFte: 10,
    source: { standing: "derived" },
    history: [{ scePerFte: null }, { scePerFte: 8.5 }],
  });
  expect((await admin.put("/api/caseload-limits/housing-first", { scePerFte: 5, seen: 0 })).status).toBe(400);
});
