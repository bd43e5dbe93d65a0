import { roles } from "@tovholder/domain/access/actor.ts";
import { z } from "zod";
import { violatesUnique } from "../db/failure.ts";
import { Problem, notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { insertTeam, listTeams, updateTeam } from "./team.ts";

const nameSchema = z.string().trim().min(1, "Skriv et navn").max(100);

const teamSchema = z.strictObject({
  teamId: z.uuid(),
  name: z.string(),
  active: z.boolean(),
  outreach: z.boolean(),
  members: z.array(
    z.strictObject({
      accountId: z.uuid(),
      name: z.string(),
      initials: z.string(),
      fte: z.number(),
      roles: z.array(z.enum(roles)),
    }),
  ),
});

export function teamRoutes(services: Services): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/teams",
      summary: "Kommunens team med deres medarbejdere i dag",
      access: { can: "team.read" },
      audit: { none: "Viser kun medarbejdere" },
      response: z.array(teamSchema),
      handler: ({ tx, today }) => listTeams(tx, today),
    }),
    route({
      method: "POST",
      path: "/api/teams",
      summary: "Opret et team",
      access: { can: "team.manage" },
      audit: { action: "team.create", purpose: "Administration" },
      body: z.strictObject({ name: nameSchema, outreach: z.boolean().optional() }),
      response: z.strictObject({ teamId: z.uuid() }),
      async handler({ tx, body, now, note, reply }) {
        const teamId = services.ids();
        if ((await insertTeam(tx, { teamId, ...body }, now)) === "name-taken") throw nameTaken();
        note({ detail: { team: teamId } });
        reply.status = 201;
        return { teamId };
      },
    }),
    changeRoute(),
  ];
}

function changeRoute(): Route {
  return route({
    method: "PATCH",
    path: "/api/teams/:team",
    summary: "Omdøb et team, luk det for nye forløb, eller lad det arbejde opsøgende",
    access: { can: "team.manage" },
    audit: { action: "team.update", purpose: "Administration" },
    params: z.strictObject({ team: z.uuid() }),
    body: z.strictObject({
      name: nameSchema.optional(),
      active: z.boolean().optional(),
      outreach: z.boolean().optional(),
    }),
    response: noContent,
    async handler({ tx, params, body, note }) {
      note({ detail: { team: params.team, fields: Object.keys(body) } });
      try {
        if (!(await updateTeam(tx, params.team, body))) throw notFound();
      } catch (error) {
        throw violatesUnique(error, "team_name_unique") ? nameTaken() : error;
      }
    },
  });
}

function nameTaken(): Problem {
  return new Problem("conflict", "Der er allerede et team med det navn. Vælg et andet.");
}
