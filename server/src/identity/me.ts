import { relations, roles } from "@tovholder/domain/access/actor.ts";
import type { Actor, Covering } from "@tovholder/domain/access/actor.ts";
import { can, canCourse, courseActions, municipalityActions } from "@tovholder/domain/access/can.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { danishDayOf } from "../clock.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

/** Who is signed in and what they may do: what the browser program starts from. */
export const meSchema = z.strictObject({
  accountId: z.uuid(),
  username: z.string(),
  name: z.string(),
  initials: z.string(),
  roles: z.array(z.enum(roles)),
  teams: z.array(z.strictObject({ teamId: z.uuid(), name: z.string() })),
  /** Whom one covers for today as named deputy, and the last day of it. */
  covering: z.array(z.strictObject({ workerId: z.uuid(), teamId: z.uuid(), name: z.string(), until: localDateSchema })),
  municipality: z.strictObject({ municipalityId: z.int(), code: z.string(), name: z.string() }),
  isDemo: z.boolean(),
  language: z.enum(["da", "en"]),
  /** Today in Denmark, by the server's clock. */
  today: z.string(),
  csrf: z.string(),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  abilities: z.strictObject({
    municipality: z.array(z.enum(municipalityActions)),
    /** For each course action, how one must stand to the course. */
    course: z.array(z.strictObject({ action: z.enum(courseActions), relations: z.array(z.enum(relations)) })),
  }),
});

/** As `meSchema` says, read-only. */
export type Me = Readonly<Omit<z.infer<typeof meSchema>, "roles" | "teams" | "covering">> & {
  readonly roles: Actor["roles"];
  readonly teams: MeRow["teams"];
  readonly covering: MeRow["covering"];
};

interface MeRow {
  readonly username: string;
  readonly initials: string;
  readonly language: "da" | "en";
  readonly must_change_password: boolean;
  readonly totp_enabled: boolean;
  readonly municipality_name: string;
  readonly code: string;
  readonly is_demo: boolean;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly covering: readonly (Covering & { readonly name: string; readonly until: LocalDate })[];
}

const findMe = statement<MeRow>(
  "identity.me",
  `select a.username, a.initials, a.language, a.must_change_password, a.totp_enabled,
     m.name as municipality_name, m.code, m.is_demo,
     (select coalesce(json_agg(json_build_object('teamId', t.team_id, 'name', t.name)
        order by t.name collate danish), '[]')
      from team t where t.municipality_id = $1 and t.team_id = any($3::uuid[])) as teams,
     (select coalesce(json_agg(c order by c.name collate danish), '[]')
      from (
        select x.account_id as "workerId", x.team_id as "teamId", w.name, max(x.deputy_until) as until
        from worker_absence x
        join account w on w.municipality_id = x.municipality_id and w.account_id = x.account_id
        where x.municipality_id = $1 and x.deputy_id = $2 and not x.withdrawn
          and x.from_on <= $4::date and x.deputy_until >= $4::date
        group by x.account_id, x.team_id, w.name) c) as covering
   from account a
   join municipality m on m.municipality_id = a.municipality_id
   where a.municipality_id = $1 and a.account_id = $2`,
);

export interface SignedIn {
  readonly actor: Actor;
  readonly csrf: string;
}

export async function describeMe(tx: Tx, { actor, csrf }: SignedIn, now: Date): Promise<Me> {
  const row = await tx.one(findMe, [tx.municipalityId, actor.accountId, actor.teamIds, danishDayOf(now)]);
  return {
    accountId: actor.accountId,
    username: row.username,
    name: actor.name,
    initials: row.initials,
    roles: actor.roles,
    teams: row.teams,
    covering: row.covering,
    municipality: { municipalityId: tx.municipalityId, code: row.code, name: row.municipality_name },
    isDemo: row.is_demo,
    language: row.language,
    today: danishDayOf(now),
    csrf,
    mustChangePassword: row.must_change_password,
    secondFactor: row.totp_enabled,
    abilities: {
      municipality: municipalityActions.filter((action) => can(actor, action)),
      course: courseActions.map((action) => ({
        action,
        relations: relations.filter((relation) => canCourse(actor, action, relation)),
      })),
    },
  };
}
