import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { act, referCourse } from "./testing/course.ts";
import type { TestCourse } from "./testing/course.ts";
import { chainFaults, readChains, verifyJournals } from "./verify.ts";
import type { ChainRow } from "./verify.ts";

let world: World;
let course: TestCourse;
let rows: readonly ChainRow[];

beforeAll(async () => {
  world = await createWorld();
  course = await referCourse(world);
  for (let index = 0; index < 4; index += 1) {
    await act(world, course, { as: "worker", draft: contact({ contactId: world.services.ids() }) });
  }
  rows = await world.database.inMunicipality(world.municipalityId, (tx) => readChains(tx, [course.courseId]));
});

afterAll(() => world.end());

function faults(changed: readonly ChainRow[], municipalityId = world.municipalityId) {
  const head = { course_id: course.courseId, version: 5, head_hash: rows.at(-1)?.hash ?? null };
  return chainFaults(municipalityId, head, changed).map(({ seq, fault }) => `${fault} ${seq}`);
}

function withRow(index: number, change: (row: ChainRow) => Partial<ChainRow>): readonly ChainRow[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change(row) } : row));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test("what was written verifies, in the municipality and course by course", async () => {
  const all = await world.database.inMunicipality(world.municipalityId, (tx) => verifyJournals(tx));
  expect(all).toEqual({ courses: 1, entries: 5, faults: [] });
  expect(faults(rows)).toEqual([]);
});

test("every byte of the sealed text counts", () => {
  const length = rows[2]?.sealed.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    expect(faults(withRow(2, (row) => ({ sealed: flipped(row.sealed, at) })))).toEqual(["entry 3"]);
  }
});

test.each<Partial<ChainRow>>([
  { course_id: "00000000-0000-7000-8000-000000000001" },
  { entry_id: "00000000-0000-7000-8000-000000000001" },
  { command_id: "00000000-0000-7000-8000-000000000001" },
  { kind: "closed" },
  { day: "2026-01-01" },
  { recorded_at: "2026-11-22T09:00:00.001Z" },
  { recorded_by: "00000000-0000-7000-8000-000000000001" },
])("a changed column is found: %o", (change) => {
  expect(faults(withRow(2, () => change))).toEqual(["entry 3"]);
});

test("a number, a hash, an order, a missing, a doubled and a foreign row are found", () => {
  expect(faults(withRow(2, () => ({ seq: 9 })))).toEqual(["gap 9", "entry 9"]);
  expect(faults(withRow(2, (row) => ({ hash: flipped(row.hash, 0) })))).toEqual(["entry 3", "entry 4"]);
  expect(faults(rows.filter((row) => row.seq !== 3))).toContain("gap 4");
  expect(faults(rows.slice(0, 4))).toEqual(["head 5"]);
  expect(faults([...rows, ...rows.slice(4)])).toContain("head 5");
  expect(faults(rows.toReversed()).length).toBeGreaterThan(0);
  expect(faults(rows, world.municipalityId + 1).length).toBeGreaterThan(4);
  expect(faults([])).toEqual(["head 5"]);
});
