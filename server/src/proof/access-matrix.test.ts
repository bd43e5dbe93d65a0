import { afterAll, beforeAll, expect, test } from "vitest";
import type { Route } from "../http/route.ts";
import { protocolVersion, pullAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import { boardRowSchema } from "../overview/board.ts";
import { createClient } from "../testing/client.ts";
import type { Answer, Client } from "../testing/client.ts";
import { createAccount, signIn } from "../testing/world.ts";
import { canary, createFiveRoles, shadow, standings } from "./five-roles.ts";
import type { Caller, FiveRoles, Standing, Target } from "./five-roles.ts";
import { routeCases } from "./route-cases.ts";
import type { Expected, RouteCase } from "./route-cases.ts";
import { contentOf } from "./rows.ts";

let five: FiveRoles;
/** An account that nobody uses, for what administrators do to accounts. */
let spare: string;

beforeAll(async () => {
  five = await createFiveRoles();
  const { world } = five;
  const wanted = { username: `spare.${world.code.toLowerCase()}`, name: "Ekstra Prøvesen", roles: ["worker"] } as const;
  const made = await createAccount(world.as("administrator"), world.anyone(), {
    ...wanted,
    teamIds: [world.teams.south],
  });
  spare = made.accountId;
});

afterAll(() => five.end());

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function caseOf(route: Route): RouteCase {
  const found = routeCases[nameOf(route)];
  if (found === undefined) throw new Error(`No case for ${nameOf(route)}: write who gets through in route-cases.ts`);
  return found;
}

/** The target as the route means it: what is done to accounts is done to one that is not needed afterwards. */
function targetFor(caller: Caller, standing: Standing): Target {
  const target = caller.targets[standing];
  return standing === "elsewhere" || standing === "none" ? target : { ...target, accountId: spare };
}

async function ask(one: RouteCase, client: Client, { target, password }: { target: Target; password: string }) {
  const { world } = five;
  return one.ask({ world, client, target, id: world.services.ids(), password });
}

function mayPass(expected: Expected, { role }: Caller, standing: Standing): boolean {
  if (expected.who === "roles") return expected.roles.split(" ").includes(role);
  if (expected.who === "standing") return expected.cells[role]?.[standings.indexOf(standing)] === "x";
  return true;
}

/** What a route with an id in its path that is not a course answers for ids of others, to those whose role is enough. */
function namesNothing(route: Route, standing: Standing): boolean {
  const byTeamOrAccount = /:(team|account)\b/.test(route.path);
  return byTeamOrAccount && (standing === "elsewhere" || standing === "none");
}

test("every route of the app has its case, and no case is left over", () => {
  expect(Object.keys(routeCases).sort()).toEqual(five.world.app.routes.map(nameOf).sort());
});

test("every route lets through whom it should, in every role and every standing to the course", async () => {
  for (const route of five.world.app.routes) {
    const one = caseOf(route);
    const foreign = await contentOf(five.elsewhere);
    for (const caller of five.callers) {
      const may = (standing: Standing) => mayPass(one.expected, caller, standing) && !namesNothing(route, standing);
      await expectAllRefused(
        { route, one, caller },
        standings.filter((standing) => !may(standing)),
      );
      for (const standing of standings.filter(may)) {
        const client = route.path === "/api/logout" ? await freshSession(caller) : caller.client;
        const { password } = caller.person;
        const answer = await ask(one, client, { target: targetFor(caller, standing), password });
        expectThrough(answer, { where: `${nameOf(route)} · ${caller.role} · ${standing}`, status: one.status });
      }
    }
    expect(await contentOf(five.elsewhere), nameOf(route)).toEqual(foreign);
  }
}, 120_000);

interface Attempt {
  readonly route: Route;
  readonly one: RouteCase;
  readonly caller: Caller;
}

async function expectAllRefused({ route, one, caller }: Attempt, refused: readonly Standing[]): Promise<void> {
  if (refused.length === 0) return;
  const before = await contentOf(five.world);
  const { password } = caller.person;
  const nowhere = await ask(one, caller.client, { target: caller.targets.none, password });
  const byRole = one.expected.who === "roles" && !mayPass(one.expected, caller, "own");
  // Whose role is not enough for any team is told so; the team asked for makes no difference.
  const byTable = typeof route.access === "object" && "can" in route.access;
  const inNoTeam = byTable && one.expected.who === "standing" && one.expected.cells[caller.role] === undefined;
  const status = byRole || inNoTeam ? 403 : 404;
  for (const standing of refused) {
    const answer = await ask(one, caller.client, { target: targetFor(caller, standing), password });
    expectRefused(answer, { where: `${nameOf(route)} · ${caller.role} · ${standing}`, status, nowhere });
  }
  expect(await contentOf(five.world), `${nameOf(route)} · ${caller.role}`).toEqual(before);
}

async function freshSession({ person }: Caller): Promise<Client> {
  const client = createClient(five.world.app.fetch);
  await signIn(client, person);
  return client;
}

function expectThrough(answer: Answer, { where, status }: { where: string; status: number | undefined }): void {
  const seen = `${where}: ${answer.status} ${JSON.stringify(answer.body)}`;
  if (status === undefined) expect([200, 201, 204], seen).toContain(answer.status);
  else expect(answer.status, seen).toBe(status);
}

interface Refusal {
  readonly where: string;
  /** 403 where the role alone decides, 404 where it depends on what is asked for. */
  readonly status: number;
  readonly nowhere: Answer;
}

/** A refusal says the same of what exists and of what does not, and nothing of anyone. */
function expectRefused(answer: Answer, { where, status, nowhere }: Refusal): void {
  const seen = `${where}: ${answer.status} ${JSON.stringify(answer.body)}`;
  expect(answer.body, seen).toEqual(nowhere.body);
  expect([answer.status, nowhere.status], seen).toEqual([status, status]);
  expect(answer.headers.get("content-type"), seen).toBe("application/problem+json; charset=utf-8");
  expect(JSON.stringify(answer.body), seen).not.toContain(canary);
}

test("signed out, only what is public answers, and the rest says the same to everyone", async () => {
  const [caller] = five.callers;
  if (caller === undefined) throw new Error("No callers");
  const forged = "1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  for (const route of five.world.app.routes) {
    const one = caseOf(route);
    if (one.expected.who === "everyone") continue;
    for (const standing of standings) {
      const where = `${nameOf(route)} · signed out · ${standing}`;
      const before = await contentOf(five.world);
      const answer = await ask(one, five.world.anyone(), { target: targetFor(caller, standing), password: "x" });
      expect(answer, where).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
      expect(await contentOf(five.world), where).toEqual(before);
    }
    const answer = await five.world.anyone().raw(route.path, { headers: { cookie: `session=${forged}` } });
    expect([401, 404], nameOf(route)).toContain(answer.status);
    await answer.body?.cancel();
  }
});

