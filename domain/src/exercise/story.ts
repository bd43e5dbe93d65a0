import type { Contact } from "../contact/contact.ts";
import type { CommandDraft } from "../course/commands.ts";
import type { CourseState } from "../course/state.ts";
import type { MethodCode, Source, Text } from "../methods/definition.ts";
import { addDays } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Where an exercise stands when something is written in it. */
export interface Moment {
  readonly on: LocalDate;
  /** Whole weeks since the exercise began. */
  readonly week: number;
  /** The id of a thing of the story, the same one each time it is named; made outside, since the domain makes none. */
  readonly id: (name: string) => string;
}

/** How a choice stands to the method: what it advises, what it leaves open, what it speaks against. */
export type Fit = "method" | "open" | "against";

/** One thing that the worker may do in a scene. */
export interface Choice {
  readonly code: string;
  readonly label: Text;
  /** What comes of it, and why it stands to the method as it does. */
  readonly answer: Text;
  readonly fit: Fit;
  /** The worker is shown why not, and chooses again: time stands still. */
  readonly stays?: true;
  /** What it writes in the course, through the same rules as everything else; nothing when absent. */
  readonly drafts?: (moment: Moment) => readonly CommandDraft[];
}

/** Something that happens in the story, and what the method says of it. */
export interface Scene {
  readonly code: string;
  readonly week: number;
  readonly title: Text;
  readonly told: Text;
  /** The citizen's own words, in the language they are spoken. */
  readonly words?: string;
  readonly choices: readonly Choice[];
  readonly lesson: { readonly text: Text; readonly source: Source };
  /** Whether the worker has already done it on the real pages of the course. */
  readonly done?: (state: CourseState) => boolean;
}

/** A contact of an ordinary week between two scenes. */
export interface OrdinaryWeek {
  /** The citizen did not come, or did not open. */
  readonly missed?: true;
  readonly place: "home" | "community";
  readonly text: string;
  /** What an outreach contact notes beside itself. */
  readonly outreach?: Contact["outreach"];
}

/** An invented citizen and a course to practise on. Nobody of the name exists. */
export interface Story {
  readonly code: string;
  readonly method: MethodCode;
  readonly name: Text;
  readonly about: Text;
  readonly citizen: { readonly givenName: string; readonly familyName: string };
  readonly beginsOn: LocalDate;
  /** The referral that the course begins with. */
  readonly referral: (
    moment: Moment,
    who: { readonly workerId: string; readonly teamId: string; readonly citizenId: string },
  ) => CommandDraft;
  readonly weeks: readonly OrdinaryWeek[];
  readonly scenes: readonly Scene[];
}

/** How often the worker meets the citizen between two scenes. CACTI plans by these three and fixes none (CTI FAQ). */
export const rhythms = ["weekly", "fortnightly", "monthly"] as const;
export type Rhythm = (typeof rhythms)[number];
const weeksBetween: Readonly<Record<Rhythm, number>> = { weekly: 1, fortnightly: 2, monthly: 4 };

/** The simulated day of a week of the story. */
export function dayOf({ beginsOn }: Story, week: number): LocalDate {
  return addDays(beginsOn, week * 7);
}

/** The scene that waits for an answer, the earliest first; none while the week is ordinary. */
export function openScene(story: Story, week: number, past: ReadonlySet<string>): Scene | undefined {
  return story.scenes.find((scene) => scene.week <= week && !past.has(scene.code));
}

/** Whole weeks until the next scene; `undefined` when the story has no more. */
export function weeksToNext(story: Story, week: number, past: ReadonlySet<string>): number | undefined {
  const next = story.scenes.find((scene) => !past.has(scene.code));
  return next === undefined ? undefined : Math.max(0, next.week - week);
}

/** What an ordinary week writes by the chosen rhythm; nothing in the weeks between. */
export function ordinaryWeek(story: Story, moment: Moment, rhythm: Rhythm): CommandDraft | undefined {
  if (moment.week % weeksBetween[rhythm] !== 0) return undefined;
  const one = story.weeks[moment.week % story.weeks.length];
  if (one === undefined) return undefined;
  return {
    type: "recordContact",
    contactId: moment.id(`week ${moment.week}`),
    outcome: one.missed === true ? "attempted" : "made",
    on: moment.on,
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: one.place,
    focus: [],
    text: one.text,
    ...(one.outreach === undefined ? {} : { outreach: one.outreach }),
  };
}
