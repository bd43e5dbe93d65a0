import { idSchema } from "@tovholder/domain/course/text.ts";
import { checkInExtensionShape, checkInShape } from "@tovholder/domain/outreach/fields.ts";
import { backByFault } from "@tovholder/domain/outreach/rules.ts";
import { z } from "zod";
import { notFound, Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { endCheckIn, extendCheckIn, listCheckIns, startCheckIn } from "./check-in.ts";
import { hasOutreachCourse } from "./possible-citizen.ts";
import { mend } from "./refuse.ts";
import { isWorking, requireTeam } from "./team-scope.ts";

const purpose = "Sikkerhed på besøg";
const work = { can: "outreach.work" } as const;
const params = z.strictObject({ checkIn: idSchema });

const checkInSchema = z.strictObject({
  checkInId: idSchema,
  accountId: idSchema,
  name: z.string(),
  colleagueId: idSchema,
  colleagueName: z.string(),
  teamId: idSchema,
  courseId: idSchema.nullable(),
  place: z.string(),
  note: z.string(),
  startedAt: z.string(),
  backBy: z.string(),
  /** By the server's clock. */
  overdue: z.boolean(),
  as: z.enum(["own", "colleague", "coordinator"]),
  version: z.int(),
});

/** Who is out, and when to worry about them. */
export function checkInRoutes({ vault }: Services): readonly Route[] {
  return [listRoute(vault), startRoute(vault), extendRoute(), endRoute()];
}

function listRoute(vault: Services["vault"]): Route {
  return route({
    method: "GET",
    path: "/api/check-ins",
    summary: "Hvem der er ude på besøg, og om nogen skulle have været tilbage",
    access: { can: "outreach.read" },
    audit: { none: "Viser kolleger og det sted, de selv har skrevet" },
    response: z.strictObject({ at: z.string(), checkIns: z.array(checkInSchema) }),
    async handler({ tx, actor, now }) {
      return { at: now.toISOString(), checkIns: await listCheckIns(tx, vault, { actor, now }) };
    },
  });
}

function startRoute(vault: Services["vault"]): Route {
  return route({
    method: "POST",
    path: "/api/check-ins",
    summary: "Tag ud på besøg: sig, hvor du er, og hvornår du er tilbage",
    access: work,
    audit: { action: "check-in.start", purpose },
    body: z.strictObject(checkInShape),
    response: z.strictObject({ checkInId: idSchema }),
    async handler({ tx, actor, body, now, today, note, reply }) {
      await requireTeam(tx, actor, body.teamId);
      const { teamId, colleagueId, courseId, checkInId } = body;
      mend([backByFault(Date.parse(body.backBy), now.getTime())]);
      const waits = await isWorking(tx, teamId, { accountId: colleagueId, on: today });
      if (!waits || colleagueId === actor.accountId) {
        mend([{ path: "colleagueId", message: "Vælg en kollega på teamet, som holder øje." }]);
      }
      if (courseId !== undefined && !(await hasOutreachCourse(tx, teamId, courseId))) {
        mend([{ path: "courseId", message: "Forløbet er ikke hos teamet. Vælg et andet." }]);
      }
      if (!(await startCheckIn(tx, vault, { ...body, accountId: actor.accountId, now }))) throw isBack();
      note({ detail: { team: teamId, checkIn: checkInId } });
      reply.status = 201;
      return { checkInId };
    },
  });
}

function isBack(): Problem {
  return new Problem("conflict", "Du er meldt tilbage fra det besøg. Tryk en gang til for at tage ud på et nyt.");
}

function extendRoute(): Route {
  return route({
    method: "POST",
    path: "/api/check-ins/:checkIn/extend",
    summary: "Bliv længere ude: skriv et nyt tidspunkt",
    access: work,
    audit: { action: "check-in.extend", purpose },
    params,
    body: z.strictObject(checkInExtensionShape),
    response: noContent,
    async handler({ tx, actor, params: { checkIn }, body, now, note }) {
      mend([backByFault(Date.parse(body.backBy), now.getTime())]);
      const extended = { checkInId: checkIn, accountId: actor.accountId, backBy: body.backBy };
      if (!(await extendCheckIn(tx, extended))) throw notFound();
      note({ detail: { checkIn } });
    },
  });
}

function endRoute(): Route {
  return route({
    method: "POST",
    path: "/api/check-ins/:checkIn/done",
    summary: "Tilbage igen: alarmen stopper",
    access: work,
    audit: { action: "check-in.done", purpose },
    params,
    response: noContent,
    async handler({ tx, actor, params: { checkIn }, now, note }) {
      if (!(await endCheckIn(tx, actor, { checkInId: checkIn, now }))) throw notFound();
      note({ detail: { checkIn } });
    },
  });
}
