import { useEffect } from "react";
import { lockNow } from "../session/entering.ts";

const lookEveryMs = 5000;

/** Locks the page when nobody has touched it for so many minutes, also when it has been out of sight meanwhile. */
export function useIdleLock(minutes: number | undefined): void {
  useEffect(() => {
    if (minutes === undefined) return undefined;
    const controller = new AbortController();
    let touched = times();
    const look = () => {
      if (idleMs(touched) > minutes * 60_000) lockNow();
    };
    // Looked at before it counts as a touch: the hand that takes up a device put down long ago may be another's.
    const touch = () => {
      look();
      touched = times();
    };
    const { signal } = controller;
    // Who dictates presses no key, and who reads on with a wheel touches nothing.
    for (const kind of ["pointerdown", "keydown", "input", "wheel"])
      addEventListener(kind, touch, { signal, passive: true, capture: true });
    for (const kind of ["focus", "pageshow"]) addEventListener(kind, look, { signal });
    document.addEventListener("visibilitychange", look, { signal });
    const timer = setInterval(look, lookEveryMs);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [minutes]);
}

interface Times {
  readonly running: number;
  readonly wall: number;
}

/** Two clocks: one that nobody can put back, but that may stand still while the device sleeps, and one that goes on then. */
function times(): Times {
  return { running: performance.now(), wall: Date.now() };
}

function idleMs(since: Times): number {
  const now = times();
  return Math.max(now.running - since.running, now.wall - since.wall);
}
