import {
  adoptedFrom,
  draftStateSchema,
  dropDraft,
  isSame,
  mergeDrafts,
  MOST_DRAFT_CHARACTERS,
  noDraft,
  standing,
  writeDraft,
  writtenSchema,
} from "@tovholder/domain/drafts/draft-state.ts";
import type { Written } from "@tovholder/domain/drafts/draft-state.ts";
import type { DraftSyncAnswer } from "@tovholder/domain/drafts/draft-wire.ts";
import { z } from "zod";
import type { Draft } from "../replica/store.ts";
import { apartKey, follows, readApart } from "./draft-key.ts";

const sheetSchema = z.strictObject({
  state: draftStateSchema,
  /** What the form held when it was last looked at. It may be gone from `state`, when it was saved elsewhere under an open form. */
  main: writtenSchema.optional(),
  /** Keys of the texts that were laid beside the form on this device. */
  apart: z.array(z.string()),
  courseId: z.string().optional(),
  /** Whether the server has not heard of it yet. */
  dirty: z.boolean(),
});
type Sheet = z.infer<typeof sheetSchema>;

/** What this device knows of the drafts of its account on the other devices. */
export const deskSchema = z.strictObject({
  me: z.string(),
  /** The last number given to a text of this device. */
  count: z.int().nonnegative(),
  since: z.int().nonnegative(),
  sheets: z.record(z.string(), sheetSchema),
  /** Keys of drafts that stay on this device: too long, or the account is full. */
  alone: z.array(z.string()),
});
export type Desk = z.infer<typeof deskSchema>;

export function newDesk(me: string): Desk {
  return { me, count: 0, since: 0, sheets: {}, alone: [] };
}

/** A change to what lies on the device: put what was written, or take away; only while the row is still as it was seen. */
export interface Move {
  readonly key: string;
  /** The key of the form that it belongs to. */
  readonly form: string;
  readonly seen: Draft | undefined;
  readonly put: Draft | undefined;
}

const textOf = (draft: Draft) => JSON.stringify(draft.value);
const holds = (draft: Draft, written: Pick<Written, "at" | "text">) =>
  draft.at === written.at && textOf(draft) === written.text;

/** Takes in what was typed, saved and thrown away on this device since it was last looked at. */
export function capture(desk: Desk, drafts: readonly Draft[]): Desk {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const keys = new Set([...Object.keys(desk.sheets), ...drafts.map(({ key }) => key).filter(follows)]);
  let { count } = desk;
  const sheets: Record<string, Sheet> = {};
  const alone: string[] = [];
  for (const key of keys) {
    const before = desk.sheets[key] ?? { state: noDraft, apart: [], dirty: false };
    const draft = byKey.get(key);
    if (draft !== undefined && textOf(draft).length > MOST_DRAFT_CHARACTERS) {
      alone.push(key);
      sheets[key] = before;
      continue;
    }
    if (desk.alone.includes(key) && draft !== undefined) alone.push(key);
    const looking = { drafts: byKey, me: desk.me, after: count };
    const sheet = captureApart(captureMain(before, draft, looking), key, looking);
    count = Math.max(count, sheet.state.seen[desk.me] ?? 0);
    // The server keeps the tombstone; here it has done its work.
    if (sheet.state.written.length > 0 || sheet.main !== undefined || sheet.dirty) sheets[key] = sheet;
  }
  return { ...desk, count, sheets, alone };
}

interface Looking {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly me: string;
  readonly after: number;
}

function captureMain(sheet: Sheet, draft: Draft | undefined, { me, after }: Looking): Sheet {
  const { main, state } = sheet;
  if (draft === undefined) {
    if (main === undefined) return sheet;
    const { main: _saved, ...rest } = sheet;
    const held = state.written.some((one) => isSame(one, main));
    return { ...rest, state: dropDraft(state, main), dirty: sheet.dirty || held };
  }
  // Known by what it says, since the device may have stopped between laying it there and noting that it did.
  const known = state.written.find((one) => holds(draft, one));
  if (known !== undefined) return { ...sheet, main: known };
  if (main !== undefined && holds(draft, main)) return sheet;
  const next = writeDraft(state, me, { at: draft.at, text: textOf(draft), on: main, after });
  const { courseId = sheet.courseId } = draft;
  return { ...sheet, state: next.state, main: next.written, dirty: true, ...(courseId && { courseId }) };
}

