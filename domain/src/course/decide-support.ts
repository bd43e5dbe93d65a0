import { icmWorker } from "../methods/sibling-sources.ts";
import { isBefore } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import { parkedUntil, serviceStatus, supportOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { exists, isNew, knownDimensions, notFuture, notStale, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

const ownNeed = icmWorker("borgerens egen oplevelse af behov");

export function decideNeed(_state: CourseState, command: CommandOf<"hearNeed">, context: DecideContext): Verdict {
  return verdict([knownDimensions(context.method, [command.dimension]), notFuture(command.on, context)], () => [
    { kind: "need-heard", ...said(command) },
  ]);
}

/** A goal grows only from a need that the citizen owns; otherwise the disagreement is parked and taken up again. */
export function goalOwned(state: CourseState, dimension: string, { method }: DecideContext): Check {
  if (!method.parts.includes("support")) return undefined;
  const heard = supportOf(state).needs.findLast((one) => one.dimension === dimension);
  if (heard !== undefined && heard.need !== "none") return undefined;
  return {
    code: "need-not-owned",
    field: "dimension",
    source: ownNeed,
    message:
      heard === undefined
        ? {
            da: "Spørg først borgeren, om der er brug for støtte på området. Et mål bygger på borgerens egen oplevelse.",
            en: "First ask the citizen whether support is needed here. A goal builds on the citizen's own experience.",
          }
        : {
            da: "Borgeren oplever ikke selv et behov her. Skriv uenigheden, og tag den op igen senere.",
            en: "The citizen does not feel a need here. Write the disagreement and take it up again later.",
          },
  };
}

function notPast(on: LocalDate | undefined, { today }: DecideContext, field: string): Check {
  if (on === undefined || !isBefore(on, today)) return undefined;
  return {
    code: "date-order",
    field,
    source: recordKeeping,
    message: { da: "Vælg en dag, der ikke er gået.", en: "Choose a day that has not passed." },
  };
}

export function decideDisagreement(
  state: CourseState,
  command: CommandOf<"parkDisagreement">,
  context: DecideContext,
): Verdict {
  const taken = supportOf(state).disagreements.some((one) => one.disagreementId === command.disagreementId);
  return verdict(
    [
      isNew(taken, "disagreementId"),
      knownDimensions(context.method, [command.dimension]),
      notFuture(command.on, context),
      notPast(command.revisitOn, context, "revisitOn"),
    ],
    () => [{ kind: "disagreement-parked", ...said(command) }],
  );
}

export function decideTakingUp(
  state: CourseState,
  command: CommandOf<"takeUpDisagreement">,
  context: DecideContext,
): Verdict {
  const found = supportOf(state).disagreements.find((one) => one.disagreementId === command.disagreementId);
  const open = found !== undefined && parkedUntil(found) !== undefined ? found : undefined;
  const undated: Check =
    command.outcome === "parked-again" && command.revisitOn === undefined
      ? {
          code: "reason-needed",
          field: "revisitOn",
          source: ownNeed,
          message: { da: "Vælg, hvornår I tager det op igen.", en: "Choose when to take it up again." },
        }
      : undefined;
  return verdict(
    [
      exists(open, "disagreementId"),
      notStale(open?.touched, command.seen),
      notFuture(command.on, context),
      undated,
      notPast(command.revisitOn, context, "revisitOn"),
    ],
    () => [{ kind: "disagreement-taken-up", ...said(command) }],
  );
}

function linkOf(state: CourseState, linkId: string | undefined): Check {
  if (linkId === undefined) return undefined;
  return exists(
    supportOf(state).services.find((link) => link.linkId === linkId),
    "linkId",
  );
}

export function decideMotivationLoss(
  state: CourseState,
  command: CommandOf<"noteMotivationLoss">,
  context: DecideContext,
): Verdict {
  return verdict([linkOf(state, command.linkId), notFuture(command.on, context)], () => [
    { kind: "motivation-lost", ...said(command) },
  ]);
}

export function decideStep(_state: CourseState, command: CommandOf<"setStep">, context: DecideContext): Verdict {
  const known = context.method.steps.some((step) => step.code === command.step);
  const unknown: Check = known
    ? undefined
    : {
        code: "unknown-item",
        field: "step",
        source: context.method.source,
        message: { da: "Trinnet er ikke et af metodens.", en: "That step is not one of the method's." },
      };
  return verdict([unknown, notFuture(command.on, context)], () => [{ kind: "step-set", ...said(command) }]);
}

/** A review asks whether something smaller would do, and says when to ask again: no open-ended course ends by time. */
export function decideReview(state: CourseState, command: CommandOf<"holdReview">, context: DecideContext): Verdict {
  const taken = supportOf(state).reviews.some((one) => one.reviewId === command.reviewId);
  return verdict(
    [isNew(taken, "reviewId"), notFuture(command.on, context), notPast(command.nextOn, context, "nextOn")],
    () => [{ kind: "review-held", ...said(command) }],
  );
}

export function decideService(state: CourseState, command: CommandOf<"linkService">, context: DecideContext): Verdict {
  const taken = supportOf(state).services.some((link) => link.linkId === command.linkId);
  return verdict(
    [isNew(taken, "linkId"), knownDimensions(context.method, [command.dimension]), notFuture(command.on, context)],
    () => [{ kind: "service-linked", ...said(command) }],
  );
}

export function decideServiceStatus(
  state: CourseState,
  command: CommandOf<"seeServiceStatus">,
  context: DecideContext,
): Verdict {
  const link = supportOf(state).services.find((one) => one.linkId === command.linkId);
  return verdict(
    [
      exists(link, "linkId"),
      notStale(link?.touched, command.seen),
      notFuture(command.on, context),
      held(link === undefined ? undefined : serviceStatus(link), command),
    ],
    () => [{ kind: "service-status-seen", ...said(command) }],
  );
}

/** `holds` is seen at a follow-up, so the service must have started before. */
function held(now: string | undefined, { status }: CommandOf<"seeServiceStatus">): Check {
  if (status !== "holds" || now === "started" || now === "holds") return undefined;
  return {
    code: "phase-order",
    field: "status",
    source: { ...ownNeed, standing: "derived" },
    message: {
      da: "Skriv først, at tilbuddet er begyndt. At det holder, ses ved en opfølgning.",
      en: "First write that the service has started. That it holds is seen at a follow-up.",
    },
  };
}

export function decideServiceMeeting(
  state: CourseState,
  command: CommandOf<"meetService">,
  context: DecideContext,
): Verdict {
  const taken = supportOf(state).meetings.some((one) => one.meetingId === command.meetingId);
  return verdict([isNew(taken, "meetingId"), linkOf(state, command.linkId), notFuture(command.on, context)], () => [
    { kind: "service-met", ...said(command) },
  ]);
}
