import { ctiChecklists } from "./cti-checklists.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { ctiStages, generalPhaseNames } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { derivedFrom, supportEvaluation, trainingDeck } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const phase1Source = derivedFrom(supportEvaluation("CTI-metoden"));

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-arrive",
    name: { da: "Støt flytningen og den første tid hjemme", en: "Support the move and the first time at home" },
    source: phase1Source,
  },
  {
    code: "phase1-treatment",
    name: { da: "Sørg for, at behandlingen følger med", en: "See that treatment follows along" },
    source: phase1Source,
  },
  {
    code: "phase1-household",
    name: { da: "Støt indkøb, mad og rengøring", en: "Support shopping, cooking and cleaning" },
    source: phase1Source,
  },
  {
    code: "phase1-accompany",
    name: { da: "Tag med til de første møder med tilbud", en: "Come along to the first meetings with providers" },
    source: phase1Source,
  },
];

/** CTI as housing support in social psychiatry: nine months from discharge or the move from a residence. */
export const ctiSupport: Method = {
  ...ctiRules,
  code: "cti-support",
  name: { da: "CTI, bostøtte", en: "CTI, housing support" },
  summary: {
    da: "Ni måneders støtte, når en borger med psykiske lidelser flytter til egen bolig.",
    en: "Nine months of support when a person with mental illness moves to a home of their own.",
  },
  targetGroup: {
    da: "Borgere med psykiske lidelser, som flytter til egen bolig fra indlæggelse eller botilbud.",
    en: "People with mental illness who move to their own home from a ward or a residence.",
  },
  ending: { kind: "timed", months: 9, phases: 3, source: supportEvaluation("CTI-metoden, varighed") },
  stages: ctiStages({
    names: generalPhaseNames,
    phase1Purpose: {
      da: "Afklar behovet for støtte i egen bolig, lav planen sammen, og sæt den i gang.",
      en: "Clarify the need for support at home, make the plan together and start it.",
    },
    phase1Source,
    phase1Tasks,
  }),
  startGate: {
    code: "discharged-or-moved",
    name: { da: "Udskrivning eller flytning", en: "Discharge or move" },
    question: {
      da: "Er borgeren udskrevet eller flyttet til egen bolig?",
      en: "Has the citizen been discharged or moved to their own home?",
    },
    overridable: true,
    source: derivedFrom(supportEvaluation("målgruppe")),
  },
  dimensions: eightDimensions(trainingDeck("Noter og aktivitetsplan for hver fase")),
  checklists: ctiChecklists(),
  legalBases: ["SEL § 85"],
  legalBasisSource: supportEvaluation("økonomi, sammenligning med § 85"),
  source: supportEvaluation("CTI-metoden"),
};
