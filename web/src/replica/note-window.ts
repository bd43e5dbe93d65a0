import type { Entry, PlainEntry } from "@tovholder/domain/course/entries.ts";
import type { CourseRecord } from "@tovholder/domain/sync/protocol.ts";
import { addDays, localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { danishDayOf } from "./clock.ts";
import { publish, type Core } from "./core.ts";

/**
 * How long the words of a contact stay on a device after they were written; chosen by Tovholder: a phase and a month. A
 * device that is lost then holds the present work, not a life. Day, outcome and the other facts stay, since the course is
 * counted from them.
 */
export const NOTE_DAYS = 120;
/** How long older words stay once somebody has fetched them; chosen by Tovholder. */
const FETCHED_DAYS = 7;

/** A course as a device holds it. */
export interface HeldRecord extends CourseRecord {
  /** Ids of entries whose words have left the device. */
  readonly withheld?: readonly string[];
}

/** Under this key of the store: the day each course was fetched with all its words. */
const fetchedKey = "fetched-whole";
const fetchedSchema = z.record(z.string(), localDateSchema);

async function fetchedWhole(core: Core): Promise<Readonly<Record<string, LocalDate>>> {
  const fetched = fetchedSchema.safeParse((await core.store.meta(fetchedKey)) ?? {}).data ?? {};
  const since = addDays(danishDayOf(core.clock()), -FETCHED_DAYS);
  return Object.fromEntries(Object.entries(fetched).filter(([, on]) => on > since));
}

/** From now on and for some days the course may lie here with all its words. */
export async function noteFetched(core: Core, courseId: string): Promise<void> {
  await core.store.putMeta(fetchedKey, { ...(await fetchedWhole(core)), [courseId]: danishDayOf(core.clock()) });
}

/** The records as this device may hold them. */
export async function withinWindow(core: Core, records: readonly HeldRecord[]): Promise<readonly HeldRecord[]> {
  if (core.notes === "all") return records;
  const fetched = await fetchedWhole(core);
  const today = danishDayOf(core.clock());
  return records.map((record) => {
    const unsent = core.outbox.some(({ command }) => command.courseId === record.courseId);
    return unsent || record.courseId in fetched ? record : withoutOldNotes(record, today);
  });
}

/** Lets go of the words that have grown old since they came. */
export async function letGoOldNotes(core: Core): Promise<void> {
  const before = [...core.records.values()];
  const after = await withinWindow(core, before);
  const changed = after.filter((record, index) => record !== before[index]);
  if (changed.length === 0) return;
  await core.store.putCourses(changed);
  for (const record of changed) core.records.set(record.courseId, record);
  publish(core);
  core.announce({ courseIds: changed.map(({ courseId }) => courseId) });
}

/**
 * The record without the words of contacts written more than `NOTE_DAYS` before `today`, by days in UTC; the same one when
 * there are none.
 */
export function withoutOldNotes(record: HeldRecord, today: LocalDate): HeldRecord {
  const since = addDays(today, -NOTE_DAYS);
  const withheld: string[] = [];
  const entries = record.entries.map((entry) => {
    const without = entry.at < since ? withoutWords(entry) : undefined;
    if (without === undefined) return entry;
    withheld.push(idOfContact(entry));
    return without;
  });
  if (withheld.length === 0) return record;
  return { ...record, entries, withheld: [...new Set([...(record.withheld ?? []), ...withheld])] };
}

/** A correction is about the contact that it stands at. */
function idOfContact({ entryId, says }: Entry): string {
  return says.kind === "corrected" ? says.entryId : entryId;
}

function withoutWords(entry: Entry): Entry | undefined {
  const { says } = entry;
  if (hasWords(says)) return { ...entry, says: { ...says, text: "" } };
  if (says.kind !== "corrected" || !hasWords(says.replacement)) return undefined;
  return { ...entry, says: { ...says, replacement: { ...says.replacement, text: "" } } };
}

function hasWords(says: Entry["says"]): says is Extract<PlainEntry, { kind: "contact-recorded" }> {
  return says.kind === "contact-recorded" && says.text !== "";
}
