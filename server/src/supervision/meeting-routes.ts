import { idSchema } from "@tovholder/domain/course/text.ts";
import { meetingEndShape } from "@tovholder/domain/supervision/fields.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { recordLook } from "../audit/audit.ts";
import type { Tx } from "../db/transaction.ts";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Live } from "../live/live.ts";
import type { Vault } from "../vault/vault.ts";
import { listItems, placeItem } from "./item-store.ts";
import { findLead, isQualified } from "./lead-store.ts";
import {
  endMeeting,
  findOpenMeeting,
  insertMeeting,
  listAttendance,
  setPresent,
  startMeeting,
} from "./meeting-store.ts";
import { meetingSchema, teamSupervisionSchema, viewMeeting, viewTeam } from "./meeting-view.ts";
import { agendaOf, readCandidates } from "./team-agenda.ts";
import {
  meetingParams,
  mend,
  ofMeeting,
  ofTeam,
  purpose,
  requireColleagues,
  requireMeeting,
  requireMember,
  teamParams,
} from "./team-access.ts";

const takePart = { can: "supervision.take-part" } as const;

export interface House {
  readonly vault: Vault;
  readonly live: Pick<Live, "announceMeeting">;
}

/** Tells open screens of the team once it is durable. */
export function tell(tx: Tx, { live }: House, { team, meeting }: { team: string; meeting: string }): void {
  const { municipalityId } = tx;
  tx.afterCommit(() => live.announceMeeting({ municipalityId, teamId: team, meetingId: meeting }));
}

export function meetingRoutes(house: House): readonly Route[] {
  return [readTeam(house), readMeeting(house), make(house), start(house), attend(house), end(house)];
}

function readTeam({ vault }: House): Route {
  return route({
    method: "GET",
    path: ofTeam,
    summary: "Teamets supervision: ugens dagsorden, mødet der er i gang, og de seneste møder",
    access: takePart,
    audit: { action: "supervision.read", purpose },
    params: teamParams,
    response: teamSupervisionSchema,
    async handler({ tx, actor, params: { team }, today, note }) {
      requireMember(actor, team);
      const view = await viewTeam(tx, vault, { actor, team, today });
      note({ detail: { team, shown: (view.meeting?.items ?? view.proposed).length } });
      return view;
    },
  });
}

function readMeeting({ vault }: House): Route {
  return route({
    method: "GET",
    path: ofMeeting,
    summary: "Et møde i teamets supervision med referat",
    access: takePart,
    audit: { action: "supervision.read", purpose },
    params: meetingParams,
    response: meetingSchema,
    async handler({ tx, actor, params, today, now, note }) {
      const meeting = await requireMeeting(tx, actor, params);
      const view = await viewMeeting(tx, vault, { actor, team: params.team, today, meeting });
      const looks = view.state === "held" ? view.items : [];
      for (const { courseId, citizenId } of looks) {
        recordLook(tx, { at: now, actor, action: "supervision.read", citizenId, courseId, purpose });
      }
      note({ detail: { team: params.team, meeting: params.meeting, shown: view.items.length } });
      return view;
    },
  });
}

function make(house: House): Route {
  return route({
    method: "POST",
    path: `${ofTeam}/meetings`,
    summary: "Læg et møde i kalenderen; teamet har ét ad gangen, og er der et, gives det",
    access: takePart,
    audit: { action: "supervision.plan", purpose },
    params: teamParams,
    body: z.strictObject({ meetingId: idSchema, on: localDateSchema }),
    response: z.strictObject({ meetingId: idSchema }),
    async handler({ tx, actor, params: { team }, body, now, note }) {
      requireMember(actor, team);
      await insertMeeting(tx, { ...body, teamId: team, accountId: actor.accountId, now });
      const open = await findOpenMeeting(tx, team);
      // The id was taken by a meeting that is over, or by another team's.
      if (open === undefined) throw new Problem("conflict", "Mødet findes allerede. Genindlæs siden.");
      note({ detail: { team, meeting: open.meetingId } });
      tell(tx, house, { team, meeting: open.meetingId });
      return { meetingId: open.meetingId };
    },
  });
}

