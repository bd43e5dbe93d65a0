import { z } from "zod";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { statement } from "../db/statement.ts";
import { sessionCookie } from "../http/cookies.ts";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Reply, Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { createLogin } from "./login.ts";
import type { StartedSession } from "./login.ts";
import { describeMe, meSchema } from "./me.ts";
import type { Me } from "./me.ts";
import { MAX_PASSWORD } from "./password.ts";
import type { Passwords } from "./password.ts";
import { endSession, findSessionOf, parseSessionToken } from "./session.ts";

export const codeSchema = z.string().regex(/^\d{6}$/, "Koden er 6 cifre");

const municipalitySchema = z.strictObject({ code: z.string(), name: z.string(), isDemo: z.boolean() });

const listMunicipalities = statement<{ readonly code: string; readonly name: string; readonly isDemo: boolean }>(
  "login.municipalities",
  `select code, name, is_demo as "isDemo" from municipality order by name collate danish, municipality_id`,
);

/** Signing in and out, and who one is. */
export function loginRoutes(services: Services, passwords: Passwords): readonly Route[] {
  return [...publicRoutes(services, passwords), ...sessionRoutes(services)];
}

function publicRoutes(services: Services, passwords: Passwords): readonly Route[] {
  const login = createLogin(services, passwords);
  return [
    route({
      method: "GET",
      path: "/api/municipalities",
      summary: "Kommunerne i dette system, til login",
      access: { public: "Man vælger kommune, før man er logget ind; navnene er offentlige" },
      audit: { none: "Viser ingen personer" },
      response: z.array(municipalitySchema),
      handler: () => services.database.asSystem((tx) => tx.rows(listMunicipalities, [])),
    }),
    route({
      method: "POST",
      path: "/api/login",
      summary: "Log ind med brugernavn, adgangskode og eventuelt engangskode",
      access: { public: "Her bliver man logget ind" },
      audit: { none: "Login skriver selv i loggen, også når det mislykkes" },
      body: z.strictObject({
        municipality: z.string().max(20).optional(),
        username: z.string().min(1).max(100),
        password: z.string().min(1).max(MAX_PASSWORD),
        code: codeSchema.optional(),
      }),
      response: meSchema,
      handler: async ({ body, now, reply }) => answerStarted(services, await login(body), { now, reply }),
    }),
  ];
}

function sessionRoutes({ config }: Services): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/logout",
      summary: "Log ud",
      access: "signed-in",
      audit: { action: "logout", purpose: "Login" },
      beforePasswordChange: true,
      response: noContent,
      async handler({ tx, session, reply }) {
        await endSession(tx, session.tokenHash);
        reply.headers.append("set-cookie", sessionCookie(config, ""));
      },
    }),
    route({
      method: "GET",
      path: "/api/me",
      summary: "Hvem du er, og hvad du må",
      access: "signed-in",
      audit: { none: "Ens egne oplysninger" },
      beforePasswordChange: true,
      response: meSchema,
      handler: ({ tx, actor, session, now }) => describeMe(tx, { actor, csrf: session.csrf }, now),
    }),
  ];
}

/** Sets the cookie of a session just started, and tells who one is. */
export async function answerStarted(
  services: Services,
  started: StartedSession,
  { now, reply }: { readonly now: Date; readonly reply: Reply },
): Promise<Me> {
  reply.headers.append("set-cookie", sessionCookie(services.config, started.cookie));
  return services.database.inMunicipality(started.municipalityId, async (tx) => {
    const token = parseSessionToken(started.cookie);
    const session = token && (await findSessionOf(tx, token, now));
    if (!session) throw new Problem("unavailable", "Kontoen blev lukket imens. Spørg en administrator.");
    const actor: Actor = session.actor;
    return describeMe(tx, { actor, csrf: session.csrf }, now);
  });
}
