import { findMethod } from "../methods/registry.ts";
import type { Method } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Command, CommandOf, CommandType } from "./commands.ts";
import {
  decideClosure,
  decideContinuedSupport,
  decideHandoverPlan,
  decideInterruption,
  decideReopening,
  decideResumption,
} from "./decide-closure.ts";
import { decideContinuation, decideMethodChange } from "./decide-change.ts";
import { decideAppointment, decideCancellation, decideContact, decideQuestions } from "./decide-contact.ts";
import { decideCorrection, decideRetraction } from "./decide-correction.ts";
import { decideOffer, decideOfferAnswer, decideSituation, decideTenancy, decideTenancyEnd } from "./decide-housing.ts";
import { decideHandover, decideMember, decideMemberChange, decideMemberLeave, decideRating } from "./decide-network.ts";
import {
  decideAcceptance,
  decideJoin,
  decideJudgement,
  decideRelationStep,
  decideStage,
  decideUnjoin,
} from "./decide-outreach.ts";
import { decideFocus, decidePhaseStart } from "./decide-phase.ts";
import {
  decideAction,
  decideAdjustment,
  decideEvaluation,
  decideFocusChange,
  decideFocusEnd,
  decidePlanAgreement,
  decideSettling,
  decideTick,
} from "./decide-plan.ts";
import {
  decideConsent,
  decideDecision,
  decideDocument,
  decideDocumentRemoval,
  decideEmployerAgreement,
  decideMeasurement,
} from "./decide-record.ts";
import { decideAssignment, decideContactPeriod, decideImport, decideReferral } from "./decide-referral.ts";
import {
  decideDisagreement,
  decideMotivationLoss,
  decideNeed,
  decideReview,
  decideService,
  decideServiceMeeting,
  decideServiceStatus,
  decideStep,
  decideTakingUp,
} from "./decide-support.ts";
import { decideReferrerAnswer, decideReferrerQuestion } from "./decide-intake.ts";
import { decideLifeStatus, decideTask, decideTaskSettling } from "./decide-task.ts";
import type { Entry } from "./entries.ts";
import { partRefusal } from "./parts.ts";
import { refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { CourseState } from "./state.ts";
import { recordKeeping } from "./verdict.ts";
import type { DecideContext, Verdict } from "./verdict.ts";

type Begin = "referCitizen" | "importCourse" | "continueCourse";
type Decider<Type extends CommandType> = (
  state: CourseState,
  command: CommandOf<Type>,
  context: DecideContext,
) => Verdict;

const deciders: { readonly [Type in Exclude<CommandType, Begin>]: Decider<Type> } = {
  assignWorker: decideAssignment,
  askReferrer: decideReferrerQuestion,
  recordReferrerAnswer: decideReferrerAnswer,
  startContactPeriod: decideContactPeriod,
  answerQuestions: decideQuestions,
  startPhase: decidePhaseStart,
  chooseFocus: decideFocus,
  changeFocus: decideFocusChange,
  endFocus: decideFocusEnd,
  addAction: decideAction,
  settleAction: decideSettling,
  recordContact: decideContact,
  agreeAppointment: decideAppointment,
  cancelAppointment: decideCancellation,
  addMember: decideMember,
  changeMember: decideMemberChange,
  rateMember: decideRating,
  removeMember: decideMemberLeave,
  recordHandover: decideHandover,
  tickItem: decideTick,
  agreePlan: decidePlanAgreement,
  evaluatePlan: decideEvaluation,
  adjustPlan: decideAdjustment,
  agreeContinuedSupport: decideContinuedSupport,
  interrupt: decideInterruption,
  resume: decideResumption,
  setHandoverPlan: decideHandoverPlan,
  recordMeasurement: decideMeasurement,
  recordDecision: decideDecision,
  recordEmployerAgreement: decideEmployerAgreement,
  recordConsent: decideConsent,
  addDocument: decideDocument,
  removeDocument: decideDocumentRemoval,
  closeCourse: decideClosure,
  reopenCourse: decideReopening,
  startStage: decideStage,
  judgeTargetGroup: decideJudgement,
  acceptStableContact: decideAcceptance,
  seeRelationStep: decideRelationStep,
  joinCitizen: decideJoin,
  unjoinCitizen: decideUnjoin,
  linkService: decideService,
  seeServiceStatus: decideServiceStatus,
  meetService: decideServiceMeeting,
  hearNeed: decideNeed,
  parkDisagreement: decideDisagreement,
  takeUpDisagreement: decideTakingUp,
  noteMotivationLoss: decideMotivationLoss,
  setStep: decideStep,
  holdReview: decideReview,
  recordSituation: decideSituation,
  offerHome: decideOffer,
  answerOffer: decideOfferAnswer,
  startTenancy: decideTenancy,
  endTenancy: decideTenancyEnd,
  changeMethod: decideMethodChange,
  addTask: decideTask,
  settleTask: decideTaskSettling,
  recordLifeStatus: decideLifeStatus,
  correctEntry: decideCorrection,
  retractEntry: decideRetraction,
};

/** What a closed course still takes: late notes, corrections, documents, decisions, the follow-up measurement, reopening. */
const afterClosure: ReadonlySet<CommandType> = new Set([
  "recordContact",
  "reopenCourse",
  "correctEntry",
  "retractEntry",
  "addDocument",
  "removeDocument",
  "recordMeasurement",
  "recordLifeStatus",
  "settleTask",
  "recordDecision",
  "assignWorker",
]);

/** What the set-aside course of a joined possible citizen still takes. */
const whileJoined: ReadonlySet<CommandType> = new Set([
  "unjoinCitizen",
  "correctEntry",
  "retractEntry",
  "assignWorker",
]);

export const noSuchCourse: Refusal = {
  code: "no-such-course",
  source: recordKeeping,
  message: { da: "Forløbet findes ikke, eller du har ikke adgang til det.", en: "No such course, or no access to it." },
};

function openRefusal(state: CourseState, type: CommandType): Refusal | undefined {
  if (state.stage === "closed" && !afterClosure.has(type)) {
    return {
      code: "course-closed",
      source: recordKeeping,
      message: {
        da: "Forløbet er afsluttet. Genåbn det, hvis arbejdet fortsætter.",
        en: "The course is closed. Reopen it if the work goes on.",
      },
    };
  }
  if (state.stage === "joined" && !whileJoined.has(type)) {
    return {
      code: "course-joined",
      source: recordKeeping,
      message: {
        da: "Den mulige borger er samlet med en anden, hvis forløb fortsætter. Skriv dér, eller skil dem ad først.",
        en: "The possible citizen is joined to another, whose course carries on. Write there, or take them apart first.",
      },
    };
  }
  if (state.stage !== "closed" && type === "reopenCourse") {
    return {
      code: "course-not-closed",
      source: recordKeeping,
      message: { da: "Forløbet er ikke afsluttet.", en: "The course is not closed." },
    };
  }
  return undefined;
}

/** The method that a course follows, at the version it began with. */
export function methodOf(state: CourseState): Method {
  const method = findMethod(state.method, state.referral.methodVersion);
  if (method === undefined) throw new Error(`A course follows an unknown method: ${state.method}`);
  return method;
}

/**
 * What happens when a command meets a course: journal entries, or a refusal that names the rule. Pure; the phone decides
 * at once, the server decides again with its own `today`, and the server's answer stands.
 *
 * `entries` gives the whole journal and is asked only by corrections.
 */
export function decide(
  state: CourseState | undefined,
  command: Command,
  context: { readonly today: LocalDate; readonly entries: () => readonly Entry[] },
): Verdict {
  if (command.type === "referCitizen") return decideReferral(state, command, context);
  if (command.type === "importCourse") return decideImport(state, command, context);
  if (command.type === "continueCourse") return decideContinuation(state, command, context);
  if (state === undefined) return refuse(noSuchCourse);
  const method = methodOf(state);
  const refusal = openRefusal(state, command.type) ?? partRefusal(method, command.type);
  if (refusal !== undefined) return refuse(refusal);
  // The table pairs each type with the function for exactly that type; TypeScript can't follow the pairing through a union.
  const decider = deciders[command.type] as Decider<CommandType>;
  return decider(state, command, { ...context, method });
}

/** Entries of one command have ids that follow from it, so that phone and server give the same ones. The first is the command's own. */
export function entryIdOf(commandId: string, index: number): string {
  if (index === 0) return commandId;
  const tail = (Number.parseInt(commandId.slice(-8), 16) + index) % 0x1_0000_0000;
  return commandId.slice(0, -8) + tail.toString(16).padStart(8, "0");
}
