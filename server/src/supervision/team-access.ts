import type { Actor } from "@tovholder/domain/access/actor.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { inReach, reachParams } from "../access/course-scope.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { Vault } from "../vault/vault.ts";
import type { Sealing } from "./item-store.ts";
import { findMeeting } from "./meeting-store.ts";
import type { Meeting } from "./meeting-store.ts";

/** Every route of one team's supervision begins so. */
export const ofTeam = "/api/supervision/:team";
export const ofMeeting = `${ofTeam}/meetings/:meeting`;
export const teamParams = z.strictObject({ team: idSchema });
export const meetingParams = z.strictObject({ team: idSchema, meeting: idSchema });
export const purpose = "Supervision";

/** Throws unless the actor is a member of the team: to all others there is none. */
export function requireMember(actor: Actor, teamId: string): void {
  if (!actor.teamIds.includes(teamId)) throw notFound();
}

const findTeam = statement<{ readonly team_id: string }>(
  "supervision.team",
  "select team_id from team where municipality_id = $1 and team_id = $2",
);

/** Throws unless the team exists and the actor is a member or a leader, who sees every team's figures. */
export async function requireFigures(tx: Tx, actor: Actor, teamId: string): Promise<void> {
  const within = actor.roles.includes("leader") || actor.teamIds.includes(teamId);
  if (!within || (await tx.maybe(findTeam, [tx.municipalityId, teamId])) === undefined) throw notFound();
}

/** The meeting of a team that the actor is a member of; throws alike when it is missing and when it is another team's. */
export async function requireMeeting(
  tx: Tx,
  actor: Actor,
  { team, meeting }: { readonly team: string; readonly meeting: string },
): Promise<Meeting> {
  requireMember(actor, team);
  const found = await findMeeting(tx, team, meeting);
  if (found === undefined) throw notFound();
  return found;
}

const findCourse = statement<{ readonly citizen_id: string; readonly data_key: Buffer }>(
  "supervision.course",
  `select c.citizen_id, p.data_key from course c
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id and p.data_key is not null
   where c.municipality_id = $1 and c.course_id = $2 and c.team_id = $3 and ${inReach("c", 4)}`,
);

export interface CourseAt {
  readonly actor: Actor;
  readonly team: string;
  readonly meeting: string;
  readonly course: string;
}

/** A course of the team, ready to seal what is said of it; throws when it is another team's or the citizen is erased. */
export async function requireCourse(tx: Tx, vault: Vault, at: CourseAt): Promise<Sealing> {
  const params = [tx.municipalityId, at.course, at.team, ...reachParams(at.actor, "course.read")];
  const row = await tx.maybe(findCourse, params);
  if (row === undefined) throw notFound();
  const key = vault.dataKey(row.citizen_id, row.data_key);
  return { meetingId: at.meeting, courseId: at.course, citizenId: row.citizen_id, key };
}

const countMembers = statement<{ readonly found: number }>(
  "supervision.count-members",
  `select count(distinct m.account_id) as found from team_member m
   join account a on a.municipality_id = m.municipality_id and a.account_id = m.account_id and a.active
   where m.municipality_id = $1 and m.team_id = $2 and m.account_id = any($3::uuid[])
     and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to >= $4::date)`,
);

/** Throws at `path` unless every account is in the team on the day. */
export async function requireColleagues(
  tx: Tx,
  { team, accounts, on, path }: { team: string; accounts: readonly string[]; on: LocalDate; path: string },
): Promise<void> {
  const wanted = [...new Set(accounts)];
  if (wanted.length === 0) return;
  const { found } = await tx.one(countMembers, [tx.municipalityId, team, wanted, on]);
  if (found !== wanted.length) mend(path, "Vælg en kollega på teamet.");
}

const accountKnown = statement<{ readonly found: boolean }>(
  "supervision.account-known",
  "select exists (select 1 from account where municipality_id = $1 and account_id = $2) as found",
);

/** The same for what ends something: its person may have left the team since, but is one of the municipality's. */
export async function requireKnownAccount(tx: Tx, { account, path }: { account: string; path: string }): Promise<void> {
  const { found } = await tx.one(accountKnown, [tx.municipalityId, account]);
  if (!found) mend(path, "Vælg en kollega på teamet.");
}

/** Throws with one fault at its field. */
export function mend(path: string, message: string): never {
  throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors: [{ path, message }] });
}

export function stale(): Problem {
  return new Problem("stale", "En kollega har skrevet i mellemtiden. Se deres tekst, og gem din igen.");
}
