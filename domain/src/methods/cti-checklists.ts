import {
  assessmentPage,
  cactiModel,
  crisisCentreManual,
  derivedFrom,
  ownProposal,
  phase2Page,
  phase3Page,
  selfAssessment,
  supportEvaluation,
  trainingDeck,
} from "./cti-sources.ts";
import type { ChecklistItem, Source, StageCode, Text } from "./definition.ts";

/** A checklist point before it is tied to its phase. */
type Row = readonly [code: string, name: Text, source: Source];

function items(stage: StageCode, rows: readonly Row[]): readonly ChecklistItem[] {
  return rows.map(([code, name, source]) => ({ code, name, stage, source }));
}

const crisisContents = derivedFrom(crisisCentreManual("indholdsfortegnelse, fase 1"));

/** The list itself is the product's: the manual's own checklist could not be read. Each point names what it rests on. */
const phase1Opening: readonly Row[] = [
  [
    "roles-explained",
    {
      da: "Roller og forløb er forklaret, og slutdagen er kendt fra start",
      en: "Roles, course and last day are explained",
    },
    derivedFrom(supportEvaluation("CTI-metoden")),
  ],
  [
    "partners-coordinated",
    { da: "Samarbejdet med relevante parter er i gang", en: "Coordination with partners has begun" },
    crisisContents,
  ],
];

const phase1Rest: readonly Row[] = [
  [
    "needs-uncovered",
    {
      da: "Behov, ressourcer og ønsker er afdækket på alle dimensioner",
      en: "Needs, resources and wishes are uncovered in all dimensions",
    },
    derivedFrom(selfAssessment("item 11")),
  ],
  [
    "connections-assessed",
    {
      da: "Styrken af de relationer, borgeren har, er vurderet",
      en: "The strength of existing connections is assessed",
    },
    derivedFrom(selfAssessment("item 12")),
  ],
  ["network-map-made", { da: "Netværkskort er lavet", en: "A network map is made" }, crisisContents],
  [
    "focus-chosen",
    {
      da: "1-3 fokusområder er valgt med årsag, mål og strategi",
      en: "1-3 focus areas chosen with reason, goal and strategy",
    },
    derivedFrom(trainingDeck("Noter og aktivitetsplan for hver fase")),
  ],
  [
    "plan-made",
    {
      da: "Aktivitetsplanen er lavet og prioriteret med borgeren",
      en: "The activity plan is made and prioritised with the citizen",
    },
    derivedFrom(assessmentPage("planen")),
  ],
  [
    "family-supported",
    { da: "Kontakten til familie og venner er støttet", en: "Contact with family and friends is supported" },
    crisisContents,
  ],
  [
    "introduced-locally",
    {
      da: "Borgeren er introduceret til lokale tilbud, og de første møder er holdt",
      en: "Introduced to local providers; first meetings held",
    },
    derivedFrom(cactiModel("phase 1")),
  ],
  ["activities-started", { da: "Aktiviteterne er i gang", en: "Activities have started" }, crisisContents],
  [
    "home-visited",
    {
      da: "Borgeren er besøgt hjemme, og de, der allerede støtter, er mødt",
      en: "Home visits made and existing supports met",
    },
    derivedFrom(cactiModel("phase 1")),
  ],
  [
    "safety-considered",
    {
      da: "Behovet for en krise- eller sikkerhedsplan er overvejet",
      en: "The need for a crisis or safety plan is considered",
    },
    ownProposal("krise- og sikkerhedsplan"),
  ],
];

function phase2Point(number: number): Source {
  return phase2Page(`CTI-medarbejderens opgaver i 2. fase, punkt ${number}`);
}

/** The five task points of the 2015 page, in our words. */
const phase2: readonly Row[] = [
  [
    "needs-in-focus",
    { da: "Borgerens behov er stadig i centrum", en: "The citizen's needs stay in focus" },
    phase2Point(1),
  ],
  [
    "providers-carry",
    {
      da: "Kontakten er tæt, og tilbuddene bærer en del af støtten",
      en: "Contact is close, and providers carry part of the support",
    },
    phase2Point(2),
  ],
  [
    "network-evaluated",
    {
      da: "Det er fulgt og vurderet, om støttenetværket virker",
      en: "The network's functioning is observed and evaluated",
    },
    phase2Point(3),
  ],
  [
    "more-self-reliant",
    {
      da: "Borgeren støttes aktivt og klarer mere selv",
      en: "Active support continues as the citizen becomes more self-reliant",
    },
    phase2Point(4),
  ],
  [
    "goals-supported",
    {
      da: "Borgeren er støttet i at nå sine mål eller ændre dem",
      en: "The citizen is supported in reaching or adjusting goals",
    },
    phase2Point(5),
  ],
];

function phase3Point(place: string): Source {
  return derivedFrom(phase3Page(place));
}

const phase3: readonly Row[] = [
  [
    "role-change-explained",
    {
      da: "Den nye rolle og den lavere intensitet er forklaret",
      en: "Role change and lower intensity are explained",
    },
    derivedFrom(crisisCentreManual("tredje CTI-fase")),
  ],
  [
    "stepped-back",
    {
      da: "Medarbejderen er trådt tilbage, og støtten virker selv",
      en: "The worker has stepped back; supports work alone",
    },
    derivedFrom(cactiModel("phase 3")),
  ],
  [
    "support-agreed",
    {
      da: "Den videre støtte er aftalt senest 1 måned før slutdagen",
      en: "Continued support is agreed at latest 1 month before the end",
    },
    phase3Point("aftale om fortsat støtte"),
  ],
  [
    "long-term-plan",
    { da: "Der er en langsigtet plan for, hvem der gør hvad", en: "A long-term plan says who does what" },
    phase3Point("langsigtet plan"),
  ],
  [
    "support-need-clarified",
    {
      da: "Behovet for fortsat støtte, fx § 85, er afklaret, og støtten er sat i gang",
      en: "The need for continued support, e.g. § 85, is clarified and started",
    },
    phase3Point("fortsat individuel støtte"),
  ],
  [
    "takeover-meetings",
    { da: "Der er holdt møder med dem, der tager over", en: "Meetings are held with those taking over" },
    phase3Point("møder om overdragelsen"),
  ],
  [
    "course-reflected",
    { da: "Forløbet er gjort op sammen med borgeren", en: "The course is reviewed with the citizen" },
    phase3Point("refleksion over forløbet"),
  ],
  [
    "responsibility-transferred",
    { da: "Ansvaret er overdraget", en: "Responsibility is transferred" },
    phase3Point("overdragelse af ansvar"),
  ],
  [
    "closing-recorded",
    { da: "Afsluttende notat, måling og årsag er skrevet", en: "Closing note, measurement and reason are recorded" },
    derivedFrom(trainingDeck("Oversigt over faser")),
  ],
];

const homeEstablished: Row = [
  "home-established",
  {
    da: "Hjemmet er etableret, og hverdagen er organiseret",
    en: "The home is established and everyday life organised",
  },
  crisisContents,
];

/** The checklists of all phases; a variant whose transition is not a home says what must be in place instead. */
export function ctiChecklists(established: Row = homeEstablished): readonly ChecklistItem[] {
  return [
    ...items("phase1", [...phase1Opening, established, ...phase1Rest]),
    ...items("phase2", phase2),
    ...items("phase3", phase3),
  ];
}
