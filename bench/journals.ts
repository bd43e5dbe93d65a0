import type { Entry, EntrySays } from "@tovholder/domain/course/entries.ts";
import type { MethodCode } from "@tovholder/domain/methods/definition.ts";
import type { Outreach } from "@tovholder/domain/outreach/outreach.ts";
import { addDays, addMonths, day } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** The day that the journals are read on. */
export const today = day("2026-11-22");
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

function startOf(course: number): LocalDate {
  return addDays(day("2025-03-01"), course % 400);
}

/** An id made of numbers, the same each time. */
export function id(...numbers: readonly number[]): string {
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

function says(course: number, contactsEach: number): EntrySays[] {
  const method = methods[course % methods.length] ?? "cti-housing";
  const start = startOf(course);
  const timed = method.startsWith("cti");
  const count = contactsEach;
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

interface JournalSize {
  readonly contacts: number;
  /** What else was written of the course, in order, from what it began with. */
  readonly more?: (course: number, start: LocalDate) => readonly EntrySays[];
}

/** The journal of one made-up course: nine months of phases for the CTI methods, contacts, and an end when it lies behind. */
export function journalOf(course: number, { contacts, more }: JournalSize): readonly Entry[] {
  return [...says(course, contacts), ...(more?.(course, startOf(course)) ?? [])].map((one, index) => ({
    entryId: id(6, course, index),
    courseId: id(7, course),
    commandId: id(6, course, index),
    seq: index + 1,
    at: "2026-01-01T09:00:00.000Z",
    by: id(5, course % 100),
    says: one,
  }));
}
