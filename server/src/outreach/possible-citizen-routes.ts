import { idSchema } from "@tovholder/domain/course/text.ts";
import { extensionShape, possibleCitizenChangeShape } from "@tovholder/domain/outreach/fields.ts";
import { deletionFault } from "@tovholder/domain/outreach/rules.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { Tx } from "../db/transaction.ts";
import { notFound, Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route, SignedInContext } from "../http/route.ts";
import type { Journal } from "../journal/append.ts";
import { lockCourse } from "../journal/statements.ts";
import type { Services } from "../services.ts";
import type { Vault } from "../vault/vault.ts";
import { addPossibleCitizenRoute } from "./add-possible-citizen.ts";
import { requireArea } from "./area.ts";
import { erase, extend, keptFor, listExtensions } from "./deletion.ts";
import type { Extension } from "./deletion.ts";
import { lookAtEach } from "./looks.ts";
import { changePossibleCitizen, findPossibleCitizen, listPossibleCitizens, openDescribed } from "./possible-citizen.ts";
import type { PossibleCitizenRow } from "./possible-citizen.ts";
import { mend } from "./refuse.ts";
import { ofTeam, requireTeam, teamParams } from "./team-scope.ts";

const params = teamParams.extend({ citizen: idSchema });
const day = localDateSchema;

const possibleCitizenSchema = z.strictObject({
  citizenId: idSchema,
  courseId: idSchema,
  alias: z.string(),
  joined: z.strictObject({ citizenId: idSchema, name: z.string().nullable() }).nullable(),
  place: z.string(),
  description: z.string(),
  areaId: idSchema.nullable(),
  concernId: idSchema.nullable(),
  stage: z.string(),
  workerId: idSchema.nullable(),
  workerName: z.string().nullable(),
  addedOn: day,
  deleteOn: day,
  /** Whether the day has come. */
  due: z.boolean(),
  /** The coordinator confirms the erasing, or keeps the record longer and says why. */
  erasable: z.boolean(),
  keptBecause: z.enum(["joined", "in-relation"]).nullable(),
  extensions: z.array(z.strictObject({ until: day, reason: z.string(), name: z.string(), at: z.string() })),
  version: z.int(),
});

/** People whom the team looks for and whose name nobody may know yet: seen and found by the team alone. */
export function possibleCitizenRoutes(services: Services, journal: Journal): readonly Route[] {
  return [
    addPossibleCitizenRoute(services, journal),
    listRoute(services),
    changeRoute(services),
    extendRoute(services),
    eraseRoute(),
  ];
}

function listRoute({ vault }: Services): Route {
  return route({
    method: "GET",
    path: `${ofTeam}/possible-citizens`,
    summary: "Teamets mulige borgere, og hvornår de skal slettes",
    access: { can: "outreach.read" },
    audit: { none: "Hver mulig borger får sin egen linje" },
    params: teamParams,
    response: z.array(possibleCitizenSchema),
    async handler({ tx, actor, params: { team }, now, today }) {
      await requireTeam(tx, actor, team);
      const rows = await listPossibleCitizens(tx, team);
      const extensions = await listExtensions(tx, vault, rows);
      lookAtEach(tx, { actor, now, action: "possible-citizen.read" }, rows);
      return rows.map((row) => wire(row, { vault, today, extensions: extensions.get(row.citizen_id) ?? [] }));
    },
  });
}

interface Wiring {
  readonly vault: Vault;
  readonly today: LocalDate;
  readonly extensions: readonly Extension[];
}

