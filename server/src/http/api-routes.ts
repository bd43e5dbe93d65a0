import { apiPage } from "./api-page.ts";
import { describeApi } from "./openapi.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

const open = { public: "Beskrivelsen af grænsefladen er offentlig, som koden er" } as const;

export interface ApiDescription {
  /** Every route, these two included; a function, since they are part of the list. */
  readonly routes: () => readonly Route[];
  readonly version: string;
}

/** The API's own description: for machines, and for people. */
export function apiRoutes({ routes, version }: ApiDescription): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api",
      summary: "Denne side",
      access: open,
      audit: { none: "Viser ingen personer" },
      response: { media: "text/html" },
      handler: () =>
        Promise.resolve(new Response(apiPage(routes()), { headers: { "content-type": "text/html; charset=utf-8" } })),
    }),
    route({
      method: "GET",
      path: "/api/openapi.json",
      summary: "Grænsefladen som OpenAPI 3.1",
      access: open,
      audit: { none: "Viser ingen personer" },
      response: { media: "application/json" },
      handler: () => Promise.resolve(Response.json(describeApi(routes(), version))),
    }),
  ];
}
