import { z } from "zod";
import { freeText, idSchema } from "../course/text.ts";
import type { Text } from "../methods/definition.ts";
import { newestAnswers, notYet, type AnsweredList, type DatedAnswer } from "../team-list/answered-list.ts";
import { localDateSchema } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** What a team may answer of its own work. `not-judged` takes an answer back: it counts as no answer. */
export const selfCheckAnswers = ["yes", "partly", "no", "not-judged"] as const;
export type SelfCheckAnswer = (typeof selfCheckAnswers)[number];

export const selfCheckCodes = ["housing-first", "act"] as const;
export type SelfCheckCode = (typeof selfCheckCodes)[number];

/** A list that a team holds its work against. */
export interface SelfCheck extends AnsweredList<SelfCheckCode> {
  /** What must hold of all items together, where the source says so. */
  readonly together?: Text;
}

/** One answer as it is sent. Evidence is about the team's work, never about persons. */
export const selfCheckAnswerShape = {
  answerId: idSchema,
  item: z.string().min(1).max(60),
  answer: z.enum(selfCheckAnswers),
  evidence: freeText(4000),
  on: localDateSchema,
} as const;

export interface Given extends DatedAnswer {
  readonly answer: SelfCheckAnswer;
}

/** What stands in the way of an answer, each at its field; empty when it may be kept. */
export function answerFaults(
  check: SelfCheck,
  given: { readonly item: string; readonly answer: SelfCheckAnswer; readonly evidence: string; readonly on: LocalDate },
  today: LocalDate,
): readonly { readonly path: "item" | "evidence" | "on"; readonly text: Text }[] {
  const { item, answer, evidence, on } = given;
  const unknown = check.items.every(({ code }) => code !== item);
  return [
    ...(unknown
      ? [{ path: "item", text: { da: "Punktet findes ikke på listen.", en: "No such item." } } as const]
      : []),
    ...(answer !== "not-judged" && evidence.trim() === "" ? [{ path: "evidence", text: needEvidence } as const] : []),
    ...(on > today ? [{ path: "on", text: notYet } as const] : []),
  ];
}

const needEvidence: Text = {
  da: "Skriv, hvad I bygger svaret på.",
  en: "Write what you base the answer on.",
};

/** How far a team is: `met` of `of`, of which `judged` have an answer. Nothing is counted for what nobody judged. */
export interface SelfCheckStanding {
  readonly of: number;
  readonly judged: number;
  readonly met: number;
  /** Whether every item is met; absent until all are judged. */
  readonly all?: boolean;
}

export function standing(check: SelfCheck, given: readonly Given[]): SelfCheckStanding {
  const newest = newestAnswers(given);
  const answers = check.items.map(({ code }) => newest.get(code)?.answer ?? "not-judged");
  const of = answers.length;
  const judged = answers.filter((answer) => answer !== "not-judged").length;
  const met = answers.filter((answer) => answer === "yes").length;
  return { of, judged, met, ...(judged === of ? { all: met === of } : {}) };
}
