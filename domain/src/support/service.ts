import { z } from "zod";
import { dimensionSchema } from "../contact/contact.ts";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** How far a service has come in carrying its part. `holds` is seen at follow-up, never promised (siblings.md §8.1-8.2). */
export const serviceStatuses = ["proposed", "started", "holds", "stopped"] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** A service that may carry part of the support. */
export const serviceShape = {
  linkId: idSchema,
  name: neededText(300),
  dimension: dimensionSchema,
  contactPerson: freeText(300),
  on: localDateSchema,
  /** What the citizen wants from it, in own words. */
  words: freeText(4000),
} as const;

export const serviceStatusShape = {
  linkId: idSchema,
  status: z.enum(serviceStatuses),
  on: localDateSchema,
  note: freeText(4000),
  /** When to see whether it still holds. */
  followUpOn: localDateSchema.optional(),
} as const;

/** The three coordination duties, and speaking for the citizen (ICM-medarbejderens rolle, 2015). */
export const coordinations = ["one-entry", "coherent-services", "accompanied", "advocated"] as const;
export type Coordination = (typeof coordinations)[number];

/** A meeting or call with a service or authority on the citizen's behalf. */
export const serviceMeetingShape = {
  meetingId: idSchema,
  on: localDateSchema,
  coordination: z.enum(coordinations),
  linkId: idSchema.optional(),
  with: neededText(300),
  withCitizen: z.boolean(),
  text: freeText(8000),
} as const;
