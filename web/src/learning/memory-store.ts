import type { CourseRecord } from "@tovholder/domain/sync/protocol.ts";
import type { OutboxItem } from "../replica/outbox.ts";
import type { Draft, Store } from "../replica/store.ts";

/** A store that is gone when the page is: nothing of it reaches the disk of the device. */
export function memoryStore(): Store {
  const courses = new Map<string, CourseRecord>();
  const items = new Map<number, OutboxItem>();
  const drafts = new Map<string, Draft>();
  const meta = new Map<string, unknown>();
  let order = 0;
  const remove = (commandId: string, onlyIf?: OutboxItem["status"]) => {
    const found = [...items.values()].find(({ command }) => command.commandId === commandId);
    if (found === undefined || (onlyIf !== undefined && found.status !== onlyIf)) return false;
    return items.delete(found.order);
  };
  const add = (item: Omit<OutboxItem, "order">): Promise<OutboxItem> => {
    order += 1;
    const added = { ...item, order };
    items.set(order, added);
    return Promise.resolve(added);
  };
  // What is confirmed is never sent again: there is no server to lose it.
  const confirmed = {
    keepSent: (sent: readonly Pick<OutboxItem, "command">[]) =>
      Promise.resolve(sent.forEach(({ command }) => remove(command.commandId))),
    sentIds: () => Promise.resolve([]),
    sent: () => Promise.resolve(undefined),
    sendAgain: (item: Omit<OutboxItem, "order" | "status">) => add({ ...item, status: "waiting" }),
    forgetSent: () => Promise.resolve(),
  };
  return {
    ...confirmed,
    name: "exercise",
    courses: () => Promise.resolve([...courses.values()]),
    course: (courseId) => Promise.resolve(courses.get(courseId)),
    putCourses: (records) => Promise.resolve(records.forEach((one) => courses.set(one.courseId, one))),
    forgetCourses: (ids) => Promise.resolve(ids.forEach((id) => courses.delete(id))),
    outbox: () => Promise.resolve([...items.values()]),
    addCommand(item, replaces) {
      if (replaces !== undefined) remove(replaces);
      return add(item);
    },
    changeCommand: (item) => Promise.resolve(void (items.has(item.order) && items.set(item.order, item))),
    removeCommand: (commandId, onlyIf) => Promise.resolve(remove(commandId, onlyIf)),
    drafts: () => Promise.resolve([...drafts.values()]),
    putDraft: (draft) => Promise.resolve(void drafts.set(draft.key, draft)),
    removeDraft: (key) => Promise.resolve(void drafts.delete(key)),
    meta: (key) => Promise.resolve(meta.get(key)),
    putMeta: (key, value) => Promise.resolve(void meta.set(key, value)),
    close: () => undefined,
    erase: () => Promise.resolve(),
  };
}
