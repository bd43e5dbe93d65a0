import { createSecretKey, randomUUID } from "node:crypto";
import type { Command } from "@tovholder/domain/course/commands.ts";
import { contact, focusAreas, phaseStart } from "@tovholder/domain/course/testing/drafts.ts";
import { letterPlace, type SealedLetter } from "@tovholder/domain/sync/letter.ts";
import { oldestServed, protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { act, commandOf, pull, push, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { seal } from "../vault/envelope.ts";

let world: World;
const devices = new Map<Someone, string>();

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const note = () => contact({ contactId: world.services.ids(), on: day("2025-01-20") });

/** One for each person. */
function deviceOf(person: Someone): string {
  const known = devices.get(person) ?? randomUUID();
  devices.set(person, known);
  return known;
}

async function keyOf(person: Someone, device = deviceOf(person)) {
  const names = { browser: "chrome", system: "android" };
  const { body } = await world.as(person).post("/api/me/devices", { deviceId: device, ...names });
  return createSecretKey(Buffer.from(z.object({ letterKey: z.base64() }).parse(body).letterKey, "base64"));
}

interface Written {
  readonly base: number;
  readonly after?: readonly string[];
  readonly protocol?: number;
  readonly by?: Someone;
  readonly device?: string;
  /** The command that the envelope says it holds. */
  readonly as?: string;
}

/** As the worker's device seals it, unless told otherwise. */
async function letterOf(command: Command, written: Written): Promise<SealedLetter> {
  const { base, after = [], protocol = protocolVersion, by = "worker", device = deviceOf(by) } = written;
  const text = JSON.stringify({ protocol, command, base, after });
  const sealed = seal(await keyOf(by, device), Buffer.from(text), letterPlace(command.commandId)).toString("base64");
  return { commandId: written.as ?? command.commandId, sealed };
}

async function received(letters: readonly SealedLetter[], by: Someone = "worker"): Promise<unknown> {
  const answer = await world.as(by).post("/api/sync/letters", { deviceId: deviceOf(by), letters });
  return answer.status === 200 ? answer.body : answer.status;
}

async function journalOf(course: TestCourse) {
  const { courses } = await pull(world.as("worker"), [{ ...course, version: 0 }]);
  return courses.find(({ courseId }) => courseId === course.courseId)?.entries ?? [];
}

test("a letter is executed as the command in it, once, and the device that sends the command itself hears the same", async () => {
  const course = await referCourse(world);
  const command = commandOf(world, course, note());
  const letter = await letterOf(command, { base: course.version });
  expect(await received([letter])).toEqual({ received: 1 });
  expect(await received([letter])).toEqual({ received: 1 });
  const entries = await journalOf(course);
  expect(entries.map(({ commandId }) => commandId).filter((id) => id === command.commandId)).toHaveLength(1);
  const [answer] = await push(world.as("worker"), [command]);
  expect(answer).toMatchObject({ outcome: "accepted", version: 2 });
  expect(await journalOf(course)).toEqual(entries);
});

test("letters of one course are judged in their order, each seeing the worker's own before it", async () => {
  const course = await referCourse(world);
  const [focus] = focusAreas(["housing"], "f", 1);
  if (focus === undefined) throw new Error("No focus");
  const base = course.version;
  const start = commandOf(world, course, phaseStart("phase1", { focus: [focus] }));
  const change = commandOf(world, course, { type: "changeFocus", ...focus, goal: "Nyt mål" });
  const first = await letterOf(start, { base });
  const second = await letterOf(change, { base, after: [start.commandId] });
  // Alone, the second waits for the first.
  expect(await received([second])).toEqual({ received: 0 });
  expect(await received([first, second])).toEqual({ received: 2 });
  expect((await journalOf(course)).at(-1)?.says).toMatchObject({ goal: "Nyt mål" });
});

test("an edit of what somebody else has changed since is not made; the device hears why", async () => {
  const course = await referCourse(world);
  const [focus] = focusAreas(["housing"], "f", 1);
  if (focus === undefined) throw new Error("No focus");
  await act(world, course, { as: "worker", draft: phaseStart("phase1", { focus: [focus] }) });
  const edit = commandOf(world, course, { type: "changeFocus", ...focus, goal: "Mit mål" });
  const letter = await letterOf(edit, { base: course.version });
  await act(world, course, { as: "coordinator", draft: { type: "changeFocus", ...focus, goal: "Deres mål" } });
  expect(await received([letter])).toEqual({ received: 0 });
  expect(await push(world.as("worker"), [edit])).toMatchObject([{ outcome: "refused", refusal: { code: "stale" } }]);
});

test("what is not a letter of this account and device is let lie, and holds up nothing", async () => {
  const course = await referCourse(world);
  const base = course.version;
  const fresh = () => commandOf(world, course, note());
  const bad = [
    await letterOf(fresh(), { base, by: "colleague" }),
    await letterOf(fresh(), { base, device: randomUUID() }),
    await letterOf(fresh(), { base, as: world.services.ids() }),
    await letterOf(fresh(), { base, protocol: oldestServed - 1 }),
    await letterOf(fresh(), { base, protocol: protocolVersion + 1 }),
    { commandId: world.services.ids(), sealed: "AAAA" },
  ];
  expect(await received([...bad, await letterOf(fresh(), { base })])).toEqual({ received: 1 });
  expect(await journalOf(course)).toHaveLength(2);
});

test("a letter gives nobody more than the command would", async () => {
  const course = await referCourse(world);
  const command = commandOf(world, course, note());
  expect(await received([await letterOf(command, { base: course.version, by: "outsider" })], "outsider")).toEqual({
    received: 0,
  });
  const anyone = await world.anyone().post("/api/sync/letters", { deviceId: deviceOf("worker"), letters: [] });
  expect(anyone.status).toBe(401);
  expect(await journalOf(course)).toHaveLength(1);
});
