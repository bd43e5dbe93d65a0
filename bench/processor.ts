import { readdirSync, readFileSync } from "node:fs";

/** Whose processor time counts for one side: its server, and its connections' processes in PostgreSQL. */
export interface Side {
  readonly server: number;
  readonly postmaster: number;
  readonly database: string;
}

export interface Spent {
  readonly server: number;
  readonly database: number;
}

/** One tick of /proc/<pid>/stat in milliseconds; 100 a second on Linux (sysconf _SC_CLK_TCK). */
const TICK_MS = 10;

/** Processor time so far in milliseconds. Unlike elapsed time, it does not depend on who else uses the machine. */
export function spentBy({ server, postmaster, database }: Side): Spent {
  const backends = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isBackend(name, postmaster, database));
  return { server: ticksOf(String(server)), database: backends.reduce((sum, pid) => sum + ticksOf(pid), 0) };
}

function isBackend(pid: string, postmaster: number, database: string): boolean {
  try {
    return (
      fieldsOf(pid)[1] === String(postmaster) &&
      readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith(`postgres: tovholder ${database} `)
    );
  } catch {
    // It ended while we looked.
    return false;
  }
}

function ticksOf(pid: string): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The fields after the command's name, from state on (proc_pid_stat(5)). */
function fieldsOf(pid: string): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
