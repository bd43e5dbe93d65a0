import type { PlainEntry } from "@tovholder/domain/course/entries.ts";
import { parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import { glossary, label, type GlossaryGroup } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import type { CourseView } from "../replica/course-view.ts";
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
  "text words view reason note goal strategy what withWhom about status where how howOften howKeep name transition employer support relation contactDetails task proof to from facts why".split(
    " ",
  ),
);
const dates = new Set(["on", "from", "due", "receivedOn", "decidedOn", "plannedOn", "finalMeetingOn", "sentOn"]);
const numbers = new Set(["minutes", "hoursPerWeek"]);
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
};
/** Keys that hold a code in some kinds of entry and words in others. */
const codesByKind: Readonly<Record<string, GlossaryGroup>> = {
  "closed.reason": "closureReason",
  "tenancy-ended.reason": "tenancyEnd",
  "interrupted.reason": "interruption",
  "decision-recorded.outcome": "decision",
  "handover-recorded.status": "handover",
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

/** What or whom an entry is about, in words: the area, the action, the person in the network, the point of the list. */
export function entrySubject(says: PlainEntry, { state, method }: CourseView, language: Language): string {
  const parts: (string | undefined)[] = [];
  if ("dimension" in says) parts.push(dimensionName(method, says.dimension, language));
  else if ("focusId" in says) parts.push(focusName({ state, method }, says.focusId, language));
  if (says.kind === "action-settled") parts.push(state.actions.find((one) => one.actionId === says.actionId)?.what);
  if ("memberId" in says && says.kind !== "member-added") {
    parts.push(state.network.find((one) => one.memberId === says.memberId)?.name);
  }
  if (says.kind === "item-ticked") parts.push(method.checklists.find((one) => one.code === says.item)?.name[language]);
  if (says.kind === "document-removed") parts.push(undefined);
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function focusName({ state, method }: Pick<CourseView, "state" | "method">, focusId: string, language: Language) {
  const focus = state.focusAreas.find((one) => one.focusId === focusId);
  return focus === undefined ? undefined : dimensionName(method, focus.dimension, language);
}

/** Lists inside an entry, as lines of text. */
export function entryLists(says: PlainEntry, course: CourseView, language: Language): readonly string[] {
  const lines: string[] = [];
  if ("focus" in says) lines.push(...says.focus.map((code) => dimensionName(course.method, code, language)));
  if ("dimensions" in says) lines.push(...says.dimensions.map((code) => dimensionName(course.method, code, language)));
  if ("subGoals" in says) lines.push(...says.subGoals);
  if ("deviations" in says) lines.push(...says.deviations.map((code) => label("deviation", code, language)));
  if ("overrides" in says) lines.push(...says.overrides.map((one) => one.reason));
  if (says.kind === "handover-plan-set") {
    lines.push(
      ...says.rows.map(
        (row) =>
          `${dimensionName(course.method, row.dimension, language)}: ${row.who}${row.what === "" ? "" : `, ${row.what}`}`,
      ),
    );
  }
  return lines;
}
