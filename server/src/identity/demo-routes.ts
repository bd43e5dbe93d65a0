import { roles } from "@tovholder/domain/access/actor.ts";
import type { Role } from "@tovholder/domain/access/actor.ts";
import { z } from "zod";
import { recordAct } from "../audit/audit.ts";
import { statement } from "../db/statement.ts";
import { notFound } from "../http/problem.ts";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { answerStarted } from "./login-routes.ts";
import { meSchema } from "./me.ts";
import { startSession } from "./session.ts";

const demoAccount = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  initials: z.string(),
  roles: z.array(z.enum(roles)),
  teams: z.array(z.string()),
  municipality: z.string(),
});

interface DemoRow {
  readonly accountId: string;
  readonly name: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly municipality: string;
}

const demoMunicipalities = statement<{ readonly municipality_id: number }>(
  "demo.municipalities",
  "select municipality_id from municipality where is_demo order by municipality_id",
);

const demoAccounts = statement<DemoRow>(
  "demo.accounts",
  `select a.account_id as "accountId", a.name, a.initials, m.name as municipality,
     array(select r.role from account_role r
           where r.municipality_id = $1 and r.account_id = a.account_id order by r.role) as roles,
     array(select distinct t.name from team_member tm
           join team t on t.municipality_id = tm.municipality_id and t.team_id = tm.team_id
           where tm.municipality_id = $1 and tm.account_id = a.account_id and tm.valid_to is null) as teams
   from account a
   join municipality m on m.municipality_id = a.municipality_id
   where a.municipality_id = $1 and a.active and m.is_demo
   order by a.name collate danish`,
);

const findDemoAccount = statement<{ readonly account_id: string }>(
  "demo.account",
  `select a.account_id
   from account a
   join municipality m on m.municipality_id = a.municipality_id
   where a.municipality_id = $1 and a.account_id = $2 and a.active and m.is_demo`,
);

const demo = { public: "Kun i en prøvekommune, hvor alle personer er opdigtede" } as const;

/** Signing in without a password: only into municipalities marked as demo when they were made. */
export function demoRoutes(services: Services): readonly Route[] {
  const { database } = services;
  const municipalities = () => database.asSystem((tx) => tx.rows(demoMunicipalities, []));
  return [
    route({
      method: "GET",
      path: "/api/demo/accounts",
      summary: "Personer, man kan prøve systemet som; tom uden prøvekommune",
      access: demo,
      audit: { none: "Opdigtede personer" },
      response: z.array(demoAccount),
      async handler() {
        const ids = (await municipalities()).map((row) => row.municipality_id);
        const lists = await Promise.all(
          ids.map((id) => database.inMunicipality(id, (tx) => tx.rows(demoAccounts, [id]))),
        );
        return lists.flat();
      },
    }),
    route({
      method: "POST",
      path: "/api/demo/sign-in",
      summary: "Prøv systemet som en af prøvekommunens personer",
      access: demo,
      audit: { none: "Skriver selv i loggen" },
      body: z.strictObject({ accountId: z.uuid() }),
      response: meSchema,
      async handler({ body, now, reply }) {
        for (const { municipality_id: id } of await municipalities()) {
          const started = await database.inMunicipality(id, async (tx) => {
            if ((await tx.maybe(findDemoAccount, [id, body.accountId])) === undefined) return undefined;
            recordAct(tx, { at: now, actor: undefined, action: "login.demo", detail: { account: body.accountId } });
            return startSession(tx, body.accountId, now);
          });
          if (started) return answerStarted(services, { municipalityId: id, ...started }, { now, reply });
        }
        throw notFound();
      },
    }),
  ];
}
