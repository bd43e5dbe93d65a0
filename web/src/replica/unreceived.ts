import type { PlainEntry } from "@tovholder/domain/course/entries.ts";
import type { CourseView } from "./course-view.ts";

/**
 * Something a course shows: an entry of the journal; what carries the number of the entry that last touched it; or any part of
 * what an entry said that tells it from others.
 */
export type Shown =
  | { readonly entryId: string }
  | { readonly touched: number }
  | { readonly said: Readonly<Record<string, unknown>> };

/** Whether the server has yet to receive it, or what somebody here has changed in it. */
export function isUnreceived(course: CourseView, shown: Shown): boolean {
  if ("entryId" in shown) return course.unreceived.has(shown.entryId);
  if ("touched" in shown) return shown.touched > course.received;
  if (course.pending.size === 0) return false;
  return course.entries.some(({ entryId, says }) => {
    if (!course.pending.has(entryId) || says.kind === "retracted") return false;
    return tells(says.kind === "corrected" ? says.replacement : says, shown.said);
  });
}

/** Both come from the same journal, so that equal parts are written alike. */
function tells(says: PlainEntry, said: Readonly<Record<string, unknown>>): boolean {
  const whole: Readonly<Record<string, unknown>> = { ...says };
  return Object.entries(said).every(([name, part]) => JSON.stringify(whole[name]) === JSON.stringify(part));
}
