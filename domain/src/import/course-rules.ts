import { courseMonths } from "../law/course-length.ts";
import { findMethod } from "../methods/registry.ts";
import { formatDate } from "../time/danish-date.ts";
import { addDays, addMonths, daysBetween, type LocalDate } from "../time/local-date.ts";
import { timeline } from "../time/timeline.ts";
import type { DateField } from "./field.ts";
import { checkFutureDays } from "./future-days.ts";
import { fieldError, fieldWarning, type FieldProblem } from "./problem.ts";
import { named, type Checked, type CourseValues, type RowDates } from "./row-values.ts";

/** Holds the days of one course against each other, the method and today. Warnings may leave a day out; errors never do. */
export function checkCourse(read: CourseValues, today: LocalDate): Checked {
  const future = checkFutureDays(read, today);
  const ended = checkEnd(future.values);
  const { dates } = ended.values;
  return {
    values: ended.values,
    problems: [
      ...future.problems,
      ...ended.problems,
      ...checkStart(dates),
      ...checkOrder(dates),
      ...checkPlannedEnd(ended.values),
    ],
  };
}

function checkStart(dates: RowDates): FieldProblem[] {
  const later = (["phase2Start", "phase3Start"] as const).find((field) => dates[field] !== undefined);
  const laterDate = later === undefined ? undefined : dates[later];
  if (dates.phase1Start === undefined && later !== undefined && laterDate !== undefined) {
    return [
      fieldError(
        "phase1Start",
        "phase-without-phase1",
        `${named(later, laterDate)} står der, men start fase 1 mangler. Skriv datoen.`,
      ),
    ];
  }
  if (dates.contactStart === undefined && dates.phase1Start === undefined && dates.referredOn === undefined) {
    return [
      fieldError(
        "contactStart",
        "no-start",
        "Der er ingen startdato. Skriv, hvornår kontaktskabelsen eller fase 1 begyndte.",
      ),
    ];
  }
  if (dates.phase3Start !== undefined && dates.phase2Start === undefined) {
    return [
      fieldWarning(
        "phase2Start",
        "phase-skipped",
        "Start fase 2 mangler, men fase 3 er begyndt. Fase 2 står som ikke registreret.",
      ),
    ];
  }
  return [];
}

/** The actual days in the order they must come. Contact and phase 1 may begin on one day, phases may not. */
const order: readonly { readonly field: DateField; readonly sameDay: boolean }[] = [
  { field: "contactStart", sameDay: true },
  { field: "phase1Start", sameDay: true },
  { field: "phase2Start", sameDay: false },
  { field: "phase3Start", sameDay: false },
  { field: "closedOn", sameDay: true },
];

function checkOrder(dates: RowDates): FieldProblem[] {
  const problems: FieldProblem[] = [];
  let before: { readonly field: DateField; readonly date: LocalDate } | undefined;
  for (const { field, sameDay } of order) {
    const date = dates[field];
    if (date === undefined) continue;
    if (before !== undefined && (date < before.date || (date === before.date && !sameDay))) {
      problems.push(outOfOrder({ field, date }, before));
      continue;
    }
    before = { field, date };
  }
  return problems;
}

interface NamedDay {
  readonly field: DateField;
  readonly date: LocalDate;
}

function outOfOrder(late: NamedDay, before: NamedDay): FieldProblem {
  const isEnd = late.field === "closedOn";
  const message = `${named(late.field, late.date)} ligger ${late.date === before.date ? "samme dag som" : "før"} ${lowerFirst(named(before.field, before.date))}. Ret en af datoerne.`;
  const problem = fieldError(late.field, isEnd ? "end-before-start" : "dates-out-of-order", message);
  // The commonest slip is last year's number, in January.
  const nextYear = addMonths(late.date, 12);
  const gap = daysBetween(before.date, nextYear);
  return gap > 0 && gap < longestPhaseDays ? { ...problem, suggestion: formatDate(nextYear) } : problem;
}

/** Longer than any phase of any variant lasts (four months), with room for delay. */
const longestPhaseDays = 200;

/** The end and its reason belong together, but a list often has only one. */
function checkEnd(values: CourseValues): Checked {
  const { dates, reason } = values;
  if (dates.closedOn !== undefined) {
    if (reason === undefined) {
      const message = "Forløbet er afsluttet, men årsagen mangler. Den kommer ind som ikke registreret.";
      return { values, problems: [fieldWarning("reason", "end-without-reason", message)] };
    }
    if (reason.reason !== "other") return { values, problems: [] };
    const message = `Årsagen "${reason.text ?? "andet"}" svarer ikke til en af de otte og kommer ind som "andet" med teksten.`;
    return { values, problems: [fieldWarning("reason", "reason-free-text", message)] };
  }
  if (reason === undefined) return { values, problems: [] };
  if (reason.reason !== "other" && reason.reason !== "completed-as-planned") {
    const message = "Der står en årsag, men ingen dato for afslutningen. Skriv datoen, eller slet årsagen.";
    return { values, problems: [fieldError("closedOn", "reason-without-end", message)] };
  }
  const message = "Der står en årsag, men forløbet er ikke afsluttet. Teksten kommer med i bemærkningen.";
  const { reason: dropped = reason, ...rest } = values;
  const notes = dropped.text === undefined ? values.notes : [...values.notes, dropped.text];
  return { values: { ...rest, notes }, problems: [fieldWarning("reason", "reason-without-end", message)] };
}

/** The planned end is computed from the phase-1 start; the list may name the last day or the day after it. */
function checkPlannedEnd({ dates, method: code, legalBasis }: CourseValues): FieldProblem[] {
  const method = findMethod(code);
  if (method === undefined || dates.phase1Start === undefined) return [];
  const length = courseMonths(method, legalBasis, dates.referredOn ?? dates.contactStart ?? dates.phase1Start);
  if (!length.ok) {
    if (length.reason === "not-timed") return [];
    return [fieldWarning("legalBasis", "legal-basis-unsuitable", length.text.da)];
  }
  const { lastDay } = timeline(dates.phase1Start, length.months);
  const { plannedEnd } = dates;
  if (plannedEnd === undefined || plannedEnd === lastDay || plannedEnd === addDays(lastDay, 1)) return [];
  const message = `Listen siger ${formatDate(plannedEnd)}. Efter ${String(length.months)} måneder fra start fase 1 er sidste dag ${formatDate(lastDay)}, og det er den, der bruges.`;
  return [{ ...fieldWarning("plannedEnd", "planned-end-differs", message), suggestion: formatDate(lastDay) }];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
