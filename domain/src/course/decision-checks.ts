import { legalBasisOn } from "../law/legal-basis.ts";
import { isBefore } from "../time/local-date.ts";
import type { EntryOf } from "./entries.ts";
import type { CourseState } from "./state.ts";
import { notFuture, recordKeeping } from "./verdict.ts";
import type { Check, DecideContext } from "./verdict.ts";

type Decision = EntryOf<"decision-recorded">;

/** What a decision asks for before it goes to the citizen, whether said now or corrected later. */
export function decisionChecks(state: CourseState, decision: Decision, context: DecideContext): readonly Check[] {
  const { on, sentOn, receivedOn } = decision;
  return [
    sentOn === undefined ? undefined : notFuture(sentOn, context, "sentOn"),
    receivedOn === undefined ? undefined : notFuture(receivedOn, context, "receivedOn"),
    inOrder(on, sentOn, "sentOn"),
    inOrder(sentOn ?? on, receivedOn, "receivedOn"),
    sendable(state, decision),
  ];
}

function inOrder(first: Decision["on"], second: Decision["sentOn"], field: "sentOn" | "receivedOn"): Check {
  if (second === undefined || !isBefore(second, first)) return undefined;
  return {
    code: "date-order",
    field,
    source: recordKeeping,
    message: {
      da: "En afgørelse bliver truffet, så sendt og så modtaget. Ret dagene, så de kommer i den rækkefølge.",
      en: "A decision is made, then sent, then received. Correct the days so that they come in that order.",
    },
  };
}

/** SEL § 85 a: asked who should give the support, and told why when the wish is not followed, before it is sent (L 64, 2022-23). */
function sendable({ referral: { supplierWish } }: CourseState, { sentOn, legalBasis, on }: Decision): Check {
  const found = legalBasisOn(legalBasis, on);
  if (sentOn === undefined || !found.ok || !found.basis.supplierWishReason) return undefined;
  if (supplierWish !== undefined && (supplierWish.followed || supplierWish.reason !== "")) return undefined;
  const message =
    supplierWish === undefined
      ? {
          da: "Afgørelsen kan ikke sendes endnu: Spørg borgeren, hvem der skal give støtten, og skriv svaret i henvisningen.",
          en: "The decision can't be sent yet: ask the citizen who should give the support, and write the answer in the referral.",
        }
      : {
          da: "Afgørelsen kan ikke sendes endnu: Borgerens ønske om leverandør følges ikke. Skriv begrundelsen i henvisningen.",
          en: "The decision can't be sent yet: the citizen's supplier wish is not followed. Write the reason in the referral.",
        };
  return { code: "supplier-wish-reason", field: "sentOn", source: found.basis.source, message };
}

/** Whether the decision could be appealed when it was sent; kept, since the law may say otherwise later. */
export function complaintTold({ sentOn, legalBasis, on }: Decision): Pick<Decision, "appealable"> {
  const found = legalBasisOn(legalBasis, on);
  return sentOn === undefined || !found.ok ? {} : { appealable: found.basis.appealable };
}
