import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roles } from "@tovholder/domain/access/actor.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import type { z } from "zod";
import { DEFAULT_BODY_LIMIT } from "../http/request.ts";
import { Problem } from "../http/problem.ts";
import { isMedia } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { createClient, ORIGIN } from "../testing/client.ts";
import type { Answer, Client } from "../testing/client.ts";
import { createAccount, createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { commandDrafts } from "./command-drafts.ts";
import { canary, formOf, pdf, reachOut, targetOf } from "./five-roles.ts";
import type { Target } from "./five-roles.ts";
import { nastyValues, nearly } from "./nasty.ts";
import { routeCases } from "./route-cases.ts";
import { contentOf } from "./rows.ts";

let world: World;
/** Somebody with every role, so that nothing but the input stands in the way. */
let client: Client;
let target: Target;

const password = "en lang prøvesætning 7";

beforeAll(async () => {
  world = await createWorld();
  client = createClient(world.app.fetch);
  const username = `all.${world.code.toLowerCase()}`;
  const wanted = { username, name: "Alle Prøvesen", roles, teamIds: [world.teams.north] };
  const person = await createAccount(world.as("administrator"), client, wanted);
  await reachOut(world);
  const own = await targetOf(world, { teamId: world.teams.north, workerId: person.accountId });
  target = { ...own, accountId: world.people.outsider.accountId };
});

afterAll(async () => {
  expect(world.log.filter((line) => line.includes("request.failed"))).toEqual([]);
  expect(world.log.join("\n")).not.toMatch(/Kanariefugl|Prøvesen|drop table|0104909989/);
  await world.end();
});

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** What the route's case would send, without sending it. */
async function requestOf(route: Route): Promise<Sent> {
  let sent: Sent | undefined;
  const keep = (path: string, body?: unknown) => {
    sent = { path, body };
    return Promise.resolve({ status: 204, body: undefined, headers: new Headers() });
  };
  const raw = (path: string) => {
    sent = { path, body: undefined };
    return Promise.resolve(new Response("{}"));
  };
  const recorder = { ...client, get: keep, post: keep, put: keep, patch: keep, delete: keep, raw };
  const found = routeCases[`${route.method} ${route.path}`];
  if (found === undefined) throw new Error(`No case for ${route.method} ${route.path}`);
  await found.ask({ world, client: recorder, target, id: world.services.ids(), password });
  if (sent === undefined) throw new Error(`Nothing sent for ${route.path}`);
  return sent;
}

interface Raw {
  readonly method?: string;
  readonly type?: string | undefined;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

async function sendRaw(path: string, { method = "POST", type = "application/json", body }: Raw): Promise<Answer> {
  const headers = { "content-type": type };
  const response = await client.raw(path, { method, headers, ...(body === undefined ? {} : { body }) });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  if (isStream) await response.body?.cancel();
  const text = isStream ? "" : await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

/** A refusal is a problem document in Danish that repeats nothing of anyone. */
function expectProblem(answer: Answer, where: string): void {
  const seen = `${where}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`;
  expect(answer.status, seen).toBeGreaterThanOrEqual(400);
  expect(answer.status, seen).toBeLessThan(500);
  expect(answer.headers.get("content-type"), seen).toBe("application/problem+json; charset=utf-8");
  expect(answer.body, seen).toMatchObject({
    code: expect.any(String),
    title: expect.any(String),
    status: answer.status,
  });
  const said = JSON.stringify(answer.body);
  expect(said, seen).not.toContain(canary);
  expect(said, seen).not.toContain("drop table");
  // English words of the schema library would mean that a message was forgotten.
  expect(said, seen).not.toMatch(/\b(Invalid|expected|Expected|must be|required|Unrecognized|Too (big|small))\b/);
  expect(said.length, seen).toBeLessThan(200_000);
}

function expectNoFailure(answer: Answer, where: string): void {
  if (answer.status >= 400) expectProblem(answer, where);
  else expect(answer.status, where).toBeLessThan(300);
}

const jsonRoutes = () =>
  world.app.routes.filter((route) => route.method !== "GET" && !isMedia(route.body)) as (Route & {
    readonly body: z.ZodType;
  })[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every place in a body, with each nasty value put there; and every key missing, and one too many. */
function* mutations(value: unknown): Generator<readonly [what: string, changed: unknown]> {
  for (const [index, nasty] of nastyValues.entries()) yield [`nasty ${index}`, nasty];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [what, changed] of mutations(item)) yield [`${index}.${what}`, value.with(index, changed)];
    }
  }
  if (!isObject(value)) return;
  yield ["unknown key", { ...value, ukendt: 1 }];
  for (const key of Object.keys(value)) {
    yield [`without ${key}`, Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))];
    for (const [what, changed] of mutations(value[key])) yield [`${key}.${what}`, { ...value, [key]: changed }];
  }
}

/** Whether the text gets past the reading of the body: then it is what the fields mean that decides. */
function isWhole(route: Route & { readonly body: z.ZodType }, text: string): boolean {
  if (text.includes("\\u0000")) return false;
  try {
    return route.body.safeParse(JSON.parse(text)).success;
  } catch (error) {
    // Another version of the protocol is refused while it is being read.
    if (error instanceof Problem) return false;
    throw error;
  }
}

