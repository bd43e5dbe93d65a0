import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { killRounds } from "./kill-rounds.ts";

test("what was acknowledged survives killing the server and its PostgreSQL, once and in order", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tovholder-kill-"));
  const result = await killRounds({ folder, rounds: 4 });
  const none = { lost: 0, doubled: 0, unexplained: 0, answeredOtherwise: 0, chainFaults: 0 };
  expect(result).toMatchObject({ rounds: 4, ...none });
  expect(result.acknowledged).toBeGreaterThan(4 * 20);
  await rm(folder, { recursive: true });
}, 120_000);
