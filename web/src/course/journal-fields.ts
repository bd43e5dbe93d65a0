import type { PlainEntry } from "@tovholder/domain/course/entries.ts";
import { parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import { glossary, label, type GlossaryGroup } from "@tovholder/domain/words/glossary.ts";
import { dayText } from "../ui/day-text.ts";
import type { Language } from "../ui/language.ts";

/** How a field of an entry is read and corrected. */
export type FieldShape =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "flag" }
  | { readonly kind: "number" }
  | { readonly kind: "code"; readonly group: GlossaryGroup };

export interface EntryField {
  readonly key: string;
  readonly value: unknown;
  readonly shape: FieldShape;
}

const texts = new Set(
  "text whom words view reason note goal strategy what withWhom about status where how howOften howKeep name transition employer support relation contactDetails task proof to from facts why workerView citizenView agreed conclusion evidence contactPerson with helpedTo answeredWith".split(
    " ",
  ),
);
const dates = new Set([
  "on",
  "from",
  "due",
  "receivedOn",
  "decidedOn",
  "plannedOn",
  "finalMeetingOn",
  "sentOn",
  "revisitOn",
  "followUpOn",
  "nextOn",
  "jointVisitOn",
  "reviseOn",
]);
const numbers = new Set(["minutes", "hoursPerWeek", "everyDays"]);
const codes: Readonly<Record<string, GlossaryGroup>> = {
  phase: "stage",
  owner: "actionOwner",
  result: "actionResult",
  outcome: "outcome",
  ring: "ring",
  strength: "strength",
  place: "place",
  channel: "channel",
  effort: "effort",
  instrument: "instrument",
  timePoint: "timePoint",
  legalBasis: "legalBasis",
  situation: "situation",
  home: "homeKind",
  judgement: "judgement",
  need: "perceivedNeed",
  coordination: "coordination",
  cause: "lossCause",
  smaller: "smaller",
};
/** Keys that hold a code in some kinds of entry and words in others. */
const codesByKind: Readonly<Record<string, GlossaryGroup>> = {
  "closed.reason": "closureReason",
  "tenancy-ended.reason": "tenancyEnd",
  "interrupted.reason": "interruption",
  "decision-recorded.outcome": "decision",
  "handover-recorded.status": "handover",
  "stage-started.stage": "stage",
  "relation-step-seen.step": "relationStep",
  "service-status-seen.status": "serviceStatus",
  "disagreement-taken-up.outcome": "disagreementOutcome",
  "step-set.state": "stepState",
};

function shapeOf(kind: string, key: string, value: unknown): FieldShape | undefined {
  const group = codesByKind[`${kind}.${key}`] ?? codes[key];
  if (group !== undefined) return { kind: "code", group };
  if (typeof value === "boolean") return { kind: "flag" };
  if (numbers.has(key)) return { kind: "number" };
  if (typeof value !== "string") return undefined;
  if (dates.has(key) && parseLocalDate(value) !== undefined) return { kind: "date" };
  return texts.has(key) ? { kind: "text" } : undefined;
}

/** The fields of an entry that a person reads, in the order they were said; ids and lists are left to `entrySubject`. */
export function entryFields(says: PlainEntry): readonly EntryField[] {
  return Object.entries(says).flatMap(([key, value]) => {
    const shape = key === "kind" ? undefined : shapeOf(says.kind, key, value);
    return shape === undefined ? [] : [{ key, value, shape }];
  });
}

/** Codes of a group as choices, for correcting one. */
export function codesOf(group: GlossaryGroup, language: Language): readonly { value: string; label: string }[] {
  return Object.keys(glossary[group]).map((value) => ({ value, label: label(group, value, language) }));
}

export interface FieldWords {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

/** A field's value in words; empty when there is nothing to read. */
export function fieldText({ value, shape }: EntryField, { language, yes, no }: FieldWords): string {
  switch (shape.kind) {
    case "flag":
      return value === true ? yes : no;
    case "number":
      return String(value).replace(".", language === "da" ? "," : ".");
    case "code":
      return label(shape.group, String(value), language);
    case "date": {
      const date = parseLocalDate(String(value));
      return date === undefined ? "" : dayText(date, language);
    }
    case "text":
      return String(value);
  }
}
