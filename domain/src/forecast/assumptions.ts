import type { Source, Text } from "../methods/definition.ts";
import { daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { plannedStart } from "./planned-start.ts";

/** The life of one course, as far as it is known: what the municipality's own history says. */
export interface CourseHistory {
  readonly receivedOn: LocalDate;
  readonly months: number | undefined;
  readonly contactStart: LocalDate | undefined;
  readonly phaseStarts: readonly [LocalDate | undefined, LocalDate | undefined, LocalDate | undefined];
  readonly closedOn: LocalDate | undefined;
  /** Whether it ran its length, by the reason that was given. */
  readonly asPlanned: boolean;
}

/** What a simulated team lives by. Samples hold whole weeks; one is drawn with equal chance. */
export interface Assumptions {
  readonly referralsPerWeek: number;
  readonly contactWeeks: readonly number[];
  /** Weeks of one phase, by the lengths that courses have had. */
  readonly phaseWeeks: readonly number[];
  /** Weeks that a phase border came after its planned day; below zero when early. */
  readonly lateWeeks: readonly number[];
  /** Chance that a course ends early in any one week. */
  readonly earlyEndPerWeek: number;
  /** Weights of contact period and phases 1-3, in standard caseload equivalents. */
  readonly weights: readonly [number, number, number, number];
}

/** One assumption as it is shown beside a figure: what it says, and how many of the municipality's own courses it rests on. */
export interface AssumptionNote {
  readonly code: "referrals" | "contact" | "length" | "late" | "early-end";
  readonly value: number;
  readonly unit: Text;
  readonly n: number;
  /** How many made-up observations the start value counts as; it fades as the municipality's own come in. */
  readonly prior: number;
  readonly source: Source;
}

export interface Estimate {
  readonly assumptions: Assumptions;
  readonly notes: readonly AssumptionNote[];
}

const ownPriors: Source = { title: "Tovholders startværdier, til egne tal er samlet", standing: "derived" };
const costStudy: Source = {
  title: "Socialstyrelsen, omkostningsvurdering (2017)",
  place: "33 forløb om året på 3 medarbejdere",
  standing: "derived",
};

/** Start values: they count as so many observations, so that own figures outweigh them once there are some. */
const contactPrior = [2, 3, 3, 4, 4, 4, 5, 5, 6, 8] as const;
const latePrior = [-1, 0, 0, 0, 0, 0, 0, 1, 1, 3] as const;
const earlyPrior = { ends: 1, courseWeeks: 150 } as const;
const referralPriorWeeks = 8;
/** Courses that a full-time worker takes in a year (33 on 3 workers). */
const referralsPerWorkerWeek = 11 / 52;

/** Weeks of the year that the rate of referrals is counted over. */
const windowWeeks = 52;
const weekDays = 7;
const weeksPerMonth = 365.25 / 12 / weekDays;
const inWeeks: Text = { da: "uger", en: "weeks" };

export interface TeamHistory {
  readonly courses: readonly CourseHistory[];
  /** Those of the team itself, which the rate of referrals is counted from; all when absent. */
  readonly ofTeam?: readonly CourseHistory[];
  readonly today: LocalDate;
  /** Full-time posts of the team: the start value of referrals follows from them. */
  readonly fte: number;
  readonly weights: Assumptions["weights"];
}

/** What a team's own history says about the coming, with start values where it says little. Says how much it rests on. */
export function estimate({ courses, ofTeam = courses, ...told }: TeamHistory): Estimate {
  const history = { ...told, courses: courses.filter(isTakenOn) };
  const contact = contactLengths(history.courses);
  const late = lateness(history.courses);
  const lengths = history.courses.flatMap(({ months }) => (months === undefined ? [] : [months]));
  const referrals = referralRate({ ...history, courses: ofTeam.filter(isTakenOn) });
  const early = earlyEnds(history);
  const assumptions: Assumptions = {
    referralsPerWeek: referrals.rate,
    contactWeeks: [...contact, ...contactPrior],
    phaseWeeks: (lengths.length === 0 ? [9] : lengths).map((months) => Math.round((months / 3) * weeksPerMonth)),
    lateWeeks: [...late, ...latePrior],
    earlyEndPerWeek: early.rate,
    weights: history.weights,
  };
  return { assumptions, notes: notesOf(assumptions, { contact, late, lengths, referrals, early }) };
}

/** A referral that was refused never asks for room. */
function isTakenOn({ contactStart, phaseStarts: [phase1], closedOn }: CourseHistory): boolean {
  return closedOn === undefined || contactStart !== undefined || phase1 !== undefined;
}

interface Found {
  readonly contact: readonly number[];
  readonly late: readonly number[];
  readonly lengths: readonly number[];
  readonly referrals: { readonly rate: number; readonly n: number };
  readonly early: { readonly rate: number; readonly n: number };
}

function notesOf(assumptions: Assumptions, found: Found): readonly AssumptionNote[] {
  const { contactWeeks, phaseWeeks, lateWeeks } = assumptions;
  return [
    {
      code: "referrals",
      value: found.referrals.rate * (windowWeeks / 12),
      unit: { da: "henvisninger om måneden", en: "referrals a month" },
      n: found.referrals.n,
      prior: referralPriorWeeks,
      source: costStudy,
    },
    {
      code: "contact",
      value: mean(contactWeeks),
      unit: inWeeks,
      n: found.contact.length,
      prior: contactPrior.length,
      source: ownPriors,
    },
    {
      code: "length",
      value: mean(phaseWeeks) * 3,
      unit: inWeeks,
      n: found.lengths.length,
      prior: 0,
      source: ownPriors,
    },
    {
      code: "late",
      value: mean(lateWeeks),
      unit: inWeeks,
      n: found.late.length,
      prior: latePrior.length,
      source: ownPriors,
    },
    {
      code: "early-end",
      value: found.early.rate * 100,
      unit: { da: "% af forløbene om ugen", en: "% of courses a week" },
      n: found.early.n,
      prior: earlyPrior.ends,
      source: ownPriors,
    },
  ];
}

function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / Math.max(1, sample.length);
}

