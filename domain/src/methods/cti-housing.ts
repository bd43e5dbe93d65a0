import { ctiChecklists } from "./cti-checklists.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { ctiStages } from "./cti-phases.ts";
import { ctiRules } from "./cti-rules.ts";
import { assessmentPage, housingManual, housingPortal } from "./cti-sources.ts";
import type { Labelled, Method } from "./definition.ts";

const source = housingManual("indholdsfortegnelse og omtale");
const phase1Source = assessmentPage("støtten i 1. fase");

const phase1Tasks: readonly Labelled[] = [
  {
    code: "phase1-move-in",
    name: { da: "Hjælp med indflytning og møbler", en: "Help move in and furnish" },
    source: phase1Source,
  },
  {
    code: "phase1-funds",
    name: { da: "Søg boligstøtte og tilskud, og meld flytning", en: "Apply for benefits and register the address" },
    source: phase1Source,
  },
  {
    code: "phase1-household",
    name: { da: "Støt indkøb, mad og rengøring", en: "Support shopping, cooking and cleaning" },
    source: phase1Source,
  },
  {
    code: "phase1-neighbour",
    name: { da: "Støt borgeren i at være nabo", en: "Support being a neighbour" },
    source: phase1Source,
  },
  {
    code: "phase1-accompany",
    name: {
      da: "Tag med til myndigheder, sygehus og jobcenter",
      en: "Accompany to authorities, hospital and jobcentre",
    },
    source: phase1Source,
  },
  {
    code: "phase1-expenses",
    name: { da: "Lav aftaler om faste udgifter", en: "Make agreements on fixed expenses" },
    source: phase1Source,
  },
];

/** CTI for people in or at risk of homelessness: nine months from the move into a home. */
export const ctiHousing: Method = {
  ...ctiRules,
  code: "cti-housing",
  name: { da: "CTI, hjemløshed", en: "CTI, homelessness" },
  summary: {
    da: "Ni måneders støtte i overgangen til egen bolig, i tre faser med faldende intensitet.",
    en: "Nine months of support in the move to a home of one's own, in three phases of falling intensity.",
  },
  targetGroup: {
    da: "Borgere i hjemløshed eller i risiko for det, som i betydelig grad kan bruge eksisterende tilbud og i en kort periode har brug for hjælp til at få et netværk.",
    en: "People in or at risk of homelessness who can use existing services to a considerable degree and need help for a short time to build a network.",
  },
  ending: { kind: "timed", months: 9, phases: 3, source: housingPortal("metodens varighed") },
  stages: ctiStages({
    names: [
      { da: "Overgang til egen bolig", en: "Move to own home" },
      { da: "Afprøvning i egen bolig", en: "Trying out in own home" },
      { da: "Overdragelse af støtte", en: "Handing over support" },
    ],
    phase1Purpose: {
      da: "Afklar behovet for støtte, lav planen sammen, tag kontakt til tilbud, og giv praktisk og social støtte.",
      en: "Clarify the need for support, make the plan together, contact services and give practical and social support.",
    },
    phase1Source,
    phase1Tasks,
  }),
  startGate: {
    code: "home-exists",
    name: { da: "Bolig", en: "Home" },
    question: {
      da: "Er lejekontrakten skrevet under, eller er borgeren flyttet ind?",
      en: "Is the lease signed, or has the citizen moved in?",
    },
    overridable: true,
    source: housingPortal("betingelser for start"),
  },
  dimensions: eightDimensions(housingManual("kap. 5, de otte dimensioner")),
  checklists: ctiChecklists(),
  legalBases: ["SEL § 85 a", "SEL § 85"],
  legalBasisSource: housingPortal("lovgrundlag"),
  source,
};
