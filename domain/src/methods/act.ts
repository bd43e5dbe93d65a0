import { day } from "../time/local-date.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { derivedFrom, ownProposal } from "./cti-sources.ts";
import type { Method } from "./definition.ts";
import { icm, moveIn } from "./icm.ts";
import { closureRule } from "./sibling-closures.ts";
import { actManual, actRequirements, localSetting } from "./sibling-sources.ts";

const source = actRequirements("de ti minimumskrav");

/** Assertive Community Treatment: as ICM, but the unit is the team, with one primary contact at a time. */
export const act: Method = {
  code: "act",
  version: 1,
  validFrom: day("2015-09-01"),
  name: { da: "Assertive Community Treatment (ACT)", en: "Assertive Community Treatment (ACT)" },
  summary: {
    da: "Et tværfagligt team giver støtte, behandling og myndighed i borgerens hjem, så længe behovet varer.",
    en: "A cross-professional team gives support, treatment and authority decisions at home for as long as needed.",
  },
  targetGroup: {
    da: "Borgere, som slet ikke eller næsten ikke kan bruge de eksisterende tilbud.",
    en: "Citizens who cannot, or hardly, use the existing services.",
  },
  ending: { kind: "open-ended", source },
  stages: [
    {
      code: "running",
      name: { da: "Løbende støtte", en: "Running support" },
      purpose: {
        da: "Holdet kommer ud til borgeren og giver det, der er brug for.",
        en: "The team comes to the citizen and gives what is needed.",
      },
      tasks: [],
      sce: 1,
      source: localSetting("én borger tæller én; ingen kilde vejer ACT"),
      purposeSource: actManual("støttens tre dimensioner"),
    },
  ],
  parts: ["contact", "plan", "network", "services", "support"],
  heldBy: "team",
  dimensions: eightDimensions(derivedFrom(actManual("dimensioner fælles med ICM og CTI"))),
  focus: { min: 0, max: 8, source: ownProposal("ACT begrænser ikke antallet af områder") },
  checklists: moveIn,
  transitions: [],
  contactGuide: [
    { stage: "running", everyDays: 3, silentAfterDays: 7, source: localSetting("dage uden kontakt, før der søges op") },
  ],
  steps: icm.steps.map((step) => ({ ...step, source: derivedFrom(actManual("støttens tre dimensioner")) })),
  review: { everyMonths: 6, source: localSetting("hvor tit støtten vurderes; loven siger løbende") },
  legalBases: ["SEL § 85 a", "SEL § 85"],
  closureReasons: [
    closureRule("need-gone", derivedFrom(source)),
    closureRule("citizen-ends", derivedFrom(source)),
    closureRule("moved-municipality", ownProposal("afslutning af ACT")),
    closureRule("died", ownProposal("afslutning af ACT")),
  ],
  caseloadLimit: { scePerFte: 10, source: localSetting("sagstal i ACT; ingen kilde sætter et tal") },
  employerAgreement: false,
  followUpMonths: 18,
  source,
};
