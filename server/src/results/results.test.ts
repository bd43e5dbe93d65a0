import { closing, contact, focusAreas, phaseStart } from "@tovholder/domain/course/testing/drafts.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { resultsOf } from "@tovholder/domain/outcome/results.ts";
import { yearOf } from "@tovholder/domain/outcome/year.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { quartersSchema, resultsSchema } from "./wire.ts";

let world: World;
const courses: TestCourse[] = [];

beforeAll(async () => {
  world = await createWorld();
  for (const index of [0, 1, 2, 3, 4, 5]) courses.push(await endedCourse(index));
});

afterAll(() => world.end());

/** A course with a home from the start, that ended in phase 1. */
async function endedCourse(index: number): Promise<TestCourse> {
  const start = addDays(day("2026-08-03"), index);
  const course = await referCourse(world, { decidedOn: addDays(start, -40), receivedOn: addDays(start, -30) });
  const drafts = [
    { type: "startContactPeriod", on: addDays(start, -21) },
    phaseStart("phase1", { on: start, focus: focusAreas(["housing", "finances"], `course ${index}`, 2) }),
    { type: "recordLifeStatus", area: "home", has: true, on: start, note: "Hemmelig note" },
    contact({ contactId: world.services.ids(), on: addDays(start, 5), place: "home", channel: "meeting" }),
    closing({
      on: day("2026-11-16"),
      reason: "moved-municipality",
      overrideReason: "Flyttede med kort varsel",
      decision: { on: day("2026-11-16"), outcome: "ended", text: "Flyttet til en anden kommune" },
    }),
    // Written after the end: the follow-up.
    { type: "recordLifeStatus", area: "home", has: true, on: day("2026-11-20"), note: "" },
  ] as const;
  for (const draft of drafts) await act(world, course, { as: "worker", draft });
  return course;
}

const year = { from: "2026-01-01", to: "2026-12-31" };

function query(more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ team: world.teams.north, ...year, ...more }).toString();
}

async function read(as: Someone, asked: string) {
  const { status, body } = await world.as(as).get(`/api/results?${asked}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return resultsSchema.parse(body).results;
}

async function expectedResults(cut: { readonly team?: string; readonly quarter?: number }) {
  const all = await Promise.all(
    courses.map(async ({ courseId }) => {
      const { body } = await world.as("worker").get(`/api/courses/${courseId}`);
      return factsOf(courseRecordSchema.parse(body).entries) ?? [];
    }),
  );
  return resultsOf(yearOf(all.flat(), 2026), cut);
}

test("the page is the domain's own, for a year and a quarter, and the same to team and leader", async () => {
  const own = await read("supervisor", query());
  expect(own).toEqual(await expectedResults({ team: world.teams.north }));
  expect(own).toMatchObject({ n: 6, kept: [{ area: "home", followed: { n: 6 } }, { area: "job" }] });
  expect(await read("leader", query())).toEqual(own);
  const quarter = await read("coordinator", query({ from: "2026-10-01" }));
  expect(quarter).toEqual(await expectedResults({ team: world.teams.north, quarter: 4 }));
  expect(await read("leader", new URLSearchParams(year).toString())).toMatchObject({ n: 6 });
});

test("a filter that leaves fewer than five says nothing", async () => {
  expect(await read("supervisor", query({ to: "2026-09-30", from: "2026-07-01" }))).toBeNull();
  expect(await read("supervisor", query({ method: "skp" }))).toBeNull();
  expect(await read("leader", query({ team: world.teams.south }))).toBeNull();
});

test("periods that could be taken from each other are refused, and teams out of reach are not there", async () => {
  const ask = async (as: Someone, more: Readonly<Record<string, string>>) =>
    (await world.as(as).get(`/api/results?${query(more)}`)).status;
  expect(await ask("supervisor", { to: "2026-11-30" })).toBe(400);
  expect(await ask("supervisor", { from: "2025-01-01" })).toBe(400);
  expect(await ask("coordinator", { team: world.teams.south })).toBe(404);
  expect(await ask("worker", {})).toBe(403);
  expect((await world.as("coordinator").get(`/api/results?${new URLSearchParams(year).toString()}`)).status).toBe(400);
});

test("six quarters stand beside their fidelity, and small ones hold their parts back", async () => {
  const path = `/api/results/quarters?team=${world.teams.north}`;
  const { quarters } = quartersSchema.parse((await world.as("leader").get(path)).body);
  expect(quarters.map(({ year: of, quarter }) => `${of}-${quarter}`)).toEqual([
    "2025-3",
    "2025-4",
    "2026-1",
    "2026-2",
    "2026-3",
    "2026-4",
  ]);
  expect(quarters.at(-1)).toMatchObject({ ended: 6, planned: 0, homeKnown: 6, homeKept: 6 });
  expect(quarters[0]).toMatchObject({ fidelity: null, ended: 0 });
});

test("the files hold the numbers of the page and nothing that was written of a person", async () => {
  const csv = await (await world.as("leader").raw(`/api/results.csv?${query()}`)).text();
  expect(csv).toContain("Hvorfor forløbene sluttede;Flyttet");
  expect(csv).toContain(";6;6;100;");
  expect(csv).not.toContain("Hemmelig");
  for (const { courseId } of courses) expect(csv).not.toContain(courseId);
  const few = await (await world.as("leader").raw(`/api/results.csv?${query({ method: "skp" })}`)).text();
  expect(few.trim().split("\r\n")).toHaveLength(2);
  const sheet = await world.as("supervisor").raw(`/api/results.xlsx?${query()}`);
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});
