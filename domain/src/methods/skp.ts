import { day } from "../time/local-date.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { derivedFrom, ownProposal } from "./cti-sources.ts";
import type { ChecklistItem, Labelled, Method, StageDefinition } from "./definition.ts";
import { closureRule } from "./sibling-closures.ts";
import { iceBreakers, localSetting, outreachGuide } from "./sibling-sources.ts";

const contactSource = outreachGuide("fase 2A, kontaktskabelse");
const weight = localSetting("vægt i opsøgende arbejde; ingen kilde sætter et tal");

function tasks(rows: readonly (readonly [code: string, da: string, en: string])[], source: Labelled["source"]) {
  return rows.map(([code, da, en]): Labelled => ({ code, name: { da, en }, source }));
}

const contactTasks = tasks(
  [
    ["observe", "Se borgerens vaner an først, hvis det hjælper", "See the citizen's habits first, if it helps"],
    ["meet-where-they-are", "Tag kontakt der, hvor borgeren er", "Make contact where the citizen is"],
    ["tell-why", "Fortæl, hvorfor du kommer", "Tell why you come"],
    [
      "leave-word",
      "Læg et kort om, at du har været der, og hvornår du kommer igen",
      "Leave a card: you came, and when you come again",
    ],
    ["judge-target-group", "Vurdér, om borgeren er i målgruppen", "Judge whether the citizen is in the target group"],
    ["agree-next", "Lav en aftale om at ses igen", "Agree to meet again"],
  ],
  contactSource,
);

const stages: readonly StageDefinition[] = [
  {
    code: "contact",
    name: { da: "Kontaktskabelse (2A)", en: "Making contact (2A)" },
    purpose: {
      da: "Skab en bæredygtig kontakt. Afvisninger hører med; de afslutter aldrig forsøget.",
      en: "Make a contact that carries. Refusals belong to it; they never end the attempt.",
    },
    tasks: contactTasks,
    sce: 0.5,
    source: weight,
    purposeSource: contactSource,
  },
  {
    code: "relation",
    name: { da: "Relationsarbejde (2B)", en: "Relation work (2B)" },
    purpose: {
      da: "Byg tillid, og find frem til borgerens ønsker og behov: tillid, erkendelse, motivation, handling.",
      en: "Build trust and find the citizen's wishes and needs: trust, recognition, motivation, action.",
    },
    tasks: tasks(
      [
        ["common-third", "Find noget fælles tredje at tales ved om", "Find a third thing to talk about"],
        ["wishes", "Skriv ønsker og behov med borgerens egne ord", "Write wishes and needs in the citizen's words"],
      ],
      derivedFrom(contactSource),
    ),
    sce: 1,
    source: weight,
    purposeSource: iceBreakers("relationsarbejdets fire trin"),
  },
  {
    code: "bridge",
    name: { da: "Brobygning og overdragelse (2C)", en: "Bridge-building and handover (2C)" },
    purpose: {
      da: "Byg bro til det tilbud, borgeren ønsker, mød det sammen, og se, at kontakten holder.",
      en: "Build a bridge to the service the citizen wants, meet it together, and see that it holds.",
    },
    tasks: tasks(
      [
        ["joint-meetings", "Hold møder sammen med tilbuddet", "Meet the service together"],
        ["overlap", "Bliv ved siden af i en overgang", "Stay beside for a while"],
        ["see-it-holds", "Følg op: holder kontakten?", "Follow up: does the contact hold?"],
      ],
      derivedFrom(outreachGuide("fase 2C, brobygning og overdragelse")),
    ),
    sce: 0.5,
    source: weight,
    purposeSource: outreachGuide("fase 2C, brobygning og overdragelse"),
  },
];

const safety: readonly ChecklistItem[] = [
  {
    code: "pair-decided",
    stage: "contact",
    name: { da: "Aftalt, om I går alene eller i par", en: "Decided whether to go alone or in pair" },
    source: outreachGuide("fase 2A, råd og anbefalinger"),
  },
  {
    code: "protection-packed",
    stage: "contact",
    name: { da: "Håndsprit og skoovertræk er med", en: "Hand sanitiser and shoe covers are packed" },
    source: outreachGuide("fase 2A, råd og anbefalinger"),
  },
];

const afterAcceptance = ["relation", "bridge"] as const;

/** Outreach to isolated citizens (SEL § 99): from a worry to a carried relation. Ends by events, never by refusals or time. */
export const skp: Method = {
  code: "skp",
  version: 1,
  validFrom: day("2016-06-01"),
  name: { da: "Støtte- og kontaktperson (SKP)", en: "Support and contact person (outreach)" },
  summary: {
    da: "Opsøgende arbejde med borgere, der lever isoleret: kontakt, relation og overdragelse til de tilbud, borgeren ønsker.",
    en: "Outreach to citizens who live isolated: contact, relation and handover to the services the citizen wants.",
  },
  targetGroup: {
    da: "Borgere med psykisk lidelse og komplekse problemer, som har trukket sig tilbage, har lidt eller intet netværk og lever isoleret i egen bolig.",
    en: "Citizens with mental disorder and complex problems who have withdrawn, have little or no network and live isolated at home.",
  },
  ending: {
    kind: "event-ended",
    events: [
      {
        code: "not-in-target-group",
        name: { da: "Afklaret: ikke i målgruppen", en: "Clarified: not in the target group" },
        source: contactSource,
      },
      {
        code: "accepts-stable-contact",
        name: { da: "Borgeren siger ja til en mere stabil kontakt", en: "The citizen agrees to a steadier contact" },
        source: contactSource,
      },
    ],
    source: contactSource,
  },
  stages,
  parts: ["contact", "network", "outreach", "services"],
  heldBy: "worker",
  dimensions: eightDimensions(derivedFrom(contactSource)),
  focus: { min: 0, max: 8, source: ownProposal("metoden har ingen fokusområder") },
  checklists: safety,
  transitions: [],
  contactGuide: [
    { stage: "relation", everyDays: 7, silentAfterDays: 14, source: ownProposal("kontakt i relationsarbejdet") },
    { stage: "bridge", everyDays: 7, silentAfterDays: 21, source: ownProposal("kontakt i brobygningen") },
  ],
  steps: [],
  legalBases: ["SEL § 99"],
  closureReasons: [
    closureRule("not-in-target-group", contactSource, ["contact"]),
    closureRule("handed-over", derivedFrom(outreachGuide("fase 2C")), ["bridge"]),
    closureRule("need-gone", ownProposal("efter en stabil kontakt"), afterAcceptance),
    closureRule("citizen-ends", ownProposal("efter en stabil kontakt"), afterAcceptance),
    closureRule("moved-municipality", ownProposal("efter en stabil kontakt"), afterAcceptance),
    closureRule("died", ownProposal("efter en stabil kontakt"), afterAcceptance),
  ],
  caseloadLimit: { scePerFte: 12, source: localSetting("sagstal i opsøgende arbejde; ingen kilde sætter et tal") },
  employerAgreement: false,
  followUpMonths: 18,
  source: outreachGuide("den socialfaglige indsats"),
};
