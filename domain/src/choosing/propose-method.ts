import type { z } from "zod";
import type { targetGroupSchema } from "../course/referral.ts";
import { derivedFrom, ownProposal } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";
import { ctiTargetGroup, outreachTargetGroup, specialisedMethods, supportMethods } from "./choosing-sources.ts";
import type { ProposedFamily } from "./family.ts";

type TargetGroup = z.infer<typeof targetGroupSchema>;
type Answer =
  | "useOfServices"
  | "need"
  | "leavingInstitution"
  | "isolated"
  | "inContact"
  | "homelessOrAtRisk"
  | "willing";

/**
 * The answers of the choosing rule; one that is not given yet is unknown. There is no question of readiness, sobriety or
 * treatment: being willing to receive support is all that Housing First asks of the citizen (Housing First-tilgangen).
 */
export type ChoosingAnswers = { readonly [Key in Answer]?: TargetGroup[Key] | undefined };

/** One step on the way to the proposal, with where it comes from and how sure that is. */
export interface Reason {
  readonly text: Text;
  readonly source: Source;
}

/** Which family of methods the answers point to, why, and whether the frame of Housing First goes round it. */
export interface Proposal {
  readonly proposal: ProposedFamily;
  readonly housingFirst: boolean;
  readonly reasons: readonly Reason[];
}

const reasons = {
  outreach: {
    text: {
      da: "Borgeren lever isoleret, og der er ingen kontakt endnu. Skab kontakten først, og vælg metode bagefter. Metoden er beskrevet for mennesker med psykisk lidelse.",
      en: "The citizen lives isolated, and there is no contact yet. Make contact first and choose a method afterwards. The method is described for people with mental illness.",
    },
    source: outreachTargetGroup,
  },
  institution: {
    text: {
      da: "Borgeren er på vej ud af en institution og har brug for intensiv støtte længe. Så er det ICM eller ACT og ikke CTI.",
      en: "The citizen is leaving an institution and needs intensive support for long. Then it is ICM or ACT and not CTI.",
    },
    source: ctiTargetGroup,
  },
  shortTransition: {
    text: {
      da: "Borgeren kan i betydelig grad bruge andre tilbud og har brug for støtte i en kort overgang: CTI.",
      en: "The citizen can use other services to a considerable degree and needs support across a short transition: CTI.",
    },
    source: supportMethods,
  },
  considerableLong: {
    text: {
      da: "Borgeren kan i betydelig grad bruge andre tilbud, men har brug for støtte længere, end CTI varer: ICM. Den kan trappes ned til CTI senere.",
      en: "The citizen can use other services to a considerable degree but needs support for longer than CTI lasts: ICM. It can step down to CTI later.",
    },
    source: derivedFrom(supportMethods),
  },
  some: {
    text: {
      da: "Borgeren kan i nogen grad bruge andre tilbud og har brug for støtte i længere tid: ICM.",
      en: "The citizen can use other services to some degree and needs support for longer: ICM.",
    },
    source: supportMethods,
  },
  someUnclear: {
    text: {
      da: "Borgeren kan i nogen grad bruge andre tilbud: ICM. Kilden taler om et længere behov, så tal om længden.",
      en: "The citizen can use other services to some degree: ICM. The source speaks of a longer need, so talk about the length.",
    },
    source: derivedFrom(supportMethods),
  },
  veryLimited: {
    text: {
      da: "Borgeren kan næsten ikke bruge andre tilbud og har brug for støtte længe: ACT, den mest intensive af metoderne.",
      en: "The citizen can hardly use other services and needs support for long: ACT, the most intensive of the methods.",
    },
    source: supportMethods,
  },
  veryLimitedUnclear: {
    text: {
      da: "Borgeren kan næsten ikke bruge andre tilbud: ACT. Kilden taler om et langvarigt behov, så tal om længden.",
      en: "The citizen can hardly use other services: ACT. The source speaks of a long need, so talk about the length.",
    },
    source: derivedFrom(supportMethods),
  },
  open: {
    text: {
      da: "Svarene peger ikke på én metode. Tal sagen igennem, og skriv, hvad I lægger vægt på.",
      en: "The answers do not point to one method. Talk it through, and write what you give weight to.",
    },
    source: ownProposal("når kilderne ikke peger på én metode"),
  },
  housingFirst: {
    text: {
      da: "Borgeren er hjemløs eller i risiko for det og vil gerne have støtte. Mere kræver Housing First ikke. Rammen lægges om den metode, I vælger.",
      en: "The citizen is homeless or at risk of it and is willing to receive support. Housing First asks no more. The frame goes round the method you choose.",
    },
    source: specialisedMethods,
  },
} as const satisfies Readonly<Record<string, Reason>>;

interface Step {
  readonly proposal: ProposedFamily;
  readonly reasons: readonly Reason[];
}

/**
 * The proposal of the choosing rule, a proposal only: the worker decides. Total and deterministic. Outreach comes before
 * everything, and a long need on the way out of an institution never gives CTI (Metoden CTI: Målgruppe, 2015).
 */
export function proposeMethod(answers: ChoosingAnswers): Proposal {
  const housingFirst = answers.homelessOrAtRisk === true && answers.willing === true;
  const step = firstStep(answers);
  return {
    proposal: step.proposal,
    housingFirst,
    reasons: housingFirst ? [...step.reasons, reasons.housingFirst] : step.reasons,
  };
}

function firstStep(answers: ChoosingAnswers): Step {
  if (answers.isolated === true && answers.inContact === false) return { proposal: "skp", reasons: [reasons.outreach] };
  const step = byUse(answers);
  const override = answers.leavingInstitution === true && answers.need === "long";
  return override ? { ...step, reasons: [reasons.institution, ...step.reasons] } : step;
}

function byUse({ useOfServices, need }: ChoosingAnswers): Step {
  const long = need === "long";
  switch (useOfServices) {
    case "very-limited":
      return { proposal: "act", reasons: [long ? reasons.veryLimited : reasons.veryLimitedUnclear] };
    case "some":
      return { proposal: "icm", reasons: [long ? reasons.some : reasons.someUnclear] };
    case "considerable":
      if (long) return { proposal: "icm", reasons: [reasons.considerableLong] };
      if (need === "short") return { proposal: "cti", reasons: [reasons.shortTransition] };
      return { proposal: "open", reasons: [reasons.open] };
    case "unknown":
    case undefined:
      return { proposal: "open", reasons: [reasons.open] };
  }
}
