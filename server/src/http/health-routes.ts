import { z } from "zod";
import type { Services } from "../services.ts";
import { databaseUnavailable } from "./problem.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

/** Whether the server serves, for those who watch over it. */
export function healthRoutes({ database }: Services): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/health",
      summary: "Om systemet og dets database svarer",
      access: { public: "Overvågning har ingen bruger, og svaret siger intet om nogen" },
      audit: { none: "Viser ingen personer" },
      response: z.strictObject({ status: z.literal("ok") }),
      async handler() {
        try {
          await database.ping();
        } catch (cause) {
          throw databaseUnavailable(cause);
        }
        return { status: "ok" as const };
      },
    }),
  ];
}
