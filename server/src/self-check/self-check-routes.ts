import { idSchema } from "@tovholder/domain/course/text.ts";
import { currentSelfCheck } from "@tovholder/domain/self-check/lists.ts";
import { answerFaults, selfCheckAnswerShape, selfCheckCodes } from "@tovholder/domain/self-check/self-check.ts";
import { z } from "zod";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { requireOwnTeam, requireTeamInReach } from "../team/team-in-reach.ts";
import { insertAnswer, listAnswers } from "./answer-store.ts";

const path = "/api/teams/:team/self-checks/:list";
const params = z.strictObject({ team: idSchema, list: z.enum(selfCheckCodes) });

const answerSchema = z.strictObject({
  ...selfCheckAnswerShape,
  listVersion: z.int(),
  name: z.string(),
  at: z.string(),
});

/** A team's own check of its work, with evidence. No citizen stands in it. */
export function selfCheckRoutes({ vault }: Services): readonly Route[] {
  return [readRoute(vault), answerRoute(vault)];
}

function readRoute(vault: Services["vault"]): Route {
  return route({
    method: "GET",
    path,
    summary: "Holdets selvtjek: alle svar på listens punkter, nyeste først",
    access: { can: "self-check.read" },
    audit: { none: "Viser holdets vurdering af sit eget arbejde, ingen borgere" },
    params,
    response: z.array(answerSchema),
    async handler({ tx, actor, params: { team, list } }) {
      await requireTeamInReach(tx, actor, team);
      return listAnswers(tx, vault, { teamId: team, list });
    },
  });
}

function answerRoute(vault: Services["vault"]): Route {
  return route({
    method: "POST",
    path,
    summary: "Svar på et punkt i holdets selvtjek; tidligere svar bliver stående",
    access: { can: "self-check.write" },
    audit: { action: "self-check.answer", purpose: "Holdets selvtjek" },
    params,
    body: z.strictObject(selfCheckAnswerShape),
    response: noContent,
    async handler({ tx, actor, params: { team, list }, body, now, today, note }) {
      await requireOwnTeam(tx, actor, team);
      const check = currentSelfCheck(list);
      const errors = answerFaults(check, body, today).map((fault) => ({ path: fault.path, message: fault.text.da }));
      if (errors.length > 0) throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors });
      await insertAnswer(tx, vault, { said: body, check, teamId: team, accountId: actor.accountId, now });
      note({ detail: { team, list, item: body.item } });
    },
  });
}
