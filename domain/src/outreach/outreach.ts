import { z } from "zod";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** How a contact was tried at the citizen's own place (Metodeguide SKP 2016, 2A: see first, leave a note or a card). */
export const manners = ["observation", "knock", "note", "postcard", "conversation", "other"] as const;
export const companies = ["alone", "pair"] as const;
export const lifeSigns = ["seen", "not-seen", "unsure"] as const;
/** What came back. A refusal is an answer, never an ending. */
export const responses = ["none", "refused", "listened", "talked", "wants-to-meet"] as const;
/** Kinds of refusal; Tovholder's own list, since the source only says that many are to be expected. */
export const refusalKinds = ["not-now", "not-this", "afraid", "angry", "no-reason"] as const;
export const initiators = ["worker", "citizen"] as const;

/** What an outreach contact notes beside the contact itself. */
export const outreachSchema = z.strictObject({
  company: z.enum(companies),
  /** With whom, when in pair. */
  colleague: freeText(200),
  manners: z.array(z.enum(manners)).min(1, { message: "Vælg, hvordan du prøvede" }).max(6),
  initiator: z.enum(initiators),
  lifeSigns: z.enum(lifeSigns).optional(),
  /** Whether the note left last time was gone. */
  noteGone: z.boolean().optional(),
  response: z.enum(responses),
  refusal: z.enum(refusalKinds).optional(),
  safety: freeText(1000),
});
export type Outreach = z.infer<typeof outreachSchema>;

export const judgements = ["yes", "no", "unclear"] as const;

/** Whether the citizen is in the method's target group, judged by the outreach worker: nobody else grants it (SEL § 99). */
export const judgementShape = {
  on: localDateSchema,
  judgement: z.enum(judgements),
  reason: neededText(4000),
} as const;

/** The citizen agrees to a steadier contact: the second of the two ends of making contact (Metodeguide SKP 2016, 2A). */
export const acceptanceShape = {
  on: localDateSchema,
  words: freeText(4000),
  agreed: neededText(4000),
} as const;

/** The four steps of relation work (Isbryderprojektet, 4.5), walked back and forth. */
export const relationSteps = ["trust", "recognition", "motivation", "action"] as const;
export type RelationStep = (typeof relationSteps)[number];

export const relationStepShape = {
  step: z.enum(relationSteps),
  on: localDateSchema,
  evidence: neededText(4000),
  words: freeText(4000),
} as const;

/** A possible citizen found to be a known person, or the same as another possible citizen. */
export const joinShape = {
  citizenId: idSchema,
  /** The outreach course that carries on when both have one. */
  intoCourseId: idSchema.optional(),
  on: localDateSchema,
  why: neededText(2000),
} as const;
