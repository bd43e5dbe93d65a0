import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { taskShape } from "../task/task.ts";
import { localDateSchema } from "../time/local-date.ts";

/** A meeting that is planned has an agenda; a running one is being held; a held one is history. */
export const meetingStates = ["planned", "running", "held"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A decision becomes a task in the course it is about. `commandId` and `taskId` are made where it is written. */
export const decisionShape = {
  commandId: idSchema,
  taskId: idSchema,
  what: taskShape.what,
  ownerId: taskShape.ownerId,
  due: taskShape.due,
} as const;

/** What was said about a citizen at a meeting. Without `minute` only the decisions are added. */
export const minuteShape = {
  /** The version of the minute that the writer had in view; 0 while there is none. */
  seen: z.int().nonnegative(),
  minute: freeText(8000).optional(),
  decisions: z.array(z.strictObject(decisionShape)).max(10),
} as const;

/** Puts a course on the agenda, or takes it off with a reason. */
export const agendaChangeShape = {
  seen: z.int().nonnegative(),
  included: z.boolean(),
  why: neededText(500),
} as const;

/** Who supervises the method, on what ground, and who steps in. */
export const supervisionLeadShape = {
  seen: z.int().nonnegative(),
  leaderId: idSchema,
  qualification: freeText(1000),
  /** The day of the training; without it the supervisor does not count as qualified. */
  qualifiedOn: localDateSchema.optional(),
  deputyId: idSchema.optional(),
} as const;

export const meetingEndShape = {
  /** Who led it; must have been present. */
  leaderId: idSchema,
  nextOn: localDateSchema,
} as const;

/** What open screens hear: that a meeting has changed, never what is said in it. */
export const supervisionEventSchema = z.strictObject({ teamId: idSchema, meetingId: idSchema });
export type SupervisionEvent = z.infer<typeof supervisionEventSchema>;
