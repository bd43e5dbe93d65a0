import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { Method, MethodCode } from "../methods/definition.ts";
import type { RelationStep } from "../outreach/outreach.ts";
import type { ServiceStatus } from "../support/service.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { EntryOf, Override, PlainKind } from "./entries.ts";

export const phases = ["phase1", "phase2", "phase3"] as const;
export type Phase = (typeof phases)[number];
/** A stage of a method without a clock: relation and bridge (SKP), running support (ICM, ACT, Housing First). */
export type OpenStage = EntryOf<"stage-started">["stage"];
/** What a plan belongs to. */
export type PlanPhase = Phase | "running";
/** `joined`: the possible citizen was found to be one whose own course carries on; nothing is due here until un-joined. */
export type Stage = "referred" | "contact" | Phase | OpenStage | "joined" | "closed";

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

export interface Task extends Said<"task-added">, Touched {
  readonly settled?: Omit<Said<"task-settled">, "taskId">;
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

/** The way of a possible citizen: what only outreach notes (SKP). */
export interface OutreachRecord {
  readonly judgements: readonly Said<"target-group-judged">[];
  readonly relationSteps: readonly Said<"relation-step-seen">[];
  readonly accepted?: Said<"stable-contact-accepted">;
  /** Set while the possible citizen counts as another person. */
  readonly joined?: Said<"citizen-joined">;
}

export interface ServiceLink extends Omit<Said<"service-linked">, "on">, Touched {
  readonly linkedOn: LocalDate;
  /** Every status with its day, oldest first; the last one counts today. */
  readonly statuses: readonly Omit<Said<"service-status-seen">, "linkId">[];
}

export interface Disagreement extends Said<"disagreement-parked">, Touched {
  readonly takenUp: readonly Omit<Said<"disagreement-taken-up">, "disagreementId">[];
}

/** What long support notes beside the plan (ICM, ACT; services also SKP). */
export interface SupportRecord {
  readonly services: readonly ServiceLink[];
  readonly meetings: readonly Said<"service-met">[];
  readonly needs: readonly Said<"need-heard">[];
  readonly disagreements: readonly Disagreement[];
  readonly motivationLosses: readonly Said<"motivation-lost">[];
  readonly steps: Readonly<
    Record<string, { readonly state: "open" | "done"; readonly on: LocalDate; readonly note: string }>
  >;
  readonly reviews: readonly Said<"review-held">[];
}

export interface HomeOffer extends Said<"home-offered"> {
  readonly answer?: Omit<Said<"offer-answered">, "offerId">;
}

export interface Tenancy extends Said<"tenancy-started"> {
  readonly ended?: Omit<Said<"tenancy-ended">, "tenancyId">;
}

/** The home beside the support: neither closes the other (Housing First). */
export interface HousingRecord {
  readonly situations: readonly Said<"situation-recorded">[];
  readonly offers: readonly HomeOffer[];
  readonly tenancies: readonly Tenancy[];
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
  /** Every start of a stage without a clock, oldest first; relation and bridge go back and forth. */
  readonly stageStarts: readonly Said<"stage-started">[];
  readonly outreach?: OutreachRecord;
  readonly support?: SupportRecord;
  readonly housing?: HousingRecord;
  /** The course that this one goes on in, when the method was changed. */
  readonly changed?: Said<"method-changed">;
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
  readonly tasks: readonly Task[];
  /** Home and work over time, also after the end. */
  readonly lifeStatuses: readonly Said<"life-status-recorded">[];
  /** What was asked of the referrer, oldest first; absent while nothing was. */
  readonly referrerAsked?: readonly Said<"referrer-asked">[];
  /** What the referrer answered, oldest first. */
  readonly referrerAnswers?: readonly Said<"referrer-answered">[];
  readonly overrides: readonly Override[];
  readonly closure?: Said<"closed">;
  readonly reopened: readonly Said<"reopened">[];
}

/** The phase whose plan is being worked on: the running one, or phase 1 while contact is still being made. */
export function planPhase(state: CourseState): PlanPhase {
  if (state.stage === "phase2" || state.stage === "phase3") return state.stage;
  return state.stageStarts.length > 0 ? "running" : "phase1";
}

/** What the first plan of a method belongs to. */
export function planPhaseOf(method: Method): PlanPhase {
  return method.ending.kind === "timed" ? "phase1" : "running";
}

/** Focus areas in force in a phase: chosen for it and not ended. */
export function focusIn(state: CourseState, phase: PlanPhase): readonly FocusArea[] {
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

export function openTasks(state: CourseState): readonly Task[] {
  return state.tasks.filter((task) => task.settled === undefined);
}

export function openActions(state: CourseState): readonly PlanAction[] {
  return state.actions.filter((action) => action.settled === undefined);
}

const noOutreach: OutreachRecord = { judgements: [], relationSteps: [] };
const noSupport: SupportRecord = {
  services: [],
  meetings: [],
  needs: [],
  disagreements: [],
  motivationLosses: [],
  steps: {},
  reviews: [],
};
const noHousing: HousingRecord = { situations: [], offers: [], tenancies: [] };

export function outreachOf(state: CourseState): OutreachRecord {
  return state.outreach ?? noOutreach;
}

export function supportOf(state: CourseState): SupportRecord {
  return state.support ?? noSupport;
}

export function housingOf(state: CourseState): HousingRecord {
  return state.housing ?? noHousing;
}

/** How far a service has come today. */
export function serviceStatus(link: ServiceLink): ServiceStatus {
  return link.statuses.at(-1)?.status ?? "proposed";
}

/** Whether a disagreement still waits to be taken up again, and when. */
export function parkedUntil(disagreement: Disagreement): LocalDate | undefined {
  const last = disagreement.takenUp.at(-1);
  if (last === undefined) return disagreement.revisitOn;
  return last.outcome === "parked-again" ? (last.revisitOn ?? last.on) : undefined;
}

/** The step of relation work that the citizen was last seen on. */
export function relationStepNow(state: CourseState): RelationStep | undefined {
  return outreachOf(state).relationSteps.at(-1)?.step;
}

/** The day that the newest stage began; nothing that ends it may lie before. */
export function lastStart({ contactStart, phaseStarts, stageStarts }: CourseState): LocalDate | undefined {
  const { phase1, phase2, phase3 } = phaseStarts;
  return stageStarts.at(-1)?.on ?? phase3 ?? phase2 ?? phase1 ?? contactStart;
}

/** The stage that the recorded starts put a course in, closure and joining aside. */
export function stageByStarts(state: CourseState): Stage {
  if (state.phaseStarts.phase3) return "phase3";
  if (state.phaseStarts.phase2) return "phase2";
  if (state.phaseStarts.phase1) return "phase1";
  const started = state.stageStarts.at(-1);
  if (started !== undefined) return started.stage;
  return state.contactStart ? "contact" : "referred";
}
