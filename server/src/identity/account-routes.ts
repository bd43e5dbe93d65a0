import { z } from "zod";
import { recordAct } from "../audit/audit.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route, SignedInContext } from "../http/route.ts";
import type { Services } from "../services.ts";
import { openText, sealText } from "../vault/envelope.ts";
import { codeSchema } from "./login-routes.ts";
import { totpPlace } from "./login.ts";
import { MAX_PASSWORD, passwordFault } from "./password.ts";
import type { Passwords } from "./password.ts";
import { endSessionsOf } from "./session.ts";
import { acceptTotp, enrolTotp } from "./totp.ts";

interface OwnRow {
  readonly username: string;
  readonly password_hash: string;
  readonly totp_sealed: Buffer | null;
  readonly totp_enabled: boolean;
  readonly totp_last_step: number | null;
}

const findOwn = statement<OwnRow>(
  "identity.own-account",
  `select username, password_hash, totp_sealed, totp_enabled, totp_last_step
   from account where municipality_id = $1 and account_id = $2`,
);

const setPassword = statement<never>(
  "identity.set-password",
  `update account set password_hash = $3, must_change_password = false
   where municipality_id = $1 and account_id = $2`,
);

const setTotp = statement<never>(
  "identity.set-totp",
  `update account set totp_sealed = $3, totp_enabled = $4, totp_last_step = $5
   where municipality_id = $1 and account_id = $2`,
);

const setLanguage = statement<never>(
  "identity.set-language",
  "update account set language = $3 where municipality_id = $1 and account_id = $2",
);

const passwordText = z.string().min(1).max(MAX_PASSWORD);

/** What one does to one's own account: password, second factor, language. */
export function accountRoutes(services: Services, passwords: Passwords): readonly Route[] {
  return [passwordRoute(passwords), languageRoute(), ...totpRoutes(services, passwords)];
}

function passwordRoute(passwords: Passwords): Route {
  return route({
    method: "POST",
    path: "/api/me/password",
    summary: "Skift din adgangskode; andre logins bliver logget ud",
    access: "signed-in",
    audit: { action: "password.change", purpose: "Login" },
    beforePasswordChange: true,
    body: z.strictObject({ current: passwordText, next: z.string().max(MAX_PASSWORD) }),
    response: noContent,
    async handler({ tx, actor, session, body }) {
      const own = await tx.one(findOwn, [tx.municipalityId, actor.accountId]);
      await requirePassword(passwords, own, { field: "current", password: body.current });
      const fault = body.current === body.next ? "Vælg en ny adgangskode." : passwordFault(body.next, own.username);
      if (fault !== undefined) throw fieldProblem("next", fault);
      await tx.run(setPassword, [tx.municipalityId, actor.accountId, await passwords.hash(body.next)]);
      await endSessionsOf(tx, actor.accountId, session.tokenHash);
    },
  });
}

function languageRoute(): Route {
  return route({
    method: "POST",
    path: "/api/me/language",
    summary: "Vælg sprog",
    access: "signed-in",
    audit: { none: "En indstilling for en selv" },
    body: z.strictObject({ language: z.enum(["da", "en"]) }),
    response: noContent,
    async handler({ tx, actor, body }) {
      await tx.run(setLanguage, [tx.municipalityId, actor.accountId, body.language]);
    },
  });
}

function totpRoutes({ vault }: Services, passwords: Passwords): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/me/second-factor",
      summary: "Begynd at bruge engangskoder: giver hemmeligheden til din godkendelsesapp",
      access: "signed-in",
      audit: { action: "second-factor.enrol", purpose: "Login" },
      body: z.strictObject({ password: passwordText }),
      response: z.strictObject({ secret: z.string(), uri: z.string() }),
      async handler({ tx, actor, body }) {
        const own = await tx.one(findOwn, [tx.municipalityId, actor.accountId]);
        await requirePassword(passwords, own, { field: "password", password: body.password });
        if (own.totp_enabled) throw new Problem("conflict", "Du bruger allerede engangskoder. Slå dem fra først.");
        const enrolment = enrolTotp(own.username);
        const sealed = sealText(vault.systemKey, enrolment.secret, totpPlace(actor.accountId));
        await tx.run(setTotp, [tx.municipalityId, actor.accountId, sealed, false, null]);
        return enrolment;
      },
    }),
    route({
      method: "POST",
      path: "/api/me/second-factor/confirm",
      summary: "Bekræft med den første kode; herefter skal der kode til at logge ind",
      access: "signed-in",
      audit: { action: "second-factor.confirm", purpose: "Login" },
      body: z.strictObject({ code: codeSchema }),
      response: noContent,
      async handler(context) {
        const { tx, actor, body, now } = context;
        const own = await tx.one(findOwn, [tx.municipalityId, actor.accountId]);
        if (own.totp_sealed === null) throw new Problem("conflict", "Hent hemmeligheden til din app først.");
        const secret = openText(vault.systemKey, own.totp_sealed, totpPlace(actor.accountId));
        const step = await acceptTotp({ secret, code: body.code, now, lastStep: own.totp_last_step });
        if (step === undefined) throw fieldProblem("code", "Koden passer ikke. Vent på den næste, og prøv igen.");
        await tx.run(setTotp, [tx.municipalityId, actor.accountId, own.totp_sealed, true, step]);
      },
    }),
    route({
      method: "DELETE",
      path: "/api/me/second-factor",
      summary: "Hold op med at bruge engangskoder",
      access: "signed-in",
      audit: { none: "Skriver selv i loggen" },
      body: z.strictObject({ password: passwordText }),
      response: noContent,
      handler: (context) => disableTotp(passwords, context),
    }),
  ];
}

type DisableContext = SignedInContext<undefined, undefined, { readonly password: string }>;

async function disableTotp(passwords: Passwords, { tx, actor, body, now }: DisableContext): Promise<void> {
  const own = await tx.one(findOwn, [tx.municipalityId, actor.accountId]);
  await requirePassword(passwords, own, { field: "password", password: body.password });
  await clearTotp(tx, actor.accountId);
  recordAct(tx, { at: now, actor, action: "second-factor.disable", purpose: "Login" });
}

/** Takes the second factor off an account; also the way back for who has lost the phone. */
export async function clearTotp(tx: Tx, accountId: string): Promise<void> {
  await tx.run(setTotp, [tx.municipalityId, accountId, null, false, null]);
}

interface GivenPassword {
  readonly field: string;
  readonly password: string;
}

async function requirePassword(passwords: Passwords, own: OwnRow, given: GivenPassword): Promise<void> {
  if (await passwords.verify(own.password_hash, given.password)) return;
  throw fieldProblem(given.field, "Adgangskoden er forkert.");
}

function fieldProblem(path: string, message: string): Problem {
  return new Problem("invalid-input", message, { errors: [{ path, message }] });
}
