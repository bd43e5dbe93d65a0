import type { LocalDate } from "../../time/local-date.ts";
import type { CommandDraft, CommandType } from "../commands.ts";
import { idOf } from "./ids.ts";
import type { Told } from "./story.ts";

/** The raw stuff of one command: which, and numbers from which its values are chosen, plausible or not. */
export interface Step {
  readonly type: CommandType;
  readonly on: LocalDate;
  readonly pick: number;
  readonly other: number;
  readonly flag: boolean;
  readonly text: string;
  /** How many entries behind the newest the user's screen was. */
  readonly behind: number;
}

/** A pick out of few, so that ids are met again and the impossible comes up often. */
export function one<Value>(values: readonly [Value, ...Value[]], number: number): Value {
  return values[number % values.length] ?? values[0];
}

export const dimensions = ["housing", "finances", "network", "mental-health", "housing", "finances", "safety"] as const;

export function id(kind: string, number: number): string {
  return idOf(`${kind} ${number % 3}`);
}

/** Mostly something that is there, sometimes something that never was or is gone. */
export function known(ids: readonly string[] | undefined, kind: string, number: number): string {
  const there = ids ?? [];
  return there[number % (there.length + 1)] ?? id(kind, number);
}

/** One way to make up each command. */
export type Drafts = {
  readonly [Type in CommandType]: (step: Step, told: Told) => Extract<CommandDraft, { type: Type }>;
};
