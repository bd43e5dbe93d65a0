import { contact, referral } from "@tovholder/domain/course/testing/drafts.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { act, commandOf, pull, push, referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { verifyJournals } from "../journal/verify.ts";
import { signIn } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { addPossible, askForPossible, createOutreachWorld, northOf } from "./testing/outreach-world.ts";

let world: World;

beforeAll(async () => {
  world = await createOutreachWorld();
});

afterAll(() => world.end());

const today = day("2026-11-22");

interface Listed {
  readonly citizenId: string;
  readonly alias: string;
  readonly joined: { readonly citizenId: string; readonly name: string | null } | null;
  readonly erasable: boolean;
  readonly keptBecause: string | null;
  readonly version: number;
}

async function list(own = world, as: Someone = "worker"): Promise<readonly Listed[]> {
  const answer = await own.as(as).get(`${northOf(own)}/possible-citizens`);
  expect(answer.status).toBe(200);
  // Held to its schema by the dispatcher in tests.
  return answer.body as readonly Listed[];
}

async function listed(course: TestCourse, own = world) {
  return (await list(own)).find((one) => one.citizenId === course.citizenId);
}

async function refusalOf(course: TestCourse, does: { as: Someone; draft: CommandDraft }, own = world) {
  const [answer] = await push(own.as(does.as), [commandOf(own, course, does.draft)]);
  return answer?.outcome === "refused" ? answer.refusal : answer?.outcome;
}

const joining = (citizenId: string, more: object = {}) =>
  ({ type: "joinCitizen", citizenId, on: today, why: "Han viste sit sundhedskort", ...more }) as const;

test("a possible citizen and the course begin together, and the same request again changes nothing", async () => {
  const { ids } = world.services;
  const made = { citizenId: ids(), courseId: ids(), commandId: ids() };
  const first = await askForPossible(world, made);
  expect(first).toMatchObject({ status: 201, body: { courseId: made.courseId, version: 2 } });
  expect(await askForPossible(world, made)).toMatchObject({ status: 201, body: first.body });
  expect(await askForPossible(world, { ...made, courseId: ids() })).toMatchObject({ status: 409 });
  // Nobody would see what was written since.
  expect(await askForPossible(world, { ...made, description: "Har en hund" })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  const rows = (await list()).filter((one) => one.citizenId === made.citizenId);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    alias: "Manden i kolonihaven",
    place: "Have 14",
    description: "Går kun ud, når det er mørkt",
    stage: "contact",
    addedOn: "2026-11-22",
    deleteOn: "2027-05-22",
    due: false,
    erasable: false,
    joined: null,
  });
});

test("nothing is left behind when the request can't be carried out", async () => {
  const { south } = world.teams;
  const before = (await list()).length;
  const wrong: readonly (readonly [object, number])[] = [
    [{ deleteOn: "2026-11-22" }, 400],
    [{ deleteOn: "2027-11-23" }, 400],
    [{ areaId: world.services.ids() }, 400],
    [{ concernId: world.services.ids() }, 400],
    [{ workerId: world.people.outsider.accountId }, 400],
    [{ teamId: south }, 404],
    [{ alias: "" }, 400],
  ];
  for (const [change, status] of wrong) expect((await askForPossible(world, change)).status).toBe(status);
  expect((await askForPossible(world, { teamId: south, workerId: undefined }, "outsider")).status).toBe(404);
  expect(await list()).toHaveLength(before);
});

test("only the team sees a possible citizen: no list, search, figure or device of others", async () => {
  const own = await createOutreachWorld();
  const course = await addPossible(own, { alias: "Fyrtårnsmanden" });
  const read = `/api/courses/${course.courseId}`;
  for (const member of ["worker", "colleague", "coordinator", "supervisor"] as const) {
    const search = await own.as(member).post("/api/persons/search", { text: "Fyrtårnsmanden" });
    expect(JSON.stringify(search.body), member).toContain(course.citizenId);
    expect((await own.as(member).get(read)).status, member).toBe(200);
    expect(JSON.stringify((await own.as(member).get("/api/overview")).body), member).toContain(course.courseId);
  }
  for (const other of ["outsider", "leader", "administrator"] as const) {
    const client = own.as(other);
    const answers = await Promise.all([
      client.get(read),
      client.get("/api/overview?status=all"),
      client.get(`/api/overview?team=${own.teams.north}`),
      client.post("/api/persons/search", { text: "Fyrtårnsmanden" }),
      client.post("/api/persons/duplicates", { given: "Fyrtårnsmanden", family: "" }),
      client.get(`${northOf(own)}/possible-citizens`),
      client.get(`${northOf(own)}/today`),
      client.get(`${read}/looks`),
    ]);
    const said = JSON.stringify(answers.map(({ body }) => body));
    for (const secret of [course.courseId, course.citizenId, "Fyrtårn"]) expect(said, other).not.toContain(secret);
    expect((await pull(client, [{ ...course, version: 0 }])).courses).toEqual([]);
    expect(
      await refusalOf(course, { as: other, draft: contact({ contactId: own.services.ids() }) }, own),
    ).toMatchObject({
      code: "no-such-course",
    });
  }
  const sheet = await own.as("leader").raw("/api/overview.xlsx?status=all");
  expect(sheet.status).toBe(200);
  await own.end();
});

