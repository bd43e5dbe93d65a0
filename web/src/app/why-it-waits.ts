import type { Obstacle } from "../replica/next-try.ts";
import { onTheirWay, type OutboxItem } from "../replica/outbox.ts";
import type { SyncStatus } from "../replica/sync-loop.ts";

/** `behind` something saved before it in the same course; the rest as the device and the server stand. */
export type WhyItWaits = "behind" | "sending" | "next" | Obstacle;

export interface Waiting {
  readonly why: WhyItWaits;
  /** It was sent, and no answer has come: the server may have it. */
  readonly maybeThere: boolean;
}

/** Why a command has not been received by the server yet. What stands in the way of all is told of each. */
export function whyItWaits(item: OutboxItem, outbox: readonly OutboxItem[], phase: SyncStatus["phase"]): Waiting {
  const first = onTheirWay(outbox).find(({ command }) => command.courseId === item.command.courseId);
  const stopped = phase !== "quiet" && phase !== "working";
  const sent = item.status === "sending";
  if (stopped) return { why: phase, maybeThere: sent };
  if (first !== undefined && first.order !== item.order) return { why: "behind", maybeThere: false };
  return { why: sent && phase === "working" ? "sending" : "next", maybeThere: false };
}
