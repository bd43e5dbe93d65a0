import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { openTasks } from "@tovholder/domain/course/state.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { handoverPlanSchema } from "./handover-plan.ts";

let world: World;
let full: TestCourse;
let changed: TestCourse;

beforeAll(async () => {
  world = await createWorld();
  full = await referCourse(world, { citizenId: await registerCitizen(world, "Fuld") });
  changed = await referCourse(world, { citizenId: await registerCitizen(world, "Vokset") });
  const taskId = world.services.ids();
  const task = { type: "addTask", taskId, what: "Ring til boligkontoret", origin: "own" } as const;
  const { accountId: ownerId } = world.people.worker;
  await act(world, full, { as: "worker", draft: { ...task, ownerId, due: day("2026-12-01") } });
  await act(world, full, {
    as: "worker",
    draft: { type: "recordConsent", about: "Egen læge", to: "Lægehuset", given: true, on: day("2025-01-20") },
  });
});

afterAll(() => world.end());

const path = () => `/api/teams/${world.teams.north}/handover`;

async function plan() {
  const answer = await world.as("coordinator").get(`${path()}?from=${world.people.worker.accountId}`);
  return handoverPlanSchema.parse(answer.body);
}

async function stateOf({ courseId }: TestCourse) {
  const answer = await world.as("coordinator").get(`/api/courses/${courseId}`);
  const state = fold(courseRecordSchema.parse(answer.body).entries);
  if (state === undefined) throw new Error("No course");
  return state;
}

function body(courses: readonly object[], changes: object = {}) {
  return { from: world.people.worker.accountId, on: "2026-11-22", reason: "Nyt job", courses, ...changes };
}

test("the plan shows everything that must not fall between, with a proposal and a look at each person", async () => {
  const { courses, takers } = await plan();
  const colleague = world.people.colleague.accountId;
  expect(courses.map(({ familyName, proposedId }) => [familyName, proposedId])).toEqual([
    ["Fuld", colleague],
    ["Vokset", colleague],
  ]);
  expect(courses[0]).toMatchObject({
    courseId: full.courseId,
    version: full.version,
    tasks: [{ what: "Ring til boligkontoret", due: "2026-12-01" }],
    consents: [{ about: "Egen læge", to: "Lægehuset" }],
  });
  expect(takers).toMatchObject([{ accountId: colleague, away: false, limit: 10 }]);
  const looks = await world.as("coordinator").get(`/api/courses/${full.courseId}/looks`);
  expect((looks.body as readonly { purpose: string }[]).map(({ purpose }) => purpose)).toContain("Overdragelse");
});

test("each course is handed over whole or refused by name, and the same act again does what is left", async () => {
  const to = world.people.colleague.accountId;
  const { courses } = await plan();
  // Somebody writes after the plan was read.
  await act(world, changed, { as: "worker", draft: contact() });
  const visit = { on: "2026-11-30", time: "10:00", place: "home", about: "Fælles besøg" };
  const wanted = courses.map(({ courseId, version }) => ({ courseId, seen: version, to, visit }));
  const first = await world.as("coordinator").post(path(), body(wanted));
  expect(first).toMatchObject({
    status: 200,
    body: {
      courses: [
        { courseId: full.courseId, outcome: "done" },
        { courseId: changed.courseId, outcome: "refused" },
      ],
    },
  });
  const untouched = await stateOf(changed);
  expect([untouched.workerId, untouched.appointments]).toEqual([world.people.worker.accountId, []]);
  const moved = await stateOf(full);
  expect(moved.workerId).toBe(to);
  expect(moved.appointments).toMatchObject([visit]);
  expect(openTasks(moved)).toMatchObject([{ what: "Ring til boligkontoret", ownerId: to }]);
  const fresh = await plan();
  const again = [
    ...wanted.slice(0, 1),
    ...fresh.courses.map(({ courseId, version }) => ({ courseId, seen: version, to })),
  ];
  const second = await world.as("coordinator").post(path(), body(again));
  expect(second.body).toMatchObject({ courses: [{ outcome: "done" }, { outcome: "done" }] });
  expect((await stateOf(full)).version).toBe(moved.version);
  expect((await plan()).courses).toEqual([]);
});

test("a task in a colleague's course passes on, and the course stays where it is", async () => {
  const own = await createWorld();
  const citizenId = await registerCitizen(own, "Kollegas");
  const held = await referCourse(own, { citizenId, workerId: own.people.colleague.accountId });
  const from = own.people.worker.accountId;
  const to = own.people.colleague.accountId;
  const task = {
    type: "addTask",
    taskId: own.services.ids(),
    what: "Find nøglen",
    origin: "own",
    ownerId: from,
  } as const;
  await act(own, held, { as: "colleague", draft: { ...task, due: day("2026-12-01") } });
  const where = `/api/teams/${own.teams.north}/handover`;
  const read = async () =>
    handoverPlanSchema.parse((await own.as("coordinator").get(`${where}?from=${from}`)).body).courses;
  const [planned, ...others] = await read();
  expect(others).toEqual([]);
  expect(planned).toMatchObject({ heldBy: { accountId: to }, proposedId: to, tasks: [{ what: "Find nøglen" }] });
  const courses = [{ courseId: held.courseId, seen: planned?.version, to }];
  const answer = await own.as("coordinator").post(where, { from, on: "2026-11-22", reason: "", courses });
  expect(answer.body).toMatchObject({ courses: [{ outcome: "done" }] });
  expect(await read()).toEqual([]);
  const record = courseRecordSchema.parse((await own.as("coordinator").get(`/api/courses/${held.courseId}`)).body);
  const state = fold(record.entries);
  expect(state?.workerId).toBe(to);
  expect(state === undefined ? [] : openTasks(state).map(({ ownerId }) => ownerId)).toEqual([to]);
  await own.end();
});

test("nobody outside the team takes over, nothing happens in the future, and only a coordinator plans", async () => {
  const courses = [{ courseId: full.courseId, seen: 1, to: world.people.outsider.accountId }];
  const paths = async (sent: object) => {
    const answer = await world.as("coordinator").post(path(), sent);
    return (answer.body as { errors: readonly { path: string }[] }).errors.map((error) => error.path);
  };
  const near = [{ courseId: full.courseId, seen: 1, to: world.people.colleague.accountId }];
  expect(await paths(body(courses))).toEqual(["to"]);
  expect(await paths(body(near, { on: "2026-12-24" }))).toEqual(["on"]);
  expect(await paths(body([{ ...near[0], to: world.people.worker.accountId }]))).toEqual(["to"]);
  expect((await world.as("worker").post(path(), body(near))).status).toBe(403);
});
