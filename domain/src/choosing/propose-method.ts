import type { z } from "zod";
import type { targetGroupSchema } from "../course/referral.ts";
import { derivedFrom, supportEvaluation } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";

/** The answers about use of services, length of need and leaving an institution. */
export type ChoosingAnswers = Pick<z.infer<typeof targetGroupSchema>, "useOfServices" | "need" | "leavingInstitution">;

/** Which family of methods the answers point to. `open` when the sources do not say; then the worker weighs it. */
export interface Proposal {
  readonly proposal: "cti" | "icm" | "act" | "open";
  readonly why: Text;
  readonly source: Source;
}

const source = derivedFrom(supportEvaluation("valget mellem ACT, ICM og CTI"));

const proposals: Readonly<Record<Proposal["proposal"], Text>> = {
  cti: {
    da: "Borgeren bruger i betydelig grad tilbud og har brug for støtte i kort tid: CTI.",
    en: "The citizen uses services to a considerable degree and needs support for a short time: CTI.",
  },
  icm: {
    da: "Behovet er langvarigt, og borgeren bruger i nogen grad tilbud eller er på vej ud af en institution: ICM, som kan trappes ned til CTI senere.",
    en: "The need is long, and the citizen uses services to some degree or is leaving an institution: ICM, which can step down to CTI later.",
  },
  act: {
    da: "Behovet er langvarigt, og borgeren bruger næsten ikke tilbud: ACT, den mest intensive af metoderne.",
    en: "The need is long, and the citizen hardly uses services: ACT, the most intensive of the methods.",
  },
  open: {
    da: "Svarene peger ikke på én metode. Tal sagen igennem, og skriv, hvad I lægger vægt på.",
    en: "The answers do not point to one method. Talk it through, and write what you give weight to.",
  },
};

/**
 * The proposal of the choosing rule: CTI for a short need where services are used to a considerable degree; ACT for a long
 * need where they are hardly used; ICM for a long need with some use, and when longer support is needed at discharge. A
 * proposal only: the worker decides.
 */
export function proposeMethod(answers: ChoosingAnswers): Proposal {
  const proposal = proposalOf(answers);
  return { proposal, why: proposals[proposal], source };
}

function proposalOf({ useOfServices, need, leavingInstitution }: ChoosingAnswers): Proposal["proposal"] {
  if (need === "short") return useOfServices === "considerable" ? "cti" : "open";
  if (need !== "long") return "open";
  if (useOfServices === "very-limited") return "act";
  if (useOfServices === "some") return "icm";
  return useOfServices === "considerable" && leavingInstitution ? "icm" : "open";
}
