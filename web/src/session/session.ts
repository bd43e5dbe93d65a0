import { ApiError, callApi, noContent, setToken } from "../app/api.ts";
import { askForKey, serveKeys } from "../lock/key-keeper.ts";
import { standingOf } from "../lock/lock.ts";
import { memoryDisk } from "../replica/memory-store.ts";
import { storeName } from "../replica/store.ts";
import { leaveDevice } from "./device.ts";
import { enter, lockHere, lockNow } from "./entering.ts";
import { accountOf, forgetAccount, keepAccount, keptAccounts } from "./kept-accounts.ts";
import { earlierAccount, meSchema, storeNameOf, type Me } from "./me.ts";
import { become, session } from "./state.ts";
import { obeyRemovals, watchDevices } from "./watch-devices.ts";

export interface Credentials {
  readonly municipality?: string | undefined;
  readonly username: string;
  readonly password: string;
  readonly code?: string | undefined;
}

/** Shows whose store is here, at once and without a network. Nobody known here has to sign in; a lock has to be opened first. */
export async function startSession(): Promise<void> {
  serveKeys(lockHere);
  const [last] = keptAccounts();
  const earlier = earlierAccount();
  if (last?.here === "open") {
    const opened = await askForKey(storeName(last));
    if (opened === undefined) become({ kind: "locked", account: last });
    else await enter(last, opened);
  } else if (earlier !== undefined) become({ kind: "unkept", me: earlier });
  else if (last?.here !== "nothing") become({ kind: "signed-out" });
  watchDevices();
  if (session.state().kind !== "signed-out" && session.state().kind !== "locked") await refreshSession();
}

/** Whom the server takes the browser for. */
async function accept(me: Me): Promise<void> {
  setToken(me.csrf);
  const now = session.state();
  const same = "me" in now && now.me?.accountId === me.accountId;
  if (same && "disk" in now) become({ kind: "signed-in", me, disk: now.disk });
  // What was carried to the choice of a lock stays in hand.
  else if (same && now.kind === "unkept") become({ ...now, me });
  else become(await arrivalOf(me));
}

/** Where somebody stands who comes from the server: at their lock, in a page that keeps nothing, or before the choice of both. */
async function arrivalOf(me: Me) {
  const account = keptAccounts().find(({ accountId }) => accountId === me.accountId);
  if (account?.here === "nothing") {
    keepAccount(accountOf(me, "nothing"));
    return { kind: "signed-in", me, disk: { kind: "memory", disk: memoryDisk() } } as const;
  }
  const name = storeNameOf(me);
  const { lock } = await standingOf(name);
  if (lock === undefined) return { kind: "unkept", me } as const;
  keepAccount(accountOf(me, "open"));
  const opened = await askForKey(name);
  if (opened === undefined) return { kind: "locked", account: accountOf(me, "open"), me } as const;
  return { kind: "signed-in", me, disk: { kind: "sealed", ...opened } } as const;
}

/**
 * Asks who is signed in unless that is known: what is sent without the token of the session is turned away. Answers why
 * nothing can be sent now.
 */
export async function readyToSend(): Promise<"offline" | "signed-out" | undefined> {
  if (session.state().kind === "signed-in" || (await refreshSession())) return undefined;
  return session.state().kind === "offline" ? "offline" : "signed-out";
}

let asking: Promise<boolean> | undefined;

/** Asks the server who is signed in, once at a time; tells whether it is whoever this page is open for. */
export function refreshSession(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  try {
    const me = await callApi("/api/me", { schema: meSchema });
    // Behind a lock somebody is on their way in; whom the server takes the browser for is asked again when they are.
    if (session.state().kind === "locked") return false;
    if (!isSomebodyElse(me)) await accept(me);
    return session.state().kind === "signed-in";
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const now = session.state();
    if ("disk" in now) {
      become({ ...now, kind: error.failure === "signed-out" ? "expired" : "offline" });
      if (error.failure === "signed-out") await obeyRemovals();
    } else if (now.kind === "starting") become({ kind: "signed-out" });
    return false;
  }
}

/** On a shared device the browser may be signed in as a colleague: what is written here must not be sent in their name. */
function isSomebodyElse(me: Me): boolean {
  const now = session.state();
  if (!("disk" in now) || now.me.accountId === me.accountId) return false;
  become({ ...now, kind: "expired" });
  return true;
}

/** Signs in; throws `ApiError`, with code `code-needed` when a one-time code is asked for. */
export async function signIn(credentials: Credentials): Promise<void> {
  const { municipality, username, password, code } = credentials;
  const body = { username, password, ...(municipality && { municipality }), ...(code && { code }) };
  await accept(await callApi("/api/login", { method: "POST", body, schema: meSchema }));
}

/** Signs in as a person of the demo municipality. */
export async function signInAsDemo(accountId: string): Promise<void> {
  await accept(await callApi("/api/demo/sign-in", { method: "POST", body: { accountId }, schema: meSchema }));
}

export async function changePassword(current: string, next: string): Promise<void> {
  await callApi("/api/me/password", { method: "POST", body: { current, next }, schema: noContent });
  await refreshSession();
}

/** Signs out at the server; `before` clears the device, or not, once the server has let go. Throws when offline. */
export async function signOut(left: "kept" | "erased", before: () => Promise<void>): Promise<void> {
  const now = session.state();
  try {
    if (left === "erased" && "disk" in now) await leaveDevice(accountOf(now.me, "left"));
    await callApi("/api/logout", { method: "POST", body: {}, schema: noContent });
  } catch (error) {
    const gone = error instanceof ApiError && error.failure === "signed-out";
    if (!gone) throw error;
  }
  // Other tabs lock as well: a key must not outlive the signing out.
  lockNow();
  await before();
  if ("disk" in now && left === "kept") keepAccount(accountOf(now.me, "left"));
  else if ("disk" in now) forgetAccount(now.me.accountId);
  become({ kind: "signed-out" });
}
