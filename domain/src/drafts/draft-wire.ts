import { z } from "zod";
import { idSchema } from "../course/text.ts";
import { draftStateSchema } from "./draft-state.ts";

/** Most drafts an account may have on the server at once, and most characters of them all. Chosen by Tovholder. */
export const MOST_DRAFTS = 200;
export const MOST_CHARACTERS = 2_000_000;
/** Most drafts in one message. */
export const DRAFT_BATCH = 20;

/** Names a form and what it is about, never a person: `contact:<course>`, `course:closeCourse:<course>`. */
const draftKeySchema = z.string().min(1).max(400);

const sharedDraftSchema = z.strictObject({
  key: draftKeySchema,
  courseId: idSchema.optional(),
  state: draftStateSchema,
});
export type SharedDraft = z.infer<typeof sharedDraftSchema>;

export const draftSyncRequestSchema = z.strictObject({
  protocol: z.int(),
  /** The last number this device has had from the server; 0 the first time. */
  since: z.int().nonnegative(),
  changed: z.array(sharedDraftSchema).max(DRAFT_BATCH),
});
export type DraftSyncRequest = z.infer<typeof draftSyncRequestSchema>;

export const draftSyncAnswerSchema = z.strictObject({
  /** The newest of the account's numbers; less than what the device had when the server was put back from a backup. */
  number: z.int().nonnegative(),
  drafts: z.array(sharedDraftSchema),
  /** Keys that stay on the device alone, since the account is full. */
  full: z.array(draftKeySchema),
});
export type DraftSyncAnswer = z.infer<typeof draftSyncAnswerSchema>;

const draftKinds = ["contact", "plan", "transition", "other"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What sort of form a draft belongs to: what stands before the colon of its key. */
export function draftKind(key: string): DraftKind {
  return draftKinds.find((kind) => key.startsWith(`${kind}:`)) ?? "other";
}

/** A colleague's draft as the coordinator sees it before adopting it: that it is there, and nothing of what it says. */
export const leftDraftSchema = z.strictObject({
  draftId: idSchema,
  courseId: idSchema,
  kind: z.enum(draftKinds),
  accountId: idSchema,
  name: z.string(),
  at: z.iso.datetime(),
  why: z.enum(["closed", "left", "away"]),
});
export type LeftDraft = z.infer<typeof leftDraftSchema>;

/** Why a colleague's draft is read, as it stands in the log that the citizen may see. */
export const adoptionPurposes = ["finish", "hand-over", "keep"] as const;
export type AdoptionPurpose = (typeof adoptionPurposes)[number];

export const adoptionSchema = z.strictObject({ purpose: z.enum(adoptionPurposes) });
