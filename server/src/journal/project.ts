import { deadlines } from "@tovholder/domain/course/deadlines.ts";
import { methodOf } from "@tovholder/domain/course/decide.ts";
import { isInterrupted, outreachOf } from "@tovholder/domain/course/state.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { plannedTimeline } from "@tovholder/domain/course/transition.ts";
import type { SqlValue } from "../db/statement.ts";

/** What lists and boards read of a course, without its texts. */
export interface Projection {
  readonly citizenId: string;
  readonly teamId: string;
  readonly workerId: string | null;
  readonly method: string;
  readonly methodVersion: number;
  readonly legalBasis: string;
  readonly stage: string;
  readonly interrupted: boolean;
  readonly referredOn: string;
  readonly contactStart: string | null;
  readonly phase1Start: string | null;
  readonly phase2Start: string | null;
  readonly phase3Start: string | null;
  readonly months: number | null;
  readonly plannedPhase2: string | null;
  readonly plannedPhase3: string | null;
  readonly plannedEnd: string | null;
  readonly closedOn: string | null;
  readonly closureReason: string | null;
  readonly lastContactOn: string | null;
  readonly lastAttemptOn: string | null;
  readonly contacts: number;
  readonly nextDeadlineOn: string | null;
  readonly nextDeadlineKind: string | null;
  /** The person that a possible citizen turned out to be. */
  readonly joinedCitizenId: string | null;
}

export function projectCourse(state: CourseState): Projection {
  return { ...whoseProjection(state), ...timeProjection(state), ...planProjection(state), ...workProjection(state) };
}

function whoseProjection(state: CourseState) {
  return {
    citizenId: state.citizenId,
    teamId: state.teamId,
    workerId: state.workerId ?? null,
    method: state.method,
    methodVersion: state.referral.methodVersion,
    legalBasis: state.legalBasis,
    joinedCitizenId: outreachOf(state).joined?.citizenId ?? null,
  };
}

function timeProjection(state: CourseState) {
  return {
    stage: state.stage,
    interrupted: isInterrupted(state),
    referredOn: state.receivedOn,
    contactStart: state.contactStart ?? null,
    phase1Start: state.phaseStarts.phase1 ?? null,
    phase2Start: state.phaseStarts.phase2 ?? null,
    phase3Start: state.phaseStarts.phase3 ?? null,
    months: state.months ?? null,
    closedOn: state.closure?.on ?? null,
    closureReason: state.closure?.reason ?? null,
  };
}

function planProjection(state: CourseState) {
  const planned = plannedTimeline(state);
  return {
    plannedPhase2: planned?.phases[1].start ?? null,
    plannedPhase3: planned?.phases[2].start ?? null,
    plannedEnd: planned?.lastDay ?? null,
  };
}

function workProjection(state: CourseState) {
  const next = deadlines(state, methodOf(state))[0];
  return {
    lastContactOn: state.contactFacts.lastMadeOn ?? null,
    lastAttemptOn: state.contactFacts.lastAttemptOn ?? null,
    contacts: state.contactFacts.made,
    nextDeadlineOn: next?.due ?? null,
    nextDeadlineKind: next?.kind ?? null,
  };
}

/** Columns of `course` in the order of `projectionValues`; shared by the statements that write them. */
export const projectionColumns = [
  "citizen_id",
  "team_id",
  "worker_id",
  "method",
  "method_version",
  "legal_basis",
  "stage",
  "interrupted",
  "referred_on",
  "contact_start",
  "phase1_start",
  "phase2_start",
  "phase3_start",
  "months",
  "planned_phase2",
  "planned_phase3",
  "planned_end",
  "closed_on",
  "closure_reason",
  "last_contact_on",
  "last_attempt_on",
  "contacts",
  "next_deadline_on",
  "next_deadline_kind",
  "joined_citizen_id",
] as const;

export function projectionValues(projection: Projection): readonly SqlValue[] {
  return [
    projection.citizenId,
    projection.teamId,
    projection.workerId,
    projection.method,
    projection.methodVersion,
    projection.legalBasis,
    projection.stage,
    projection.interrupted,
    projection.referredOn,
    projection.contactStart,
    projection.phase1Start,
    projection.phase2Start,
    projection.phase3Start,
    projection.months,
    projection.plannedPhase2,
    projection.plannedPhase3,
    projection.plannedEnd,
    projection.closedOn,
    projection.closureReason,
    projection.lastContactOn,
    projection.lastAttemptOn,
    projection.contacts,
    projection.nextDeadlineOn,
    projection.nextDeadlineKind,
    projection.joinedCitizenId,
  ];
}
