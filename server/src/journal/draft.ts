import { decide } from "@tovholder/domain/course/decide.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { advance } from "@tovholder/domain/course/fold.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { entriesOf } from "./grow.ts";

/** When a command is given, by whom, and which day it is then in Denmark. */
export interface Moment {
  readonly at: Date;
  readonly today: LocalDate;
  readonly by: string;
}

/** One command of a draft that was accepted. */
export interface DraftStep {
  readonly command: Command;
  readonly moment: Moment;
  readonly entries: readonly Entry[];
}

/** A course being made in memory, command by command, with the same rules as one that grows in the database. */
export interface CourseDraft {
  readonly courseId: string;
  /** Decides the command and keeps its entries; or gives the refusal and keeps nothing. */
  issue(command: Command, moment: Moment): Refusal | undefined;
  state(): CourseState | undefined;
  entries(): readonly Entry[];
  steps(): readonly DraftStep[];
}

export function draftCourse(courseId: string): CourseDraft {
  const steps: DraftStep[] = [];
  const entries: Entry[] = [];
  let state: CourseState | undefined;
  return {
    courseId,
    issue(command, moment) {
      const verdict = decide(state, command, { today: moment.today, entries: () => entries });
      if (!verdict.ok) return verdict.refusal;
      const { commandId } = command;
      const added = entriesOf({ courseId, version: entries.length }, { commandId, says: verdict.value, ...moment });
      entries.push(...added);
      state = advance(state, added, () => entries);
      steps.push({ command, moment, entries: added });
      return undefined;
    },
    state: () => state,
    entries: () => entries,
    steps: () => steps,
  };
}
