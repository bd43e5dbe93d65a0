import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { databaseProcessesIn } from "../server/src/db/embedded/processes.ts";

/** Installing, building and making a database on a slow machine. Milliseconds. */
const startLimit = 300_000;
const stopLimit = 10_000;

/**
 * Does what a newcomer does: clones the last commit, runs `npm start` with the machine's own Node, opens the login page
 * and stops. Answers what went wrong, or undefined.
 */
export async function runSmokeTest(): Promise<string | undefined> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tovholder-smoke-")));
  try {
    const checkout = path.join(folder, "tovholder");
    const source = path.dirname(import.meta.dirname);
    const clone = spawnSync("git", ["clone", "--quiet", source, checkout], { encoding: "utf8" });
    if (clone.status !== 0) return `git clone failed\n${clone.stderr}`;
    return await startAndStop(checkout, path.join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startAndStop(checkout: string, dataFolder: string): Promise<string | undefined> {
  const port = await freePort();
  const program = spawn("npm", ["start"], {
    cwd: checkout,
    env: bareEnvironment({ PORT: String(port), TOVHOLDER_DATA: dataFolder }),
    // A group of its own, so that it can be stopped as Ctrl-C does.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exited = once(program, "exit");
  const trouble = (await loginPageTrouble(program, port)) ?? (await stopTrouble(program, exited, dataFolder));
  if (trouble !== undefined) signalGroup(program, "SIGKILL");
  return trouble === undefined ? undefined : `${trouble}\n${output.trim()}`;
}

async function loginPageTrouble(program: ChildProcess, port: number): Promise<string | undefined> {
  const end = performance.now() + startLimit;
  while (performance.now() < end) {
    if (program.exitCode !== null) return `npm start ended with code ${program.exitCode}`;
    const response = await fetch(`http://127.0.0.1:${port}/login`).catch(() => undefined);
    if (response !== undefined) return pageTrouble(response);
    await delay(200);
  }
  return "the program did not answer in time";
}

async function pageTrouble(response: Response): Promise<string | undefined> {
  const text = await response.text();
  if (response.status !== 200) return `GET /login answered ${response.status}`;
  if (response.headers.get("content-type")?.startsWith("text/html") !== true) return "GET /login is no HTML page";
  return text.includes("<title>") && text.includes("Tovholder") ? undefined : `GET /login shows another page:\n${text}`;
}

async function stopTrouble(
  program: ChildProcess,
  exited: Promise<unknown>,
  dataFolder: string,
): Promise<string | undefined> {
  signalGroup(program, "SIGINT");
  const outcome = await Promise.race([exited, delay(stopLimit, "late" as const, { ref: false })]);
  if (outcome === "late") return "the program did not stop in time";
  const left = databaseProcessesIn(path.join(dataFolder, "postgres", "data"));
  return left.length === 0 ? undefined : `database processes are left: ${left.join(", ")}`;
}

function signalGroup(program: ChildProcess, name: NodeJS.Signals): void {
  if (program.pid === undefined) return;
  try {
    process.kill(-program.pid, name);
  } catch {
    // The group is gone already.
  }
}

/** Without what npm adds for its scripts, so that the clone finds nothing but what the machine has. */
function bareEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE|DATABASE_URL$|TOVHOLDER_)/i.test(name),
  );
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const bare = folders.filter((folder) => !/node_modules|node-gyp-bin/.test(folder)).join(path.delimiter);
  return { ...Object.fromEntries(kept), PATH: bare, ...own };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
