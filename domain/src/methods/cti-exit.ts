import { ctiChecklists } from "./cti-checklists.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { ctiStages, generalPhaseNames } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { derivedFrom, exitEvaluation, ownProposal, trainingDeck } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const phase1Source = derivedFrom(exitEvaluation("metoden og målgruppen"));

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-wishes",
    name: { da: "Find ud af, hvilken forandring borgeren selv ønsker", en: "Find out what change the citizen wants" },
    source: phase1Source,
  },
  {
    code: "phase1-accompany",
    name: { da: "Tag med til de første møder med tilbud", en: "Come along to the first meetings with providers" },
    source: phase1Source,
  },
  {
    code: "phase1-everyday",
    name: { da: "Støt økonomi, bolig og hverdag", en: "Support finances, housing and everyday life" },
    source: phase1Source,
  },
];

/** CTI for people with experience of prostitution: twelve months, three phases of four. */
export const ctiExit: Method = {
  ...ctiRules,
  code: "cti-exit",
  name: { da: "CTI, prostitution", en: "CTI, prostitution" },
  summary: {
    da: "Tolv måneders støtte til borgere med prostitutionserfaring, som ønsker en forandring.",
    en: "Twelve months of support for people with experience of prostitution who want a change.",
  },
  targetGroup: {
    da: "Borgere over 18 år med prostitutionserfaring, som ønsker en forandring. Det er ikke et krav at ville ud af prostitution.",
    en: "People over 18 with experience of prostitution who want a change. Wanting to leave prostitution is not required.",
  },
  ending: { kind: "timed", months: 12, phases: 3, source: exitEvaluation("CTI-forløb, varighed") },
  stages: ctiStages({
    names: generalPhaseNames,
    phase1Purpose: {
      da: "Afklar borgerens egne ønsker og behov, lav planen sammen, og sæt den i gang.",
      en: "Clarify the citizen's own wishes and needs, make the plan together and start it.",
    },
    phase1Source,
    phase1Tasks,
  }),
  startGate: {
    code: "change-wished",
    name: { da: "Borgerens ønske om forandring", en: "The citizen's wish for change" },
    question: {
      da: "Ønsker borgeren en forandring, og har I aftalt at begynde?",
      en: "Does the citizen want a change, and have you agreed to begin?",
    },
    overridable: true,
    source: derivedFrom(exitEvaluation("målgruppe")),
  },
  dimensions: eightDimensions(derivedFrom(trainingDeck("Noter og aktivitetsplan for hver fase"))),
  checklists: ctiChecklists([
    "everyday-organised",
    {
      da: "Hverdagen er organiseret, og det mest akutte er taget hånd om",
      en: "Everyday life is organised and urgent matters are handled",
    },
    phase1Source,
  ]),
  legalBases: ["SEL § 85"],
  legalBasisSource: ownProposal("afprøvet som projekt; kommunen vælger lovhjemmel"),
  source: exitEvaluation("metoden og målgruppen"),
};
