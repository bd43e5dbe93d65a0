import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptedFrom, dropDraft, noDraft, writeDraft } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftState } from "@tovholder/domain/drafts/draft-state.ts";
import { draftSyncAnswerSchema, leftDraftSchema, MOST_DRAFTS } from "@tovholder/domain/drafts/draft-wire.ts";
import type { SharedDraft } from "@tovholder/domain/drafts/draft-wire.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { statement } from "../db/statement.ts";
import { referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";

const allDrafts = statement<{ readonly whole: string }>(
  "draft.test",
  "select d::text as whole from draft d where d.municipality_id = $1",
);

let world: World;
let course: TestCourse;

beforeAll(async () => {
  world = await createWorld();
  course = await referCourse(world, { citizenId: await registerCitizen(world, "Kladde") });
});

afterAll(async () => {
  expect(world.log.join("\n")).not.toMatch(/Halvt skrevet/);
  await world.end();
});

async function sync(who: Someone, since: number, changed: readonly SharedDraft[] = []) {
  const answer = await world.as(who).post("/api/drafts/sync", { protocol: protocolVersion, since, changed });
  expect(answer.status).toBe(200);
  return draftSyncAnswerSchema.parse(answer.body);
}

function typed(text: string, writer = "device-1", state: DraftState = noDraft) {
  return writeDraft(state, writer, { at: "2026-11-22T10:00:00.000Z", text: JSON.stringify(text) });
}

function draftOf(key: string, { state }: { readonly state: DraftState }): SharedDraft {
  return { key, courseId: course.courseId, state };
}

const texts = ({ written }: DraftState) => written.map(({ text }) => text);

test("a draft comes to the other devices of its owner, and to nobody else", async () => {
  const key = `contact:${course.courseId}`;
  const first = typed("Halvt skrevet på telefonen");
  const { number } = await sync("worker", 0, [draftOf(key, first)]);
  const [other] = (await sync("worker", 0)).drafts;
  expect(other).toEqual(draftOf(key, first));
  expect((await sync("worker", number)).drafts).toEqual([]);
  for (const who of ["colleague", "coordinator", "administrator"] as const)
    expect((await sync(who, 0)).drafts).toEqual([]);

  // Typed apart on a second device, and sent twice: both stay, once each.
  const apart = typed("Halvt skrevet på computeren", "device-2");
  await sync("worker", 0, [draftOf(key, apart)]);
  const both = await sync("worker", 0, [draftOf(key, apart)]);
  expect(both.drafts.flatMap(({ state }) => texts(state)).sort()).toEqual([
    '"Halvt skrevet på computeren"',
    '"Halvt skrevet på telefonen"',
  ]);
  // Saved on the first device: gone for the others, also for one that sends it again without having heard.
  await sync("worker", 0, [draftOf(key, { state: dropDraft(first.state, first.written) })]);
  const after = await sync("worker", number, [draftOf(key, first)]);
  expect(after.drafts.flatMap(({ state }) => texts(state))).toEqual(['"Halvt skrevet på computeren"']);
});

test("what lies in the database is sealed, and a device that is ahead of a restored server is told everything", async () => {
  const rows = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(allDrafts, [tx.municipalityId]),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from("Halvt skrevet").toString("hex"));
  const ahead = await sync("worker", 900);
  expect(ahead.number).toBeLessThan(900);
  expect(ahead.drafts).toHaveLength(1);
});

test("an account that is full keeps what it has, and says which drafts stay on the device", async () => {
  const many = Array.from({ length: MOST_DRAFTS }, (_, index) => draftOf(`plan:${index}`, typed(`${index}`)));
  for (let from = 0; from < many.length; from += 20) await sync("supervisor", 0, many.slice(from, from + 20));
  const answer = await sync("supervisor", 0, [draftOf("plan:en-for-meget", typed("Bliver på enheden"))]);
  expect(answer.full).toEqual(["plan:en-for-meget"]);
  expect(answer.drafts).toHaveLength(MOST_DRAFTS);
  const long = draftOf("plan:lang", typed("x".repeat(100_001)));
  const refused = await world
    .as("supervisor")
    .post("/api/drafts/sync", { protocol: protocolVersion, since: 0, changed: [long] });
  expect(refused.status).toBe(400);
});

async function left() {
  const { body } = await world.as("coordinator").get(`/api/teams/${world.teams.north}/left-drafts`);
  return leftDraftSchema.array().parse(body);
}

test("a coordinator adopts the draft of one who is away with a deputy, and only then; it is logged with its purpose", async () => {
  expect(await left()).toEqual([]);
  const { worker, outsider } = world.people;
  const absence = await world
    .as("coordinator")
    .put(`/api/teams/${world.teams.north}/absences/${world.services.ids()}`, {
      seen: 0,
      accountId: worker.accountId,
      from: "2026-11-22",
      to: "2026-11-27",
      deputyId: outsider.accountId,
      deputyUntil: "2026-11-27",
      withdrawn: false,
    });
  expect(absence.status).toBe(204);
  const [found, ...others] = await left();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ courseId: course.courseId, kind: "contact", name: worker.name, why: "away" });
  const path = `/api/teams/${world.teams.north}/left-drafts/${found?.draftId}/adopt`;
  expect((await world.as("coordinator").post(path, {})).status).toBe(400);
  for (const who of ["worker", "supervisor", "leader", "outsider"] as const)
    expect([403, 404]).toContain((await world.as(who).post(path, { purpose: "finish" })).status);
  expect((await world.as("coordinator").post(path, { purpose: "hand-over" })).status).toBe(204);
  expect(await left()).toEqual([]);
  expect((await world.as("coordinator").post(path, { purpose: "finish" })).status).toBe(404);

  const own = await sync("coordinator", 0);
  const [taken] = own.drafts.flatMap(({ state }) => state.written);
  expect(taken?.text).toBe('"Halvt skrevet på computeren"');
  expect(adoptedFrom(taken?.writer ?? "")?.accountId).toBe(worker.accountId);
  const looks = await world.as("coordinator").get(`/api/courses/${course.courseId}/looks`);
  expect(JSON.stringify(looks.body)).toContain("Overdragelse af forløbet");

  // The original stays with its writer until the adopted one is saved, and then goes.
  const theirs = async () => (await sync("worker", 0)).drafts.flatMap(({ state }) => texts(state));
  expect(await theirs()).toHaveLength(1);
  const [mine] = own.drafts;
  if (mine === undefined || taken === undefined) throw new Error("Nothing was adopted");
  await sync("coordinator", 0, [{ ...mine, state: dropDraft(mine.state, taken) }]);
  expect(await theirs()).toEqual([]);
});
