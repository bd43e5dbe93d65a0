import { afterAll, beforeAll, expect, test } from "vitest";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { protocolVersion, pullAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import { referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld, signIn } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;
let covered: TestCourse;

const day = 24 * 60 * 60_000;

beforeAll(async () => {
  world = await createWorld();
  covered = await referCourse(world, { citizenId: await registerCitizen(world, "Dækket") });
});

afterAll(() => world.end());

function put(absenceId: string, changes: object = {}) {
  const body = {
    seen: 0,
    accountId: world.people.worker.accountId,
    from: "2026-11-23",
    to: "2026-11-27",
    deputyId: world.people.outsider.accountId,
    deputyUntil: "2026-11-25",
    withdrawn: false,
    ...changes,
  };
  return world.as("coordinator").put(`/api/teams/${world.teams.north}/absences/${absenceId}`, body);
}

/** A deputy of another team, as they are met on a day: their session lasts no night. */
async function onDay(days: number) {
  world.clock.forward(days * day);
  const client = world.anyone();
  await signIn(client, world.people.outsider);
  return client;
}

test("faults stand at their fields, and what somebody changed since is not written over", async () => {
  const paths = async (changes: object) => {
    const { body } = await put(world.services.ids(), changes);
    return (body as { errors?: readonly { path: string }[] }).errors?.map(({ path }) => path);
  };
  expect(await paths({ accountId: world.people.outsider.accountId, deputyId: null, deputyUntil: null })).toEqual([
    "accountId",
  ]);
  expect(await paths({ deputyId: world.people.leader.accountId })).toEqual(["deputyId"]);
  expect(await paths({ deputyUntil: "2026-12-24" })).toEqual(["deputyUntil"]);
  const id = world.services.ids();
  const later = { from: "2027-01-04", to: "2027-01-08", deputyId: null, deputyUntil: null };
  // Sent again, since the answer was lost.
  for (const _twice of [1, 2]) expect((await put(id, later)).status).toBe(204);
  expect((await put(id, { ...later, to: "2027-01-09" })).body).toMatchObject({ code: "stale" });
  expect((await put(id, { ...later, to: "2027-01-10", seen: 1 })).status).toBe(204);
  expect((await put(id, later)).body).toMatchObject({ code: "stale" });
  const list = await world.as("supervisor").get(`/api/teams/${world.teams.north}/absences`);
  expect(list.body).toMatchObject([{ absenceId: id, name: "Vera Prøvesen", to: "2027-01-10", seen: 2 }]);
  expect((await put(id, { ...later, withdrawn: true, seen: 2 })).status).toBe(204);
  expect((await world.as("coordinator").get(`/api/teams/${world.teams.north}/absences`)).body).toEqual([]);
});

test("a deputy works as the worker does from the first day to the last, is logged as deputy, and is out by itself", async () => {
  const absenceId = world.services.ids();
  const command = {
    ...contact({ contactId: world.services.ids() }),
    commandId: world.services.ids(),
    courseId: covered.courseId,
    seen: covered.version,
  };
  const outcomes = async (client: Awaited<ReturnType<typeof onDay>>) => ({
    read: (await client.get(`/api/courses/${covered.courseId}`)).status,
    listed: ((await client.get("/api/overview")).body as readonly unknown[]).length,
    held: pullAnswerSchema
      .parse((await client.post("/api/sync/pull", { protocol: protocolVersion, known: [] })).body)
      .courses.map(({ courseId }) => courseId),
    covering: (await client.get("/api/me")).body as { covering: unknown },
  });
  const before = await outcomes(await onDay(0));
  expect(before).toMatchObject({ read: 404, listed: 0, held: [], covering: { covering: [] } });
  expect((await put(absenceId)).status).toBe(204);
  expect(await outcomes(await onDay(0))).toMatchObject({ read: 404, held: [] });
  const first = await onDay(1);
  expect(await outcomes(first)).toMatchObject({
    read: 200,
    listed: 1,
    held: [covered.courseId],
    covering: {
      covering: [
        {
          workerId: world.people.worker.accountId,
          teamId: world.teams.north,
          name: "Vera Prøvesen",
          until: "2026-11-25",
        },
      ],
    },
  });
  const sent = await first.post("/api/sync/push", { protocol: protocolVersion, commands: [command] });
  expect(sent.body).toMatchObject({ answers: [{ outcome: "accepted" }] });
  const last = await onDay(2);
  expect(await outcomes(last)).toMatchObject({ read: 200, held: [covered.courseId] });
  await signIn(world.as("worker"), world.people.worker);
  const looks = await world.as("worker").get(`/api/courses/${covered.courseId}/looks`);
  const theirs = (looks.body as readonly { name: string; relation: string; purpose: string }[]).filter(
    ({ name }) => name === "Ulla Prøvesen",
  );
  expect(new Set(theirs.map(({ relation }) => relation))).toEqual(new Set(["deputy"]));
  expect(theirs.map(({ purpose }) => purpose)).toContain("Dækker for en kollega");
  const after = await onDay(1);
  const answer = await after.post("/api/sync/pull", {
    protocol: protocolVersion,
    known: [{ courseId: covered.courseId, version: 1 }],
  });
  expect(pullAnswerSchema.parse(answer.body)).toMatchObject({ courses: [], forget: [covered.courseId] });
  expect(await outcomes(after)).toMatchObject({ read: 404, listed: 0, held: [], covering: { covering: [] } });
  const late = { ...command, commandId: world.services.ids() };
  const refused = await after.post("/api/sync/push", { protocol: protocolVersion, commands: [late] });
  expect(refused.body).toMatchObject({ answers: [{ outcome: "refused", refusal: { code: "no-such-course" } }] });
});

test("what is withdrawn gives no access on its days", async () => {
  await signIn(world.as("coordinator"), world.people.coordinator);
  const absenceId = world.services.ids();
  const days = { from: "2026-11-26", to: "2026-11-26", deputyUntil: "2026-11-26" };
  expect((await put(absenceId, days)).status).toBe(204);
  const client = await onDay(0);
  expect((await client.get(`/api/courses/${covered.courseId}`)).status).toBe(200);
  expect((await put(absenceId, { ...days, withdrawn: true, seen: 1 })).status).toBe(204);
  expect((await client.get(`/api/courses/${covered.courseId}`)).status).toBe(404);
});
