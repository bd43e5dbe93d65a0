import { absenceFaults, absenceSchema } from "@tovholder/domain/absence/absence.ts";
import type { Absence } from "@tovholder/domain/absence/absence.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { z } from "zod";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { stale } from "../supervision/team-access.ts";
import { requireOwnTeam } from "../team/team-in-reach.ts";
import { findAbsencePeople, listAbsences, putAbsence } from "./absence-store.ts";

const storedSchema = absenceSchema.extend({
  absenceId: idSchema,
  name: z.string(),
  deputyName: z.string().nullable(),
  seen: z.int().positive(),
});

/** Who of a team is away, and who covers until when. */
export function absenceRoutes(): readonly Route[] {
  return [listRoute(), putRoute()];
}

function listRoute(): Route {
  return route({
    method: "GET",
    path: "/api/teams/:team/absences",
    summary: "Holdets fravær fra i dag og frem, med stedfortrædere",
    access: { can: "team-board.workers" },
    audit: { none: "Viser medarbejdere, ingen borgere" },
    params: z.strictObject({ team: idSchema }),
    response: z.array(storedSchema),
    async handler({ tx, actor, params: { team }, today }) {
      await requireOwnTeam(tx, actor, team);
      return listAbsences(tx, team, today);
    },
  });
}

/** A deputy's access begins and ends by the days alone: see `actor-row.ts`. */
function putRoute(): Route {
  return route({
    method: "PUT",
    path: "/api/teams/:team/absences/:absence",
    summary:
      "Skriv, ret eller træk et fravær tilbage; stedfortræderen har adgang fra første dag til den dag, der er sat",
    access: { can: "team-board.plan" },
    audit: { action: "absence.write", purpose: "Fravær og stedfortræder" },
    params: z.strictObject({ team: idSchema, absence: idSchema }),
    body: absenceSchema.extend({ seen: z.int().nonnegative() }),
    response: noContent,
    async handler({ tx, actor, params: { team, absence: absenceId }, body, now, today, note }) {
      await requireOwnTeam(tx, actor, team);
      const { seen, ...absence } = body;
      const people = await findAbsencePeople(tx, absence, { teamId: team, today });
      const errors = faultsOf(absence, people);
      if (errors.length > 0) throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors });
      if (!(await putAbsence(tx, absence, { absenceId, teamId: team, seen, setBy: actor.accountId, now })))
        throw stale();
      const { accountId, deputyId, from, to, deputyUntil, withdrawn } = absence;
      const deputy = deputyId === null || deputyUntil === null ? {} : { deputy: deputyId, deputyUntil };
      note({ detail: { team, absence: absenceId, account: accountId, from, to, withdrawn, ...deputy } });
    },
  });
}

function faultsOf(absence: Absence, { away, deputy }: { readonly away: boolean; readonly deputy: boolean }) {
  const faults = absenceFaults(absence).map(({ path, text }) => ({ path, message: text.da }));
  if (!away) faults.push({ path: "accountId", message: "Vælg en medarbejder på holdet." });
  // What is taken back may name somebody who has left since.
  if (absence.deputyId !== null && !deputy && !absence.withdrawn) {
    faults.push({ path: "deputyId", message: "Vælg en, der kan have forløb: en medarbejder eller en koordinator." });
  }
  return faults;
}
