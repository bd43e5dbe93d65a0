import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { isUnreceived, type Shown } from "../replica/unreceived.ts";
import { Mark } from "../ui/parts/Mark.tsx";

export interface PendingMarkProps {
  readonly course: CourseView;
  /** What the mark stands at. */
  readonly of: Shown;
}

/** On what is saved on this device, and the server has not received. Nothing where it has: that is the rule. */
export function PendingMark({ course, of }: PendingMarkProps) {
  const words = useWords().sync.outbox;
  return isUnreceived(course, of) ? <Mark tone="warn">{words.waiting}</Mark> : null;
}
