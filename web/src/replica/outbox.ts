import { commandSchema, type Command } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { citizenSchema, commandAnswerSchema, type Citizen } from "@tovholder/domain/sync/protocol.ts";
import { z } from "zod";

/**
 * `waiting` has never left the device; `sending` may have reached the server, whose answer has not come back; `refused`
 * came back with a no and stays until the worker decides.
 */
export const outboxStatuses = ["waiting", "sending", "refused"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

/** A command on its way, in the order it was issued. */
export interface OutboxItem {
  readonly order: number;
  readonly status: OutboxStatus;
  readonly command: Command;
  /** Instant in UTC when it was issued. */
  readonly at: string;
  /** The version the server had told of when it was issued. */
  readonly base: number;
  /** Commands of the same course that were still on their way when it was issued. */
  readonly after: readonly string[];
  /** The person, for a command that begins a course: the server has not told of them yet. */
  readonly citizen?: Citizen;
  readonly refusal?: Refusal;
}

const refusalSchema = commandAnswerSchema.options[1].shape.refusal;

/** What is sealed of an outbox item; order and status stand outside, so that both can change in one transaction. */
const outboxContentSchema = z.strictObject({
  command: commandSchema,
  at: z.string(),
  base: z.int().nonnegative(),
  after: z.array(z.string()),
  citizen: citizenSchema.optional(),
  refusal: refusalSchema.optional(),
});

/** A command that the server has acknowledged, as it stood in the outbox. */
export type SentItem = Omit<OutboxItem, "order" | "status">;

/** What is sealed of an item. */
export function contentOf({ command, at, base, after, citizen, refusal }: SentItem): SentItem {
  return { command, at, base, after, ...(citizen && { citizen }), ...(refusal && { refusal }) };
}

/** Reads what `contentOf` gave; throws when it is something else. */
export function readContent(opened: unknown): SentItem {
  const { citizen, refusal, ...content } = outboxContentSchema.parse(opened);
  // The schema gives optional keys as possibly undefined; here absent keys are absent.
  return { ...content, ...(citizen && { citizen }), ...(refusal && { refusal }) } as SentItem;
}

export function withStatus(item: OutboxItem, status: OutboxStatus): OutboxItem {
  return { ...item, status };
}

/** Commands that still count on the screen: all but the refused. */
export function onTheirWay(outbox: readonly OutboxItem[]): readonly OutboxItem[] {
  return outbox.filter((item) => item.status !== "refused");
}

/**
 * What to send next: the first command of each course, so that a later one leaves only when the answer to the one before
 * it is known, and `seen` can say truthfully what the worker looked at.
 */
export function nextBatch(outbox: readonly OutboxItem[], most: number): readonly OutboxItem[] {
  const courses = new Set<string>();
  const batch: OutboxItem[] = [];
  for (const item of onTheirWay(outbox)) {
    const { courseId } = item.command;
    if (courses.has(courseId)) continue;
    courses.add(courseId);
    if (batch.length < most) batch.push(item);
  }
  return batch;
}
