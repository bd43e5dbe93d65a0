import type { Contact } from "../../contact/contact.ts";
import type { Entry, EntryOf, EntrySays } from "../../course/entries.ts";
import { idOf } from "../../course/testing/ids.ts";
import { day } from "../../time/local-date.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { factsOf } from "../facts-of.ts";
import type { CourseFacts } from "../facts.ts";

/** A journal written straight, also what `decide` would refuse: fidelity reads what was, not what may be. */
export function journal(course: string, says: readonly EntrySays[], by = "worker"): readonly Entry[] {
  return says.map((one, index) => ({
    entryId: idOf(`${course} entry ${index}`),
    courseId: idOf(course),
    commandId: idOf(`${course} command ${index}`),
    seq: index + 1,
    at: "2025-12-01T09:00:00.000Z",
    by: idOf(by),
    says: one,
  }));
}

/** The facts of a journal written straight. */
export function facts(course: string, says: readonly EntrySays[]): CourseFacts {
  const found = factsOf(journal(course, says));
  if (found === undefined) throw new Error("A journal begins with a referral");
  return found;
}

export function referred(changes: Partial<EntryOf<"referred">> = {}): EntryOf<"referred"> {
  return {
    kind: "referred",
    citizenId: idOf("citizen"),
    teamId: idOf("team"),
    workerId: idOf("worker"),
    method: "cti-housing",
    legalBasis: "SEL § 85",
    decidedOn: day("2024-12-01"),
    receivedOn: day("2024-12-01"),
    from: "",
    reason: "",
    transition: "",
    methodVersion: 1,
    overrides: [],
    ...changes,
  };
}

export function started(phase: EntryOf<"phase-started">["phase"], on: LocalDate): EntryOf<"phase-started"> {
  return { kind: "phase-started", phase, on, plannedOn: on, status: "", overrides: [] };
}

export function focus(phase: EntryOf<"focus-chosen">["phase"], count: number): EntryOf<"focus-chosen">[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "focus-chosen",
    focusId: idOf(`${phase} focus ${index}`),
    dimension: "housing",
    reason: "Derfor",
    goal: "Målet",
    strategy: "",
    words: "",
    phase,
  }));
}

export function contact(on: LocalDate, changes: Partial<Contact> = {}): EntryOf<"contact-recorded"> {
  return {
    kind: "contact-recorded",
    contactId: idOf(`contact ${on}`),
    outcome: "made",
    on,
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    focus: [],
    text: "",
    ...changes,
  };
}

export function closed(on: LocalDate, reason: EntryOf<"closed">["reason"]): EntryOf<"closed"> {
  return { kind: "closed", on, reason, note: "", deviations: [], overrides: [] };
}
