import { roles } from "@tovholder/domain/access/actor.ts";
import type { Role } from "@tovholder/domain/access/actor.ts";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { act, referCourse, registerCitizen } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createClient } from "../testing/client.ts";
import type { Ids } from "../identity/uuid.ts";
import type { Answer, Client } from "../testing/client.ts";
import { createAccount, createWorld } from "../testing/world.ts";
import type { Person, World } from "../testing/world.ts";

/** How a caller stands to a course; `none` is one that exists nowhere, which every refusal must look like. */
export const standings = ["own", "team", "other-team", "elsewhere", "none"] as const;
export type Standing = (typeof standings)[number];

export interface Target {
  readonly courseId: string;
  readonly citizenId: string;
  readonly teamId: string;
  readonly workerId: string;
  /** A contact in its journal. */
  readonly entryId: string;
  readonly documentId: string;
  readonly accountId: string;
  readonly outreach: OutreachTarget;
  /** The team's open supervision meeting. */
  readonly meetingId: string;
  version: number;
}

/** What an outreach team has; a concern and a possible citizen of the team of the course. */
export interface OutreachTarget {
  readonly areaId: string;
  readonly partnerId: string;
  readonly concernId: string;
  readonly possibleId: string;
  concernVersion: number;
  possibleVersion: number;
}

export interface Caller {
  readonly role: Role;
  readonly person: Person;
  readonly client: Client;
  readonly targets: Readonly<Record<Standing, Target>>;
}

/** A municipality with one account of each role, all members of Team Nord, and a course in each standing to each of them. */
export interface FiveRoles {
  readonly world: World;
  readonly elsewhere: World;
  readonly callers: readonly Caller[];
  /** Every course of the municipality. */
  readonly courses: readonly Target[];
  end(): Promise<void>;
}

/** Names that only ever belong to citizens; no refusal and no log line may hold one. */
export const canary = "Kanariefugl";

/** What only possible citizens are called. */
export const shadow = "Skyggeborg";

/** The smallest file that passes for a PDF. */
export const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");

export async function createFiveRoles(): Promise<FiveRoles> {
  const [world, elsewhere] = await Promise.all([createWorld(), createWorld()]);
  await Promise.all([reachOut(world), reachOut(elsewhere)]);
  const { outsider, colleague } = world.people;
  const { north, south } = world.teams;
  const foreign = await targetOf(elsewhere, {
    teamId: elsewhere.teams.north,
    workerId: elsewhere.people.worker.accountId,
  });
  const team = await targetOf(world, { teamId: north, workerId: colleague.accountId });
  const otherTeam = await targetOf(world, { teamId: south, workerId: outsider.accountId });
  const callers: Caller[] = [];
  for (const role of roles) {
    const client = createClient(world.app.fetch);
    const wanted = { username: `${role}.proof.${world.code.toLowerCase()}`, name: `Prøve ${role}`, roles: [role] };
    const person = await createAccount(world.as("administrator"), client, { ...wanted, teamIds: [north] });
    const own = await targetOf(world, { teamId: north, workerId: person.accountId });
    const targets = { own, team, "other-team": otherTeam, elsewhere: foreign, none: nowhere(world) };
    callers.push({ role, person, client, targets });
  }
  return {
    world,
    elsewhere,
    callers,
    courses: [team, otherTeam, ...callers.map((caller) => caller.targets.own)],
    async end() {
      await Promise.all([world.end(), elsewhere.end()]);
    },
  };
}

function nowhere({ services }: World): Target {
  const ids = { courseId: services.ids(), citizenId: services.ids(), teamId: services.ids(), workerId: services.ids() };
  const outreach = {
    areaId: services.ids(),
    partnerId: services.ids(),
    concernId: services.ids(),
    possibleId: services.ids(),
    concernVersion: 1,
    possibleVersion: 1,
  };
  const more = {
    entryId: services.ids(),
    documentId: services.ids(),
    accountId: services.ids(),
    meetingId: services.ids(),
  };
  return { ...ids, ...more, outreach, version: 0 };
}

