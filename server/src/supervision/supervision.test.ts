import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import { act, pull, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { courseHistorySchema } from "./course-history.ts";
import { meetingSchema, teamSupervisionSchema } from "./meeting-view.ts";
import { supervisionFacts } from "./supervision-facts.ts";

let world: World;
let course: TestCourse;
let base: string;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(async () => {
  expect(world.log.join("\n")).not.toMatch(/Hemmeligt/);
  await world.end();
});

const id = () => world.services.ids();
const today = day("2026-11-22");

async function view(someone: Someone = "coordinator") {
  const { status, body } = await world.as(someone).get(base);
  expect(status).toBe(200);
  return teamSupervisionSchema.parse(body);
}

async function meeting(meetingId: string, someone: Someone = "coordinator") {
  const { body } = await world.as(someone).get(`${base}/meetings/${meetingId}`);
  return meetingSchema.parse(body);
}

/** The open meeting, begun. */
async function begin(fullReview = false): Promise<string> {
  const { body } = await world.as("coordinator").post(`${base}/meetings`, { meetingId: id(), on: today });
  const { meetingId } = body as { meetingId: string };
  const started = await world.as("coordinator").post(`${base}/meetings/${meetingId}/start`, { fullReview });
  expect(started.status).toBe(204);
  return meetingId;
}

function end(meetingId: string, changes: object = {}) {
  const leaderId = world.people.coordinator.accountId;
  const body = { leaderId, nextOn: addDays(today, 7), nextMeetingId: id(), ...changes };
  return world.as("coordinator").post(`${base}/meetings/${meetingId}/end`, body);
}

interface Minute {
  readonly meetingId: string;
  readonly seen?: number;
  readonly minute?: string;
  readonly decisions?: readonly object[];
}

function write(someone: Someone, { meetingId, seen = 0, minute, decisions = [] }: Minute, at = course) {
  const body = { seen, decisions, ...(minute === undefined ? {} : { minute }) };
  return world.as(someone).put(`${base}/meetings/${meetingId}/courses/${at.courseId}/minute`, body);
}

function decision(what = "Ring til banken", ownerId = world.people.worker.accountId) {
  return { commandId: id(), taskId: id(), what, ownerId, due: "2026-11-26" };
}

beforeEach(async () => {
  base = `/api/supervision/${world.teams.north}`;
  course = await referCourse(world, { receivedOn: day("2026-11-10"), decidedOn: day("2026-11-09") });
});

function itemOf(view: z.infer<typeof teamSupervisionSchema>) {
  return (view.meeting?.items ?? view.proposed).find((item) => item.courseId === course.courseId);
}

test("the agenda stands ready without a word typed, and what was decided comes first next time", async () => {
  expect(itemOf(await view())?.reasons.map(({ kind }) => kind)).toEqual(["new"]);
  const meetingId = await begin();
  const written = await write("supervisor", { meetingId, minute: "Vi tager den roligt", decisions: [decision()] });
  expect(written).toMatchObject({ status: 200, body: { minuteVersion: 1 } });
  const { courses } = await pull(world.as("worker"));
  const record = courses.find((one) => one.courseId === course.courseId);
  expect(record?.entries.at(-1)).toMatchObject({
    by: world.people.supervisor.accountId,
    says: { kind: "task-added", what: "Ring til banken", origin: "supervision", meetingId },
  });
  expect((await end(meetingId)).status).toBe(204);
  const next = await view();
  expect(next.meeting).toMatchObject({ state: "planned", on: "2026-11-29" });
  expect(next.meeting?.items[0]).toMatchObject({
    courseId: course.courseId,
    reasons: [{ kind: "decision", why: { da: "Aftalt sidst: Ring til banken" } }],
  });
  const history = await world.as("worker").get(`/api/courses/${course.courseId}/supervision`);
  expect(courseHistorySchema.parse(history.body)).toMatchObject([{ minute: "Vi tager den roligt" }]);
  // What was said of the citizen is the citizen's to read.
  const access = await world.as("coordinator").get(`/api/courses/${course.courseId}/party-access/record.json`);
  expect(access.body).toMatchObject({ courses: [{ supervision: [{ minute: "Vi tager den roligt" }] }] });
});

test("a minute and its decisions stand or fall together, and a repeat counts once", async () => {
  const meetingId = await begin();
  const stranger = decision("Ring", world.people.outsider.accountId);
  const refused = await write("worker", { meetingId, minute: "Ord", decisions: [stranger] });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: "decisions.0.ownerId" }] } });
  const first = decision();
  expect((await write("worker", { meetingId, decisions: [first] })).status).toBe(200);
  expect((await write("worker", { meetingId, decisions: [first] })).status).toBe(200);
  const clash = { ...decision("Noget andet"), taskId: first.taskId };
  expect((await write("worker", { meetingId, minute: "Går ikke ind", decisions: [clash] })).status).toBe(422);
  const item = (await meeting(meetingId)).items.find((one) => one.courseId === course.courseId);
  expect(item).toMatchObject({ minute: "", minuteVersion: 0 });
});

