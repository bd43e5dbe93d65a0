import { caseload, countStages } from "../caseload/caseload.ts";
import type { Method } from "../methods/definition.ts";
import { daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Assumptions } from "./assumptions.ts";
import type { RunningCourse } from "./planned-load.ts";
import { plannedStart } from "./planned-start.ts";
import type { CourseNow, Scenario, TeamNow } from "./simulate.ts";

const stages = ["contact", "phase1", "phase2", "phase3"] as const;
const weeksPerMonth = 365.25 / 12 / 7;

/** What is asked of the future on the page of the forecast. */
export const scenarioCodes = ["as-now", "one-more", "one-leaves", "referrals"] as const;
export type ScenarioCode = (typeof scenarioCodes)[number];

/** Week in which the one who stops has stopped. */
export const leavesInWeek = 8;

export interface ScenarioTerms {
  /** What one full-time post may carry, in standard caseload equivalents. */
  readonly limitPerFte: number;
  /** What is asked instead of the rate so far. */
  readonly referralsAMonth: number;
}

/** The scenario behind a code. */
export function scenarioOf(code: ScenarioCode, { limitPerFte, referralsAMonth }: ScenarioTerms): Scenario {
  switch (code) {
    case "as-now":
      return { changes: [] };
    case "one-more":
      return { changes: [{ fromWeek: 0, sce: limitPerFte }] };
    case "one-leaves":
      return { changes: [{ fromWeek: leavesInWeek, sce: -limitPerFte }] };
    case "referrals":
      return { changes: [], referralsPerWeek: (referralsAMonth * 12) / 52 };
  }
}

/**
 * The team as the simulation begins with it. Only courses with a clock move on by themselves; what a team holds beside them
 * (ICM, ACT) takes its room as it stands today. A referral that nobody has begun with waits, whoever it is given to.
 */
export function teamNow(courses: readonly RunningCourse[], capacity: number, today: LocalDate): TeamNow {
  const begun = courses.filter(({ stage }) => stage !== "referred");
  const timed = begun.filter(({ method }) => method.ending.kind === "timed");
  const others = begun.filter(({ method }) => method.ending.kind !== "timed");
  const held = caseload(countStages(others), 0, 0).sce;
  return {
    courses: timed.flatMap((course) => courseNow(course, today)),
    waiting: courses.filter(({ stage, method }) => stage === "referred" && method.ending.kind === "timed").length,
    capacity: Math.max(0, capacity - held),
  };
}

function courseNow({ stage, months, phase1Start }: RunningCourse, today: LocalDate): readonly CourseNow[] {
  const index = stages.findIndex((code) => code === stage);
  const now = ([0, 1, 2, 3] as const).find((one) => one === index);
  if (now === undefined) return [];
  const length = months ?? 9;
  const phaseWeeks = Math.round((length / 3) * weeksPerMonth);
  if (now === 0 || phase1Start === undefined) return [{ stage: now, weeksLeft: 0, phaseWeeks }];
  const border = plannedStart(phase1Start, length, now);
  return [{ stage: now, weeksLeft: Math.max(0, Math.ceil(daysBetween(today, border) / 7)), phaseWeeks }];
}

/** Weights of the contact period and the three phases of a method with a clock. */
export function weightsOf(method: Method): Assumptions["weights"] {
  const [contact = 0, phase1 = 0, phase2 = 0, phase3 = 0] = stages.map(
    (code) => method.stages.find((stage) => stage.code === code)?.sce ?? 0,
  );
  return [contact, phase1, phase2, phase3];
}
