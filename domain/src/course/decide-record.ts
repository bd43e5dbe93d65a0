import type { CommandOf } from "./commands.ts";
import { complaintTold, decisionChecks } from "./decision-checks.ts";
import { timePointsOf } from "../measure/measurement.ts";
import type { TimePoint } from "../measure/measurement.ts";
import { said } from "./said.ts";
import type { CourseState } from "./state.ts";
import { exists, isNew, notFuture, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

export function decideMeasurement(
  state: CourseState,
  command: CommandOf<"recordMeasurement">,
  context: DecideContext,
): Verdict {
  const taken = state.measurements.some((one) => one.measurementId === command.measurementId);
  return verdict(
    [isNew(taken, "measurementId"), notFuture(command.on, context), pointOfMethod(command.timePoint, context)],
    () => [{ kind: "measurement-recorded", ...said(command) }],
  );
}

function pointOfMethod(timePoint: TimePoint, { method }: DecideContext): Check {
  if (timePointsOf(method).includes(timePoint)) return undefined;
  return {
    code: "not-in-method",
    field: "timePoint",
    source: method.source,
    message: {
      da: `${method.name.da} måler ikke på det tidspunkt. Vælg et andet tidspunkt.`,
      en: `${method.name.en} does not measure at that time point. Choose another.`,
    },
  };
}

export function decideDecision(
  state: CourseState,
  command: CommandOf<"recordDecision">,
  context: DecideContext,
): Verdict {
  const says = { kind: "decision-recorded", legalBasis: state.legalBasis, ...said(command) } as const;
  return verdict([notFuture(command.on, context), ...decisionChecks(state, says, context)], () => [
    { ...says, ...complaintTold(says) },
  ]);
}

/** Employer agreement: hours, support need, goal and sub-goals (CTI metodemanual, job, s. 4-9). */
export function decideEmployerAgreement(
  _state: CourseState,
  command: CommandOf<"recordEmployerAgreement">,
  { method }: DecideContext,
): Verdict {
  const foreign: Check = method.employerAgreement
    ? undefined
    : {
        code: "not-in-method",
        source: method.source,
        message: {
          da: `${method.name.da} har ikke en aftale med arbejdsgiver.`,
          en: `${method.name.en} has no employer agreement.`,
        },
      };
  return verdict([foreign], () => [{ kind: "employer-agreement-recorded", ...said(command) }]);
}

export function decideConsent(
  _state: CourseState,
  command: CommandOf<"recordConsent">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [{ kind: "consent-recorded", ...said(command) }]);
}

export function decideDocument(state: CourseState, command: CommandOf<"addDocument">): Verdict {
  const taken = state.documents.some((one) => one.documentId === command.documentId);
  return verdict([isNew(taken, "documentId")], () => [{ kind: "document-added", ...said(command) }]);
}

export function decideDocumentRemoval(state: CourseState, command: CommandOf<"removeDocument">): Verdict {
  const document = state.documents.find((one) => one.documentId === command.documentId);
  return verdict([exists(document, "documentId")], () => [{ kind: "document-removed", ...said(command) }]);
}