function wire(row: PossibleCitizenRow, { vault, today, extensions }: Wiring) {
  const kept = keptFor(row);
  const due = row.delete_on <= today;
  return {
    citizenId: row.citizen_id,
    courseId: row.course_id,
    alias: row.alias,
    joined: row.joined_id === null ? null : { citizenId: row.joined_id, name: row.joined_name },
    ...openDescribed(vault.dataKey(row.citizen_id, row.data_key), row.citizen_id, row.sealed),
    areaId: row.area_id,
    concernId: row.concern_id,
    stage: row.stage,
    workerId: row.worker_id,
    workerName: row.worker_name,
    addedOn: row.added_on,
    deleteOn: row.delete_on,
    due,
    erasable: due && kept === undefined,
    keptBecause: kept ?? null,
    extensions,
    version: row.version,
  };
}

/** The possible citizen, with the course held still so that nothing is written of them meanwhile. */
async function lockOne(tx: Tx, team: string, citizenId: string): Promise<PossibleCitizenRow> {
  const row = await findPossibleCitizen(tx, team, citizenId);
  if (row === undefined) throw notFound();
  await tx.maybe(lockCourse, [tx.municipalityId, row.course_id]);
  const locked = await findPossibleCitizen(tx, team, citizenId);
  if (locked === undefined) throw notFound();
  return locked;
}

type Noting = Pick<SignedInContext, "note">;

function noteOf({ note }: Noting, row: PossibleCitizenRow): void {
  note({ citizenId: row.citizen_id, courseId: row.course_id });
}

function changeRoute({ vault }: Services): Route {
  return route({
    method: "PUT",
    path: `${ofTeam}/possible-citizens/:citizen`,
    summary: "Ret stedet og beskrivelsen af en mulig borger",
    access: { can: "outreach.work" },
    audit: { action: "possible-citizen.change", purpose: "Opsøgende arbejde" },
    params,
    body: z.strictObject(possibleCitizenChangeShape),
    response: noContent,
    async handler({ tx, actor, params: { team, citizen }, body, note }) {
      await requireTeam(tx, actor, team);
      const row = await findPossibleCitizen(tx, team, citizen);
      if (row === undefined) throw notFound();
      await requireArea(tx, team, body.areaId);
      await changePossibleCitizen(tx, vault, { row, change: body });
      noteOf({ note }, row);
    },
  });
}

function extendRoute({ vault }: Services): Route {
  return route({
    method: "POST",
    path: `${ofTeam}/possible-citizens/:citizen/extend`,
    summary: "Behold en mulig borger længere, med en begrundelse",
    access: { can: "outreach.manage" },
    audit: { action: "possible-citizen.extend", purpose: "Sletning" },
    params,
    body: z.strictObject(extensionShape),
    response: noContent,
    async handler({ tx, actor, params: { team, citizen }, body, now, today, note }) {
      await requireTeam(tx, actor, team);
      mend([deletionFault(body.until, today, "until")]);
      const row = await lockOne(tx, team, citizen);
      await extend(tx, vault, { row, ...body, actor, now });
      noteOf({ note }, row);
    },
  });
}

const keptWords = {
  joined:
    "Den mulige borger er samlet med en person, og det skrevne skal bevares. Skil dem ad først, hvis det var forkert.",
  "in-relation": "Borgeren har sagt ja til en stabil kontakt, og det skrevne skal bevares.",
} as const;

function eraseRoute(): Route {
  return route({
    method: "POST",
    path: `${ofTeam}/possible-citizens/:citizen/erase`,
    summary: "Bekræft, at en mulig borger slettes for altid",
    access: { can: "outreach.manage" },
    audit: { action: "possible-citizen.erase", purpose: "Sletning" },
    params,
    response: noContent,
    async handler({ tx, actor, params: { team, citizen }, now, today, note }) {
      await requireTeam(tx, actor, team);
      const row = await lockOne(tx, team, citizen);
      const kept = keptFor(row);
      if (kept !== undefined) throw new Problem("refused", keptWords[kept]);
      if (row.delete_on > today) {
        throw new Problem("refused", "Dagen for sletning er ikke kommet endnu. Vent til den dag, der er sat.");
      }
      await erase(tx, row, { actor, now });
      noteOf({ note }, row);
    },
  });
}
