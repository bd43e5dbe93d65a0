import type { HeldRecord } from "./note-window.ts";
import { contentOf, type OutboxItem } from "./outbox.ts";
import type { LyingRow } from "./store-disk.ts";
import { placeOf, type Draft } from "./store.ts";
import type { Vault } from "./vault.ts";

/** What the program holds in memory of what lies in its store. */
export interface Held {
  readonly courses: readonly HeldRecord[];
  readonly outbox: readonly OutboxItem[];
  readonly drafts: readonly Draft[];
}

/** What is known of a store without reading it, should the browser empty it under an open page. */
export interface Memory {
  /** Gives nothing when the store was to be emptied. */
  held: () => Held | undefined;
  /** The row of the lock as it was last seen: without it nobody could open what is put back. */
  lock: unknown;
  readonly meta: Map<string, unknown>;
}

/**
 * Everything that goes back into an emptied store, sealed: all but the files of documents and what the server has
 * acknowledged, which it has.
 */
export async function sealHeld({ held, lock, meta }: Memory, vault: Vault): Promise<readonly LyingRow[] | undefined> {
  const now = held();
  if (now === undefined) return undefined;
  const place = { courses: placeOf.course, drafts: placeOf.draft, meta: placeOf.meta };
  const sealed = async (table: keyof typeof place, key: string, value: unknown) => {
    const hidden = await vault.seal(place[table](key), value);
    return { table, key, value: hidden };
  };
  const rows = await Promise.all([
    ...now.courses.map((one) => sealed("courses", one.courseId, one)),
    ...now.outbox.map(async (item) => {
      const { commandId } = item.command;
      const hidden = await vault.seal(placeOf.command(commandId), contentOf(item));
      return { table: "outbox", key: item.order, value: { status: item.status, commandId, sealed: hidden } } as const;
    }),
    ...now.drafts.map((draft) => sealed("drafts", draft.key, draft)),
    ...[...meta].map(([key, value]) => sealed("meta", key, value)),
  ]);
  return lock === undefined ? rows : [...rows, { table: "lock", key: "lock", value: lock }];
}
