import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { member } from "@tovholder/domain/course/testing/drafts.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, commandOf, push, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const today = day("2026-11-22");
const wish = { wish: "", followed: true, reason: "" };

/** An ICM course with something open of everything that a change of method must not lose. */
async function icmCourse(): Promise<TestCourse> {
  const course = await referCourse(world, {
    method: "icm",
    legalBasis: "SEL § 85 a",
    receivedOn: day("2026-06-01"),
    decidedOn: day("2026-06-01"),
    supplierWish: wish,
  });
  const { ids } = world.services;
  const focusId = ids();
  const on = day("2026-11-01");
  const drafts: readonly CommandDraft[] = [
    { type: "hearNeed", dimension: "housing", on, need: "much", words: "Jeg fryser" },
    {
      type: "chooseFocus",
      focusId,
      dimension: "housing",
      reason: "Det haster",
      goal: "Varme",
      strategy: "",
      words: "",
    },
    { type: "addAction", actionId: ids(), focusId, what: "Ring til varmemesteren", owner: "worker" },
    member({ memberId: ids(), on }),
    { type: "agreeAppointment", appointmentId: ids(), on: day("2026-11-30"), place: "home", about: "Varmen" },
    { type: "recordConsent", about: "Tale med egen læge", to: "Lægen", given: true, on },
  ];
  for (const draft of drafts) await act(world, course, { as: "worker", draft });
  return course;
}

function changeOf(course: TestCourse, more: Readonly<Record<string, unknown>> = {}) {
  const { ids } = world.services;
  return {
    commandId: ids(),
    continueId: ids(),
    seen: course.version,
    toCourseId: ids(),
    toMethod: "cti-housing",
    on: today,
    why: "Kan klare sig med noget tidsbegrænset",
    jointVisitOn: today,
    decision: { on: today, outcome: "changed", text: "" },
    legalBasis: "SEL § 85",
    decidedOn: today,
    teamId: world.teams.north,
    workerId: world.people.worker.accountId,
    overrideReason: "",
    ...more,
  };
}

function send(course: TestCourse, change: object, as: Someone = "worker") {
  return world.as(as).post(`/api/courses/${course.courseId}/change-method`, change);
}

async function stateOf(courseId: string): Promise<CourseState | undefined> {
  const answer = await world.as("worker").get(`/api/courses/${courseId}`);
  if (answer.status !== 200) return undefined;
  return fold(courseRecordSchema.parse(answer.body).entries);
}

test("one course ends and the next begins with all that was open, each pointing to the other", async () => {
  const course = await icmCourse();
  const change = changeOf(course);
  const answer = await send(course, change);
  expect([answer.status, answer.body]).toMatchObject([200, { courseId: change.toCourseId }]);
  const [before, after] = [await stateOf(course.courseId), await stateOf(change.toCourseId)];
  expect(before).toMatchObject({
    stage: "closed",
    closure: { reason: "changed-method" },
    changed: { toCourseId: change.toCourseId, toMethod: "cti-housing", jointVisitOn: today },
  });
  expect(after).toMatchObject({
    method: "cti-housing",
    citizenId: course.citizenId,
    workerId: world.people.worker.accountId,
    legalBasis: "SEL § 85",
    referral: { continuesCourseId: course.courseId },
    network: [{ name: "Mette Prøvesen" }],
    focusAreas: [{ dimension: "housing", goal: "Varme" }],
    actions: [{ what: "Ring til varmemesteren" }],
    appointments: [{ about: "Varmen" }],
    consents: [{ about: "Tale med egen læge", given: true }],
  });
  const again = await send(course, change);
  expect([again.status, again.body]).toEqual([200, answer.body]);
});

test("when the beginning is refused, the ending is not written either, and the field says why in Danish", async () => {
  const course = await icmCourse();
  const change = changeOf(course, {
    legalBasis: "SEL § 85 a",
    supplierWish: { wish: "Herberget", followed: false, reason: "" },
  });
  const answer = await send(course, change);
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    detail: expect.stringMatching(/begrund/i),
    errors: [{ path: expect.stringMatching(/^supplierWish/) }],
  });
  expect(await stateOf(course.courseId)).toMatchObject({ stage: "running", version: course.version });
  expect(await stateOf(change.toCourseId)).toBeUndefined();
  expect((await send(course, { ...change, supplierWish: wish })).status).toBe(200);
});

test.each([
  { what: "the same method", more: { toMethod: "icm" }, path: "toMethod", words: /Vælg en anden metode/ },
  {
    what: "no decision where the support ends only by one",
    more: { decision: undefined },
    path: "decision",
    words: /Skriv afgørelsen/,
  },
  { what: "a day that has not come", more: { on: "2026-11-23" }, path: "on", words: /\S/ },
  { what: "a legal basis that the method has not", more: { legalBasis: "SEL § 99" }, path: "legalBasis", words: /\S/ },
])("a change is refused with $what", async ({ more, path, words }) => {
  const course = await icmCourse();
  const answer = await send(course, changeOf(course, more));
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ detail: expect.stringMatching(words), errors: [{ path }] });
  expect(await stateOf(course.courseId)).toMatchObject({ stage: "running", version: course.version });
});

test("the course's worker and the coordinator may change the method; to the rest there is nothing to change", async () => {
  const course = await icmCourse();
  for (const as of ["colleague", "outsider", "supervisor", "leader", "administrator"] as const) {
    expect((await send(course, changeOf(course), as)).status, as).toBe(404);
  }
  expect((await send(course, changeOf(course), "coordinator")).status).toBe(200);
});

test("neither half goes by the ordinary way alone", async () => {
  const course = await icmCourse();
  const { commandId: _c, continueId: _n, seen: _s, legalBasis: _l, decidedOn: _d, ...rest } = changeOf(course);
  const { teamId: _t, workerId: _w, overrideReason: _o, ...change } = rest;
  const decision = { on: today, outcome: "changed", text: "" } as const;
  const draft = { ...change, type: "changeMethod", toMethod: "cti-housing", decision } as const;
  const [answer] = await push(world.as("worker"), [commandOf(world, course, draft)]);
  expect(answer).toMatchObject({ outcome: "refused", refusal: { code: "not-allowed" } });
});
