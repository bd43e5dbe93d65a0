import { Agent, request } from "node:http";
import { readFileSync } from "node:fs";
import { startSpending } from "./processor.ts";
import type { Side, Spent } from "./processor.ts";

/** One request, ready to send. `{{uuid}}` in the body becomes a new id each time. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Slice {
  readonly name: string;
  readonly port: number;
  readonly concurrency: number;
  readonly milliseconds: number;
  readonly shots: readonly Shot[];
  readonly side?: Side;
  /** Slices that only warm up are not told. */
  readonly silent?: boolean;
}

export interface SliceResult {
  readonly name: string;
  readonly concurrency: number;
  readonly seconds: number;
  /** Milliseconds, one a request. */
  readonly latencies: readonly number[];
  readonly failures: readonly string[];
  /** Processor milliseconds in all. */
  readonly spent: Spent;
}

const nothing: Spent = { server: 0, database: 0 };
const agents = new Map<string, Agent>();

/** Shoots for a while with so many requests under way; connections are kept. */
async function run(slice: Slice): Promise<SliceResult> {
  const { name, port, concurrency, milliseconds, shots } = slice;
  const key = `${port}/${concurrency}`;
  const agent = agents.get(key) ?? new Agent({ keepAlive: true, maxSockets: concurrency });
  agents.set(key, agent);
  const latencies: number[] = [];
  const failures: string[] = [];
  const spending = slice.side === undefined ? () => nothing : startSpending(slice.side);
  const begin = performance.now();
  let next = Math.floor(Math.random() * shots.length);
  async function worker(): Promise<void> {
    while (performance.now() - begin < milliseconds) {
      const shot = shots[next % shots.length];
      next += 1;
      if (shot === undefined) return;
      const from = performance.now();
      const failure = await fire(agent, port, shot);
      if (failure === undefined) latencies.push(performance.now() - from);
      else failures.push(failure);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - begin) / 1000;
  return { name, concurrency, seconds, latencies, failures: failures.slice(0, 3), spent: spending() };
}

function fire(agent: Agent, port: number, shot: Shot): Promise<string | undefined> {
  const body = shot.body?.replaceAll("{{uuid}}", () => crypto.randomUUID());
  const headers = body === undefined ? shot.headers : { ...shot.headers, "content-length": Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const sent = request(
      { agent, port, host: "127.0.0.1", method: shot.method, path: shot.path, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const text = Buffer.concat(parts);
          const isFine = response.statusCode === 200 && text.length > 2 && !text.includes('"outcome":"refused"');
          resolve(isFine ? undefined : `${response.statusCode} ${text.toString().slice(0, 200)}`);
        });
      },
    );
    sent.on("error", (error) => resolve(String(error)));
    sent.end(body);
  });
}

const file = process.argv[2];
if (file === undefined) throw new Error("Which plan?");
// Written by run.ts just before.
const plan = JSON.parse(readFileSync(file, "utf8")) as readonly Slice[];
for (const slice of plan) {
  const result = await run(slice);
  if (slice.silent !== true) process.stdout.write(`${JSON.stringify(result)}\n`);
}
for (const agent of agents.values()) agent.destroy();
