import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createDatabase, createPool } from "../server/src/db/database.ts";
import { startEmbedded } from "../server/src/db/embedded/supervisor.ts";
import { migrate } from "../server/src/db/migrate.ts";
import { insertAccount } from "../server/src/identity/account.ts";
import { startSession } from "../server/src/identity/session.ts";
import { loadMasterKey } from "../server/src/vault/master-key.ts";
import { createVault } from "../server/src/vault/vault.ts";
import { memoryOf, startChild } from "./children.ts";
import type { Child } from "./children.ts";
import { fill } from "./data.ts";
import { nowhere } from "./nowhere.ts";

/**
 * Fidelity over HTTP from sealed journals: the first look, which makes the facts of every course; the first of another process,
 * which reads them; and looks after that, also after a course has grown. Run it by itself.
 */
const { values } = parseArgs({ options: { teams: { type: "string", default: "20" } } });
const teams = Number(values.teams);
const folder = await mkdtemp(path.join(tmpdir(), "tovholder-bench-"));
const embedded = await startEmbedded({ folder, log: () => {} });
try {
  await measure();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const { leader, coordinator, teamId } = await prepare();
  console.log(`Node ${process.version}, ${teams * 120} courses, ${teams * 3000} contacts, ${teams} teams`);
  const period = "instrument=cti-self-assessment-2014&from=2026-01-01&to=2026-12-31";
  const whole = { path: `/api/fidelity?${period}`, cookie: leader };
  const results = { path: "/api/results?from=2026-01-01&to=2026-12-31", cookie: leader };
  const drift = { path: "/api/fidelity/drift?instrument=cti-self-assessment-2014", cookie: leader };
  const team = { path: `/api/fidelity?${period}&team=${teamId}`, cookie: coordinator };
  for (const round of ["made from the journals", "read by a new process"]) {
    const server = await startChild("our-server.ts", {
      BENCH_DATABASE: JSON.stringify(embedded.connection),
      TOVHOLDER_DATA: folder,
    });
    try {
      const idle = memoryOf(server).now;
      console.log(`facts ${round}: one team ${ms(await ask(server, team))}, all ${ms(await ask(server, whole))}`);
      console.log(`  then: all ${await several(server, whole)}`);
      console.log(`        drift of all ${await several(server, drift)}`);
      console.log(`        one team ${await several(server, team)}`);
      console.log(`  results: first ${ms(await ask(server, results))}, then ${await several(server, results)}`);
      console.log(`  memory: ${idle.toFixed(0)} MB before, ${memoryOf(server).now.toFixed(0)} MB after`);
    } finally {
      await server.stop();
    }
  }
}

interface Question {
  readonly path: string;
  readonly cookie: string;
}

/** Milliseconds until the answer is read. */
async function ask({ port }: Child, { path: address, cookie }: Question): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { cookie: `tovholder=${cookie}` } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} gave ${answer.status}: ${text}`);
  return performance.now() - begun;
}

/** Median and slowest of twenty, one at a time, after five that nobody counts. */
async function several(server: Child, question: Question): Promise<string> {
  const all: number[] = [];
  for (let round = 0; round < 25; round += 1) all.push(await ask(server, question));
  const counted = all.slice(5).sort((left, right) => left - right);
  return `${ms(counted[10] ?? Number.NaN)}, slowest ${ms(counted.at(-1) ?? Number.NaN)}`;
}

function ms(amount: number): string {
  return `${amount.toFixed(0)} ms`;
}

async function prepare() {
  const pool = createPool({ ...embedded.connection, max: 1 });
  await migrate(pool);
  const database = createDatabase(embedded.connection);
  const vault = createVault(await loadMasterKey(folder, undefined));
  const { municipalityId, coordinators } = await fill(
    { database, vault, sink: nowhere },
    { citizens: teams * 130, teams },
  );
  const accountId = randomUUID();
  const { cookie: leader } = await database.inMunicipality(municipalityId, async (tx) => {
    const account = {
      accountId,
      username: accountId,
      name: "Lea Prøve",
      initials: "LP",
      fte: 1,
      language: "da" as const,
      passwordHash: "none",
      mustChangePassword: false,
      roles: ["leader" as const],
    };
    await insertAccount(tx, account, new Date());
    return startSession(tx, accountId, new Date());
  });
  await pool.query("vacuum analyze");
  await pool.end();
  await database.end();
  const [first] = coordinators;
  if (first === undefined) throw new Error("No team");
  return { leader, coordinator: first.cookie, teamId: first.teamId };
}
