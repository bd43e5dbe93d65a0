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

/** What is enough to tell how long it has been quiet; lists hold it too. */
export interface QuietFacts {
  readonly stage: string;
  /** When the course began or was taken up again. */
  readonly began: LocalDate;
  readonly lastMadeOn: LocalDate | undefined;
}

/** Days since the last contact that came about, or since the beginning; `undefined` in a stage that expects no contact. */
export function quietFor({ stage, began, lastMadeOn }: QuietFacts, method: Method, today: LocalDate) {
  const guide = method.contactGuide.find((one) => one.stage === stage);
  if (guide === undefined) return undefined;
  const since = lastMadeOn === undefined ? began : latest(lastMadeOn, began);
  const days = Math.max(0, daysBetween(since, today));
  return { since, days, silent: days >= guide.silentAfterDays, source: guide.source };
}

/** Days since the last contact that came about, or since the course began or was taken up again. */
export function silence(state: CourseState, method: Method, today: LocalDate): Silence | undefined {
  const started = state.contactStart ?? state.phaseStarts.phase1 ?? state.receivedOn;
  const reopened = state.reopened.at(-1)?.on;
  const began = reopened === undefined ? started : latest(reopened, started);
  const { lastMadeOn, attemptsSince } = state.contactFacts;
  const quiet = quietFor({ stage: state.stage, began, lastMadeOn }, method, today);
  return quiet === undefined ? undefined : { ...quiet, attemptsSince, interrupted: isInterrupted(state) };
}
