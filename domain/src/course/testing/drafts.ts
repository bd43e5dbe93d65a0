import { day } from "../../time/local-date.ts";
import type { CommandDraft, CommandType } from "../commands.ts";
import { idOf } from "./ids.ts";

type Draft<Type extends CommandType> = Extract<CommandDraft, { type: Type }>;
type Changes<Type extends CommandType> = Partial<Omit<Draft<Type>, "type">>;

/** A referral to housing CTI under § 85, as it usually is. */
export function referral(changes: Changes<"referCitizen"> = {}): Draft<"referCitizen"> {
  return {
    type: "referCitizen",
    citizenId: idOf("citizen"),
    teamId: idOf("team"),
    workerId: idOf("worker"),
    method: "cti-housing",
    legalBasis: "SEL § 85",
    decidedOn: day("2024-12-20"),
    receivedOn: day("2024-12-27"),
    from: "Visitationen",
    reason: "Flytter fra herberg til egen lejlighed",
    transition: "Fra herberg til egen bolig",
    overrideReason: "",
    ...changes,
  };
}

export function imported(changes: Changes<"importCourse"> = {}): Draft<"importCourse"> {
  const { type: _type, overrideReason: _reason, months: _months, ...rest } = referral();
  return { type: "importCourse", ...rest, note: "", ...changes };
}

type Focus = Draft<"startPhase">["focus"][number];

/** So many focus areas, each in a dimension of its own; their ids are `idOf("<prefix> focus 1")` and so on. */
export function focusAreas(dimensions: readonly string[], prefix: string, count: number): Focus[] {
  return dimensions.slice(0, count).map((dimension, index) => ({
    focusId: idOf(`${prefix} focus ${index + 1}`),
    dimension,
    reason: `Derfor ${index + 1}`,
    goal: `Mål ${index + 1}`,
    strategy: "",
    words: "",
  }));
}

export function contact(changes: Changes<"recordContact"> = {}): Draft<"recordContact"> {
  return {
    type: "recordContact",
    contactId: idOf("contact"),
    outcome: "made",
    on: day("2025-01-20"),
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    focus: [],
    text: "Vi drak kaffe og talte om flytningen",
    ...changes,
  };
}

export function phaseStart(
  phase: "phase1" | "phase2" | "phase3",
  changes: Changes<"startPhase"> = {},
): Draft<"startPhase"> {
  const on = { phase1: day("2025-01-15"), phase2: day("2025-04-15"), phase3: day("2025-07-15") }[phase];
  const gate = phase === "phase1" ? { gateMet: true } : {};
  return { type: "startPhase", phase, on, ...gate, status: "", focus: [], overrideReason: "", ...changes };
}

export function closing(changes: Changes<"closeCourse"> = {}): Draft<"closeCourse"> {
  return {
    type: "closeCourse",
    on: day("2025-10-14"),
    reason: "completed-as-planned",
    note: "",
    overrideReason: "",
    ...changes,
  };
}

export function member(changes: Changes<"addMember"> = {}): Draft<"addMember"> {
  return {
    type: "addMember",
    memberId: idOf("sister"),
    name: "Mette Prøvesen",
    relation: "Søster",
    ring: "private",
    dimensions: [],
    contactDetails: "",
    strength: 2,
    on: day("2025-01-20"),
    ...changes,
  };
}
