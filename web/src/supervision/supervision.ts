import { reasonKinds } from "@tovholder/domain/supervision/agenda.ts";
import { meetingStates } from "@tovholder/domain/supervision/fields.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const reasonSchema = z.object({
  kind: z.enum(reasonKinds),
  why: z.object({ da: z.string(), en: z.string() }),
  source: z.object({
    title: z.string(),
    place: z.string().optional(),
    standing: z.enum(["official", "derived", "local"]),
  }),
  on: localDateSchema.optional(),
});
export type AgendaReason = z.infer<typeof reasonSchema>;

const itemSchema = z.object({
  courseId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  workerId: z.string().nullable(),
  workerName: z.string().nullable(),
  reasons: z.array(reasonSchema),
  included: z.boolean(),
  note: z.string(),
  changedBy: z.string().nullable(),
  version: z.number(),
  minute: z.string(),
  minuteVersion: z.number(),
  minuteBy: z.string().nullable(),
  minuteAt: z.string().nullable(),
});
export type AgendaLine = z.infer<typeof itemSchema>;

const attendeeSchema = z.object({ accountId: z.string(), name: z.string(), present: z.boolean() });
export type Attendee = z.infer<typeof attendeeSchema>;

/** `GET /api/supervision/{team}/meetings/{meeting}`. */
export const meetingSchema = z.object({
  meetingId: z.string(),
  on: localDateSchema,
  state: z.enum(meetingStates),
  leaderName: z.string().nullable(),
  fullReview: z.boolean(),
  attendance: z.array(attendeeSchema),
  items: z.array(itemSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;

const leadSchema = z.object({
  version: z.number(),
  leaderId: z.string(),
  leaderName: z.string(),
  qualification: z.string(),
  qualifiedOn: localDateSchema.nullable(),
  deputyId: z.string().nullable(),
  deputyName: z.string().nullable(),
});
export type Lead = z.infer<typeof leadSchema>;

const heldSchema = z.object({
  meetingId: z.string(),
  on: localDateSchema,
  leaderName: z.string(),
  leaderQualified: z.boolean(),
  fullReview: z.boolean(),
  present: z.number(),
  courses: z.number(),
});
export type Held = z.infer<typeof heldSchema>;

/** `GET /api/supervision/{team}`. */
export const teamSchema = z.object({
  meeting: meetingSchema.nullable(),
  proposed: z.array(itemSchema),
  rest: z.number(),
  fullReview: z.object({ due: z.boolean(), lastOn: localDateSchema.nullable() }),
  lead: leadSchema.nullable(),
  courses: z.array(z.object({ courseId: z.string(), givenName: z.string(), familyName: z.string() })),
  held: z.array(heldSchema),
});
export type TeamSupervision = z.infer<typeof teamSchema>;

/** `GET /api/supervision/{team}/figures`. */
export const figuresSchema = z.object({
  weeks: z.number(),
  weeksHeld: z.number(),
  qualified: z.number(),
  meetings: z.array(z.object({ on: localDateSchema, present: z.number() })),
});

/** `GET /api/courses/{course}/supervision`. */
export const courseMinutesSchema = z.array(
  z.object({ meetingId: z.string(), on: localDateSchema, minute: z.string(), by: z.string().nullable() }),
);

/** The name of a citizen on the agenda. */
export function lineName({ givenName, familyName }: Pick<AgendaLine, "givenName" | "familyName">): string {
  return `${givenName} ${familyName}`.trim();
}
