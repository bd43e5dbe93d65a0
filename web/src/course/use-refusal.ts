import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { useState } from "react";
import { useToday } from "../i18n/use-today.ts";
import { conflictOf, type Conflict } from "../replica/conflict.ts";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { useReplica } from "../replica/ReplicaProvider.tsx";

interface Told {
  readonly refusal: Refusal;
  /** The two versions, when it was refused because somebody else has written about the same. */
  readonly conflict: Conflict | undefined;
}

export interface RefusalHandle extends Partial<Told> {
  /** The version of the course that the worker has looked at. */
  readonly seen: number;
  readonly look: () => void;
  readonly refuse: (refusal: Refusal, draft: CommandDraft) => void;
  readonly clear: () => void;
}

/** What stood in the way of a form, and, where it was refused as stale, what others have written since it was opened. */
export function useRefusal(course: CourseView, shown: number | undefined): RefusalHandle {
  const { actor } = useReplica();
  const today = useToday();
  const [opened, setOpened] = useState(course.state.version);
  const [told, setTold] = useState<Told>();
  const seen = shown ?? opened;
  const look = () => setOpened(course.state.version);
  const conflictWith = (draft: CommandDraft) => {
    const command = { ...draft, commandId: newId(), courseId: course.courseId, seen };
    const after = course.entries.filter(({ by }) => by === actor.accountId).map(({ commandId }) => commandId);
    const conflict = conflictOf({ command, at: new Date().toISOString(), base: seen, after }, course, today);
    return conflict.theirs.length === 0 ? undefined : conflict;
  };
  const refuse = (refusal: Refusal, draft: CommandDraft) => {
    const stale = refusal.code === "stale";
    setTold({ refusal, conflict: stale ? conflictWith(draft) : undefined });
    // Told once that somebody else has changed it, the worker looks, and saves again knowingly.
    if (stale) look();
  };
  return { ...told, seen, look, refuse, clear: () => setTold(undefined) };
}
