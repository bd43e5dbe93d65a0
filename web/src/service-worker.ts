/// <reference lib="webworker" />

/**
 * Keeps the built program on the device, so that it starts without a network. Holds no data: everything under /api goes to
 * the network untouched. A new program waits until the worker presses "Skift nu", since changing it reloads the page.
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

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(clearOlder()));
scope.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
  else if (isAboutKey(event.data)) event.waitUntil(hearOfKey(event.data, event));
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const api = url.pathname === "/api" || url.pathname.startsWith("/api/");
  if (request.method !== "GET" || url.origin !== scope.location.origin || api) return;
  event.respondWith(answer(request, url));
});
