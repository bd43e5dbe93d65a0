import { day } from "../time/local-date.ts";
import { eightDimensions } from "./cti-dimensions.ts";
import { derivedFrom, ownProposal } from "./cti-sources.ts";
import type { ChecklistItem, Method, StepDefinition } from "./definition.ts";
import { closureRule } from "./sibling-closures.ts";
import { icmManual, icmPage, icmWorker, localSetting } from "./sibling-sources.ts";

const homeSource = icmPage("visitation og indflytning");

const steps: readonly StepDefinition[] = [
  {
    code: "relation",
    name: { da: "Relation før flytning", en: "Relation before the move" },
    purpose: {
      da: "Lær hinanden at kende, mens borgeren endnu bor på botilbuddet. Tal om ønsker, håb og drømme.",
      en: "Get to know each other while the citizen still lives at the shelter. Talk of wishes, hopes and dreams.",
    },
    source: homeSource,
  },
  {
    code: "move-in",
    name: { da: "Bolig og indflytning", en: "Home and move-in" },
    purpose: {
      da: "Hjælp med boligen, indskuddet, flytningen og møblerne. Kontakten er tættest omkring indflytningen.",
      en: "Help with the home, the deposit, the move and furniture. Contact is closest around the move.",
    },
    source: homeSource,
  },
  {
    code: "daily-support",
    name: { da: "Støtte i hverdagen", en: "Support in daily life" },
    purpose: {
      da: "Social og praktisk støtte på de områder, hvor borgeren selv oplever et behov.",
      en: "Social and practical support where the citizen feels a need.",
    },
    source: icmManual("kap. 6.2, støtte i hverdagen"),
  },
  {
    code: "services",
    name: { da: "Kontakt til øvrige tilbud", en: "Contact to other services" },
    purpose: {
      da: "Find tilbud, der passer, følg med til møder, og vær borgerens fortaler.",
      en: "Find services that fit, come along to meetings and speak for the citizen.",
    },
    source: icmWorker("opbygning af kontakt til øvrige tilbud"),
  },
  {
    code: "review",
    name: { da: "Opfølgning og evt. overgang", en: "Review and possible change" },
    purpose: {
      da: "Kan noget mindre eller tidsbegrænset gøre det nu? Fx CTI eller almindelig § 85-støtte.",
      en: "Would something smaller or time-limited do now? E.g. CTI or ordinary § 85 support.",
    },
    source: icmWorker("det kontinuerlige fokus på opfølgning"),
  },
];

function item(code: string, da: string, en: string): ChecklistItem {
  return { code, stage: "running", name: { da, en }, source: derivedFrom(homeSource) };
}

/** What moving in takes (siblings.md §1.3, step 2); the manual's own list could not be read. */
export const moveIn: readonly ChecklistItem[] = [
  item("deposit", "Indskud eller indskudslån er ordnet", "Deposit or deposit loan is settled"),
  item("payment-service", "Huslejen er tilmeldt betalingsservice", "Rent is paid automatically"),
  item(
    "rent-administration",
    "Taget stilling til, om kommunen skal administrere huslejen",
    "Decided whether the municipality administers the rent",
  ),
  item("moved", "Flytningen er klaret", "The move is done"),
  item("furniture", "Der er møbler og det nødvendige", "There is furniture and what is needed"),
  item("neighbours", "Talt om at være nabo og om husordenen", "Talked about being a neighbour and the house rules"),
  item("shopping", "Borgeren ved, hvor der kan købes ind", "The citizen knows where to shop"),
];

/** Intensive Case Management: support as long as the need lasts, by one worker who also coordinates. */
export const icm: Method = {
  code: "icm",
  version: 1,
  validFrom: day("2015-09-01"),
  name: { da: "Intensive Case Management (ICM)", en: "Intensive Case Management (ICM)" },
  summary: {
    da: "Én medarbejder giver støtte og koordinerer indsatsen, så længe behovet varer.",
    en: "One worker gives support and coordinates the effort for as long as the need lasts.",
  },
  targetGroup: {
    da: "Borgere med komplekse behov, som i nogen grad kan bruge andre tilbud og har brug for støtte i længere tid, med eller uden bolig.",
    en: "Citizens with complex needs who can use other services to some degree and need support for longer, with or without a home.",
  },
  ending: { kind: "open-ended", source: icmPage("indsatsen er ikke tidsbegrænset") },
  stages: [
    {
      code: "running",
      name: { da: "Løbende støtte", en: "Running support" },
      purpose: {
        da: "Borgeren får og beholder sit eget hjem og et liv efter egne ønsker.",
        en: "The citizen gets and keeps a home and a life by own wishes.",
      },
      tasks: [],
      sce: 1,
      source: localSetting("én borger tæller én; ingen kilde vejer ICM"),
      purposeSource: icmPage("formålet med ICM"),
    },
  ],
  parts: ["contact", "plan", "network", "services", "support"],
  heldBy: "worker",
  dimensions: eightDimensions(icmManual("kap. 5, de otte dimensioner")),
  focus: { min: 0, max: 8, source: ownProposal("ICM begrænser ikke antallet af områder; dimensionerne er otte") },
  checklists: moveIn,
  transitions: [],
  contactGuide: [
    {
      stage: "running",
      everyDays: 7,
      silentAfterDays: 14,
      source: localSetting("dage uden kontakt, før der søges op"),
    },
  ],
  steps,
  review: { everyMonths: 6, source: localSetting("hvor tit støtten vurderes; loven siger løbende") },
  legalBases: ["SEL § 85 a", "SEL § 85"],
  closureReasons: [
    closureRule("need-gone", derivedFrom(icmPage("så længe behovet varer"))),
    closureRule("citizen-ends", derivedFrom(icmPage("borgerens egne ønsker"))),
    closureRule("moved-municipality", ownProposal("afslutning af ICM")),
    closureRule("died", ownProposal("afslutning af ICM")),
  ],
  caseloadLimit: {
    scePerFte: 8,
    source: localSetting("8 borgere pr. fuldtidsstilling nævnes ofte, men er ikke læst i manualen"),
  },
  employerAgreement: false,
  followUpMonths: 18,
  source: icmManual("indholdsfortegnelse og omtale"),
};
