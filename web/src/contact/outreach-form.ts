import {
  companies,
  initiators,
  lifeSigns,
  manners,
  refusalKinds,
  responses,
  type Outreach,
} from "@tovholder/domain/outreach/outreach.ts";
import { z } from "zod";
import type { CourseView } from "../replica/course-view.ts";
import type { ContactForm } from "./contact-form.ts";

/** The outreach part of a contact as it is being written; anything may still be missing. */
export const outreachFormSchema = z.strictObject({
  response: z.enum(responses).optional(),
  refusal: z.enum(refusalKinds).optional(),
  manners: z.array(z.enum(manners)),
  company: z.enum(companies),
  colleague: z.string(),
  initiator: z.enum(initiators),
  lifeSigns: z.enum(lifeSigns).optional(),
  noteGone: z.boolean().optional(),
  safety: z.string(),
});
export type OutreachForm = z.infer<typeof outreachFormSchema>;

/** Responses that are a contact that came about. A refusal is an answer, but the citizen was not met in it. */
const met: ReadonlySet<string> = new Set(["listened", "talked", "wants-to-meet"]);

/** Prefilled from the last attempt: who one goes with and how one tries seldom change from visit to visit. */
export function startOutreach({ method, contacts }: CourseView): OutreachForm | undefined {
  if (!method.parts.includes("outreach")) return undefined;
  const last = contacts.findLast(({ outreach }) => outreach !== undefined)?.outreach;
  return {
    manners: [...(last?.manners ?? ["knock"])],
    company: last?.company ?? "alone",
    colleague: last?.colleague ?? "",
    initiator: "worker",
    safety: "",
  };
}

export function outreachFormOf(outreach: Outreach | undefined): OutreachForm | undefined {
  return outreach === undefined ? undefined : { ...outreach, manners: [...outreach.manners] };
}

/** Whether a note or a card lay there since last time, so that it can be asked whether it is gone. */
export function leftWord({ contacts }: CourseView): boolean {
  const last = contacts.findLast(({ outreach }) => outreach !== undefined)?.outreach;
  return last?.manners.some((manner) => manner === "note" || manner === "postcard") ?? false;
}

/** What came back tells how the contact went, so that nothing is asked twice. */
export function answered(outreach: OutreachForm, response: (typeof responses)[number]): Partial<ContactForm> {
  const refusal = response === "refused" ? outreach.refusal : undefined;
  return { outreach: { ...outreach, response, refusal }, outcome: met.has(response) ? "made" : "attempted" };
}

export interface OutreachTexts {
  readonly responseMissing: string;
  readonly refusalMissing: string;
  readonly mannersMissing: string;
}

export type OutreachErrors = Partial<Record<"response" | "refusal" | "manners", string>>;

/** What is missing, field by field. Contacts with others than the citizen, and cancelled ones, have no outreach part. */
export function outreachMissing(form: ContactForm, texts: OutreachTexts): OutreachErrors {
  const { outreach } = form;
  if (outreach === undefined || !isTry(form)) return {};
  return {
    ...(outreach.response === undefined ? { response: texts.responseMissing } : {}),
    ...(outreach.response === "refused" && outreach.refusal === undefined ? { refusal: texts.refusalMissing } : {}),
    ...(outreach.manners.length === 0 ? { manners: texts.mannersMissing } : {}),
  };
}

/** Whether the form tells of a try to reach the citizen. */
export function isTry({ outreach, outcome, with: counterparts }: ContactForm): boolean {
  return outreach !== undefined && outcome !== "cancelled" && counterparts.includes("citizen");
}

/** The part as the contact holds it; only a pair has a colleague, and only a refusal a kind. */
export function readOutreach(form: ContactForm): Outreach | undefined {
  const { outreach } = form;
  if (outreach?.response === undefined || !isTry(form)) return undefined;
  const { response, refusal, company, colleague, ...rest } = outreach;
  return {
    ...rest,
    response,
    company,
    colleague: company === "pair" ? colleague : "",
    ...(response === "refused" && refusal !== undefined ? { refusal } : {}),
  };
}
