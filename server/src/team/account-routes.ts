import { roles } from "@tovholder/domain/access/actor.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { z } from "zod";
import { Problem, notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { clearTotp } from "../identity/account-routes.ts";
import { initialsOf, insertAccount, setRoles } from "../identity/account.ts";
import { oneTimePassword } from "../identity/password.ts";
import type { Passwords } from "../identity/password.ts";
import { endSessionsOf } from "../identity/session.ts";
import type { Services } from "../services.ts";
import { giveOneTimePassword, listAccounts, unlockAccount, updateAccount } from "./account-admin.ts";
import { setTeams, teamsExist } from "./team.ts";

const fields = {
  name: z.string().trim().min(1, "Skriv et navn").max(100),
  initials: z.string().trim().min(1).max(6),
  fte: z.number().min(0).max(1.5).multipleOf(0.01),
  roles: z.array(z.enum(roles)).min(1, "Vælg mindst én rolle").max(roles.length),
  teamIds: z.array(z.uuid()).max(100),
} as const;

const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(2, "Brug mindst 2 tegn")
  .max(100)
  .regex(/^\S+$/, "Brug ikke mellemrum");

const newAccount = z.strictObject({
  ...fields,
  username,
  initials: fields.initials.optional(),
  fte: fields.fte.default(1),
  teamIds: fields.teamIds.default([]),
  language: z.enum(["da", "en"]).default("da"),
});

const accountChange = z.strictObject({
  name: fields.name.optional(),
  initials: fields.initials.optional(),
  fte: fields.fte.optional(),
  roles: fields.roles.optional(),
  teamIds: fields.teamIds.optional(),
  active: z.boolean().optional(),
});

const listedAccount = z.strictObject({
  ...fields,
  accountId: z.uuid(),
  username: z.string(),
  active: z.boolean(),
  language: z.enum(["da", "en"]),
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  lockedUntil: z.string().nullable(),
  roles: z.array(z.enum(roles)),
});

const accountParams = z.strictObject({ account: z.uuid() });
const once = z.strictObject({ oneTimePassword: z.string() });
const administration = { can: "account.manage" } as const;

/** What an administrator does to accounts. */
export function accountAdminRoutes(services: Services, passwords: Passwords): readonly Route[] {
  return [listRoute(), createRoute(services, passwords), updateRoute(), ...recoveryRoutes(passwords)];
}

function listRoute(): Route {
  return route({
    method: "GET",
    path: "/api/accounts",
    summary: "Alle brugere med roller og team",
    access: administration,
    audit: { none: "Viser kun medarbejdere" },
    response: z.array(listedAccount),
    handler: ({ tx, today, now }) => listAccounts(tx, today, now),
  });
}

function createRoute(services: Services, passwords: Passwords): Route {
  return route({
    method: "POST",
    path: "/api/accounts",
    summary: "Opret en bruger; adgangskoden vises kun i dette svar",
    access: administration,
    audit: { action: "account.create", purpose: "Administration" },
    body: newAccount,
    response: z.strictObject({ accountId: z.uuid(), oneTimePassword: z.string() }),
    async handler({ tx, body, today, now, note, reply }) {
      if (!(await teamsExist(tx, body.teamIds))) throw noSuchTeam();
      const accountId = services.ids();
      const password = oneTimePassword();
      const account = {
        ...body,
        accountId,
        initials: body.initials ?? initialsOf(body.name),
        passwordHash: await passwords.hash(password),
        mustChangePassword: true,
      };
      if ((await insertAccount(tx, account, now)) === "username-taken") {
        throw new Problem("conflict", "Brugernavnet er i brug. Vælg et andet.");
      }
      await setTeams(tx, accountId, { teamIds: body.teamIds, today });
      note({ detail: { account: accountId, roles: body.roles } });
      reply.status = 201;
      return { accountId, oneTimePassword: password };
    },
  });
}

function updateRoute(): Route {
  return route({
    method: "PATCH",
    path: "/api/accounts/:account",
    summary: "Ret en bruger: navn, roller, team, tid, eller luk kontoen",
    access: administration,
    audit: { action: "account.update", purpose: "Administration" },
    params: accountParams,
    body: accountChange,
    response: noContent,
    async handler({ tx, actor, params, body, today, note }) {
      refuseLockingOneselfOut(actor, params.account, body);
      note({ detail: { account: params.account, fields: Object.keys(body) } });
      if (!(await updateAccount(tx, params.account, body))) throw notFound();
      if (body.roles) await setRoles(tx, params.account, body.roles);
      if (body.teamIds) {
        if (!(await teamsExist(tx, body.teamIds))) throw noSuchTeam();
        await setTeams(tx, params.account, { teamIds: body.teamIds, today });
      }
      if (body.active === false) await endSessionsOf(tx, params.account, null);
    },
  });
}

function recoveryRoutes(passwords: Passwords): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/accounts/:account/password",
      summary: "Giv en bruger en adgangskode til ét login; den vises kun i dette svar",
      access: administration,
      audit: { action: "account.reset-password", purpose: "Administration" },
      params: accountParams,
      response: once,
      async handler({ tx, params, note }) {
        note({ detail: { account: params.account } });
        const password = oneTimePassword();
        if (!(await giveOneTimePassword(tx, params.account, await passwords.hash(password)))) throw notFound();
        await endSessionsOf(tx, params.account, null);
        return { oneTimePassword: password };
      },
    }),
    route({
      method: "POST",
      path: "/api/accounts/:account/unlock",
      summary: "Lås en bruger op efter for mange forsøg",
      access: administration,
      audit: { action: "account.unlock", purpose: "Administration" },
      params: accountParams,
      response: noContent,
      async handler({ tx, params, note }) {
        note({ detail: { account: params.account } });
        if (!(await unlockAccount(tx, params.account))) throw notFound();
      },
    }),
    route({
      method: "DELETE",
      path: "/api/accounts/:account/second-factor",
      summary: "Fjern engangskoder fra en bruger, der har mistet sin telefon",
      access: administration,
      audit: { action: "account.reset-second-factor", purpose: "Administration" },
      params: accountParams,
      response: noContent,
      async handler({ tx, params, note }) {
        note({ detail: { account: params.account } });
        if (!(await unlockAccount(tx, params.account))) throw notFound();
        await clearTotp(tx, params.account);
        await endSessionsOf(tx, params.account, null);
      },
    }),
  ];
}

function refuseLockingOneselfOut(actor: Actor, accountId: string, change: z.infer<typeof accountChange>): void {
  if (accountId !== actor.accountId) return;
  if (change.active === false || (change.roles && !change.roles.includes("administrator"))) {
    throw new Problem("refused", "Du kan ikke lukke dig selv ude. Bed en anden administrator gøre det.");
  }
}

function noSuchTeam(): Problem {
  return new Problem("invalid-input", "Et af de valgte team findes ikke længere. Genindlæs siden.", {
    errors: [{ path: "teamIds", message: "Vælg et team, der findes." }],
  });
}
