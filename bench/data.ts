import { randomUUID } from "node:crypto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { commandSchema } from "@tovholder/domain/course/commands.ts";
import { contact, phaseStart, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import type { Database } from "../server/src/db/database.ts";
import { insertAccount } from "../server/src/identity/account.ts";
import { startSession } from "../server/src/identity/session.ts";
import { insertCourses, prepareCourse } from "../server/src/journal/bulk.ts";
import type { PreparedCourse } from "../server/src/journal/bulk.ts";
import { draftCourse } from "../server/src/journal/draft.ts";
import type { CourseDraft } from "../server/src/journal/draft.ts";
import { insertPreparedCitizens, prepareCitizens } from "../server/src/person/citizen.ts";
import { insertTeam, setTeams } from "../server/src/team/team.ts";
import { claimMunicipality } from "../server/src/identity/municipality.ts";
import type { Vault } from "../server/src/vault/vault.ts";
import { nameOf } from "./people.ts";
import type { BenchName } from "./people.ts";

/** How much there is. One is a municipality with 10 teams; unless told, a team has 12 workers with 10 courses each. */
export interface Size {
  readonly citizens: number;
  readonly teams: number;
  readonly staff?: Staff;
}

/** Workers of a team, courses of each, and contacts of every other course. */
interface Staff {
  readonly workers: number;
  readonly courses: number;
  readonly contacts: readonly [number, number];
}

const usual: Staff = { workers: 12, courses: 10, contacts: [20, 30] };

/** Someone signed in, with what they work on: enough for a load generator to ask sensible things. */
export interface BenchUser {
  readonly accountId: string;
  readonly teamId: string;
  readonly cookie: string;
  readonly csrf: string;
  /** Own courses with exactly 20 contacts. */
  readonly courses: readonly string[];
}

export interface BenchCourse {
  readonly courseId: string;
  readonly citizenId: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly contacts: readonly { readonly id: string; readonly on: string; readonly body: string }[];
}

export interface BenchCitizen extends BenchName {
  readonly citizenId: string;
}

/** Takes what is made, so that the floor gets the very same rows. */
export interface Sink {
  citizens(rows: readonly BenchCitizen[]): Promise<void>;
  courses(rows: readonly BenchCourse[]): Promise<void>;
  users(rows: readonly (BenchUser & { readonly token: string })[]): Promise<void>;
}

export interface BenchData {
  readonly municipalityId: number;
  /** One worker of each team, and one coordinator of each. */
  readonly workers: readonly BenchUser[];
  /** Every worker of every team. */
  readonly everyone: readonly BenchUser[];
  readonly coordinators: readonly BenchUser[];
  /** Names of citizens with courses, by team. */
  readonly names: Readonly<Record<string, readonly BenchName[]>>;
}

interface Place {
  readonly database: Database;
  readonly vault: Vault;
  readonly sink: Sink;
}

const today = day("2026-11-20");
const at = new Date();

/** Fills an empty database through the same code as imports use: sealed, chained, projected and logged. */
export async function fill(place: Place, size: Size): Promise<BenchData> {
  const { database } = place;
  const claim = { name: "Målekommunen", code: `M${randomUUID().slice(0, 8)}`, isDemo: false };
  const made = await claimMunicipality(database, claim, at);
  const { municipalityId } = made;
  const workers: BenchUser[] = [];
  const everyone: BenchUser[] = [];
  const coordinators: BenchUser[] = [];
  const names: Record<string, readonly BenchName[]> = {};
  const perTeam = Math.floor(size.citizens / size.teams);
  for (let team = 0; team < size.teams; team += 1) {
    const filled = await fillTeam(place, {
      municipalityId,
      number: team,
      first: team * perTeam,
      citizens: perTeam,
      staff: size.staff ?? usual,
    });
    workers.push(filled.worker);
    everyone.push(...filled.workers);
    coordinators.push(filled.coordinator);
    names[filled.coordinator.teamId] = filled.names;
  }
  return { municipalityId, workers, everyone, coordinators, names };
}

interface TeamPlan {
  readonly municipalityId: number;
  readonly number: number;
  /** Number of its first citizen. */
  readonly first: number;
  readonly citizens: number;
  readonly staff: Staff;
}

async function fillTeam({ database, vault, sink }: Place, plan: TeamPlan) {
  const { municipalityId } = plan;
  const { workers, courses: each, contacts: sizes } = plan.staff;
  const teamId = randomUUID();
  const staff = Array.from({ length: workers + 1 }, (_, index) => actorOf(plan, teamId, index));
  const citizens = Array.from({ length: plan.citizens }, (_, index) => ({
    citizenId: randomUUID(),
    ...nameOf(plan.first + index),
  }));
  const prepared = prepareCitizens(
    { municipalityId, vault },
    citizens.map(({ citizenId, given, family }) => ({
      citizenId,
      name: { given, family },
      birthDate: undefined,
      identifier: undefined,
      address: "Prøvevej 1",
      protection: undefined,
    })),
  );
  const drafts: { readonly draft: CourseDraft; readonly workerId: string; readonly citizenId: string }[] = [];
  const courses: PreparedCourse[] = [];
  const actors = new Map(staff.map((actor) => [actor.accountId, actor]));
  for (let index = 0; index < workers * each; index += 1) {
    const citizen = citizens[index];
    const worker = staff[index % workers];
    const key = citizen && prepared.keys.get(citizen.citizenId);
    if (citizen === undefined || worker === undefined || key === undefined)
      throw new Error("Too few citizens for the courses");
    const contacts = sizes[Math.floor(index / workers) % 2] ?? sizes[0];
    const draft = draftWith({ citizenId: citizen.citizenId, teamId, workerId: worker.accountId, contacts });
    drafts.push({ draft, workerId: worker.accountId, citizenId: citizen.citizenId });
    courses.push(prepareCourse({ municipalityId, actors }, { draft, key }));
  }
  const sessions = await database.inMunicipality(municipalityId, async (tx) => {
    await insertTeam(tx, { teamId, name: `Team ${plan.number}` }, at);
    for (const actor of staff) await insertStaff(tx, actor);
    await insertPreparedCitizens(tx, prepared, at);
    await insertCourses(tx, courses);
    return Promise.all(staff.map((actor) => startSession(tx, actor.accountId, new Date())));
  });
  const benchCourses = drafts.map(({ draft, workerId, citizenId }) => ({
    courseId: draft.courseId,
    citizenId,
    teamId,
    workerId,
    contacts: draft
      .entries()
      .flatMap(({ entryId: id, says }) =>
        says.kind === "contact-recorded" ? [{ id, on: says.on, body: JSON.stringify(says) }] : [],
      ),
  }));
  const users = staff.map((actor, index) => ({
    accountId: actor.accountId,
    teamId,
    cookie: sessions[index]?.cookie ?? "",
    csrf: sessions[index]?.csrf ?? "",
    token: sessions[index]?.cookie.split(".")[1] ?? "",
    courses: benchCourses
      .filter((course) => course.workerId === actor.accountId && course.contacts.length === sizes[0])
      .map((course) => course.courseId),
  }));
  await sink.citizens(citizens);
  await sink.courses(benchCourses);
  await sink.users(users);
  const [worker] = users;
  const coordinator = users.at(-1);
  if (worker === undefined || coordinator === undefined) throw new Error("A team without staff");
  return { worker, workers: users.slice(0, workers), coordinator, names: citizens.slice(0, workers * each) };
}

function actorOf({ municipalityId, number, staff }: TeamPlan, teamId: string, index: number): Actor {
  const role = index === staff.workers ? "coordinator" : "worker";
  const name = `Prøve ${number}-${index}`;
  return { municipalityId, accountId: randomUUID(), name, roles: [role], teamIds: [teamId] };
}

async function insertStaff(tx: Parameters<typeof insertAccount>[0], actor: Actor): Promise<void> {
  const account = {
    accountId: actor.accountId,
    username: actor.accountId,
    name: actor.name,
    initials: "PR",
    fte: 1,
    language: "da" as const,
    passwordHash: "none",
    mustChangePassword: false,
    roles: actor.roles,
  };
  await insertAccount(tx, account, at);
  await setTeams(tx, actor.accountId, { teamIds: actor.teamIds, today });
}

interface CoursePlan {
  readonly citizenId: string;
  readonly teamId: string;
  readonly workerId: string;
  readonly contacts: number;
}

/** A course in phase 1 with so many contacts, each with a note of about 300 characters. */
function draftWith({ citizenId, teamId, workerId, contacts }: CoursePlan): CourseDraft {
  const courseId = randomUUID();
  const draft = draftCourse(courseId);
  // A contact every other day, and none ahead.
  const begin = addDays(today, -Math.max(80, 2 * contacts + 20));
  const steps = [
    referral({ citizenId, teamId, workerId, decidedOn: addDays(begin, -10), receivedOn: addDays(begin, -5) }),
    { type: "startContactPeriod" as const, on: addDays(begin, -4) },
    phaseStart("phase1", { on: begin, focus: [] }),
    ...Array.from({ length: contacts }, (_, index) =>
      contact({ contactId: randomUUID(), on: addDays(begin, index * 2), text: noteOf(index) }),
    ),
  ];
  for (const step of steps) {
    const command = commandSchema.parse({ ...step, commandId: randomUUID(), courseId, seen: draft.entries().length });
    const refusal = draft.issue(command, { at, today, by: workerId });
    if (refusal !== undefined) throw new Error(`${step.type}: ${refusal.code} ${refusal.message.da}`);
  }
  return draft;
}

export function noteOf(index: number): string {
  return `Møde ${index}. ${"Vi gik en tur og talte om husleje, naboer og ugens aftaler. ".repeat(5)}`.trim();
}
