import type { CommandOf } from "./commands.ts";
import { counted, wordingChecks } from "./correction-checks.ts";
import type { Entry, EntrySays, PlainEntry } from "./entries.ts";
import { effectiveEntries, fold } from "./fold.ts";
import type { EffectiveEntry } from "./evolve.ts";
import { flaws } from "./flaws.ts";
import type { Flaw } from "./flaws.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";
import type { CourseState } from "./state.ts";
import { exists, notStale, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

const flawWords: Record<Flaw, string> = {
  "phase-missing": "en senere fase ville mangle den fase, der går forud",
  "phase-order": "datoerne ville komme i forkert rækkefølge",
  "focus-over": "der ville være for mange fokusområder i en fase",
  "focus-twice": "det samme område ville stå to gange i en fase",
  "focus-before-phase": "en fase ville have fokusområder uden at være begyndt",
  "action-without-focus": "en aktivitet ville miste sit fokusområde",
  "two-interruptions": "der ville være to afbrydelser på én gang",
  "interruption-order": "en afbrydelse ville slutte, før den begynder",
  "closed-before-phase": "forløbet ville slutte, før fasen begynder",
  "closed-without-decision": "forløbet ville være afsluttet uden den afgørelse, som loven kræver",
  "closed-otherwise": "forløbet ville være afsluttet af en grund, som metoden ikke har",
  "stage-without-contact": "det, der kom efter kontaktskabelsen, ville mangle den stabile kontakt, der går forud",
  "reference-missing": "noget ville pege på det, der forsvinder",
  stage: "forløbets fase ville ikke passe med datoerne",
};

/** A correction must leave a course that hangs together: try it out on the whole journal first. */
function leavesWhole(context: DecideContext, added: EntrySays): Check {
  const entries = context.entries();
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  const tried: Entry = { ...last, entryId: "tried", commandId: "tried", seq: last.seq + 1, says: added };
  const state = fold([...entries, tried]);
  const flaw = state === undefined ? undefined : flaws(state, context.method)[0];
  if (flaw === undefined) return undefined;
  return {
    code: "date-order",
    source: recordKeeping,
    message: {
      da: `Rettelsen kan ikke stå alene: ${flawWords[flaw]}. Ret eller fortryd det, der hænger sammen med den, først.`,
      en: "The correction can't stand alone: something else in the course depends on it. Mend that first.",
    },
  };
}

function findCounting(context: DecideContext, entryId: string): EffectiveEntry | undefined {
  return effectiveEntries(context.entries()).find(
    (entry) => entry.entryId === entryId && entry.says.kind !== "retracted",
  );
}

function lastTouch(entries: readonly Entry[], entryId: string): number | undefined {
  return entries.findLast(({ says }) => says.kind === "corrected" && says.entryId === entryId)?.seq;
}

/** What a correction may not do: turn an entry into something else, or move a referral to another citizen. */
function sameThing(before: PlainEntry | undefined, after: PlainEntry): Check {
  if (before === undefined) return undefined;
  const same = before.kind === after.kind && identity(before) === identity(after);
  if (same) return undefined;
  return {
    code: "same-kind",
    source: recordKeeping,
    message: {
      da: "En rettelse skal handle om det samme. Fortryd i stedet, og skriv det rigtige.",
      en: "A correction must be about the same thing. Retract it instead, and write what is right.",
    },
  };
}

const subject = {
  referral: ["citizenId", "method", "methodVersion", "teamId", "workerId", "continuesCourseId"],
  assignment: ["workerId", "teamId"],
  phase: ["phase"],
  focus: ["focusId", "phase"],
  action: ["actionId", "focusId"],
  contact: ["contactId"],
  member: ["memberId"],
  document: ["documentId"],
  appointment: ["appointmentId"],
  measurement: ["measurementId"],
  agreement: ["agreementId"],
  item: ["item"],
  stage: ["stage"],
  service: ["linkId"],
  serviceMeeting: ["meetingId"],
  disagreement: ["disagreementId"],
  loss: ["lossId"],
  step: ["step"],
  review: ["reviewId"],
  offer: ["offerId"],
  tenancy: ["tenancyId"],
  joined: ["citizenId", "intoCourseId"],
  change: ["toCourseId", "toMethod"],
  task: ["taskId"],
  life: ["area"],
} as const;

/** What each kind of entry is about, beside its words and dates; kinds left out are about the course itself. */
const subjectOf: Partial<Record<PlainEntry["kind"], readonly string[]>> = {
  referred: subject.referral,
  "worker-assigned": subject.assignment,
  "phase-started": subject.phase,
  "plan-agreed": subject.phase,
  "plan-evaluated": subject.phase,
  "plan-adjusted": subject.phase,
  "focus-chosen": subject.focus,
  "focus-changed": subject.focus,
  "focus-ended": subject.focus,
  "action-added": subject.action,
  "action-settled": subject.action,
  "contact-recorded": subject.contact,
  "member-added": subject.member,
  "member-changed": subject.member,
  "member-rated": subject.member,
  "member-left": subject.member,
  "handover-recorded": subject.member,
  "document-added": subject.document,
  "document-removed": subject.document,
  "appointment-agreed": subject.appointment,
  "appointment-settled": subject.appointment,
  "measurement-recorded": subject.measurement,
  "employer-agreement-recorded": subject.agreement,
  "item-ticked": subject.item,
  "stage-started": subject.stage,
  "service-linked": subject.service,
  "service-status-seen": subject.service,
  "service-met": subject.serviceMeeting,
  "disagreement-parked": subject.disagreement,
  "disagreement-taken-up": subject.disagreement,
  "motivation-lost": subject.loss,
  "step-set": subject.step,
  "review-held": subject.review,
  "home-offered": subject.offer,
  "offer-answered": subject.offer,
  "tenancy-started": subject.tenancy,
  "tenancy-ended": subject.tenancy,
  "citizen-joined": subject.joined,
  "method-changed": subject.change,
  "task-added": subject.task,
  "task-settled": subject.task,
  "life-status-recorded": subject.life,
};

function identity(says: PlainEntry): string {
  const values = new Map<string, unknown>(Object.entries(says));
  return JSON.stringify((subjectOf[says.kind] ?? []).map((key) => values.get(key)));
}

export function decideCorrection(
  state: CourseState,
  command: CommandOf<"correctEntry">,
  context: DecideContext,
): Verdict {
  const { entryId, reason } = command;
  const replacement = counted(state, command.replacement);
  const entry = findCounting(context, entryId);
  const said: EntrySays = { kind: "corrected", entryId, replacement, reason };
  const first = verdict(
    [
      exists(entry, "entryId"),
      sameThing(entry?.says, replacement),
      notStale(lastTouch(context.entries(), entryId), command.seen),
      ...wordingChecks(state, replacement, context),
    ],
    () => [said],
  );
  // Only words that fit their place can be tried out on the journal.
  return first.ok ? verdict([leavesWhole(context, said)], () => [said]) : first;
}

const referralStays: Refusal = {
  code: "not-allowed",
  source: recordKeeping,
  message: {
    da: "Henvisningen er forløbets begyndelse og kan ikke fortrydes. Ret den, eller afslut forløbet.",
    en: "The referral begins the course and can't be retracted. Correct it, or close the course.",
  },
};

const changeKinds: ReadonlySet<PlainEntry["kind"]> = new Set(["method-changed", "closed", "decision-recorded"]);

const changeStays: Refusal = {
  code: "not-allowed",
  source: recordKeeping,
  message: {
    da: "Arbejdet er gået videre i et andet forløb, så skiftet kan ikke fortrydes her. Skift metode derfra i stedet.",
    en: "The work has gone on in another course, so the change can't be retracted here. Change method from there instead.",
  },
};

/** Retracting takes an entry out of every count; it stays readable in the journal with the reason (lessons.md, L42). */
export function decideRetraction(
  state: CourseState,
  command: CommandOf<"retractEntry">,
  context: DecideContext,
): Verdict {
  const { entryId, reason } = command;
  const entry = findCounting(context, entryId);
  if (entry?.says.kind === "referred") return refuse(referralStays);
  if (state.changed !== undefined && entry !== undefined && changeKinds.has(entry.says.kind))
    return refuse(changeStays);
  const said: EntrySays = { kind: "retracted", entryId, reason };
  return verdict([exists(entry, "entryId"), leavesWhole(context, said)], () => [said]);
}