test("every body with something wrong in it is refused, and leaves nothing", async () => {
  for (const route of jsonRoutes()) {
    const { path, body } = await requestOf(route);
    const { method } = route;
    const where = `${method} ${route.path}`;
    const before = await contentOf(world);
    for (const [what, changed] of mutations(body ?? {})) {
      const text = JSON.stringify(changed);
      if (isWhole(route, text)) continue;
      expectProblem(await sendRaw(path, { method, body: text }), `${where} · ${what}`);
    }
    expect(await contentOf(world), where).toEqual(before);
  }
}, 120_000);

test("texts that fit the form but mean mischief are kept as text or refused, and break nothing", async () => {
  for (const route of jsonRoutes()) {
    if (route.path === "/api/logout" || route.path === "/api/login") continue;
    const { path, body } = await requestOf(route);
    for (const [what, changed] of mutations(body ?? {})) {
      const text = JSON.stringify(changed);
      if (!isWhole(route, text)) continue;
      expectNoFailure(
        await sendRaw(path, { method: route.method, body: text }),
        `${route.method} ${route.path} · ${what}`,
      );
    }
  }
}, 120_000);

test("bodies that are no JSON, not of the declared kind, or too large are refused", async () => {
  for (const route of jsonRoutes()) {
    const { path } = await requestOf(route);
    const { method } = route;
    const where = `${method} ${route.path}`;
    const before = await contentOf(world);
    const broken = [
      "{",
      "[",
      "nul",
      '{"a":',
      "\u0000",
      "\ufeff{",
      '{"a":"\u0001"}',
      "[".repeat(200_000),
      '{"a":'.repeat(50_000),
    ];
    for (const body of broken) expectProblem(await sendRaw(path, { method, body }), `${where} · ${body.slice(0, 20)}`);
    const bytes = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
    expectProblem(await sendRaw(path, { method, body: bytes }), `${where} · not UTF-8`);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonp",
    ]) {
      expect((await sendRaw(path, { method, type, body: "{}" })).status, `${where} · ${type}`).toBe(415);
    }
    const body = new Uint8Array((route.bodyLimit ?? DEFAULT_BODY_LIMIT) + 1).fill(0x20);
    const large = await sendRaw(path, { method, body });
    expect(large, `${where} · too large`).toMatchObject({ status: 413, body: { code: "too-large" } });
    expect(await contentOf(world), where).toEqual(before);
  }
});

test("each command's fields are checked, whatever they hold", async () => {
  const route = jsonRoutes().find((one) => one.path === "/api/sync/push");
  if (route === undefined) throw new Error("No push");
  const before = await contentOf(world);
  for (const make of Object.values(commandDrafts)) {
    const draft = make({ target, id: world.services.ids() });
    const command = { ...draft, commandId: world.services.ids(), courseId: target.courseId, seen: target.version };
    for (const [what, changed] of mutations(command)) {
      const text = JSON.stringify({ protocol: protocolVersion, commands: [changed] });
      if (isWhole(route, text)) continue;
      expectProblem(await sendRaw("/api/sync/push", { body: text }), `${draft.type} · ${what}`);
    }
  }
  expect(await contentOf(world)).toEqual(before);
}, 120_000);

test("bodies drawn from each route's own schema break nothing", async () => {
  for (const route of jsonRoutes()) {
    if (route.path === "/api/logout") continue;
    const { path } = await requestOf(route);
    await fc.assert(
      fc.asyncProperty(nearly(route.body), async (body) => {
        const text = JSON.stringify(body) ?? "";
        expectNoFailure(
          await sendRaw(path, { method: route.method, body: text }),
          `${route.path} · ${text.slice(0, 300)}`,
        );
      }),
      { numRuns: route.path === "/api/sync/push" ? 150 : 40 },
    );
  }
}, 120_000);

test("queries with something wrong in them are refused, and break nothing", async () => {
  for (const route of world.app.routes.filter((one) => one.method === "GET")) {
    const [bare = ""] = (await requestOf(route)).path.split("?");
    const keys = Object.keys("shape" in route.query ? (route.query.shape as object) : {});
    const where = `GET ${route.path}`;
    expectProblem(await sendRaw(`${bare}?ukendt=1`, { method: "GET" }), `${where} · unknown`);
    for (const key of keys) {
      expectProblem(await sendRaw(`${bare}?${key}=1&${key}=2`, { method: "GET" }), `${where} · ${key} twice`);
      for (const nasty of nastyValues) {
        const text =
          typeof nasty === "string" ? nasty.slice(0, 2000).toWellFormed() : JSON.stringify(nasty).slice(0, 2000);
        const answer = await sendRaw(`${bare}?${key}=${encodeURIComponent(text)}`, { method: "GET" });
        expectNoFailure(answer, `${where} · ${key}=${text.slice(0, 40)}`);
      }
      for (const wild of ["%", "%ff", "%00", "%ed%a0%80", "+"]) {
        expectNoFailure(await sendRaw(`${bare}?${key}=${wild}`, { method: "GET" }), `${where} · ${key}=${wild}`);
      }
    }
  }
}, 60_000);

