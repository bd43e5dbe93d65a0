import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const SOURCE = join(import.meta.dirname, "..");

/** Every place that works outside one municipality, with the number of uses. Grows only by review. */
const ALLOWED = {
  "db/database.ts": 2,
  "identity/demo-routes.ts": 1,
  "identity/login-routes.ts": 1,
  "identity/login.ts": 1,
  "identity/municipality.ts": 1,
};

test("exactly these places work across municipalities", async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const uses: Record<string, number> = {};
  for (const name of files) {
    const found = (await readFile(join(SOURCE, name), "utf8")).match(/\basSystem\b/g)?.length ?? 0;
    if (found > 0) uses[relative(SOURCE, join(SOURCE, name))] = found;
  }
  expect(uses).toEqual(ALLOWED);
});

test("only db/ and its helpers make a pool", async () => {
  const helpers = /^(?!db\/|testing\/|proof\/server-process).*\.ts$/;
  const files = (await readdir(SOURCE, { recursive: true })).filter((name) => helpers.test(name));
  const makers: string[] = [];
  for (const name of files) {
    if (/\bcreatePool\b|from "pg"/.test(await readFile(join(SOURCE, name), "utf8"))) makers.push(name);
  }
  expect(makers).toEqual([]);
});
