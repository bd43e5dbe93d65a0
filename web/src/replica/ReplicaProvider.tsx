import type { CourseAction, MunicipalityAction } from "@tovholder/domain/access/can.ts";
import { can, canCourse } from "@tovholder/domain/access/can.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Outcome } from "@tovholder/domain/course/refusal.ts";
import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useToast } from "../ui/parts/Toast.tsx";
import type { ReplicaSnapshot } from "./core.ts";
import type { CourseView } from "./course-view.ts";
import type { Issued, IssueOptions } from "./issue.ts";
import type { Replica } from "./replica.ts";
import type { SyncLoop, SyncStatus } from "./sync-loop.ts";

interface Ready {
  readonly replica: Replica;
  readonly sync: SyncLoop;
}

const ReplicaContext = createContext<Ready | undefined>(undefined);

export interface ReplicaProviderProps extends Ready {
  readonly children: ReactNode;
}

/** Round everything that is shown to someone signed in. */
export function ReplicaProvider({ replica, sync, children }: ReplicaProviderProps) {
  const ready = useMemo(() => ({ replica, sync }), [replica, sync]);
  return <ReplicaContext value={ready}>{children}</ReplicaContext>;
}

function useReady(): Ready {
  const ready = use(ReplicaContext);
  if (ready === undefined) throw new Error("A hook of the replica is used outside its provider");
  return ready;
}

export function useReplica(): Replica {
  return useReady().replica;
}

/** Everything this device holds; changes when anything changes. Prefer the narrower hooks below. */
export function useSnapshot(): ReplicaSnapshot {
  const { replica } = useReady();
  return useSyncExternalStore(replica.subscribe, replica.snapshot);
}

/** The signed-in person. */
export function useActor(): Actor {
  return useReady().replica.actor;
}

/** All courses on this device by name; also those of colleagues in the team. `view.relation` tells which are own. */
export function useCourses(): readonly CourseView[] {
  return useSnapshot().courses;
}

/** One course, or `undefined` when this device does not have it. Renders again only when that course changes. */
export function useCourse(courseId: string | undefined): CourseView | undefined {
  const { replica } = useReady();
  const read = () => (courseId === undefined ? undefined : replica.snapshot().byId.get(courseId));
  return useSyncExternalStore(replica.subscribe, read);
}

export function useSync(): SyncStatus & { readonly kick: () => void } {
  const { sync } = useReady();
  const status = useSyncExternalStore(sync.subscribe, sync.status);
  return { ...status, kick: sync.kick };
}

/** Whether the signed-in person may do something in the municipality. */
export function useCan(action: MunicipalityAction): boolean {
  return can(useActor(), action);
}

/** Whether the signed-in person may do something to a course. */
export function useCanCourse(course: CourseView | undefined, action: CourseAction): boolean {
  const actor = useActor();
  return course !== undefined && canCourse(actor, action, course.relation);
}

export interface SayOptions extends IssueOptions {
  /** Shown when the command is durable on the device, with a button that takes the act back. */
  readonly said?: string | undefined;
}

export type Issue = (courseId: string, draft: CommandDraft, options?: SayOptions) => Promise<Outcome<Issued>>;

/**
 * `const issue = useIssue(); const outcome = await issue(courseId, { type: "recordContact", … }, { said: words.saved })`.
 * `ok` means durable on this device; a refusal carries `message` in both languages and the `field` it belongs to.
 */
export function useIssue(): Issue {
  const { replica } = useReady();
  const toast = useToast();
  return useCallback(
    async (courseId, draft, { said, ...options } = {}) => {
      const outcome = await replica.issue(courseId, draft, options);
      if (outcome.ok && said !== undefined) {
        toast({ text: said, undo: () => void replica.undo(outcome.value.commandId) });
      }
      return outcome;
    },
    [replica, toast],
  );
}
