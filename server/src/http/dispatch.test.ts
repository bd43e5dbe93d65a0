import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { createDatabase } from "../db/database.ts";
import { statement } from "../db/statement.ts";
import { insertCitizens } from "../person/citizen.ts";
import { createClient } from "../testing/client.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;
const courseId = randomUUID();
const citizenId = randomUUID();

const insertCourse = statement<never>(
  "test.dispatch-course",
  `insert into course (municipality_id, course_id, citizen_id, team_id, worker_id, method, method_version, stage, created_at)
   values ($1, $2, $3, $4, $5, 'cti-housing', 1, 'contact', now())`,
);
const audits = statement<{
  readonly action: string;
  readonly account_id: string;
  readonly relation: string;
  readonly purpose: string;
}>(
  "test.dispatch-audits",
  "select action, account_id, relation, purpose from audit where municipality_id = $1 and course_id = $2 order by audit_id",
);
const countTeams = statement<{ readonly count: number }>(
  "test.dispatch-teams",
  "select count(*) as count from team where municipality_id = $1 and name = $2",
);

beforeAll(async () => {
  world = await createWorld();
  await world.database.inMunicipality(world.municipalityId, async (tx) => {
    const citizen = {
      citizenId,
      name: { given: "Rasmus", family: "Kanariefugl" },
      birthDate: undefined,
      identifier: { kind: "cpr", value: "0104909989" } as const,
      address: "Kanarievej 1",
      protection: undefined,
    };
    await insertCitizens(tx, { vault: world.services.vault, now: world.clock.now() }, [citizen]);
    const owner = world.people.worker.accountId;
    await tx.run(insertCourse, [world.municipalityId, courseId, citizenId, world.teams.north, owner]);
  });
});

afterAll(() => world.end());

/** Makes a route's log row one that PostgreSQL refuses, since it holds a NUL; gives the way back. */
function breakLog(path: string): () => void {
  const route = world.app.routes.find((one) => one.method === "POST" && one.path === path);
  if (route === undefined) throw new Error(`No route ${path}`);
  const { audit } = route;
  Object.assign(route, { audit: { action: "broken\u0000", purpose: "x" } });
  return () => Object.assign(route, { audit });
}

test("not found and not allowed look alike", async () => {
  const missing = await world.as("worker").get(`/api/courses/${randomUUID()}/looks`);
  expect(missing).toMatchObject({ status: 404, body: { code: "not-found" } });
  const refused = await Promise.all(
    (["outsider", "colleague", "supervisor", "leader", "administrator"] as const).map((someone) =>
      world.as(someone).get(`/api/courses/${courseId}/looks`),
    ),
  );
  const malformed = await world.as("worker").get("/api/courses/ikke-et-id/looks");
  for (const answer of [...refused, malformed]) expect(answer).toMatchObject({ status: 404, body: missing.body });
});

test("a look at a course is logged with who, how they stand to it, and why", async () => {
  expect((await world.as("coordinator").get(`/api/courses/${courseId}/looks`)).status).toBe(200);
  const looks = await world.as("worker").get(`/api/courses/${courseId}/looks?limit=10`);
  expect(looks.body).toMatchObject([
    {
      name: "Karen Prøvesen",
      roles: ["coordinator"],
      relation: "team",
      action: "course.looks",
      purpose: "Tilsyn med adgang",
    },
  ]);
  const rows = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(audits, [world.municipalityId, courseId]),
  );
  expect(rows.map((row) => row.relation)).toEqual(["team", "own"]);
});

test("another municipality's course is not found, whatever the role", async () => {
  const other = await createWorld();
  for (const someone of ["worker", "coordinator"] as const) {
    expect((await other.as(someone).get(`/api/courses/${courseId}/looks`)).status).toBe(404);
  }
  await other.end();
});

test("what cannot be logged is not done", async () => {
  const count = () =>
    world.database.inMunicipality(world.municipalityId, (tx) =>
      tx.one(countTeams, [world.municipalityId, "Team Ulogget"]),
    );
  const mended = breakLog("/api/teams");
  expect((await world.as("administrator").post("/api/teams", { name: "Team Ulogget" })).status).toBe(500);
  mended();
  expect(await count()).toEqual({ count: 0 });
  expect((await world.as("administrator").post("/api/teams", { name: "Team Ulogget" })).status).toBe(201);
  expect(await count()).toEqual({ count: 1 });
});

test("a call that changes something needs the session's token", async () => {
  const worker = world.as("worker");
  for (const token of ["", "forkert", world.as("colleague").csrf()]) {
    const answer = await worker.post("/api/me/language", { language: "da" }, { headers: { "x-csrf": token } });
    expect(answer).toMatchObject({ status: 403, body: { code: "cross-site" } });
  }
  expect((await worker.post("/api/me/language", { language: "da" })).status).toBe(204);
});

test("a call from another site is refused, and so is a name the server does not go by", async () => {
  const worker = world.as("worker");
  const send = (headers: Record<string, string>) => worker.post("/api/me/language", { language: "da" }, { headers });
  expect((await send({ origin: "https://andet.example" })).status).toBe(403);
  expect((await send({ origin: "null" })).status).toBe(403);
  expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await worker.get("/api/me", { headers: { host: "ondt.example:8080" } })).status).toBe(400);
  expect((await worker.get("/api/me", { headers: { host: "127.0.0.1:8080" } })).status).toBe(200);
});

