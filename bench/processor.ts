import { readdirSync, readFileSync } from "node:fs";

/** Whose processor time counts for one side: its server, and its connections' processes in PostgreSQL. */
export interface Side {
  readonly server: number;
  readonly postmaster: number;
  readonly database: string;
}

/** Processor milliseconds. */
export interface Spent {
  readonly server: number;
  readonly database: number;
}

/** One tick of /proc/<pid>/stat in milliseconds; 100 a second on Linux (sysconf _SC_CLK_TCK). */
const TICK_MS = 10;

/** Reads the processor time so far; call the answer later for what was spent since. It does not depend on neighbours. */
export function startSpending({ server, postmaster, database }: Side): () => Spent {
  const backends = () => new Map(backendsOf(postmaster, database).map((pid) => [pid, millisecondsOf(pid)]));
  const [serverBefore, before] = [millisecondsOf(String(server)), backends()];
  return () => {
    // Connections that came meanwhile began at nought; those that went cannot be read any more.
    const since = [...backends()].map(([pid, now]) => now - (before.get(pid) ?? 0));
    const spent = since.reduce((sum, one) => sum + one, 0);
    return { server: millisecondsOf(String(server)) - serverBefore, database: spent };
  };
}

function backendsOf(postmaster: number, database: string): readonly string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isBackend(name, postmaster, database));
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

function millisecondsOf(pid: string): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The fields after the command's name, from state on (proc_pid_stat(5)). */
function fieldsOf(pid: string): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
