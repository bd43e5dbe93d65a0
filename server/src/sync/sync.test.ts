import { gunzipSync } from "node:zlib";
import { closing, contact } from "@tovholder/domain/course/testing/drafts.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, commandOf, pull, push, referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import type { Client } from "../testing/client.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const note = (on = "2025-01-20") => contact({ contactId: world.services.ids(), on: day(on) });
const outsider = () => ({ teamId: world.teams.south, workerId: world.people.outsider.accountId });

/** Pulls as a device does until it is told that there is no more. */
async function pullAll(client: Client, known: readonly TestCourse[] = []) {
  const held = new Map(known.map((course) => [course.courseId, course]));
  for (let pages = 1; ; pages += 1) {
    const answer = await pull(client, [...held.values()]);
    for (const { courseId, version, citizen } of answer.courses) {
      held.set(courseId, { courseId, citizenId: citizen.citizenId, version });
    }
    for (const courseId of answer.forget) held.delete(courseId);
    if (!answer.more) return { held, pages, total: answer.total };
  }
}

test("a first sync brings the caseload in pages, and the next brings nothing", async () => {
  const own = await createWorld();
  const courses = await Promise.all(Array.from({ length: 30 }, () => referCourse(own)));
  await Promise.all(
    courses.map((course) =>
      push(
        own.as("worker"),
        Array.from({ length: 29 }, () => commandOf(own, course, contact({ contactId: own.services.ids() }))),
      ),
    ),
  );
  const first = await pull(own.as("worker"));
  expect(first).toMatchObject({ total: 30, more: true, forget: [] });
  expect(first.courses).toHaveLength(25);
  expect(first.courses.map((course) => course.entries.length)).toEqual(Array.from({ length: 25 }, () => 30));
  const { held, pages } = await pullAll(own.as("worker"));
  expect([held.size, pages]).toEqual([30, 2]);
  expect(await pull(own.as("worker"), [...held.values()])).toMatchObject({ courses: [], total: 30, more: false });
  await own.end();
});

test("a device gets what another has sent, from the version it knows", async () => {
  const course = await referCourse(world, outsider());
  await act(world, course, { as: "outsider", draft: note() });
  const seen = { ...course };
  await act(world, course, { as: "outsider", draft: note() });
  const answer = await pull(world.as("outsider"), [seen]);
  const record = answer.courses.find(({ courseId }) => courseId === course.courseId);
  expect(record?.version).toBe(3);
  expect(record?.entries.map((entry) => entry.seq)).toEqual([3]);
});

test("a team's course comes to a colleague who asks for it, and only then", async () => {
  const course = await referCourse(world);
  expect((await pullAll(world.as("colleague"))).held.has(course.courseId)).toBe(false);
  const asked = await pull(world.as("colleague"), [{ ...course, version: 0 }]);
  expect(asked.courses.map((record) => record.courseId)).toEqual([course.courseId]);
});

test("a course that the team holds comes to every member unasked, and each may record on it", async () => {
  const team = await createWorld();
  const course = await referCourse(team, { method: "act", legalBasis: "SEL § 85" });
  for (const member of ["worker", "colleague", "supervisor"] as const) {
    expect((await pullAll(team.as(member))).held.has(course.courseId), member).toBe(true);
  }
  for (const other of ["outsider", "leader", "administrator"] as const) {
    expect((await pullAll(team.as(other))).held.has(course.courseId), other).toBe(false);
  }
  const need = { type: "hearNeed", dimension: "housing", on: day("2026-11-03"), need: "much", words: "" } as const;
  const [heard] = await push(team.as("colleague"), [commandOf(team, course, need)]);
  expect(heard).toMatchObject({ outcome: "accepted" });
  const [refused] = await push(team.as("outsider"), [commandOf(team, course, note())]);
  expect(refused).toMatchObject({ outcome: "refused", refusal: { code: "no-such-course" } });
  await team.end();
});

test("a course moved to another team is forgotten by those it left and comes to the one who got it", async () => {
  const course = await referCourse(world);
  const before = { ...course };
  await act(world, course, {
    as: "coordinator",
    draft: { type: "assignWorker", ...outsider(), on: day("2026-11-20"), reason: "Flyttet" },
  });
  expect((await pull(world.as("worker"), [before])).forget).toEqual([course.courseId]);
  const { held } = await pullAll(world.as("outsider"));
  expect(held.get(course.courseId)?.version).toBe(2);
  const [refused] = await push(world.as("worker"), [commandOf(world, before, note())]);
  expect(refused).toMatchObject({ outcome: "refused", refusal: { code: "no-such-course" } });
});

test("a course closed lately comes along, one closed long ago only where it is known", async () => {
  const late = await referCourse(world, outsider());
  const early = await referCourse(world, outsider());
  const decision = { outcome: "ended", text: "Flyttet" } as const;
  const closed = { reason: "died", overrideReason: "Død" } as const;
  for (const [course, on] of [
    [late, "2026-10-01"],
    [early, "2026-05-01"],
  ] as const) {
    await act(world, course, {
      as: "outsider",
      draft: closing({ ...closed, on: day(on), decision: { ...decision, on: day(on) } }),
    });
  }
  const { held } = await pullAll(world.as("outsider"));
  expect([held.has(late.courseId), held.has(early.courseId)]).toEqual([true, false]);
  expect((await pull(world.as("outsider"), [{ ...early, version: 1 }])).courses.map((one) => one.courseId)).toContain(
    early.courseId,
  );
});

