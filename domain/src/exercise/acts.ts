import type { CommandDraft } from "../course/commands.ts";
import type { Text } from "../methods/definition.ts";
import type { Moment } from "./story.ts";

type Draft<Type extends CommandDraft["type"]> = Extract<CommandDraft, { type: Type }>;

/** Both languages of a text. */
export function both(da: string, en: string): Text {
  return { da, en };
}

/** A contact that came about, as it would be written; a meeting with the citizen at home unless told. */
export function met(
  { id, on }: Moment,
  name: string,
  contact: Partial<Omit<Draft<"recordContact">, "type">> & { readonly text: string },
): Draft<"recordContact"> {
  return {
    type: "recordContact",
    contactId: id(name),
    outcome: "made",
    on,
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    focus: [],
    ...contact,
  };
}

type FocusTexts = Pick<Draft<"chooseFocus">, "dimension" | "reason" | "goal" | "strategy" | "words">;

/** A focus area of a phase. The id is named by phase and dimension. */
export function focus({ id }: Moment, phase: string, texts: FocusTexts): Draft<"startPhase">["focus"][number] {
  return { focusId: id(`${phase} ${texts.dimension}`), ...texts };
}

/** The start of a phase with its focus areas. */
export function begins(
  { on }: Moment,
  phase: Draft<"startPhase">["phase"],
  rest: { readonly status: string; readonly focus: Draft<"startPhase">["focus"] },
): Draft<"startPhase"> {
  const gate = phase === "phase1" ? { gateMet: true } : {};
  return { type: "startPhase", phase, on, ...gate, ...rest, overrideReason: "" };
}

type MemberTexts = Pick<Draft<"addMember">, "name" | "relation" | "ring" | "dimensions" | "strength">;

/** Somebody on the network map. The id is named by the name. */
export function member({ id, on }: Moment, texts: MemberTexts): Draft<"addMember"> {
  return { type: "addMember", memberId: id(texts.name), contactDetails: "", on, ...texts };
}

/** A task that somebody of the network takes over. */
export function handover(
  { id, on }: Moment,
  name: string,
  what: Pick<Draft<"recordHandover">, "dimension" | "status" | "task" | "proof">,
): Draft<"recordHandover"> {
  return { type: "recordHandover", memberId: id(name), on, ...what };
}

/** The closing measurement (WHO-5) and the planned ending. */
export function endsWell(
  { id, on }: Moment,
  texts: {
    readonly answers: readonly number[];
    readonly words: string;
    readonly note: string;
    readonly decision?: string;
  },
): readonly CommandDraft[] {
  return [
    {
      type: "recordMeasurement",
      measurementId: id("measurement at the end"),
      instrument: "who-5",
      timePoint: "end",
      on,
      answers: [...texts.answers],
      words: texts.words,
    },
    {
      type: "closeCourse",
      on,
      reason: "completed-as-planned",
      note: texts.note,
      // Support under § 85 does not expire by itself: somebody decides what happens to it (SEL § 85).
      ...(texts.decision === undefined ? {} : { decision: { on, outcome: "ended" as const, text: texts.decision } }),
      overrideReason: "",
    },
  ];
}

/** What an outreach contact notes beside itself, when two go and are heard. */
export const outdoors: NonNullable<Draft<"recordContact">["outreach"]> = {
  company: "pair",
  colleague: "Ditte",
  manners: ["knock", "note"],
  initiator: "worker",
  response: "talked",
  safety: "",
};

/** A try at the citizen's door; nobody answers unless told. */
export function sought(
  moment: Moment,
  name: string,
  tried: Partial<Pick<typeof outdoors, "company" | "response">> & { readonly text: string },
): Draft<"recordContact"> {
  const { text, company = "pair", response = "none" } = tried;
  const outcome = response === "none" ? "attempted" : "made";
  const colleague = company === "pair" ? "Ditte" : "";
  return met(moment, name, { outcome, text, outreach: { ...outdoors, company, colleague, response } });
}

/** The four questions of making contact, answered with a colleague. */
export function asked({ on }: Moment, where: string, answeredWith: string): Draft<"answerQuestions"> {
  return {
    type: "answerQuestions",
    where,
    how: "To sammen, uden mappe",
    howOften: "Hver uge på samme tid",
    howKeep: "En seddel eller et postkort, hvis ingen åbner",
    on,
    answeredWith,
  };
}
