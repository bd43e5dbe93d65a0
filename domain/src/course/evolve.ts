import { latest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Entry, EntryOf, PlainEntry, PlainKind } from "./entries.ts";
import { housingEvolvers } from "./evolve-housing.ts";
import { outreachEvolvers } from "./evolve-outreach.ts";
import { supportEvolvers } from "./evolve-support.ts";
import { stageByStarts } from "./state.ts";
import type { ContactFacts, CourseState, Member } from "./state.ts";

/** An entry as it counts: corrections already put in its place. */
export interface EffectiveEntry<Says extends PlainEntry = PlainEntry> extends Omit<Entry, "says"> {
  readonly says: Says;
  /** Number of the newest correction, when there is one: an edit made before it was seen is stale. */
  readonly correctedSeq?: number;
}

type Evolve<Kind extends PlainKind> = (
  state: CourseState,
  said: Omit<EntryOf<Kind>, "kind">,
  entry: { readonly seq: number },
) => CourseState;

function begin(entry: EffectiveEntry<EntryOf<"referred">>): CourseState {
  const { kind: _kind, ...referral } = entry.says;
  return {
    courseId: entry.courseId,
    version: 0,
    citizenId: referral.citizenId,
    teamId: referral.teamId,
    ...(referral.workerId === undefined ? {} : { workerId: referral.workerId }),
    method: referral.method,
    legalBasis: referral.legalBasis,
    decidedOn: referral.decidedOn,
    receivedOn: referral.receivedOn,
    referral,
    ...(referral.months === undefined ? {} : { months: referral.months }),
    stage: "referred",
    stageTouched: entry.seq,
    phaseStarts: {},
    stageStarts: [],
    questions: [],
    focusAreas: [],
    actions: [],
    appointments: [],
    contactFacts: { made: 0, attempted: 0, attemptsSince: 0, attemptDays: [] },
    network: [],
    ticked: {},
    planAgreements: [],
    evaluations: [],
    adjustments: [],
    interruptions: [],
    measurements: [],
    decisions: [],
    employerAgreements: [],
    consents: [],
    documents: [],
    tasks: [],
    lifeStatuses: [],
    overrides: referral.overrides,
    reopened: [],
  };
}

function laterOf(known: LocalDate | undefined, on: LocalDate): LocalDate {
  return known === undefined ? on : latest(known, on);
}

/** Counts by the days that things happened, since notes are often written late and out of order. */
function countContact(facts: ContactFacts, said: Omit<EntryOf<"contact-recorded">, "kind">): ContactFacts {
  if (said.outcome === "made") {
    const lastMadeOn = laterOf(facts.lastMadeOn, said.on);
    const attemptDays = facts.attemptDays.filter((attempt) => attempt > lastMadeOn);
    return { ...facts, made: facts.made + 1, lastMadeOn, attemptDays, attemptsSince: attemptDays.length };
  }
  if (said.outcome === "cancelled") return facts;
  const counts = facts.lastMadeOn === undefined || said.on >= facts.lastMadeOn;
  const attemptDays = counts ? [...facts.attemptDays, said.on] : facts.attemptDays;
  return {
    ...facts,
    attempted: facts.attempted + 1,
    lastAttemptOn: laterOf(facts.lastAttemptOn, said.on),
    attemptDays,
    attemptsSince: attemptDays.length,
  };
}

