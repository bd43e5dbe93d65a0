import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";
import { companies } from "./outreach.ts";

/** Kinds of place where isolated citizens live or pass by; the guide names home, library, shop and park (2A). */
export const placeKinds = [
  "housing-estate",
  "staircase",
  "allotment",
  "library",
  "shop",
  "park",
  "harbour",
  "other",
] as const;
/** Who may know a citizen and can refer: indirect detection (Metodeguide SKP 2016, 1D). */
export const partnerKinds = [
  "housing-association",
  "police",
  "library",
  "pharmacy",
  "home-care",
  "parish",
  "shop",
  "other",
] as const;
/** Whom a concern comes from: anyone who is worried. */
export const concernSources = ["neighbour", "relative", "housing-association", "police", "health", "other"] as const;
export const concernStatuses = ["open", "led-to-visit", "possible-citizen", "closed"] as const;
/** Texts of a team that stand in dated versions: 1A framing and 1C communication plan. */
export const teamDocuments = ["framing", "communication"] as const;

/** The version that a form was opened on; 0 for what is new. */
const seen = z.int().nonnegative();

/** 1B: one area with the places in it; a list, since a map would show where people live. */
export const areaShape = {
  name: neededText(200),
  note: freeText(4000),
  active: z.boolean(),
  places: z
    .array(
      z.strictObject({
        placeId: idSchema,
        kind: z.enum(placeKinds),
        name: neededText(200),
        note: freeText(2000),
      }),
    )
    .max(200),
  seen,
} as const;

export const teamDocumentShape = {
  on: localDateSchema,
  what: freeText(8000),
  who: freeText(8000),
  how: freeText(8000),
  seen,
} as const;

export const partnerShape = {
  kind: z.enum(partnerKinds),
  name: neededText(200),
  contact: freeText(200),
  phone: freeText(40),
  email: freeText(200),
  note: freeText(4000),
  active: z.boolean(),
  seen,
} as const;

export const briefingShape = { briefingId: idSchema, on: localDateSchema, note: freeText(4000) } as const;

/** 1E: somebody of the team was in an area. */
export const visitShape = {
  visitId: idSchema,
  areaId: idSchema,
  placeId: idSchema.optional(),
  on: localDateSchema,
  company: z.enum(companies),
  colleagueId: idSchema.optional(),
  saw: freeText(8000),
  possibleSeen: z.int().min(0).max(500),
} as const;

export const concernShape = {
  receivedOn: localDateSchema,
  from: z.enum(concernSources),
  anonymous: z.boolean(),
  informerName: freeText(200),
  informerPhone: freeText(40),
  place: freeText(500),
  concern: neededText(8000),
  areaId: idSchema.optional(),
  seen,
} as const;

export const concernOutcomeShape = {
  status: z.enum(concernStatuses),
  reason: freeText(4000),
  /** The outreach course of the possible citizen that the concern led to. */
  courseId: idSchema.optional(),
  seen,
} as const;

export const possibleCitizenShape = {
  citizenId: idSchema,
  courseId: idSchema,
  commandId: idSchema,
  /** What the team calls a person whose name nobody knows yet. */
  alias: neededText(100),
  place: freeText(500),
  description: freeText(4000),
  teamId: idSchema,
  workerId: idSchema.optional(),
  concernId: idSchema.optional(),
  areaId: idSchema.optional(),
  deleteOn: localDateSchema.optional(),
} as const;

export const possibleCitizenChangeShape = {
  place: freeText(500),
  description: freeText(4000),
  areaId: idSchema.optional(),
  seen,
} as const;

export const extensionShape = { extensionId: idSchema, until: localDateSchema, reason: neededText(2000) } as const;

const instant = z.iso.datetime({ message: "Skriv et klokkeslæt" });

export const checkInShape = {
  checkInId: idSchema,
  teamId: idSchema,
  place: neededText(500),
  backBy: instant,
  colleagueId: idSchema,
  courseId: idSchema.optional(),
  note: freeText(2000),
} as const;

export const checkInExtensionShape = { backBy: instant } as const;

/** Sent to open screens at every beat while somebody is overdue whom the reader has to do with; never who or where. */
export const checkInEventSchema = z.strictObject({ overdue: z.int().positive() });
export type CheckInEvent = z.infer<typeof checkInEventSchema>;
