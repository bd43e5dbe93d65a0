/// <reference lib="webworker" />

/**
 * Keeps the built program on the device, so that it starts without a network. Holds no data: everything under /api goes to
 * the network untouched. A new program waits until the worker presses "Skift nu", since changing it reloads the page. When
 * the browser says that there is a network, it sends what lies in the outbox for the server alone (decision 0023).
 */
// In a service worker the global is this scope; the compiler is told so once.
const scope = globalThis as unknown as ServiceWorkerGlobalScope;

/** Written by the build: the files of the program, and a name that changes with any of them. */
declare const PROGRAM: { readonly version: string; readonly files: readonly string[] };

const cacheName = `tovholder-${PROGRAM.version}`;
const shell = "/index.html";

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: the shell must belong to the same build as the files.
  await cache.addAll(PROGRAM.files.map((file) => new Request(file, { cache: "reload" })));
}

async function clearOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("tovholder-") && name !== cacheName).map((name) => caches.delete(name)),
  );
  await scope.clients.claim();
}

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.mode === "navigate" ? shell : url.pathname);
  return kept ?? fetch(request);
}

/** How long a page that went away leaves its key here: as long as a slow reload takes. */
const keptForMs = 15_000;

/**
 * A store's key on its way from a page to the same page after a reload: in memory, and not to be exported. It stays for that
 * time though a page has taken it, since that page may be loaded again before it can hand it over.
 */
let keptKey: { readonly name: string; readonly opened: unknown; readonly at: number } | undefined;

interface AboutKey {
  readonly kind: "keep-key" | "drop-key" | "ask-key";
  readonly name: string;
  readonly opened?: unknown;
}

function isAboutKey(data: unknown): data is AboutKey {
  return typeof data === "object" && data !== null && "kind" in data && "name" in data;
}

async function hearOfKey({ kind, name, opened }: AboutKey, event: ExtendableMessageEvent): Promise<void> {
  const [port] = event.ports;
  if (kind === "keep-key") keptKey = { name, opened, at: Date.now() };
  else if (kind === "ask-key") {
    const own = keptKey?.name === name && Math.abs(Date.now() - keptKey.at) < keptForMs ? keptKey.opened : undefined;
    port?.postMessage(own ?? (await askPages(name, event.source)));
  } else {
    keptKey = undefined;
    // A page is of this origin alone, unlike a window that was opened.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    for (const page of await pagesBut(event.source)) page.postMessage({ kind, name });
  }
}

/** A page that the browser has put to sleep does not answer at all. */
const pagesAnswerWithinMs = 300;

/** Another page that is unlocked answers at once; one that is not has nothing to say. */
async function askPages(name: string, asking: ExtendableMessageEvent["source"]): Promise<unknown> {
  const pages = await pagesBut(asking);
  const answers = pages.map(
    (page) =>
      new Promise<unknown>((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", ({ data }) =>
          data === undefined ? reject(new Error("No key")) : resolve(data),
        );
        port1.start();
        page.postMessage({ kind: "ask-key", name }, [port2]);
      }),
  );
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), pagesAnswerWithinMs));
  return Promise.race([Promise.any(answers).catch(() => undefined), late]);
}

async function pagesBut(one: ExtendableMessageEvent["source"]): Promise<readonly WindowClient[]> {
  const pages = await scope.clients.matchAll({ type: "window" });
  return pages.filter((page) => one === null || !("id" in one) || page.id !== one.id);
}

/** As far as it matters here; the compiler's library does not know it. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** `letters <store> <device>`: whose outbox to send, and from which device. */
const letterTag = /^letters (tovholder-\d+-([\da-f-]{36})) ([\da-f-]{36})$/;

/** Most in one request, as the server takes them. */
const mostLetters = 50;

/** Sends the letters of an outbox, one page or worker at a time; fails where the browser shall try again. */
async function sendLetters(tag: string): Promise<void> {
  const [, name, accountId, deviceId] = letterTag.exec(tag) ?? [];
  if (name === undefined || accountId === undefined) return;
  await scope.navigator.locks.request(`tovholder-sync-${accountId}`, async () => {
    const csrf = await tokenOf(accountId);
    if (csrf === undefined) return;
    const letters = await takeLetters(name);
    for (let at = 0; at < letters.length; at += mostLetters) {
      const body = JSON.stringify({ deviceId, letters: letters.slice(at, at + mostLetters) });
      const headers = { "content-type": "application/json", "x-csrf": csrf };
      await ask("/api/sync/letters", { method: "POST", headers, body });
    }
  });
}

/** The answer of the server, unless it refuses; fails where it may answer otherwise later. */
async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, cache: "no-store" });
  if (response.status === 429 || response.status >= 500) throw new Error("Try again later");
  return response.ok ? response.json() : undefined;
}

/** The token of the session, if it is this account that is signed in: on a shared device it may be a colleague. */
async function tokenOf(accountId: string): Promise<string | undefined> {
  const me = await ask("/api/me");
  if (typeof me !== "object" || me === null || !("accountId" in me) || !("csrf" in me)) return undefined;
  return me.accountId === accountId && typeof me.csrf === "string" ? me.csrf : undefined;
}

interface LetterRow {
  readonly status: string;
  readonly commandId: string;
  readonly letter?: string;
}

/**
 * The letters that lie in an outbox, in their order. They are marked as possibly sent before they are handed out, so that
 * nobody takes back as never sent what the server has.
 */
async function takeLetters(name: string): Promise<readonly { readonly commandId: string; readonly sealed: string }[]> {
  const database = await openThere(name);
  if (database === undefined) return [];
  const transaction = database.transaction("outbox", "readwrite", { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The outbox could not be read")));
  });
  const letters: { commandId: string; sealed: string }[] = [];
  const rows = transaction.objectStore("outbox").openCursor();
  rows.addEventListener("success", () => {
    const cursor = rows.result;
    if (cursor === null) return;
    // Written by this program, in `web/src/replica/store.ts`.
    const row = cursor.value as LetterRow;
    if (row.letter !== undefined && row.status !== "refused") {
      letters.push({ commandId: row.commandId, sealed: row.letter });
      cursor.update({ ...row, status: "sending" });
    }
    cursor.continue();
  });
  await done.finally(() => database.close());
  return letters;
}

/** The store, if there is one: asking for it must not make it. */
function openThere(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => resolve(undefined));
  });
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(clearOlder()));
scope.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
  else if (isAboutKey(event.data)) event.waitUntil(hearOfKey(event.data, event));
});
scope.addEventListener("sync", (event) => {
  // Of this kind alone, where the browser has it.
  const sync = event as SyncEvent;
  sync.waitUntil(sendLetters(sync.tag));
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const api = url.pathname === "/api" || url.pathname.startsWith("/api/");
  if (request.method !== "GET" || url.origin !== scope.location.origin || api) return;
  event.respondWith(answer(request, url));
});
