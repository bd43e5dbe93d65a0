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

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(clearOlder()));
scope.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const api = url.pathname === "/api" || url.pathname.startsWith("/api/");
  if (request.method !== "GET" || url.origin !== scope.location.origin || api) return;
  event.respondWith(answer(request, url));
});
