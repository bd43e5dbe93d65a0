import { appointmentSchema, places, type Place } from "@tovholder/domain/contact/contact.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const handedSchema = z.object({
  courseId: z.string(),
  version: z.number(),
  givenName: z.string(),
  familyName: z.string(),
  method: z.string(),
  stage: z.string(),
  sce: z.number(),
  tasks: z.array(z.object({ taskId: z.string(), what: z.string(), due: localDateSchema })),
  appointments: z.array(appointmentSchema),
  network: z.array(z.object({ name: z.string(), relation: z.string() })),
  consents: z.array(z.object({ about: z.string(), to: z.string(), on: localDateSchema })),
  heldBy: z.object({ accountId: z.string().nullable(), name: z.string() }).nullable(),
  proposedId: z.string().nullable(),
});
/** A course as the plan of a handover shows it, with all that must not fall between. */
export type Handed = z.infer<typeof handedSchema>;

const takerSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  sce: z.number(),
  limit: z.number(),
  heads: z.number(),
  away: z.boolean(),
});
/** Someone who could take a course, with what they carry now. */
export type Taker = z.infer<typeof takerSchema>;

/** `GET /api/teams/{team}/handover?from=…`. */
export const planSchema = z.object({ courses: z.array(handedSchema), takers: z.array(takerSchema) });
export type Plan = z.infer<typeof planSchema>;

/** `POST /api/teams/{team}/handover`. */
export const outcomesSchema = z.object({
  courses: z.array(
    z.discriminatedUnion("outcome", [
      z.object({ outcome: z.literal("done"), courseId: z.string() }),
      z.object({ outcome: z.literal("refused"), courseId: z.string(), message: z.string() }),
    ]),
  ),
});
export type Outcomes = z.infer<typeof outcomesSchema>["courses"];

const choiceSchema = z.object({
  /** The new worker; the empty string when the course stays. */
  to: z.string(),
  visitOn: localDateSchema.nullable(),
  place: z.enum(places),
});
export type HandoverChoice = z.infer<typeof choiceSchema>;

const writtenSchema = z.object({
  on: localDateSchema.nullable(),
  reason: z.string(),
  choices: z.record(z.string(), choiceSchema),
});
/** What the coordinator has written so far; courses without a choice follow the proposal. */
export type Written = z.infer<typeof writtenSchema>;

export function readWritten(stored: unknown): Written | undefined {
  return writtenSchema.safeParse(stored).data;
}

export function choiceOf(course: Handed, { choices }: Written): HandoverChoice {
  return choices[course.courseId] ?? { to: course.proposedId ?? "", visitOn: null, place: "home" };
}

/** Whether the one who leaves holds the course; else only their tasks in it pass on. */
export function isHeld({ heldBy }: Handed): boolean {
  return heldBy === null;
}

/** A course that will be handed over, and to whom. */
export interface Step {
  readonly course: Handed;
  readonly taker: Taker;
  readonly visitOn: LocalDate | null;
  readonly place: Place;
}

/** What will happen, course by course; those that stay are left out and told apart by the page. */
export function stepsOf(plan: Plan, written: Written): readonly Step[] {
  return plan.courses.flatMap((course) => {
    const { to, visitOn, place } = choiceOf(course, written);
    const taker = plan.takers.find(({ accountId }) => accountId === to);
    return taker === undefined ? [] : [{ course, taker, visitOn, place }];
  });
}

/** What each taker carries afterwards, in hundredths so that sums stay exact. */
export function loadsAfter(plan: Plan, steps: readonly Step[]) {
  return plan.takers.flatMap((taker) => {
    const taken = steps.filter(({ course, taker: { accountId } }) => isHeld(course) && accountId === taker.accountId);
    const sce =
      taken.reduce((sum, { course }) => sum + Math.round(course.sce * 100), Math.round(taker.sce * 100)) / 100;
    return taken.length === 0 ? [] : [{ taker, count: taken.length, sce, over: sce > taker.limit }];
  });
}

interface Acting {
  readonly from: string;
  readonly written: Written;
  readonly steps: readonly Step[];
  /** What the joint visit is called in the calendar, by the name of the taker. */
  readonly about: (taker: string) => string;
}

/** The body of the act. */
export function actOf({ from, written, steps, about }: Acting) {
  return {
    from,
    on: written.on,
    reason: written.reason,
    courses: steps.map(({ course, taker, visitOn, place }) => ({
      courseId: course.courseId,
      seen: course.version,
      to: taker.accountId,
      ...(visitOn === null ? {} : { visit: { on: visitOn, place, about: about(taker.name) } }),
    })),
  };
}
