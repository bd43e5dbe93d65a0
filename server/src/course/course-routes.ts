import type { Actor, Relation } from "@tovholder/domain/access/actor.ts";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { z } from "zod";
import { notFound } from "../http/problem.ts";
import { courseParams, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Journal } from "../journal/append.ts";
import { readCourse } from "../journal/read.ts";
import type { Services } from "../services.ts";
import { changeMethodRoute } from "./change-method.ts";

/** Why somebody looks, in the words that the citizen may be given (EU Court C-579/21). */
const purposes = {
  "case-work": "Sagsarbejde",
  cover: "Dækker for en kollega",
  coordination: "Koordinering af forløb",
  supervision: "Supervision",
} as const;

const purposeQuery = z.strictObject({
  // Object.keys is typed string[]; the keys of this constant are exactly these.
  purpose: z.enum(Object.keys(purposes) as (keyof typeof purposes)[]).optional(),
});

export function courseRoutes(services: Services, journal: Journal): readonly Route[] {
  const { vault } = services;
  return [
    changeMethodRoute(services, journal),
    route({
      method: "GET",
      path: "/api/courses/:course",
      summary: "Et forløb med borger og hele journalen",
      access: { course: "course.read" },
      audit: { action: "course.read", purpose: purposes["case-work"] },
      params: courseParams,
      query: purposeQuery,
      response: courseRecordSchema,
      async handler({ tx, actor, course, query, today, note }) {
        const record = await readCourse(tx, vault, { courseId: course.courseId, after: 0, today });
        if (record === undefined) throw notFound();
        const purpose = query.purpose ?? usualPurpose(actor, course.relation);
        note({ courseId: course.courseId, citizenId: course.citizenId, purpose: purposes[purpose] });
        return record;
      },
    }),
  ];
}

/** What a look is for when nobody says: one's own course is work, another's is what one's role is there for. */
function usualPurpose({ roles }: Actor, relation: Relation): keyof typeof purposes {
  if (relation === "own") return "case-work";
  if (relation === "deputy") return "cover";
  if (roles.includes("coordinator")) return "coordination";
  return roles.includes("supervisor") ? "supervision" : "cover";
}
