import type { Actor } from "@tovholder/domain/access/actor.ts";
import { commandSchema, type CommandDraft } from "@tovholder/domain/course/commands.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { dayOf, openScene, ordinaryWeek, weeksToNext } from "@tovholder/domain/exercise/story.ts";
import type { Choice, Moment, Rhythm, Scene, Story } from "@tovholder/domain/exercise/story.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { guessEntries } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import type { Replica } from "../replica/replica.ts";
import { openExerciseReplica } from "./exercise-replica.ts";

/** What was chosen in a scene, and what stood in the way of it. */
export interface Answer {
  /** Its number among the choices of the exercise. */
  readonly order: number;
  readonly scene: Scene;
  readonly choice: Choice;
  readonly refusal?: Refusal;
}

/** Where an exercise stands. A new object each time something has happened. */
export interface Progress {
  readonly today: LocalDate;
  readonly week: number;
  /** The scene that waits for a choice, or whose answer is being read. */
  readonly scene: Scene | undefined;
  readonly answer: Answer | undefined;
  /** Every choice that counted, in order; also those that were thought better of. */
  readonly chosen: readonly Answer[];
  readonly weeksToNext: number | undefined;
  /** How often they met in the last weeks that passed. */
  readonly rhythm: Rhythm;
}

export interface Exercise {
  readonly story: Story;
  readonly courseId: string;
  readonly replica: Replica;
  readonly progress: () => Progress;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes what the choice writes, all of it or nothing. */
  readonly choose: (choice: Choice) => Promise<void>;
  /** On from a scene: it is answered, or done on the real pages. */
  readonly goOn: () => void;
  /** Lets ordinary weeks pass, until the next scene at most. */
  readonly pass: (weeks: number, rhythm: Rhythm) => Promise<void>;
}

interface Running {
  readonly story: Story;
  readonly courseId: string;
  readonly replica: Replica;
  readonly idOf: (name: string) => string;
  readonly past: Set<string>;
  readonly listeners: Set<() => void>;
  progress: Progress;
}

function momentOf({ story, idOf }: Pick<Running, "story" | "idOf">, week: number): Moment {
  return { on: dayOf(story, week), week, id: idOf };
}

/** The learner as the story's worker, in a team that does not exist. */
function asWorker({ accountId, name, municipalityId }: Actor, teamId: string): Actor {
  return { municipalityId, accountId, name, roles: ["worker", "coordinator"], teamIds: [teamId] };
}

/** Ids by name: the same one each time. */
function namedIds(): (name: string) => string {
  const ids = new Map<string, string>();
  return (name) => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}

/** Begins a story: its citizen is referred, on its own first day. Nothing of it leaves this page. */
export async function beginExercise(story: Story, learner: Actor): Promise<Exercise> {
  const idOf = namedIds();
  const teamId = newId();
  let today = story.beginsOn;
  const clock = () => new Date(`${today}T10:00:00Z`);
  const replica = await openExerciseReplica(asWorker(learner, teamId), clock);
  const courseId = newId();
  const first = momentOf({ story, idOf }, 0);
  const citizen = { citizenId: newId(), ...story.citizen, identifierKind: "none", addressProtected: false } as const;
  const who = { workerId: learner.accountId, teamId, citizenId: citizen.citizenId };
  const begun = await replica.issue(courseId, story.referral(first, who), { citizen });
  if (!begun.ok) throw new Error(`A story can't begin: ${begun.refusal.code}`);
  const scene = openScene(story, 0, new Set());
  const progress: Progress = { today, week: 0, scene, answer: undefined, chosen: [], weeksToNext: 0, rhythm: "weekly" };
  const running: Running = { story, courseId, replica, idOf, past: new Set(), listeners: new Set(), progress };
  const show = (change: Partial<Progress>) => {
    running.progress = { ...running.progress, ...change };
    ({ today } = running.progress);
    for (const listener of running.listeners) listener();
  };
  return {
    story,
    courseId,
    replica,
    progress: () => running.progress,
    subscribe(listener) {
      running.listeners.add(listener);
      return () => running.listeners.delete(listener);
    },
    choose: async (choice) => show(await chosen(running, choice)),
    goOn: () => show(movedOn(running)),
    pass: async (weeks, rhythm) => {
      show({ rhythm });
      for (let left = weeks; left > 0 && running.progress.scene === undefined; left -= 1) {
        await writeWeek(running, rhythm);
        show(nextWeek(running));
      }
    },
  };
}

async function chosen(running: Running, choice: Choice): Promise<Partial<Progress>> {
  const { progress } = running;
  const { scene } = progress;
  if (scene === undefined) return {};
  const refusal = choice.stays === true ? undefined : await write(running, choice);
  const answer: Answer = {
    order: progress.chosen.length,
    scene,
    choice,
    ...(refusal === undefined ? {} : { refusal }),
  };
  return { answer, chosen: [...progress.chosen, answer] };
}

async function write(running: Running, choice: Choice): Promise<Refusal | undefined> {
  const { replica, courseId, progress } = running;
  const drafts = choice.drafts?.(momentOf(running, progress.week)) ?? [];
  const refusal = firstRefusal(running, drafts);
  if (refusal !== undefined) return refusal;
  for (const draft of drafts) {
    const outcome = await replica.issue(courseId, draft);
    if (!outcome.ok) return outcome.refusal;
  }
  return undefined;
}

/** The rule that stands in the way of one of them, asked before any is written. */
function firstRefusal({ replica, courseId, progress }: Running, drafts: readonly CommandDraft[]): Refusal | undefined {
  let entries = replica.snapshot().byId.get(courseId)?.entries ?? [];
  const { today } = progress;
  for (const draft of drafts) {
    const command = commandSchema.parse({ ...draft, commandId: newId(), courseId, seen: entries.at(-1)?.seq ?? 0 });
    const guess = guessEntries({ state: fold(entries), entries }, command, {
      at: `${today}T10:00:00.000Z`,
      by: replica.actor.accountId,
      today,
    });
    if (!guess.ok) return guess.refusal;
    entries = entries.concat(guess.value);
  }
  return undefined;
}

function movedOn(running: Running): Partial<Progress> {
  const { story, past, progress } = running;
  if (progress.scene !== undefined) past.add(progress.scene.code);
  const scene = openScene(story, progress.week, past);
  return { scene, answer: undefined, weeksToNext: weeksToNext(story, progress.week, past) };
}

async function writeWeek(running: Running, rhythm: Rhythm): Promise<void> {
  const { story, courseId, replica, progress } = running;
  const draft = ordinaryWeek(story, momentOf(running, progress.week), rhythm);
  // What the worker has closed on the real pages takes no ordinary week any more; the review comes all the same.
  if (draft !== undefined) await replica.issue(courseId, draft);
}

function nextWeek({ story, past, progress }: Running): Partial<Progress> {
  const week = progress.week + 1;
  const scene = openScene(story, week, past);
  return { week, today: dayOf(story, week), scene, weeksToNext: weeksToNext(story, week, past) };
}
