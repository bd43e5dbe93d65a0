/**
 * Lets an unlocked store stay unlocked through a reload and in a new tab. The key never touches the disk: pages hand it to
 * the service worker, which keeps it in memory for as long as a reload takes, and asks the other pages of the program when
 * it has none. It is a key that cannot be exported. Where there is no service worker, each page asks for the code.
 */
export interface OpenKey {
  readonly key: CryptoKey;
  readonly idleMinutes: number;
}

/** A worker that has been put to sleep is awake again before then, also on a slow phone; after that the code is asked for. */
const answerWithinMs = 3000;

const held = new Map<string, OpenKey>();

function worker(): ServiceWorker | null {
  return "serviceWorker" in navigator ? navigator.serviceWorker.controller : null;
}

/** From now on other pages of this account on this device may have the key. */
export function keepKey(name: string, opened: OpenKey): void {
  held.clear();
  held.set(name, opened);
}

/** The account is locked: here, in the service worker and in every other page. */
export function dropKey(name: string): void {
  held.delete(name);
  // A worker takes no origin, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker()?.postMessage({ kind: "drop-key", name });
}

/** The key, when the account is unlocked elsewhere on this device, or was until this page was loaded again. */
export async function askForKey(name: string): Promise<OpenKey | undefined> {
  const asked = worker();
  if (asked === null) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<OpenKey | undefined>((resolve) => {
    port1.addEventListener("message", ({ data }: MessageEvent<unknown>) => resolve(isOpenKey(data) ? data : undefined));
    setTimeout(() => resolve(undefined), answerWithinMs);
  });
  port1.start();
  asked.postMessage({ kind: "ask-key", name }, [port2]);
  const opened = await answered;
  port1.close();
  // At once: a page that is loaded twice in a row is gone before it has opened the store with it.
  if (opened !== undefined) keepKey(name, opened);
  return opened;
}

/** Hands the key over when the page goes away, and when another page asks; hears when another page locks. */
export function serveKeys(onDrop: (name: string) => void): void {
  if (!("serviceWorker" in navigator)) return;
  addEventListener("pagehide", () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    for (const [name, opened] of held) worker()?.postMessage({ kind: "keep-key", name, opened });
  });
  navigator.serviceWorker.addEventListener("message", ({ data, ports: [port] }: MessageEvent<unknown>) => {
    if (!isAboutKey(data)) return;
    if (data.kind === "ask-key") port?.postMessage(held.get(data.name));
    else {
      held.delete(data.name);
      onDrop(data.name);
    }
  });
  navigator.serviceWorker.startMessages();
}

interface AboutKey {
  readonly kind: "ask-key" | "drop-key";
  readonly name: string;
}

function isAboutKey(data: unknown): data is AboutKey {
  if (typeof data !== "object" || data === null || !("kind" in data) || !("name" in data)) return false;
  return (data.kind === "ask-key" || data.kind === "drop-key") && typeof data.name === "string";
}

function isOpenKey(data: unknown): data is OpenKey {
  return typeof data === "object" && data !== null && "key" in data && data.key instanceof CryptoKey;
}
