import { ctiChecklists } from "./cti-checklists.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { ctiStages, generalPhaseNames } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { derivedFrom, jobManual, trainingDeck } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const lengthTable = jobManual("tabellen over lovhjemmel og varighed");
const phase1Source = jobManual("Social støtte i overgang til og fastholdelse i job");

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-job-first",
    name: { da: "Begynd på arbejdspladsen, ikke med forberedelse", en: "Begin at the workplace, not with preparation" },
    source: phase1Source,
  },
  {
    code: "phase1-employer",
    name: { da: "Aftal timer, støtte og mål med arbejdsgiver", en: "Agree hours, support and goals with the employer" },
    source: phase1Source,
  },
  {
    code: "phase1-follow-placement",
    name: { da: "Følg løbende op på virksomhedsforløbet", en: "Follow the placement up along the way" },
    source: phase1Source,
  },
  {
    code: "phase1-job-need",
    name: { da: "Afklar, hvilken støtte jobstarten kræver", en: "Clarify what support the job start demands" },
    source: derivedFrom(phase1Source),
  },
];

/** CTI in the transition to work: six or nine months by the legal basis, starting with the placement. */
export const ctiJob: Method = {
  ...ctiRules,
  code: "cti-job",
  name: { da: "CTI, job", en: "CTI, job" },
  summary: {
    da: "Seks eller ni måneders støtte i overgangen fra ledighed til job eller uddannelse. Lovhjemlen afgør længden.",
    en: "Six or nine months of support in the transition from unemployment to work or education, by the legal basis.",
  },
  targetGroup: {
    da: "Aktivitetsparate kontanthjælpsmodtagere over 30 år med mere end et års ledighed, som begynder i et virksomhedsforløb.",
    en: "Activity-ready recipients of cash benefits over 30, unemployed for more than a year, who begin a company placement.",
  },
  ending: {
    kind: "timed",
    months: 9,
    phases: 3,
    byLegalBasis: [
      { legalBasis: "SEL § 85", months: 9, source: lengthTable },
      { legalBasis: "SEL § 82 b", months: 6, source: lengthTable },
      { legalBasis: "LAB § 31 b", months: 6, source: lengthTable },
      // The manual prints the old number; mentor support is § 167 from 2020.
      { legalBasis: "LAB § 167", months: 6, source: derivedFrom(lengthTable) },
    ],
    source: lengthTable,
  },
  stages: ctiStages({
    names: generalPhaseNames,
    phase1Purpose: {
      da: "Kom godt i gang på arbejdspladsen, afklar behovet for støtte, og lav én samlet plan.",
      en: "Get a good start at the workplace, clarify the need for support and make one joint plan.",
    },
    phase1Source,
    phase1Tasks,
  }),
  startGate: {
    code: "placement-started",
    name: { da: "Virksomhedsforløb", en: "Company placement" },
    question: { da: "Er virksomhedsforløbet begyndt?", en: "Has the company placement started?" },
    overridable: true,
    source: jobManual("opstart i virksomhedsforløbet"),
  },
  dimensions: eightDimensions(derivedFrom(trainingDeck("Noter og aktivitetsplan for hver fase"))),
  checklists: ctiChecklists([
    "placement-agreed",
    { da: "Aftalen med arbejdsgiver er skrevet under", en: "The agreement with the employer is signed" },
    derivedFrom(jobManual("aftale med arbejdsgiver")),
  ]),
  legalBases: ["SEL § 85", "SEL § 82 b", "LAB § 167", "LAB § 31 b"],
  legalBasisSource: derivedFrom(lengthTable),
  employerAgreement: true,
  source: jobManual("CTI-forløb målrettet overgang til og fastholdelse i job"),
};
