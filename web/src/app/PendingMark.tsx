import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Mark } from "../ui/parts/Mark.tsx";

export interface PendingMarkProps {
  readonly course: CourseView;
  /** What the mark stands at: an entry of the journal, or something by the number of the entry that last touched it. */
  readonly of: { readonly entryId: string } | { readonly touched: number };
}

/** On what is saved on this device, and the server has not received. Nothing where it has: that is the rule. */
export function PendingMark({ course, of }: PendingMarkProps) {
  const words = useWords().sync.outbox;
  const waits = "entryId" in of ? course.unreceived.has(of.entryId) : of.touched > course.received;
  return waits ? <Mark tone="warn">{words.waiting}</Mark> : null;
}
