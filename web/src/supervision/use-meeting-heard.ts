import { supervisionEventSchema } from "@tovholder/domain/supervision/fields.ts";
import { useEffect } from "react";
import { supervisionHeard } from "../replica/sync-loop.ts";

/** Calls `again` when the server says that a meeting of the team has changed, and when one comes back to the page. */
export function useMeetingHeard(teamId: string, again: () => void): void {
  useEffect(() => {
    const hear = (event: Event) => {
      const said: unknown = event instanceof CustomEvent ? event.detail : undefined;
      if (supervisionEventSchema.safeParse(said).data?.teamId === teamId) again();
    };
    const back = () => {
      if (document.visibilityState === "visible") again();
    };
    addEventListener(supervisionHeard, hear);
    document.addEventListener("visibilitychange", back);
    return () => {
      removeEventListener(supervisionHeard, hear);
      document.removeEventListener("visibilitychange", back);
    };
  }, [teamId, again]);
}
