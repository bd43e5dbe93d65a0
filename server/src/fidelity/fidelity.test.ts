import { closing, contact, focusAreas, phaseStart } from "@tovholder/domain/course/testing/drafts.ts";
import { caseloadReadings } from "@tovholder/domain/fidelity/caseload-readings.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { ctiSelfAssessment } from "@tovholder/domain/fidelity/instruments.ts";
import { defaultLimits } from "@tovholder/domain/fidelity/limits.ts";
import { scoreCard } from "@tovholder/domain/fidelity/score-card.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { rebuildCourses } from "../journal/rebuild.ts";
import { act, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { createFactsCache, readFacts } from "./facts-store.ts";
import { cardSchema, driftSchema, evidenceSchema } from "./wire.ts";

let world: World;
const period = { from: day("2026-01-01"), to: day("2026-12-31") };
const courses: TestCourse[] = [];

beforeAll(async () => {
  world = await createWorld();
  for (const index of [0, 1]) courses.push(await livedCourse(index));
});

afterAll(() => world.end());

/** A course that ended in phase 1, with a contact at home and one at the office. */
async function livedCourse(index: number): Promise<TestCourse> {
  const start = addDays(day("2026-08-03"), index);
  const course = await referCourse(world, { decidedOn: addDays(start, -40), receivedOn: addDays(start, -30) });
  const drafts = [
    { type: "startContactPeriod", on: addDays(start, -21) },
    phaseStart("phase1", { on: start, focus: focusAreas(["housing", "finances"], `course ${index}`, 2) }),
    contact({ contactId: world.services.ids(), on: addDays(start, 5), place: "home", channel: "meeting" }),
    contact({ contactId: world.services.ids(), on: addDays(start, 9), place: "office", channel: "meeting" }),
    closing({
      on: day("2026-11-16"),
      reason: "moved-municipality",
      overrideReason: "Flyttede med kort varsel",
      decision: { on: day("2026-11-16"), outcome: "ended", text: "Flyttet til en anden kommune" },
    }),
  ] as const;
  for (const draft of drafts) await act(world, course, { as: "worker", draft });
  return course;
}

function query(more: Readonly<Record<string, string>> = {}): string {
  const all = { team: world.teams.north, instrument: ctiSelfAssessment.code, ...period, ...more };
  return new URLSearchParams(all).toString();
}

async function readCard(as: Someone, more = {}) {
  const { status, body } = await world.as(as).get(`/api/fidelity?${query(more)}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return cardSchema.parse(body);
}

async function itemOf(as: Someone, code: string) {
  const card = await readCard(as);
  const found = card.items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`No item ${code}`);
  return found;
}

async function entriesOf(course: TestCourse) {
  const { body } = await world.as("worker").get(`/api/courses/${course.courseId}`);
  return courseRecordSchema.parse(body).entries;
}

test("the card is the domain's own, also after a course has grown", async () => {
  const before = await readCard("supervisor");
  expect(before.courses).toBe(2);
  const [first] = courses;
  if (first === undefined) throw new Error("No course");
  await act(world, first, { as: "worker", draft: contact({ contactId: world.services.ids(), on: day("2026-08-20") }) });
  const all = (await Promise.all(courses.map(entriesOf))).flatMap((entries) => factsOf(entries) ?? []);
  const today = day("2026-11-22");
  const workers = new Set(all.flatMap((one) => one.workers.map(({ workerId }) => workerId)));
  const posts = [...workers].map((workerId) => ({ workerId, fte: 1 }));
  const caseload = caseloadReadings(all, { period, today, posts, ownLimits: {} });
  const scope = { all, period, today, limits: defaultLimits, outside: { caseload } };
  const expected = scoreCard(ctiSelfAssessment, scope);
  const card = await readCard("supervisor");
  for (const [index, { item, figure, score }] of expected.items.entries()) {
    expect(card.items[index]).toMatchObject({
      code: item.code,
      value: figure.computable ? figure.value : null,
      score: score ?? null,
    });
  }
  expect(card.mean?.value).toBe(expected.mean?.value);
  expect(card.items.some(({ value }) => value !== null)).toBe(true);
  expect(card.items.every(({ value, why }) => (value === null) === (why !== null))).toBe(true);
});

const savedRows = statement<{ readonly version: number; readonly sealed: Buffer }>(
  "test.course-facts",
  "select version, sealed from course_facts where municipality_id = $1 and course_id = $2",
);

test("facts are kept sealed at the version of the course, and rebuilding makes them too", async () => {
  const { database, vault } = world.services;
  const { municipalityId } = world;
  const [first] = courses;
  if (first === undefined) throw new Error("No course");
  const version = (await entriesOf(first)).length;
  const saved = () =>
    database.inMunicipality(municipalityId, (tx) => tx.one(savedRows, [municipalityId, first.courseId]));
  await readCard("supervisor");
  expect((await saved()).version).toBe(version);
  expect((await saved()).sealed.toString("latin1")).not.toContain(first.courseId);
  await rebuildCourses({ database, vault }, municipalityId);
  // A cache of its own: what was kept is read, not remembered. One place in it, so that nothing depends on its size.
  const store = { vault, cache: createFactsCache(1) };
  const wanted = { teamId: world.teams.north, since: period.from };
  const read = await database.inMunicipality(municipalityId, (tx) => readFacts(tx, store, wanted));
  const made = (await Promise.all(courses.map(entriesOf))).flatMap((entries) => factsOf(entries) ?? []);
  const byId = (left: { courseId: string }, right: { courseId: string }) => (left.courseId < right.courseId ? -1 : 1);
  expect(read.toSorted(byId)).toEqual(made.toSorted(byId));
});

test("evidence leads to courses and entries for those who may read them; a leader gets figures, and no small ones", async () => {
  const path = `/api/fidelity/evidence?${query({ item: "drift-in-vivo" })}`;
  const own = evidenceSchema.parse((await world.as("supervisor").get(path)).body);
  expect(own.courses).toHaveLength(2);
  expect(own.courses.flatMap(({ entries }) => entries).every(({ kind }) => kind === "contact-recorded")).toBe(true);
  expect(own.courses.every(({ citizen }) => citizen !== "")).toBe(true);
  const led = evidenceSchema.parse((await world.as("leader").get(path)).body);
  expect(led).toMatchObject({ courses: [], others: 0, readings: [] });
  const load = `/api/fidelity/evidence?${query({ item: "cti-4-sce" })}`;
  const { readings } = evidenceSchema.parse((await world.as("supervisor").get(load)).body);
  expect(readings.length).toBeGreaterThan(0);
  expect(readings.every(({ on, sce, limit }) => on.endsWith("-01") && sce !== null && limit === 10)).toBe(true);
  expect(evidenceSchema.parse((await world.as("leader").get(load)).body).readings).toEqual([]);
  const whole = cardSchema.parse(
    (await world.as("leader").get(`/api/fidelity?${query().replace(/team=[^&]+&/, "")}`)).body,
  );
  expect(whole.team).toBeNull();
  expect(whole.items.some(({ hidden }) => hidden)).toBe(true);
  for (const { met, of, missing, hidden } of whole.items) {
    if (hidden) expect([met, of, missing]).toEqual([null, null, null]);
    else expect([1, 2, 3, 4]).not.toContain(of);
  }
  expect((await world.as("worker").get(path)).status).toBe(403);
  expect((await world.as("coordinator").get(`/api/fidelity?${query({ team: world.teams.south })}`)).status).toBe(404);
  expect((await world.as("coordinator").get(`/api/fidelity?${query().replace(/team=[^&]+&/, "")}`)).status).toBe(400);
  expect((await world.as("coordinator").get(`/api/fidelity?${query({ to: "2025-12-31" })}`)).status).toBe(400);
});

test("the drift signs have twelve months each, and methods without signs have none", async () => {
  const path = `/api/fidelity/drift?team=${world.teams.north}&instrument=`;
  const signs = driftSchema.parse((await world.as("supervisor").get(path + ctiSelfAssessment.code)).body);
  expect(signs.map(({ points }) => points.length)).toEqual([12, 12, 12, 12, 12]);
  expect((await world.as("supervisor").get(`${path}icm-fidelity`)).body).toEqual([]);
});

function rate(as: Someone, more: Readonly<Record<string, unknown>> = {}) {
  const given = { ratingId: world.services.ids(), item: "cti-7", kind: "own", value: 4, reason: "Set i kalenderen" };
  const asked = { team: world.teams.north, instrument: ctiSelfAssessment.code, ...period };
  return world.as(as).post("/api/fidelity/ratings", { ...asked, ...given, ...more });
}

test("two rate apart, see each other's afterwards, and agree in the end", async () => {
  const ratingId = world.services.ids();
  expect((await rate("supervisor", { ratingId })).status).toBe(204);
  expect((await rate("supervisor", { ratingId })).status).toBe(204);
  expect((await rate("coordinator", { ratingId })).status).toBe(409);
  expect((await itemOf("supervisor", "cti-7")).rating).toMatchObject({ raters: 1, apart: null, given: [{ value: 4 }] });
  const before = await itemOf("coordinator", "cti-7");
  expect(before.rating).toMatchObject({ may: ["own"], raters: 1, given: [] });
  expect(before.score).toBeNull();
  expect((await rate("coordinator", { kind: "agreed" })).status).toBe(422);
  expect((await rate("coordinator", { value: 2, reason: "" })).status).toBe(400);
  expect((await rate("coordinator", { value: 2 })).status).toBe(204);
  const apart = await itemOf("coordinator", "cti-7");
  expect(apart.rating).toMatchObject({ may: ["agreed"], raters: 2, apart: 2 });
  expect(apart.score).toBeNull();
  expect((await rate("coordinator", { value: 5 })).status).toBe(422);
  expect((await rate("supervisor", { kind: "agreed", value: 3, reason: "Vi talte om ferien" })).status).toBe(204);
  expect(await itemOf("supervisor", "cti-7")).toMatchObject({ score: 3, from: "person" });
  const led = await itemOf("leader", "cti-7");
  expect(led).toMatchObject({ score: 3, rating: { may: [] } });
  expect(led.rating.given.every(({ reason }) => reason === null)).toBe(true);
  expect((await rate("leader")).status).toBe(403);
  const other = await readCard("supervisor", { from: "2025-01-01", to: "2025-12-31" });
  expect(other.items.find(({ code }) => code === "cti-7")?.rating.given).toEqual([]);
});

test("a computed score is passed with a reason alone, and the figure stays", async () => {
  const computed = (await readCard("coordinator")).items.find(({ kind, proposed }) => kind === "computed" && proposed);
  if (computed?.proposed === undefined || computed.proposed === null) throw new Error("Nothing is computed");
  const value = computed.proposed === 5 ? 4 : 5;
  const override = { item: computed.code, kind: "override", value };
  expect((await rate("coordinator", { ...override, reason: " " })).status).toBe(400);
  expect((await rate("coordinator", override)).status).toBe(204);
  expect(await itemOf("supervisor", computed.code)).toMatchObject({
    score: value,
    proposed: computed.proposed,
    from: "person",
    value: computed.value,
  });
});

test("the card comes out as a spreadsheet and as a tagged paper", async () => {
  const sheet = await world.as("leader").raw(`/api/fidelity.xlsx?${query()}`);
  expect(sheet.status).toBe(200);
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const paper = await world.as("supervisor").raw(`/api/fidelity.pdf?${query()}`);
  const text = Buffer.from(await paper.arrayBuffer()).toString("latin1");
  expect(text.slice(0, 5)).toBe("%PDF-");
  expect(text).toContain("/StructTreeRoot");
});
