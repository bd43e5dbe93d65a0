import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { Client } from "pg";
import { createDatabase, createPool } from "../server/src/db/database.ts";
import { startEmbedded } from "../server/src/db/embedded/supervisor.ts";
import { migrate } from "../server/src/db/migrate.ts";
import { loadMasterKey } from "../server/src/vault/master-key.ts";
import { createVault } from "../server/src/vault/vault.ts";
import { memoryOf, startChild } from "./children.ts";
import type { Child } from "./children.ts";
import { fill } from "./data.ts";
import type { BenchData, Size } from "./data.ts";
import { importList } from "./import.ts";
import type { Slice, SliceResult } from "./load.ts";
import { startSpending } from "./processor.ts";
import type { Side } from "./processor.ts";
import { report } from "./report.ts";
import { shotsOf, works } from "./shots.ts";
import { createThinTables, thinSink } from "./thin-tables.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    scale: { type: "string", default: "1" },
    /** One piece of work alone, such as W2. */
    only: { type: "string" },
    /** Folder for a processor profile of the server. */
    profile: { type: "string" },
  },
});
const scale = Number(values.scale);
const size: Size = { citizens: 20_000 * scale, teams: 10 * scale };
const cycles = values.quick ? 3 : 9;
const sliceMs = values.quick ? 300 : 500;

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
);
console.log(`${size.citizens} citizens, ${size.teams * 120} courses, ${size.teams * 3000} contacts\n`);

const folder = await mkdtemp(path.join(tmpdir(), "tovholder-bench-"));
const embedded = await startEmbedded({ folder, log: () => {} });
try {
  await measure();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const thinConnection = { ...embedded.connection, database: "thin" };
  const superuser = new Client({ ...embedded.superuserConnection });
  await superuser.connect();
  await superuser.query(`create database thin owner ${embedded.connection.user}`);
  const data = await fillBoth(thinConnection);
  await superuser.query("checkpoint");
  await superuser.end();
  const environment = { BENCH_DATABASE: JSON.stringify(embedded.connection), TOVHOLDER_DATA: folder };
  const flags = values.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${values.profile}`];
  const ours = await startChild("our-server.ts", environment, flags);
  await fetch(`http://127.0.0.1:${ours.port}/api/health`);
  const thin = await startChild("thin-server.ts", { BENCH_DATABASE: JSON.stringify(thinConnection) });
  const plain = await startChild("plain-server.ts", {});
  try {
    const idle = memoryOf(ours).now;
    const results = await shoot(data, { ours, thin, plain });
    report(results);
    const loaded = memoryOf(ours).most;
    if (values.only === undefined || values.only === "W5") await measureImport(data, ours, sideOf(ours, "tovholder"));
    console.log(
      `\nmemory of the server process: ${mb(idle)} idle, ${mb(loaded)} at most under load, ${mb(memoryOf(ours).most)} with the import`,
    );
    console.log(`memory of the floor: ${mb(memoryOf(thin).most)} at most under load`);
    console.log(
      `cold start of the server process: ${Math.round(ours.startMs)} ms (floor ${Math.round(thin.startMs)} ms)`,
    );
  } finally {
    await Promise.all([ours.stop(), kill(thin), kill(plain)]);
  }
}

async function measureImport({ coordinators }: BenchData, ours: Child, side: Side): Promise<void> {
  const [user] = coordinators;
  if (user === undefined) return;
  const spending = startSpending(side);
  const { rows, uploadMs, runMs, end } = await importList(ours.port, user, 20_000);
  const spent = spending();
  const perSecond = Math.round((rows * 1000) / (uploadMs + runMs));
  console.log(`\nW5 import of ${rows} citizens with courses: ${perSecond} rows/s`);
  console.log(`upload ${Math.round(uploadMs)} ms, reading in ${Math.round(runMs)} ms, ${end}`);
  console.log(`processor ms: server ${spent.server} + database ${spent.database}; load ${loadavg()[0]?.toFixed(1)}`);
}

function mb(amount: number): string {
  return `${Math.round(amount)} MB`;
}

async function kill({ process: child }: Child): Promise<void> {
  child.kill("SIGKILL");
}

async function fillBoth(thinConnection: typeof embedded.connection): Promise<BenchData> {
  const begin = performance.now();
  const pool = createPool({ ...embedded.connection, max: 1 });
  const thinPool = createPool({ ...thinConnection, max: 1 });
  await migrate(pool);
  await createThinTables(thinPool);
  const database = createDatabase(embedded.connection);
  const vault = createVault(await loadMasterKey(folder, undefined));
  const data = await fill({ database, vault, sink: thinSink(thinPool) }, size);
  for (const one of [pool, thinPool]) {
    await one.query("vacuum analyze");
    await one.end();
  }
  await database.end();
  console.log(`filled in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return data;
}

function sideOf(child: Child, database: string): Side {
  const file = readFileSync(path.join(folder, "postgres", "data", "postmaster.pid"), "utf8");
  return { server: child.process.pid ?? 0, postmaster: Number(file.split("\n")[0]), database };
}

/** Ours and the floor take turns, slice by slice, so that a noisy neighbour meets both. */
async function shoot(data: BenchData, { ours, thin, plain }: Record<"ours" | "thin" | "plain", Child>) {
  const plan: Slice[] = [];
  for (const work of works.filter((one) => values.only === undefined || values.only === one)) {
    const shots = shotsOf(data, work);
    for (const concurrency of [1, 16]) {
      const slice = { concurrency, milliseconds: sliceMs };
      const pair = [
        { ...slice, name: `${work} ours`, port: ours.port, shots: shots.ours, side: sideOf(ours, "tovholder") },
        { ...slice, name: `${work} thin`, port: thin.port, shots: shots.thin, side: sideOf(thin, "thin") },
      ];
      plan.push(...pair.map((one) => ({ ...one, milliseconds: values.quick ? 2000 : 4000, silent: true })));
      for (let cycle = 0; cycle < cycles; cycle += 1) plan.push(...pair);
    }
  }
  const constant = [{ method: "GET", path: "/", headers: {} }];
  for (const concurrency of [1, 16]) {
    plan.push({ name: "plain", concurrency, port: plain.port, shots: constant, milliseconds: 1000 });
  }
  const file = path.join(folder, "plan.json");
  await writeFile(file, JSON.stringify(plan));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, "load.ts"), file], {
    maxBuffer: 2 ** 30,
  });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SliceResult);
}