test("a version ahead of ours, or another link in its place, tells the device that we lost a part of the past", async () => {
  const course = await referCourse(world);
  const first = await pull(world.as("worker"), [{ ...course, version: 0 }]);
  const head = first.courses.find((one) => one.courseId === course.courseId)?.head ?? "";
  const asked = (part: Partial<TestCourse>) => pull(world.as("worker"), [{ ...course, ...part }]);
  expect(await asked({ head })).toMatchObject({ restored: [], forget: [] });
  for (const part of [{ version: 7 }, { version: 7, head }, { head: "0".repeat(64) }])
    expect(await asked(part)).toMatchObject({ restored: [course.courseId], forget: [], more: true });
  expect((await asked({ version: 0 })).courses.map((one) => one.courseId)).toContain(course.courseId);
});

test("leaders and administrators hold no courses", async () => {
  const course = await referCourse(world);
  for (const someone of ["leader", "administrator"] as const) {
    expect(await pull(world.as(someone), [course])).toMatchObject({ courses: [], total: 0, forget: [course.courseId] });
  }
});

test("a device holds what its person carries and what they looked up, never the team, whatever their part in it", async () => {
  const team = await createWorld();
  const { worker, colleague, coordinator } = team.people;
  const carriers = [worker, worker, worker, colleague, colleague, coordinator];
  const courses: TestCourse[] = [];
  for (const { accountId: workerId } of carriers) courses.push(await referCourse(team, { workerId }));
  const carried = { worker: 3, colleague: 2, coordinator: 1, supervisor: 0, leader: 0, administrator: 0 } as const;
  // Object.keys is typed string[]; the keys of this constant are exactly these people.
  for (const someone of Object.keys(carried) as (keyof typeof carried)[])
    expect((await pullAll(team.as(someone))).held.size, someone).toBe(carried[someone]);
  const [first] = courses;
  if (first === undefined) throw new Error("No course");
  for (const someone of ["coordinator", "supervisor"] as const) {
    const { held } = await pullAll(team.as(someone), [{ ...first, version: 0 }]);
    expect(held.size, someone).toBe(carried[someone] + 1);
  }
  await team.end();
});

test("each course that is sent leaves a look in its log", async () => {
  const course = await referCourse(world);
  await pull(world.as("colleague"), [{ ...course, version: 0 }]);
  await pull(world.as("colleague"), [course]);
  const looks = (await world.as("worker").get(`/api/courses/${course.courseId}/looks`)).body as readonly {
    action: string;
    purpose: string;
  }[];
  expect(looks.filter((look) => look.action === "course.read").map((look) => look.purpose)).toEqual([
    "Sagsarbejde på egen enhed",
  ]);
});

test("a device of another version is told to update, whatever else it sends", async () => {
  for (const body of [
    { protocol: protocolVersion + 1, commands: "en helt ny form" },
    { protocol: 0, commands: [] },
  ]) {
    const answer = await world.as("worker").post("/api/sync/push", body);
    expect(answer).toMatchObject({ status: 409, body: { code: "update-needed" } });
  }
  expect(await world.as("worker").post("/api/sync/pull", { protocol: protocolVersion + 1, known: [] })).toMatchObject({
    status: 409,
  });
});

test("a batch of 51, an unknown field and an unknown command are refused whole", async () => {
  const course = await referCourse(world);
  const many = Array.from({ length: 51 }, () => commandOf(world, course, note()));
  const odd = [{ ...many[0], extra: 1 }];
  const unknown = [{ ...many[0], type: "eraseEverything" }];
  for (const commands of [many, odd, unknown]) {
    expect((await world.as("worker").post("/api/sync/push", { protocol: protocolVersion, commands })).status).toBe(400);
  }
  expect((await pull(world.as("worker"), [course])).courses.filter((one) => one.courseId === course.courseId)).toEqual(
    [],
  );
});

test("50 commands to several courses from several devices at once all get through", async () => {
  const citizens = await Promise.all([1, 2, 3].map(() => registerCitizen(world)));
  const courses = await Promise.all(citizens.map((citizenId) => referCourse(world, { citizenId })));
  const batches = Array.from({ length: 6 }, (_, device) =>
    Array.from({ length: 50 }, (_, index) => {
      const course = courses[(device % 2 === 0 ? index : 50 - index) % courses.length];
      if (course === undefined) throw new Error("No course");
      return commandOf(world, course, note());
    }),
  );
  const answers = await Promise.all(batches.map((batch) => push(world.as("worker"), batch)));
  expect(answers.flat().filter((answer) => answer.outcome === "accepted")).toHaveLength(300);
  expect(answers.map((one) => one.map((answer) => answer.commandId))).toEqual(
    batches.map((batch) => batch.map((command) => command.commandId)),
  );
});

test("what a device fetches is zipped for who takes it, and says the same", async () => {
  await referCourse(world);
  const client = world.as("worker");
  const body = JSON.stringify({ protocol: protocolVersion, known: [] });
  const ask = (encoding: string) =>
    client.raw("/api/sync/pull", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-encoding": encoding },
      body,
    });
  const [plain, zipped] = [await ask("identity"), await ask("gzip, br")];
  expect([plain.headers.get("content-encoding"), zipped.headers.get("content-encoding")]).toEqual([null, "gzip"]);
  const bytes = Buffer.from(await zipped.arrayBuffer());
  const text = await plain.text();
  expect(bytes.length).toBeLessThan(text.length / 2);
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(JSON.parse(text));
});
