import { focusAreas, phaseStart } from "@tovholder/domain/course/testing/drafts.ts";
import { plannedLoad } from "@tovholder/domain/forecast/planned-load.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, referCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { plannedSchema, scenarioSchema } from "./wire.ts";

let world: World;
const today = day("2026-11-22");
const start = day("2026-09-07");

beforeAll(async () => {
  world = await createWorld();
  const begun = await referCourse(world, { decidedOn: day("2026-08-03"), receivedOn: day("2026-08-10") });
  await act(world, begun, { as: "worker", draft: { type: "startContactPeriod", on: day("2026-08-17") } });
  const draft = phaseStart("phase1", { on: start, focus: focusAreas(["housing", "finances"], "begun", 2) });
  await act(world, begun, { as: "worker", draft });
  await referCourse(world, { decidedOn: day("2026-11-02"), receivedOn: day("2026-11-02") });
  await world.as("coordinator").put(`/api/teams/${world.teams.north}/absences/${world.services.ids()}`, {
    seen: 0,
    accountId: world.people.colleague.accountId,
    from: "2026-12-01",
    to: "2026-12-11",
    deputyId: world.people.worker.accountId,
    deputyUntil: "2026-12-11",
    withdrawn: false,
  });
});

afterAll(async () => {
  await world.app.close();
  await world.end();
});

async function planned(as: Someone) {
  const { status, body } = await world.as(as).get(`/api/teams/${world.teams.north}/forecast`);
  expect(status, JSON.stringify(body)).toBe(200);
  return plannedSchema.parse(body);
}

async function scenario(asked: string, as: Someone = "leader") {
  return world.as(as).get(`/api/teams/${world.teams.north}/forecast/${asked}`);
}

test("the weeks are the domain's own, with who carries what, who is away, and what it rests on", async () => {
  const found = await planned("coordinator");
  const running = {
    workerId: world.people.worker.accountId,
    method: currentMethod("cti-housing"),
    stage: "phase1",
    months: 9,
    phase1Start: start,
  };
  const weeks = plannedLoad([running], today);
  expect(found.weeks).toEqual(weeks.map(({ from }) => from));
  expect(found.team).toEqual({
    limit: 20,
    sce: weeks.map(({ sce }) => sce),
    heads: weeks.map(({ heads }) => heads),
    waiting: 1,
    fte: 2,
  });
  expect(found.workers).toMatchObject([
    { name: "Kaj Prøvesen", sce: 0, away: [{ from: "2026-12-01", to: "2026-12-11", deputyName: "Vera Prøvesen" }] },
    { name: "Vera Prøvesen", sce: 1.5, limit: 10, waiting: 1, away: [], byStage: [{ stage: "phase1", citizens: 1 }] },
  ]);
  expect(found.workers?.[1]?.weeks).toEqual(found.team.sce);
  expect(found.assumptions?.map(({ code, n, prior }) => [code, n, prior])).toEqual([
    ["referrals", 2, 8],
    ["contact", 1, 10],
    ["length", 2, 0],
    ["late", 0, 10],
    ["early-end", 0, 1],
  ]);
});

test("a leader gets the team's figures and no worker's", async () => {
  const { workers, ...figures } = await planned("leader");
  expect(workers).toBeNull();
  const { workers: named, ...same } = await planned("supervisor");
  expect(named).toHaveLength(2);
  expect(figures).toEqual(same);
  expect((await world.as("worker").get(`/api/teams/${world.teams.north}/forecast`)).status).toBe(403);
  expect((await world.as("coordinator").get(`/api/teams/${world.teams.south}/forecast`)).status).toBe(404);
});

test("a scenario is told with its seed, comes out the same again, and changes the one thing it says", async () => {
  const read = async (asked: string) => scenarioSchema.parse((await scenario(asked)).body);
  const usual = await read("as-now");
  expect(usual).toMatchObject({ seed: 1, runs: 10_000 });
  expect(usual.limit).toEqual(Array(104).fill(20));
  expect(await read("as-now?seed=1")).toEqual(usual);
  expect(await read("as-now?seed=2")).not.toEqual({ ...usual, seed: 2 });
  const less = await read("one-leaves");
  expect([less.limit[7], less.limit[8]]).toEqual([20, 10]);
  expect((await read("referrals?monthly=12")).queue.at(-1)?.mid).toBeGreaterThan(usual.queue.at(-1)?.mid ?? 0);
});

test("questions that make no sense stop at the door", async () => {
  for (const asked of ["as-now?monthly=0", "as-now?seed=0.5"]) expect((await scenario(asked)).status, asked).toBe(400);
  expect((await scenario("never")).status).toBe(404);
});
