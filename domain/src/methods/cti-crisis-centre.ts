import { ctiChecklists } from "./cti-checklists.ts";
import { crisisCentreDimensions } from "./cti-dimensions.ts";
import { ctiStages, generalPhaseNames } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { crisisCentreManual, derivedFrom } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const source = crisisCentreManual("indholdsfortegnelse og tredje CTI-fase");
const phase1Source = derivedFrom(crisisCentreManual("indholdsfortegnelse, fase 1"));

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-safety",
    name: { da: "Afklar sikkerheden i den nye bolig", en: "Clarify safety in the new home" },
    source: phase1Source,
  },
  {
    code: "phase1-home",
    name: { da: "Etabler hjemmet, og organiser hverdagen", en: "Establish the home and organise everyday life" },
    source: phase1Source,
  },
  {
    code: "phase1-children",
    name: { da: "Afklar, hvad børnene har brug for", en: "Clarify what the children need" },
    source: phase1Source,
  },
  {
    code: "phase1-partners",
    name: { da: "Koordinér med relevante parter", en: "Coordinate with relevant partners" },
    source: phase1Source,
  },
];

/** CTI after a stay in a crisis centre: seven dimensions of its own, children as the second target group. */
export const ctiCrisisCentre: Method = {
  ...ctiRules,
  code: "cti-crisis-centre",
  name: { da: "CTI, krisecenter", en: "CTI, crisis centre" },
  summary: {
    da: "Ni måneders koordinerende rådgivning og støtte, når en kvinde flytter fra krisecenter.",
    en: "Nine months of coordinating counselling and support when a woman leaves a crisis centre.",
  },
  targetGroup: {
    da: "Kvinder, der flytter fra krisecenter og har ret til koordinerende rådgivning. Børnene er med som sekundær målgruppe.",
    en: "Women leaving a crisis centre who are entitled to coordinating counselling. Children are the second target group.",
  },
  ending: { kind: "timed", months: 9, phases: 3, source: crisisCentreManual("tredje CTI-fase, måned 7 til 9") },
  stages: ctiStages({
    names: generalPhaseNames,
    phase1Purpose: {
      da: "Skab tryghed, etabler hjemmet, kortlæg netværket, og lav CTI-planen sammen.",
      en: "Create safety, establish the home, map the network and make the CTI plan together.",
    },
    phase1Source,
    phase1Tasks,
  }),
  startGate: {
    code: "moved-out",
    name: { da: "Flyttet fra krisecenter", en: "Moved from the crisis centre" },
    question: {
      da: "Er kvinden flyttet fra krisecentret til egen bolig?",
      en: "Has the woman moved from the crisis centre to her own home?",
    },
    overridable: true,
    source: derivedFrom(crisisCentreManual("målgruppe")),
  },
  dimensions: crisisCentreDimensions(),
  checklists: ctiChecklists(),
  legalBases: ["SEL § 109 stk. 7"],
  legalBasisSource: crisisCentreManual("målgruppe, koordinerende rådgivning"),
  source,
};
