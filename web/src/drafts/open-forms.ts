/** Forms that are on a page now, in this tab. The same is told to other tabs as locks that the browser lets go of by itself. */
const here = new Map<string, number>();
const lockName = (key: string) => `tovholder-form ${key}`;

/** A form with this draft is on the page, until what is given is called. */
export function openForm(key: string): () => void {
  here.set(key, (here.get(key) ?? 0) + 1);
  const letGo = Promise.withResolvers<void>();
  if ("locks" in navigator) {
    // A browser that gives no lock tells other tabs nothing; this one still knows.
    navigator.locks.request(lockName(key), { mode: "shared" }, () => letGo.promise).catch(() => undefined);
  }
  return () => {
    const left = (here.get(key) ?? 1) - 1;
    if (left === 0) here.delete(key);
    else here.set(key, left);
    letGo.resolve();
  };
}

export function isOpenHere(key: string): boolean {
  return here.has(key);
}

/** Whether a form with this draft is on a page in any tab, as of now. */
export async function formsOpen(): Promise<(key: string) => boolean> {
  const held = "locks" in navigator ? ((await navigator.locks.query()).held ?? []) : [];
  const names = new Set(held.map(({ name }) => name));
  return (key) => isOpenHere(key) || names.has(lockName(key));
}
