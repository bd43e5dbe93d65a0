import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface Child {
  readonly port: number;
  readonly process: ChildProcess;
  /** From spawning to listening. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/** Starts a script of this folder that prints `{"port":…}` when it listens. */
export async function startChild(
  script: string,
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Child> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, script)], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(() => Promise.reject(new Error(`${script} ended at once`))),
  ]);
  const { port } = JSON.parse(String(line)) as { port: number };
  return {
    port,
    process: child,
    startMs: performance.now() - begin,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** Memory of a process in MB: resident now, and the most it ever was. */
export function memoryOf(child: Child): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${child.process.pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), most: read("VmHWM") };
}
