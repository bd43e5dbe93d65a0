import { currentMethod } from "../../methods/registry.ts";
import { day } from "../../time/local-date.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Command, CommandDraft } from "../commands.ts";
import type { Entry } from "../entries.ts";
import type { Refusal } from "../refusal.ts";
import type { CourseState } from "../state.ts";
import { closing, contact, focusAreas, imported, member, phaseStart, referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { accepted, begin, refused, stateOf } from "./story.ts";
import type { Sending, Told } from "./story.ts";

interface PhaseOptions {
  readonly on?: string;
  readonly focus?: number;
  readonly changes?: Parameters<typeof phaseStart>[1];
}

/**
 * A course told step by step, each step a real command. Every step gives a new story and leaves the old one as it was, so
 * that several endings can branch from one beginning. A step that is refused throws.
 */
export interface Story {
  readonly told: Told;
  readonly state: CourseState;
  readonly entries: readonly Entry[];
  readonly commands: readonly Command[];
  /** Another day to act on; the stories begin on 22 November 2026. */
  readonly at: (today: string) => Story;
  /** Somebody else acts from here. */
  readonly by: (accountId: string) => Story;
  readonly does: (draft: CommandDraft, sending?: Sending) => Story;
  /** Sends a command that must be refused, and gives the refusal. */
  readonly refuses: (draft: CommandDraft, sending?: Sending) => Refusal;
  readonly referred: (changes?: Parameters<typeof referral>[0]) => Story;
  readonly imported: (changes?: Parameters<typeof imported>[0]) => Story;
  readonly inContact: (on?: string) => Story;
  /** Focus areas are `idOf("phase1 focus 1")` and so on, in the order of the method's dimensions. */
  readonly inPhase1: (options?: PhaseOptions) => Story;
  /** Agrees the plan first, as the change advises. */
  readonly inPhase2: (options?: PhaseOptions) => Story;
  /** Evaluates and adjusts with the citizen first, as the change demands. */
  readonly inPhase3: (options?: PhaseOptions) => Story;
  readonly withContact: (changes?: Parameters<typeof contact>[0]) => Story;
  readonly withMember: (changes?: Parameters<typeof member>[0]) => Story;
  readonly planAgreed: (on?: string) => Story;
  readonly evaluated: (on?: string) => Story;
  readonly adjusted: (on?: string) => Story;
  readonly supportAgreed: (on?: string) => Story;
  readonly handoverPlanned: () => Story;
  readonly measuredAtEnd: (on?: string) => Story;
  /** The agreement, the handover plan and the measurement that a planned ending should have. */
  readonly readyToEnd: () => Story;
  readonly closed: (changes?: Parameters<typeof closing>[0]) => Story;
}

/** A course that nobody has heard of yet, with the id `idOf(name)`. */
export function aCourse(name = "course"): Story {
  return storyOf(begin(idOf(name), idOf("worker"), day("2026-11-22")));
}

function storyOf(told: Told): Story {
  const does = (draft: CommandDraft, sending?: Sending): Story => storyOf(accepted(told, draft, sending));
  return {
    told,
    get state() {
      return stateOf(told);
    },
    entries: told.entries,
    commands: told.commands,
    at: (today) => storyOf({ ...told, today: day(today) }),
    by: (accountId) => storyOf({ ...told, by: accountId }),
    does,
    refuses: (draft, sending) => refused(told, draft, sending),
    referred: (changes) => does(referral(changes)),
    imported: (changes) => does(imported(changes)),
    inContact: (on = "2024-12-30") => does({ type: "startContactPeriod", on: day(on) }),
    inPhase1: (options) => does(startOf(told, "phase1", options)),
    inPhase2: (options) => storyOf(agreedPlan(told, options?.on)).does(startOf(told, "phase2", options)),
    inPhase3: (options) => {
      const on = options?.on ?? "2025-07-10";
      return storyOf(told)
        .evaluated(on)
        .adjusted(on)
        .does(startOf(told, "phase3", options));
    },
    withContact: (changes) => does(contact(changes)),
    withMember: (changes) => does(member(changes)),
    planAgreed: (on) => storyOf(agreedPlan(told, on)),
    ...endingSteps(told, does),
  };
}

type EndingSteps = Pick<
  Story,
  "evaluated" | "adjusted" | "supportAgreed" | "handoverPlanned" | "measuredAtEnd" | "readyToEnd" | "closed"
>;

function endingSteps(told: Told, does: Story["does"]): EndingSteps {
  return {
    evaluated: (on = "2025-07-10") =>
      does({ type: "evaluatePlan", on: day(on), withCitizen: true, words: "Det går godt", view: "Enig" }),
    adjusted: (on = "2025-07-10") => does({ type: "adjustPlan", on: day(on), withCitizen: true, what: "Færre møder" }),
    supportAgreed: (on = "2025-09-14") =>
      does({
        type: "agreeContinuedSupport",
        on: day(on),
        citizenAgrees: true,
        withWhom: "Søster",
        what: "Ringer søndag",
      }),
    handoverPlanned: () => {
      const dimension = firstDimensions(told)[0] ?? "";
      return does({ type: "setHandoverPlan", rows: [{ dimension, who: "Søster", what: "Ser forbi" }] });
    },
    measuredAtEnd: (on = "2025-10-01") =>
      does({
        type: "recordMeasurement",
        measurementId: idOf("measurement end"),
        instrument: "who-5",
        timePoint: "end",
        on: day(on),
        answers: [3, 3, 2, 2, 3],
        words: "",
      }),
    readyToEnd: () => storyOf(told).supportAgreed().handoverPlanned().measuredAtEnd(),
    closed: (changes) => does(closing(changes)),
  };
}

function agreedPlan(told: Told, on = "2025-02-10"): Told {
  return accepted(told, { type: "agreePlan", on: day(on), words: "Jeg vil gerne blive boende" });
}

function firstDimensions(told: Told): readonly string[] {
  return currentMethod(stateOf(told).method).dimensions.map((dimension) => dimension.code);
}

function startOf(told: Told, phase: "phase1" | "phase2" | "phase3", options: PhaseOptions = {}): CommandDraft {
  const focus = focusAreas(firstDimensions(told), phase, options.focus ?? 1);
  const on: { on?: LocalDate } = options.on === undefined ? {} : { on: day(options.on) };
  return phaseStart(phase, { focus, ...on, ...options.changes });
}
