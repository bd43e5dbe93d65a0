import type { Channel, Counterpart, Effort, Place } from "../contact/contact.ts";
import type { ClosureReason } from "../course/closure-reason.ts";
import type { PlanPhase } from "../course/state.ts";
import type { homeKinds, tenancyEndReasons } from "../housing/housing.ts";
import type { MethodCode, TimedPhase } from "../methods/definition.ts";
import type { OutcomeFacts } from "../outcome/outcome-facts.ts";
import type { Coordination, ServiceStatus } from "../support/service.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Something that the journal says of a day, and the entry that says it. */
export interface Seen {
  readonly entryId: string;
  readonly on: LocalDate;
}

export interface ContactFact extends Seen {
  /** The account that wrote the note. */
  readonly by: string;
  /** Whether it came about; cancelled ones are left out altogether. */
  readonly made: boolean;
  readonly channel: Channel;
  readonly with: readonly Counterpart[];
  readonly place: Place;
  readonly effort?: Effort;
  readonly outreach?: { readonly pair: boolean; readonly byWorker: boolean; readonly refused: boolean };
}

export interface FocusFact {
  readonly phase: PlanPhase;
  /** Most focus areas in force at the same time. */
  readonly most: number;
  readonly entryIds: readonly string[];
  /** Entries of actions under them. */
  readonly actionIds: readonly string[];
}

export interface PhaseFact extends Seen {
  readonly phase: TimedPhase;
  /** The day it was read from a team's list: what came before was perhaps never written here. */
  readonly fromListOn?: LocalDate;
}

export interface OutreachFacts {
  readonly questions: readonly (Seen & { readonly complete: boolean; readonly withColleague: boolean })[];
  readonly acceptedOn?: Seen;
  /** Entries that hold the citizen's own words. */
  readonly words: readonly string[];
}

export interface ServiceFact extends Seen {
  readonly statuses: readonly (Seen & { readonly status: ServiceStatus })[];
}

export interface SupportFacts {
  readonly needs: readonly (Seen & { readonly dimension: string; readonly words: boolean })[];
  readonly losses: readonly Seen[];
  readonly meetings: readonly (Seen & { readonly coordination: Coordination; readonly withCitizen: boolean })[];
  readonly services: readonly ServiceFact[];
  /** The move-in, as its step or its item on the list says it is done. */
  readonly movedIn?: Seen;
}

export interface TenancyFact extends Seen {
  readonly home: (typeof homeKinds)[number];
  readonly ended?: Seen & { readonly reason: (typeof tenancyEndReasons)[number] };
}

export interface HousingFacts {
  readonly offers: readonly Seen[];
  readonly tenancies: readonly TenancyFact[];
}

/**
 * What fidelity and results need of one course: days, kinds and ids, no text and no name. Projected once per change of the course and
 * kept; scoring reads nothing else.
 */
export interface CourseFacts {
  readonly courseId: string;
  readonly citizenId: string;
  readonly teamId: string;
  readonly method: MethodCode;
  readonly methodVersion: number;
  readonly months?: number;
  readonly referred: Seen;
  /** Fields of the referral that gather information: how many hold something. */
  readonly gathered: { readonly filled: number; readonly of: number };
  readonly workers: readonly (Seen & { readonly workerId: string })[];
  readonly contactStart?: Seen;
  readonly phases: readonly PhaseFact[];
  readonly focus: readonly FocusFact[];
  readonly plans: readonly (Seen & { readonly phase: PlanPhase; readonly words: boolean })[];
  /** Ratings of how strong a connection is. */
  readonly strengths: readonly Seen[];
  /** Oldest first by day. */
  readonly contacts: readonly ContactFact[];
  readonly outreach: OutreachFacts;
  readonly support: SupportFacts;
  readonly housing: HousingFacts;
  /** What came of it, which results are counted from. */
  readonly outcome: OutcomeFacts;
  /** The possible citizen was found to be one whose own course carries on. */
  readonly joined?: true;
  readonly end?: Seen & { readonly reason: ClosureReason; readonly helpedOn: boolean };
}
