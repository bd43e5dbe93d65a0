import { contactSchema, type Channel, type Counterpart, type Place } from "@tovholder/domain/contact/contact.ts";
import { channels, contactOutcomes, counterparts, efforts, places } from "@tovholder/domain/contact/contact.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { focusIn, planPhase } from "@tovholder/domain/course/state.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { CourseView } from "../replica/course-view.ts";
import {
  outreachFormSchema,
  outreachMissing,
  readOutreach,
  startOutreach,
  type OutreachErrors,
  type OutreachTexts,
} from "./outreach-form.ts";

/** What the worker has filled in so far, as it is kept in the draft. Anything may still be missing. */
export const contactFormSchema = z.strictObject({
  outcome: z.enum(contactOutcomes),
  on: localDateSchema.optional(),
  time: z.string(),
  channel: z.enum(channels),
  with: z.array(z.enum(counterparts)),
  memberIds: z.array(z.string()),
  place: z.enum(places),
  minutes: z.number().optional(),
  focus: z.array(z.string()),
  effort: z.enum(efforts).optional(),
  text: z.string(),
  appointmentId: z.string().optional(),
  nextOn: localDateSchema.optional(),
  nextTime: z.string(),
  nextAbout: z.string(),
  outreach: outreachFormSchema.optional(),
});
export type ContactForm = z.infer<typeof contactFormSchema>;

/** What the last contact that came about suggests for this one. */
function fromLast({ contacts, state }: CourseView) {
  const last = contacts.findLast((contact) => contact.outcome === "made");
  const inForce = focusIn(state, planPhase(state)).map((focus) => focus.dimension);
  if (last === undefined) {
    const first: { channel: Channel; with: Counterpart[]; place: Place } = {
      channel: "meeting",
      with: ["citizen"],
      place: "home",
    };
    return { ...first, focus: inForce, effort: undefined, minutes: undefined };
  }
  const { channel, place, effort, minutes } = last;
  return {
    channel,
    with: [...last.with],
    place,
    effort,
    minutes,
    focus: last.focus.filter((code) => inForce.includes(code)),
  };
}

/** The usual answer to every question, from the plan and from the last contact, so that text and one tap are enough. */
export function startContact(view: CourseView, today: LocalDate): ContactForm {
  const usual = fromLast(view);
  const appointment = view.state.appointments.find((one) => one.on === today);
  return {
    outcome: "made",
    on: today,
    time: appointment?.time ?? "",
    ...usual,
    place: appointment?.place ?? usual.place,
    memberIds: [],
    text: "",
    appointmentId: appointment?.appointmentId,
    nextTime: "",
    nextAbout: "",
    outreach: startOutreach(view),
  };
}

export type ContactErrors = Partial<Record<"on" | "time" | "with" | "minutes" | "text" | "nextTime", string>> &
  OutreachErrors;

export type ContactReading =
  | { readonly ok: true; readonly draft: CommandDraft }
  | { readonly ok: false; readonly errors: ContactErrors };

const clockTime = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** A time of day as people write it (`9.30`, `0930`, `09:30`); `undefined` when empty, `null` when it is not one. */
export function readClockTime(text: string): string | null | undefined {
  if (text.trim() === "") return undefined;
  const match = clockTime.exec(text.trim());
  return match?.[1] === undefined ? null : `${match[1].padStart(2, "0")}:${match[2]}`;
}

export interface ContactIds {
  readonly contactId: string;
  readonly appointmentId: string;
}

export interface ContactTexts extends OutreachTexts {
  readonly dateMissing: string;
  readonly timeWrong: string;
  readonly withMissing: string;
}

function missing(form: ContactForm, texts: ContactTexts): ContactErrors {
  return {
    ...(form.on === undefined ? { on: texts.dateMissing } : {}),
    ...(readClockTime(form.time) === null ? { time: texts.timeWrong } : {}),
    ...(readClockTime(form.nextTime) === null ? { nextTime: texts.timeWrong } : {}),
    ...(form.with.length === 0 ? { with: texts.withMissing } : {}),
    ...outreachMissing(form, texts),
  };
}

/** The command that the form stands for, or what is missing, field by field. */
export function readContact(form: ContactForm, ids: ContactIds, texts: ContactTexts): ContactReading {
  const errors = missing(form, texts);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { outcome, on, channel, memberIds, minutes, focus, effort, text, appointmentId, nextOn } = form;
  const contact = contactSchema.safeParse({
    contactId: ids.contactId,
    outcome,
    on,
    time: readClockTime(form.time),
    channel,
    with: form.with,
    memberIds,
    place: channel === "meeting" ? form.place : "phone",
    minutes,
    focus,
    effort,
    text,
    outreach: readOutreach(form),
  });
  if (!contact.success) return { ok: false, errors: fieldErrors(contact.error) };
  const next = nextOn === undefined ? {} : { next: nextAppointment(form, nextOn, ids.appointmentId) };
  return { ok: true, draft: { type: "recordContact", ...contact.data, appointmentId, ...next } };
}

function nextAppointment({ nextTime, place, nextAbout }: ContactForm, on: LocalDate, appointmentId: string) {
  return { appointmentId, on, time: readClockTime(nextTime) ?? undefined, place, about: nextAbout };
}

function fieldErrors(error: z.ZodError): ContactErrors {
  const entries = error.issues.map((issue) => [String(issue.path[0]), issue.message]);
  return Object.fromEntries(entries) as ContactErrors; // Keys that no field shows are harmless; the form shows the rest.
}