test("nobody outside begins a course on a possible citizen, and nobody at all one of another method", async () => {
  const { citizenId } = await addPossible(world);
  const south = { teamId: world.teams.south, workerId: world.people.outsider.accountId };
  const begin = (as: Someone, draft: CommandDraft) =>
    refusalOf({ courseId: world.services.ids(), citizenId, version: 0 }, { as, draft });
  expect(await begin("outsider", referral({ citizenId, ...south }))).toMatchObject({ field: "citizenId" });
  const north = { teamId: world.teams.north, workerId: world.people.worker.accountId };
  expect(await begin("coordinator", referral({ citizenId, ...north }))).toMatchObject({
    code: "not-allowed",
    field: "citizenId",
  });
});

test("the course stays with an outreach team and somebody in it", async () => {
  const course = await addPossible(world);
  const { colleague, outsider } = world.people;
  const assign = (teamId: string, workerId: string) =>
    ({ type: "assignWorker", teamId, workerId, on: today, reason: "" }) as const;
  const { north, south } = world.teams;
  const tried = (draft: CommandDraft) => refusalOf(course, { as: "coordinator", draft });
  expect(await tried(assign(south, outsider.accountId))).toMatchObject({ code: "not-allowed", field: "teamId" });
  expect(await tried(assign(north, outsider.accountId))).toMatchObject({ code: "not-allowed", field: "workerId" });
  expect(await tried(assign(north, colleague.accountId))).toBe("accepted");
});

test("joined to a person, the team sees the name, and the person's worker sees nothing", async () => {
  const person = await registerCitizen(world, "Æbelholt");
  const south = { teamId: world.teams.south, workerId: world.people.outsider.accountId };
  const theirs = await referCourse(world, { citizenId: person, ...south });
  const course = await addPossible(world, { alias: "Havemanden" });
  await act(world, course, { as: "worker", draft: joining(person) });
  expect((await listed(course))?.joined).toEqual({ citizenId: person, name: "Bo Æbelholt" });
  const outsider = world.as("outsider");
  const answers = await Promise.all([
    outsider.post("/api/persons/search", { text: "Æbelholt" }),
    outsider.get(`/api/courses/${theirs.courseId}`),
    outsider.get(`/api/courses/${theirs.courseId}/looks`),
    outsider.get("/api/overview"),
  ]);
  const said = JSON.stringify(answers.map(({ body }) => body));
  expect(said).toContain(theirs.courseId);
  for (const secret of [course.courseId, course.citizenId, "Havemanden"]) expect(said).not.toContain(secret);
  await act(world, course, { as: "worker", draft: { type: "unjoinCitizen", on: today, why: "Det var en anden" } });
  expect((await listed(course))?.joined).toBeNull();
});

test("a person's record holds what was written before the name was known, for those who may read it", async () => {
  const person = await registerCitizen(world, "Ørum");
  const theirs = await referCourse(world, { citizenId: person });
  const [first, second] = [await addPossible(world), await addPossible(world)];
  await act(world, first, { as: "worker", draft: joining(second.citizenId) });
  await act(world, second, { as: "worker", draft: joining(person) });
  const record = await world.as("coordinator").get(`/api/courses/${theirs.courseId}/party-access/record.json`);
  expect(record).toMatchObject({ status: 200, body: { citizen: { familyName: "Ørum" } } });
  // Held to its schema by the dispatcher in tests.
  const { courses } = record.body as { courses: readonly { courseId: string }[] };
  expect(new Set(courses.map(({ courseId }) => courseId))).toEqual(
    new Set([theirs, first, second].map(({ courseId }) => courseId)),
  );
});

