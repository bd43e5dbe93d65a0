import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { processStart } from "./processes.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tovholder-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("one holder at a time, and the folder is clean afterwards", () => {
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`er i brug af et andet Tovholder-program (proces ${process.pid})`);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  lockFolder(folder).release();
});

test.each([
  ["of a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1, start: "1", boot: "x" })],
  ["of a pid that another process got", JSON.stringify({ pid: process.pid, start: "1", boot: "x" })],
  ["from before the last boot", JSON.stringify({ pid: process.pid, start: processStart(process.pid), boot: "x" })],
  ["cut short by a full disk", '{"pid":'],
  ["that is empty", ""],
])("a stale lock %s is replaced", (_name, text) => {
  writeFileSync(path.join(folder, "tovholder.lock"), text);
  lockFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test("releasing does not take away the lock that another program holds by now", () => {
  const lock = lockFolder(folder);
  writeFileSync(path.join(folder, "tovholder.lock"), "another's");
  lock.release();
  expect(readdirSync(folder)).toEqual(["tovholder.lock"]);
});
