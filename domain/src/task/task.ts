import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** Where a task comes from: somebody's own, or what a supervision decided. */
export const taskOrigins = ["own", "supervision"] as const;

/** Something that a colleague is to do in a course, by a day. Unlike an action of the plan it belongs to no focus area. */
export const taskShape = {
  taskId: idSchema,
  what: neededText(1000),
  ownerId: idSchema,
  due: localDateSchema,
  origin: z.enum(taskOrigins),
  /** The supervision meeting that decided it. */
  meetingId: idSchema.optional(),
} as const;

export const taskResults = ["done", "dropped"] as const;

export const taskSettledShape = {
  taskId: idSchema,
  on: localDateSchema,
  result: z.enum(taskResults),
  note: freeText(2000),
} as const;