/** What lay beside the form and does not any more was thrown away; where another text lies, the two have changed places. */
function captureApart(sheet: Sheet, key: string, { drafts, me, after }: Looking): Sheet {
  const changed = sheet.state.written.filter((one) => {
    const name = apartKey(key, one);
    const draft = drafts.get(name);
    return sheet.apart.includes(name) && !isMain(sheet, one) && (draft === undefined || textOf(draft) !== one.text);
  });
  if (changed.length === 0) return sheet;
  const state = changed.reduce((before, one) => {
    const draft = drafts.get(apartKey(key, one));
    if (draft === undefined) return dropDraft(before, one);
    return writeDraft(before, me, { at: draft.at, text: textOf(draft), on: one, after }).state;
  }, sheet.state);
  return { ...sheet, state, dirty: true };
}

const isMain = (sheet: Sheet, written: Written) => sheet.main !== undefined && isSame(sheet.main, written);

/** Takes in the server's answer to what was sent. */
export function receive(desk: Desk, answer: DraftSyncAnswer, sent: readonly string[]): Desk {
  const sheets = { ...desk.sheets };
  const restored = answer.number < desk.since;
  for (const [key, sheet] of Object.entries(sheets)) {
    const left = sent.includes(key) && !answer.full.includes(key);
    if (left || restored) sheets[key] = { ...sheet, dirty: restored && !left };
  }
  for (const { key, courseId, state } of answer.drafts) {
    const before = sheets[key] ?? { state: noDraft, apart: [], dirty: false };
    const merged = { ...before, state: mergeDrafts(before.state, state), ...(courseId && { courseId }) };
    sheets[key] = withoutTwins(merged);
  }
  const alone = [...desk.alone.filter((key) => !sent.includes(key)), ...answer.full];
  return { ...desk, since: answer.number, sheets, alone };
}

/** The same text twice is one too many; every device lets the same one stand. */
function withoutTwins(sheet: Sheet): Sheet {
  const own = sheet.state.written.filter(({ writer }) => adoptedFrom(writer) === undefined);
  const before = (left: Written, right: Written) =>
    left.writer === right.writer ? left.number < right.number : left.writer < right.writer;
  const twins = own.filter((one) => own.some((other) => other.text === one.text && before(other, one)));
  if (twins.length === 0) return sheet;
  const state = twins.reduce(dropDraft, sheet.state);
  const { main } = sheet;
  const kept = main === undefined ? undefined : state.written.find(({ text }) => text === main.text);
  return { ...sheet, state, ...(kept === undefined ? {} : { main: kept }), dirty: true };
}

export interface Settled {
  readonly desk: Desk;
  readonly moves: readonly Move[];
}

/**
 * What must lie on the device now. The newest stands in the form; the others lie beside it. A form that is on a page is left as
 * it is, and what has come lies beside it until it is closed.
 */
export function settle(desk: Desk, drafts: readonly Draft[], isOpen: (key: string) => boolean): Settled {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const moves: Move[] = [];
  const sheets: Record<string, Sheet> = {};
  const move = (form: string, key: string, put: Draft | undefined) => {
    const seen = byKey.get(key);
    if (put === undefined ? seen !== undefined : seen === undefined || !holds(seen, { at: put.at, text: textOf(put) }))
      moves.push({ form, key, seen, put });
  };
  const draftOf = (key: string, written: Written, { courseId }: Sheet): Draft => ({
    key,
    value: JSON.parse(written.text),
    at: written.at,
    ...(courseId && { courseId }),
  });
  for (const [key, sheet] of Object.entries(desk.sheets)) {
    const main = mainOf(sheet, isOpen(key));
    const beside = sheet.state.written.filter((one) => main === undefined || !isSame(one, main));
    const apart = beside.map((one) => apartKey(key, one));
    // What is laid aside first, what is taken away last: a device that stops half way has one too many.
    for (const one of beside) move(key, apartKey(key, one), draftOf(apartKey(key, one), one, sheet));
    if (!isOpen(key)) move(key, key, main === undefined ? undefined : draftOf(key, main, sheet));
    for (const old of besideOf(drafts, key)) if (!apart.includes(old.key)) move(key, old.key, undefined);
    const { main: _before, ...rest } = sheet;
    sheets[key] = { ...rest, apart, ...(main === undefined ? {} : { main }) };
  }
  return { desk: { ...desk, sheets }, moves };
}

function mainOf(sheet: Sheet, open: boolean): Written | undefined {
  return open ? sheet.main : standing(sheet.state);
}

/** Texts that lie beside the form of a draft. */
export function besideOf(drafts: readonly Draft[], key: string): readonly Draft[] {
  return drafts.filter((draft) => readApart(draft.key)?.key === key);
}
