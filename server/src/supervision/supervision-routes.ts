import { supervisionLeadShape } from "@tovholder/domain/supervision/fields.ts";
import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { courseParams, noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Journal } from "../journal/append.ts";
import type { Live } from "../live/live.ts";
import type { Services } from "../services.ts";
import { courseHistorySchema, listCourseMinutes } from "./course-history.ts";
import { itemRoutes } from "./item-routes.ts";
import { addLead } from "./lead-store.ts";
import { meetingRoutes } from "./meeting-routes.ts";
import type { House } from "./meeting-routes.ts";
import { listHeld } from "./meeting-store.ts";
import { supervisionFacts } from "./supervision-facts.ts";
import { ofTeam, purpose, requireColleagues, requireFigures, requireMember, stale, teamParams } from "./team-access.ts";

/** Weekly supervision of a team: its meetings, what was said of each citizen, and what was decided. */
export function supervisionRoutes({ vault }: Services, journal: Journal, live: Live): readonly Route[] {
  const house = { vault, live };
  return [
    ...meetingRoutes(house),
    ...itemRoutes(house, journal),
    leadRoute(house),
    figuresRoute(),
    courseHistoryRoute(house),
  ];
}

function leadRoute({ vault }: House): Route {
  return route({
    method: "PUT",
    path: `${ofTeam}/lead`,
    summary: "Hvem der er metodesupervisor, på hvilken uddannelse, og hvem der træder til",
    access: { can: "supervision.lead" },
    audit: { action: "supervision.lead", purpose },
    params: teamParams,
    body: z.strictObject(supervisionLeadShape),
    response: noContent,
    async handler({ tx, actor, params: { team }, body, now, today, note }) {
      requireMember(actor, team);
      const { leaderId, deputyId } = body;
      await requireColleagues(tx, { team, accounts: [leaderId], on: today, path: "leaderId" });
      const deputies = deputyId === undefined ? [] : [deputyId];
      await requireColleagues(tx, { team, accounts: deputies, on: today, path: "deputyId" });
      const given = { ...body, teamId: team, accountId: actor.accountId, now };
      if (!(await addLead(tx, vault, given))) throw stale();
      note({ detail: { team, leader: leaderId } });
    },
  });
}

/** Months that the figures look back over. */
const figureMonths = 12;

const figuresSchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema,
  /** Working weeks since the first meeting kept here, and in how many of them one was held. */
  weeks: z.int(),
  weeksHeld: z.int(),
  qualified: z.int(),
  meetings: z.array(z.strictObject({ on: localDateSchema, present: z.int() })),
});

function figuresRoute(): Route {
  return route({
    method: "GET",
    path: `${ofTeam}/figures`,
    summary: "Hvor ofte teamet har haft supervision, og hvor mange der var med",
    access: { can: "supervision.figures" },
    audit: { none: "Viser antal møder og fremmødte, ingen borgere og intet af det sagte" },
    params: teamParams,
    response: figuresSchema,
    async handler({ tx, actor, params: { team }, today }) {
      await requireFigures(tx, actor, team);
      const period = { from: addMonths(today, -figureMonths), to: today };
      const [facts, held] = await Promise.all([
        supervisionFacts(tx, team, { period, today }),
        listHeld(tx, team, period),
      ]);
      return {
        ...period,
        weeks: facts.weeks.length,
        weeksHeld: facts.weeks.filter(({ meetings }) => meetings.length > 0).length,
        qualified: facts.qualified.length,
        meetings: held.map(({ on, present }) => ({ on, present })),
      };
    },
  });
}

function courseHistoryRoute({ vault }: House): Route {
  return route({
    method: "GET",
    path: "/api/courses/:course/supervision",
    summary: "Hvad der er talt om i supervisionen om et forløb",
    access: { course: "course.read" },
    audit: { action: "supervision.read", purpose },
    params: courseParams,
    response: courseHistorySchema,
    async handler({ tx, course: { courseId, citizenId }, note }) {
      note({ courseId, citizenId });
      return listCourseMinutes(tx, vault, courseId);
    },
  });
}
