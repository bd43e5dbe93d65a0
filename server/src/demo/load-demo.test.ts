import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { verifyJournals } from "../journal/verify.ts";
import { createClient } from "../testing/client.ts";
import { createTestServices } from "../testing/test-services.ts";
import { loadDemo } from "./load-demo.ts";

const { services } = createTestServices();
afterAll(() => services.database.end());

const today = day("2026-11-22");
const counts = { waiting: 2, contact: 4, phase1: 4, phase2: 4, phase3: 4, closed: 20 };
const { database, vault } = services;

test("the demo is made once, kept for a week, and then gives way to a new one", async () => {
  const load = (on: typeof today, renew = true) => loadDemo({ database, vault, seed: "1", today: on, counts, renew });
  const first = await load(today);
  expect(first.kind).toBe("made");
  expect(await load(addDays(today, 5))).toEqual({ ...first, kind: "kept" });
  expect(await load(addDays(today, 8), false)).toEqual({ ...first, kind: "old" });
  const next = await load(addDays(today, 8));
  expect(next.kind).toBe("made");
  expect(next.municipalityId).not.toBe(first.municipalityId);
  for (const { municipalityId } of [first, next]) {
    const verified = await database.inMunicipality(municipalityId, verifyJournals);
    expect(verified).toMatchObject({ courses: 67, faults: [] });
  }
});

test("one clicks oneself in, and reads a course", async () => {
  await loadDemo({ database, vault, seed: "1", today: addDays(today, 8), counts, renew: true });
  const client = createClient(createApp(services).fetch);
  const people = (await client.get("/api/demo/accounts")).body;
  const all = people as readonly { accountId: string; roles: readonly string[]; municipality: string }[];
  const own = all.filter((one) => one.municipality === "Eksempelkøbing");
  expect(own.length).toBe(32);
  const coordinator = own.find((one) => one.roles.includes("coordinator"));
  const answer = await client.post("/api/demo/sign-in", { accountId: coordinator?.accountId });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ isDemo: true });
});