test("without the session's token nothing is changed by anyone", async () => {
  for (const route of five.world.app.routes) {
    const one = caseOf(route);
    if (route.method === "GET" || one.expected.who === "everyone") continue;
    for (const caller of five.callers) {
      const where = `${nameOf(route)} · ${caller.role} without token`;
      const bare = createClient(five.world.app.fetch);
      const cookie = caller.client.cookie();
      const withCookie: Client = {
        ...bare,
        post: (path, body, options) => bare.post(path, body, { ...options, headers: { ...options?.headers, cookie } }),
        put: (path, body, options) => bare.put(path, body, { ...options, headers: { ...options?.headers, cookie } }),
        patch: (path, body, options) =>
          bare.patch(path, body, { ...options, headers: { ...options?.headers, cookie } }),
        delete: (path, body, options) =>
          bare.delete(path, body, { ...options, headers: { ...options?.headers, cookie } }),
      };
      const before = await contentOf(five.world);
      const answer = await ask(one, withCookie, { target: targetFor(caller, "own"), password: caller.person.password });
      expect(answer, where).toMatchObject({ status: 403, body: { code: "cross-site" } });
      expect(await contentOf(five.world), where).toEqual(before);
    }
  }
});

test("who must choose a new password first reaches nothing else", async () => {
  const { world } = five;
  const username = `fresh.${world.code.toLowerCase()}`;
  const roles = ["worker", "coordinator", "supervisor", "leader", "administrator"];
  const teamIds = [world.teams.north];
  const made = await world.as("administrator").post("/api/accounts", { username, name: "Ny Prøvesen", roles, teamIds });
  const { oneTimePassword } = made.body as { oneTimePassword: string };
  const [caller] = five.callers;
  if (caller === undefined) throw new Error("No callers");
  for (const route of world.app.routes) {
    const one = caseOf(route);
    if (one.expected.who === "everyone") continue;
    const client = createClient(world.app.fetch);
    await signIn(client, { username, password: oneTimePassword });
    const before = await contentOf(world);
    const answer = await ask(one, client, { target: targetFor(caller, "team"), password: oneTimePassword });
    if (one.expected.who === "signed-in" && one.expected.beforePasswordChange === true) {
      expectThrough(answer, { where: nameOf(route), status: one.status });
      continue;
    }
    expect(answer, nameOf(route)).toMatchObject({ status: 403, body: { code: "password-change-needed" } });
    expect(await contentOf(world), nameOf(route)).toEqual(before);
  }
});

test("a closed account and another's session reach nothing, at once", async () => {
  const { world } = five;
  const username = `closing.${world.code.toLowerCase()}`;
  const client = createClient(world.app.fetch);
  const wanted = { username, name: "Lukket Prøvesen", roles: ["coordinator"], teamIds: [world.teams.north] } as const;
  const person = await createAccount(world.as("administrator"), client, wanted);
  expect((await client.get("/api/overview")).status).toBe(200);
  await world.as("administrator").patch(`/api/accounts/${person.accountId}`, { active: false });
  const [caller] = five.callers;
  if (caller === undefined) throw new Error("No callers");
  for (const route of world.app.routes) {
    const one = caseOf(route);
    if (one.expected.who === "everyone") continue;
    const answer = await ask(one, client, { target: targetFor(caller, "team"), password: person.password });
    expect(answer.status, nameOf(route)).toBe(401);
  }
});

