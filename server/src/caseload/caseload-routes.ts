import { limitOfMethod, ownLimitsOf } from "@tovholder/domain/caseload/caseload-limit.ts";
import { currentMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { z } from "zod";
import { notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { mend, stale } from "../supervision/team-access.ts";
import { limitSourceSchema, readCaseload, teamCaseloadSchema } from "./caseload.ts";
import { listLimits, setLimit } from "./limit-store.ts";

/** What a team carries, and how much a post should carry at most. */
export function caseloadRoutes(): readonly Route[] {
  return [caseloadRoute(), limitsRoute(), setLimitRoute()];
}

function caseloadRoute(): Route {
  return route({
    method: "GET",
    path: "/api/teams/:team/caseload",
    summary: "Holdets sagstal, vægtet efter fase (SCE), for hver medarbejder, med grænsens kilde og fravær i dag",
    access: { can: "overview.read" },
    audit: { none: "Viser tal og medarbejdere, ingen borgere" },
    params: z.strictObject({ team: z.uuid() }),
    response: teamCaseloadSchema,
    async handler({ tx, actor, params, today }) {
      const within = actor.roles.includes("leader") || actor.teamIds.includes(params.team);
      const found = within ? await readCaseload(tx, params.team, today) : undefined;
      if (found === undefined) throw notFound();
      return found;
    },
  });
}

const methodLimit = z.strictObject({
  method: methodCodeSchema,
  /** What counts now. */
  scePerFte: z.number(),
  source: limitSourceSchema,
  /** What the method's own source says. */
  usual: z.strictObject({ scePerFte: z.number(), source: limitSourceSchema }),
  /** What a change must have read. */
  seen: z.int().nonnegative(),
  /** The municipality's own settings, newest first; null went back to the usual. */
  history: z.array(z.strictObject({ scePerFte: z.number().nullable(), name: z.string(), at: z.string() })),
});

function limitsRoute(): Route {
  return route({
    method: "GET",
    path: "/api/caseload-limits",
    summary:
      "Grænsen for en fuldtidsstilling i hver metode: hvad der gælder, hvor den kommer fra, og hvem der har sat den",
    access: { can: "caseload-limit.set" },
    audit: { none: "Viser kommunens indstillinger, ingen borgere" },
    response: z.array(methodLimit),
    async handler({ tx }) {
      const byMethod = Map.groupBy(await listLimits(tx), ({ method }) => method);
      const carried = methods.filter((method) => method.ending.kind !== "frame");
      return [...new Set(carried.map(({ code }) => code))].map((code) => {
        const history = byMethod.get(code) ?? [];
        const [newest] = history;
        const method = currentMethod(code);
        const own = newest === undefined ? {} : ownLimitsOf([newest]);
        return {
          method: code,
          ...limitOfMethod(method, own),
          usual: method.caseloadLimit,
          seen: newest?.version ?? 0,
          history: history.map(({ scePerFte, name, at }) => ({ scePerFte, name, at })),
        };
      });
    },
  });
}

function setLimitRoute(): Route {
  return route({
    method: "PUT",
    path: "/api/caseload-limits/:method",
    summary: "Sæt kommunens egen grænse for en fuldtidsstilling i en metode, eller gå tilbage til metodens",
    access: { can: "caseload-limit.set" },
    audit: { action: "caseload-limit.set", purpose: "Grænse for belastning" },
    params: z.strictObject({ method: methodCodeSchema }),
    body: z.strictObject({
      scePerFte: z.number().min(1).max(40).multipleOf(0.1).nullable(),
      seen: z.int().nonnegative(),
    }),
    response: noContent,
    async handler({ tx, actor, params: { method }, body, now, note }) {
      if (currentMethod(method).ending.kind === "frame") mend("method", "Rammen har ingen grænse.");
      if (!(await setLimit(tx, { method, ...body }, { accountId: actor.accountId, now }))) throw stale();
      note({ detail: { method, limit: body.scePerFte ?? "usual" } });
    },
  });
}
