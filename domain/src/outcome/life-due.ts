import type { Deadline } from "../course/deadlines.ts";
import type { CourseState } from "../course/state.ts";
import { derivedFrom, supportEvaluation } from "../methods/cti-sources.ts";
import { addDays, addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { lifeAreas } from "./life-status.ts";
import type { LifeArea } from "./life-status.ts";

/** Months after it was first there at which somebody asks whether it still is: where the curve of results is read (derived). */
export const lifeFollowUpMonths = [6, 12, 18] as const;

/** An answer so many days early counts for the follow-up (derived). */
const earlyDays = 30;

const names: Readonly<Record<LifeArea, Deadline["name"]>> = {
  home: { da: "Følg op: har borgeren stadig boligen?", en: "Follow up: does the citizen still have the home?" },
  job: {
    da: "Følg op: har borgeren stadig arbejde eller uddannelse?",
    en: "Follow up: does the citizen still have work or education?",
  },
};

/** How an area of life stands by the newest word of it; `undefined` where nobody has written. */
export function lifeNow(state: CourseState, area: LifeArea): CourseState["lifeStatuses"][number] | undefined {
  return state.lifeStatuses.findLast((one) => one.area === area);
}

/** The next of the three days on which an area is asked of; `undefined` where it was never there, was lost, or all are answered. */
export function nextLifeFollowUp(state: CourseState, area: LifeArea): LocalDate | undefined {
  const own = state.lifeStatuses.filter((one) => one.area === area);
  const first = own.find(({ has }) => has);
  const newest = own.at(-1);
  if (first === undefined || newest?.has !== true) return undefined;
  return lifeFollowUpMonths
    .map((months) => addMonths(first.on, months))
    .find((due) => newest.on < addDays(due, -earlyDays));
}

/** Follow-ups of home and work; they go on after the course has ended, unless the citizen is dead. */
export function lifeDeadlines(state: CourseState): readonly Deadline[] {
  if (state.closure?.reason === "died" || state.stage === "joined") return [];
  return lifeAreas.flatMap((area): readonly Deadline[] => {
    const due = nextLifeFollowUp(state, area);
    const source = derivedFrom(supportEvaluation("måletidspunkter og udfald"));
    return due === undefined ? [] : [{ kind: "life-status", due, name: names[area], source }];
  });
}
