import { z } from "zod";
import { dimensionSchema } from "../contact/contact.ts";
import { freeText, idSchema, neededText } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

export const rings = ["private", "professional"] as const;
export type Ring = (typeof rings)[number];

/** How far a supporter has come in taking a part over. `holds` is seen afterwards, not promised. */
export const handoverStatuses = ["proposed", "agreed", "taken-over", "holds", "stopped"] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

/** 0 none · 1 weak · 2 some · 3 good · 4 strong. The scale is Tovholder's own (derived): no source prints one. */
export const strengthSchema = z.int().min(0).max(4);

export const memberShape = {
  memberId: idSchema,
  name: neededText(200),
  relation: freeText(200),
  ring: z.enum(rings),
  dimensions: z.array(dimensionSchema).max(8),
  contactDetails: freeText(500),
} as const;

export const handoverShape = {
  memberId: idSchema,
  dimension: dimensionSchema,
  status: z.enum(handoverStatuses),
  on: localDateSchema,
  task: freeText(1000),
  proof: freeText(2000),
} as const;

/** Who carries on with a dimension after the course (overdragelsesplan). */
export const handoverPlanRowSchema = z.strictObject({
  dimension: dimensionSchema,
  memberId: idSchema.optional(),
  who: neededText(300),
  what: freeText(2000),
});
export type HandoverPlanRow = z.infer<typeof handoverPlanRowSchema>;
