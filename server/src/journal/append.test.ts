import { contact, focusAreas, phaseStart, referral } from "@tovholder/domain/course/testing/drafts.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import type { Someone, World } from "../testing/world.ts";
import { createWorld } from "../testing/world.ts";
import { executeCommand } from "./append.ts";
import { act, commandOf, push, referCourse, registerCitizen } from "./testing/course.ts";
import type { TestCourse } from "./testing/course.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const counts = statement<{ readonly entries: number; readonly commands: number; readonly acts: number }>(
  "test.append-counts",
  `select (select count(*) from journal where municipality_id = $1 and course_id = $2) as entries,
     (select count(*) from command where municipality_id = $1 and course_id = $2) as commands,
     (select count(*) from audit where municipality_id = $1 and course_id = $2 and action <> 'course.read') as acts`,
);

function countsOf(course: TestCourse) {
  return world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.one(counts, [world.municipalityId, course.courseId]),
  );
}

async function recordOf(course: TestCourse, someone: Someone = "worker") {
  const answer = await world.as(someone).get(`/api/courses/${course.courseId}`);
  return courseRecordSchema.parse(answer.body);
}

const begin: CommandDraft = { type: "startContactPeriod", on: day("2024-12-30") };
/** A note of its own each time, since a contact has an id. */
const note = () => contact({ contactId: world.services.ids() });

test("a course begins and grows, and is read back whole", async () => {
  const course = await referCourse(world);
  await act(world, course, { as: "worker", draft: begin });
  await act(world, course, { as: "worker", draft: phaseStart("phase1", { focus: focusAreas(["housing"], "f", 1) }) });
  await act(world, course, { as: "colleague", draft: note() });
  const record = await recordOf(course);
  expect(record.version).toBe(course.version);
  expect(record.entries.map((entry) => [entry.seq, entry.says.kind])).toEqual([
    [1, "referred"],
    [2, "contact-period-started"],
    [3, "phase-started"],
    [4, "focus-chosen"],
    [5, "contact-recorded"],
  ]);
  expect(record.entries[4]).toMatchObject({ by: world.people.colleague.accountId, at: "2026-11-22T09:00:00.000Z" });
  expect(record.citizen).toEqual({
    citizenId: course.citizenId,
    givenName: "Bo",
    familyName: "Prøvesen",
    identifierKind: "none",
    addressProtected: false,
  });
});

test("the same command again gives the same answer and happens once", async () => {
  const course = await referCourse(world);
  const command = commandOf(world, course, phaseStart("phase1", { focus: focusAreas(["housing"], "f", 1) }));
  const [first] = await push(world.as("worker"), [command]);
  await act(world, { ...course, version: 3 }, { as: "worker", draft: note() });
  const [again, twice] = await push(world.as("worker"), [command, command]);
  expect(again).toEqual(first);
  expect(twice).toEqual(first);
  expect(await countsOf(course)).toEqual({ entries: 4, commands: 3, acts: 3 });
});

test("a command of somebody else's answers as if it were nowhere", async () => {
  const course = await referCourse(world);
  const command = commandOf(world, course, note());
  await push(world.as("worker"), [command]);
  const [answer] = await push(world.as("colleague"), [command]);
  expect(answer).toMatchObject({ outcome: "refused", refusal: { code: "no-such-course" } });
});

test("the same command sent many times at once happens once, also when it begins the course", async () => {
  const citizenId = await registerCitizen(world);
  const course = { courseId: world.services.ids(), citizenId, version: 0 };
  const who = { citizenId, teamId: world.teams.north, workerId: world.people.worker.accountId };
  const begins = commandOf(world, course, referral(who));
  const answers = await Promise.all(Array.from({ length: 6 }, () => push(world.as("coordinator"), [begins])));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const grows = commandOf(world, { ...course, version: 1 }, note());
  const later = await Promise.all(Array.from({ length: 6 }, () => push(world.as("worker"), [grows])));
  for (const answer of later) expect(answer).toEqual(later[0]);
  expect(await countsOf(course)).toEqual({ entries: 2, commands: 2, acts: 2 });
});

test("two devices at one course: every contact stays, numbered without gaps", async () => {
  const course = await referCourse(world);
  const batches = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => commandOf(world, course, note())));
  await Promise.all(batches.map((batch, index) => push(world.as(index % 2 ? "worker" : "colleague"), batch)));
  const { entries } = await recordOf(course);
  expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  for (const batch of batches) {
    const order = batch.map(({ commandId }) => entries.findIndex((entry) => entry.commandId === commandId));
    expect(order).toEqual([...order].sort((left, right) => left - right));
  }
});

