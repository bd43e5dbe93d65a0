import { focusIn, planPhase, supportOf } from "@tovholder/domain/course/state.ts";
import type { CourseState, FocusArea, SupportRecord } from "@tovholder/domain/course/state.ts";
import type { Dimension, Method } from "@tovholder/domain/methods/definition.ts";

type Need = SupportRecord["needs"][number];

/** One area with what the citizen has said of it, newest first, and the goal it has grown into. */
export interface AreaNow {
  readonly dimension: Dimension;
  /** Not asked while `undefined`; never counted as no need. */
  readonly need: Need | undefined;
  readonly earlier: readonly Need[];
  readonly goal: FocusArea | undefined;
  /** A goal grows only from a need that the citizen owns. */
  readonly owned: boolean;
}

/** Every area of the method as the citizen sees it today. */
export function needsNow(state: CourseState, method: Method): readonly AreaNow[] {
  const goals = focusIn(state, planPhase(state));
  return method.dimensions.map((dimension) => {
    const heard = supportOf(state).needs.filter((one) => one.dimension === dimension.code);
    const need = heard.at(-1);
    return {
      dimension,
      need,
      earlier: heard.slice(0, -1).toReversed(),
      goal: goals.find((focus) => focus.dimension === dimension.code),
      owned: need !== undefined && need.need !== "none",
    };
  });
}
