import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { createContext, use, useSyncExternalStore } from "react";
import { danishDayOf } from "../replica/clock.ts";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tell(): void {
  for (const listener of listeners) listener();
}

/** One clock serves the whole page: a list asks for the day in every row. */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(tell, 30_000);
    document.addEventListener("visibilitychange", tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tell);
  };
}

let known: { readonly minute: number; readonly day: LocalDate } | undefined;

/** A day begins with a minute: within one there is nothing to reckon anew. */
function danishToday(): LocalDate {
  const now = Date.now();
  const minute = Math.floor(now / 60_000);
  if (known?.minute !== minute) known = { minute, day: danishDayOf(new Date(now)) };
  return known.day;
}

const SimulatedDay = createContext<LocalDate | undefined>(undefined);

/** Round screens of an exercise, whose days are its own. */
export const SimulatedToday = SimulatedDay.Provider;

/** Today in Denmark, or in the exercise that the screen is part of; changes at midnight, also on a page that has stood open. */
export function useToday(): LocalDate {
  const simulated = use(SimulatedDay);
  const today = useSyncExternalStore(subscribe, danishToday);
  return simulated ?? today;
}