test("an edit of what somebody else changed is refused as stale, and the rest of the batch goes on", async () => {
  const course = await referCourse(world);
  await act(world, course, { as: "worker", draft: phaseStart("phase1", { focus: focusAreas(["housing"], "f", 1) }) });
  const [focus] = focusAreas(["housing"], "f", 1);
  if (focus === undefined) throw new Error("No focus");
  const seen = { ...course };
  await act(world, course, { as: "coordinator", draft: { type: "changeFocus", ...focus, goal: "Nyt mål" } });
  const answers = await push(world.as("worker"), [
    commandOf(world, seen, { type: "changeFocus", ...focus, goal: "Et andet mål" }),
    commandOf(world, seen, note()),
  ]);
  expect(answers).toMatchObject([{ outcome: "refused", refusal: { code: "stale" } }, { outcome: "accepted" }]);
});

test("a correction and a retraction read the whole journal", async () => {
  const course = await referCourse(world);
  const { entries } = await act(world, course, { as: "worker", draft: note() });
  const [said] = entries;
  if (said?.says.kind !== "contact-recorded") throw new Error("No contact");
  const replacement = { ...said.says, text: "Rettet" };
  await act(world, course, {
    as: "worker",
    draft: { type: "correctEntry", entryId: said.entryId, replacement, reason: "Tastefejl" },
  });
  await act(world, course, {
    as: "worker",
    draft: { type: "retractEntry", entryId: said.entryId, reason: "Forkert borger" },
  });
  expect((await recordOf(course)).entries.map((entry) => entry.says.kind)).toEqual([
    "referred",
    "contact-recorded",
    "corrected",
    "retracted",
  ]);
});

test.each<{ who: Someone; note: string; focus: string }>([
  { who: "worker", note: "accepted", focus: "accepted" },
  { who: "colleague", note: "accepted", focus: "no-such-course" },
  { who: "coordinator", note: "accepted", focus: "accepted" },
  { who: "supervisor", note: "no-such-course", focus: "no-such-course" },
  { who: "outsider", note: "no-such-course", focus: "no-such-course" },
  { who: "leader", note: "no-such-course", focus: "no-such-course" },
  { who: "administrator", note: "no-such-course", focus: "no-such-course" },
])("$who: a contact is $note, the course itself $focus", async ({ who, note: onNote, focus }) => {
  const course = await referCourse(world);
  const outcomes = (await push(world.as(who), [commandOf(world, course, note()), commandOf(world, course, begin)])).map(
    (answer) => (answer.outcome === "refused" ? answer.refusal.code : answer.outcome),
  );
  expect(outcomes).toEqual([onNote, focus]);
});

test("a covering colleague takes back a contact, and nothing that only the course's worker may write", async () => {
  const course = await referCourse(world);
  const contactPeriod = commandOf(world, course, begin);
  await push(world.as("worker"), [contactPeriod]);
  const visit = commandOf(world, course, note());
  await push(world.as("worker"), [visit]);
  const takeBack = (entryId: string) =>
    commandOf(world, { ...course, version: 3 }, { type: "retractEntry", entryId, reason: "Skrevet på den forkerte" });
  const answers = await push(world.as("colleague"), [takeBack(contactPeriod.commandId), takeBack(visit.commandId)]);
  expect(answers).toMatchObject([{ outcome: "refused", refusal: { code: "not-allowed" } }, { outcome: "accepted" }]);
});

test("refusals that rest on what lies outside the course", async () => {
  const course = await referCourse(world);
  const nobody = world.services.ids();
  const fresh = { courseId: world.services.ids(), citizenId: course.citizenId, version: 0 };
  const who = { citizenId: course.citizenId, teamId: world.teams.north };
  const answers = await push(world.as("coordinator"), [
    commandOf(world, course, {
      type: "assignWorker",
      workerId: nobody,
      teamId: world.teams.north,
      on: day("2026-11-20"),
      reason: "",
    }),
    commandOf(world, course, {
      type: "assignWorker",
      workerId: world.people.worker.accountId,
      teamId: nobody,
      on: day("2026-11-20"),
      reason: "",
    }),
    commandOf(world, fresh, referral({ ...who, workerId: nobody })),
    commandOf(world, fresh, referral({ ...who, citizenId: nobody, workerId: world.people.worker.accountId })),
    commandOf(world, course, {
      type: "addDocument",
      documentId: nobody,
      name: "Kontrakt",
      mediaType: "application/pdf",
      size: 1,
    }),
    commandOf(world, course, referral({ ...who, workerId: world.people.worker.accountId })),
  ]);
  expect(
    answers.map((answer) => (answer.outcome === "refused" ? [answer.refusal.code, answer.refusal.field] : [])),
  ).toEqual([
    ["unknown-reference", "workerId"],
    ["unknown-reference", "teamId"],
    ["unknown-reference", "workerId"],
    ["unknown-reference", "citizenId"],
    ["not-allowed", "documentId"],
    ["course-exists", undefined],
  ]);
  expect((await push(world.as("leader"), [commandOf(world, fresh, referral(who))]))[0]).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  expect(await countsOf(course)).toEqual({ entries: 1, commands: 1, acts: 1 });
});

