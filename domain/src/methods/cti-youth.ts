import { ctiChecklists } from "./cti-checklists.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { ctiStages, generalPhaseNames } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { derivedFrom, ownProposal, trainingDeck, youthPortal } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const source = derivedFrom(youthPortal("omtale; den unges egen manual er ikke læst"));

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-settle",
    name: {
      da: "Støt flytningen eller skiftet til job eller uddannelse",
      en: "Support the move or the change to job or education",
    },
    source,
  },
  {
    code: "phase1-household",
    name: { da: "Øv hverdagen: økonomi, mad og aftaler", en: "Practise everyday life: money, food and appointments" },
    source,
  },
  {
    code: "phase1-accompany",
    name: { da: "Tag med til de første møder med tilbud", en: "Come along to the first meetings with providers" },
    source,
  },
];

/** CTI for young people leaving care. The youth manual was not read: everything here is put together from fact sheets. */
export const ctiYouth: Method = {
  ...ctiRules,
  code: "cti-youth",
  name: { da: "CTI, unge", en: "CTI, young people" },
  summary: {
    da: "Ni måneders støtte til unge i en overgang, fx fra anbringelse til egen bolig.",
    en: "Nine months of support for young people in a transition, e.g. from placement to a home of their own.",
  },
  targetGroup: {
    da: "Unge på 18-23 år med store udfordringer, som flytter fra anbringelse, går fra uddannelse til job eller skifter kommune.",
    en: "Young people aged 18-23 with large challenges who leave placement, go from education to work or change municipality.",
  },
  ending: { kind: "timed", months: 9, phases: 3, source: derivedFrom(trainingDeck("tre faser af tre måneder")) },
  stages: ctiStages({
    names: generalPhaseNames,
    phase1Purpose: {
      da: "Afklar, hvad den unge har brug for i overgangen, lav planen sammen, og sæt den i gang.",
      en: "Clarify what the young person needs in the transition, make the plan together and start it.",
    },
    phase1Source: source,
    phase1Tasks,
  }),
  startGate: {
    code: "transition-begun",
    name: { da: "Overgangen er begyndt", en: "The transition has begun" },
    question: {
      da: "Er den unge flyttet, eller er skiftet til job, uddannelse eller ny kommune sket?",
      en: "Has the young person moved, or has the change of job, education or municipality happened?",
    },
    overridable: true,
    source: derivedFrom(youthPortal("målgruppe")),
  },
  dimensions: eightDimensions(derivedFrom(trainingDeck("Noter og aktivitetsplan for hver fase"))),
  checklists: ctiChecklists(),
  legalBases: ["SEL § 85"],
  legalBasisSource: ownProposal("ingen kilde nævner lovhjemlen for unge"),
  source,
};
