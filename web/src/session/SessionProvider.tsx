import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from "react";
import { serveKeys } from "../lock/key-keeper.ts";
import { lockHere } from "./entering.ts";
import type { Me } from "./me.ts";
import { startSession } from "./session.ts";
import { session, type Disk, type SessionState } from "./state.ts";

const SessionContext = createContext<SessionState>({ kind: "starting" });

/** Round the whole program: knows who is signed in, and starts from the lock of the last account, with a network or without. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    serveKeys(lockHere);
    void startSession();
  }, []);
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
