import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from "react";
import type { Me } from "./me.ts";
import { session, startSession, type SessionState } from "./session.ts";

const SessionContext = createContext<SessionState>({ kind: "starting" });

/** Round the whole program: knows who is signed in, and starts from the last account when there is no network. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => void startSession(), []);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  return use(SessionContext);
}

/** The signed-in person with teams and municipality; only inside pages for someone signed in. */
export function useMe(): Me {
  const state = use(SessionContext);
  if (!("me" in state)) throw new Error("A page for someone signed in is shown without a session");
  return state.me;
}
