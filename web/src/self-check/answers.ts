import { selfCheckAnswerShape } from "@tovholder/domain/self-check/self-check.ts";
import { z } from "zod";

/** `GET /api/teams/{team}/self-checks/{list}`: every answer that was ever given, the newest first. */
export const givenAnswersSchema = z.array(
  z.object({ ...selfCheckAnswerShape, listVersion: z.number(), name: z.string(), at: z.string() }),
);
export type GivenAnswer = z.infer<typeof givenAnswersSchema>[number];
