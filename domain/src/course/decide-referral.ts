import { courseMonths } from "../law/course-length.ts";
import { legalBasisOn } from "../law/legal-basis.ts";
import type { Method, Source } from "../methods/definition.ts";
import { findMethod } from "../methods/registry.ts";
import { isPhaseableLength, timeline } from "../time/timeline.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CommandOf } from "./commands.ts";
import type { EntrySays, Override } from "./entries.ts";
import { refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { CourseState } from "./state.ts";
import { notBefore, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

type Referral = CommandOf<"referCitizen"> | CommandOf<"importCourse">;

const unknownMethod: Refusal = {
  code: "unknown-method",
  field: "method",
  message: { da: "Metoden kan ikke bruges endnu.", en: "The method can't be used yet." },
};

/** What the legal basis says no to: outdated, or not one that this method rests on. */
function legalBasisCheck(method: Method, { legalBasis, decidedOn }: Referral): Check {
  const found = legalBasisOn(legalBasis, decidedOn);
  const length = courseMonths(method, legalBasis, decidedOn);
  if (found.ok && (length.ok || length.reason === "not-timed")) return undefined;
  const message = !found.ok ? found.text : !length.ok ? length.text : unknownMethod.message;
  return { code: "legal-basis", field: "legalBasis", source: method.source, message };
}

/** SEL § 85 a: the decision must give the reason when the citizen's supplier wish is not followed (L 64, 2022-23). */
function supplierWishCheck({ legalBasis, decidedOn, supplierWish }: Referral): Check {
  const found = legalBasisOn(legalBasis, decidedOn);
  if (!found.ok || !found.basis.supplierWishReason || supplierWish === undefined) return undefined;
  if (supplierWish.followed || supplierWish.reason !== "") return undefined;
  return {
    code: "supplier-wish-reason",
    field: "supplierWish",
    source: found.basis.source,
    message: {
      da: "Når borgerens ønske om leverandør ikke følges, skal afgørelsen begrunde det. Skriv begrundelsen.",
      en: "When the citizen's supplier wish is not followed, the decision must say why. Write the reason.",
    },
  };
}

interface Length {
  readonly months: number | undefined;
  readonly overrides: readonly Override[];
  readonly check: Check;
}

function lengthOf(method: Method, command: CommandOf<"referCitizen">): Length {
  const usual = courseMonths(method, command.legalBasis, command.decidedOn);
  if (!usual.ok) return { months: undefined, overrides: [], check: undefined };
  const months = command.months ?? usual.months;
  if (!isPhaseableLength(months)) return { months: undefined, overrides: [], check: lengthRefusal(method) };
  const exceptional = usual.needsExceptionCheck && months >= usual.months;
  if (months === usual.months && !exceptional) return { months, overrides: [], check: undefined };
  if (command.overrideReason === "") {
    return { months, overrides: [], check: lengthReason(usual.source, usual.months, exceptional) };
  }
  const rule = exceptional ? "length-exception" : "length";
  return { months, overrides: [{ rule, reason: command.overrideReason }], check: undefined };
}

function lengthRefusal(method: Method): Refusal {
  return {
    code: "length",
    field: "months",
    source: method.source,
    message: {
      da: "Forløbet deles i tre lige lange faser: vælg et antal måneder, der kan deles med tre.",
      en: "The course falls into three phases of equal length: choose a number of months divisible by three.",
    },
  };
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
      notFuture(command.receivedOn, context, "receivedOn"),
      notFuture(command.decidedOn, context, "decidedOn"),
      legalBasisCheck(method, command),
      supplierWishCheck(command),
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
    ],
  );
}

type Imported = CommandOf<"importCourse">;

function importedStarts(command: Imported): readonly { readonly what: string; readonly on: LocalDate }[] {
  const dates: readonly (readonly [string, LocalDate | undefined])[] = [
    ["start på kontaktskabelse", command.contactStart],
    ["start på fase 1", command.phase1Start],
    ["start på fase 2", command.phase2Start],
    ["start på fase 3", command.phase3Start],
    ["afslutning", command.closedOn],
  ];
  return dates.flatMap(([what, on]) => (on === undefined ? [] : [{ what, on }]));
}

function importedOrder(command: Imported, today: LocalDate): Check {
  const dates = importedStarts(command);
  const future = dates.map(({ on }) => notFuture(on, { today })).find((check) => check !== undefined);
  if (future !== undefined) return future;
  for (const [index, { what, on }] of dates.entries()) {
    const before = dates[index - 1];
    if (before === undefined || before.on <= on) continue;
    return notBefore(on, before.on, { da: `${before.what} (det gælder ${what})`, en: "the step before it" });
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

function importedEntries(command: Imported, months: number): readonly EntrySays[] {
  const entries: EntrySays[] = [];
  if (command.contactStart !== undefined) entries.push({ kind: "contact-period-started", on: command.contactStart });
  const starts = [command.phase1Start, command.phase2Start, command.phase3Start];
  const plan = command.phase1Start === undefined ? undefined : timeline(command.phase1Start, months);
  for (const [index, phase] of (["phase1", "phase2", "phase3"] as const).entries()) {
    const on = starts[index];
    const plannedOn = plan?.phases[index]?.start;
    if (on === undefined || plannedOn === undefined) continue;
    entries.push({ kind: "phase-started", phase, on, plannedOn, status: "", overrides: [fromList] });
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
  if (method === undefined) return refuse(unknownMethod);
  const length = courseMonths(method, command.legalBasis, command.decidedOn);
  const refused = legalBasisCheck(method, command);
  if (refused !== undefined) return refuse(refused);
  if (!length.ok) return refuse(lengthRefusal(method));
  const { months } = length;
  const { type: _t, commandId: _i, courseId: _c, seen: _s, contactStart: _1, phase1Start: _2, ...rest } = command;
  const { phase2Start: _3, phase3Start: _4, closedOn: _5, closureReason: _6, note: _7, ...referral } = rest;
  return verdict([importedPhases(command), importedOrder(command, today)], () => [
    { kind: "referred", ...referral, methodVersion: method.version, months, overrides: [] },
    ...importedEntries(command, months),
  ]);
}

export function decideAssignment(
  state: CourseState,
  command: CommandOf<"assignWorker">,
  context: DecideContext,
): Verdict {
  const { workerId, teamId, on, reason } = command;
  return verdict([notFuture(on, context), notStale(state, command)], () => [
    { kind: "worker-assigned", workerId, teamId, on, reason },
  ]);
}

function notStale(state: CourseState, command: CommandOf<"assignWorker">): Check {
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
  const begun: Check =
    state.stage === "referred"
      ? undefined
      : {
          code: "phase-order",
          source: context.method.source,
          message: { da: "Kontaktskabelsen er allerede begyndt.", en: "The contact period has already begun." },
        };
  return verdict([begun, notFuture(on, context)], () => [{ kind: "contact-period-started", on }]);
}
