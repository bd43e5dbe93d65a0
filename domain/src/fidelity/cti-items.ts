import { derivedFrom, selfAssessment, trainingDeck } from "../methods/cti-sources.ts";
import { informationGathered, smallCaseload, weeklySupervision, weightWithin } from "./cti-context-counts.ts";
import {
  citizenMeetings,
  equalPhases,
  fallingContact,
  fallingRate,
  firstMonth,
  focusPerPhase,
  networkRated,
  noEarlyStop,
  noEarlyStopOfStaying,
  supporterMeetings,
  withinLength,
} from "./cti-counts.ts";
import { defaultBands } from "./item.ts";
import type { Item } from "./item.ts";
import type { Indicator, Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

type Words = Pick<Item, "name" | "formula"> & Partial<Pick<Item, "source">>;

/** The item is the instrument's, paraphrased; how it is counted from records is Tovholder's. */
function item(number: number, words: Words, more: Partial<Item> = {}): Item {
  return {
    code: `cti-${number}`,
    source: derivedFrom(selfAssessment(`punkt ${number}, gengivet med egne ord`)),
    ...words,
    kind: "computed",
    unit: "percent",
    bands: defaultBands,
    nMin: 1,
    answer: "scale",
    ...more,
  };
}

function counted(count: (scope: Scope) => Tally, one: Item): Indicator {
  return { item: one, count };
}

/** Records show that something is there; how good it is only a person can say, so no score follows from the figure. */
function presence(number: number, words: Words): Item {
  const { bands: _bands, ...rest } = item(number, words, { kind: "semi" });
  return rest;
}

const timing: readonly Indicator[] = [
  counted(
    withinLength,
    item(1, {
      name: { da: "Forløbet varer ikke længere end aftalt", en: "The course is no longer than set" },
      formula: {
        da: "Afsluttede forløb, der sluttede senest det aftalte antal måneder efter starten på fase 1.",
        en: "Closed courses that ended at latest the set number of months after the start of phase 1.",
      },
    }),
  ),
  counted(
    equalPhases,
    item(2, {
      name: { da: "Tre lige lange faser", en: "Three phases of the same length" },
      formula: {
        da: "Afsluttede forløb, hvor skift og slutning lå højst {phaseToleranceDays} dage fra planen. Forløb, der stoppede før fase 3, tælles ikke med.",
        en: "Closed courses with changes and end at most {phaseToleranceDays} days from plan. Courses stopped before phase 3 are left out.",
      },
    }),
  ),
  counted(
    noEarlyStop,
    item(9, {
      name: { da: "Forløbet stopper ikke før tid", en: "The course is not stopped early" },
      formula: {
        da: "Afsluttede forløb, der sluttede på den planlagte sidste dag eller senere.",
        en: "Closed courses that ended on the planned last day or later.",
      },
    }),
  ),
  counted(
    noEarlyStopOfStaying,
    item(
      9,
      {
        name: { da: "Uden dødsfald og flytninger", en: "Without deaths and moves" },
        formula: {
          da: "Som punkt 9, men uden borgere, der døde eller flyttede til en anden kommune.",
          en: "As item 9, without citizens who died or moved to another municipality.",
        },
      },
      { code: "cti-9-staying", beside: "cti-9" },
    ),
  ),
];

const focusAndLoad: readonly Indicator[] = [
  counted(
    focusPerPhase,
    item(3, {
      name: { da: "Ét til tre fokusområder i hver fase", en: "One to three focus areas in each phase" },
      formula: {
        da: "Afsluttede forløb, hvor hver påbegyndt fase havde {focusMin}-{focusMax} fokusområder ad gangen.",
        en: "Closed courses where each phase begun had {focusMin}-{focusMax} focus areas at a time.",
      },
    }),
  ),
  counted(
    smallCaseload,
    item(4, {
      name: { da: "Højst 20 borgere pr. fuldtidsstilling", en: "At most 20 citizens per full-time post" },
      formula: {
        da: "Målinger af medarbejderes sagstal den 1. i hver måned, hvor antal borgere delt med stillingens størrelse var højst {citizensPerPost}. Holdets egne forløb tæller, og stillingen, som den er nu.",
        en: "Readings of workers' caseload on the 1st of each month where citizens divided by the post were at most {citizensPerPost}. The team's own courses count, and the post as it is now.",
      },
    }),
  ),
  counted(
    weightWithin,
    item(
      4,
      {
        name: { da: "Sagsvægt inden for grænsen", en: "Case weight within the limit" },
        formula: {
          da: "De samme målinger, hvor sagsvægten (SCE) højst var stillingens grænse.",
          en: "The same readings where the case weight (SCE) was at most the limit of the post.",
        },
        source: derivedFrom(trainingDeck("Caseload, Standard Caseload Equivalents")),
      },
      { code: "cti-4-sce", beside: "cti-4" },
    ),
  ),
  counted(
    weeklySupervision,
    item(
      7,
      {
        name: { da: "Supervision i teamet hver uge", en: "Team supervision every week" },
        formula: {
          da: "Arbejdsuger med supervision. Om lederen er uddannet til det, vurderes af et menneske.",
          en: "Working weeks with supervision. Whether the leader is trained for it is for a person to say.",
        },
      },
      { kind: "semi" },
    ),
  ),
];

const contact: readonly Indicator[] = [
  counted(
    citizenMeetings,
    item(5, {
      name: { da: "Møder med borgeren ude i fase 1", en: "Meetings with the citizen out of the office in phase 1" },
      formula: {
        da: "Afsluttede forløb med mindst {phase1CitizenMeetings} møder med borgeren hjemme eller i lokalmiljøet i fase 1.",
        en: "Closed courses with at least {phase1CitizenMeetings} meetings with the citizen at home or in the community in phase 1.",
      },
    }),
  ),
  counted(
    supporterMeetings,
    item(6, {
      name: { da: "Møder med netværk og tilbud i fase 1", en: "Meetings with network and services in phase 1" },
      formula: {
        da: "Afsluttede forløb med mindst {phase1SupporterMeetings} møder med tilbud eller netværk hjemme eller i lokalmiljøet i fase 1.",
        en: "Closed courses with at least {phase1SupporterMeetings} meetings with services or network at home or in the community in phase 1.",
      },
    }),
  ),
  counted(
    fallingContact,
    item(8, {
      name: { da: "Kontakten aftager fra fase til fase", en: "Contact falls from phase to phase" },
      formula: {
        da: "Afsluttede forløb, der nåede fase 3, med færre møder og samtaler med borgeren i fase 2 end i fase 1 og færre i fase 3 end i fase 2.",
        en: "Closed courses that reached phase 3, with fewer meetings and calls with the citizen in phase 2 than in phase 1, and fewer in phase 3 than in phase 2.",
      },
    }),
  ),
  counted(
    fallingRate,
    item(
      8,
      {
        name: { da: "Regnet pr. 30 dage", en: "Counted per 30 days" },
        formula: {
          da: "Som punkt 8, men antallet er delt med fasens længde.",
          en: "As item 8, the number divided by the length of the phase.",
        },
      },
      { code: "cti-8-rate", beside: "cti-8" },
    ),
  ),
  counted(
    firstMonth,
    item(10, {
      name: { da: "Mindst to kontakter den første måned", en: "At least two contacts in the first month" },
      formula: {
        da: "Afsluttede forløb med mindst {firstMonthContacts} møder eller samtaler med borgeren i den første måned af fase 1.",
        en: "Closed courses with at least {firstMonthContacts} meetings or calls with the citizen in the first month of phase 1.",
      },
    }),
  ),
];

const quality: readonly Indicator[] = [
  counted(
    informationGathered,
    presence(11, {
      name: { da: "Relevante oplysninger er indhentet", en: "Relevant information is gathered" },
      formula: {
        da: "Udfyldte felter i henvisningen. Om oplysningerne er relevante, vurderes af et menneske.",
        en: "Fields of the referral that are filled. Whether they are relevant is for a person to say.",
      },
    }),
  ),
  counted(
    networkRated,
    presence(12, {
      name: {
        da: "Styrken af netværket er vurderet i fase 1",
        en: "The strength of the network is assessed in phase 1",
      },
      formula: {
        da: "Afsluttede forløb, hvor styrken af en forbindelse er noteret i fase 1. Kvaliteten vurderes af et menneske.",
        en: "Closed courses where a connection's strength is noted in phase 1. The quality is for a person to say.",
      },
    }),
  ),
];

function placeOf({ item: { code, beside } }: Indicator): number {
  return Number((beside ?? code).slice("cti-".length)) + (beside === undefined ? 0 : 0.5);
}

/** The twelve items that could be read, in the order of the form. Those after the twelfth were not seen and are not made up. */
export const ctiIndicators: readonly Indicator[] = [...timing, ...focusAndLoad, ...contact, ...quality].sort(
  (left, right) => placeOf(left) - placeOf(right),
);
