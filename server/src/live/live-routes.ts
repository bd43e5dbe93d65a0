import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Live } from "./live.ts";

export function liveRoutes(live: Live): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/live",
      summary: "Besked, når et forløb, du må læse, har fået nyt (server-sent events)",
      access: "signed-in",
      audit: { none: "Siger hvilket forløb der er vokset, aldrig hvad der står i det" },
      response: { media: "text/event-stream" },
      handler({ session, signal }) {
        const headers = { "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" };
        return Promise.resolve(new Response(live.open(session, signal), { headers }));
      },
    }),
  ];
}
