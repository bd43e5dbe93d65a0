import { ctiClosureReasons, type ClosureReason } from "../course/closure-reason.ts";
import { defaultFollowUpMonths } from "../time/timeline.ts";
import { day } from "../time/local-date.ts";
import {
  cactiQuestions,
  derivedFrom,
  ownProposal,
  phase2Page,
  supportEvaluation,
  trainingDeck,
} from "./cti-sources.ts";
import type { ContactGuide, Method, Text, TransitionCondition } from "./definition.ts";

const planningGuide = derivedFrom(cactiQuestions("planlægning af besøg; ingen fast hyppighed"));

/** Weekly, fortnightly, monthly as CACTI plans visits; when a course counts as silent is the product's choice. */
const contactGuide: readonly ContactGuide[] = [
  { stage: "contact", everyDays: 7, silentAfterDays: 12, source: ownProposal("kontakt i kontaktskabelsen") },
  { stage: "phase1", everyDays: 7, silentAfterDays: 12, source: planningGuide },
  { stage: "phase2", everyDays: 14, silentAfterDays: 21, source: planningGuide },
  { stage: "phase3", everyDays: 30, silentAfterDays: 40, source: planningGuide },
];

const transitions: readonly TransitionCondition[] = [
  {
    code: "plan-agreed",
    name: { da: "Aktivitetsplanen er aftalt med borgeren", en: "The activity plan is agreed with the citizen" },
    from: "phase1",
    to: "phase2",
    satisfiedBy: "plan-agreed",
    force: "advised",
    source: derivedFrom(phase2Page("planen og indsatsen fra 1. fase")),
  },
  {
    code: "evaluated-with-citizen",
    name: { da: "Plan og indsats er evalueret med borgeren", en: "Plan and effort are evaluated with the citizen" },
    from: "phase2",
    to: "phase3",
    satisfiedBy: "evaluated-with-citizen",
    force: "required",
    source: phase2Page("Overgang til 3. fase, punkt 1"),
  },
  {
    code: "adjusted-with-citizen",
    name: { da: "Plan og indsats er tilrettet med borgeren", en: "Plan and effort are adjusted with the citizen" },
    from: "phase2",
    to: "phase3",
    satisfiedBy: "adjusted-with-citizen",
    force: "required",
    source: phase2Page("Overgang til 3. fase, punkt 2"),
  },
];

/** Labels of every reason; for CTI the order and the eight reasons are the form's. */
export const closureNames: Readonly<Record<ClosureReason, Text>> = {
  "completed-as-planned": { da: "Afsluttet som planlagt", en: "Completed as planned" },
  died: { da: "Død", en: "Died" },
  "moved-municipality": { da: "Flyttet til anden kommune", en: "Moved to another municipality" },
  disappeared: { da: "Forsvundet", en: "Disappeared" },
  refuses: { da: "Ønsker ikke at deltage", en: "Refuses to take part" },
  imprisoned: { da: "Fængslet", en: "Imprisoned" },
  hospitalised: { da: "Indlagt", en: "Hospitalised" },
  other: { da: "Andet", en: "Other" },
  "not-in-target-group": { da: "Ikke i målgruppen", en: "Not in the target group" },
  "handed-over": { da: "Overdraget, og det holder", en: "Handed over, and it holds" },
  "need-gone": { da: "Ikke længere brug for støtten", en: "The support is no longer needed" },
  "citizen-ends": { da: "Borgeren vælger at slutte", en: "The citizen chooses to end" },
  "changed-method": { da: "Fortsætter i en anden metode", en: "Goes on in another method" },
};

/** The parts that every CTI variant shares word for word. */
export const ctiRules = {
  version: 1,
  // The date of the training deck, the oldest source that the data rests on.
  validFrom: day("2015-04-20"),
  focus: { min: 1, max: 3, source: trainingDeck("Noter og aktivitetsplan for hver fase") },
  transitions,
  contactGuide,
  closureReasons: ctiClosureReasons.map((code) => ({
    code,
    name: closureNames[code],
    source: trainingDeck("Oversigt over faser, årsag til afsluttet"),
  })),
  // The deck says "caseload er 10" and prints examples in SCE and in heads; reading it as SCE is ours.
  caseloadLimit: {
    scePerFte: 10,
    source: derivedFrom(trainingDeck("caseload er 10, læst som SCE pr. fuldtidsstilling")),
  },
  parts: ["contact", "plan", "phases", "network"],
  heldBy: "worker",
  steps: [],
  employerAgreement: false,
  followUpMonths: defaultFollowUpMonths,
  followUpSource: derivedFrom(supportEvaluation("måling 18 måneder efter start")),
} as const satisfies Partial<Method>;
