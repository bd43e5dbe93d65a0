import { z } from "zod";
import { freeText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** What a decision holds beside its outcome and words; filled in as it happens (forvaltningsloven §§ 19 and 22-25). */
export const decisionDetailShape = {
  /** The facts that the decision rests on. */
  facts: freeText(8000).optional(),
  /** Whether the citizen was heard on them first. */
  hearing: z.boolean().optional(),
  sentOn: localDateSchema.optional(),
  /** The day the citizen had it: the four weeks to complain run from here. */
  receivedOn: localDateSchema.optional(),
} as const;
