import type { Method, Source } from "../methods/definition.ts";
import { daysBetween, latest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { isInterrupted } from "./state.ts";
import type { CourseState } from "./state.ts";

/** How long it has been quiet about a citizen. "Not recorded" is never shown as "did not happen". */
export interface Silence {
  readonly since: LocalDate;
  readonly days: number;
  /** Whether it is longer than the method's guide for the stage. */
  readonly silent: boolean;
  readonly attemptsSince: number;
  readonly interrupted: boolean;
  readonly source: Source;
}

/** Days since the last contact that came about, or since the course began or was taken up again. */
export function silence(state: CourseState, method: Method, today: LocalDate): Silence | undefined {
  const guide = method.contactGuide.find((one) => one.stage === state.stage);
  if (guide === undefined) return undefined;
  const started = state.contactStart ?? state.phaseStarts.phase1 ?? state.receivedOn;
  const reopened = state.reopened.at(-1)?.on;
  const began = reopened === undefined ? started : latest(reopened, started);
  const { lastMadeOn, attemptsSince } = state.contactFacts;
  const since = lastMadeOn === undefined ? began : latest(lastMadeOn, began);
  const days = Math.max(0, daysBetween(since, today));
  return {
    since,
    days,
    silent: days >= guide.silentAfterDays,
    attemptsSince,
    interrupted: isInterrupted(state),
    source: guide.source,
  };
}