/** Makes both teams outreach teams. */
export async function reachOut(world: World): Promise<void> {
  for (const team of Object.values(world.teams)) {
    const answer = await world.as("administrator").patch(`/api/teams/${team}`, { outreach: true });
    if (answer.status !== 204) throw new Error(`Team gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

/** The ground, a concern and a possible citizen of a team, written by one of its workers. */
async function outreachOf(world: World, teamId: string): Promise<OutreachTarget> {
  const client = world.as(teamId === world.teams.north ? "colleague" : "outsider");
  const { ids } = world.services;
  const base = `/api/outreach/teams/${teamId}`;
  const made = { areaId: ids(), partnerId: ids(), concernId: ids(), possibleId: ids() };
  const sent = [
    await client.put(`${base}/areas/${made.areaId}`, areaOf()),
    await client.put(`${base}/partners/${made.partnerId}`, partnerOf()),
    await client.put(`${base}/concerns/${made.concernId}`, concernOf()),
    await client.post("/api/possible-citizens", possibleOf({ teamId, citizenId: made.possibleId, ids })),
  ];
  const failed = sent.find((answer) => answer.status >= 300);
  if (failed !== undefined) throw new Error(`Outreach gave ${failed.status}: ${JSON.stringify(failed.body)}`);
  return { ...made, concernVersion: 1, possibleVersion: 1 };
}

export function areaOf() {
  return { name: canary, note: "", active: true, places: [], seen: 0 };
}

export function partnerOf() {
  const reached = { contact: canary, phone: "12 34 56 78", email: "", note: "" };
  return { kind: "library", name: "Biblioteket", ...reached, active: true, seen: 0 };
}

export function concernOf() {
  const told = { informerName: canary, informerPhone: "", place: canary, concern: canary };
  return { receivedOn: "2026-11-20", from: "neighbour", anonymous: false, ...told, seen: 0 };
}

interface PossibleWanted {
  readonly teamId: string;
  readonly citizenId: string;
  readonly ids: Ids;
}

export function possibleOf({ teamId, citizenId, ids }: PossibleWanted) {
  const made = { citizenId, courseId: ids(), commandId: ids(), teamId };
  return { ...made, alias: `Manden ${shadow}`, place: canary, description: canary };
}

/** A course referred by a coordinator of its own team, with a contact and a document. */
export async function targetOf(
  world: World,
  owner: { readonly teamId: string; readonly workerId: string },
): Promise<Target> {
  const citizenId = await registerCitizen(world, canary);
  const course: TestCourse = await referCourse(world, { citizenId, ...owner, teamId: world.teams.north });
  const noted = await act(world, course, { as: "coordinator", draft: contact({ contactId: world.services.ids() }) });
  const documentId = world.services.ids();
  await expectOk(await upload(world.as("coordinator"), { ...course, documentId }, world.services.ids()));
  course.version += 1;
  if (owner.teamId !== world.teams.north) {
    const on = contact().on;
    await act(world, course, { as: "coordinator", draft: { type: "assignWorker", ...owner, on, reason: "" } });
  }
  const entryId = noted.entries[0]?.entryId ?? "";
  const outreach = await outreachOf(world, owner.teamId);
  const meetingId = await meetingOf(world, owner.teamId);
  return { ...course, ...owner, entryId, documentId, accountId: owner.workerId, outreach, meetingId };
}

async function meetingOf(world: World, teamId: string): Promise<string> {
  const client = world.as(teamId === world.teams.north ? "colleague" : "outsider");
  const wanted = { meetingId: world.services.ids(), on: "2026-11-23" };
  const { body } = await client.post(`/api/supervision/${teamId}/meetings`, wanted);
  const meetingId: unknown = body instanceof Object ? Reflect.get(body, "meetingId") : undefined;
  if (typeof meetingId !== "string") throw new Error(`Meeting gave ${JSON.stringify(body)}`);
  return meetingId;
}

async function expectOk(answer: Answer): Promise<void> {
  if (answer.status !== 200) throw new Error(`Upload gave ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** Uploads a document as a browser's form does. */
export function upload(
  client: Client,
  { courseId, documentId, version }: Pick<Target, "courseId" | "documentId" | "version">,
  commandId: string,
): Promise<Answer> {
  const about = JSON.stringify({ commandId, documentId, seen: version, name: "Afgørelse" });
  return client.post(`/api/courses/${courseId}/documents`, undefined, formOf(about, pdf));
}

export function formOf(about: string, file: Uint8Array) {
  const boundary = "proof-boundary";
  const part = (name: string, extra: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(`${part("about", "")}${about}\r\n`),
    Buffer.from(part("file", '; filename="a.pdf"\r\nContent-Type: application/pdf')),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { bytes: new Uint8Array(bytes), headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}
