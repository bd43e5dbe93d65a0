import { departsFrom } from "@tovholder/domain/choosing/family.ts";
import { proposeMethod } from "@tovholder/domain/choosing/propose-method.ts";
import { needLengths, methodCodeSchema, servicesUse } from "@tovholder/domain/course/referral.ts";
import { legalBasisCodes, legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { isAnswered } from "../choosing/answers.ts";

const knownPerson = z.strictObject({
  citizenId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDateSchema.nullable(),
});
/** Someone who is registered already and may be, or is, the person of the referral. */
export type KnownPerson = z.infer<typeof knownPerson>;

/** What has been filled in so far, as the draft keeps it. Anything may still be missing. */
export const referralFormSchema = z.strictObject({
  step: z.enum(["person", "course"]),
  /** Made once, so that a referral sent twice is one. */
  citizenId: z.string(),
  courseId: z.string(),
  /** The server has the person. */
  registered: z.boolean(),
  /** The course is for this person instead of a new one. */
  known: knownPerson.optional(),
  given: z.string(),
  family: z.string(),
  cpr: z.string(),
  birthDate: localDateSchema.optional(),
  phone: z.string(),
  address: z.string(),
  isProtected: z.boolean(),
  protectedUntil: localDateSchema.optional(),
  protectionSource: z.string(),
  method: methodCodeSchema.or(z.literal("")),
  transition: z.string(),
  from: z.string(),
  reason: z.string(),
  receivedOn: localDateSchema.optional(),
  useOfServices: z.enum(servicesUse),
  need: z.enum(needLengths),
  leavingInstitution: z.boolean(),
  answersNote: z.string(),
  isolated: z.boolean().optional(),
  inContact: z.boolean().optional(),
  homelessOrAtRisk: z.boolean().optional(),
  willing: z.boolean().optional(),
  /** Why another method than the answers point to; drafts from before have none. */
  chosenReason: z.string().default(""),
  legalBasis: z.enum(legalBasisCodes).or(z.literal("")),
  decidedOn: localDateSchema.optional(),
  months: z.int().optional(),
  overrideReason: z.string(),
  wish: z.string(),
  wishFollowed: z.boolean().optional(),
  wishReason: z.string(),
  teamId: z.string(),
  workerId: z.string(),
});
export type ReferralForm = z.infer<typeof referralFormSchema>;

/** The one draft of a new referral on the device. */
export const referralDraftKey = "referral:new";

/** What the answers of the form point to; nothing while none is given. */
export function proposedBy(form: ReferralForm): ReturnType<typeof proposeMethod>["proposal"] | undefined {
  return isAnswered(form) ? proposeMethod(form).proposal : undefined;
}

/** Whether the chosen method is another than the answers point to, so that the reason is asked for. */
export function asksChosenReason(form: ReferralForm): boolean {
  const { method, homelessOrAtRisk, willing } = form;
  return method !== "" && departsFrom(method, { proposed: proposedBy(form), homelessOrAtRisk, willing });
}

/** Whether a decision gives the help. Where none does (SEL § 99, the home), no day of a decision is asked for. */
export function isGranted({ legalBasis, receivedOn }: ReferralForm): boolean {
  if (legalBasis === "" || receivedOn === undefined) return true;
  const found = legalBasisOn(legalBasis, receivedOn);
  return !found.ok || found.basis.granted;
}

/** The day the law is judged by: that of the decision, or of the referral where nothing is decided. */
export function lawDay(form: ReferralForm): LocalDate | undefined {
  return isGranted(form) ? form.decidedOn : form.receivedOn;
}

export function readReferralForm(stored: unknown): ReferralForm | undefined {
  return referralFormSchema.safeParse(stored).data;
}

export interface ReferralStart {
  readonly citizenId: string;
  readonly courseId: string;
  readonly today: LocalDate;
  readonly teamId: string;
  readonly workerId: string;
}

/** An empty referral: received and decided today, in one's own team. */
export function startReferral({ today, ...start }: ReferralStart): ReferralForm {
  return {
    ...start,
    step: "person",
    registered: false,
    given: "",
    family: "",
    cpr: "",
    phone: "",
    address: "",
    isProtected: false,
    protectionSource: "",
    method: "",
    transition: "",
    from: "",
    reason: "",
    receivedOn: today,
    useOfServices: "unknown",
    need: "unknown",
    leavingInstitution: false,
    answersNote: "",
    chosenReason: "",
    legalBasis: "",
    decidedOn: today,
    overrideReason: "",
    wish: "",
    wishReason: "",
  };
}

export type ChangeReferral = (part: Partial<ReferralForm>) => void;
