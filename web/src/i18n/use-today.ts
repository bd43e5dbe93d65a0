import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { createContext, use, useSyncExternalStore } from "react";
import { danishDayOf } from "../replica/clock.ts";

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 30_000);
  document.addEventListener("visibilitychange", listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", listener);
  };
}

const SimulatedDay = createContext<LocalDate | undefined>(undefined);

/** Round screens of an exercise, whose days are its own. */
export const SimulatedToday = SimulatedDay.Provider;

/** Today in Denmark, or in the exercise that the screen is part of; changes at midnight, also on a page that has stood open. */
export function useToday(): LocalDate {
  const simulated = use(SimulatedDay);
  const today = useSyncExternalStore(subscribe, () => danishDayOf(new Date()));
  return simulated ?? today;
}
