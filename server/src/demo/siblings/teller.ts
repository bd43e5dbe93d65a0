import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { draftCourse } from "../../journal/draft.ts";
import type { CourseDraft } from "../../journal/draft.ts";
import { demoId, instantOf } from "../ids.ts";
import type { Random } from "../random.ts";

/** Who holds a course and who refers it. */
export interface Hands {
  readonly teamId: string;
  readonly workerId: string;
  readonly coordinatorId: string;
  readonly colleagueId: string;
}

/** A course told from its first day on; days count from there and fall on working days before today. */
export interface Teller {
  readonly courseId: string;
  readonly citizenId: string;
  readonly draft: CourseDraft;
  readonly random: Random;
  readonly hands: Hands;
  /** The working day so many days after the first, or `undefined` when that is not over yet. */
  day(after: number): LocalDate | undefined;
  /** Says something on that day; nothing when it lies ahead. A refusal is a fault of the telling and throws. */
  say(after: number, made: (on: LocalDate) => CommandDraft, by?: string): void;
  id(): string;
  state(): CourseState;
}

interface Begun {
  readonly first: LocalDate;
  readonly today: LocalDate;
  readonly random: Random;
  readonly hands: Hands;
  readonly citizenId?: string;
}

export function teller({ first, today, random, hands, citizenId }: Begun): Teller {
  const courseId = demoId(random, first);
  const draft = draftCourse(courseId);
  let last = instantOf(first, 0);
  let living = first;

  function day(after: number): LocalDate | undefined {
    const on = nextWorkingDay(addDays(first, after));
    return on < today ? on : undefined;
  }

  return {
    courseId,
    citizenId: citizenId ?? demoId(random, first),
    draft,
    random,
    hands,
    day,
    id: () => demoId(random, living),
    state() {
      const state = draft.state();
      if (state === undefined) throw new Error("The course has not begun");
      return state;
    },
    say(after, made, by) {
      const on = day(after);
      if (on === undefined) return;
      living = on;
      const content = made(on);
      const seen = draft.state()?.version ?? 0;
      const command: Command = { ...content, commandId: demoId(random, on), courseId, seen };
      last = new Date(Math.max(last.getTime() + 60_000, instantOf(on, random.int(7 * 60, 14 * 60)).getTime()));
      const refusal = draft.issue(command, { at: last, today: on, by: by ?? hands.workerId });
      if (refusal !== undefined) throw new Error(`${content.type} on ${on} was refused: ${refusal.message.en}`);
    },
  };
}
