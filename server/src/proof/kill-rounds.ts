import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { contact, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { protocolVersion, pushAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import type { CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import { createDatabase } from "../db/database.ts";
import type { Database } from "../db/database.ts";
import { joinEmbedded } from "../db/embedded/supervisor.ts";
import { statement } from "../db/statement.ts";
import { insertAccount } from "../identity/account.ts";
import { claimMunicipality } from "../identity/municipality.ts";
import { startSession } from "../identity/session.ts";
import { uuidv7 } from "../identity/uuid.ts";
import { verifyJournals } from "../journal/verify.ts";
import { insertTeam, setTeams } from "../team/team.ts";

export interface KillPlan {
  readonly folder: string;
  readonly rounds: number;
  readonly log?: (line: string) => void;
}

export interface KillResult {
  readonly rounds: number;
  /** Contacts the server said it had. */
  readonly acknowledged: number;
  /** Sent, and killed before an answer came; each was sent again until it was answered. */
  readonly resent: number;
  /** Acknowledged and not in the journal. */
  readonly lost: number;
  /** In the journal more than once. */
  readonly doubled: number;
  /** In the journal without having been acknowledged, first or second time. */
  readonly unexplained: number;
  /** Sent again after being acknowledged, and answered otherwise than the first time. */
  readonly answeredOtherwise: number;
  readonly chainFaults: number;
  /** From the kill until the server answered again, the median in milliseconds. */
  readonly backAfterMs: number;
}

const CLIENTS = 8;
const COURSES = 6;

interface Running {
  readonly port: number;
  readonly process: ChildProcess;
}

interface User {
  readonly municipalityId: number;
  readonly accountId: string;
  readonly teamId: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Sent {
  readonly commandId: string;
  readonly courseId: string;
  readonly body: string;
}

/**
 * Kills the server or its PostgreSQL, in turns, in the midst of eight clients recording contacts; starts it again; and
 * counts what became of every contact.
 */
export async function killRounds({ folder, rounds, log = () => {} }: KillPlan): Promise<KillResult> {
  let running = await start(folder);
  const user = await withDatabase(folder, createUser);
  const courses = await referCourses(running, user);
  const acknowledged = new Map<string, CommandAnswer>();
  const back: number[] = [];
  let resent = 0;
  let answeredOtherwise = 0;
  for (let round = 0; round < rounds; round += 1) {
    const target = round % 2 === 0 ? "server" : "postmaster";
    const { done, unanswered } = await load({ running, user, courses, target, folder });
    const killed = performance.now();
    if (target === "server") running = await start(folder);
    await untilHealthy(running);
    back.push(performance.now() - killed);
    for (const [sent, answer] of done) acknowledged.set(sent.commandId, answer);
    for (const sent of unanswered) {
      acknowledged.set(sent.commandId, await insist(running, user, sent));
      resent += 1;
    }
    for (const [sent, answer] of done.slice(-5)) {
      const again = await insist(running, user, sent);
      if (JSON.stringify(again) !== JSON.stringify(answer)) answeredOtherwise += 1;
    }
    log(`round ${round + 1}: ${target} killed, ${done.length} acknowledged, ${unanswered.length} in flight`);
  }
  const found = await withDatabase(folder, (database) => count(database, user.municipalityId, acknowledged));
  await stop(running);
  const median = back.sort((one, other) => one - other)[Math.floor(back.length / 2)] ?? 0;
  return {
    rounds,
    acknowledged: acknowledged.size,
    resent,
    answeredOtherwise,
    ...found,
    backAfterMs: Math.round(median),
  };
}

async function start(folder: string): Promise<Running> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "server-process.ts")], {
    env: { ...process.env, TOVHOLDER_DATA: folder, DATABASE_URL: "", TOVHOLDER_URL: "", TOVHOLDER_MASTER_KEY: "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    once(child, "exit").then(() => Promise.reject(new Error("The server ended while starting"))),
  ]);
  // Printed by server-process.ts.
  return { port: (JSON.parse(String(line)) as { port: number }).port, process: child };
}

async function stop({ process: child }: Running): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

async function withDatabase<Value>(folder: string, work: (database: Database) => Promise<Value>): Promise<Value> {
  const embedded = await joinEmbedded({ folder, log: () => {} });
  const database = createDatabase({ ...embedded.connection, max: 2 });
  try {
    return await work(database);
  } finally {
    await database.end();
    await embedded.stop();
  }
}

/** A coordinator signed in; the session outlives the kills, as everything committed does. */
async function createUser(database: Database): Promise<User> {
  const now = new Date();
  const claim = { name: "Prøvekommunen", code: uuidv7(Date.now()), isDemo: false };
  const { municipalityId } = await claimMunicipality(database, claim, now);
  const [accountId, teamId] = [uuidv7(Date.now()), uuidv7(Date.now())];
  return database.inMunicipality(municipalityId, async (tx) => {
    const names = { username: accountId, name: "Karen Prøvesen", initials: "KP" };
    const rest = { fte: 1, language: "da", passwordHash: "none", mustChangePassword: false } as const;
    await insertTeam(tx, { teamId, name: "Team Nord" }, now);
    await insertAccount(tx, { accountId, ...names, ...rest, roles: ["coordinator"] }, now);
    await setTeams(tx, accountId, { teamIds: [teamId], today: contact().on });
    const { cookie, csrf } = await startSession(tx, accountId, now);
    const headers = { cookie: `tovholder=${cookie}`, "x-csrf": csrf, "content-type": "application/json" };
    return { municipalityId, accountId, teamId, headers };
  });
}

async function post({ port }: Running, user: User, { to, body }: { to: string; body: string }): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${to}`, { method: "POST", headers: user.headers, body });
}

async function referCourses(running: Running, user: User): Promise<readonly string[]> {
  const courses = Array.from({ length: COURSES }, () => uuidv7(Date.now()));
  for (const courseId of courses) {
    const citizenId = uuidv7(Date.now());
    await post(running, user, {
      to: "/api/citizens",
      body: JSON.stringify({ citizenId, given: "Bo", family: "Prøvesen" }),
    });
    const draft = referral({ citizenId, teamId: user.teamId, workerId: user.accountId });
    const command = { ...draft, commandId: uuidv7(Date.now()), courseId, seen: 0 };
    const answer = await insist(running, user, { commandId: command.commandId, courseId, body: bodyOf(command) });
    if (answer.outcome !== "accepted") throw new Error(`Referral: ${JSON.stringify(answer)}`);
  }
  return courses;
}

function bodyOf(command: object): string {
  return JSON.stringify({ protocol: protocolVersion, commands: [command] });
}

function newContact(courseId: string): Sent {
  const [commandId, contactId] = [uuidv7(Date.now()), uuidv7(Date.now())];
  return { commandId, courseId, body: bodyOf({ ...contact({ contactId }), commandId, courseId, seen: 1 }) };
}

/** The server's answer; `undefined` when none came, or none that says whether it was done. */
async function attempt(running: Running, user: User, sent: Sent): Promise<CommandAnswer | undefined> {
  try {
    const response = await post(running, user, { to: "/api/sync/push", body: sent.body });
    if (!response.ok) return undefined;
    return pushAnswerSchema.parse(await response.json()).answers[0];
  } catch {
    return undefined;
  }
}

/** Sends until it is answered, as a device does. */
async function insist(running: Running, user: User, sent: Sent): Promise<CommandAnswer> {
  for (let attempts = 0; attempts < 500; attempts += 1) {
    const answer = await attempt(running, user, sent);
    if (answer !== undefined) return answer;
    await delay(20);
  }
  throw new Error("The server did not come back");
}

async function untilHealthy({ port }: Running): Promise<void> {
  for (let attempts = 0; attempts < 1500; attempts += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await delay(20);
  }
  throw new Error("The server did not become healthy");
}

interface Load {
  readonly running: Running;
  readonly user: User;
  readonly courses: readonly string[];
  readonly target: "server" | "postmaster";
  readonly folder: string;
}

interface Loaded {
  readonly done: readonly (readonly [Sent, CommandAnswer])[];
  readonly unanswered: readonly Sent[];
}

/** Records contacts from all clients until the kill, which comes after a random number of answers, while others are under way. */
async function load({ running, user, courses, target, folder }: Load): Promise<Loaded> {
  const done: (readonly [Sent, CommandAnswer])[] = [];
  const unanswered: Sent[] = [];
  const killAfter = randomInt(20, 150);
  let isKilled = false;
  async function client(first: number): Promise<void> {
    for (let turn = first; !isKilled; turn += 1) {
      const sent = newContact(courses[turn % courses.length] ?? "");
      const answer = await attempt(running, user, sent);
      if (answer === undefined) unanswered.push(sent);
      else done.push([sent, answer]);
      if (done.length >= killAfter && !isKilled) {
        isKilled = true;
        await kill(running, { target, folder });
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(index)));
  return { done, unanswered };
}

async function kill(running: Running, { target, folder }: Pick<Load, "target" | "folder">): Promise<void> {
  if (target === "postmaster") {
    const pid = Number(readFileSync(path.join(folder, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    return;
  }
  const gone = once(running.process, "exit");
  running.process.kill("SIGKILL");
  await gone;
}

interface RecordedCommand {
  readonly command_id: string;
  readonly times: number;
}

const recordedContacts = statement<RecordedCommand>(
  "proof.recorded-contacts",
  `select command_id, count(*) as times from journal
   where municipality_id = $1 and kind = 'contact-recorded' group by command_id`,
);

type Found = Pick<KillResult, "lost" | "doubled" | "unexplained" | "chainFaults">;

async function count(
  database: Database,
  municipalityId: number,
  acknowledged: ReadonlyMap<string, CommandAnswer>,
): Promise<Found> {
  return database.inMunicipality(municipalityId, async (tx) => {
    const rows = await tx.rows(recordedContacts, [municipalityId]);
    const times = new Map(rows.map((row) => [row.command_id, row.times]));
    const { faults } = await verifyJournals(tx);
    const accepted = [...acknowledged].filter(([, answer]) => answer.outcome === "accepted").map(([id]) => id);
    return {
      lost: accepted.filter((id) => !times.has(id)).length,
      doubled: rows.filter((row) => row.times > 1).length,
      unexplained: rows.filter((row) => !acknowledged.has(row.command_id)).length,
      chainFaults: faults.length,
    };
  });
}