/** What each role's lists hold: by course for those who work with courses. */
const listed: Readonly<Record<Caller["role"], readonly Standing[]>> = {
  worker: ["own", "team"],
  coordinator: ["own", "team"],
  supervisor: ["own", "team"],
  leader: ["own", "team", "other-team"],
  administrator: [],
};

function coursesWithin({ role, targets }: Caller): readonly string[] {
  const { teams } = five.world;
  const within = listed[role];
  return five.courses
    .filter((course) => {
      if (course.courseId === targets.own.courseId) return within.includes("own");
      return within.includes(course.teamId === teams.north ? "team" : "other-team");
    })
    .map((course) => course.courseId)
    .sort();
}

test("the board holds the courses within reach, and no others", async () => {
  for (const caller of five.callers) {
    const answer = await caller.client.get("/api/overview?status=all");
    if (listed[caller.role].length === 0) {
      expect(answer.status).toBe(403);
      continue;
    }
    const all = boardRowSchema.array().parse(answer.body);
    const rows = all.filter((row) => row.method !== "skp");
    const outreach = all.filter((row) => row.method === "skp");
    // Leaders see no possible citizen; members those of their team alone.
    expect(outreach.length > 0, caller.role).toBe(caller.role !== "leader");
    expect(outreach.every((row) => row.teamId === five.world.teams.north)).toBe(true);
    expect(rows.map((row) => row.courseId).sort(), caller.role).toEqual(coursesWithin(caller));
    for (const teamId of [five.world.teams.south, five.elsewhere.teams.north]) {
      const narrowed = boardRowSchema.array().parse((await caller.client.get(`/api/overview?team=${teamId}`)).body);
      expect(narrowed.every((row) => coursesWithin(caller).includes(row.courseId))).toBe(true);
      if (caller.role !== "leader") expect(narrowed).toEqual([]);
    }
  }
});

test("search finds the persons within reach, and no others", async () => {
  for (const caller of five.callers.filter(({ role }) => ["worker", "coordinator", "supervisor"].includes(role))) {
    const { body } = await caller.client.post("/api/persons/search", { text: canary });
    const { persons } = body as { persons: readonly { courses: readonly { courseId: string }[] }[] };
    const found = persons.flatMap((person) => person.courses.map((course) => course.courseId));
    expect(found.sort(), caller.role).toEqual(coursesWithin(caller));
  }
});

test("a possible citizen is found by the members of the team, as a person and as a duplicate, and by no others", async () => {
  const { world, callers, elsewhere } = five;
  const outside = [world.as("outsider"), elsewhere.as("worker"), elsewhere.as("coordinator")];
  const inside = callers.filter(({ role }) => ["worker", "coordinator"].includes(role)).map(({ client }) => client);
  const known = new Set(
    callers.flatMap(({ targets: { own, team } }) => [own.outreach.possibleId, team.outreach.possibleId]),
  );
  const foundBy = async (client: Client) => {
    const search = await client.post("/api/persons/search", { text: shadow });
    const duplicates = await client.post("/api/persons/duplicates", { given: "Manden", family: shadow });
    return [search, duplicates].map((answer) => [...known].some((id) => JSON.stringify(answer.body).includes(id)));
  };
  for (const client of inside) expect(await foundBy(client)).toEqual([true, true]);
  for (const client of outside) expect(await foundBy(client)).toEqual([false, false]);
});

test("a device gets the courses it may read, whatever it claims to know", async () => {
  for (const caller of five.callers) {
    const known = [...five.courses, ...Object.values(caller.targets)].map(({ courseId }) => ({ courseId, version: 0 }));
    const answer = await caller.client.post("/api/sync/pull", { protocol: protocolVersion, known });
    const { courses } = pullAnswerSchema.parse(answer.body);
    const reads = ["worker", "coordinator", "supervisor"].includes(caller.role);
    expect(courses.map((course) => course.courseId).sort(), caller.role).toEqual(reads ? coursesWithin(caller) : []);
  }
});

test("teams, accounts, duplicates and looks hold nothing of another municipality", async () => {
  const { elsewhere } = five;
  const foreign = [
    elsewhere.municipalityId.toString().padStart(12, "!"),
    ...Object.values(elsewhere.people).map((person) => person.accountId),
    ...Object.values(elsewhere.teams),
    ...(five.callers[0] === undefined ? [] : [five.callers[0].targets.elsewhere.citizenId]),
  ];
  for (const caller of five.callers) {
    const own = caller.targets.own.courseId;
    const answers = await Promise.all([
      caller.client.get("/api/teams"),
      caller.client.get("/api/accounts"),
      caller.client.post("/api/persons/duplicates", { given: "Bo", family: canary }),
      caller.client.get(`/api/courses/${own}/looks`),
    ]);
    const said = JSON.stringify(answers.map((answer) => answer.body));
    for (const id of foreign) expect(said.includes(id), `${caller.role}: ${id}`).toBe(false);
  }
});

test("nothing of all this left a name in the log", () => {
  expect(five.world.log.join("\n")).not.toMatch(/Kanariefugl|Prøvesen/);
});
