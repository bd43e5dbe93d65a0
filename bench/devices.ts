import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { createDatabase, createPool } from "../server/src/db/database.ts";
import { startEmbedded } from "../server/src/db/embedded/supervisor.ts";
import { migrate } from "../server/src/db/migrate.ts";
import { loadMasterKey } from "../server/src/vault/master-key.ts";
import { createVault } from "../server/src/vault/vault.ts";
import { memoryOf, startChild, type Child } from "./children.ts";
import { fill, noteOf, type BenchUser } from "./data.ts";
import { nowhere } from "./nowhere.ts";

/**
 * A Monday morning: so many devices fetch their 25 courses with 1,500 entries at once, while twenty colleagues save a contact
 * each second. Devices, server and database share the machine. Run it by itself; `--devices 50` for a quick look.
 */
const { values } = parseArgs({ options: { devices: { type: "string", default: "500" } } });
const devices = Number(values.devices);
const perTeam = 10;
const savers = 20;
let askedAgain = 0;
const teams = Math.ceil((devices + savers) / perTeam);
const staff = { workers: perTeam, courses: 25, contacts: [57, 57] } as const;

const folder = await mkdtemp(path.join(tmpdir(), "tovholder-bench-"));
const embedded = await startEmbedded({ folder, log: () => {} });
try {
  await measure(await prepare());
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}

async function prepare(): Promise<readonly BenchUser[]> {
  const pool = createPool({ ...embedded.connection, max: 1 });
  await migrate(pool);
  const database = createDatabase(embedded.connection);
  const vault = createVault(await loadMasterKey(folder, undefined));
  const { everyone } = await fill({ database, vault, sink: nowhere }, { citizens: teams * 250, teams, staff });
  await pool.query("vacuum analyze");
  await pool.end();
  await database.end();
  return everyone;
}

async function measure(everyone: readonly BenchUser[]): Promise<void> {
  const server = await startChild("our-server.ts", {
    BENCH_DATABASE: JSON.stringify(embedded.connection),
    TOVHOLDER_DATA: folder,
  });
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  try {
    const waking = everyone.slice(0, devices);
    const saving = everyone.slice(devices, devices + savers);
    console.log(`Node ${process.version}, ${devices} devices, ${devices * 25} courses, ${devices * 1500} entries`);
    const quiet = await saveFor(server, agent, { saving, until: pause(5000) });
    console.log(`saving before: ${spread(quiet.map(({ ms }) => ms))}`);
    const begun = performance.now();
    const syncs = Promise.all(waking.map((user) => firstSync(server, agent, user)));
    const meanwhile = await saveFor(server, agent, { saving, until: syncs });
    const done = await syncs;
    const seconds = (performance.now() - begun) / 1000;
    const bytes = done.reduce((sum, one) => sum + one.bytes, 0);
    console.log(`first syncs: all done in ${seconds.toFixed(1)} s, ${(devices / seconds).toFixed(0)} a second`);
    console.log(`  each: ${spread(done.map(({ ms }) => ms))}`);
    console.log(
      `  ${(bytes / devices / 1024).toFixed(0)} kB each on the wire, ${done.reduce((sum, one) => sum + one.turnedAway, 0)} times told to wait`,
    );
    console.log(`saving meanwhile: ${spread(meanwhile.map(({ ms }) => ms))}`);
    const refused = [...meanwhile, ...done].filter(({ ok }) => !ok).length;
    console.log(
      `not answered: ${refused}, asked again after a reset: ${askedAgain}; server memory ${memoryOf(server).most.toFixed(0)} MB at most`,
    );
  } finally {
    agent.destroy();
    await server.stop();
  }
}

interface Done {
  readonly ms: number;
  readonly ok: boolean;
  readonly bytes: number;
  /** How often the server said to come again later. */
  readonly turnedAway: number;
}

/** As a device does it: pulls until there is no more, and waits as long as it is told to. */
async function firstSync(server: Child, agent: Agent, user: BenchUser): Promise<Done> {
  const begun = performance.now();
  const known: { courseId: string; version: number; head?: string }[] = [];
  let bytes = 0;
  let turnedAway = 0;
  for (;;) {
    const got = await post(server, agent, { user, path: "/api/sync/pull", body: { protocol: protocolVersion, known } });
    bytes += got.bytes;
    if (got.status === 429 || got.status === 503) {
      turnedAway += 1;
      await pause(got.retryAfter * 1000 * (1 + Math.random() / 2));
      continue;
    }
    if (got.status !== 200) return { ms: performance.now() - begun, ok: false, bytes, turnedAway };
    // The server's own answer, whose shape its tests hold.
    const answer = JSON.parse(got.text) as { courses: typeof known; more: boolean };
    known.push(...answer.courses.map(({ courseId, version, head }) => ({ courseId, version, ...(head && { head }) })));
    if (!answer.more) return { ms: performance.now() - begun, ok: known.length === 25, bytes, turnedAway };
  }
}

interface Saving {
  readonly saving: readonly BenchUser[];
  readonly until: Promise<unknown>;
}

/** Each of them saves a contact a second, until something else is done. */
async function saveFor(server: Child, agent: Agent, { saving, until }: Saving): Promise<readonly Done[]> {
  const all: Promise<Done>[] = [];
  const over = { yet: false };
  void until.then(() => (over.yet = true));
  for (let turn = 0; !over.yet; turn += 1) {
    const user = saving[turn % saving.length];
    if (user !== undefined) all.push(save(server, agent, user));
    await pause(1000 / saving.length);
  }
  return Promise.all(all);
}

async function save(server: Child, agent: Agent, user: BenchUser): Promise<Done> {
  const begun = performance.now();
  const says = {
    outcome: "made",
    on: "2026-11-19",
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    focus: [],
  };
  const id = { commandId: randomUUID(), contactId: randomUUID(), courseId: user.courses[0] };
  const command = { type: "recordContact", ...id, seen: 1, ...says, text: noteOf(1) };
  const body = { protocol: protocolVersion, commands: [command] };
  const { status, text, bytes } = await post(server, agent, { user, path: "/api/sync/push", body });
  const ok = status === 200 && text.includes('"accepted"');
  return { ms: performance.now() - begun, ok, bytes, turnedAway: 0 };
}

interface Sending {
  readonly user: BenchUser;
  readonly path: string;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: number;
  readonly retryAfter: number;
}

/** As a browser does it: what is reset on a connection that had been standing still is asked again. */
function post(server: Child, agent: Agent, sending: Sending): Promise<Answer> {
  const { user, path: to, body } = sending;
  const headers = {
    cookie: `tovholder=${user.cookie}`,
    "x-csrf": user.csrf,
    "content-type": "application/json",
    "accept-encoding": "gzip",
  };
  return new Promise((resolve, reject) => {
    const asked = request({ port: server.port, path: to, method: "POST", headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const whole = Buffer.concat(parts);
        const text = response.headers["content-encoding"] === "gzip" ? gunzipSync(whole) : whole;
        const retryAfter = Number(response.headers["retry-after"] ?? 1);
        resolve({ status: response.statusCode ?? 0, text: text.toString(), bytes: whole.length, retryAfter });
      });
      response.on("error", reject);
    });
    asked.on("error", (error: NodeJS.ErrnoException) => {
      if (!asked.reusedSocket || error.code !== "ECONNRESET") return reject(error);
      askedAgain += 1;
      resolve(post(server, agent, sending));
    });
    asked.end(JSON.stringify(body));
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function spread(all: readonly number[]): string {
  const sorted = [...all].sort((left, right) => left - right);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, slowest ${at(1)} ms (${sorted.length})`;
}
