import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { isMedia } from "./route.ts";
import type { Reply, Route } from "./route.ts";

const zipped = promisify(gzip);

/** Below this the answer fits in one packet, and zipping it saves nobody anything. */
const SMALL = 1400;

interface Outcome {
  readonly result: unknown;
  readonly reply: Reply;
  /** Whether the answer is held to its schema first. */
  readonly check: boolean;
  /** What the browser takes, of `accept-encoding`. */
  readonly accepted: string | null;
}

/** Makes the answer of what a handler gave: its own `Response`, nothing (204), or JSON after the declared schema. */
export async function answer(route: Route, { result, reply, check, accepted }: Outcome): Promise<Response> {
  if (result instanceof Response) {
    for (const [name, value] of reply.headers) result.headers.append(name, value);
    return result;
  }
  if (result === undefined) return new Response(null, { status: 204, headers: reply.headers });
  if (check && !isMedia(route.response)) route.response.parse(result);
  reply.headers.set("content-type", "application/json; charset=utf-8");
  const body = JSON.stringify(result);
  if (route.zip !== true || body.length < SMALL || !/\bgzip\b/.test(accepted ?? ""))
    return new Response(body, { status: reply.status, headers: reply.headers });
  reply.headers.set("content-encoding", "gzip");
  reply.headers.set("vary", "accept-encoding");
  return new Response(new Uint8Array(await zipped(body, { level: 4 })), {
    status: reply.status,
    headers: reply.headers,
  });
}