test("two who write at once never overwrite each other: the later one is told, and sees the other's words", async () => {
  const meetingId = await begin();
  const [one, other] = await Promise.all([
    write("coordinator", { meetingId, minute: "Fra koordinatoren" }),
    write("supervisor", { meetingId, minute: "Fra supervisoren" }),
  ]);
  expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]));
  const item = (await meeting(meetingId)).items.find((each) => each.courseId === course.courseId);
  expect(item?.minute).toBe(one.status === 200 ? "Fra koordinatoren" : "Fra supervisoren");
  const both = `${item?.minute}. Og mit.`;
  expect((await write("supervisor", { meetingId, seen: item?.minuteVersion ?? 0, minute: both })).status).toBe(200);
});

test("coordinator and supervisor add and remove with a reason; the removed stay off and are shown", async () => {
  const { body } = await world.as("worker").post(`${base}/meetings`, { meetingId: id(), on: today });
  const { meetingId } = body as { meetingId: string };
  const path = `${base}/meetings/${meetingId}/courses/${course.courseId}`;
  expect((await world.as("worker").put(path, { seen: 0, included: false, why: "Ferie" })).status).toBe(403);
  expect((await world.as("supervisor").put(path, { seen: 0, included: false, why: "Ferie" })).status).toBe(204);
  expect((await world.as("coordinator").put(path, { seen: 0, included: true, why: "Alligevel" })).status).toBe(409);
  expect(itemOf(await view())).toMatchObject({ included: false, note: "Ferie", changedBy: "Sofus Prøvesen" });
  await begin();
  expect((await meeting(meetingId)).items.filter((item) => item.included).map((item) => item.courseId)).not.toContain(
    course.courseId,
  );
  expect((await world.as("coordinator").put(path, { seen: 1, included: true, why: "Alligevel" })).status).toBe(204);
  const item = (await meeting(meetingId)).items.find((one) => one.courseId === course.courseId);
  expect(item).toMatchObject({ included: true, reasons: [{ kind: "chosen", why: { da: "Alligevel" } }] });
});

test("a full review takes every running course along, and is due again a month later", async () => {
  await act(world, course, { as: "worker", draft: contact({ contactId: id(), on: day("2026-11-20") }) });
  const open = (await view()).meeting?.meetingId;
  if (open !== undefined && (await meeting(open)).state === "running") await end(open);
  expect((await view()).fullReview.due).toBe(true);
  const meetingId = await begin(true);
  expect((await meeting(meetingId)).items.filter(({ included }) => included).length).toBe(
    (await view()).courses.length,
  );
  await end(meetingId);
  expect((await view()).fullReview).toEqual({ due: false, lastOn: "2026-11-22" });
});

test("a meeting ends with one who was there, and the next lies ahead; the figures say whether training is recorded", async () => {
  const before = (await view()).lead;
  const lead = {
    seen: before?.version ?? 0,
    leaderId: world.people.supervisor.accountId,
    qualification: "CTI, modul 1-4",
  };
  const given = { ...lead, qualifiedOn: "2025-03-01", deputyId: world.people.coordinator.accountId };
  expect((await world.as("supervisor").put(`${base}/lead`, given)).status).toBe(204);
  expect((await world.as("supervisor").put(`${base}/lead`, given)).status).toBe(409);
  const meetingId = await begin();
  const leaderId = world.people.supervisor.accountId;
  expect(await end(meetingId, { leaderId })).toMatchObject({ status: 400, body: { errors: [{ path: "leaderId" }] } });
  const present = await world
    .as("worker")
    .put(`${base}/meetings/${meetingId}/attendance/${leaderId}`, { present: true });
  expect(present.status).toBe(204);
  expect(await end(meetingId, { leaderId, nextOn: today })).toMatchObject({ body: { errors: [{ path: "nextOn" }] } });
  expect((await end(meetingId, { leaderId })).status).toBe(204);
  const facts = await world.database.inMunicipality(world.municipalityId, (tx) =>
    supervisionFacts(tx, world.teams.north, { period: { from: day("2026-11-16"), to: today }, today }),
  );
  expect(facts.weeks).toMatchObject([{ monday: "2026-11-16" }]);
  expect(facts.weeks[0]?.meetings).toContain(meetingId);
  expect(facts.qualified).toEqual([meetingId]);
});

test("a leader sees how often and how many; another team and the administrator see nothing", async () => {
  const figures = await world.as("leader").get(`${base}/figures`);
  expect(figures).toMatchObject({ status: 200, body: { weeks: 1, weeksHeld: 1 } });
  expect(JSON.stringify(figures.body)).not.toMatch(/Bo|referat|Ring/);
  expect((await world.as("leader").get(base)).status).toBe(403);
  expect((await world.as("outsider").get(base)).status).toBe(404);
  expect((await world.as("outsider").get(`${base}/figures`)).status).toBe(404);
  expect((await world.as("administrator").get(`${base}/figures`)).status).toBe(403);
});

test("open screens of the team hear which meeting changed, and nothing of what", async () => {
  const stop = new AbortController();
  const listen = async (someone: Someone) => {
    const response = await world.as(someone).raw("/api/live", { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) throw new Error("No stream");
    await reader.read();
    return reader;
  };
  const reader = await listen("worker");
  const meetingId = await begin();
  const { value } = await reader.read();
  expect(value).toBe(`event: supervision\ndata: ${JSON.stringify({ teamId: world.teams.north, meetingId })}\n\n`);
  await reader.cancel();
});
