import { z } from "zod";
import { statement } from "../db/statement.ts";
import { courseParams, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";

interface LookRow {
  readonly at: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly relation: string | null;
  readonly action: string;
  readonly purpose: string | null;
}

const lookSchema = z.strictObject({
  at: z.string(),
  name: z.string().nullable(),
  roles: z.array(z.string()),
  relation: z.string().nullable(),
  action: z.string(),
  purpose: z.string().nullable(),
});

/** By course and by its citizen: a search that showed the person is a look too. */
const listLooks = statement<LookRow>(
  "audit.looks-of-course",
  `select l.at, a.name, coalesce(string_to_array(l.role, ' '), '{}') as roles, l.relation, l.action, l.purpose
   from audit l
   left join account a on a.municipality_id = l.municipality_id and a.account_id = l.account_id
   where l.municipality_id = $1 and (l.course_id = $2 or (l.course_id is null and l.citizen_id = $3))
   order by l.at desc, l.audit_id desc
   limit $4`,
);

const pageSize = z.coerce.number().int().min(1).max(500).default(100);

/** Who looked at a course: the page Adgang. */
export function looksRoutes(): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/courses/:course/looks",
      summary: "Hvem der har set eller ændret forløbet, og hvorfor",
      access: { course: "course.looks" },
      audit: { action: "course.looks", purpose: "Tilsyn med adgang" },
      params: courseParams,
      query: z.strictObject({ limit: pageSize }),
      response: z.array(lookSchema),
      handler({ tx, course, query }) {
        return tx.rows(listLooks, [tx.municipalityId, course.courseId, course.citizenId, query.limit]);
      },
    }),
  ];
}