test("only somebody whom one may know of can be joined to", async () => {
  const south = await world.as("administrator").patch(`/api/teams/${world.teams.south}`, { outreach: true });
  expect(south.status).toBe(204);
  const { ids } = world.services;
  const foreign = { citizenId: ids(), courseId: ids() };
  const made = await askForPossible(world, { ...foreign, teamId: world.teams.south, workerId: undefined }, "outsider");
  expect(made.status).toBe(201);
  const course = await addPossible(world);
  const tried = (draft: CommandDraft) => refusalOf(course, { as: "worker", draft });
  const elsewhere = await createOutreachWorld();
  const stranger = await registerCitizen(elsewhere);
  await elsewhere.end();
  for (const citizenId of [ids(), foreign.citizenId, stranger]) {
    expect(await tried(joining(citizenId))).toMatchObject({ code: "unknown-reference", field: "citizenId" });
  }
  const person = await registerCitizen(world);
  const cti = await referCourse(world, { citizenId: person });
  for (const intoCourseId of [ids(), foreign.courseId, cti.courseId]) {
    const refused = await tried(joining(person, { intoCourseId }));
    expect(refused).toMatchObject({ code: "unknown-reference", field: "intoCourseId" });
  }
  const twin = await addPossible(world);
  await act(world, twin, { as: "worker", draft: joining(person) });
  expect(await tried(joining(twin.citizenId))).toMatchObject({ code: "unknown-reference", field: "citizenId" });
});

test("one possible citizen found twice carries on in one course, and can be taken apart", async () => {
  const [first, second] = [
    await addPossible(world, { alias: "Ham" }),
    await addPossible(world, { alias: "Den anden" }),
  ];
  await act(world, first, { as: "worker", draft: joining(second.citizenId, { intoCourseId: second.courseId }) });
  const onList = async (course: TestCourse) => {
    const { body } = await world.as("worker").get(`${northOf(world)}/today`);
    return JSON.stringify(body).includes(course.courseId);
  };
  expect([await onList(first), await onList(second)]).toEqual([false, true]);
  await act(world, first, { as: "worker", draft: { type: "unjoinCitizen", on: today, why: "To forskellige" } });
  expect([await onList(first), await onList(second)]).toEqual([true, true]);
});

test("place and description are changed by who saw the newest", async () => {
  const course = await addPossible(world);
  const path = `${northOf(world)}/possible-citizens/${course.citizenId}`;
  const change = { place: "Have 16", description: "Har fået en hund", seen: 1 };
  expect((await world.as("colleague").put(path, change)).status).toBe(204);
  expect(await world.as("worker").put(path, change)).toMatchObject({ status: 409, body: { code: "stale" } });
  expect(await listed(course)).toMatchObject({ place: "Have 16", description: "Har fået en hund", version: 2 });
});

interface Kept {
  readonly given_name: string;
  readonly data_key: Buffer | null;
  readonly sealed: Buffer | null;
  readonly words: number;
}

const findKept = statement<Kept>(
  "test.possible-citizen-kept",
  `select p.given_name, p.data_key, o.sealed,
     (select count(*) from citizen_word w where w.municipality_id = $1 and w.citizen_id = $2) as words
   from citizen p join possible_citizen o on o.municipality_id = $1 and o.citizen_id = p.citizen_id
   where p.municipality_id = $1 and p.citizen_id = $2`,
);

/** Signs everybody in anew, since their sessions ended long ago. */
async function later(own: World, instant: string): Promise<void> {
  own.clock.set(instant);
  for (const someone of ["worker", "coordinator"] as const) await signIn(own.as(someone), own.people[someone]);
}

