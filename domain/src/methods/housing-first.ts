import { day } from "../time/local-date.ts";
import { derivedFrom, ownProposal } from "./cti-sources.ts";
import type { Method } from "./definition.ts";
import { closureRule } from "./sibling-closures.ts";
import { housingFirstPage, localSetting } from "./sibling-sources.ts";

const source = housingFirstPage("de otte principper");

/**
 * Housing First as the frame round the support: the home beside it, as a record of its own. The only condition is that the
 * citizen is willing to receive support; there is no field for anything else (siblings.md §8.4).
 */
export const housingFirst: Method = {
  code: "housing-first",
  version: 1,
  validFrom: day("2009-01-01"),
  name: { da: "Housing First (boligen)", en: "Housing First (the home)" },
  summary: {
    da: "Boligen ved siden af støtten: hvor borgeren bor, hvilke boliger der er tilbudt, og om hjemmet holder.",
    en: "The home beside the support: where the citizen lives, which homes were offered and whether the home is kept.",
  },
  targetGroup: {
    da: "Borgere i hjemløshed eller i risiko for det, som vil tage imod støtte.",
    en: "Citizens who are homeless or at risk of it and willing to receive support.",
  },
  ending: { kind: "frame", source },
  stages: [
    {
      code: "running",
      name: { da: "Boligen", en: "The home" },
      purpose: {
        da: "Et eget hjem først. Støtten følger borgeren, ikke boligen.",
        en: "A home of one's own first. The support follows the citizen, not the home.",
      },
      tasks: [],
      sce: 0,
      source: ownProposal("rammen vejer ikke i sagstallet; det gør støtten"),
      purposeSource: source,
    },
  ],
  parts: ["housing"],
  heldBy: "worker",
  dimensions: [],
  focus: { min: 0, max: 0, source },
  checklists: [],
  transitions: [],
  contactGuide: [],
  steps: [],
  legalBases: ["none"],
  closureReasons: [
    closureRule("need-gone", derivedFrom(housingFirstPage("støtte, så længe der er behov"))),
    closureRule("citizen-ends", derivedFrom(source)),
    closureRule("moved-municipality", ownProposal("afslutning af rammen")),
    closureRule("died", ownProposal("afslutning af rammen")),
  ],
  caseloadLimit: { scePerFte: 10, source: localSetting("rammen har intet sagstal") },
  employerAgreement: false,
  followUpMonths: 18,
  source,
};
