import type { MethodCode } from "../methods/definition.ts";

/** What the choosing rule can point to; `open` when the sources do not say, and the worker weighs it. */
export const proposals = ["skp", "cti", "icm", "act", "open"] as const;
export type ProposedFamily = (typeof proposals)[number];

/** The method that a variant belongs to: all of CTI's target groups are one method here. */
export type MethodFamily = Exclude<ProposedFamily, "open"> | "housing-first";

export function familyOf(method: MethodCode): MethodFamily {
  if (method === "skp" || method === "icm" || method === "act" || method === "housing-first") return method;
  return "cti";
}

/** Whether a method is another than the answers pointed to, so that the referral must say why. A frame that was proposed departs from nothing. */
export function departsFrom(
  method: MethodCode,
  {
    proposed,
    homelessOrAtRisk,
    willing,
  }: {
    readonly proposed?: ProposedFamily | undefined;
    readonly homelessOrAtRisk?: boolean | undefined;
    readonly willing?: boolean | undefined;
  },
): boolean {
  if (proposed === undefined || proposed === "open") return false;
  const family = familyOf(method);
  if (family === "housing-first") return !(homelessOrAtRisk === true && willing === true);
  return family !== proposed;
}
