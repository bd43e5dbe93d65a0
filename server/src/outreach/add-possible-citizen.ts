import type { CommandOf } from "@tovholder/domain/course/commands.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { possibleCitizenShape } from "@tovholder/domain/outreach/fields.ts";
import { deletionFault, usualDeletion } from "@tovholder/domain/outreach/rules.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { violatesUnique } from "../db/failure.ts";
import type { Tx } from "../db/transaction.ts";
import { Problem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import type { Route, SignedInContext } from "../http/route.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import { insertCitizens } from "../person/citizen.ts";
import type { Services } from "../services.ts";
import { findConcern, settleConcern } from "./concern.ts";
import { requireArea } from "./area.ts";
import { findPossibleCitizen, insertPossibleCitizen, isMade, openDescribed } from "./possible-citizen.ts";
import { alreadyThere, mend } from "./refuse.ts";
import { isMember, requireTeam } from "./team-scope.ts";

const bodySchema = z.strictObject(possibleCitizenShape);
type Body = z.output<typeof bodySchema>;
type Context = SignedInContext<unknown, unknown, Body>;

/** A citizen without a name and their outreach course, in one transaction: both or neither. */
export function addPossibleCitizenRoute({ vault }: Services, journal: Journal): Route {
  return route({
    method: "POST",
    path: "/api/possible-citizens",
    summary: "Opret en mulig borger med et opsøgende forløb",
    access: { can: "outreach.work" },
    audit: { action: "possible-citizen.add", purpose: "Opsøgende arbejde" },
    body: bodySchema,
    response: z.strictObject({ courseId: idSchema, version: z.int().positive() }),
    async handler(context) {
      const { tx, actor, body, now, today, note, reply } = context;
      await requireTeam(tx, actor, body.teamId);
      const isAgain = await isMade(tx, actor, body);
      if (isAgain) await requireSame(context, vault);
      else await prepare(context, vault);
      const answer = await executeCommand(journal, tx, { actor, command: referralOf(body, today), now });
      if (answer.outcome === "refused") throw new Problem("refused", answer.refusal.message.da);
      if (!isAgain) await settle(context, vault);
      note({ citizenId: body.citizenId, courseId: body.courseId, detail: { team: body.teamId } });
      reply.status = 201;
      return { courseId: body.courseId, version: answer.version };
    },
  });
}

/** Sent again since no answer came: what has been written since would be lost, were it taken for the same. */
async function requireSame({ tx, body }: Context, vault: Services["vault"]): Promise<void> {
  const { citizenId, teamId, alias, place, description, areaId = null, workerId = null, deleteOn } = body;
  const row = await findPossibleCitizen(tx, teamId, citizenId);
  if (row === undefined) return;
  const known = openDescribed(vault.dataKey(citizenId, row.data_key), citizenId, row.sealed);
  const texts = row.alias === alias && known.place === place && known.description === description;
  const choices = row.area_id === areaId && row.worker_id === workerId && row.delete_on === (deleteOn ?? row.delete_on);
  if (texts && choices) return;
  throw new Problem("conflict", "Personen er allerede oprettet. Find personen på listen, og ret det der.");
}

async function prepare({ tx, body, now, today }: Context, vault: Services["vault"]): Promise<void> {
  await check(tx, body, today);
  const { citizenId, alias } = body;
  if (body.concernId !== undefined && (await findConcern(tx, vault, concernOf(body, body.concernId))) === undefined) {
    mend([{ path: "concernId", message: "Bekymringen findes ikke længere. Genindlæs siden." }]);
  }
  const unknown = { birthDate: undefined, identifier: undefined, address: undefined, protection: undefined };
  try {
    await insertCitizens(tx, { vault, now }, [{ citizenId, name: { given: alias, family: "" }, ...unknown }]);
  } catch (error) {
    throw violatesUnique(error, "citizen_pkey") ? alreadyThere(error) : error;
  }
}

async function check(tx: Tx, body: Body, today: LocalDate): Promise<void> {
  const { teamId, workerId, areaId, deleteOn } = body;
  mend([deleteOn === undefined ? undefined : deletionFault(deleteOn, today, "deleteOn")]);
  await requireArea(tx, teamId, areaId);
  if (workerId !== undefined && !(await isMember(tx, teamId, { accountId: workerId, on: today }))) {
    mend([{ path: "workerId", message: "Medarbejderen er ikke på teamet. Vælg en anden." }]);
  }
}

/** "The work starts when staff learn of a citizen": no grant is decided (SEL § 99; Metodeguide SKP 2016, 2A). */
function referralOf(body: Body, today: LocalDate): CommandOf<"referCitizen"> {
  const { commandId, courseId, citizenId, teamId, workerId, description } = body;
  return {
    type: "referCitizen",
    commandId,
    courseId,
    seen: 0,
    citizenId,
    teamId,
    ...(workerId === undefined ? {} : { workerId }),
    method: "skp",
    legalBasis: "SEL § 99",
    decidedOn: today,
    receivedOn: today,
    from: "",
    reason: description,
    transition: "",
    overrideReason: "",
  };
}

async function settle({ tx, actor, body, today }: Context, vault: Services["vault"]): Promise<void> {
  const deleteOn = body.deleteOn ?? usualDeletion(today);
  await insertPossibleCitizen(tx, vault, { ...body, deleteOn, accountId: actor.accountId, today });
  if (body.concernId === undefined) return;
  const id = concernOf(body, body.concernId);
  const concern = await findConcern(tx, vault, id);
  if (concern === undefined) return;
  const { says, version } = concern;
  const status = "possible-citizen" as const;
  const { courseId } = body;
  await settleConcern(tx, vault, { ...id, status, reason: says.reason, courseId, seen: version, today });
}

function concernOf({ teamId }: Body, concernId: string) {
  return { teamId, concernId };
}