test("a course is not moved by correcting or retracting its assignment, but by those who may assign", async () => {
  const course = await referCourse(world);
  const move = {
    workerId: world.people.colleague.accountId,
    teamId: world.teams.north,
    on: day("2026-11-20"),
    reason: "",
  };
  const { entries } = await act(world, course, { as: "coordinator", draft: { type: "assignWorker", ...move } });
  const entryId = entries[0]?.entryId ?? "";
  const corrected = (workerId: string): CommandDraft => ({
    type: "correctEntry",
    entryId,
    replacement: { kind: "worker-assigned", ...move, workerId },
    reason: "Forkert valgt",
  });
  const back: CommandDraft = { type: "retractEntry", entryId, reason: "Fortrudt" };
  const drafts = [corrected(world.people.worker.accountId), corrected(world.services.ids()), back];
  const codes = async (someone: Someone) =>
    (
      await push(
        world.as(someone),
        drafts.map((draft) => commandOf(world, course, draft)),
      )
    ).map((answer) => (answer.outcome === "refused" ? answer.refusal.code : answer.outcome));
  expect(await codes("worker")).toEqual(["same-kind", "same-kind", "not-allowed"]);
  expect(await codes("coordinator")).toEqual(["same-kind", "same-kind", "accepted"]);
});

test("when the log cannot be written, nothing is", async () => {
  const course = await referCourse(world);
  const heard: unknown[] = [];
  const journal = { vault: world.services.vault, announce: (grown: unknown) => heard.push(grown) };
  const { accountId, name } = world.people.worker;
  // PostgreSQL refuses a NUL in text; only the log holds the roles.
  const roles = ["worker", "\0"] as unknown as readonly ["worker"];
  const actor = { municipalityId: world.municipalityId, accountId, name, roles, teamIds: [world.teams.north] };
  const command = commandOf(world, course, note());
  const doing = world.database.inMunicipality(world.municipalityId, (tx) =>
    executeCommand(journal, tx, { actor, command, now: world.clock.now() }),
  );
  await expect(doing).rejects.toThrow();
  expect(heard).toEqual([]);
  expect(await countsOf(course)).toEqual({ entries: 1, commands: 1, acts: 1 });
});

const everyCourse = statement<{ readonly course_id: string }>("test.every-course", "select course_id from course");
const everyEntry = statement<{ readonly entry_id: string }>("test.every-entry", "select entry_id from journal");

test("another municipality sees no course and no journal, even asking for all", async () => {
  await referCourse(world);
  const other = await createWorld();
  const seen = await other.database.inMunicipality(other.municipalityId, (tx) =>
    Promise.all([tx.rows(everyCourse, []), tx.rows(everyEntry, [])]),
  );
  await other.end();
  expect(seen).toEqual([[], []]);
});

test("an erased citizen's course can be neither read nor written", async () => {
  const course = await referCourse(world);
  const erase = statement<never>(
    "test.erase",
    "update citizen set data_key = null, erased_at = now() where municipality_id = $1 and citizen_id = $2",
  );
  await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.run(erase, [world.municipalityId, course.citizenId]),
  );
  const [answer] = await push(world.as("worker"), [commandOf(world, course, note())]);
  expect(answer).toMatchObject({ outcome: "refused", refusal: { code: "no-such-course" } });
  expect((await world.as("worker").get(`/api/courses/${course.courseId}`)).status).toBe(404);
});

test("who looked stands in the log with a purpose", async () => {
  const course = await referCourse(world);
  await world.as("worker").get(`/api/courses/${course.courseId}`);
  await world.as("colleague").get(`/api/courses/${course.courseId}`);
  await world.as("supervisor").get(`/api/courses/${course.courseId}?purpose=supervision`);
  expect((await world.as("outsider").get(`/api/courses/${course.courseId}`)).status).toBe(404);
  expect((await world.as("leader").get(`/api/courses/${course.courseId}`)).status).toBe(404);
  const looks = await world.as("worker").get(`/api/courses/${course.courseId}/looks`);
  const shown = looks.body as readonly { action: string; purpose: string; relation: string }[];
  expect(shown.map((look) => [look.action, look.purpose, look.relation])).toEqual([
    ["course.read", "Supervision", "team"],
    ["course.read", "Dækker for en kollega", "team"],
    ["course.read", "Sagsarbejde", "own"],
    ["course.refer", "Sagsarbejde", "team"],
    ["citizen.create", "Henvisning", null],
  ]);
});
