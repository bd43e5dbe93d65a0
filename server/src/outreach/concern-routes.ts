import { idSchema } from "@tovholder/domain/course/text.ts";
import { concernOutcomeShape, concernShape, concernStatuses } from "@tovholder/domain/outreach/fields.ts";
import { concernFaults, outcomeFaults } from "@tovholder/domain/outreach/rules.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { requireArea } from "./area.ts";
import { eraseConcern, listConcerns, settleConcern, writeConcern } from "./concern.ts";
import { hasOutreachCourse } from "./possible-citizen.ts";
import { futureFault, mend } from "./refuse.ts";
import { ofTeam, requireTeam, teamParams } from "./team-scope.ts";

const purpose = "Bekymringshenvendelse";
const concernParams = teamParams.extend({ concern: idSchema });
const { seen: _seen, areaId: _areaId, ...fields } = concernShape;

const concernSchema = z.strictObject({
  concernId: idSchema,
  ...fields,
  status: z.enum(concernStatuses),
  reason: z.string(),
  settledOn: localDateSchema.nullable(),
  courseId: idSchema.nullable(),
  areaId: idSchema.nullable(),
  version: z.int(),
  accountId: idSchema,
  name: z.string(),
});

/** What neighbours, relatives and others are worried about (1D): it leads to a visit, to a possible citizen, or is closed. */
export function concernRoutes({ vault }: Services): readonly Route[] {
  return [listRoute(vault), writeRoute(vault), outcomeRoute(vault), eraseRoute()];
}

function listRoute(vault: Services["vault"]): Route {
  return route({
    method: "GET",
    path: `${ofTeam}/concerns`,
    summary: "Bekymringshenvendelser, nyeste først",
    access: { can: "outreach.read" },
    audit: { action: "concern.read", purpose },
    params: teamParams,
    query: z.strictObject({ status: z.enum(concernStatuses).optional() }),
    response: z.array(concernSchema),
    async handler({ tx, actor, params: { team }, query, note }) {
      await requireTeam(tx, actor, team);
      const concerns = await listConcerns(tx, vault, { teamId: team, status: query.status });
      note({ detail: { team, shown: concerns.map((one) => one.concernId) } });
      return concerns;
    },
  });
}

function writeRoute(vault: Services["vault"]): Route {
  return route({
    method: "PUT",
    path: `${ofTeam}/concerns/:concern`,
    summary: "Skriv eller ret en bekymringshenvendelse",
    access: { can: "outreach.work" },
    audit: { action: "concern.write", purpose },
    params: concernParams,
    body: z.strictObject(concernShape),
    response: noContent,
    async handler({ tx, actor, params: { team, concern }, body, now, today, note }) {
      await requireTeam(tx, actor, team);
      mend([...concernFaults(body), futureFault("receivedOn", body.receivedOn, today)]);
      await requireArea(tx, team, body.areaId);
      const { accountId } = actor;
      await writeConcern(tx, vault, { ...body, teamId: team, concernId: concern, accountId, now });
      note({ detail: { team, concern } });
    },
  });
}

function outcomeRoute(vault: Services["vault"]): Route {
  return route({
    method: "POST",
    path: `${ofTeam}/concerns/:concern/outcome`,
    summary: "Skriv, hvad bekymringshenvendelsen førte til",
    access: { can: "outreach.work" },
    audit: { action: "concern.settle", purpose },
    params: concernParams,
    body: z.strictObject(concernOutcomeShape),
    response: noContent,
    async handler({ tx, actor, params: { team, concern }, body, today, note }) {
      await requireTeam(tx, actor, team);
      mend(outcomeFaults(body));
      const { courseId, status } = body;
      if (courseId !== undefined && !(await hasOutreachCourse(tx, team, courseId))) {
        mend([{ path: "courseId", message: "Den mulige borger er ikke hos teamet længere. Vælg en anden." }]);
      }
      await settleConcern(tx, vault, { ...body, teamId: team, concernId: concern, today });
      note({ detail: { team, concern, status }, ...(courseId === undefined ? {} : { courseId }) });
    },
  });
}

function eraseRoute(): Route {
  return route({
    method: "POST",
    path: `${ofTeam}/concerns/:concern/erase`,
    summary: "Slet en bekymringshenvendelse for altid",
    access: { can: "outreach.manage" },
    audit: { action: "concern.erase", purpose: "Sletning" },
    params: concernParams,
    response: noContent,
    async handler({ tx, actor, params: { team, concern }, now, note }) {
      await requireTeam(tx, actor, team);
      if (!(await eraseConcern(tx, { teamId: team, concernId: concern }, now))) throw notFound();
      note({ detail: { team, concern } });
    },
  });
}
