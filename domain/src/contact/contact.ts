import { z } from "zod";
import { clockTimeSchema, freeText, idSchema } from "../course/text.ts";
import { outreachSchema } from "../outreach/outreach.ts";
import { localDateSchema } from "../time/local-date.ts";

/** Whether the contact came about. "Not recorded" is never the same as "did not happen". */
export const contactOutcomes = ["made", "attempted", "cancelled"] as const;
export const channels = ["meeting", "call", "message"] as const;
/** Fidelity items 5 and 6 count meetings by counterpart and place (CTI self-assessment 2014, items 5-6). */
export const counterparts = ["citizen", "network", "provider", "authority"] as const;
export const places = ["home", "community", "office", "institution", "phone"] as const;
/** Whether the worker did the work or linked to those who will: the fifth drift sign (Kompetenceudvikling CTI, 2015). */
export const efforts = ["direct", "linking"] as const;

export type ContactOutcome = (typeof contactOutcomes)[number];
export type Channel = (typeof channels)[number];
export type Counterpart = (typeof counterparts)[number];
export type Place = (typeof places)[number];
export type Effort = (typeof efforts)[number];

/** A dimension code of the method, e.g. `housing`; checked against the method by `decide`. */
export const dimensionSchema = z.string().min(1).max(40);

export const contactShape = {
  contactId: idSchema,
  outcome: z.enum(contactOutcomes),
  on: localDateSchema,
  time: clockTimeSchema.optional(),
  channel: z.enum(channels),
  with: z.array(z.enum(counterparts)).min(1, { message: "Vælg hvem kontakten var med" }).max(4),
  memberIds: z.array(idSchema).max(20),
  place: z.enum(places),
  minutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .optional(),
  focus: z.array(dimensionSchema).max(8),
  effort: z.enum(efforts).optional(),
  text: freeText(20_000),
  /** What an outreach method notes beside the contact itself. */
  outreach: outreachSchema.optional(),
} as const;

export const contactSchema = z.strictObject(contactShape);
export type Contact = z.infer<typeof contactSchema>;

export const appointmentShape = {
  appointmentId: idSchema,
  on: localDateSchema,
  time: clockTimeSchema.optional(),
  place: z.enum(places),
  about: freeText(500),
} as const;

export const appointmentSchema = z.strictObject(appointmentShape);
export type Appointment = z.infer<typeof appointmentSchema>;

/** The four questions of making contact: where, how, how often to try, and how to keep it (Metodeguide SKP, 2016, 2A). */
export const questionsShape = {
  where: freeText(2000),
  how: freeText(2000),
  howOften: freeText(2000),
  howKeep: freeText(2000),
  on: localDateSchema,
  /** Colleagues who answered them too: preferred, since two see more (Metodeguide SKP, 2016, 2A). */
  answeredWith: freeText(300).optional(),
  /** Days between tries: "how often" as a number, for the list of whom to try today. */
  everyDays: z.int().min(1).max(90).optional(),
  /** When to look at the answers again. */
  reviseOn: localDateSchema.optional(),
} as const;
