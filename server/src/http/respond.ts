import { isMedia } from "./route.ts";
import type { Reply, Route } from "./route.ts";

interface Outcome {
  readonly result: unknown;
  readonly reply: Reply;
  /** Whether the answer is held to its schema first. */
  readonly check: boolean;
}

/** Makes the answer of what a handler gave: its own `Response`, nothing (204), or JSON after the declared schema. */
export function answer(route: Route, { result, reply, check }: Outcome): Response {
  if (result instanceof Response) {
    for (const [name, value] of reply.headers) result.headers.append(name, value);
    return result;
  }
  if (result === undefined) return new Response(null, { status: 204, headers: reply.headers });
  if (check && !isMedia(route.response)) route.response.parse(result);
  reply.headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(result), { status: reply.status, headers: reply.headers });
}
