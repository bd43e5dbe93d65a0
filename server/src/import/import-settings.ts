import { fieldCodes } from "@tovholder/domain/import/field.ts";
import { legalBasisCodes } from "@tovholder/domain/law/legal-basis.ts";
import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { z } from "zod";

const cellText = z.string().max(20_000);

/** What the user says about a list: everything that was not left to the guess. */
export const importSettingsSchema = z.strictObject({
  /** Number of the sheet from 0; the first one with headings when absent. */
  sheet: z.int().nonnegative().optional(),
  /** Row numbers of the headings as the spreadsheet shows them; found when absent. */
  headings: z.strictObject({ first: z.int().positive(), last: z.int().positive() }).optional(),
  /** What a column is, by column number from 0; null leaves it behind. */
  columns: z.array(z.strictObject({ column: z.int().min(0).max(500), field: z.enum(fieldCodes).nullable() })).max(200),
  /** Where rows go that name no team, or one that is not known. */
  teamId: idSchema.optional(),
  method: methodCodeSchema,
  legalBasis: z.enum(legalBasisCodes),
  /** Which account a name or initials of the list stand for. */
  workers: z.array(z.strictObject({ text: cellText.min(1), accountId: idSchema })).max(1000),
  /** What is decided about single rows, by row number: leave out, or text in place of what the cell says. */
  rows: z
    .array(
      z.strictObject({
        row: z.int().positive(),
        take: z.enum(["import", "skip"]).optional(),
        values: z
          .array(z.strictObject({ field: z.enum(fieldCodes), text: cellText }))
          .max(fieldCodes.length)
          .optional(),
      }),
    )
    .max(20_000),
});

export type ImportSettings = z.infer<typeof importSettingsSchema>;

export const firstSettings: ImportSettings = {
  columns: [],
  method: "cti-housing",
  legalBasis: "SEL § 85",
  workers: [],
  rows: [],
};
