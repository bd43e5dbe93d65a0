import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const memberships = statement<{
  readonly team_id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}>(
  "test.memberships",
  `select team_id, valid_from, valid_to from team_member
   where municipality_id = $1 and account_id = $2 order by valid_from, team_id`,
);

const membershipsOf = (accountId: string) =>
  world.database.inMunicipality(world.municipalityId, (tx) => tx.rows(memberships, [world.municipalityId, accountId]));

test("teams are listed in Danish order with who is in them", async () => {
  const admin = world.as("administrator");
  for (const name of ["Åhuset", "Ærøteamet"]) expect((await admin.post("/api/teams", { name })).status).toBe(201);
  const teams = (await world.as("worker").get("/api/teams")).body as { name: string; members: { name: string }[] }[];
  expect(teams.map((team) => team.name)).toEqual(["Team Nord", "Team Syd", "Ærøteamet", "Åhuset"]);
  expect(teams[0]?.members.map((member) => member.name)).toEqual([
    "Kaj Prøvesen",
    "Karen Prøvesen",
    "Sofus Prøvesen",
    "Vera Prøvesen",
  ]);
});

test("a team's name is its own", async () => {
  const admin = world.as("administrator");
  expect((await admin.post("/api/teams", { name: "Team Nord" })).body).toMatchObject({ status: 409, code: "conflict" });
  const rename = (name: string) => admin.patch(`/api/teams/${world.teams.south}`, { name });
  expect((await rename("Team Nord")).status).toBe(409);
  expect((await rename("Team Sydvest")).status).toBe(204);
  expect((await rename("Team Syd")).status).toBe(204);
  expect((await admin.patch(`/api/teams/${randomUUID()}`, { name: "Ny" })).status).toBe(404);
});

test("moving to another team keeps the history, and access follows the day", async () => {
  const admin = world.as("administrator");
  const { teams, people, clock } = world;
  const made = await admin.post("/api/accounts", {
    username: `flytter.${world.code}`,
    name: "Flyt Ter Prøvesen",
    roles: ["worker", "coordinator"],
    teamIds: [teams.north],
    fte: 0.8,
  });
  const { accountId } = made.body as { accountId: string };
  const move = (teamIds: readonly string[]) => admin.patch(`/api/accounts/${accountId}`, { teamIds });
  await move([teams.south]);
  expect(await membershipsOf(accountId)).toEqual([{ team_id: teams.south, valid_from: "2026-11-22", valid_to: null }]);
  clock.set("2026-12-01T23:30:00Z");
  await admin.post("/api/login", { username: people.administrator.username, password: people.administrator.password });
  await move([teams.north]);
  await move([teams.north]);
  expect(await membershipsOf(accountId)).toEqual([
    { team_id: teams.south, valid_from: "2026-11-22", valid_to: "2026-12-01" },
    { team_id: teams.north, valid_from: "2026-12-02", valid_to: null },
  ]);
  const listed = (await admin.get("/api/accounts")).body as object[];
  expect(listed).toContainEqual(
    expect.objectContaining({ accountId, initials: "FTP", fte: 0.8, teamIds: [teams.north], mustChangePassword: true }),
  );
});

test("what an administrator may not do", async () => {
  const admin = world.as("administrator");
  const { administrator, worker } = world.people;
  await admin.post("/api/login", { username: administrator.username, password: administrator.password });
  const self = `/api/accounts/${administrator.accountId}`;
  expect((await admin.patch(self, { active: false })).body).toMatchObject({ status: 422, code: "refused" });
  expect((await admin.patch(self, { roles: ["worker"] })).status).toBe(422);
  expect((await admin.patch(`/api/accounts/${worker.accountId}`, { teamIds: [randomUUID()] })).status).toBe(400);
  const taken = await admin.post("/api/accounts", { username: worker.username, name: "En Anden", roles: ["worker"] });
  expect(taken).toMatchObject({ status: 409, body: { detail: "Brugernavnet er i brug. Vælg et andet." } });
  for (const path of ["", "/password", "/unlock"]) {
    const missing = `/api/accounts/${randomUUID()}${path}`;
    expect((await (path === "" ? admin.patch(missing, {}) : admin.post(missing))).status).toBe(404);
  }
});

test("the administrator makes a team an outreach team, and takes that back", async () => {
  const own = await createWorld();
  const admin = own.as("administrator");
  const made = await admin.post("/api/teams", { name: "Opsøgende", outreach: true });
  // The answer was just given by our own route.
  const { teamId } = made.body as { teamId: string };
  const outreachTeams = async () =>
    ((await own.as("leader").get("/api/teams")).body as { teamId: string; outreach: boolean }[])
      .filter((team) => team.outreach)
      .map((team) => team.teamId);
  expect(await outreachTeams()).toEqual([teamId]);
  expect((await admin.patch(`/api/teams/${teamId}`, { name: "Opsøgende team" })).status).toBe(204);
  expect(await outreachTeams()).toEqual([teamId]);
  expect((await admin.patch(`/api/teams/${teamId}`, { outreach: false })).status).toBe(204);
  expect(await outreachTeams()).toEqual([]);
  expect((await own.as("coordinator").patch(`/api/teams/${teamId}`, { outreach: true })).status).toBe(403);
  await own.end();
});
