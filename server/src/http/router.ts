import { Hono } from "hono";
import { DatabaseUnavailable } from "../db/failure.ts";
import type { Services } from "../services.ts";
import type { Dispatch } from "./dispatch.ts";
import { errorFields } from "./events.ts";
import { checkOrigin } from "./origin.ts";
import { Problem, databaseUnavailable, notFound, problemResponse, statusOf } from "./problem.ts";
import type { Route } from "./route.ts";
import { secureHeaders } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/** Answers one request. `address` is the client's network address, where there is one. */
export type Fetch = (request: Request, address?: string) => Promise<Response>;

interface RouterParts {
  readonly routes: readonly Route[];
  readonly dispatch: Dispatch;
  readonly files: StaticFiles;
  readonly services: Services;
}

/** Everything outside the routes: names the server goes by, unknown paths, the browser bundle, headers, failures. */
export function createRouter({ routes, dispatch, files, services }: RouterParts): Fetch {
  const { config, events } = services;
  const hono = new Hono<{ Bindings: { readonly address: string } }>();
  for (const route of routes) {
    hono.on(route.method, route.path, (c) =>
      dispatch(route, { request: c.req.raw, params: c.req.param(), address: c.env.address }),
    );
  }
  hono.all("/api/*", () => {
    throw notFound();
  });
  hono.get("*", (c) => {
    const found = files(c.req.raw, c.req.path);
    if (found === undefined) throw notFound();
    return found;
  });
  hono.notFound(() => problemResponse(notFound()));
  hono.onError((error, c) => {
    const problem = problemOf(error);
    // The route's pattern, never the path: paths hold ids, and mistyped ones anything.
    const path = routes.find((route) => route.path === c.req.routePath)?.path ?? "other";
    if (problem !== error)
      events.write("error", "request.failed", { method: c.req.method, path, ...errorFields(error) });
    else if (statusOf(problem.code) === 403) events.write("warning", "request.refused", { path, code: problem.code });
    return problemResponse(problem);
  });

  return async (request, address = "local") => {
    const path = new URL(request.url).pathname;
    const response = await answerChecked(request, () => hono.fetch(request, { address: clientOf(request, address) }));
    secureHeaders(response.headers, path, config);
    return response;
  };

  async function answerChecked(request: Request, next: () => Response | Promise<Response>): Promise<Response> {
    try {
      checkOrigin(request, config);
    } catch (error) {
      if (error instanceof Problem) return problemResponse(error);
      throw error;
    }
    return next();
  }

  function clientOf(request: Request, address: string): string {
    if (!config.trustProxy) return address;
    // The last address is the one our own proxy saw; those before it are whatever the client wrote.
    return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? address;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable) return databaseUnavailable(error);
  return new Problem("internal", "Prøv igen. Det, du har skrevet, bliver på skærmen.", { cause: error });
}
