import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, commandOf, push, referCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { createLive } from "./live.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

/** Opens a stream and reads it line by line. */
async function listen(someone: Someone) {
  const stop = new AbortController();
  const response = await world.as(someone).raw("/api/live", { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("No stream");
  const next = async () => (await reader.read()).value;
  expect(await next()).toBe(": open\n\n");
  return { response, next, close: () => reader.cancel() };
}

const note = () => contact({ contactId: world.services.ids() });

test("those who may read a course hear that it grew, and nothing of what", async () => {
  const course = await referCourse(world);
  const other = await referCourse(world, { teamId: world.teams.south, workerId: world.people.outsider.accountId });
  const worker = await listen("worker");
  const outsider = await listen("outsider");
  expect(worker.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  await act(world, course, { as: "colleague", draft: note() });
  await act(world, other, { as: "outsider", draft: note() });
  expect(await worker.next()).toBe(`event: course\ndata: {"courseId":"${course.courseId}","version":2}\n\n`);
  expect(await outsider.next()).toBe(`event: course\ndata: {"courseId":"${other.courseId}","version":2}\n\n`);
  await Promise.all([worker.close(), outsider.close()]);
});

test("a refused command and a repeated one say nothing; a course that leaves tells both sides", async () => {
  const course = await referCourse(world);
  const worker = await listen("worker");
  const outsider = await listen("outsider");
  const command = commandOf(world, course, note());
  await push(world.as("worker"), [
    command,
    command,
    commandOf(world, course, { type: "cancelAppointment", appointmentId: world.services.ids() }),
  ]);
  const move = { type: "assignWorker", workerId: world.people.outsider.accountId, teamId: world.teams.south } as const;
  await act(world, course, { as: "coordinator", draft: { ...move, on: day("2026-11-20"), reason: "" } });
  expect([await worker.next(), await worker.next()].map((text) => /"version":(\d+)/.exec(text ?? "")?.[1])).toEqual([
    "2",
    "3",
  ]);
  expect(await outsider.next()).toContain('"version":3');
  await Promise.all([worker.close(), outsider.close()]);
});

test("an account has a limit of streams", async () => {
  const streams = [];
  for (let index = 0; index < 10; index += 1) streams.push(await listen("supervisor"));
  const refused = await world.as("supervisor").raw("/api/live");
  expect(refused.status).toBe(429);
  await streams[0]?.close();
  streams.push(await listen("supervisor"));
  await Promise.all(streams.map((stream) => stream.close()));
});

test("a stream beats while its session lasts, and ends with it", async () => {
  const live = createLive(world.services, 5);
  const tokenHash = Buffer.alloc(32);
  const actor = { municipalityId: world.municipalityId, accountId: "x", name: "x", roles: [], teamIds: [] };
  const session = { actor, csrf: "", tokenHash, mustChangePassword: false };
  const gone = live.open(session, new AbortController().signal).pipeThrough(new TextDecoderStream()).getReader();
  expect((await gone.read()).value).toBe(": open\n\n");
  expect(await gone.read()).toEqual({ done: true, value: undefined });
  expect(live.count()).toBe(0);
});
