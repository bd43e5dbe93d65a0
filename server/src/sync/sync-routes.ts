import {
  pullAnswerSchema,
  pullRequestSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from "@tovholder/domain/sync/protocol.ts";
import { Afterwards, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import type { Services } from "../services.ts";
import { protocolField } from "./protocol-field.ts";
import { pull } from "./pull.ts";

/** 50 commands of the longest texts. */
const PUSH_LIMIT = 4 * 1024 * 1024;

export function syncRoutes(services: Services, journal: Journal): readonly Route[] {
  return [pullRoute(services), pushRoute(services, journal)];
}

function pullRoute({ vault }: Services): Route {
  return route({
    method: "POST",
    path: "/api/sync/pull",
    summary: "Hent det, enheden mangler af sine forløb, og hvilke den skal glemme",
    access: "signed-in",
    audit: { none: "Hvert forløb, der sendes, får sin egen linje" },
    zip: true,
    heavy: true,
    body: pullRequestSchema.extend({ protocol: protocolField }),
    response: pullAnswerSchema,
    handler: ({ tx, actor, body, now, today }) => pull(tx, { actor, vault, now, today }, body),
  });
}

/** Commands in the order given, each in a transaction of its own; one refused does not stop the rest. */
function pushRoute({ database, clock }: Services, journal: Journal): Route {
  return route({
    method: "POST",
    path: "/api/sync/push",
    summary: "Send det, der er gjort på enheden, og få svar på hvert stykke",
    access: "signed-in",
    audit: { none: "Hver kommando får sin egen linje" },
    bodyLimit: PUSH_LIMIT,
    body: pushRequestSchema.extend({ protocol: protocolField }),
    response: pushAnswerSchema,
    async handler({ tx, actor, body, now }) {
      const [first, ...rest] = body.commands;
      if (first === undefined) return { answers: [], at: now.toISOString() };
      const answers = [await executeCommand(journal, tx, { actor, command: first, now })];
      return new Afterwards(async () => {
        for (const command of rest) {
          const request = { actor, command, now: clock() };
          answers.push(
            await database.inMunicipality(tx.municipalityId, (own) => executeCommand(journal, own, request)),
          );
        }
        return { answers, at: clock().toISOString() };
      });
    },
  });
}
