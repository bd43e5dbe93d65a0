import { addDays, daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Followed } from "./kaplan-meier.ts";
import type { LifeArea } from "./life-status.ts";
import type { LifeFact } from "./outcome-facts.ts";

/** How one citizen's home or job went: lost on a day, or still there when last heard of. */
export interface KeptCourse {
  readonly from: LocalDate;
  readonly lostOn?: LocalDate;
  /** The last day that anybody wrote whether it is still there. */
  readonly heardOn: LocalDate;
}

/** From the first word that the citizen has it: what was lost before is another story. `undefined` where nobody wrote so. */
export function keptCourse(life: readonly LifeFact[], area: LifeArea): KeptCourse | undefined {
  const own = life.filter((fact) => fact.area === area);
  const start = own.findIndex(({ has }) => has);
  const from = own[start]?.on;
  if (from === undefined) return undefined;
  const lostOn = own.slice(start).find(({ has }) => !has)?.on;
  const heardOn = own.at(-1)?.on ?? from;
  return { from, heardOn, ...(lostOn === undefined ? {} : { lostOn }) };
}

/** The same as days followed, for the curve. */
export function followedOf({ from, lostOn, heardOn }: KeptCourse): Followed {
  return { days: daysBetween(from, lostOn ?? heardOn), lost: lostOn !== undefined };
}

/** A word so many days before the end counts as one at the end (derived). */
const nearEndDays = 30;

/** Whether it was still there when the course ended; `undefined` where nobody wrote of it near the end or later. */
export function keptAtEnd({ lostOn, heardOn, from }: KeptCourse, end: LocalDate): boolean | undefined {
  if (from > end) return undefined;
  if (lostOn !== undefined && lostOn <= end) return false;
  return heardOn >= addDays(end, -nearEndDays) ? true : undefined;
}
