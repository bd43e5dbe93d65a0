import { randomBytes } from "node:crypto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { addMonths, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { recordAct } from "../audit/audit.ts";
import { danishDayOf } from "../clock.ts";
import type { Database } from "../db/database.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { insertAccount } from "../identity/account.ts";
import { claimMunicipality } from "../identity/municipality.ts";
import { createPasswords } from "../identity/password.ts";
import { insertCourses, prepareCourse } from "../journal/bulk.ts";
import type { BulkContext, PreparedCourse } from "../journal/bulk.ts";
import { insertPreparedCitizens, prepareCitizens } from "../person/citizen.ts";
import type { Citizen, PreparedCitizens } from "../person/citizen.ts";
import { insertPossibleCitizen } from "../outreach/possible-citizen.ts";
import { insertSupervision } from "./supervision.ts";
import { insertTeam, setTeams } from "../team/team.ts";
import type { Vault } from "../vault/vault.ts";
import { insertImplementation } from "./implementation.ts";
import { insertAbsences } from "./absence.ts";
import { insertFidelity } from "./fidelity.ts";
import { instantOf } from "./ids.ts";
import { createDemo } from "./municipality.ts";
import type { DemoCourse, DemoMunicipality, DemoPlan } from "./municipality.ts";
import { createRandom } from "./random.ts";
import { insertGround } from "./siblings/ground.ts";
import type { SiblingCourse } from "./siblings/siblings.ts";

export interface DemoWanted extends DemoPlan {
  readonly database: Database;
  readonly vault: Vault;
  /** Whether a demo older than a week gives way to a new one, so that its days stand round `today`. */
  readonly renew: boolean;
}

/**
 * `made`: there was none, or the old one gave way. `kept`: the one that is there stands. `old`: it stands, but its days lie
 * more than a week back.
 */
export interface DemoLoaded {
  readonly kind: "made" | "kept" | "old";
  readonly municipalityId: number;
}

/** Days that a demo may lie behind before its appointments and deadlines look wrong. */
const freshDays = 7;
const coursesAtOnce = 60;

const publish = statement<never>("demo.publish", "update municipality set is_demo = true where municipality_id = $1");

const retire = statement<never>(
  "demo.retire",
  "update municipality set is_demo = false, code = code || '-' || municipality_id where municipality_id = $1",
);

/** Accounts of a retired demo give their usernames up to the new one. */
const retireAccounts = statement<never>(
  "demo.retire-accounts",
  "update account set active = false, username = username || '-' || municipality_id where municipality_id = $1",
);

/** The made-up municipality in this database: the one that is there, or a new one. */
export async function loadDemo(wanted: DemoWanted): Promise<DemoLoaded> {
  const { database, today, renew } = wanted;
  const name = "Eksempelkøbing";
  const claim = () => claimMunicipality(database, { name, code: "9999", isDemo: false }, instantOf(today, 5 * 60));
  let claimed = await claim();
  if (claimed.kind === "taken") {
    const age = Math.abs(daysBetween(danishDayOf(new Date(claimed.createdAt)), today));
    const { municipalityId, isDemo } = claimed;
    // One that is not marked as demo was left half-way by a program that stopped.
    if (isDemo && age <= freshDays) return { kind: "kept", municipalityId };
    if (isDemo && !renew) return { kind: "old", municipalityId };
    await database.inMunicipality(municipalityId, async (tx) => {
      await tx.run(retireAccounts, [municipalityId]);
      await tx.run(retire, [municipalityId]);
    });
    claimed = await claim();
  }
  const { municipalityId } = claimed;
  await fill(wanted, municipalityId);
  return { kind: "made", municipalityId };
}

async function fill(wanted: DemoWanted, municipalityId: number): Promise<void> {
  const { database, vault, today } = wanted;
  const demo = createDemo(wanted);
  const now = instantOf(today, 5 * 60);
  await database.inMunicipality(municipalityId, (tx) => insertStaff(tx, demo, { today, now }));
  const actors = actorsOf(demo, municipalityId);
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < demo.courses.length; from += coursesAtOnce) {
    const chunk = demo.courses.slice(from, from + coursesAtOnce);
    const prepared = prepareChunk({ municipalityId, actors, vault }, chunk);
    // The next chunk is sealed while the database writes this one.
    await writing;
    if (from === coursesAtOnce) await database.analyze();
    writing = database.inMunicipality(municipalityId, (tx) => writeChunk(tx, prepared, now));
    writing.catch(() => undefined);
  }
  await writing;
  await insertSiblings(wanted, { municipalityId, actors }, demo);
  const random = createRandom(`${wanted.seed}/${today}/supervision`);
  await database.inMunicipality(municipalityId, (tx) => insertSupervision(tx, { demo, actors, vault, today, random }));
  await database.inMunicipality(municipalityId, async (tx) =>
    insertFidelity(tx, { demo, actors, vault, today, random: createRandom(`${wanted.seed}/${today}/fidelity`) }),
  );
  const told = { demo, actors, vault, today, random: createRandom(`${wanted.seed}/${today}/implementation`) };
  await database.inMunicipality(municipalityId, (tx) => insertImplementation(tx, told));
  const away = { demo, today, random: createRandom(`${wanted.seed}/${today}/absence`) };
  await database.inMunicipality(municipalityId, (tx) => insertAbsences(tx, away));
  await database.analyze();
  await database.inMunicipality(municipalityId, async (tx) => {
    await tx.run(publish, [municipalityId]);
    recordAct(tx, { at: now, actor: undefined, action: "demo.load", detail: { courses: demo.courses.length } });
  });
}

