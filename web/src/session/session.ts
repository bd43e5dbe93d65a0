import { ApiError, callApi, noContent, setToken, type ApiFailure } from "../app/api.ts";
import { lastAccount, meSchema, rememberAccount, type Me } from "./me.ts";

/**
 * `offline`: the account last used here, not asked yet or no answer; `expired`: the same, and the server has said that one
 * must sign in again. Both show the whole program from this device.
 */
export type SessionState =
  | { readonly kind: "starting" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "signed-in" | "offline" | "expired"; readonly me: Me };

export interface Credentials {
  readonly municipality?: string | undefined;
  readonly username: string;
  readonly password: string;
  readonly code?: string | undefined;
}

let state: SessionState = { kind: "starting" };
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  state: () => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function accept(me: Me): void {
  setToken(me.csrf);
  rememberAccount(me);
  become({ kind: "signed-in", me });
}

/** Shows the last account at once from this device, and asks the server whether it is still signed in. */
export async function startSession(): Promise<void> {
  const last = lastAccount();
  become(last === undefined ? { kind: "signed-out" } : { kind: "offline", me: last });
  if (last !== undefined) await refreshSession();
}

/**
 * Asks who is signed in unless that is known: what is sent without the token of the session is turned away. Answers why
 * nothing can be sent now.
 */
export async function readyToSend(): Promise<ApiFailure | undefined> {
  if (state.kind === "signed-in" || (await refreshSession())) return undefined;
  return session.state().kind === "offline" ? "offline" : "signed-out";
}

let asking: Promise<boolean> | undefined;

/** Asks the server who is signed in, once at a time; tells whether somebody is. */
export function refreshSession(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function ask(): Promise<boolean> {
  try {
    accept(await callApi("/api/me", { schema: meSchema }));
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const me = "me" in state ? state.me : undefined;
    if (me === undefined) become({ kind: "signed-out" });
    else become({ kind: error.failure === "signed-out" ? "expired" : "offline", me });
    return false;
  }
}

/** Signs in; throws `ApiError`, with code `code-needed` when a one-time code is asked for. */
export async function signIn(credentials: Credentials): Promise<void> {
  const { municipality, username, password, code } = credentials;
  const body = { username, password, ...(municipality && { municipality }), ...(code && { code }) };
  accept(await callApi("/api/login", { method: "POST", body, schema: meSchema }));
}

/** Signs in as a person of the demo municipality. */
export async function signInAsDemo(accountId: string): Promise<void> {
  accept(await callApi("/api/demo/sign-in", { method: "POST", body: { accountId }, schema: meSchema }));
}

export async function changePassword(current: string, next: string): Promise<void> {
  await callApi("/api/me/password", { method: "POST", body: { current, next }, schema: noContent });
  await refreshSession();
}

/** Signs out at the server; `before` clears the device, or not, once the server has let go. Throws when offline. */
export async function signOut(before: () => Promise<void>): Promise<void> {
  try {
    await callApi("/api/logout", { method: "POST", body: {}, schema: noContent });
  } catch (error) {
    const gone = error instanceof ApiError && error.failure === "signed-out";
    if (!gone) throw error;
  }
  await before();
  rememberAccount(undefined);
  become({ kind: "signed-out" });
}
