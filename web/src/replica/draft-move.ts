import { newestFirst, publish, type Core } from "./core.ts";
import type { Draft } from "./store.ts";

/** A change to a draft that was decided elsewhere, and what the row looked like when it was. */
export interface DraftMove {
  readonly key: string;
  readonly seen: Draft | undefined;
  /** Nothing: the draft goes. */
  readonly put: Draft | undefined;
  /** Asked at the last moment: a form that has been opened meanwhile is left alone. */
  readonly fits: () => boolean;
}

export async function readDrafts(core: Core): Promise<readonly Draft[]> {
  core.drafts = newestFirst(await core.store.drafts());
  return core.drafts;
}

/** Does it when nobody has written there since; to the screen first, so that a form that opens now reads what is coming. */
export async function moveDraft(core: Core, { key, seen, put, fits }: DraftMove): Promise<boolean> {
  const drafts = await readDrafts(core);
  const here = drafts.find((draft) => draft.key === key);
  if (!fits() || JSON.stringify(here) !== JSON.stringify(seen)) return false;
  const others = drafts.filter((draft) => draft.key !== key);
  core.drafts = put === undefined ? others : newestFirst([...others, put]);
  publish(core);
  await (put === undefined ? core.store.removeDraft(key) : core.store.putDraft(put));
  core.announce({ courseIds: [] });
  return true;
}
