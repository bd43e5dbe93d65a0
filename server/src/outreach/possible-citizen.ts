import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { possibleCitizenChangeShape, possibleCitizenShape } from "@tovholder/domain/outreach/fields.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { findDataKey } from "../person/citizen.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";
import { stale } from "./refuse.ts";

type Given = z.infer<z.ZodObject<typeof possibleCitizenShape>>;
type GivenChange = z.infer<z.ZodObject<typeof possibleCitizenChangeShape>>;

/** Where and how the team knows the person, before a name; sealed under the citizen's own key. */
export interface Described {
  readonly place: string;
  readonly description: string;
}

export interface PossibleCitizenRow {
  readonly citizen_id: string;
  readonly course_id: string;
  readonly alias: string;
  readonly data_key: Buffer;
  readonly sealed: Buffer;
  readonly area_id: string | null;
  readonly concern_id: string | null;
  readonly stage: string;
  readonly method: string;
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly worker_name: string | null;
  readonly joined_id: string | null;
  readonly joined_name: string | null;
  readonly accepted: boolean;
  readonly added_on: LocalDate;
  readonly delete_on: LocalDate;
  readonly version: number;
}

const rowColumns = `o.citizen_id, o.course_id, trim(p.given_name || ' ' || p.family_name) as alias, p.data_key, o.sealed,
  o.area_id, o.concern_id, c.stage, c.method, c.team_id, c.worker_id, a.name as worker_name,
  c.joined_citizen_id as joined_id, trim(j.given_name || ' ' || j.family_name) as joined_name,
  exists (select 1 from journal e where e.municipality_id = $1 and e.course_id = o.course_id
    and e.kind = 'stable-contact-accepted') as accepted,
  o.added_on, o.delete_on, o.version`;

/** Of one team: whose they are follows the course. */
const fromTeam = `possible_citizen o
  join course c on c.municipality_id = $1 and c.course_id = o.course_id and c.team_id = $2
  join citizen p on p.municipality_id = $1 and p.citizen_id = o.citizen_id and p.erased_at is null
  left join citizen j on j.municipality_id = $1 and j.citizen_id = c.joined_citizen_id and j.erased_at is null
  left join account a on a.municipality_id = $1 and a.account_id = c.worker_id
  where o.municipality_id = $1 and o.deleted_at is null`;

const listRows = statement<PossibleCitizenRow>(
  "outreach.possible-citizens",
  `select ${rowColumns} from ${fromTeam} order by o.delete_on, p.given_name collate danish, o.citizen_id`,
);

const findRow = statement<PossibleCitizenRow>(
  "outreach.possible-citizen",
  `select ${rowColumns} from ${fromTeam} and o.citizen_id = $3`,
);

const findMade = statement<{ readonly citizen_id: string }>(
  "outreach.possible-citizen-made",
  `select citizen_id from possible_citizen
   where municipality_id = $1 and citizen_id = $2 and course_id = $3 and account_id = $4`,
);

const flagRow = statement<never>(
  "outreach.possible-citizen-flag",
  "update citizen set possible = true where municipality_id = $1 and citizen_id = $2",
);

const insertRow = statement<never>(
  "outreach.possible-citizen-insert",
  `insert into possible_citizen (municipality_id, citizen_id, course_id, area_id, concern_id, sealed, delete_on,
     account_id, added_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const updateRow = statement<never>(
  "outreach.possible-citizen-update",
  `update possible_citizen set area_id = $3, sealed = $4, version = version + 1
   where municipality_id = $1 and citizen_id = $2 and version = $5`,
);

const findCourse = statement<{ readonly course_id: string }>(
  "outreach.course-of-team",
  `select course_id from course
   where municipality_id = $1 and team_id = $2 and course_id = $3 and method = 'skp'`,
);

function placeOf(citizenId: string): string {
  return `possible-citizen:${citizenId}`;
}

/** The live possible citizens of a team, the first due for erasing first. */
export function listPossibleCitizens(tx: Tx, teamId: string): Promise<readonly PossibleCitizenRow[]> {
  return tx.rows(listRows, [tx.municipalityId, teamId]);
}

export function findPossibleCitizen(tx: Tx, teamId: string, citizenId: string) {
  return tx.maybe(findRow, [tx.municipalityId, teamId, citizenId]);
}

/** Whether this team has an outreach course of this id. */
export async function hasOutreachCourse(tx: Tx, teamId: string, courseId: string): Promise<boolean> {
  return (await tx.maybe(findCourse, [tx.municipalityId, teamId, courseId])) !== undefined;
}

/** Whether this very request was carried out before, by the same person. */
export async function isMade(tx: Tx, actor: Actor, { citizenId, courseId }: Pick<Given, "citizenId" | "courseId">) {
  const params = [tx.municipalityId, citizenId, courseId, actor.accountId];
  return (await tx.maybe(findMade, params)) !== undefined;
}

/** Sets a citizen apart whose course has just begun, with what is known of them: from now on only the team finds them. */
export async function insertPossibleCitizen(
  tx: Tx,
  vault: Vault,
  given: Given & { readonly deleteOn: LocalDate; readonly accountId: string; readonly today: LocalDate },
): Promise<void> {
  const { citizenId, courseId, areaId = null, concernId = null, place, description, deleteOn } = given;
  const key = await findDataKey(tx, vault, citizenId);
  if (key === undefined) throw new Error("A possible citizen without a key");
  const sealed = seal(key, citizenId, { place, description });
  const { accountId, today } = given;
  tx.send(flagRow, [tx.municipalityId, citizenId]);
  await tx.run(insertRow, [
    tx.municipalityId,
    citizenId,
    courseId,
    areaId,
    concernId,
    sealed,
    deleteOn,
    accountId,
    today,
  ]);
}

export async function changePossibleCitizen(
  tx: Tx,
  vault: Vault,
  { row, change }: { readonly row: PossibleCitizenRow; readonly change: GivenChange },
): Promise<void> {
  const { place, description, areaId = null, seen } = change;
  const key = vault.dataKey(row.citizen_id, row.data_key);
  const sealed = seal(key, row.citizen_id, { place, description });
  if ((await tx.run(updateRow, [tx.municipalityId, row.citizen_id, areaId, sealed, seen])) !== 1) throw stale();
}

function seal(key: DataKey, citizenId: string, described: Described): Buffer {
  return sealText(key, JSON.stringify(described), placeOf(citizenId));
}

export function openDescribed(key: DataKey, citizenId: string, sealed: Buffer): Described {
  // Sealed just above from a parsed body; the seal's tag vouches that it is the same text.
  return JSON.parse(openText(key, sealed, placeOf(citizenId))) as Described;
}
