import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const listed = z.array(
  z.object({ item: z.string(), answer: z.string(), evidence: z.string(), name: z.string(), on: z.string() }),
);

const pathOf = (team: string, list = "act") => `/api/teams/${team}/self-checks/${list}`;

function answer(as: Someone, changes: object = {}, path = pathOf(world.teams.north)) {
  const given = {
    answerId: world.services.ids(),
    item: "place",
    answer: "yes",
    evidence: "Set i oktober",
    on: "2026-11-02",
  };
  return world.as(as).post(path, { ...given, ...changes });
}

async function read(as: Someone, path = pathOf(world.teams.north)) {
  const { status, body } = await world.as(as).get(path);
  return { status, answers: status === 200 ? listed.parse(body) : [] };
}

test("every answer is kept with who and when, the newest first, and a repeat counts once", async () => {
  const answerId = world.services.ids();
  expect((await answer("coordinator", { answerId, evidence: "Vi mødes hjemme" })).status).toBe(204);
  expect((await answer("coordinator", { answerId, evidence: "Vi mødes hjemme" })).status).toBe(204);
  expect(
    (await answer("supervisor", { answer: "partly", evidence: "To møder på kontoret", on: "2026-11-10" })).status,
  ).toBe(204);
  const { answers } = await read("worker");
  expect(answers.map((one) => [one.answer, one.evidence, one.name])).toEqual([
    ["partly", "To møder på kontoret", "Sofus Prøvesen"],
    ["yes", "Vi mødes hjemme", "Karen Prøvesen"],
  ]);
  expect((await read("worker", pathOf(world.teams.north, "housing-first"))).answers).toEqual([]);
});

test("members read, coordinator and supervisor write, a leader reads every team, and others see no such thing", async () => {
  const cells = (["worker", "coordinator", "supervisor", "leader", "outsider", "administrator"] as const).map(
    async (someone) => [someone, (await read(someone)).status, (await answer(someone)).status],
  );
  expect(await Promise.all(cells)).toEqual([
    ["worker", 200, 403],
    ["coordinator", 200, 204],
    ["supervisor", 200, 204],
    ["leader", 200, 403],
    ["outsider", 404, 403],
    ["administrator", 403, 403],
  ]);
  expect((await answer("coordinator", {}, pathOf(world.teams.south))).status).toBe(404);
  expect((await read("leader", pathOf(world.services.ids()))).status).toBe(404);
});

test("what is wrong is told at its field, in plain Danish", async () => {
  const wrong = await answer("coordinator", { item: "basic-right", evidence: " ", on: "2027-01-01" });
  expect(wrong).toMatchObject({
    status: 400,
    body: {
      errors: [
        { path: "item", message: "Punktet findes ikke på listen." },
        { path: "evidence", message: "Skriv, hvad I bygger svaret på." },
        { path: "on", message: "Datoen ligger i fremtiden. Skriv den dag, I vurderede det." },
      ],
    },
  });
  expect((await answer("coordinator", { answer: "not-judged", evidence: "" })).status).toBe(204);
});
