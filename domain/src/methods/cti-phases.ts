import {
  cactiModel,
  derivedFrom,
  outreachMethod,
  phase2Page,
  phase3Page,
  supportEvaluation,
  trainingDeck,
} from "./cti-sources.ts";
import type { Labelled, Source, StageDefinition, Text } from "./definition.ts";

/** What a variant calls its three phases and does in the first. */
export interface PhaseWording {
  readonly names: readonly [Text, Text, Text];
  readonly phase1Purpose: Text;
  readonly phase1Source: Source;
  readonly phase1Tasks: readonly Labelled[];
}

/** The names for any transition (job manual and fact sheets); housing has its own. */
export const generalPhaseNames: PhaseWording["names"] = [
  { da: "Planlægning og igangsættelse", en: "Planning and starting up" },
  { da: "Afprøvning og tilpasning", en: "Trying out and adapting" },
  { da: "Ansvarsoverdragelse og forankring", en: "Handing over and anchoring" },
];

/** Standard caseload equivalents as printed in the training deck. */
const weightSource = trainingDeck("Caseload, Standard Caseload Equivalents");

function contactTasks(): readonly Labelled[] {
  const source = derivedFrom(outreachMethod("fase 2A, de fire spørgsmål om kontakten"));
  return [
    { code: "contact-where", name: { da: "Aftal, hvor I mødes", en: "Agree where to meet" }, source },
    {
      code: "contact-how",
      name: { da: "Find ud af, hvordan kontakten bedst tages", en: "Find the best way to make contact" },
      source,
    },
    { code: "contact-how-often", name: { da: "Beslut, hvor ofte du prøver", en: "Decide how often to try" }, source },
    {
      code: "contact-keep",
      name: { da: "Tænk over, hvordan kontakten holdes", en: "Think about how to keep the contact" },
      source,
    },
    {
      code: "contact-inform",
      name: { da: "Fortæl om forløbet og om slutdagen", en: "Tell about the course and its last day" },
      source: derivedFrom(supportEvaluation("CTI-metoden, kontaktskabelse")),
    },
  ];
}

function phase2Tasks(): readonly Labelled[] {
  const source = phase2Page("beskrivelsen af fasen");
  return [
    {
      code: "phase2-mediate",
      name: { da: "Mægl ved konflikter med tilbud", en: "Mediate in conflicts with providers" },
      source,
    },
    { code: "phase2-attend", name: { da: "Tag med til enkelte møder", en: "Attend single meetings" }, source },
    {
      code: "phase2-evaluate",
      name: { da: "Vurdér aktiviteterne med borgeren", en: "Judge the activities with the citizen" },
      source,
    },
    {
      code: "phase2-network",
      name: { da: "Vurdér, om støttenetværket er nok", en: "Judge whether the network is sufficient" },
      source,
    },
    {
      code: "phase2-agreements",
      name: { da: "Lav aftaler med nye tilbud", en: "Make agreements with new providers" },
      source,
    },
    {
      code: "phase2-motivation",
      name: { da: "Find ud af, hvad der ligger bag tabt motivation", en: "Find out what lies behind lost motivation" },
      source,
    },
  ];
}

function phase3Tasks(): readonly Labelled[] {
  return [
    {
      code: "phase3-step-back",
      name: { da: "Træd tilbage, og lad støtten virke selv", en: "Step back and let the supports work" },
      source: cactiModel("phase 3"),
    },
    {
      code: "phase3-handover-meetings",
      name: { da: "Hold møder med dem, der tager over", en: "Meet those who take over" },
      source: phase3Page("beskrivelsen af fasen"),
    },
    {
      code: "phase3-reflect",
      name: { da: "Se tilbage på forløbet sammen", en: "Look back on the course together" },
      source: phase3Page("beskrivelsen af fasen"),
    },
  ];
}

/** The contact period and the three phases of a CTI variant, with the official weights 0.5, 1.5, 1.0 and 0.5. */
export function ctiStages(wording: PhaseWording): readonly StageDefinition[] {
  const [first, second, third] = wording.names;
  return [
    {
      code: "contact",
      name: { da: "Kontaktskabelse", en: "Contact period" },
      purpose: {
        da: "Lær hinanden at kende, skab tillid, og aftal, hvordan borgeren bedst støttes.",
        en: "Get to know each other, build trust and agree how the citizen is best supported.",
      },
      tasks: contactTasks(),
      sce: 0.5,
      source: weightSource,
      purposeSource: supportEvaluation("CTI-metoden, kontaktskabelse"),
    },
    {
      code: "phase1",
      name: first,
      purpose: wording.phase1Purpose,
      tasks: wording.phase1Tasks,
      sce: 1.5,
      source: weightSource,
      purposeSource: wording.phase1Source,
    },
    {
      code: "phase2",
      name: second,
      purpose: {
        da: "Prøv planen af, og tilpas den. Borgeren klarer mere selv, og tilbuddene bærer en del af støtten.",
        en: "Try the plan out and adapt it. The citizen manages more alone and providers carry part of the support.",
      },
      tasks: phase2Tasks(),
      sce: 1,
      source: weightSource,
      purposeSource: phase2Page("beskrivelsen af fasen"),
    },
    {
      code: "phase3",
      name: third,
      purpose: {
        da: "Støttenetværket er på plads og holder, og borgeren er tryg ved, at forløbet slutter.",
        en: "The support network is in place and holds, and the citizen is safe about the ending.",
      },
      tasks: phase3Tasks(),
      sce: 0.5,
      source: weightSource,
      purposeSource: phase3Page("beskrivelsen af fasen"),
    },
  ];
}
