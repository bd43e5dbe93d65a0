import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSnapshot, useSync } from "../replica/ReplicaProvider.tsx";
import { useHasNetwork } from "./use-has-network.ts";

export interface SyncText {
  /** `muted` is work under way, `warn` something that waits, `bad` something the worker must decide. */
  readonly tone: "ok" | "muted" | "warn" | "bad";
  readonly text: string;
  readonly refused: number;
}

/**
 * Where the device and the server stand, in one sentence. "Received" is only said when the server has said so and nothing
 * waits on the device.
 */
export function useSyncText(): SyncText {
  const words = useWords().sync;
  const { language } = useLanguage();
  const today = useToday();
  const { outbox, receivedAt } = useSnapshot();
  const { phase, progress } = useSync();
  const hasNetwork = useHasNetwork();
  const refused = outbox.filter((item) => item.status === "refused").length;
  const waiting = outbox.length - refused;
  if (refused > 0) return { tone: "bad", text: words.refused(refused), refused };
  const stopped = {
    offline: hasNetwork ? words.unreachable : words.offline,
    "signed-out": words.signedOut,
    outdated: words.outdated,
    busy: words.busy,
    server: words.server,
    device: words.device,
  };
  if (phase !== "quiet" && phase !== "working") {
    const trouble = stopped[phase];
    return { tone: "warn", text: waiting > 0 ? `${trouble} · ${words.onDevice(waiting)}` : trouble, refused };
  }
  if (progress !== undefined && progress.done < progress.total) {
    return { tone: "muted", text: words.fetching(progress.done, progress.total), refused };
  }
  // A save on its way is on the screen for a blink; the mark says "received" again when the server has answered.
  if (waiting > 0) return { tone: phase === "working" ? "ok" : "warn", text: words.onDevice(waiting), refused };
  if (receivedAt === undefined)
    return { tone: "muted", text: phase === "working" ? words.working : words.never, refused };
  return { tone: "ok", text: words.received(instantText(receivedAt, today, language)), refused };
}
