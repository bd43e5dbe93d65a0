import { concernSources, concernStatuses, partnerKinds, placeKinds } from "@tovholder/domain/outreach/fields.ts";
import { companies } from "@tovholder/domain/outreach/outreach.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** What the server tells of a team's outreach, as far as the screens read it. Under `/api/outreach/teams/{team}`. */
const day = localDateSchema.nullable();

const rowSchema = z.object({
  courseId: z.string(),
  citizenId: z.string(),
  alias: z.string(),
  name: z.string().nullable(),
  possible: z.boolean(),
  place: z.string(),
  stage: z.string(),
  workerId: z.string().nullable(),
  workerName: z.string().nullable(),
  lastTryOn: day,
  everyDays: z.number().nullable(),
  dueOn: day,
  daysOver: z.number(),
  appointment: z.object({ on: localDateSchema, time: z.string().nullable() }).nullable(),
  sparring: z.boolean(),
  triesSinceSparring: z.number(),
  refusalsInRow: z.number(),
});
export type RouteRow = z.infer<typeof rowSchema>;

export const todaySchema = z.object({
  on: localDateSchema,
  areas: z.array(z.object({ areaId: z.string().nullable(), name: z.string().nullable(), rows: z.array(rowSchema) })),
});
export type RouteOfDay = z.infer<typeof todaySchema>;

const possibleSchema = z.object({
  citizenId: z.string(),
  courseId: z.string(),
  alias: z.string(),
  joined: z.object({ citizenId: z.string(), name: z.string().nullable() }).nullable(),
  place: z.string(),
  description: z.string(),
  areaId: z.string().nullable(),
  stage: z.string(),
  workerName: z.string().nullable(),
  addedOn: localDateSchema,
  deleteOn: localDateSchema,
  due: z.boolean(),
  erasable: z.boolean(),
  keptBecause: z.enum(["joined", "in-relation"]).nullable(),
  extensions: z.array(z.object({ until: localDateSchema, reason: z.string(), at: z.string(), name: z.string() })),
  version: z.number(),
});
export type PossibleCitizen = z.infer<typeof possibleSchema>;
export const possibleCitizensSchema = z.array(possibleSchema);

const concernSchema = z.object({
  concernId: z.string(),
  receivedOn: localDateSchema,
  from: z.enum(concernSources),
  anonymous: z.boolean(),
  informerName: z.string(),
  informerPhone: z.string(),
  place: z.string(),
  concern: z.string(),
  status: z.enum(concernStatuses),
  reason: z.string(),
  courseId: z.string().nullable(),
  areaId: z.string().nullable(),
  version: z.number(),
  name: z.string(),
  settledOn: day,
});
export type Concern = z.infer<typeof concernSchema>;
export const concernsSchema = z.array(concernSchema);

const placeSchema = z.object({
  placeId: z.string(),
  kind: z.enum(placeKinds),
  name: z.string(),
  note: z.string(),
});
export type AreaPlace = z.infer<typeof placeSchema>;

const areaSchema = z.object({
  areaId: z.string(),
  name: z.string(),
  note: z.string(),
  active: z.boolean(),
  places: z.array(placeSchema),
  version: z.number(),
  visits: z.number(),
  lastVisitOn: day,
});
export type Area = z.infer<typeof areaSchema>;
export const areasSchema = z.array(areaSchema);

export const visitsSchema = z.array(
  z.object({
    visitId: z.string(),
    areaId: z.string(),
    placeId: z.string().nullable(),
    on: localDateSchema,
    company: z.enum(companies),
    colleagueName: z.string().nullable(),
    saw: z.string(),
    possibleSeen: z.number(),
    name: z.string(),
  }),
);
export type Visit = z.infer<typeof visitsSchema>[number];

const partnerSchema = z.object({
  partnerId: z.string(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  note: z.string(),
  active: z.boolean(),
  version: z.number(),
  briefedOn: day,
  briefings: z.array(z.object({ briefingId: z.string(), on: localDateSchema, note: z.string(), name: z.string() })),
});
export type Partner = z.infer<typeof partnerSchema>;
export const partnersSchema = z.array(partnerSchema);

export const documentsSchema = z.array(
  z.object({
    version: z.number(),
    on: localDateSchema,
    what: z.string(),
    who: z.string(),
    how: z.string(),
    name: z.string(),
  }),
);
export type TeamDocument = z.infer<typeof documentsSchema>[number];

export function outreachPath(teamId: string, rest: string): string {
  return `/api/outreach/teams/${teamId}/${rest}`;
}
