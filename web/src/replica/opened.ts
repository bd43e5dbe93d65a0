import { addDays, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { danishDayOf } from "./clock.ts";
import { publish, type Core } from "./core.ts";

/**
 * How long a course of a colleague stays after this device has fetched it; chosen by Tovholder. A device keeps what its
 * worker carries, never the team: what is looked up now and then is fetched again when it is needed.
 */
export const OPENED_DAYS = 7;

/** Under this key of the store: the day each course of a colleague was fetched. */
const openedKey = "opened";
const openedSchema = z.record(z.string(), localDateSchema);

/**
 * Lets go of colleagues' courses that were fetched more than `OPENED_DAYS` ago. One with something that is on its way, or
 * that might have to be sent again (decision 0015), stays till that is over.
 */
export async function letGoOpened(core: Core): Promise<void> {
  const today = danishDayOf(core.clock());
  const kept = openedSchema.safeParse((await core.store.meta(openedKey)) ?? {});
  const before = kept.success ? kept.data : {};
  const others = core.snapshot.courses.filter(
    ({ courseId, relation }) => relation === "team" && core.records.has(courseId),
  );
  const opened = Object.fromEntries(others.map(({ courseId }) => [courseId, before[courseId] ?? today]));
  const gone: string[] = [];
  for (const [courseId, on] of Object.entries(opened)) {
    if (addDays(on, OPENED_DAYS) > today || (await isUnfinished(core, courseId))) continue;
    gone.push(courseId);
    delete opened[courseId];
  }
  if (JSON.stringify(opened) !== JSON.stringify(before)) await core.store.putMeta(openedKey, opened);
  if (gone.length === 0) return;
  await core.store.forgetCourses(gone);
  for (const courseId of gone) core.records.delete(courseId);
  publish(core);
  core.announce({ courseIds: gone });
}

async function isUnfinished(core: Core, courseId: string): Promise<boolean> {
  if (core.outbox.some(({ command }) => command.courseId === courseId)) return true;
  if (core.drafts.some((draft) => draft.courseId === courseId)) return true;
  return (await core.store.sentIds(courseId)).length > 0;
}
