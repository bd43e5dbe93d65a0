import { parseArgs } from "node:util";
import type { Entry, EntrySays } from "@tovholder/domain/course/entries.ts";
import { driftSigns } from "@tovholder/domain/fidelity/drift-signs.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import type { CourseFacts } from "@tovholder/domain/fidelity/facts.ts";
import { ctiSelfAssessment, instruments } from "@tovholder/domain/fidelity/instruments.ts";
import { defaultLimits } from "@tovholder/domain/fidelity/limits.ts";
import { scopeFor, scoreCard } from "@tovholder/domain/fidelity/score-card.ts";
import { periodsBack, trendOf } from "@tovholder/domain/fidelity/trend.ts";
import type { MethodCode } from "@tovholder/domain/methods/definition.ts";
import type { Outreach } from "@tovholder/domain/outreach/outreach.ts";
import { addDays, addMonths, day } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** Fidelity over the facts of many courses: every instrument, and the drift signs over twelve months. Run it by itself. */
const { values } = parseArgs({
  options: { courses: { type: "string", default: "2000" }, contacts: { type: "string", default: "30" } },
});
const today = day("2026-11-22");
const methods: readonly MethodCode[] = [
  "cti-housing",
  "cti-support",
  "cti-job",
  "cti-youth",
  "skp",
  "icm",
  "act",
  "housing-first",
];

function id(...numbers: readonly number[]): string {
  const digits = numbers
    .map((number) => number.toString(16).padStart(6, "0"))
    .join("")
    .padStart(32, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}

function contactOf(course: number, index: number, on: LocalDate): EntrySays {
  const outreach: Outreach = {
    company: index % 4 === 0 ? "pair" : "alone",
    colleague: "",
    manners: ["knock"],
    initiator: index % 5 === 0 ? "citizen" : "worker",
    response: index % 7 === 0 ? "refused" : "talked",
    safety: "",
  };
  return {
    kind: "contact-recorded",
    contactId: id(1, course, index),
    outcome: index % 9 === 0 ? "attempted" : "made",
    on,
    channel: index % 3 === 0 ? "call" : "meeting",
    with: index % 4 === 0 ? ["provider"] : ["citizen"],
    memberIds: [],
    place: index % 3 === 0 ? "phone" : index % 5 === 0 ? "office" : "home",
    focus: [],
    effort: index % 2 === 0 ? "direct" : "linking",
    text: "Vi gik en tur og talte om boligen",
    ...(methods[course % methods.length] === "skp" ? { outreach } : {}),
  };
}

function says(course: number): readonly EntrySays[] {
  const method = methods[course % methods.length] ?? "cti-housing";
  const start = addDays(day("2025-03-01"), course % 400);
  const timed = method.startsWith("cti");
  const count = Number(values.contacts);
  const contacts = Array.from({ length: count }, (_, index) =>
    contactOf(course, index, addDays(start, Math.floor((index * 270) / count))),
  );
  const phases = (["phase1", "phase2", "phase3"] as const).flatMap((phase, index): EntrySays[] => {
    const on = addMonths(start, index * 3);
    const focus = {
      focusId: id(2, course, index),
      dimension: "housing",
      reason: "",
      goal: "",
      strategy: "",
      words: "",
    };
    return [
      { kind: "phase-started", phase, on, plannedOn: on, status: "", overrides: [] },
      { kind: "focus-chosen", ...focus, phase },
    ];
  });
  const end: EntrySays = {
    kind: "closed",
    on: addMonths(start, 9),
    reason: "completed-as-planned",
    note: "",
    deviations: [],
    overrides: [],
  };
  const home: EntrySays = {
    kind: "tenancy-started",
    tenancyId: id(8, course),
    on: start,
    home: "public-housing",
    note: "",
  };
  return [
    {
      kind: "referred",
      citizenId: id(3, course),
      teamId: id(4, course % 20),
      workerId: id(5, course % 100),
      method,
      legalBasis: "SEL § 85",
      decidedOn: start,
      receivedOn: start,
      from: "Visitationen",
      reason: "",
      transition: "",
      methodVersion: 1,
      overrides: [],
      ...(timed ? { months: 9 } : {}),
    },
    ...(timed ? phases : []),
    ...(method === "housing-first" ? [home] : []),
    ...contacts,
    ...(addMonths(start, 9) < today ? [end] : []),
  ];
}

function journalOf(course: number): readonly Entry[] {
  return says(course).map((one, index) => ({
    entryId: id(6, course, index),
    courseId: id(7, course),
    commandId: id(6, course, index),
    seq: index + 1,
    at: "2026-01-01T09:00:00.000Z",
    by: id(5, course % 100),
    says: one,
  }));
}

interface Taken<T> {
  readonly ms: number;
  /** Of this process, collector and compiler included: says more than the clock while others use the machine. */
  readonly processorMs: number;
  readonly result: T;
}

function timed<T>(work: () => T): Taken<T> {
  const before = process.cpuUsage();
  const begun = performance.now();
  const result = work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000, result };
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** First run, then the medians of ten. */
function measured(name: string, work: () => unknown): void {
  const first = timed(work);
  const runs = Array.from({ length: 10 }, () => timed(work));
  const [ms, processor] = [medianOf(runs.map((run) => run.ms)), medianOf(runs.map((run) => run.processorMs))];
  console.log(
    `${name}: first ${first.ms.toFixed(0)} ms, then ${ms.toFixed(0)} ms (processor ${processor.toFixed(0)} ms)`,
  );
}

const journals = Array.from({ length: Number(values.courses) }, (_, course) => journalOf(course));
const projected = timed(() => journals.flatMap((entries) => factsOf(entries) ?? []));
// The journals are let go: only the facts are kept.
journals.length = 0;
const all: readonly CourseFacts[] = projected.result;
const contacts = all.reduce((sum, course) => sum + course.contacts.length, 0);
const kept = JSON.stringify(all);
console.log(`Node ${process.version}, ${all.length} courses, ${contacts} contacts`);
console.log(
  `factsOf: ${projected.ms.toFixed(0)} ms in all, ${((projected.ms * 1000) / all.length).toFixed(0)} µs a course`,
);
console.log(
  `kept facts: ${(kept.length / 1e6).toFixed(1)} MB of JSON, read in ${timed(() => JSON.parse(kept)).ms.toFixed(0)} ms`,
);

const scope = {
  all,
  period: { from: day("2025-11-23"), to: today },
  today,
  limits: defaultLimits,
  outside: {},
};
measured("every instrument", () => instruments.map((instrument) => scoreCard(instrument, scope)));
for (const instrument of instruments) measured(instrument.code, () => scoreCard(instrument, scope));
const own = scopeFor(ctiSelfAssessment, scope);
const months = periodsBack(today, { count: 12, months: 1 });
measured("five drift signs over twelve months", () => driftSigns.map((sign) => trendOf(sign, own, months)));
const allCti = all.map((course) => ({ ...course, method: "cti-housing" as const, months: 9 }));
measured("CTI self-assessment if every course were CTI", () => scoreCard(ctiSelfAssessment, { ...scope, all: allCti }));
