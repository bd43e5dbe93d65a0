import { carriedFrom } from "@tovholder/domain/course/carried.ts";
import { methodCodeSchema } from "@tovholder/domain/course/referral.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { courseMonths } from "@tovholder/domain/law/course-length.ts";
import { legalBasisCodes, legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { findMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { newId } from "../replica/ids.ts";
import { yesNoSchema } from "../support/YesNo.tsx";
import { decisionMissing } from "./ending.ts";

/** Outcomes that say what becomes of the support when it goes on in another way. */
export const changeOutcomes = ["changed", "ended", "continued"] as const;

export const changeSchema = z.strictObject({
  /** Made once, so that a change sent twice is one. */
  ids: z.strictObject({ commandId: z.string(), continueId: z.string(), toCourseId: z.string() }),
  seen: z.int(),
  step: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  toMethod: methodCodeSchema.or(z.literal("")),
  why: z.string(),
  on: localDateSchema.optional(),
  jointVisitOn: localDateSchema.optional(),
  outcome: z.enum(changeOutcomes).optional(),
  decision: localDateSchema.optional(),
  decisionText: z.string(),
  legalBasis: z.enum(legalBasisCodes).or(z.literal("")),
  decidedOn: localDateSchema.optional(),
  overrideReason: z.string(),
  wish: z.string(),
  wishFollowed: yesNoSchema.optional(),
  wishReason: z.string(),
  /** Account and team in one value, since a worker may be in several teams. */
  worker: z.string(),
});
export type ChangeForm = z.infer<typeof changeSchema>;
export type ChangeStep = ChangeForm["step"];
export type ChangeFaults = Readonly<Partial<Record<string, string>>>;

export function startChange(state: CourseState, today: LocalDate): ChangeForm {
  return {
    ids: { commandId: newId(), continueId: newId(), toCourseId: newId() },
    seen: state.version,
    step: 1,
    toMethod: "",
    why: "",
    on: today,
    outcome: "changed",
    decision: today,
    decisionText: "",
    legalBasis: "",
    decidedOn: today,
    overrideReason: "",
    wish: "",
    wishReason: "",
    worker: `${state.workerId ?? ""} ${state.teamId}`,
  };
}

/** Methods that a course may go over to; the home (Housing First) is a course of its own beside the support. */
export function methodsToChoose({ method }: CourseState): readonly Method[] {
  if (method === "housing-first") return [];
  return methods.filter(({ code }) => code !== method && code !== "housing-first");
}

/** Which sentence of the choosing rule belongs to a method. */
export function ruleOf(code: string): "cti" | "icm" | "act" | "skp" | undefined {
  if (code.startsWith("cti-")) return "cti";
  return code === "icm" || code === "act" || code === "skp" ? code : undefined;
}

/** What the law asks of the new course: a decision day, a reason for the length, the wish for a supplier. */
export function lawAsks({ toMethod, legalBasis, decidedOn }: ChangeForm) {
  const method = findMethod(toMethod);
  if (method === undefined || legalBasis === "" || decidedOn === undefined) {
    return { decision: true, lengthReason: false, wish: false };
  }
  const found = legalBasisOn(legalBasis, decidedOn);
  const length = courseMonths(method, legalBasis, decidedOn);
  return {
    decision: !found.ok || found.basis.granted,
    lengthReason: length.ok && length.needsExceptionCheck,
    wish: found.ok && found.basis.supplierWishReason,
  };
}

interface MissingWords {
  readonly needChoice: string;
  readonly needDate: string;
  readonly needText: string;
}

/** What a step still lacks, field by field. */
export function stepGaps(form: ChangeForm, state: CourseState, words: MissingWords): ChangeFaults {
  const gaps: [string, boolean, string][] =
    form.step === 1
      ? [
          ["toMethod", form.toMethod === "", words.needChoice],
          ["why", form.why.trim() === "", words.needText],
          ["on", form.on === undefined, words.needDate],
        ]
      : form.step === 2
        ? lawGaps(form, state, words)
        : [["workerId", form.worker.trim() === "", words.needChoice]];
  return Object.fromEntries(gaps.filter(([, missing]) => missing).map(([field, , text]) => [field, text]));
}

function lawGaps(form: ChangeForm, state: CourseState, words: MissingWords): [string, boolean, string][] {
  const ends = decisionMissing(state, "changed-method");
  const asks = lawAsks(form);
  const wished = asks.wish && form.wish.trim() !== "";
  return [
    ["outcome", ends && form.outcome === undefined, words.needChoice],
    ["decision", ends && form.decision === undefined, words.needDate],
    ["legalBasis", form.legalBasis === "", words.needChoice],
    ["decidedOn", asks.decision && form.decidedOn === undefined, words.needDate],
    ["overrideReason", asks.lengthReason && form.overrideReason.trim() === "", words.needText],
    ["wishFollowed", wished && form.wishFollowed === undefined, words.needChoice],
    ["wishReason", wished && form.wishFollowed === "no" && form.wishReason.trim() === "", words.needText],
  ];
}

/** The step on which a field of the server's answer stands. */
export function stepOfField(field: string): ChangeStep {
  const [root = ""] = field.split(".");
  if (["toMethod", "why", "on", "jointVisitOn"].includes(root)) return 1;
  return root === "workerId" || root === "teamId" ? 3 : 2;
}

/** The body of `POST /api/courses/:course/change-method`. Where nothing is granted, the day of the change is the day. */
export function changeBody(form: ChangeForm, state: CourseState) {
  const [workerId = "", teamId = ""] = form.worker.split(" ");
  const asks = lawAsks(form);
  const ends = decisionMissing(state, "changed-method");
  const { on, jointVisitOn, outcome, decision, decisionText } = form;
  return {
    ...form.ids,
    seen: form.seen,
    toMethod: form.toMethod,
    on,
    why: form.why.trim(),
    ...(jointVisitOn === undefined ? {} : { jointVisitOn }),
    ...(ends ? { decision: { on: decision, outcome, text: decisionText } } : {}),
    legalBasis: form.legalBasis,
    decidedOn: asks.decision ? form.decidedOn : on,
    teamId,
    ...(workerId === "" ? {} : { workerId }),
    ...(asks.wish
      ? {
          supplierWish: {
            wish: form.wish.trim(),
            followed: form.wishFollowed !== "no",
            reason: form.wishReason.trim(),
          },
        }
      : {}),
    overrideReason: form.overrideReason.trim(),
  };
}

export interface CarriedGroup {
  readonly kind: "network" | "focus" | "actions" | "appointments" | "consents";
  readonly names: readonly string[];
  /** Whether the method has a place for it. */
  readonly fits: boolean;
}

/** What goes along, by name; all of it when it is only the worker who changes. */
export function carriedGroups(state: CourseState, to?: Method): readonly CarriedGroup[] {
  const { members, focus, actions, appointments, consents } = carriedFrom(state);
  const has = (part: "network" | "plan") => to === undefined || to.parts.includes(part);
  return [
    { kind: "network", names: members.map((one) => one.name), fits: has("network") },
    { kind: "focus", names: focus.map((one) => one.goal), fits: has("plan") },
    { kind: "actions", names: actions.map((one) => one.what), fits: has("plan") },
    { kind: "appointments", names: appointments.map((one) => `${formatDate(one.on)} ${one.about}`.trim()), fits: true },
    { kind: "consents", names: consents.map((one) => one.about), fits: true },
  ];
}
