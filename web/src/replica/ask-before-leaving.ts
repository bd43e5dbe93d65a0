import { onTheirWay } from "./outbox.ts";
import type { Replica } from "./replica.ts";

/**
 * Where nothing is kept on the device, what has not been sent goes with the page: the browser asks before it closes or leaves
 * it, in its own words. Drafts go to the server by themselves, every few seconds.
 */
export function askBeforeLeaving(replica: Replica): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (onTheirWay(replica.snapshot().outbox).length > 0) event.preventDefault();
  };
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}
