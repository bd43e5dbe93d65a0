import type { ChoosingAnswers } from "@tovholder/domain/choosing/propose-method.ts";
import { needLengths, servicesUse } from "@tovholder/domain/course/referral.ts";
import { z } from "zod";

/** The answers so far; what is not there has not been asked, or not been answered. */
export const choosingAnswersSchema = z.strictObject({
  isolated: z.boolean().optional(),
  inContact: z.boolean().optional(),
  homelessOrAtRisk: z.boolean().optional(),
  willing: z.boolean().optional(),
  leavingInstitution: z.boolean().optional(),
  useOfServices: z.enum(servicesUse).optional(),
  need: z.enum(needLengths).optional(),
});
export type Answers = z.infer<typeof choosingAnswersSchema>;
export type Question = keyof Answers;
/** Some answers, newly given. */
export type NewAnswers = { readonly [Key in Question]?: NonNullable<Answers[Key]> };

/**
 * The questions that these answers leave worth asking, in order. Without contact with somebody who lives isolated, nobody can
 * answer the rest yet; only who is homeless or at risk is asked about support.
 */
export function questionsFor({ isolated, inContact, homelessOrAtRisk }: ChoosingAnswers): readonly Question[] {
  const home: readonly Question[] = homelessOrAtRisk === true ? ["homelessOrAtRisk", "willing"] : ["homelessOrAtRisk"];
  if (isolated === true && inContact === false) return ["isolated", "inContact", ...home];
  const contact: readonly Question[] = isolated === true ? ["isolated", "inContact"] : ["isolated"];
  return [...contact, ...home, "leavingInstitution", "useOfServices", "need"];
}

/** Whether anything was answered, so that there is a proposal to keep. */
export function isAnswered({ useOfServices, need, isolated, homelessOrAtRisk }: ChoosingAnswers): boolean {
  const known = [useOfServices, need].some((answer) => answer !== undefined && answer !== "unknown");
  return known || isolated !== undefined || homelessOrAtRisk !== undefined;
}
