import type { ClosureReason } from "../course/closure-reason.ts";
import type { LegalBasisCode } from "../law/legal-basis.ts";
import type { LocalDate } from "../time/local-date.ts";

/** How a rule stands: in a source text, made by Tovholder from sources, or decided by the municipality. Shown to users. */
export type Standing = "official" | "derived" | "local";

/** Where a rule comes from: the words a reader can look up, never a bare tag. */
export interface Source {
  readonly title: string;
  readonly place?: string;
  readonly standing: Standing;
}

export interface Text {
  readonly da: string;
  readonly en: string;
}

export type MethodCode =
  | "cti-housing"
  | "cti-support"
  | "cti-crisis-centre"
  | "cti-youth"
  | "cti-exit"
  | "cti-job"
  | "icm"
  | "skp"
  | "act"
  | "housing-first";

/** A part of a course: the contact period, or a phase (CTI), or a step (ICM, SKP) under its own code. */
export type StageCode = "contact" | "phase1" | "phase2" | "phase3" | (string & {});

/** The phases with a clock. */
export type TimedPhase = "phase1" | "phase2" | "phase3";

export interface LengthOnLegalBasis {
  readonly legalBasis: LegalBasisCode;
  readonly months: number;
  readonly source: Source;
}

/**
 * How a method ends: after a length (CTI), never by itself (ICM, ACT), by a named event (SKP), or as a frame round other
 * courses (Housing First).
 */
export type Ending =
  | {
      readonly kind: "timed";
      readonly months: number;
      readonly phases: 3;
      /** Lengths that the method itself sets for a legal basis; the others take `months` and the ceiling in the law. */
      readonly byLegalBasis?: readonly LengthOnLegalBasis[];
      readonly source: Source;
    }
  | { readonly kind: "open-ended"; readonly source: Source }
  | { readonly kind: "event-ended"; readonly events: readonly Labelled[]; readonly source: Source }
  | { readonly kind: "frame"; readonly source: Source };

export interface Labelled {
  readonly code: string;
  readonly name: Text;
  readonly source: Source;
}

export interface Dimension extends Labelled {
  /** Questions that open a talk on the dimension; drafts of the product unless the source says otherwise. */
  readonly prompts: readonly Text[];
}

export interface ChecklistItem extends Labelled {
  readonly stage: StageCode;
}

export interface StartGate extends Labelled {
  /** What must be true before phase 1 may start, as the question the worker answers. */
  readonly question: Text;
  /** A gate that may be passed with a written reason, which then shows in fidelity. */
  readonly overridable: boolean;
}

export interface TransitionCondition extends Labelled {
  readonly from: TimedPhase;
  readonly to: TimedPhase;
  /** What satisfies it: an entry of the course, or an item of the checklist. */
  readonly satisfiedBy: "plan-agreed" | "evaluated-with-citizen" | "adjusted-with-citizen" | "checklist";
  /** `required` stops the transition; `advised` warns and asks for a reason. */
  readonly force: "required" | "advised";
}

/** Expected rhythm of contact, for planning and for silence; never a limit. */
export interface ContactGuide {
  readonly stage: StageCode;
  readonly everyDays: number;
  /** Days without contact after which a course shows up as silent. */
  readonly silentAfterDays: number;
  readonly source: Source;
}

export interface StageDefinition {
  readonly code: StageCode;
  readonly name: Text;
  readonly purpose: Text;
  readonly tasks: readonly Labelled[];
  /** Weight of one citizen in this stage, in standard caseload equivalents. */
  readonly sce: number;
  /** Where the weight comes from. */
  readonly source: Source;
  /** Where the purpose comes from, when that is another place than the weight. */
  readonly purposeSource?: Source;
}

/** Parts of the record beside what every course has; a command of a part that the method lacks is refused. */
export type Part = "contact" | "plan" | "phases" | "network" | "outreach" | "services" | "support" | "housing";

/** One of the overlapping steps of an open-ended method: several may be open at once, and none ends the course. */
export interface StepDefinition extends Labelled {
  readonly purpose: Text;
}

/** How often an open-ended course asks whether something smaller would do. A default; each review sets the next day. */
export interface ReviewRule {
  readonly everyMonths: number;
  readonly source: Source;
}

/** A reason that a method may end by, and the stage that it needs when not all will do. */
export interface ClosureRule {
  readonly code: ClosureReason;
  readonly name: Text;
  readonly source: Source;
  readonly stages?: readonly StageCode[];
}

export interface FocusRule {
  readonly min: number;
  readonly max: number;
  readonly source: Source;
}

/** A method at one version. A running course keeps its version. */
export interface Method {
  readonly code: MethodCode;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly name: Text;
  readonly summary: Text;
  readonly targetGroup: Text;
  readonly ending: Ending;
  readonly stages: readonly StageDefinition[];
  readonly parts: readonly Part[];
  /** Who holds a course: one worker, or the whole team with one primary contact at a time (ACT). */
  readonly heldBy: "worker" | "team";
  /** Only where phases have a clock. */
  readonly startGate?: StartGate;
  readonly dimensions: readonly Dimension[];
  readonly focus: FocusRule;
  readonly checklists: readonly ChecklistItem[];
  readonly transitions: readonly TransitionCondition[];
  readonly contactGuide: readonly ContactGuide[];
  /** Overlapping steps, for methods that have them. */
  readonly steps: readonly StepDefinition[];
  readonly review?: ReviewRule;
  readonly legalBases: readonly LegalBasisCode[];
  readonly legalBasisSource?: Source;
  readonly closureReasons: readonly ClosureRule[];
  readonly caseloadLimit: { readonly scePerFte: number; readonly source: Source };
  /** Whether the course holds an employer agreement (job variant). */
  readonly employerAgreement: boolean;
  /** Months after the phase-1 start when the follow-up measurement is due. */
  readonly followUpMonths: number;
  readonly followUpSource?: Source;
  readonly source: Source;
}
