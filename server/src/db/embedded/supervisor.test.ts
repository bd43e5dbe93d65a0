import { fork } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openCluster } from "./cluster.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { launchPostmaster } from "./postmaster.ts";
import { databaseProcessesIn, emptied } from "./processes.ts";
import { type EmbeddedConnection, type EmbeddedDatabase, joinEmbedded, startEmbedded } from "./supervisor.ts";

const hold = new URL("./testing/hold.ts", import.meta.url);
/** A data folder whose cluster is made once and copied, because making one takes most of a second. */
let template: string;
let folder: string;
let running: EmbeddedDatabase[];

beforeAll(async () => {
  template = mkdtempSync(path.join(tmpdir(), "tovholder-template-"));
  await openCluster(template, false);
});

afterAll(() => rmSync(template, { recursive: true }));

// A folder of mkdtemp has mode 700, so when the tests run as root the database stands under a folder closed to it.
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tovholder-embedded-")));
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((database) => database.stop()));
  // Servers of programs that were killed are still stopping.
  expect(await emptied(dataFolder(), 20_000)).toBe(true);
  rmSync(folder, { recursive: true });
});

function copyTemplate(): void {
  cpSync(path.join(template, "postgres"), path.join(folder, "postgres"), { recursive: true });
}

async function start(options: { readonly folder?: string; readonly isDurable?: boolean } = {}) {
  const database = await startEmbedded({ folder, log: () => {}, isDurable: false, ...options });
  running.push(database);
  return database;
}

async function ask(connection: EmbeddedConnection, statement: string): Promise<unknown> {
  const client = new Client({ ...connection });
  client.on("error", () => {});
  await client.connect();
  try {
    const answer = await client.query<{ value: unknown }>(statement);
    return answer.rows[0]?.value;
  } finally {
    await client.end();
  }
}

function dataFolder(): string {
  return path.join(folder, "postgres", "data");
}

function postmasterPid(): number {
  return Number(readFileSync(path.join(dataFolder(), "postmaster.pid"), "utf8").split("\n")[0]);
}

test("the first start makes a durable database that knows Danish letters", async () => {
  const { connection } = await start({ isDurable: true });
  expect(await ask(connection, "select rolsuper as value from pg_roles where rolname = current_user")).toBe(false);
  expect(await ask(connection, "select current_setting('fsync') as value")).toBe("on");
  expect(await ask(connection, "select current_setting('synchronous_commit') as value")).toBe("on");
  expect(await ask(connection, "select current_setting('data_checksums') as value")).toBe("on");
  expect(await ask(connection, "select upper('blåbærgrød') as value")).toBe("BLÅBÆRGRØD");
  await ask(connection, "create extension pg_trgm");
  // 'bjørn' has 6 trigrams with ø as a letter; fewer if ø broke the word.
  expect(await ask(connection, "select cardinality(show_trgm('bjørn')) as value")).toBe(6);
});

test("it listens on a private socket alone, and not as root", async () => {
  copyTemplate();
  const { connection } = await start();
  expect(await ask(connection, "select current_setting('listen_addresses') as value")).toBe("");
  expect(statSync(connection.host).mode & 0o777).toBe(0o700);
  expect(statSync(`/proc/${postmasterPid()}`).uid).not.toBe(0);
});

test("what was written is there at the second start, which makes nothing anew", async () => {
  copyTemplate();
  const first = await start();
  await ask(first.connection, "create table kept as select 7 as value");
  await first.stop();
  const made = statSync(path.join(dataFolder(), "PG_VERSION")).mtimeMs;
  const second = await start();
  expect(await ask(second.connection, "select value from kept")).toBe(7);
  expect(statSync(path.join(dataFolder(), "PG_VERSION")).mtimeMs).toBe(made);
});

test("stop ends every process and gives the folder free", async () => {
  copyTemplate();
  const database = await start();
  await Promise.all([database.stop(), database.stop()]);
  expect(databaseProcessesIn(dataFolder())).toEqual([]);
  expect(existsSync(path.join(folder, "tovholder.lock"))).toBe(false);
});

test("open connections do not hold stop back", async () => {
  copyTemplate();
  const database = await start();
  const client = new Client({ ...database.connection });
  client.on("error", () => {});
  await client.connect();
  await client.query("begin");
  await database.stop();
  expect(databaseProcessesIn(dataFolder())).toEqual([]);
});

test("a postmaster killed with -9 is started again, and what was committed is there", async () => {
  copyTemplate();
  const { connection } = await start({ isDurable: true });
  await ask(connection, "create table kept as select 7 as value");
  const killed = postmasterPid();
  process.kill(killed, "SIGKILL");
  await vi.waitFor(async () => expect(await ask(connection, "select value from kept")).toBe(7), {
    timeout: 20_000,
    interval: 50,
  });
  expect(postmasterPid()).not.toBe(killed);
});

test("a server left by an earlier program is replaced", async () => {
  copyTemplate();
  const cluster = await openCluster(folder, false);
  const left = await launchPostmaster(cluster, { isDurable: false, log: () => {} });
  const { connection } = await start();
  await left.exited;
  expect(postmasterPid()).not.toBe(left.pid);
  expect(await ask(connection, "select 1 as value")).toBe(1);
});

test("the server ends when its program is killed with -9, and the folder can be used again", async () => {
  copyTemplate();
  const program = fork(hold, [folder]);
  await once(program, "message");
  expect(databaseProcessesIn(dataFolder())).not.toEqual([]);
  program.kill("SIGKILL");
  await once(program, "exit");
  await vi.waitFor(() => expect(databaseProcessesIn(dataFolder())).toEqual([]), { timeout: 20_000 });
  const { connection } = await start();
  expect(await ask(connection, "select 1 as value")).toBe(1);
});

test("a second program on the same folder is refused in Danish, but may join the running server", async () => {
  copyTemplate();
  const program = fork(hold, [folder]);
  await once(program, "message");
  const refusal = await start().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EmbeddedError);
  expect(refusal).toMatchObject({
    code: "folder-in-use",
    message: expect.stringContaining(`er i brug af et andet Tovholder-program (proces ${program.pid})`),
  });
  const joined = await joinEmbedded({ folder, log: () => {} });
  expect(await ask(joined.connection, "select 1 as value")).toBe(1);
  await joined.stop();
  expect(databaseProcessesIn(dataFolder())).not.toEqual([]);
  program.kill("SIGKILL");
  await once(program, "exit");
});

test("a stale postmaster.pid that names a living process does not stop the start", async () => {
  copyTemplate();
  const first = await start();
  await first.stop();
  writeFileSync(path.join(dataFolder(), "postmaster.pid"), `${process.pid}\n/proc/self/cwd\n1\n5432\n\n\n`);
  const second = await start();
  expect(await ask(second.connection, "select 1 as value")).toBe(1);
});

test("a folder whose path is too long for a socket works", async () => {
  const long = path.join(folder, "lang".repeat(40));
  mkdirSync(long);
  cpSync(path.join(template, "postgres"), path.join(long, "postgres"), { recursive: true });
  const database = await start({ folder: long });
  expect(await ask(database.connection, "select 1 as value")).toBe(1);
  await database.stop();
});

test("an interrupted first start leaves nothing that stops the next", async () => {
  const program = fork(hold, [folder]);
  await vi.waitFor(() => expect(existsSync(path.join(folder, "postgres", "data.new", "base"))).toBe(true), {
    timeout: 20_000,
    interval: 1,
  });
  program.kill("SIGKILL");
  await once(program, "exit");
  const { connection } = await start();
  expect(await ask(connection, "select 1 as value")).toBe(1);
});
