import { courseMonths } from "@tovholder/domain/law/course-length.ts";
import { legalBasisCodes } from "@tovholder/domain/law/legal-basis.ts";
import type { LegalBasisCode } from "@tovholder/domain/law/legal-basis.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { findMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { isPhaseableLength, timeline } from "@tovholder/domain/time/timeline.ts";
import { z } from "zod";
import { Problem, notFound } from "../http/problem.ts";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";

const open = { public: "Metoderne er offentlig viden og siger intet om nogen" } as const;

const timelineSchema = z.strictObject({
  months: z.int(),
  start: localDateSchema,
  phases: z.array(z.strictObject({ phase: z.literal([1, 2, 3]), start: localDateSchema, end: localDateSchema })),
  lastDay: localDateSchema,
  agreementBy: localDateSchema,
  followUp: localDateSchema,
});

const timelineQuery = z.strictObject({
  start: localDateSchema,
  legalBasis: z.enum(legalBasisCodes).optional(),
  months: z.coerce.number().int().optional(),
});

/** The methods and their clock, open to anyone who wants to check them. */
export function methodRoutes(): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/methods",
      summary: "Metoderne med faser, spørgsmål, regler og kilder",
      access: open,
      audit: { none: "Viser ingen personer" },
      // The definitions are typed in the domain; a second description of them here would be one to keep in step.
      response: z.array(z.custom<Method>((value) => typeof value === "object")),
      handler: () => Promise.resolve(methods),
    }),
    route({
      method: "GET",
      path: "/api/methods/:method/timeline",
      summary: "De planlagte dage i et forløb, der begynder fase 1 på en dag",
      access: open,
      audit: { none: "Viser ingen personer" },
      params: z.strictObject({ method: z.string().max(50) }),
      query: timelineQuery,
      response: timelineSchema,
      handler({ params, query }) {
        const method = findMethod(params.method);
        if (method === undefined) throw notFound();
        const plan = timeline(query.start, lengthOf(method, query), method.followUpMonths);
        return Promise.resolve(plan);
      },
    }),
  ];
}

interface LengthQuery {
  readonly start: LocalDate;
  readonly legalBasis?: LegalBasisCode | undefined;
  readonly months?: number | undefined;
}

/** Months asked for, else those of the legal basis on the first day, else the method's own. */
function lengthOf(method: Method, { start, legalBasis, months }: LengthQuery): number {
  if (months !== undefined) {
    if (!isPhaseableLength(months))
      throw refused("Længden skal være et antal måneder, der kan deles i tre lige faser.");
    return months;
  }
  if (legalBasis !== undefined) {
    const answer = courseMonths(method, legalBasis, start);
    if (!answer.ok) throw refused(answer.text.da);
    return answer.months;
  }
  if (method.ending.kind !== "timed") throw refused("Metoden har ingen fast længde.");
  return method.ending.months;
}

function refused(message: string): Problem {
  return new Problem("refused", message);
}
