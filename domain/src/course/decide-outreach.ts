import { iceBreakers, outreachGuide } from "../methods/sibling-sources.ts";
import type { CommandOf } from "./commands.ts";
import type { EntrySays } from "./entries.ts";
import type { Refusal } from "./refusal.ts";
import { said } from "./said.ts";
import { outreachOf, relationStepNow, supportOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { notBefore, notFuture, notStale, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

const making = outreachGuide("fase 2A, kontaktskabelse");
const bridging = outreachGuide("fase 2C, brobygning og overdragelse");

function inStage(state: CourseState, stages: readonly CourseState["stage"][], { da, en }: Refusal["message"]): Check {
  if (stages.includes(state.stage)) return undefined;
  return { code: "phase-order", source: making, message: { da, en } };
}

const afterContact = {
  da: "Borgeren har ikke sagt ja til en stabil kontakt endnu. Skriv det først, når det er sket.",
  en: "The citizen has not agreed to a steadier contact yet. Write that first, once it has happened.",
};

export function decideJudgement(
  state: CourseState,
  command: CommandOf<"judgeTargetGroup">,
  context: DecideContext,
): Verdict {
  const contact = {
    da: "Målgruppen vurderes, mens kontakten skabes.",
    en: "The target group is judged while contact is being made.",
  };
  return verdict([inStage(state, ["contact"], contact), notFuture(command.on, context)], () => [
    { kind: "target-group-judged", ...said(command) },
  ]);
}

/** End B of making contact: the citizen, judged to be in the target group, agrees to a steadier contact. */
export function decideAcceptance(
  state: CourseState,
  command: CommandOf<"acceptStableContact">,
  context: DecideContext,
): Verdict {
  const begun = {
    da: "Den stabile kontakt er allerede aftalt.",
    en: "The steadier contact is already agreed.",
  };
  return verdict(
    [
      inStage(state, ["contact"], begun),
      notStale(state.stageTouched, command.seen),
      judged(state),
      notFuture(command.on, context),
      notBefore(command.on, state.contactStart, { da: "kontaktskabelsen begyndte", en: "contact-making began" }),
    ],
    () => [{ kind: "stable-contact-accepted", ...said(command) }],
  );
}

function judged(state: CourseState): Check {
  if (outreachOf(state).judgements.at(-1)?.judgement === "yes") return undefined;
  return {
    code: "condition-missing",
    field: "conditions",
    source: making,
    message: {
      da: "Vurdér først, at borgeren er i målgruppen.",
      en: "First judge that the citizen is in the target group.",
    },
  };
}

export function decideRelationStep(
  state: CourseState,
  command: CommandOf<"seeRelationStep">,
  context: DecideContext,
): Verdict {
  return verdict([inStage(state, ["relation", "bridge"], afterContact), notFuture(command.on, context)], () => [
    { kind: "relation-step-seen", ...said(command) },
  ]);
}

/** Relation to bridge takes action and a wanted service; the way back is always open, with a reason (siblings.md §8.1). */
export function decideStage(state: CourseState, command: CommandOf<"startStage">, context: DecideContext): Verdict {
  const { stage, on, reason } = command;
  const started = state.stageStarts.at(-1)?.on;
  const checks =
    stage === "bridge"
      ? [inStage(state, ["relation"], afterContact), bridgeReady(state)]
      : [inStage(state, stage === "relation" ? ["bridge"] : [], wayBack), reasonNeeded(reason)];
  return verdict(
    [
      notStale(state.stageTouched, command.seen),
      ...checks,
      notFuture(on, context),
      notBefore(on, started, { da: "det nuværende trin begyndte", en: "the present stage began" }),
    ],
    () => [{ kind: "stage-started", stage, on, reason }],
  );
}

const wayBack = {
  da: "Fra brobygning går vejen tilbage til relationsarbejdet.",
  en: "From bridge-building the way back is to relation work.",
};

function bridgeReady(state: CourseState): Check {
  const acting = relationStepNow(state) === "action";
  const named = supportOf(state).services.length > 0;
  if (acting && named) return undefined;
  return {
    code: "condition-missing",
    field: "conditions",
    source: acting ? bridging : iceBreakers("relationsarbejdets fire trin"),
    message: acting
      ? { da: "Skriv først, hvilket tilbud borgeren ønsker.", en: "First write which service the citizen wants." }
      : {
          da: "Brobygningen begynder, når borgeren er nået til handling. Skriv først, hvad der viser det.",
          en: "Bridge-building begins when the citizen has come to action. First write what shows it.",
        },
  };
}

function reasonNeeded(reason: string): Check {
  if (reason !== "") return undefined;
  return {
    code: "reason-needed",
    field: "reason",
    source: bridging,
    message: {
      da: "Skriv, hvorfor I går tilbage til relationsarbejdet.",
      en: "Write why you go back to relation work.",
    },
  };
}

/** A possible citizen turns out to be somebody known. The notes stay where they are, under their own access (product.md §2.9). */
export function decideJoin(state: CourseState, command: CommandOf<"joinCitizen">, context: DecideContext): Verdict {
  const already = outreachOf(state).joined !== undefined;
  const self = command.citizenId === state.citizenId || command.intoCourseId === state.courseId;
  const check: Check =
    already || self
      ? {
          code: "unknown-reference",
          field: "citizenId",
          source: recordKeeping,
          message: already
            ? {
                da: "Den mulige borger er allerede samlet med en person. Skil dem ad først.",
                en: "Already joined to a person. Take them apart first.",
              }
            : { da: "Vælg en anden person; det er den samme.", en: "Choose another person; this is the same one." },
        }
      : undefined;
  return verdict([check, notFuture(command.on, context)], () => [{ kind: "citizen-joined", ...said(command) }]);
}

export function decideUnjoin(state: CourseState, command: CommandOf<"unjoinCitizen">, context: DecideContext): Verdict {
  const none: Check =
    outreachOf(state).joined === undefined
      ? {
          code: "unknown-reference",
          source: recordKeeping,
          message: { da: "Den mulige borger er ikke samlet med nogen.", en: "Not joined to anybody." },
        }
      : undefined;
  return verdict([none, notFuture(command.on, context)], () => [{ kind: "citizen-unjoined", ...said(command) }]);
}

/** How contact may end in SKP: A, clarified not in the target group and helped on; the bridge, when a service holds. */
export function outreachClosure(
  state: CourseState,
  { reason, helpedTo }: { readonly reason: string; readonly helpedTo?: string | undefined },
): Check {
  if (reason === "not-in-target-group") {
    const clarified = outreachOf(state).judgements.at(-1)?.judgement === "no";
    if (!clarified) {
      const da = "Vurdér først, at borgeren ikke er i målgruppen. Afvisninger og tid afslutter aldrig forsøget.";
      const en = "First judge that the citizen is not in the target group. Refusals and time never end the attempt.";
      return { code: "condition-missing", field: "reason", source: making, message: { da, en } };
    }
    if ((helpedTo ?? "") !== "") return undefined;
    const da = "Skriv, hvor borgeren blev hjulpet hen, eller at der ikke var brug for det.";
    const en = "Write where the citizen was helped on to, or that it was not needed.";
    return { code: "reason-needed", field: "helpedTo", source: making, message: { da, en } };
  }
  if (reason !== "handed-over") return undefined;
  const holds = supportOf(state).services.some((link) => link.statuses.at(-1)?.status === "holds");
  if (holds) return undefined;
  return {
    code: "condition-missing",
    field: "reason",
    source: bridging,
    message: {
      da: "Overdragelsen er først slut, når en opfølgning viser, at kontakten til tilbuddet holder. Skriv det på tilbuddet.",
      en: "The handover ends once a follow-up shows that the contact with the service holds. Write that on the service.",
    },
  };
}

/** The entries that open a course of a method without a clock, on the day that it was heard of. */
export function openingEntries(
  ending: "timed" | "open-ended" | "event-ended" | "frame",
  on: EntryDay,
): readonly EntrySays[] {
  if (ending === "timed") return [];
  // "The work starts when staff learn of a citizen" (Metodeguide SKP 2016, 2A).
  if (ending === "event-ended") return [{ kind: "contact-period-started", on }];
  return [{ kind: "stage-started", stage: "running", on, reason: "" }];
}
type EntryDay = CourseState["receivedOn"];
