import { courseMonths } from "../law/course-length.ts";
import type { Method, Source } from "../methods/definition.ts";
import { findMethod } from "../methods/registry.ts";
import { timeline } from "../time/timeline.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CommandOf } from "./commands.ts";
import { openingEntries } from "./decide-outreach.ts";
import type { EntrySays, Override } from "./entries.ts";
import { refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import {
  chosenReasonCheck,
  legalBasisCheck,
  lengthCheck,
  lengthRefusal,
  referralDays,
  supplierWishCheck,
} from "./referral-checks.ts";
import { said } from "./said.ts";
import type { CourseState, Phase } from "./state.ts";
import { notBefore, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

const unknownMethod: Refusal = {
  code: "unknown-method",
  field: "method",
  source: recordKeeping,
  message: { da: "Metoden kan ikke bruges endnu.", en: "The method can't be used yet." },
};

const notFromList: Refusal = {
  code: "unknown-method",
  field: "method",
  source: recordKeeping,
  message: {
    da: "En liste indlæses til en af CTI-metoderne. Opret andre forløb som henvisninger.",
    en: "A list is imported to one of the CTI methods. Make other courses as referrals.",
  },
};

interface Length {
  readonly months: number | undefined;
  readonly overrides: readonly Override[];
  readonly check: Check;
}

function lengthOf(method: Method, command: CommandOf<"referCitizen">): Length {
  const usual = courseMonths(method, command.legalBasis, command.decidedOn);
  if (!usual.ok) return { months: undefined, overrides: [], check: undefined };
  const months = command.months ?? usual.months;
  const impossible = lengthCheck(method, command, months);
  if (impossible !== undefined) return { months: undefined, overrides: [], check: impossible };
  const exceptional = usual.needsExceptionCheck && months >= usual.months;
  if (months === usual.months && !exceptional) return { months, overrides: [], check: undefined };
  if (command.overrideReason === "") {
    return { months, overrides: [], check: lengthReason(usual.source, usual.months, exceptional) };
  }
  const rule = exceptional ? "length-exception" : "length";
  return { months, overrides: [{ rule, reason: command.overrideReason }], check: undefined };
}

function lengthReason(source: Source, usual: number, exceptional: boolean): Refusal {
  const message = exceptional
    ? {
        da: "Længden kræver, at lovens undtagelse er opfyldt. Skriv, hvorfor den er det her.",
        en: "The length needs the exception in the law. Write why it is met here.",
      }
    : {
        da: `Længden er normalt ${usual} måneder. Skriv, hvorfor den er en anden her.`,
        en: `The length is normally ${usual} months. Write why it differs here.`,
      };
  return { code: "reason-needed", field: "overrideReason", source, message };
}

const courseExists: Refusal = {
  code: "course-exists",
  source: recordKeeping,
  message: { da: "Forløbet findes allerede.", en: "The course already exists." },
};

/** Referral: target group, legal basis with its dates and length, and the supplier wish where § 85 a asks for it. */
export function decideReferral(
  state: CourseState | undefined,
  command: CommandOf<"referCitizen">,
  context: { readonly today: LocalDate },
): Verdict {
  const method = findMethod(command.method);
  if (state !== undefined) return refuse(courseExists);
  if (method === undefined) return refuse(unknownMethod);
  const length = lengthOf(method, command);
  const { type: _t, commandId: _i, courseId: _c, seen: _s, months: _m, overrideReason: _o, ...referral } = command;
  return verdict(
    [
      ...referralDays(command, context),
      legalBasisCheck(method, command),
      supplierWishCheck(command),
      chosenReasonCheck(command),
      length.check,
    ],
    () => [
      {
        kind: "referred",
        ...referral,
        methodVersion: method.version,
        ...(length.months === undefined ? {} : { months: length.months }),
        overrides: [...length.overrides],
      },
      ...openingEntries(method.ending.kind, command.receivedOn),
    ],
  );
}

type Imported = CommandOf<"importCourse">;

const importedDays = [
  { field: "contactStart", what: "start på kontaktskabelse" },
  { field: "phase1Start", what: "start på fase 1" },
  { field: "phase2Start", what: "start på fase 2" },
  { field: "phase3Start", what: "start på fase 3" },
  { field: "closedOn", what: "afslutning" },
] as const;

function importedOrder(command: Imported, context: { readonly today: LocalDate }): Check {
  let before: { readonly what: string; readonly on: LocalDate } | undefined;
  for (const { field, what } of importedDays) {
    const on = command[field];
    if (on === undefined) continue;
    const future = notFuture(on, context, field);
    if (future !== undefined) return future;
    const order = notBefore(on, before?.on, {
      da: `${before?.what ?? ""} (det gælder ${what})`,
      en: "the step before it",
    });
    if (order !== undefined) return { ...order, field };
    before = { what, on };
  }
  return undefined;
}

function importedPhases(command: Imported): Check {
  const { phase1Start, phase2Start, phase3Start } = command;
  const whole =
    (phase2Start === undefined || phase1Start !== undefined) &&
    (phase3Start === undefined || phase2Start !== undefined);
  if (whole && (command.closedOn === undefined) === (command.closureReason === undefined)) return undefined;
  return {
    code: "phase-order",
    source: recordKeeping,
    message: {
      da: "En fase mangler sin start, eller afslutning og årsag følges ikke ad. Ret rækken i listen.",
      en: "A phase lacks its start, or closure and reason don't come together. Mend the row in the list.",
    },
  };
}

const fromList = { rule: "imported", reason: "Indlæst fra holdets liste" } as const;

/** Where the list's note goes: with the closure, with the running phase, or with the referral while no phase has begun. */
function noteHome(command: Imported): "closed" | Phase | "referred" {
  if (command.closedOn !== undefined) return "closed";
  if (command.phase3Start !== undefined) return "phase3";
  if (command.phase2Start !== undefined) return "phase2";
  return command.phase1Start === undefined ? "referred" : "phase1";
}

/** A note too long to stand with the reason of the referral stays whole in pieces beside it. */
function importedNote(command: Imported): { readonly reason: string; readonly overrides: Override[] } {
  const { reason, note } = command;
  if (noteHome(command) !== "referred" || note === "") return { reason, overrides: [] };
  const whole = reason === "" ? note : `${reason}\n\n${note}`;
  if (whole.length <= 4000) return { reason: whole, overrides: [] };
  const pieces = [note.slice(0, 4000).trim(), note.slice(4000).trim()].filter((piece) => piece !== "");
  return { reason, overrides: pieces.map((piece) => ({ rule: "imported", reason: piece })) };
}

function importedEntries(command: Imported, months: number): readonly EntrySays[] {
  const entries: EntrySays[] = [];
  if (command.contactStart !== undefined) entries.push({ kind: "contact-period-started", on: command.contactStart });
  const starts = [command.phase1Start, command.phase2Start, command.phase3Start];
  const plan = command.phase1Start === undefined ? undefined : timeline(command.phase1Start, months);
  for (const [index, phase] of (["phase1", "phase2", "phase3"] as const).entries()) {
    const on = starts[index];
    const plannedOn = plan?.phases[index]?.start;
    if (on === undefined || plannedOn === undefined) continue;
    const status = noteHome(command) === phase ? command.note : "";
    entries.push({ kind: "phase-started", phase, on, plannedOn, status, overrides: [fromList] });
  }
  if (command.closedOn !== undefined && command.closureReason !== undefined) {
    const plannedOn = plan === undefined ? {} : { plannedOn: plan.lastDay };
    const { closedOn: on, closureReason: reason, note } = command;
    entries.push({ kind: "closed", on, reason, note, ...plannedOn, deviations: [], overrides: [fromList] });
  }
  return entries;
}

/** A course taken over from the list that the team kept, with the dates as they stand there. */
export function decideImport(
  state: CourseState | undefined,
  command: Imported,
  { today }: { readonly today: LocalDate },
): Verdict {
  const method = findMethod(command.method);
  if (state !== undefined) return refuse(courseExists);
  if (method?.ending.kind !== "timed") return refuse(notFromList);
  const length = courseMonths(method, command.legalBasis, command.decidedOn);
  const refused = legalBasisCheck(method, command);
  if (refused !== undefined) return refuse(refused);
  if (!length.ok) return refuse(lengthRefusal(method));
  const { months } = length;
  const { type: _t, commandId: _i, courseId: _c, seen: _s, contactStart: _1, phase1Start: _2, ...rest } = command;
  const { phase2Start: _3, phase3Start: _4, closedOn: _5, closureReason: _6, note: _7, ...referral } = rest;
  return verdict(
    [
      ...referralDays(command, { today }),
      supplierWishCheck(command),
      importedPhases(command),
      importedOrder(command, { today }),
    ],
    () => [
      { kind: "referred", ...referral, methodVersion: method.version, months, ...importedNote(command) },
      ...importedEntries(command, months),
    ],
  );
}

export function decideAssignment(
  state: CourseState,
  command: CommandOf<"assignWorker">,
  context: DecideContext,
): Verdict {
  const { jointVisitOn } = command;
  const visit = jointVisitOn === undefined ? undefined : notFuture(jointVisitOn, context, "jointVisitOn");
  return verdict([notFuture(command.on, context), visit, newHands(state, command)], () => [
    { kind: "worker-assigned", ...said(command) },
  ]);
}

function newHands(state: CourseState, command: CommandOf<"assignWorker">): Check {
  if (state.workerId !== command.workerId || state.teamId !== command.teamId) return undefined;
  return {
    code: "unknown-reference",
    field: "workerId",
    source: recordKeeping,
    message: { da: "Medarbejderen har allerede forløbet.", en: "The worker already has the course." },
  };
}

export function decideContactPeriod(
  state: CourseState,
  { on }: CommandOf<"startContactPeriod">,
  context: DecideContext,
): Verdict {
  const message =
    state.contactStart === undefined
      ? {
          da: "Fase 1 er allerede begyndt, så kontaktskabelsen er forbi. Skriv datoen i et notat, hvis den mangler.",
          en: "Phase 1 has already begun, so the contact period is over. Put the date in a note if it is missing.",
        }
      : { da: "Kontaktskabelsen er allerede begyndt.", en: "The contact period has already begun." };
  const begun: Check =
    state.stage === "referred" ? undefined : { code: "phase-order", source: context.method.source, message };
  return verdict([begun, notFuture(on, context)], () => [{ kind: "contact-period-started", on }]);
}
