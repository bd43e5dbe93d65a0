import { housingOf, supportOf } from "@tovholder/domain/course/state.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { Method, Text } from "@tovholder/domain/methods/definition.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";

export type StepState = "open" | "done" | "ahead";

/** A step of a course without a clock, with how it stands and since when. */
export interface PathStep {
  readonly code: string;
  readonly name: Text;
  readonly state: StepState;
  readonly on?: LocalDate;
}

type Course = { readonly state: CourseState; readonly method: Method };

/** Whether a course has phases with a clock, and so a rope to draw. */
export function hasClock({ parts }: Pick<Method, "parts">): boolean {
  return parts.includes("phases");
}

/**
 * What stands where a course with a clock has its rope: the overlapping steps (ICM, ACT), the stages one after the other
 * (SKP), or the home (Housing First). Nothing is drawn to scale, since nothing here is timed.
 */
export function stepPath(course: Course): readonly PathStep[] {
  const { parts, steps } = course.method;
  if (parts.includes("housing")) return [homeStep(course.state)];
  return steps.length > 0 ? overlapping(course) : successive(course);
}

function overlapping({ state, method }: Course): readonly PathStep[] {
  const set = supportOf(state).steps;
  return method.steps.map(({ code, name }) => {
    const now = set[code];
    return now === undefined ? { code, name, state: "ahead" } : { code, name, state: now.state, on: now.on };
  });
}

function startOf(state: CourseState, code: string): LocalDate | undefined {
  if (code === "contact") return state.contactStart;
  return state.stageStarts.findLast((start) => start.stage === code)?.on;
}

/** A stage gone back from is ahead again. */
function successive({ state, method }: Course): readonly PathStep[] {
  const over = state.stage === "closed" || state.stage === "joined";
  const last = over ? (state.stageStarts.at(-1)?.stage ?? "contact") : state.stage;
  const at = method.stages.findIndex((stage) => stage.code === last);
  return method.stages.map(({ code, name }, index) => {
    const on = startOf(state, code);
    const standing: StepState = index > at ? "ahead" : index === at && !over ? "open" : "done";
    return { code, name, state: standing, ...(on === undefined || standing === "ahead" ? {} : { on }) };
  });
}

function homeStep(state: CourseState): PathStep {
  const { situations, tenancies } = housingOf(state);
  const home = tenancies.findLast((tenancy) => tenancy.ended === undefined);
  if (home !== undefined) {
    const name = { da: label("homeKind", home.home, "da"), en: label("homeKind", home.home, "en") };
    return { code: "home", name, state: "done", on: home.on };
  }
  const now = situations.at(-1);
  if (now === undefined) {
    const name = { da: "Boligen er ikke beskrevet endnu", en: "The home is not described yet" };
    return { code: "home", name, state: "ahead" };
  }
  const name = { da: label("situation", now.situation, "da"), en: label("situation", now.situation, "en") };
  return { code: "home", name, state: now.situation === "own-home" ? "done" : "open", on: now.on };
}
