import type { CommandOf } from "@tovholder/domain/course/commands.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { ownProposal } from "@tovholder/domain/methods/cti-sources.ts";
import { agendaChangeShape, minuteShape } from "@tovholder/domain/supervision/fields.ts";
import { z } from "zod";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal, Request } from "../journal/append.ts";
import type { Tx } from "../db/transaction.ts";
import { ensureItem, listItems, putItem, putMinute } from "./item-store.ts";
import type { Reason } from "./item-store.ts";
import { tell } from "./meeting-routes.ts";
import type { House } from "./meeting-routes.ts";
import {
  meetingParams,
  ofMeeting,
  purpose,
  requireColleagues,
  requireCourse,
  requireMeeting,
  stale,
} from "./team-access.ts";

const courseParams = z.strictObject({ ...meetingParams.shape, course: idSchema });
const minuteSchema = z.strictObject(minuteShape);
type Decision = z.output<typeof minuteSchema>["decisions"][number];

export function itemRoutes(house: House, journal: Journal): readonly Route[] {
  return [changeAgenda(house), writeMinute(house, journal)];
}

const chosenBy = ownProposal("valgt af en kollega");

function changeAgenda(house: House): Route {
  return route({
    method: "PUT",
    path: `${ofMeeting}/courses/:course`,
    summary: "Sæt et forløb på dagsordenen, eller tag det af med en grund",
    access: { can: "supervision.lead" },
    audit: { action: "supervision.agenda", purpose },
    params: courseParams,
    body: z.strictObject(agendaChangeShape),
    response: noContent,
    async handler({ tx, actor, params, body, note }) {
      const { vault } = house;
      const { state } = await requireMeeting(tx, actor, params);
      if (state === "held") throw new Problem("conflict", "Mødet er holdt. Sæt forløbet på det næste.");
      const sealing = await requireCourse(tx, vault, { ...params, actor });
      const items = await listItems(tx, vault, { meetingId: params.meeting, actor });
      const before = items.find((item) => item.courseId === params.course);
      const { included, why, seen } = body;
      const chosen: Reason = { kind: "chosen", why: { da: why, en: why }, source: { ...chosenBy } };
      const earlier = (before?.reasons ?? []).filter(({ kind }) => kind !== "chosen");
      const reasons = included ? [...earlier, chosen] : earlier;
      const { accountId } = actor;
      if (!(await putItem(tx, sealing, { reasons, note: why, included, accountId, seen }))) throw stale();
      const { citizenId } = sealing;
      note({ courseId: params.course, citizenId, detail: { meeting: params.meeting, included } });
      tell(tx, house, params);
    },
  });
}

function writeMinute(house: House, journal: Journal): Route {
  return route({
    method: "PUT",
    path: `${ofMeeting}/courses/:course/minute`,
    summary: "Skriv referat om et forløb; beslutninger bliver til opgaver i forløbet i samme åndedrag",
    access: { can: "supervision.take-part" },
    audit: { action: "supervision.minute", purpose },
    params: courseParams,
    body: minuteSchema,
    response: z.strictObject({ minuteVersion: z.int() }),
    async handler({ tx, actor, params, body, now, today, note }) {
      const { minute, seen, decisions } = body;
      await requireMeeting(tx, actor, params);
      const sealing = await requireCourse(tx, house.vault, { ...params, actor });
      const owners = decisions.map(({ ownerId }) => ownerId);
      await requireColleagues(tx, { team: params.team, accounts: owners, on: today, path: "decisions.0.ownerId" });
      await ensureItem(tx, sealing, actor.accountId);
      const { accountId } = actor;
      const written = minute === undefined || (await putMinute(tx, sealing, { minute, seen, accountId, now }));
      if (!written) throw stale();
      for (const [index, decision] of decisions.entries()) {
        const command = taskOf(decision, { courseId: params.course, meetingId: params.meeting });
        await decideTask(journal, tx, { request: { actor, now, command }, index });
      }
      const { citizenId } = sealing;
      note({ courseId: params.course, citizenId, detail: { meeting: params.meeting, decisions: decisions.length } });
      tell(tx, house, params);
      return { minuteVersion: minute === undefined ? seen : seen + 1 };
    },
  });
}

function taskOf(
  { commandId, taskId, what, ownerId, due }: Decision,
  { courseId, meetingId }: { readonly courseId: string; readonly meetingId: string },
): CommandOf<"addTask"> {
  const envelope = { type: "addTask", commandId, courseId, seen: 0 } as const;
  return { ...envelope, taskId, what, ownerId, due, origin: "supervision", meetingId };
}

/** A refusal rolls the minute back too, so that what was decided and what was written stand or fall together. */
async function decideTask(
  journal: Journal,
  tx: Tx,
  { request, index }: { readonly request: Request; readonly index: number },
): Promise<void> {
  const answer = await executeCommand(journal, tx, request);
  if (answer.outcome === "accepted") return;
  const { message, field } = answer.refusal;
  const errors = [{ path: `decisions.${index}.${field ?? "what"}`, message: message.da }];
  throw new Problem("refused", message.da, { errors });
}
