import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { commandSchema } from "../course/commands.ts";
import { entrySchema } from "../course/entries.ts";

/**
 * Every code that a journal or a device may hold, by the list it stands in. A code that has been in use is accepted for ever:
 * it may stop being offered, but a device that wrote it offline, and a journal that holds it, must still be read. So this file
 * only grows.
 */
const shipped = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL("shipped-codes.json", import.meta.url), "utf8")));

/** What is looked at of a JSON schema. */
const nodeSchema = z.looseObject({
  enum: z.array(z.unknown()).default([]),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  oneOf: z.array(z.unknown()).default([]),
  anyOf: z.array(z.unknown()).default([]),
  allOf: z.array(z.unknown()).default([]),
});

/** The lists of codes in a shape, by the kind of thing said and the name of the field. */
function codesOf(schema: z.ZodType): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  const add = (path: string, code: unknown) => {
    if (typeof code === "string") found.set(path, (found.get(path) ?? new Set()).add(code));
  };
  const walk = (given: unknown, path: string): void => {
    const node = nodeSchema.safeParse(given).data;
    if (node === undefined) return;
    for (const code of node.enum) add(path, code);
    const { kind, type } = node.properties;
    const said = nodeSchema.safeParse(kind ?? type).data?.const;
    add("kind", said);
    const here = typeof said === "string" ? said : path;
    for (const [name, inner] of Object.entries(node.properties)) walk(inner, `${here}.${name}`);
    for (const inner of [node.items, ...node.oneOf, ...node.anyOf, ...node.allOf]) walk(inner, path);
  };
  walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }), "");
  return Object.fromEntries([...found].map(([path, codes]) => [path, [...codes].sort()]));
}

function allCodes(): Readonly<Record<string, readonly string[]>> {
  const named = (prefix: string, lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists).map(([path, codes]): [string, readonly string[]] => [`${prefix} ${path}`, codes]);
  const lists = [...named("entry", codesOf(entrySchema)), ...named("command", codesOf(commandSchema))];
  return Object.fromEntries(lists.sort(([left], [right]) => (left < right ? -1 : 1)));
}

test("every code that was ever shipped is still accepted", () => {
  const now = allCodes();
  const gone = Object.entries(shipped).flatMap(([list, codes]) =>
    codes.filter((code) => !now[list]?.includes(code)).map((code) => `${list}: ${code}`),
  );
  expect(gone).toEqual([]);
});

test("a new code is written down among the shipped, in shipped-codes.json, so that nobody takes it away later", () => {
  const unwritten = Object.entries(allCodes()).flatMap(([list, codes]) =>
    codes.filter((code) => !shipped[list]?.includes(code)).map((code) => `${list}: ${code}`),
  );
  expect(unwritten).toEqual([]);
});
