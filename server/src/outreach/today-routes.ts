import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { lookAtEach } from "./looks.ts";
import { ofTeam, requireTeam, teamParams } from "./team-scope.ts";
import { readToday, todaySchema } from "./today.ts";

export function todayRoutes({ vault }: Services): readonly Route[] {
  return [
    route({
      method: "GET",
      path: `${ofTeam}/today`,
      summary: "Dagens liste: hvem teamet skal forsøge at få kontakt med, område for område",
      access: { can: "outreach.read" },
      audit: { none: "Hver borger på listen får sin egen linje" },
      params: teamParams,
      response: todaySchema,
      async handler({ tx, actor, params: { team }, now, today }) {
        await requireTeam(tx, actor, team);
        const { list, rows } = await readToday(tx, vault, { teamId: team, today });
        lookAtEach(tx, { actor, now, action: "outreach.today" }, rows);
        return list;
      },
    }),
  ];
}
