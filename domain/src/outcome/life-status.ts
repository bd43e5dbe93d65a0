import { z } from "zod";
import { freeText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** What results follow over time: whether the citizen has a home, and whether the citizen has work or education. */
export const lifeAreas = ["home", "job"] as const;
export type LifeArea = (typeof lifeAreas)[number];

/** How it stands on a day; also told long after the course ended, as the 18-month follow-up asks. */
export const lifeStatusShape = {
  area: z.enum(lifeAreas),
  has: z.boolean(),
  on: localDateSchema,
  note: freeText(2000),
} as const;
