import { idSchema } from "@tovholder/domain/course/text.ts";
import {
  adoptionSchema,
  draftSyncAnswerSchema,
  draftSyncRequestSchema,
  leftDraftSchema,
  MOST_CHARACTERS,
  MOST_DRAFTS,
} from "@tovholder/domain/drafts/draft-wire.ts";
import type { AdoptionPurpose, DraftSyncAnswer, DraftSyncRequest } from "@tovholder/domain/drafts/draft-wire.ts";
import { z } from "zod";
import type { Tx } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { protocolField } from "../sync/protocol-field.ts";
import { requireOwnTeam } from "../team/team-in-reach.ts";
import { adopt, endAdoptions, listLeft } from "./adoption.ts";
import {
  charactersOf,
  closeDesk,
  draftsSince,
  findDraft,
  loadBeside,
  lookAtDesk,
  openDesk,
  putDraft,
  together,
} from "./draft-store.ts";
import type { Writing } from "./draft-store.ts";

/** A device sends as much as fits in 500,000 characters, of which a letter may take four bytes and its escape two more. */
const SYNC_LIMIT = 4 * 1024 * 1024;

const mostVersions = draftSyncRequestSchema.shape.changed.element.shape.state.shape.written;

const purposes: Readonly<Record<AdoptionPurpose, string>> = {
  finish: "Gør en kollegas notat færdigt",
  "hand-over": "Overdragelse af forløbet",
  keep: "Viden om borgeren må ikke gå tabt",
};

/** Drafts between the devices of an account, and those that a coordinator adopts. */
export function draftRoutes(services: Services): readonly Route[] {
  return [syncRoute(services), leftRoute(), adoptRoute(services)];
}

function syncRoute(services: Services): Route {
  return route({
    method: "POST",
    path: "/api/drafts/sync",
    summary: "Hold dine egne kladder ens på dine enheder; kun du selv kan læse dem",
    access: "signed-in",
    audit: { none: "Egne kladder, som ingen andre ser; det, der gemmes, får sin egen linje" },
    bodyLimit: SYNC_LIMIT,
    body: draftSyncRequestSchema.extend({ protocol: protocolField }),
    response: draftSyncAnswerSchema,
    handler: ({ tx, actor, body, now }) => sync(tx, services, { accountId: actor.accountId, body, now }),
  });
}

interface Asked {
  readonly accountId: string;
  readonly body: DraftSyncRequest;
  readonly now: Date;
}

async function sync(tx: Tx, ground: Services, { accountId, body, now }: Asked): Promise<DraftSyncAnswer> {
  const writes = body.changed.length > 0;
  const desk = writes ? await openDesk(tx, accountId) : await lookAtDesk(tx, accountId);
  const full = writes ? await takeAll(tx, { ground, desk, now }, body.changed) : [];
  // A device that is ahead of the server has seen what a backup does not hold.
  const drafts = await draftsSince(tx, { ground, desk }, body.since > desk.number ? 0 : body.since);
  return { number: desk.number, drafts: [...drafts], full: [...full] };
}

/** Takes in what a device has, and ends the adoptions that are done by it; gives the keys that the account has no room for. */
async function takeAll(tx: Tx, writing: Writing, changed: DraftSyncRequest["changed"]): Promise<readonly string[]> {
  const { ground, desk, now } = writing;
  const full: string[] = [];
  for (const draft of changed) if (!(await take(tx, writing, draft))) full.push(draft.key);
  const all = () => draftsSince(tx, { ground, desk }, 0);
  const live = async () =>
    (await all())
      .filter(({ state }) => state.written.length > 0)
      .flatMap(({ key, state }) => [key, ...state.written.map(({ writer }) => writer)]);
  await endAdoptions(tx, ground, { desk, now, live });
  await closeDesk(tx, desk, now);
  return full;
}

/** Takes in what a device has; `false` when the account has no room for it. */
async function take(tx: Tx, writing: Writing, draft: DraftSyncRequest["changed"][number]): Promise<boolean> {
  const { desk } = writing;
  const kept = await findDraft(tx, writing, draft.key);
  const state = together(kept, draft);
  if (kept !== undefined && JSON.stringify(state) === JSON.stringify(kept.state)) return true;
  const before = kept === undefined ? 0 : charactersOf(kept.state);
  if (charactersOf(state) > before) {
    const beside = await loadBeside(tx, desk, draft.key);
    const room = beside.drafts < MOST_DRAFTS && beside.characters + charactersOf(state) <= MOST_CHARACTERS;
    if (!room || !mostVersions.safeParse(state.written).success) return false;
  }
  await putDraft(tx, writing, { ...draft, draftId: kept?.draftId, state });
  return true;
}

function leftRoute(): Route {
  return route({
    method: "GET",
    path: "/api/teams/:team/left-drafts",
    summary: "At der ligger kladder efter kolleger, der er stoppet eller væk; ikke, hvad der står i dem",
    access: { can: "draft.adopt" },
    audit: { none: "Siger kun, at en kladde findes, om hvilket af holdets forløb og hvor gammel den er" },
    params: z.strictObject({ team: idSchema }),
    response: z.array(leftDraftSchema),
    async handler({ tx, actor, params: { team }, today }) {
      await requireOwnTeam(tx, actor, team);
      return listLeft(tx, { teamId: team, accountId: actor.accountId, today });
    },
  });
}

function adoptRoute(services: Services): Route {
  return route({
    method: "POST",
    path: "/api/teams/:team/left-drafts/:draft/adopt",
    summary: "Overtag en kladde, så den kan gøres færdig; det står i forløbets log med formålet",
    access: { can: "draft.adopt" },
    audit: { action: "draft.adopt", purpose: purposes.finish },
    params: z.strictObject({ team: idSchema, draft: idSchema }),
    body: adoptionSchema,
    response: noContent,
    async handler({ tx, actor, params: { team, draft }, body, now, today, note }) {
      await requireOwnTeam(tx, actor, team);
      const wanted = { teamId: team, accountId: actor.accountId, draftId: draft, today, now };
      const adopted = await adopt(tx, services, wanted);
      if (adopted === undefined) throw notFound();
      const { courseId, citizenId, from } = adopted;
      note({ courseId, citizenId, purpose: purposes[body.purpose], detail: { draft, from } });
    },
  });
}