test("when the day has come the coordinator keeps a possible citizen longer, or erases for good", async () => {
  const own = await createOutreachWorld();
  const { ids } = own.services;
  const concernId = ids();
  const concern = { receivedOn: "2026-11-20", from: "neighbour", anonymous: true, informerName: "", informerPhone: "" };
  const told = { ...concern, place: "Have 14", concern: "Der er ikke lys mere", seen: 0 };
  expect((await own.as("worker").put(`${northOf(own)}/concerns/${concernId}`, told)).status).toBe(204);
  const course = await addPossible(own, { alias: "Kolonimanden", concernId });
  const path = `${northOf(own)}/possible-citizens/${course.citizenId}`;
  const coordinator = own.as("coordinator");
  expect(await coordinator.post(`${path}/erase`)).toMatchObject({ status: 422 });
  await later(own, "2027-05-23T09:00:00Z");
  expect(await listed(course, own)).toMatchObject({ due: true, erasable: true, keptBecause: null });
  const reason = "Vi har lige set ham ved havnen";
  const extension = { extensionId: ids(), until: "2027-08-01", reason };
  expect((await own.as("worker").post(`${path}/extend`, extension)).status).toBe(403);
  for (const _twice of [1, 2]) expect((await coordinator.post(`${path}/extend`, extension)).status).toBe(204);
  const changed = { ...extension, until: "2027-08-02" };
  expect((await coordinator.post(`${path}/extend`, changed)).body).toMatchObject({ code: "conflict" });
  expect(await listed(course, own)).toMatchObject({ due: false, extensions: [{ until: "2027-08-01", reason }] });
  await later(own, "2027-08-01T09:00:00Z");
  expect((await own.as("worker").post(`${path}/erase`)).status).toBe(403);
  expect((await coordinator.post(`${path}/erase`)).status).toBe(204);
  expect(await coordinator.post(`${path}/erase`)).toMatchObject({ status: 404 });

  expect(await list(own)).toEqual([]);
  const kept = await own.database.inMunicipality(own.municipalityId, (tx) =>
    tx.one(findKept, [own.municipalityId, course.citizenId]),
  );
  expect(kept).toEqual({ given_name: "", data_key: null, sealed: null, words: 0 });
  const worker = own.as("worker");
  expect((await worker.get(`/api/courses/${course.courseId}`)).status).toBe(404);
  expect((await pull(worker, [course])).forget).toEqual([course.courseId]);
  const left = await Promise.all([
    worker.get(`${northOf(own)}/concerns`),
    worker.get(`${northOf(own)}/today`),
    worker.get("/api/overview?status=all"),
    worker.get(`/api/teams/${own.teams.north}/caseload`),
    worker.post("/api/persons/search", { text: "Kolonimanden" }),
  ]);
  const said = JSON.stringify(left.map(({ body }) => body));
  for (const gone of [course.courseId, "Kolonimanden", "Der er ikke lys"]) expect(said).not.toContain(gone);
  expect(said).toContain('"heads":0');
  const verified = await own.database.inMunicipality(own.municipalityId, (tx) => verifyJournals(tx));
  expect(verified.faults).toEqual([]);
  await own.end();
});

test("a possible citizen who said yes to steadier contact, or is joined, is never erased", async () => {
  const own = await createOutreachWorld();
  const [met, joined] = [await addPossible(own), await addPossible(own)];
  const reason = "Passer med det, vi har set";
  await act(own, met, { as: "worker", draft: { type: "judgeTargetGroup", on: today, judgement: "yes", reason } });
  const agreed = { on: today, words: "Du må godt komme igen", agreed: "Kaffe på tirsdag" };
  await act(own, met, { as: "worker", draft: { type: "acceptStableContact", ...agreed } });
  await act(own, joined, { as: "worker", draft: joining(await registerCitizen(own)) });
  await later(own, "2027-06-01T09:00:00Z");
  expect(await listed(met, own)).toMatchObject({ due: true, erasable: false, keptBecause: "in-relation" });
  expect(await listed(joined, own)).toMatchObject({ due: true, erasable: false, keptBecause: "joined" });
  for (const { citizenId } of [met, joined]) {
    const erased = await own.as("coordinator").post(`${northOf(own)}/possible-citizens/${citizenId}/erase`);
    expect(erased).toMatchObject({ status: 422, body: { code: "refused" } });
  }
  expect(await list(own)).toHaveLength(2);
  await own.end();
});

const findLooks = statement<{ readonly action: string }>(
  "test.possible-citizen-looks",
  "select action from audit where municipality_id = $1 and citizen_id = $2 order by audit_id",
);

test("every look at a possible citizen is in the log", async () => {
  const course = await addPossible(world);
  await list();
  await world.as("supervisor").get(`${northOf(world)}/today`);
  const looks = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(findLooks, [world.municipalityId, course.citizenId]),
  );
  const actions = looks.map(({ action }) => action);
  expect(actions).toEqual(["course.refer", "possible-citizen.add", "possible-citizen.read", "outreach.today"]);
});
