import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useSyncExternalStore } from "react";
import { danishDayOf } from "../replica/clock.ts";

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 30_000);
  document.addEventListener("visibilitychange", listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", listener);
  };
}

/** Today in Denmark; changes at midnight, also on a page that has stood open. */
export function useToday(): LocalDate {
  return useSyncExternalStore(subscribe, () => danishDayOf(new Date()));
}
