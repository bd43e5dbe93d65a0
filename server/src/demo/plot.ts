import type { CtiClosureReason } from "@tovholder/domain/course/closure-reason.ts";
import type { LegalBasisCode } from "@tovholder/domain/law/legal-basis.ts";
import type { MethodCode } from "@tovholder/domain/methods/definition.ts";
import { isWorkingDay, nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays, addMonths, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Random } from "./random.ts";

/** The outline of a course: its days as they will turn out, also those after today, which are then not lived yet. */
export interface Plot {
  readonly method: MethodCode;
  readonly legalBasis: LegalBasisCode;
  readonly months: number;
  readonly received: LocalDate;
  readonly contactStart: LocalDate;
  readonly phases: readonly [LocalDate, LocalDate, LocalDate];
  readonly end: LocalDate;
  readonly reason: CtiClosureReason;
  /** Nothing is written about the citizen from this day on. */
  readonly silentFrom?: LocalDate;
}

/** Where a course stands today. */
export type Standing = "waiting" | "contact" | "phase1" | "phase2" | "phase3" | "closed";

type DemoMethod = "cti-housing" | "cti-support" | "cti-crisis-centre" | "cti-youth" | "cti-exit" | "cti-job";

const methodShares: Readonly<Record<DemoMethod, number>> = {
  "cti-housing": 38,
  "cti-support": 20,
  "cti-job": 16,
  "cti-youth": 13,
  "cti-crisis-centre": 8,
  "cti-exit": 5,
};

/** Legal bases with their lengths in months (courseMonths of the domain gives the same; a test holds them together). */
const bases: Readonly<Record<DemoMethod, readonly (readonly [LegalBasisCode, number, weight: number])[]>> = {
  "cti-housing": [
    ["SEL § 85 a", 9, 7],
    ["SEL § 85", 9, 3],
  ],
  "cti-support": [["SEL § 85", 9, 1]],
  "cti-crisis-centre": [["SEL § 109 stk. 7", 9, 1]],
  "cti-youth": [["SEL § 85", 9, 1]],
  "cti-exit": [["SEL § 85", 12, 1]],
  "cti-job": [
    ["LAB § 167", 6, 5],
    ["SEL § 82 b", 6, 3],
    ["SEL § 85", 9, 2],
  ],
};

/** Most courses run their length; the rest end for the seven other reasons of the form. */
const reasonShares: Readonly<Record<CtiClosureReason, number>> = {
  "completed-as-planned": 64,
  refuses: 9,
  "moved-municipality": 7,
  other: 7,
  disappeared: 5,
  hospitalised: 3,
  imprisoned: 3,
  died: 2,
};

/** Days of drift at a phase border: most on time, some late, a few early. */
function drift(random: Random): number {
  const kind = random.weighted({ near: 72, late: 19, early: 9 });
  if (kind === "near") return random.int(-5, 6);
  return kind === "late" ? random.int(9, 34) : -random.int(8, 18);
}

const monthDays = 30.44;

/** Draws a course that stands as asked on `today`. */
export function drawPlot(standing: Standing, today: LocalDate, random: Random): Plot {
  const method = random.weighted(methodShares);
  const rows = bases[method];
  const [legalBasis, months] = random.pick(rows.flatMap((row) => Array.from({ length: row[2] }, () => row)));
  const reason = standing === "closed" ? random.weighted(reasonShares) : "completed-as-planned";
  const drifts = [0, drift(random), drift(random)] as const;
  const contactDays = random.int(7, 56);
  const length = Math.round(months * monthDays);
  const phase1 = addDays(today, -daysSincePhase1({ standing, random, contactDays, length, drifts }));
  const phases = [phase1, border(phase1, months / 3, drifts[1]), border(phase1, (months / 3) * 2, drifts[2])] as const;
  const contactStart = nextWorkingDay(addDays(phase1, -contactDays));
  const arrived = addDays(contactStart, -random.int(1, 9));
  const waited = random.branch("waited").int(2, 44);
  const received = workingDayBefore(standing === "waiting" ? addDays(today, -waited) : arrived);
  const planned = addDays(addMonths(phase1, months), -1);
  const end = endOf({ reason, contactStart, planned, random, phase3: phases[2] });
  const silent = standing !== "waiting" && standing !== "closed" && random.chance(0.07);
  const plot = { method, legalBasis, months, received, contactStart, phases, reason };
  const closedBy = standing === "closed" && end >= today ? addDays(today, -random.int(2, 20)) : end;
  return { ...plot, end: closedBy, ...(silent ? { silentFrom: addDays(today, -random.int(16, 55)) } : {}) };
}

function workingDayBefore(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : workingDayBefore(addDays(date, -1));
}

function border(phase1: LocalDate, months: number, days: number): LocalDate {
  return nextWorkingDay(addDays(addMonths(phase1, months), days));
}

interface Position {
  readonly standing: Standing;
  readonly random: Random;
  readonly contactDays: number;
  readonly length: number;
  readonly drifts: readonly [number, number, number];
}

/** How long ago phase 1 began for a course in this standing; negative when it has not begun. */
function daysSincePhase1({ standing, random, contactDays, length, drifts }: Position): number {
  const third = Math.round(length / 3);
  switch (standing) {
    case "waiting":
      return -(contactDays + random.int(2, 9));
    case "contact":
      return -random.int(1, Math.max(2, contactDays - 3));
    case "phase1":
      return random.int(2, third + drifts[1] - 3);
    case "phase2":
      return random.int(third + drifts[1] + 3, 2 * third + drifts[2] - 3);
    case "phase3":
      return random.int(2 * third + drifts[2] + 5, length - 4);
    case "closed":
      return random.int(length + 4, Math.max(length + 30, 730 - contactDays - 10));
  }
}

interface Ending {
  readonly reason: CtiClosureReason;
  readonly contactStart: LocalDate;
  readonly planned: LocalDate;
  readonly phase3: LocalDate;
  readonly random: Random;
}

function endOf({ reason, contactStart, planned, phase3, random }: Ending): LocalDate {
  if (reason === "completed-as-planned") {
    const days = random.weighted({ near: 80, late: 12, early: 8 });
    const shift = days === "near" ? random.int(-3, 1) : days === "late" ? random.int(4, 24) : -random.int(6, 16);
    const end = addDays(planned, shift);
    return end > phase3 ? end : addDays(phase3, 20);
  }
  const span = daysBetween(contactStart, planned);
  return addDays(contactStart, Math.round(span * (0.12 + random.next() * 0.78)));
}
