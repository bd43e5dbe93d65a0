import { appointmentSchema } from "@tovholder/domain/contact/contact.ts";
import { freeText, idSchema } from "@tovholder/domain/course/text.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { Afterwards, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Journal } from "../journal/append.ts";
import type { Services } from "../services.ts";
import { mend, requireColleagues } from "../supervision/team-access.ts";
import { requireOwnTeam } from "../team/team-in-reach.ts";
import { handOverCourse } from "./hand-over.ts";
import type { Outcome } from "./hand-over.ts";
import { handoverPlanSchema, readHandoverPlan } from "./handover-plan.ts";

const path = "/api/teams/:team/handover";
const params = z.strictObject({ team: idSchema });
const purpose = "Overdragelse";
/** More than any worker holds. */
const most = 100;

/** A worker's courses handed over as one planned act: the plan first, then the doing. */
export function handoverRoutes(services: Services, journal: Journal): readonly Route[] {
  return [planRoute(services), actRoute(services, journal)];
}

function planRoute({ vault }: Services): Route {
  return route({
    method: "GET",
    path,
    summary: "Alt, hvad en medarbejder har på holdet, hvem der kan tage det, og et forslag efter plads alene",
    access: { can: "team-board.plan" },
    audit: { action: "handover.plan", purpose },
    params,
    query: z.strictObject({ from: idSchema }),
    response: handoverPlanSchema,
    async handler({ tx, actor, params: { team }, query: { from }, now, today, note }) {
      await requireOwnTeam(tx, actor, team);
      const plan = await readHandoverPlan(tx, vault, { teamId: team, from, actor, now, today });
      note({ detail: { team, account: from, courses: plan.courses.length } });
      return plan;
    },
  });
}

const wantedSchema = z.strictObject({
  from: idSchema,
  /** The day from which the new workers have the courses. */
  on: localDateSchema,
  reason: freeText(2000),
  courses: z
    .array(
      z.strictObject({
        courseId: idSchema,
        seen: z.int().positive(),
        to: idSchema,
        visit: appointmentSchema.omit({ appointmentId: true }).optional(),
      }),
    )
    .min(1)
    .max(most),
});

const outcomeSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("done"), courseId: idSchema }),
  z.strictObject({ outcome: z.literal("refused"), courseId: idSchema, message: z.string() }),
]);

/** Each course in a transaction of its own; one refused does not stop the rest, and every one is answered for. */
function actRoute(services: Services, journal: Journal): Route {
  return route({
    method: "POST",
    path,
    summary: "Overdrag en medarbejders forløb: ny medarbejder, fælles besøg og åbne opgaver; svar for hvert forløb",
    access: { can: "team-board.plan" },
    audit: { action: "handover.act", purpose },
    params,
    body: wantedSchema,
    response: z.strictObject({ courses: z.array(outcomeSchema) }),
    async handler({ tx, actor, params: { team }, body, today, note }) {
      await requireOwnTeam(tx, actor, team);
      const { from, on, reason, courses } = body;
      if (on > today) mend("on", "Dagen kan ikke ligge i fremtiden.");
      if (courses.some(({ to }) => to === from)) mend("to", "Vælg en anden end den, der overdrager.");
      await requireColleagues(tx, { team, accounts: courses.map(({ to }) => to), on: today, path: "to" });
      note({ detail: { team, account: from, courses: courses.map(({ courseId }) => courseId) } });
      const handing = { services, journal, municipalityId: tx.municipalityId, actor };
      return new Afterwards(async () => {
        const outcomes: Outcome[] = [];
        for (const course of courses) {
          outcomes.push(await handOverCourse(handing, { ...course, from, on, reason, teamId: team }));
        }
        return { courses: outcomes };
      });
    },
  });
}
