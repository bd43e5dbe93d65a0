import { writtenTeamRecordSchema, writtenTrainingSchema } from "@tovholder/domain/implementation/records.ts";
import { staffOf } from "@tovholder/domain/implementation/training.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { trainedStaff } from "./trained-staff.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(async () => {
  expect(world.log.join("\n")).not.toMatch(/Hemmeligt/);
  await world.end();
});

const teamPath = (team = world.teams.north) => `/api/teams/${team}/implementation`;
const trainingPath = (team = world.teams.north) => `/api/teams/${team}/trainings`;

function decision(changes: object = {}) {
  return {
    kind: "decision",
    recordId: world.services.ids(),
    seen: 0,
    going: "stop",
    what: "Hemmeligt dobbelt notat",
    why: "Tid",
    decidedBy: "Ledelsen",
    fromOn: "2026-10-01",
    reviewOn: "2027-01-01",
    ...changes,
  };
}

function training(changes: object = {}) {
  return {
    kind: "training",
    recordId: world.services.ids(),
    seen: 0,
    accountId: world.people.worker.accountId,
    code: "cti",
    ownText: "",
    profession: null,
    completedOn: "2025-03-01",
    validUntil: "2026-12-31",
    note: "Hemmeligt bevis",
    withdrawn: false,
    ...changes,
  };
}

async function write(as: Someone, said: object, path = teamPath()) {
  return world.as(as).post(path, said);
}

async function read(as: Someone, path = teamPath()) {
  const { status, body } = await world.as(as).get(path);
  return { status, records: status === 200 ? z.array(writtenTeamRecordSchema).parse(body) : [] };
}

async function trainings(as: Someone, path = trainingPath()) {
  const { status, body } = await world.as(as).get(path);
  return { status, found: status === 200 ? z.array(writtenTrainingSchema).parse(body) : [] };
}

test("every version is kept with who wrote it; the same sent again counts once, and an older one is told to be stale", async () => {
  const first = decision();
  expect((await write("leader", first)).status).toBe(204);
  expect((await write("leader", first)).status).toBe(204);
  expect((await write("coordinator", { ...first, why: "Andet" })).status).toBe(409);
  expect((await write("coordinator", { ...first, seen: 1, going: "continue" })).status).toBe(204);
  const { records } = await read("supervisor");
  const byVersion = records.toSorted((left, right) => right.seen - left.seen);
  expect(byVersion.map((one) => [one.kind === "decision" ? one.going : "", one.seen, one.name])).toEqual([
    ["continue", 1, "Karen Prøvesen"],
    ["stop", 0, "Lea Prøvesen"],
  ]);
  expect((await write("leader", { ...first, seen: 2 }, teamPath(world.teams.south))).status).toBe(409);
});

test("coordinator, supervisor and leader read and write; leaders any team; others see no such thing", async () => {
  const cells: unknown[] = [];
  for (const someone of ["worker", "coordinator", "supervisor", "leader", "outsider", "administrator"] as const) {
    cells.push([someone, (await read(someone)).status, (await write(someone, decision())).status]);
  }
  expect(cells).toEqual([
    ["worker", 403, 403],
    ["coordinator", 200, 204],
    ["supervisor", 200, 204],
    ["leader", 200, 204],
    ["outsider", 403, 403],
    ["administrator", 403, 403],
  ]);
  expect((await read("coordinator", teamPath(world.teams.south))).status).toBe(404);
  expect((await read("leader", teamPath(world.services.ids()))).status).toBe(404);
});

test("a core element can't be adapted, and the owner of a step is a colleague of the team", async () => {
  const adaptation = {
    kind: "adaptation",
    recordId: world.services.ids(),
    seen: 0,
    method: "cti-housing",
    element: "focus",
    what: "Fem fokusområder",
    why: "Ønske",
    decidedBy: "Ledelsen",
    fromOn: "2026-10-01",
    fidelityItem: "cti-3",
    effect: "Falder",
    endedOn: null,
  };
  const refused = await write("coordinator", adaptation);
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: "element" }] } });
  expect((await write("coordinator", { ...adaptation, element: "contact-phase3" })).status).toBe(204);
  const step = {
    kind: "step",
    recordId: world.services.ids(),
    seen: 0,
    driver: "people",
    what: "Aftal kursus",
    ownerId: world.people.outsider.accountId,
    due: "2026-12-20",
    settledOn: null,
    outcome: "",
  };
  const foreign = await write("coordinator", step);
  expect(foreign).toMatchObject({ status: 400, body: { errors: [{ path: "ownerId" }] } });
  const own = { ...step, ownerId: world.people.worker.accountId };
  expect((await write("coordinator", own)).status).toBe(204);
  expect((await write("coordinator", { ...own, seen: 1, settledOn: "2026-11-20" })).status).toBe(204);
  const { records } = await read("coordinator");
  expect(records.find((one) => one.kind === "step")?.subjectName).toBe("Vera Prøvesen");
});

test("coordinators and leaders write training; each sees their own and no one else's", async () => {
  expect((await write("supervisor", training(), trainingPath())).status).toBe(403);
  expect((await write("coordinator", training(), trainingPath())).status).toBe(204);
  const colleague = { accountId: world.people.colleague.accountId };
  expect((await write("leader", training(colleague), trainingPath())).status).toBe(204);
  const outsider = { accountId: world.people.outsider.accountId };
  expect((await write("leader", training(outsider), trainingPath())).status).toBe(400);
  const all = await trainings("coordinator");
  expect(new Set(all.found.map(({ subjectName }) => subjectName))).toEqual(new Set(["Kaj Prøvesen", "Vera Prøvesen"]));
  const own = await trainings("worker", "/api/me/trainings");
  expect(own.found.map(({ subjectName, note }) => [subjectName, note])).toEqual([["Vera Prøvesen", "Hemmeligt bevis"]]);
  expect((await trainings("supervisor")).status).toBe(403);
  expect((await trainings("supervisor", "/api/me/trainings")).found).toEqual([]);
});

test("trained staff of a team is what counts on the day, the newest version alone", async () => {
  const { south } = world.teams;
  const { accountId } = world.people.outsider;
  const on = (date: string) =>
    world.database.inMunicipality(world.municipalityId, (tx) => trainedStaff(tx, south, day(date)));
  const today = "2026-11-22";
  const nobody = await on(today);
  expect(nobody).toEqual([{ accountId, teamId: south, professions: [], trainings: [] }]);
  expect(staffOf(nobody)).toBeUndefined();
  const booster = training({ accountId, code: "booster", validUntil: "2026-12-31" });
  const nurse = training({ accountId, code: "profession", profession: "health", validUntil: null });
  for (const said of [booster, nurse]) expect((await write("leader", said, trainingPath(south))).status).toBe(204);
  const both = { accountId, teamId: south, professions: ["health"], trainings: ["booster", "profession"] };
  expect(await on(today)).toEqual([both]);
  expect(staffOf(await on(today))).toEqual([{ accountId, teamId: south, profession: "health" }]);
  expect((await write("leader", { ...booster, seen: 1, withdrawn: true }, trainingPath(south))).status).toBe(204);
  const stranger = { ...booster, recordId: world.services.ids(), accountId: world.services.ids(), withdrawn: true };
  expect((await write("leader", stranger, trainingPath(south))).status).toBe(400);
  expect(await on(today)).toEqual([{ ...both, trainings: ["profession"] }]);
});
