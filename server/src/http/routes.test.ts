import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

function line({ method, path, access, audit }: Route): string {
  const who = access === "signed-in" ? access : "public" in access ? "public" : Object.values(access).join();
  return `${method.padEnd(6)} ${path} · ${who} · ${"none" in audit ? "no log" : audit.action}`;
}

test("every route with who may call it and what it leaves in the log", () => {
  expect(world.app.routes.map(line).sort()).toMatchSnapshot();
});

test("public and unlogged routes say why, and no route is declared twice", () => {
  for (const { access, audit } of world.app.routes) {
    if (typeof access === "object" && "public" in access) expect(access.public.length).toBeGreaterThan(10);
    if ("none" in audit) expect(audit.none.length).toBeGreaterThan(10);
  }
  const names = world.app.routes.map((one) => `${one.method} ${one.path.replaceAll(/:\w+/g, ":")}`);
  expect(new Set(names).size).toBe(names.length);
});

test("the API describes itself, for machines and for people", async () => {
  const { body } = await world.anyone().get("/api/openapi.json");
  expect(body).toMatchObject({
    openapi: "3.1.0",
    paths: { "/api/courses/{course}/looks": { get: { security: [{ session: [] }] } } },
  });
  const { paths } = body as { paths: Record<string, Record<string, { operationId: string }>> };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(operations).toHaveLength(world.app.routes.length);
  expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
  const page = await world.anyone().get("/api");
  expect(page.headers.get("content-type")).toMatch("text/html");
  expect(page.body).toContain("/api/courses/:course/looks");
});

const facts = { summary: "x", access: "signed-in", audit: { none: "en prøve" } } as const;
const handler = () => Promise.resolve(new Response());

test("a route that cannot hold its promises does not start", () => {
  const declare = (path: string, more: object) => () =>
    route({ method: "POST", path, ...facts, response: { media: "text/plain" }, handler, ...more });
  expect(declare("/api/a", { body: z.object({}) })).toThrow("strictObject");
  expect(declare("/api/a", { body: z.array(z.union([z.strictObject({ a: z.object({}) })])) })).toThrow("strictObject");
  expect(declare("/api/a/:id", {})).toThrow("params differ");
  expect(declare("/api/a", { params: z.strictObject({ id: z.string() }) })).toThrow("params differ");
  expect(declare("/api/a", { access: { course: "course.read" } })).toThrow("needs :course");
});