function start(house: House): Route {
  return route({
    method: "POST",
    path: `${ofMeeting}/start`,
    summary: "Begynd mødet: dagsordenen holdes fast, som den er nu",
    access: takePart,
    audit: { action: "supervision.start", purpose },
    params: meetingParams,
    body: z.strictObject({ fullReview: z.boolean() }),
    response: noContent,
    async handler({ tx, actor, params, body: { fullReview }, now, today, note }) {
      const { vault } = house;
      const { team, meeting: meetingId } = params;
      await requireMeeting(tx, actor, params);
      note({ detail: { team, meeting: meetingId } });
      // Begun by a colleague a moment ago: then it runs, as wished.
      if (!(await startMeeting(tx, { meetingId, on: today, fullReview, now }))) return;
      const kept = await listItems(tx, vault, { meetingId, actor });
      const candidates = await readCandidates(tx, vault, { teamId: team, today });
      const keys = new Map(candidates.map(({ item, key }) => [item.courseId, key]));
      for (const [place, item] of agendaOf(candidates, { kept, fullReview }).items.entries()) {
        const { courseId, citizenId, reasons } = item;
        const key = keys.get(courseId);
        if (key !== undefined && item.included) {
          placeItem(tx, { meetingId, courseId, citizenId, key }, { reasons, note: item.note, place });
        }
      }
      await setPresent(tx, { meetingId, accountId: actor.accountId, present: true });
      tell(tx, house, params);
    },
  });
}

function attend(house: House): Route {
  return route({
    method: "PUT",
    path: `${ofMeeting}/attendance/:account`,
    summary: "Sæt en kollega som til stede eller ikke til stede",
    access: takePart,
    audit: { action: "supervision.attend", purpose },
    params: z.strictObject({ ...meetingParams.shape, account: idSchema }),
    body: z.strictObject({ present: z.boolean() }),
    response: noContent,
    async handler({ tx, actor, params, body: { present }, today, note }) {
      const { team, meeting: meetingId, account: accountId } = params;
      await requireMeeting(tx, actor, params);
      await requireColleagues(tx, { team, accounts: [accountId], on: today, path: "account" });
      await setPresent(tx, { meetingId, accountId, present });
      note({ detail: { team, meeting: meetingId, present } });
      tell(tx, house, params);
    },
  });
}

function end(house: House): Route {
  return route({
    method: "POST",
    path: `${ofMeeting}/end`,
    summary: "Afslut mødet, og sæt dagen for det næste",
    access: takePart,
    audit: { action: "supervision.end", purpose },
    params: meetingParams,
    body: z.strictObject({ nextMeetingId: idSchema, ...meetingEndShape }),
    response: noContent,
    async handler({ tx, actor, params, body, now, today, note }) {
      const { team, meeting: meetingId } = params;
      const { leaderId, nextOn, nextMeetingId } = body;
      const { on, state } = await requireMeeting(tx, actor, params);
      if (state === "held") return;
      if (state === "planned") throw new Problem("conflict", "Mødet er ikke begyndt endnu. Begynd det først.");
      if (nextOn <= today) mend("nextOn", "Vælg en dag efter i dag.");
      const there = await listAttendance(tx, { teamId: team, meetingId, on });
      const led = there.some((one) => one.accountId === leaderId && one.present);
      if (!led) mend("leaderId", "Vælg en, der var til stede.");
      const qualified = isQualified(await findLead(tx, house.vault, team), leaderId, on);
      await endMeeting(tx, { meetingId, leaderId, qualified, nextOn, now });
      await insertMeeting(tx, { meetingId: nextMeetingId, teamId: team, on: nextOn, accountId: actor.accountId, now });
      note({ detail: { team, meeting: meetingId } });
      tell(tx, house, params);
    },
  });
}
