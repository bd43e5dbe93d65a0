import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Start of a process in clock ticks since boot; undefined when no such process runs. Together with the pid it names
 * one process, since pids are reused (proc(5), /proc/pid/stat, field 22).
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name is the only field in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    return state === "Z" || state === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

const databasePrograms: ReadonlySet<string> = new Set(["postgres", "initdb"]);

/** Pids of the PostgreSQL processes whose working directory is `folder` (an absolute path without links). */
export function databaseProcessesIn(folder: string): readonly number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isDatabaseProcess(pid, folder));
}

function isDatabaseProcess(pid: number, folder: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return databasePrograms.has(command) && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    // Gone meanwhile, a zombie, or another user's process: none of them writes in our folder.
    return false;
  }
}

/** Sends a signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ESRCH: it ended by itself, which is what was asked for.
  }
}

/** Waits until no PostgreSQL process works in `folder`, at most `patience` milliseconds; answers whether it is empty. */
export async function emptied(folder: string, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (databaseProcessesIn(folder).length > 0) {
    if (performance.now() > end) return false;
    await delay(20);
  }
  return true;
}

/**
 * Words to put before a command so that the kernel sends it SIGINT (for PostgreSQL a tidy stop) when this process dies,
 * kill -9 included (prctl(2), PR_SET_PDEATHSIG). Empty where util-linux is missing; the next start then clears up.
 */
export function dyingWithParent(): readonly string[] {
  const words = ["setpriv", "--pdeathsig", "INT"];
  const works = spawnSync("setpriv", ["--pdeathsig", "INT", "true"], { stdio: "ignore" }).status === 0;
  return works ? words : [];
}