test("what is not declared is refused, with the field and plain Danish", async () => {
  const admin = world.as("administrator");
  expect(await admin.post("/api/teams", { name: "X", rolle: "y" })).toMatchObject({
    status: 400,
    body: { code: "invalid-input", status: 400, errors: [{ path: "" }] },
  });
  const empty = await admin.post("/api/teams", { name: "  " });
  expect(empty).toMatchObject({ body: { errors: [{ path: "name", message: "Skriv et navn" }] } });
  expect((await admin.get("/api/teams?alle=1")).status).toBe(400);
  expect((await admin.post("/api/logout?x=1")).status).toBe(400);
  expect(empty.headers.get("content-type")).toMatch("application/problem+json");
});

test("only JSON, and no more than fits", async () => {
  const admin = world.as("administrator");
  const bytes = new TextEncoder().encode('{"name":"X"}');
  const plain = await admin.post("/api/teams", undefined, { bytes, headers: { "content-type": "text/plain" } });
  expect(plain).toMatchObject({ status: 415, body: { code: "unsupported-media-type" } });
  const broken = { bytes: new TextEncoder().encode("{"), headers: { "content-type": "application/json" } };
  expect((await admin.post("/api/teams", undefined, broken)).body).toMatchObject({ status: 400, code: "bad-request" });
  const large = await admin.post("/api/teams", { name: "x".repeat(1_100_000) });
  expect(large).toMatchObject({ status: 413, body: { code: "too-large", detail: "Det må højst fylde 1 MB." } });
});

test("roles hold at every door of the administration", async () => {
  const doors = world.app.routes.filter((route) => typeof route.access === "object" && "can" in route.access);
  expect(doors.length).toBeGreaterThan(8);
  for (const route of doors.filter((door) => door.path.startsWith("/api/accounts"))) {
    const path = route.path.replaceAll(/:account|:device/g, () => randomUUID());
    const raw = await world.as("leader").raw(path, { method: route.method, headers: {} });
    expect([route.path, [400, 403].includes(raw.status)]).toEqual([route.path, true]);
  }
});

test("every signed-in route refuses who is not", async () => {
  for (const route of world.app.routes) {
    if (typeof route.access === "object" && "public" in route.access) continue;
    const path = route.path.replaceAll(/:\w+/g, randomUUID());
    const answer = await world.anyone().raw(path, { method: route.method });
    expect([route.method, route.path, answer.status]).toEqual([route.method, route.path, 401]);
  }
});

test("unknown paths of the API are problems, and every answer carries the security headers", async () => {
  const answer = await world.anyone().get("/api/findes-ikke");
  expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("no names, numbers, passwords or addresses in logs and refusals", async () => {
  const canaries = ["Kanariefugl", "0104909989", "010490-9989", "hemmelig kanarie", "kanarie.bruger", "Kanarievej"];
  const worker = world.as("worker");
  const mended = breakLog("/api/persons/duplicates");
  const answers = [
    await world.anyone().post("/api/login", { username: "kanarie.bruger", password: "hemmelig kanarie" }),
    await worker.get("/api/courses/Kanariefugl/looks?cpr=010490-9989"),
    await worker.get("/Kanariefugl/0104909989"),
    await worker.post("/api/persons/search", { text: "Kanariefugl", cpr: "0104909989" }),
    await worker.post("/api/persons/search", { text: "Kanariefugl\u0000" }),
    await worker.post("/api/persons/duplicates", { given: "Rasmus", family: "Kanariefugl" }),
  ];
  mended();
  expect(answers.map((answer) => answer.status)).toEqual([401, 404, 404, 400, 400, 500]);
  const refusals = answers.filter((answer) => answer.status >= 400).map((answer) => JSON.stringify(answer.body));
  expect(world.log.some((line) => line.includes("request.failed"))).toBe(true);
  for (const canary of canaries) {
    for (const line of [...world.log, ...refusals]) expect(line).not.toContain(canary);
  }
});

test("callers that ask too often are told to wait", async () => {
  const busy = await createWorld({ config: { rateLimits: { loginPerAddress: 1000, perAccount: 20 } } });
  const statuses: number[] = [];
  for (let i = 0; i < 22; i += 1) statuses.push((await busy.as("worker").get("/api/me")).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  busy.clock.forward(60_000);
  expect((await busy.as("worker").get("/api/me")).status).toBe(200);
  await busy.end();
});

test("without its database every route says so, and says when to come back", async () => {
  const database = createDatabase({ host: import.meta.dirname, user: "nobody", database: "none" });
  const { fetch } = createApp({ ...world.services, database });
  const cookie = world.as("worker").cookie();
  for (const path of ["/api/me", "/api/health", "/api/overview"]) {
    const answer = await createClient(fetch).get(path, { headers: { cookie } });
    expect(answer).toMatchObject({
      status: 503,
      body: { code: "unavailable", detail: expect.stringContaining("Databasen svarer ikke lige nu.") },
    });
    expect(answer.headers.get("retry-after")).toBe("5");
  }
  await database.end();
  expect((await world.as("worker").get("/api/me")).status).toBe(200);
});
