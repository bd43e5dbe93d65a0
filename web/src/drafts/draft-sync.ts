import { draftSyncAnswerSchema, DRAFT_BATCH } from "@tovholder/domain/drafts/draft-wire.ts";
import type { DraftSyncAnswer, DraftSyncRequest, SharedDraft } from "@tovholder/domain/drafts/draft-wire.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import { ApiError, callApi } from "../app/api.ts";
import { newId } from "../replica/ids.ts";
import type { Replica } from "../replica/replica.ts";
import { tellAlone } from "./alone.ts";
import { capture, deskSchema, newDesk, receive, settle, type Desk } from "./desk.ts";
import { formsOpen, isOpenHere } from "./open-forms.ts";

/** Where the device keeps what it knows of the account's drafts on other devices. */
const deskKey = "drafts-elsewhere";
/** Most characters of text in one message. */
const MOST_IN_BATCH = 400_000;

export type DraftWire = (request: DraftSyncRequest) => Promise<DraftSyncAnswer>;

export const serverDrafts: DraftWire = (body) =>
  callApi("/api/drafts/sync", { method: "POST", body, schema: draftSyncAnswerSchema });

type Parts = Pick<Replica, "wire" | "recall" | "remember">;

export interface DraftSyncOptions {
  /** Asks for news also when nothing has been typed here. */
  readonly ask: boolean;
  readonly isOpen?: (key: string) => boolean;
}

/**
 * Brings the account's drafts on this device and on the server together. What is typed is noted on the device before it is sent;
 * throws `ApiError` when the server could not be asked, and then nothing is lost but time.
 */
export async function syncDrafts(replica: Parts, wire: DraftWire, { ask, isOpen }: DraftSyncOptions): Promise<void> {
  let desk = await look(replica, await recallDesk(replica));
  if (ask || unsent(desk, new Set()).length > 0) desk = await exchange(replica, wire, desk);
  tellAlone(desk.alone);
  // Typed while the server was answering.
  desk = await look(replica, desk);
  await lay(replica, desk, isOpen ?? (await formsOpen()));
}

async function recallDesk(replica: Parts): Promise<Desk> {
  return deskSchema.safeParse(await replica.recall(deskKey)).data ?? newDesk(newId());
}

async function look(replica: Parts, before: Desk): Promise<Desk> {
  const desk = capture(before, await replica.wire.drafts());
  if (JSON.stringify(desk) !== JSON.stringify(before)) await replica.remember(deskKey, desk);
  return desk;
}

/** Keys that the server has not heard of; texts before tombstones, so that what was moved is never gone in between. */
function unsent(desk: Desk, tried: ReadonlySet<string>): readonly string[] {
  const keys = Object.entries(desk.sheets).filter(([key, { dirty }]) => dirty && !tried.has(key));
  return keys.sort(([, left], [, right]) => right.state.written.length - left.state.written.length).map(([key]) => key);
}

async function exchange(replica: Parts, wire: DraftWire, start: Desk): Promise<Desk> {
  let desk = start;
  const tried = new Set<string>();
  do {
    const keys = batchOf(desk, unsent(desk, tried));
    for (const key of keys) tried.add(key);
    desk = await send(wire, desk, keys);
    await replica.remember(deskKey, desk);
  } while (unsent(desk, tried).length > 0);
  return desk;
}

function batchOf(desk: Desk, keys: readonly string[]): readonly string[] {
  const batch: string[] = [];
  let characters = 0;
  for (const key of keys) {
    characters += JSON.stringify(desk.sheets[key]?.state).length;
    if (batch.length > 0 && (batch.length === DRAFT_BATCH || characters > MOST_IN_BATCH)) break;
    batch.push(key);
  }
  return batch;
}

/** Sends some; one that the server cannot read stays on the device alone, and does not hold up the others. */
async function send(wire: DraftWire, desk: Desk, keys: readonly string[]): Promise<Desk> {
  const changed: SharedDraft[] = keys.flatMap((key) => {
    const sheet = desk.sheets[key];
    if (sheet === undefined) return [];
    return [{ key, state: sheet.state, ...(sheet.courseId && { courseId: sheet.courseId }) }];
  });
  try {
    return receive(desk, await wire({ protocol: protocolVersion, since: desk.since, changed }), keys);
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure !== "refused" || keys.length === 0) throw error;
    if (keys.length === 1) return { ...desk, alone: [...new Set([...desk.alone, ...keys])] };
    let next = desk;
    for (const key of keys) next = await send(wire, next, [key]);
    return next;
  }
}

/** Lays on the device what has come; where somebody typed or opened the form meanwhile, it waits for the next time. */
async function lay(replica: Parts, desk: Desk, isOpen: (key: string) => boolean): Promise<void> {
  const settled = settle(desk, await replica.wire.drafts(), isOpen);
  const sheets = { ...settled.desk.sheets };
  for (const { form, ...move } of settled.moves) {
    const fits = () => move.key !== form || !isOpenHere(form);
    if (await replica.wire.moveDraft({ ...move, fits })) continue;
    const before = desk.sheets[form];
    if (before !== undefined) sheets[form] = before;
  }
  const next = { ...settled.desk, sheets };
  if (JSON.stringify(next) !== JSON.stringify(desk)) await replica.remember(deskKey, next);
}
