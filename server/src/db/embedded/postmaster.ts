import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { type Cluster, standingIn } from "./cluster.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { databaseProcessesIn, dyingWithParent, emptied, signal } from "./processes.ts";
import { serverArguments } from "./settings.ts";

export interface Postmaster {
  readonly pid: number;
  /** Fulfilled when the server has ended, for whatever reason. */
  readonly exited: Promise<void>;
}

export interface PostmasterOptions {
  readonly isDurable: boolean;
  readonly log: (line: string) => void;
}

const readyLine = "database system is ready to accept connections";

/** How long a server gets to end by itself before it is stopped harder, in milliseconds. */
const patience = { fast: 2_000, immediate: 400, leftOver: 5_000 } as const;

/** Starts the server and waits until it accepts connections. No other server may run in the data folder. */
export async function launchPostmaster(cluster: Cluster, options: PostmasterOptions): Promise<Postmaster> {
  // Nobody works in the folder (the caller made sure), so this file can only mislead about a reused pid.
  rmSync(path.join(cluster.dataFolder, "postmaster.pid"), { force: true });
  const child = spawnPostmaster(cluster, options.isDurable);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  await untilReady(child, exited, options.log);
  if (child.pid === undefined) throw didNotStart([]);
  return { pid: child.pid, exited };
}

/** Ends a server of ours within three seconds: tidily, else at once, which the next start repairs from its log. */
export async function stopPostmaster(postmaster: Postmaster, dataFolder: string): Promise<void> {
  if (databaseProcessesIn(dataFolder).includes(postmaster.pid)) signal(postmaster.pid, "SIGINT");
  const limit = new AbortController();
  await Promise.race([postmaster.exited, delay(patience.fast, undefined, { signal: limit.signal }).catch(() => {})]);
  limit.abort();
  await clearFolder(dataFolder, 0);
}

/** Ends every server that an earlier program left in the data folder; answers whether there was one. */
export async function endLeftOver(dataFolder: string): Promise<boolean> {
  const left = databaseProcessesIn(dataFolder);
  if (left.length === 0) return false;
  // A postmaster stops tidily; a backend that lost its postmaster drops its query and notices that it is alone.
  for (const pid of left) signal(pid, "SIGINT");
  await clearFolder(dataFolder, patience.leftOver);
  return true;
}

/** Sends ever harder signals until no database process works in the folder. */
async function clearFolder(dataFolder: string, firstPatience: number): Promise<void> {
  let gone = await emptied(dataFolder, firstPatience);
  for (const name of ["SIGQUIT", "SIGKILL"] as const) {
    if (gone) return;
    for (const pid of databaseProcessesIn(dataFolder)) signal(pid, name);
    gone = await emptied(dataFolder, patience.immediate);
  }
  if (!gone) throw new EmbeddedError("did-not-start", `En gammel databaseproces i ${dataFolder} kan ikke stoppes.`);
}

function spawnPostmaster(cluster: Cluster, isDurable: boolean): ChildProcess {
  const { dataArgument, spawnOptions } = standingIn(cluster.dataFolder, cluster.account);
  const command = [
    ...dyingWithParent(),
    path.join(cluster.binaries.folder, "bin", "postgres"),
    "-D",
    dataArgument,
    ...serverArguments(isDurable),
  ];
  // A group of its own: Ctrl-C must reach the server program first, which then stops the database.
  const [program = "postgres", ...programArguments] = command;
  return spawn(program, programArguments, { ...spawnOptions, detached: true, stdio: ["ignore", "ignore", "pipe"] });
}

async function untilReady(child: ChildProcess, exited: Promise<void>, log: (line: string) => void): Promise<void> {
  if (child.stderr === null) throw didNotStart([]);
  const lines = createInterface({ input: child.stderr });
  const seen: string[] = [];
  const ready = new Promise<"ready">((resolve) => {
    lines.on("line", (line) => {
      log(line);
      if (line.includes(readyLine)) resolve("ready");
      else if (seen.length < 20) seen.push(line);
    });
  });
  const outcome = await Promise.race([ready, exited.then(() => "exited" as const)]);
  if (outcome === "exited") throw didNotStart(seen);
}

function didNotStart(lines: readonly string[]): EmbeddedError {
  return new EmbeddedError("did-not-start", ["Databasen kunne ikke starte:", ...lines].join("\n"));
}
