import { dimensionSchema } from "@tovholder/domain/contact/contact.ts";
import type { Member } from "@tovholder/domain/course/state.ts";
import { strengthOf } from "@tovholder/domain/course/state.ts";
import { handoverStatuses, rings } from "@tovholder/domain/network/network.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { Reading } from "../course/use-command-form.ts";
import type { networkDa } from "../i18n/da/network.ts";
import { newId } from "../replica/ids.ts";

type Words = typeof networkDa;

/** Strength as the chips hold it: the digit as text. */
const strengthText = z.enum(["0", "1", "2", "3", "4"]);
type StrengthText = z.infer<typeof strengthText>;
export const strengthTexts = strengthText.options;

export const memberSchema = z.object({
  name: z.string(),
  relation: z.string(),
  ring: z.enum(rings).optional(),
  strength: strengthText,
  dimensions: z.array(dimensionSchema),
  contactDetails: z.string(),
  on: localDateSchema.optional(),
});
export type MemberForm = z.infer<typeof memberSchema>;

function strengthTextOf(member: Member): StrengthText {
  return strengthText.parse(String(strengthOf(member)));
}

export function memberForm(member: Member | undefined, today: LocalDate): MemberForm {
  if (member === undefined) {
    return { name: "", relation: "", strength: "1", dimensions: [], contactDetails: "", on: today };
  }
  const { name, relation, ring, contactDetails } = member;
  return {
    name,
    relation,
    ring,
    contactDetails,
    dimensions: [...member.dimensions],
    strength: strengthTextOf(member),
    on: today,
  };
}

/** A new member, or the new wording of one; strength is rated on its own once the member is there. */
export function readMember(form: MemberForm, member: Member | undefined, words: Words): Reading {
  const { name, relation, ring, strength, dimensions, contactDetails, on } = form;
  const missing = {
    ...(name.trim() === "" ? { name: words.nameMissing } : {}),
    ...(ring === undefined ? { ring: words.ringMissing } : {}),
    ...(on === undefined ? { on: words.dateMissing } : {}),
  };
  if (ring === undefined || on === undefined || name.trim() === "") return { missing };
  const about = { name, relation, ring, dimensions, contactDetails };
  if (member !== undefined) return { draft: { type: "changeMember", memberId: member.memberId, ...about } };
  return { draft: { type: "addMember", memberId: newId(), ...about, strength: Number(strength), on } };
}

export const ratingSchema = z.object({ strength: strengthText, on: localDateSchema.optional(), note: z.string() });
export type RatingForm = z.infer<typeof ratingSchema>;

export function ratingForm(member: Member, today: LocalDate): RatingForm {
  return { strength: strengthTextOf(member), on: today, note: "" };
}

export function readRating({ strength, on, note }: RatingForm, member: Member, words: Words): Reading {
  if (on === undefined) return { missing: { on: words.dateMissing } };
  return { draft: { type: "rateMember", memberId: member.memberId, strength: Number(strength), on, note } };
}

export const handoverFormSchema = z.object({
  dimension: z.string(),
  status: z.enum(handoverStatuses),
  on: localDateSchema.optional(),
  task: z.string(),
  proof: z.string(),
});
export type HandoverForm = z.infer<typeof handoverFormSchema>;

/** Goes on from the newest step, since a handover usually moves one step at a time. */
export function handoverForm(member: Member, today: LocalDate): HandoverForm {
  const last = member.handovers.at(-1);
  return {
    dimension: last?.dimension ?? member.dimensions[0] ?? "",
    status: last?.status ?? "proposed",
    on: today,
    task: last?.task ?? "",
    proof: "",
  };
}

export function readHandover({ dimension, on, ...rest }: HandoverForm, member: Member, words: Words): Reading {
  const missing = {
    ...(dimension === "" ? { dimension: words.dimensionMissing } : {}),
    ...(on === undefined ? { on: words.dateMissing } : {}),
  };
  if (dimension === "" || on === undefined) return { missing };
  return { draft: { type: "recordHandover", memberId: member.memberId, dimension, on, ...rest } };
}

export const leavingSchema = z.object({ on: localDateSchema.optional(), reason: z.string() });

export function readLeaving({ on, reason }: z.infer<typeof leavingSchema>, member: Member, words: Words): Reading {
  if (on === undefined) return { missing: { on: words.dateMissing } };
  return { draft: { type: "removeMember", memberId: member.memberId, on, reason } };
}
