import { cellText } from "@tovholder/domain/import/cell.ts";
import { closing, contact, focusAreas, phaseStart } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { timeline } from "@tovholder/domain/time/timeline.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readTable } from "../import/read-table.ts";
import { act, referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { boardRowSchema } from "./board.ts";

let world: World;
let running: TestCourse;
let closed: TestCourse;
let elsewhere: TestCourse;

beforeAll(async () => {
  world = await createWorld();
  running = await referCourse(world, { citizenId: await registerCitizen(world, "Ærlig") });
  await act(world, running, { as: "worker", draft: { type: "startContactPeriod", on: day("2024-12-30") } });
  await act(world, running, { as: "worker", draft: phaseStart("phase1", { focus: focusAreas(["housing"], "f", 1) }) });
  await act(world, running, { as: "worker", draft: contact() });
  closed = await referCourse(world, { citizenId: await registerCitizen(world, "Aagaard") });
  const decision = { on: day("2026-11-01"), outcome: "ended", text: "" } as const;
  await act(world, closed, {
    as: "worker",
    draft: closing({ on: day("2026-11-01"), reason: "died", decision, overrideReason: "Død" }),
  });
  elsewhere = await referCourse(world, { teamId: world.teams.south, workerId: world.people.outsider.accountId });
});

afterAll(() => world.end());

async function board(someone: Someone, query = "") {
  const answer = await world.as(someone).get(`/api/overview${query}`);
  expect(answer.status).toBe(200);
  return z.array(boardRowSchema).parse(answer.body);
}

test("a row holds planned and actual days", async () => {
  const [row] = await board("worker");
  const plan = timeline(day("2025-01-15"), 9);
  expect(row).toMatchObject({
    courseId: running.courseId,
    familyName: "Ærlig",
    workerName: "Vera Prøvesen",
    stage: "phase1",
    interrupted: false,
    contactStart: "2024-12-30",
    phase1Start: "2025-01-15",
    phase2Start: null,
    plannedPhase2: plan.phases[1].start,
    plannedPhase3: plan.phases[2].start,
    plannedEnd: plan.lastDay,
    lastContactOn: "2025-01-20",
    contacts: 1,
    nextDeadlineKind: "measurement",
  });
});

test("each sees what is theirs: team, own, all of the municipality for leaders", async () => {
  const seen = async (someone: Someone) => (await board(someone, "?status=all")).map((row) => row.courseId).sort();
  const north = [running.courseId, closed.courseId].sort();
  expect(await seen("worker")).toEqual(north);
  expect(await seen("colleague")).toEqual(north);
  expect(await seen("supervisor")).toEqual(north);
  expect(await seen("outsider")).toEqual([elsewhere.courseId]);
  expect(await seen("leader")).toEqual([...north, elsewhere.courseId].sort());
  expect((await world.as("administrator").get("/api/overview")).status).toBe(403);
});

test("filters narrow and never widen", async () => {
  const ids = async (someone: Someone, query: string) => (await board(someone, query)).map((row) => row.courseId);
  expect(await ids("worker", "?status=closed")).toEqual([closed.courseId]);
  expect(await ids("worker", `?status=all&team=${world.teams.south}`)).toEqual([]);
  expect(await ids("leader", `?team=${world.teams.south}`)).toEqual([elsewhere.courseId]);
  expect(await ids("leader", `?worker=${world.people.worker.accountId}`)).toEqual([running.courseId]);
  expect(await ids("leader", "?method=cti-job")).toEqual([]);
});

test("the list as a spreadsheet reads as it shows", async () => {
  const response = await world.as("leader").raw("/api/overview.xlsx?status=all");
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="oversigt-over-faser-2026-11-22.xlsx"',
  );
  const read = await readTable({ name: "oversigt.xlsx", bytes: Buffer.from(await response.arrayBuffer()) });
  const [sheet] = read.ok ? read.sheets : [];
  const shown = sheet?.rows.map((row) => row.cells.slice(0, 3).map((cell) => cellText(cell)));
  expect(shown).toEqual([
    ["Efternavn", "Fornavn", "Medarbejder"],
    ["Prøvesen", "Bo", "Ulla Prøvesen"],
    ["Ærlig", "Bo", "Vera Prøvesen"],
    ["Aagaard", "Bo", "Vera Prøvesen"],
  ]);
});

test("a team's caseload counts what each worker holds", async () => {
  const answer = await world.as("coordinator").get(`/api/teams/${world.teams.north}/caseload`);
  expect(answer).toMatchObject({ status: 200, body: { name: "Team Nord", unassigned: 0 } });
  const { workers } = answer.body as { workers: readonly { name: string }[] };
  expect(workers.find((worker) => worker.name === "Vera Prøvesen")).toMatchObject({
    fte: 1,
    sce: 1.5,
    heads: 1,
    limit: 10,
    over: 0,
    waiting: 0,
    byStage: [{ stage: "phase1", sce: 1.5, citizens: 1, load: 1.5 }],
  });
  expect(workers.map((worker) => worker.name)).toEqual(["Kaj Prøvesen", "Vera Prøvesen"]);
  expect((await world.as("outsider").get(`/api/teams/${world.teams.north}/caseload`)).status).toBe(404);
  expect((await world.as("leader").get(`/api/teams/${world.teams.south}/caseload`)).body).toMatchObject({
    workers: [{ name: "Ulla Prøvesen", heads: 0, waiting: 1 }],
  });
});
