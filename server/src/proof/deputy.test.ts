import { commandTypes } from "@tovholder/domain/course/commands.ts";
import type { CommandType } from "@tovholder/domain/course/commands.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { protocolVersion, pushAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putAbsence } from "../absence/absence-store.ts";
import { createClient } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { signIn } from "../testing/world.ts";
import { commandDrafts } from "./command-drafts.ts";
import { createFiveRoles } from "./five-roles.ts";
import type { FiveRoles, Target } from "./five-roles.ts";
import { routeCases } from "./route-cases.ts";

let five: FiveRoles;
let client: Client;
/** A course of another team, whose worker is away and covered by a worker of this one. */
let target: Target;

const dayMs = 24 * 60 * 60_000;

beforeAll(async () => {
  five = await createFiveRoles();
  const { world, callers } = five;
  const worker = callers.find(({ role }) => role === "worker");
  if (worker === undefined) throw new Error("No worker");
  target = worker.targets["other-team"];
  client = createClient(world.app.fetch);
  const absence = {
    accountId: target.workerId,
    from: day("2026-11-22"),
    to: day("2026-12-04"),
    deputyId: worker.person.accountId,
    deputyUntil: day("2026-11-22"),
    withdrawn: false,
  };
  const written = { absenceId: world.services.ids(), teamId: target.teamId, seen: 0, setBy: target.workerId };
  await world.database.inMunicipality(world.municipalityId, (tx) =>
    putAbsence(tx, absence, { ...written, now: world.clock.now() }),
  );
  await signIn(client, worker.person);
});

afterAll(() => five.end());

/** What stays with the worker and the coordinator: to end a course, and to pass it on. */
const notTheDeputys: ReadonlySet<CommandType> = new Set([
  "assignWorker",
  "closeCourse",
  "reopenCourse",
  "changeMethod",
  "addDocument",
  // Beginnings ask for a role and not for a course.
  "referCitizen",
  "importCourse",
  "continueCourse",
]);

async function attempt(type: CommandType): Promise<string> {
  const draft = commandDrafts[type]({ target, id: five.world.services.ids() });
  const command = {
    ...draft,
    commandId: five.world.services.ids(),
    courseId: target.courseId,
    seen: target.version,
  };
  const { body } = await client.post("/api/sync/push", { protocol: protocolVersion, commands: [command] });
  const [answer] = pushAnswerSchema.parse(body).answers;
  if (answer?.outcome === "accepted") target.version = answer.version;
  return answer?.outcome === "refused" ? answer.refusal.code : "accepted";
}

const closedTo = ["no-such-course", "not-allowed"];

test.each(commandTypes.filter((type) => !notTheDeputys.has(type)))("a deputy may send %s", async (type) => {
  expect(closedTo).not.toContain(await attempt(type));
});

test.each(["assignWorker", "closeCourse", "reopenCourse", "changeMethod"] as const)(
  "a deputy may not send %s",
  async (type) => {
    expect(closedTo).toContain(await attempt(type));
  },
);

/** Routes of a course that a worker as deputy gets through; all others of a course look like no course at all. */
const throughAs: ReadonlySet<string> = new Set([
  "GET /api/courses/:course",
  "GET /api/courses/:course/supervision",
  "PATCH /api/courses/:course/citizen",
  "POST /api/courses/:course/documents",
  "GET /api/courses/:course/documents/:document",
]);

async function statuses(): Promise<Readonly<Record<string, boolean>>> {
  const { world } = five;
  const through: Record<string, boolean> = {};
  for (const route of world.app.routes) {
    if (typeof route.access !== "object" || !("course" in route.access)) continue;
    const name = `${route.method} ${route.path}`;
    const id = world.services.ids();
    const answer = await routeCases[name]?.ask({ world, client, target, id, password: "" });
    through[name] = answer !== undefined && answer.status !== 404;
  }
  return through;
}

test("a deputy reaches the course by its routes, but not its log, its papers to the citizen or its ending", async () => {
  for (const [name, through] of Object.entries(await statuses()))
    expect([name, through]).toEqual([name, throughAs.has(name)]);
});

test("the day after, the course is no course again", async () => {
  const { world, callers } = five;
  world.clock.forward(dayMs);
  const worker = callers.find(({ role }) => role === "worker");
  if (worker === undefined) throw new Error("No worker");
  await signIn(client, worker.person);
  for (const [name, through] of Object.entries(await statuses())) expect([name, through]).toEqual([name, false]);
  expect(await attempt("recordContact")).toBe("no-such-course");
});