/** Oldest first by day; what happened on one day stays in the order it was written. */
function byDay<One extends { readonly on: LocalDate }>(list: readonly One[]): readonly One[] {
  return [...list].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

function changeMember(state: CourseState, memberId: string, change: (member: Member) => Member): CourseState {
  return {
    ...state,
    network: state.network.map((member) => (member.memberId === memberId ? change(member) : member)),
  };
}

const evolvers: { readonly [Kind in PlainKind]: Evolve<Kind> } = {
  ...outreachEvolvers,
  ...supportEvolvers,
  ...housingEvolvers,
  referred: (state) => state,
  "worker-assigned": (state, said) => ({
    ...state,
    workerId: said.workerId,
    teamId: said.teamId,
    workerSince: said.on,
  }),
  "contact-period-started": (state, said, { seq }) => ({
    ...state,
    stage: "contact",
    stageTouched: seq,
    contactStart: said.on,
  }),
  "questions-answered": (state, said) => ({ ...state, questions: [...state.questions, said] }),
  "phase-started": (state, said, { seq }) => ({
    ...state,
    stage: said.phase,
    stageTouched: seq,
    phaseStarts: { ...state.phaseStarts, [said.phase]: said.on },
    overrides: [...state.overrides, ...said.overrides],
  }),
  "focus-chosen": (state, said, { seq }) => ({
    ...state,
    focusAreas: [...state.focusAreas, { ...said, touched: seq }],
  }),
  "focus-changed": (state, said, { seq }) => ({
    ...state,
    focusAreas: state.focusAreas.map((focus) =>
      focus.focusId === said.focusId ? { ...focus, ...said, touched: seq } : focus,
    ),
  }),
  "focus-ended": (state, said, { seq }) => ({
    ...state,
    focusAreas: state.focusAreas.map((focus) =>
      focus.focusId === said.focusId ? { ...focus, touched: seq, ended: { on: said.on, reason: said.reason } } : focus,
    ),
  }),
  "action-added": (state, said, { seq }) => ({ ...state, actions: [...state.actions, { ...said, touched: seq }] }),
  "action-settled": (state, { actionId, ...settled }, { seq }) => ({
    ...state,
    actions: state.actions.map((action) =>
      action.actionId === actionId ? { ...action, settled, touched: seq } : action,
    ),
  }),
  "contact-recorded": (state, said) => ({ ...state, contactFacts: countContact(state.contactFacts, said) }),
  // The same appointment agreed anew has been moved.
  "appointment-agreed": (state, said) => ({
    ...state,
    appointments: [...state.appointments.filter((one) => one.appointmentId !== said.appointmentId), said],
  }),
  "appointment-settled": (state, said) => ({
    ...state,
    appointments: state.appointments.filter((one) => one.appointmentId !== said.appointmentId),
  }),
  "member-added": (state, { strength, on, ...member }, { seq }) => ({
    ...state,
    network: [...state.network, { ...member, addedOn: on, touched: seq, strengths: [{ strength, on }], handovers: [] }],
  }),
  "member-changed": (state, said, { seq }) =>
    changeMember(state, said.memberId, (member) => ({ ...member, ...said, touched: seq })),
  "member-rated": (state, said, { seq }) =>
    changeMember(state, said.memberId, (member) => ({
      ...member,
      touched: seq,
      strengths: byDay([...member.strengths, { strength: said.strength, on: said.on }]),
    })),
  "member-left": (state, said, { seq }) =>
    changeMember(state, said.memberId, (member) => ({
      ...member,
      touched: seq,
      left: { on: said.on, reason: said.reason },
    })),
  "handover-recorded": (state, { memberId, ...handover }, { seq }) =>
    changeMember(state, memberId, (member) => ({
      ...member,
      touched: seq,
      handovers: byDay([...member.handovers, handover]),
    })),
  "item-ticked": (state, said) => {
    const { [said.item]: _before, ...others } = state.ticked;
    return { ...state, ticked: said.done ? { ...others, [said.item]: { on: said.on, note: said.note } } : others };
  },
  "plan-agreed": (state, said) => ({ ...state, planAgreements: [...state.planAgreements, said] }),
  "plan-evaluated": (state, said) => ({ ...state, evaluations: [...state.evaluations, said] }),
  "plan-adjusted": (state, said) => ({ ...state, adjustments: [...state.adjustments, said] }),
  "continued-support-agreed": (state, said) => ({ ...state, continuedSupport: said }),
  interrupted: (state, said) => ({ ...state, interruptions: [...state.interruptions, said] }),
  resumed: (state, said) => ({
    ...state,
    interruptions: state.interruptions.map((one) => (one.to === undefined ? { ...one, to: said.on } : one)),
  }),
  "handover-plan-set": (state, said, { seq }) => ({ ...state, handoverPlan: { ...said, touched: seq } }),
  "measurement-recorded": (state, said) => ({ ...state, measurements: [...state.measurements, said] }),
  "decision-recorded": (state, said) => ({ ...state, decisions: [...state.decisions, said] }),
  "employer-agreement-recorded": (state, said) => ({
    ...state,
    employerAgreements: [...state.employerAgreements.filter((one) => one.agreementId !== said.agreementId), said],
  }),
  "consent-recorded": (state, said) => ({ ...state, consents: [...state.consents, said] }),
  "document-added": (state, said) => ({ ...state, documents: [...state.documents, said] }),
  "document-removed": (state, said) => ({
    ...state,
    documents: state.documents.filter((one) => one.documentId !== said.documentId),
  }),
  closed: (state, said, { seq }) => ({
    ...state,
    stage: "closed",
    stageTouched: seq,
    closure: said,
    // What was agreed for after the end will not be; earlier ones may still get their late note.
    appointments: state.appointments.filter((one) => one.on <= said.on),
    overrides: [...state.overrides, ...said.overrides],
  }),
  reopened: (state, said, { seq }) => reopen(state, said, seq),
  "task-added": (state, said, { seq }) => ({ ...state, tasks: [...state.tasks, { ...said, touched: seq }] }),
  "task-settled": (state, { taskId, ...settled }, { seq }) => ({
    ...state,
    tasks: state.tasks.map((task) => (task.taskId === taskId ? { ...task, settled, touched: seq } : task)),
  }),
  "referrer-asked": (state, said) => ({ ...state, referrerAsked: byDay([...(state.referrerAsked ?? []), said]) }),
  "referrer-answered": (state, said) => ({
    ...state,
    referrerAnswers: byDay([...(state.referrerAnswers ?? []), said]),
  }),
  "life-status-recorded": (state, said) => ({ ...state, lifeStatuses: byDay([...state.lifeStatuses, said]) }),
  "method-changed": (state, said) => ({ ...state, changed: said }),
  retracted: (state) => state,
};

function reopen(state: CourseState, said: Omit<EntryOf<"reopened">, "kind">, seq: number): CourseState {
  const { closure: _closure, changed: _changed, ...open } = state;
  return { ...open, stage: stageByStarts(state), stageTouched: seq, reopened: [...state.reopened, said] };
}

/** The state after one more entry. Corrections are not folded one by one: see `fold`. */
export function evolve(state: CourseState | undefined, entry: EffectiveEntry): CourseState {
  if (entry.says.kind === "referred") {
    const { says } = entry;
    return { ...begin({ ...entry, says }), version: entry.seq };
  }
  if (state === undefined) throw new Error("A journal begins with a referral");
  // The table maps each kind to the function for exactly that kind; TypeScript cannot follow the pairing through a union.
  const step = evolvers[entry.says.kind] as Evolve<PlainKind>;
  const { kind: _kind, ...said } = entry.says;
  const seq = entry.correctedSeq ?? entry.seq;
  return { ...step(state, said, { seq }), version: entry.seq };
}
