import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { decideReferral } from "@tovholder/domain/course/decide-referral.ts";
import type { Source, Text } from "@tovholder/domain/methods/definition.ts";
import { identifierOf, readCpr } from "@tovholder/domain/person/cpr.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { WordBook } from "../i18n/da.ts";
import { asksChosenReason, isGranted, lawDay, proposedBy, type ReferralForm } from "./referral-form.ts";

/** What is wrong at a field; with the rule's source when it is a rule that says no. */
export interface Fault {
  readonly text: Text | string;
  readonly source?: Source | undefined;
}

/** Faults by field of the form or of the command. */
export type Faults = Readonly<Partial<Record<string, Fault>>>;

type Words = WordBook["referral"];

/** What stands in the way of going on from the person. A number that can't be read does; its check digit never does. */
export function personFaults(form: ReferralForm, words: Words): Faults {
  if (form.known !== undefined) return {};
  const number = readCpr(form.cpr);
  const unread = form.cpr.trim() !== "" && number.kind === "invalid" ? { cpr: { text: number.text } } : {};
  return { ...(form.given.trim() === "" ? { given: { text: words.givenMissing } } : {}), ...unread };
}

export type ReferralReading =
  | { readonly ok: true; readonly citizen: Citizen; readonly draft: CommandDraft & { readonly type: "referCitizen" } }
  | { readonly ok: false; readonly faults: Faults };

/** The person and the command that the form stands for, or what stands in the way, field by field, by the domain's rules. */
export function readReferral(form: ReferralForm, words: Words, today: LocalDate): ReferralReading {
  const missing = { ...personFaults(form, words), ...courseGaps(form, words) };
  const { method, legalBasis, receivedOn } = form;
  const decidedOn = lawDay(form);
  if (Object.keys(missing).length > 0 || method === "" || legalBasis === "" || !decidedOn || !receivedOn) {
    return { ok: false, faults: missing };
  }
  const citizen = citizenOf(form);
  const draft = {
    type: "referCitizen" as const,
    citizenId: citizen.citizenId,
    teamId: form.teamId,
    ...(form.workerId === "" ? {} : { workerId: form.workerId }),
    method,
    legalBasis,
    decidedOn,
    receivedOn,
    ...(form.months === undefined ? {} : { months: form.months }),
    from: form.from.trim(),
    reason: form.reason.trim(),
    transition: form.transition.trim(),
    targetGroup: targetGroupOf(form),
    ...(form.wish.trim() === "" ? {} : { supplierWish: wishOf(form) }),
    overrideReason: form.overrideReason.trim(),
  };
  const ids = { commandId: form.courseId, courseId: form.courseId, seen: 0 };
  const verdict = decideReferral(undefined, { ...draft, ...ids }, { today });
  if (verdict.ok) return { ok: true, citizen, draft };
  const { field = "", message, source } = verdict.refusal;
  return { ok: false, faults: { [field]: { text: message, source } } };
}

function courseGaps(form: ReferralForm, words: Words): Faults {
  const gaps: [string, string][] = [];
  if (form.method === "") gaps.push(["method", words.methodMissing]);
  if (form.legalBasis === "") gaps.push(["legalBasis", words.basisMissing]);
  if (isGranted(form) && form.decidedOn === undefined) gaps.push(["decidedOn", words.decidedMissing]);
  if (form.receivedOn === undefined) gaps.push(["receivedOn", words.receivedMissing]);
  if (form.method === "housing-first" && form.willing !== true) {
    gaps.push(["willing", form.willing === false ? words.notWilling : words.willingMissing]);
  }
  if (form.teamId === "") gaps.push(["teamId", words.teamMissing]);
  if (form.wish.trim() !== "" && form.wishFollowed === undefined) gaps.push(["wishFollowed", words.followedMissing]);
  return Object.fromEntries(gaps.map(([field, text]) => [field, { text }]));
}

/** The answers, what they pointed to, and why another method was chosen. */
function targetGroupOf(form: ReferralForm) {
  const { useOfServices, need, leavingInstitution, isolated, inContact, homelessOrAtRisk, willing } = form;
  const proposed = proposedBy(form);
  return {
    useOfServices,
    need,
    leavingInstitution,
    note: form.answersNote.trim(),
    ...(isolated === undefined ? {} : { isolated }),
    ...(inContact === undefined ? {} : { inContact }),
    ...(homelessOrAtRisk === undefined ? {} : { homelessOrAtRisk }),
    ...(willing === undefined ? {} : { willing }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(asksChosenReason(form) ? { chosenReason: form.chosenReason.trim() } : {}),
  };
}

function wishOf(form: ReferralForm) {
  return { wish: form.wish.trim(), followed: form.wishFollowed ?? false, reason: form.wishReason.trim() };
}

/** The person as the device keeps them until the server's own words come. */
function citizenOf(form: ReferralForm): Citizen {
  const { known } = form;
  if (known !== undefined) {
    const { citizenId, givenName, familyName, birthDate } = known;
    const born = birthDate === null ? {} : { birthDate };
    return { citizenId, givenName, familyName, ...born, identifierKind: "none", addressProtected: false };
  }
  const identifier = identifierOf(readCpr(form.cpr));
  return {
    citizenId: form.citizenId,
    givenName: form.given.trim(),
    familyName: form.family.trim(),
    ...(form.birthDate === undefined ? {} : { birthDate: form.birthDate }),
    identifierKind: identifier?.kind ?? "none",
    ...(identifier === undefined ? {} : { identifier: identifier.value }),
    ...(form.address.trim() === "" ? {} : { address: form.address.trim() }),
    ...(form.phone.trim() === "" ? {} : { phone: form.phone.trim() }),
    addressProtected: form.isProtected,
  };
}

/** The body of `POST /api/citizens`. */
export function newCitizenBody(form: ReferralForm) {
  const { citizenId, birthDate, address = "", phone = "" } = citizenOf(form);
  const identifier = identifierOf(readCpr(form.cpr));
  const { protectedUntil: until, protectionSource: source } = form;
  return {
    citizenId,
    given: form.given.trim(),
    family: form.family.trim(),
    birthDate,
    identifier,
    ...(address === "" ? {} : { address }),
    ...(phone === "" ? {} : { phone }),
    ...(form.isProtected ? { protection: { until, source: source.trim() || undefined } } : {}),
  };
}
