import { useSyncExternalStore } from "react";
import type { Exercise, Progress } from "./exercise.ts";

interface Held {
  readonly accountId: string;
  readonly exercise: Exercise;
}

let held: Held | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the exercise while the page lives, so that one can leave and come back; without one, the running is let go. */
export function holdExercise(next: Held | undefined): void {
  held = next;
  for (const listener of listeners) listener();
}

/** The exercise of this account; another's is never shown. */
export function useRunningExercise(accountId: string): Exercise | undefined {
  const found = useSyncExternalStore(subscribe, () => held);
  return found?.accountId === accountId ? found.exercise : undefined;
}

export function useProgress(exercise: Exercise): Progress {
  return useSyncExternalStore(exercise.subscribe, exercise.progress);
}
