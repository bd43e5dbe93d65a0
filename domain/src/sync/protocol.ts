import { z } from "zod";
import { commandSchema } from "../course/commands.ts";
import { entrySchema } from "../course/entries.ts";
import { refusalCodes } from "../course/refusal.ts";
import { idSchema } from "../course/text.ts";
import { localDateSchema } from "../time/local-date.ts";

/** Raised when a message changes shape; `protocol.test.ts` holds the hash of the shapes against it. */
export const protocolVersion = 6;

/** The oldest version that the server still answers; a device with an older program is told to update. */
export const oldestServed = 6;

const textSchema = z.strictObject({ da: z.string(), en: z.string() });
const sourceSchema = z.strictObject({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});

/** The person behind a course, as far as the work needs it. The address is absent where it is protected and not revealed. */
export const citizenSchema = z.strictObject({
  citizenId: idSchema,
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDateSchema.optional(),
  identifierKind: z.enum(["cpr", "replacement", "ecpr-x", "ecpr-d", "none"]),
  identifier: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  addressProtected: z.boolean(),
});
export type Citizen = z.infer<typeof citizenSchema>;

/** The hash of an entry and of all before it, in hexadecimal: what two who hold the same journal have in common. */
const linkSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One course on its way to a device: the person, and the entries that the device lacks. */
export const courseRecordSchema = z.strictObject({
  courseId: idSchema,
  version: z.int().positive(),
  citizen: citizenSchema,
  /** Entries after the version that the device knew, in order of `seq`. */
  entries: z.array(entrySchema),
  /** Link of the entry before the first of these, absent at the beginning, and of the last. */
  before: linkSchema.optional(),
  head: linkSchema.optional(),
});
export type CourseRecord = z.infer<typeof courseRecordSchema>;

/**
 * What the device holds: course by course, the number of the last entry it has. The server's own numbers are the cursor.
 * `head` is the link of that entry: a server that was restored from a backup and written in since has another there.
 */
export const pullRequestSchema = z.strictObject({
  protocol: z.int(),
  known: z
    .array(z.strictObject({ courseId: idSchema, version: z.int().nonnegative(), head: linkSchema.optional() }))
    .max(1000),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullAnswerSchema = z.strictObject({
  courses: z.array(courseRecordSchema),
  /** Courses that the actor may no longer read: the device forgets them. */
  forget: z.array(idSchema),
  /** Courses of which the device knows more than the server, or something else: the server has lost a part of its past. */
  restored: z.array(idSchema),
  /** How many courses the device will hold once everything is pulled, and whether to ask again at once. */
  total: z.int().nonnegative(),
  more: z.boolean(),
  at: z.iso.datetime(),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

export const pushRequestSchema = z.strictObject({
  protocol: z.int(),
  commands: z.array(commandSchema).min(1).max(50),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

export const commandAnswerSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("accepted"),
    commandId: idSchema,
    courseId: idSchema,
    version: z.int().positive(),
    entries: z.array(entrySchema),
    /** As in a course record; absent when the command left no entry. */
    before: linkSchema.optional(),
    head: linkSchema.optional(),
  }),
  z.strictObject({
    outcome: z.literal("refused"),
    commandId: idSchema,
    courseId: idSchema,
    refusal: z.strictObject({
      code: z.enum(refusalCodes),
      message: textSchema,
      source: sourceSchema.optional(),
      field: z.string().optional(),
    }),
  }),
]);
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

export const pushAnswerSchema = z.strictObject({ answers: z.array(commandAnswerSchema), at: z.iso.datetime() });
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/** Sent to open screens when a course has grown. Says which and how far, never what. */
export const liveEventSchema = z.strictObject({ courseId: idSchema, version: z.int().positive() });
export type LiveEvent = z.infer<typeof liveEventSchema>;
