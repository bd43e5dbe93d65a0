import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { MethodCode } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { EntryOf, Override, PlainKind } from "./entries.ts";

export const phases = ["phase1", "phase2", "phase3"] as const;
export type Phase = (typeof phases)[number];
export type Stage = "referred" | "contact" | Phase | "closed";

/** What an entry said, less its kind, and the number of the entry that last touched it (for stale edits). */
type Said<Kind extends PlainKind> = Omit<EntryOf<Kind>, "kind">;
interface Touched {
  readonly touched: number;
}

export interface FocusArea extends Said<"focus-chosen">, Touched {
  readonly ended?: { readonly on: LocalDate; readonly reason: string };
}

export interface PlanAction extends Said<"action-added">, Touched {
  readonly settled?: Omit<Said<"action-settled">, "actionId">;
}

export interface Handover extends Omit<Said<"handover-recorded">, "memberId"> {}

export interface Member extends Omit<Said<"member-added">, "strength" | "on">, Touched {
  readonly addedOn: LocalDate;
  /** Every rating with its day, oldest first; the last one counts today. */
  readonly strengths: readonly { readonly strength: number; readonly on: LocalDate }[];
  /** Every step of a handover, oldest first, per dimension. */
  readonly handovers: readonly Handover[];
  readonly left?: { readonly on: LocalDate; readonly reason: string };
}

export interface Interruption {
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly reason: Said<"interrupted">["reason"];
  readonly note: string;
}

/** How much contact there has been, without the texts: those stay in the journal. */
export interface ContactFacts {
  readonly made: number;
  readonly attempted: number;
  readonly lastMadeOn?: LocalDate;
  readonly lastAttemptOn?: LocalDate;
  /** Attempts since the last contact that came about. */
  readonly attemptsSince: number;
  /** The days of those attempts, in the order they were written. */
  readonly attemptDays: readonly LocalDate[];
}

/** A course as its journal leaves it: the fold of its entries. Plain data, the same on phone and server. */
export interface CourseState {
  readonly courseId: string;
  readonly version: number;
  readonly citizenId: string;
  readonly teamId: string;
  readonly workerId?: string;
  readonly workerSince?: LocalDate;
  readonly method: MethodCode;
  readonly legalBasis: LegalBasisCode;
  readonly decidedOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly referral: Said<"referred">;
  /** Length in months for methods with a clock. */
  readonly months?: number;
  readonly stage: Stage;
  readonly stageTouched: number;
  readonly contactStart?: LocalDate;
  readonly phaseStarts: Partial<Record<Phase, LocalDate>>;
  readonly questions: readonly Said<"questions-answered">[];
  readonly focusAreas: readonly FocusArea[];
  readonly actions: readonly PlanAction[];
  readonly appointments: readonly Said<"appointment-agreed">[];
  readonly contactFacts: ContactFacts;
  readonly network: readonly Member[];
  readonly ticked: Readonly<Record<string, { readonly on: LocalDate; readonly note: string }>>;
  readonly planAgreements: readonly Said<"plan-agreed">[];
  readonly evaluations: readonly Said<"plan-evaluated">[];
  readonly adjustments: readonly Said<"plan-adjusted">[];
  readonly continuedSupport?: Said<"continued-support-agreed">;
  readonly interruptions: readonly Interruption[];
  readonly handoverPlan?: Said<"handover-plan-set"> & Touched;
  readonly measurements: readonly Said<"measurement-recorded">[];
  readonly decisions: readonly Said<"decision-recorded">[];
  readonly employerAgreements: readonly Said<"employer-agreement-recorded">[];
  readonly consents: readonly Said<"consent-recorded">[];
  readonly documents: readonly Said<"document-added">[];
  readonly overrides: readonly Override[];
  readonly closure?: Said<"closed">;
  readonly reopened: readonly Said<"reopened">[];
}

/** The phase whose plan is being worked on: the running one, or phase 1 while contact is still being made. */
export function planPhase(state: CourseState): Phase {
  return state.stage === "phase2" || state.stage === "phase3" ? state.stage : "phase1";
}

/** Focus areas in force in a phase: chosen for it and not ended. */
export function focusIn(state: CourseState, phase: Phase): readonly FocusArea[] {
  return state.focusAreas.filter((focus) => focus.phase === phase && focus.ended === undefined);
}

/** Whether the course is paused now. Closing ends the pause as far as lists go; a reopened course is paused again until resumed. */
export function isInterrupted(state: CourseState): boolean {
  return state.stage !== "closed" && state.interruptions.some((interruption) => interruption.to === undefined);
}

export function strengthOf(member: Member): number {
  return member.strengths.at(-1)?.strength ?? 0;
}

/** The newest step of each dimension's handover to this member. */
export function handoversNow(member: Member): readonly Handover[] {
  const newest = new Map<string, Handover>();
  for (const handover of member.handovers) newest.set(handover.dimension, handover);
  return [...newest.values()];
}

export function openActions(state: CourseState): readonly PlanAction[] {
  return state.actions.filter((action) => action.settled === undefined);
}
