import { carriedFrom } from "@tovholder/domain/course/carried.ts";
import type { CommandOf } from "@tovholder/domain/course/commands.ts";
import { decisionOutcomes } from "@tovholder/domain/course/entries.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { methodCodeSchema, supplierWishSchema } from "@tovholder/domain/course/referral.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { freeText, idSchema, neededText } from "@tovholder/domain/course/text.ts";
import { legalBasisCodes } from "@tovholder/domain/law/legal-basis.ts";
import type { CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { notFound, Problem } from "../http/problem.ts";
import { courseParams, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import { readCourse } from "../journal/read.ts";
import type { Services } from "../services.ts";

const changeSchema = z.strictObject({
  commandId: idSchema,
  /** The command id of the new course's beginning. */
  continueId: idSchema,
  seen: z.int().nonnegative(),
  toCourseId: idSchema,
  toMethod: methodCodeSchema,
  on: localDateSchema,
  why: neededText(4000),
  jointVisitOn: localDateSchema.optional(),
  decision: z.strictObject({ on: localDateSchema, outcome: z.enum(decisionOutcomes), text: freeText(8000) }).optional(),
  legalBasis: z.enum(legalBasisCodes),
  decidedOn: localDateSchema,
  teamId: idSchema,
  workerId: idSchema.optional(),
  supplierWish: supplierWishSchema.optional(),
  overrideReason: freeText(4000),
});
type Change = z.output<typeof changeSchema>;

/**
 * One course ends and the next begins, in one transaction: both or neither. Network, open tasks with their focus,
 * appointments and consents are carried by the server from the journal, so that nothing depends on what a screen held.
 */
export function changeMethodRoute({ vault }: Services, journal: Journal): Route {
  return route({
    method: "POST",
    path: "/api/courses/:course/change-method",
    summary: "Skift metode: afslut forløbet og begynd det næste med det, der føres med",
    access: { course: "course.close" },
    audit: { none: "Hver af de to kommandoer får sin egen linje" },
    params: courseParams,
    body: changeSchema,
    response: z.strictObject({ courseId: idSchema, version: z.int().positive() }),
    async handler({ tx, actor, body, course: { courseId }, now, today }) {
      const record = await readCourse(tx, vault, { courseId, after: 0, today });
      const state = record && fold(record.entries);
      if (state === undefined) throw notFound();
      const request = { actor, now, paired: true } as const;
      // The end first: its lock on the course holds until both are written.
      await accepted(executeCommand(journal, tx, { ...request, command: endOf(courseId, body) }));
      const command = beginningOf(state, body);
      const { version } = await accepted(executeCommand(journal, tx, { ...request, command }));
      return { courseId: command.courseId, version };
    },
  });
}

function endOf(courseId: string, change: Change): CommandOf<"changeMethod"> {
  const { commandId, seen, toCourseId, toMethod, on, why, jointVisitOn, decision } = change;
  return {
    type: "changeMethod",
    commandId,
    courseId,
    seen,
    toCourseId,
    toMethod,
    on,
    why,
    ...(jointVisitOn === undefined ? {} : { jointVisitOn }),
    ...(decision === undefined ? {} : { decision }),
  };
}

function beginningOf(state: CourseState, change: Change): CommandOf<"continueCourse"> {
  const { continueId, toCourseId, toMethod, on, why, legalBasis, decidedOn, teamId, workerId, supplierWish } = change;
  return {
    type: "continueCourse",
    commandId: continueId,
    courseId: toCourseId,
    seen: 0,
    citizenId: state.citizenId,
    teamId,
    ...(workerId === undefined ? {} : { workerId }),
    method: toMethod,
    legalBasis,
    decidedOn,
    receivedOn: on,
    from: "",
    reason: why,
    transition: "",
    ...(supplierWish === undefined ? {} : { supplierWish }),
    overrideReason: change.overrideReason,
    continuesCourseId: state.courseId,
    carried: carriedFrom(state),
  };
}

type Accepted = Extract<CommandAnswer, { outcome: "accepted" }>;

/** A refusal of either half rolls both back. */
async function accepted(answer: Promise<CommandAnswer>): Promise<Accepted> {
  const given = await answer;
  if (given.outcome === "accepted") return given;
  const { message, field } = given.refusal;
  throw new Problem(
    "refused",
    message.da,
    field === undefined ? {} : { errors: [{ path: field, message: message.da }] },
  );
}
