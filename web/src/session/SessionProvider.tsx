import { createContext, use, useSyncExternalStore, type ReactNode } from "react";
import type { Me } from "./me.ts";
import { session, type Disk, type SessionState } from "./state.ts";

const SessionContext = createContext<SessionState>({ kind: "starting" });

/** Round the whole program: knows who is signed in. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  return use(SessionContext);
}

/** The signed-in person with teams and municipality; only inside pages for someone signed in. */
export function useMe(): Me {
  const state = use(SessionContext);
  if (!("disk" in state)) throw new Error("A page for someone signed in is shown without a session");
  return state.me;
}

/** Whether the account's store lies on the device, under its lock, or in this page alone. */
export function useDisk(): Disk {
  const state = use(SessionContext);
  if (!("disk" in state)) throw new Error("A page for someone signed in is shown without a session");
  return state.disk;
}