test("paths that name nothing are not found, by any method", async () => {
  const segments = [
    "%00",
    "%ff",
    "%",
    "..",
    "..%2f..",
    "%2e%2e",
    "'",
    "null",
    "-1",
    "x".repeat(5000),
    "%f0%9f%a6%9c",
    "a b",
  ];
  for (const route of world.app.routes.filter((one) => one.path.includes(":"))) {
    for (const segment of [...segments, world.services.ids()]) {
      const path = route.path.replaceAll(/:\w+/g, segment);
      const body = route.method === "GET" ? {} : { body: "{}" };
      const answer = await sendRaw(path, { method: route.method, ...body });
      expectProblem(answer, `${route.method} ${route.path} · ${segment.slice(0, 20)}`);
    }
  }
  const paths = fc.array(fc.oneof(fc.constantFrom("api", "courses", "..", "me", "sync"), fc.webSegment()), {
    maxLength: 5,
  });
  const methods = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND");
  const known = new Set(world.app.routes.map(({ path }) => path));
  await fc.assert(
    fc.asyncProperty(paths, methods, async (parts, method) => {
      const path = new URL(`/api/${parts.join("/")}`, ORIGIN).pathname;
      fc.pre(path.startsWith("/api/") && !known.has(path));
      const response = await client.raw(path, { method });
      expect(response.status, `${method} ${path}`).toBe(404);
    }),
  );
});

test("a known path by a method it does not have is refused", async () => {
  const before = await contentOf(world);
  for (const path of new Set(world.app.routes.map((route) => route.path))) {
    const has = new Set(world.app.routes.filter((route) => route.path === path).map((route) => route.method as string));
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"].filter((one) => !has.has(one))) {
      const answer = await sendRaw(path.replaceAll(/:\w+/g, target.courseId), { method });
      expectProblem(answer, `${method} ${path}`);
    }
  }
  expect(await contentOf(world)).toEqual(before);
});

test("forms with something wrong in them are refused, and leave nothing", async () => {
  const path = `/api/courses/${target.courseId}/documents`;
  const about = (more: object) => {
    const ids = { commandId: world.services.ids(), documentId: world.services.ids(), seen: target.version };
    return JSON.stringify({ ...ids, name: "Afgørelse", ...more });
  };
  const text = (body: string) => ({ bytes: new Uint8Array(Buffer.from(body)), headers: formOf("", pdf).headers });
  const forms = [
    ...nastyValues.filter((value) => typeof value !== "string").map((seen) => formOf(about({ seen: [seen] }), pdf)),
    ...["", "{", "null", "[]", '"x"', "\u0000", "[".repeat(50_000)].map((bad) => formOf(bad, pdf)),
    ...[Buffer.alloc(0), Buffer.from("MZ"), Buffer.from("<html>")].map((file) => formOf(about({}), file)),
    formOf(about({ name: "a\u0000b", ukendt: 1 }), pdf),
    formOf(about({ documentId: "x" }), pdf),
    ...["", "--", "--x\r\n", "--x\r\n\r\n--x--", `--x\r\nContent-Disposition: form-data; name="about"\r\n\r\n{}`].map(
      text,
    ),
  ];
  const before = await contentOf(world);
  for (const [index, form] of forms.entries()) {
    expectProblem(await client.post(path, undefined, form), `form ${index}`);
  }
  const large = formOf(about({}), Buffer.concat([pdf, Buffer.alloc(15 * 1024 * 1024)]));
  expect(await client.post(path, undefined, large)).toMatchObject({ status: 413 });
  expect(await contentOf(world)).toEqual(before);
  const named = formOf(about({ name: '=1+1"\r\nX: y\u0000\ud800</script>' }), pdf);
  expectNoFailure(await client.post(path, undefined, named), "a name full of signs");
});

test("headers with something wrong in them break nothing", async () => {
  const headers: readonly Readonly<Record<string, string>>[] = [
    { cookie: "tovholder=" },
    { cookie: "tovholder=%E0%A4%A" },
    { cookie: `tovholder=999999999.${"A".repeat(43)}` },
    { cookie: `tovholder=1.${"A".repeat(5000)}` },
    { cookie: ";;;===;;;" },
    { "x-csrf": "æøå".normalize("NFD").replaceAll(/[^ -~]/g, "?") },
    { "content-length": "-1" },
    { "content-type": "application/json; charset=utf-16" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const one of headers) {
    for (const path of ["/api/me", `/api/courses/${target.courseId}`]) {
      const answer = await client.raw(path, { headers: one });
      expect(answer.status, JSON.stringify(one)).toBeLessThan(500);
    }
    const answer = await client.raw("/api/me/language", { method: "POST", headers: one, body: "{}" });
    expect(answer.status, JSON.stringify(one)).toBeGreaterThanOrEqual(400);
    expect(answer.status, JSON.stringify(one)).toBeLessThan(500);
  }
});