function weeksBetween(from: LocalDate, to: LocalDate): number {
  return Math.round(daysBetween(from, to) / weekDays);
}

function contactLengths(courses: readonly CourseHistory[]): readonly number[] {
  return courses.flatMap(({ contactStart, phaseStarts: [phase1] }) =>
    contactStart === undefined || phase1 === undefined ? [] : [Math.max(0, weeksBetween(contactStart, phase1))],
  );
}

/** How late each border came to the plan that the phase-1 start gives, never chained (cti.md §6). */
function lateness(courses: readonly CourseHistory[]): readonly number[] {
  return courses.flatMap(({ months, phaseStarts: [phase1, phase2, phase3] }) => {
    if (months === undefined || phase1 === undefined) return [];
    return [phase2, phase3].flatMap((actual, index) =>
      actual === undefined ? [] : [weeksBetween(plannedStart(phase1, months, index + 1), actual)],
    );
  });
}

function referralRate({ courses, today, fte }: TeamHistory): { readonly rate: number; readonly n: number } {
  const n = courses.filter(({ receivedOn }) => {
    const age = daysBetween(receivedOn, today);
    return age >= 0 && age < windowWeeks * weekDays;
  }).length;
  const prior = referralPriorWeeks * referralsPerWorkerWeek * fte;
  const oldest = courses.reduce((most, { receivedOn }) => Math.max(most, daysBetween(receivedOn, today)), 0);
  const watched = Math.min(windowWeeks, Math.ceil(oldest / weekDays));
  return { rate: (n + prior) / (watched + referralPriorWeeks), n };
}

function earlyEnds({ courses, today }: TeamHistory): { readonly rate: number; readonly n: number } {
  let ends = 0;
  let courseWeeks = 0;
  for (const { contactStart, closedOn, asPlanned } of courses) {
    if (contactStart === undefined) continue;
    courseWeeks += Math.max(0, weeksBetween(contactStart, closedOn ?? today));
    if (closedOn !== undefined && !asPlanned) ends += 1;
  }
  return { rate: (ends + earlyPrior.ends) / (courseWeeks + earlyPrior.courseWeeks), n: ends };
}
