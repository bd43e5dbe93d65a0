import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import type { CourseState, Phase } from "@tovholder/domain/course/state.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { draftCourse } from "../journal/draft.ts";
import type { CourseDraft } from "../journal/draft.ts";
import { demoId, instantOf } from "./ids.ts";
import type { DemoPerson, Persons } from "./persons.ts";
import type { Plot } from "./plot.ts";
import type { Random } from "./random.ts";

/** Who is in a course and where. */
export interface Cast {
  readonly courseId: string;
  readonly citizenId: string;
  readonly person: DemoPerson;
  readonly persons: Persons;
  readonly teamId: string;
  readonly workerId: string;
  /** Who refers and hands out courses. */
  readonly coordinatorId: string;
  /** Someone of the team who may take over. */
  readonly colleagueId: string;
}

/** A course being lived: what is to happen on which day, and what has. */
export interface Life {
  readonly plot: Plot;
  readonly cast: Cast;
  readonly method: Method;
  readonly random: Random;
  readonly today: LocalDate;
  /** Something that happens on a day, if the course is open then. Nothing happens on `today` or later. */
  plan(on: LocalDate, happening: (on: LocalDate) => void): void;
  /** The same for what a closed course still takes. */
  planAlways(on: LocalDate, happening: (on: LocalDate) => void): void;
  /** Issues a command on the day that is being lived; a refusal is a fault of the simulation and throws. */
  issue(draft: CommandDraft, by?: string): void;
  state(): CourseState;
  entries(): readonly Entry[];
  id(): string;
  /** A sentence with the citizen's first name in place of `{navn}`. */
  about(text: string): string;
}

interface Happening {
  readonly on: LocalDate;
  readonly order: number;
  readonly always: boolean;
  readonly run: (on: LocalDate) => void;
}

/** What `createLife` gives: the life to plan in, and `live` to let it happen. */
export interface Lived {
  readonly life: Life;
  readonly live: () => CourseDraft;
}

export function createLife(plot: Plot, cast: Cast, { random, today }: Pick<Life, "random" | "today">): Lived {
  const happenings: Happening[] = [];
  const draft = draftCourse(cast.courseId);
  const ids = random.branch("ids");
  let moment = instantOf(plot.received, 0);
  let living = plot.received;

  function add(on: LocalDate, run: Happening["run"], always: boolean): void {
    const day = nextWorkingDay(on);
    if (day < today) happenings.push({ on: day, order: happenings.length, always, run });
  }

  function issue(content: CommandDraft, by?: string): void {
    const commandId = demoId(ids, living);
    const state = draft.state();
    const command: Command = { ...content, commandId, courseId: cast.courseId, seen: state?.version ?? 0 };
    moment = new Date(Math.max(moment.getTime() + 60_000, instantOf(living, random.int(7 * 60, 14 * 60)).getTime()));
    const giver = by ?? state?.workerId ?? cast.coordinatorId;
    const refusal = draft.issue(command, { at: moment, today: living, by: giver });
    if (refusal !== undefined) throw new Error(`${content.type} on ${living} was refused: ${refusal.message.en}`);
  }

  function stateNow(): CourseState {
    const state = draft.state();
    if (state === undefined) throw new Error("The course has not begun");
    return state;
  }

  const life: Life = {
    plot,
    cast,
    method: currentMethod(plot.method),
    random,
    today,
    plan: (on, run) => add(on, run, false),
    planAlways: (on, run) => add(on, run, true),
    issue,
    state: stateNow,
    entries: () => draft.entries(),
    id: () => demoId(ids, living),
    about: (text) => text.replaceAll("{navn}", cast.person.givenName.split(" ")[0] ?? ""),
  };

  function live(): CourseDraft {
    const inOrder = happenings.toSorted((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1));
    for (const { on, always, run } of inOrder) {
      if (!always && draft.state()?.stage === "closed") continue;
      living = on;
      run(on);
    }
    return draft;
  }

  return { life, live };
}

/** The days of a phase as the plot has them: from its start until the next begins or the course ends. */
export function phaseSpan(plot: Plot, phase: Phase): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  const index = { phase1: 0, phase2: 1, phase3: 2 }[phase];
  const from = plot.phases[index];
  if (from === undefined || from >= plot.end) return undefined;
  const next = plot.phases[index + 1];
  return { from, to: next === undefined || next > plot.end ? plot.end : next };
}
