import { phases } from "@tovholder/domain/course/state.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { nextPhase, plannedStart, plannedTimeline } from "@tovholder/domain/course/transition.ts";
import { legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import type { Method, Text } from "@tovholder/domain/methods/definition.ts";
import { addDays, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** Number of the running phase, 1-3; `undefined` before phase 1 and after the end. */
export function phaseNumber(state: CourseState): number | undefined {
  const index = phases.findIndex((phase) => phase === state.stage);
  return index < 0 ? undefined : index + 1;
}

/** The method's name of a stage, such as `Afprøvning i egen bolig`. */
export function stageName(method: Method, stage: string): Text | undefined {
  return method.stages.find((one) => one.code === stage)?.name;
}

export interface ClockFigures {
  /** Days until the planned change, or until the day after the planned last day; negative when it has passed. */
  readonly daysLeft?: number;
  /** Days of contact period so far. */
  readonly contactDays?: number;
  /** Planned first day of the next phase, when there is one. */
  readonly change?: LocalDate;
  readonly lastDay?: LocalDate;
  /** The legal basis' own word for the last day, when that is not an end (§ 85: a follow-up date). */
  readonly followUp?: { readonly word: Text; readonly code: string };
  /** The word for the last day otherwise. */
  readonly endWord?: Text;
}

/** The figures under the rope: planned days as the method reckons them, never moved by what happened. */
export function clockFigures(state: CourseState, today: LocalDate): ClockFigures {
  const planned = plannedTimeline(state);
  if (planned === undefined) {
    const making = state.stage === "contact" && state.contactStart !== undefined;
    return making ? { contactDays: daysBetween(state.contactStart, today) } : {};
  }
  const next = nextPhase(state);
  const change = next === undefined ? undefined : plannedStart(state, next);
  const end = change ?? addDays(planned.lastDay, 1);
  return {
    daysLeft: daysBetween(today, end),
    ...(change === undefined ? {} : { change }),
    lastDay: planned.lastDay,
    ...endWords(state),
  };
}

function endWords(state: CourseState): Pick<ClockFigures, "followUp" | "endWord"> {
  const found = legalBasisOn(state.legalBasis, state.decidedOn);
  if (!found.ok) return {};
  const { endWord, needsClosureDecision, code } = found.basis;
  return needsClosureDecision ? { followUp: { word: endWord, code } } : { endWord };
}
