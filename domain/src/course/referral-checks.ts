import { departsFrom } from "../choosing/family.ts";
import { courseMonths, notForMethod } from "../law/course-length.ts";
import { legalBasisOn } from "../law/legal-basis.ts";
import type { Method } from "../methods/definition.ts";
import { isPhaseableLength } from "../time/timeline.ts";
import type { EntryOf } from "./entries.ts";
import type { Refusal } from "./refusal.ts";
import { notFuture } from "./verdict.ts";
import type { Check, DecideContext } from "./verdict.ts";

/** What a referral rests on, in a command or in its correction. */
type Ground = Pick<EntryOf<"referred">, "legalBasis" | "decidedOn" | "receivedOn" | "supplierWish">;

/** What the legal basis says no to: outdated, or not one that this method rests on. */
export function legalBasisCheck(method: Method, { legalBasis, decidedOn }: Ground): Check {
  const found = legalBasisOn(legalBasis, decidedOn);
  const length = courseMonths(method, legalBasis, decidedOn);
  const used = method.legalBases.includes(legalBasis);
  if (found.ok && used && (length.ok || length.reason === "not-timed")) return undefined;
  const message = found.ok ? notForMethod(method, legalBasis) : found.text;
  return { code: "legal-basis", field: "legalBasis", source: method.source, message };
}

/** SEL § 85 a: the decision must give the reason when the citizen's supplier wish is not followed (L 64, 2022-23). */
export function supplierWishCheck({ legalBasis, decidedOn, supplierWish }: Ground): Check {
  const found = legalBasisOn(legalBasis, decidedOn);
  if (!found.ok || !found.basis.supplierWishReason || supplierWish === undefined) return undefined;
  if (supplierWish.followed || supplierWish.reason !== "") return undefined;
  return {
    code: "supplier-wish-reason",
    field: "supplierWish",
    source: found.basis.source,
    message: {
      da: "Når borgerens ønske om leverandør ikke følges, skal afgørelsen begrunde det. Skriv begrundelsen.",
      en: "When the citizen's supplier wish is not followed, the decision must say why. Write the reason.",
    },
  };
}

/** Another method than the answers pointed to is the worker's to choose, with the reason for it. */
export function chosenReasonCheck({ method, targetGroup }: Pick<EntryOf<"referred">, "method" | "targetGroup">): Check {
  if (targetGroup === undefined || !departsFrom(method, targetGroup)) return undefined;
  if ((targetGroup.chosenReason ?? "") !== "") return undefined;
  return {
    code: "reason-needed",
    field: "chosenReason",
    source: { title: "Tovholders regel om valg af metode", standing: "derived" },
    message: {
      da: "I har valgt en anden metode end den, svarene peger på. Skriv hvorfor.",
      en: "You chose another method than the answers point to. Write why.",
    },
  };
}

export function referralDays(
  { receivedOn, decidedOn }: Ground,
  context: Pick<DecideContext, "today">,
): readonly Check[] {
  return [notFuture(receivedOn, context, "receivedOn"), notFuture(decidedOn, context, "decidedOn")];
}

export function lengthRefusal(method: Method): Refusal {
  return {
    code: "length",
    field: "months",
    source: method.source,
    message: {
      da: "Forløbet deles i tre lige lange faser: vælg et antal måneder, der kan deles med tre.",
      en: "The course falls into three phases of equal length: choose a number of months divisible by three.",
    },
  };
}

/** Lengths that no reason can pass: not three equal phases, or above what a law that can't be renewed gives. */
export function lengthCheck(method: Method, { legalBasis, decidedOn }: Ground, months: number): Check {
  if (!isPhaseableLength(months)) return lengthRefusal(method);
  const found = legalBasisOn(legalBasis, decidedOn);
  if (!found.ok || found.basis.renewable) return undefined;
  const ceiling = found.basis.exceptionalMonths ?? found.basis.maxMonths;
  if (ceiling === undefined || months <= ceiling) return undefined;
  return {
    code: "length",
    field: "months",
    source: found.basis.source,
    message: {
      da: `${legalBasis} giver højst ${ceiling} måneder, og perioden kan ikke forlænges. Vælg en kortere længde eller en anden lovhjemmel.`,
      en: `${legalBasis} gives at most ${ceiling} months and can't be renewed. Choose a shorter length or another legal basis.`,
    },
  };
}

/** A corrected referral must hold as a new one would. Its length may be mended, openly and with the correction's reason. */
export function correctedReferral(says: EntryOf<"referred">, context: DecideContext): readonly Check[] {
  const { method } = context;
  const timed = method.ending.kind === "timed";
  const length = says.months === undefined ? lengthRefusal(method) : lengthCheck(method, says, says.months);
  return [
    ...referralDays(says, context),
    legalBasisCheck(method, says),
    supplierWishCheck(says),
    chosenReasonCheck(says),
    timed ? length : undefined,
  ];
}
