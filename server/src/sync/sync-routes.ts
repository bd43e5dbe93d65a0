import { mostLetters, sealedLetterSchema } from "@tovholder/domain/sync/letter.ts";
import {
  pullAnswerSchema,
  pullRequestSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from "@tovholder/domain/sync/protocol.ts";
import { z } from "zod";
import { Afterwards, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import type { Services } from "../services.ts";
import { readLetter, takeLetter } from "./letters.ts";
import { protocolField } from "./protocol-field.ts";
import { pull } from "./pull.ts";

/** 50 commands of the longest texts. */
const PUSH_LIMIT = 4 * 1024 * 1024;
/** The same as base64. */
const LETTERS_LIMIT = 6 * 1024 * 1024;

export function syncRoutes(services: Services, journal: Journal): readonly Route[] {
  return [pullRoute(services), pushRoute(services, journal), lettersRoute(services, journal)];
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

/** Letters in the order they were written, each in a transaction of its own. What came of them the device hears when it asks. */
function lettersRoute({ database, clock, vault }: Services, journal: Journal): Route {
  return route({
    method: "POST",
    path: "/api/sync/letters",
    summary: "Send lukkede breve fra en enhed, mens ingen har låst den op; svarer, hvor mange der blev taget imod",
    access: "signed-in",
    audit: { none: "Hver kommando får sin egen linje" },
    bodyLimit: LETTERS_LIMIT,
    body: z.strictObject({ deviceId: z.uuid(), letters: z.array(sealedLetterSchema).min(1).max(mostLetters) }),
    response: z.strictObject({ received: z.int().nonnegative() }),
    handler({ tx: { municipalityId }, actor, body }) {
      const key = vault.letterKey(municipalityId, actor.accountId, body.deviceId);
      const letters = body.letters.map((sealed) => readLetter(key, sealed)).filter((letter) => letter !== undefined);
      return Promise.resolve(
        new Afterwards(async () => {
          let received = 0;
          for (const letter of letters) {
            const took = await database.inMunicipality(municipalityId, (own) =>
              takeLetter(journal, own, { actor, letter, now: clock() }),
            );
            if (took) received += 1;
          }
          return { received };
        }),
      );
    },
  });
}