/** Outreach with its possible citizens and the ground it works, ICM, and the homes beside it. */
async function insertSiblings(
  { database, vault, today, seed }: DemoWanted,
  context: BulkContext,
  { siblings, staff }: DemoMunicipality,
): Promise<void> {
  const now = instantOf(today, 5 * 60);
  await database.inMunicipality(context.municipalityId, async (tx) => {
    const persons = new Map(siblings.map((course) => [course.citizenId, siblingCitizen(course)]));
    const citizens = prepareCitizens({ ...context, vault }, [...persons.values()]);
    const courses = siblings.map(({ draft, citizenId }) => {
      const key = citizens.keys.get(citizenId);
      if (key === undefined) throw new Error("A citizen without a key");
      return prepareCourse(context, { draft, key });
    });
    await writeChunk(tx, { citizens, courses }, now);
    const team = staff.teams.find((one) => one.outreach);
    const [worker, colleague] = staff.accounts.filter(
      ({ roles, teamIds }) => roles.includes("worker") && team !== undefined && teamIds.includes(team.teamId),
    );
    if (team === undefined || worker === undefined || colleague === undefined) throw new Error("No outreach team");
    const ground = { teamId: team.teamId, workerId: worker.accountId, colleagueId: colleague.accountId, today };
    const areaIds = await insertGround(tx, vault, { ...ground, random: createRandom(`${seed}/${today}/ground`) });
    for (const [index, { possible, citizenId, courseId, teamId, draft }] of siblings.entries()) {
      const workerId = draft.state()?.workerId;
      if (possible === undefined || workerId === undefined) continue;
      const begun = draft.state()?.receivedOn ?? today;
      const areaId = areaIds[index % areaIds.length];
      const given = { ...possible, citizenId, courseId, commandId: citizenId, teamId, workerId, areaId };
      await insertPossibleCitizen(tx, vault, {
        ...given,
        deleteOn: addMonths(begun, 9),
        accountId: workerId,
        today: begun,
      });
    }
  });
}

function siblingCitizen({ citizenId, person, possible }: SiblingCourse): Citizen {
  if (person !== undefined) return citizenOf({ citizenId, person });
  return {
    citizenId,
    name: { given: possible?.alias ?? "", family: "" },
    birthDate: undefined,
    identifier: undefined,
    address: undefined,
    protection: undefined,
  };
}

async function insertStaff(
  tx: Tx,
  { staff }: DemoMunicipality,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<void> {
  for (const team of staff.teams) await insertTeam(tx, team, now);
  // Nobody knows the password: these accounts are entered from the list of the demo.
  const passwordHash = await createPasswords({ memoryKib: 8, passes: 1 }).hash(randomBytes(32).toString("hex"));
  for (const { teamIds, ...account } of staff.accounts) {
    await insertAccount(tx, { ...account, language: "da", passwordHash, mustChangePassword: false }, now);
    await setTeams(tx, account.accountId, { teamIds, today: addMonths(today, -30) });
  }
}

function actorsOf({ staff }: DemoMunicipality, municipalityId: number): ReadonlyMap<string, Actor> {
  return new Map(
    staff.accounts.map(({ accountId, name, roles, teamIds }) => [
      accountId,
      { municipalityId, accountId, name, roles, teamIds },
    ]),
  );
}

interface Chunk {
  readonly citizens: PreparedCitizens;
  readonly courses: readonly PreparedCourse[];
}

function prepareChunk(context: BulkContext & { readonly vault: Vault }, courses: readonly DemoCourse[]): Chunk {
  const citizens = prepareCitizens(context, courses.map(citizenOf));
  const prepared = courses.map(({ draft, citizenId }) => {
    const key = citizens.keys.get(citizenId);
    if (key === undefined) throw new Error("A citizen without a key");
    return prepareCourse(context, { draft, key });
  });
  return { citizens, courses: prepared };
}

async function writeChunk(tx: Tx, { citizens, courses }: Chunk, now: Date): Promise<void> {
  await insertPreparedCitizens(tx, citizens, now);
  const made = await insertCourses(tx, courses);
  if (made.size !== courses.length) throw new Error("Ids of the demo were taken already");
}

function citizenOf({ citizenId, person }: Pick<DemoCourse, "citizenId" | "person">): Citizen {
  const { givenName, familyName, birthDate, cpr, address, isProtected } = person;
  return {
    citizenId,
    name: { given: givenName, family: familyName },
    birthDate,
    identifier: cpr === undefined ? undefined : { kind: "cpr", value: cpr },
    address,
    protection: isProtected ? { until: undefined, source: "Krisecenter" } : undefined,
  };
}
