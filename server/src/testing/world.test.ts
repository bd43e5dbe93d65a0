import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

test("everyone is signed in as themselves", async () => {
  const me = await world.as("worker").get("/api/me");
  expect(me).toMatchObject({
    status: 200,
    body: {
      name: "Vera Prøvesen",
      roles: ["worker"],
      teams: [{ teamId: world.teams.north, name: "Team Nord" }],
      today: "2026-11-22",
      mustChangePassword: false,
    },
  });
});
