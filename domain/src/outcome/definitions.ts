import { derivedFrom } from "../methods/cti-sources.ts";
import { supportEvaluation } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";

/** The figures of the results page. */
export const figureCodes = [
  "reasons",
  "kept-home",
  "kept-job",
  "lengths",
  "contacts",
  "falling",
  "who-5",
  "who-5-change",
  "sds",
  "ties",
  "handovers",
] as const;
export type FigureCode = (typeof figureCodes)[number];

export interface FigureDefinition {
  readonly name: Text;
  /** How it is counted, in plain words. */
  readonly how: Text;
  readonly source: Source;
}

const own: Source = derivedFrom(supportEvaluation("måletidspunkter og udfald"));

const keptHow: Text = {
  da: "Følges fra den første dag, der er skrevet ja, til den første dag, der er skrevet nej. Er der ikke skrevet nej, følges borgeren til den sidste dag, nogen skrev om det. Kurven er Kaplan-Meiers med et bånd på 95 % (Greenwood, log-log) og vises, så længe mindst 5 følges. Ved slutningen tæller dem, der er skrevet om højst 30 dage før eller senere. Hører I oftere om et tab end om det, der holder, ser kurven ringere ud, end det er.",
  en: "Followed from the first day written as yes to the first written as no; without a no, to the last day anybody wrote of it. The curve is Kaplan-Meier's with a 95 % band (Greenwood, log-log), shown while at least 5 are followed. At the end counts those written of at most 30 days before, or later. If you hear of losses more often than of what holds, the curve looks worse than it is.",
};

export const figureDefinitions: Readonly<Record<FigureCode, FigureDefinition>> = {
  reasons: {
    name: { da: "Hvorfor forløbene sluttede", en: "Why the courses ended" },
    how: {
      da: "Forløb, der blev afsluttet i perioden, efter den årsag, der er skrevet ved afslutningen.",
      en: "Courses closed in the period, by the reason written at the closing.",
    },
    source: own,
  },
  "kept-home": { name: { da: "Beholdt boligen", en: "Kept the home" }, how: keptHow, source: own },
  "kept-job": {
    name: { da: "Beholdt arbejde eller uddannelse", en: "Kept work or education" },
    how: keptHow,
    source: own,
  },
  lengths: {
    name: { da: "Hvor længe det varede", en: "How long it took" },
    how: {
      da: "Dage fra den ene start til den næste, og fra fase 1 til afslutning. Uden faser: fra kontakten begyndte. Tallet er medianen; halvdelen ligger i spændet.",
      en: "Days from one start to the next, and from phase 1 to the end. Without phases: from when contact began. The figure is the median; half lie within the range.",
    },
    source: own,
  },
  contacts: {
    name: { da: "Kontakt i hver fase", en: "Contact in each phase" },
    how: {
      da: "Møder og samtaler med borgeren for hver 30 dage i fasen, medianen af forløbene. Forløb, hvor ingen har skrevet kontakter, er ikke med.",
      en: "Meetings and talks with the citizen for every 30 days of the phase, the median of the courses. Courses without written contacts are left out.",
    },
    source: own,
  },
  falling: {
    name: { da: "Kontakten aftager", en: "Contact falls" },
    how: {
      da: "Forløb med kontakter i alle tre faser, hvor der aldrig er mere kontakt i en senere fase, og mindre i fase 3 end i fase 1.",
      en: "Courses with contacts in all three phases, with never more contact in a later phase, and less in phase 3 than in phase 1.",
    },
    source: own,
  },
  "who-5": {
    name: { da: "Trivsel (WHO-5)", en: "Well-being (WHO-5)" },
    how: {
      da: "Score 0-100, højere er bedre. Medianen ved hvert måletidspunkt for dem, der svarede på alle fem. Det er ikke de samme borgere ved hvert tidspunkt.",
      en: "Score 0-100, higher is better. The median at each time point of those who answered all five. They are not the same citizens at each point.",
    },
    source: own,
  },
  "who-5-change": {
    name: { da: "Ændring i trivsel fra start til slut", en: "Change in well-being from start to end" },
    how: {
      da: "Borgere, der er målt ved både start og afslutning. En ændring på mindst 10 point er relevant.",
      en: "Citizens measured both at the start and at the end. A change of at least 10 points is relevant.",
    },
    source: own,
  },
  sds: {
    name: { da: "Funktion i hverdagen (Sheehan)", en: "Daily function (Sheehan)" },
    how: {
      da: "0-10 i tre områder, lavere er bedre. Medianen ved hvert måletidspunkt.",
      en: "0-10 in three areas, lower is better. The median at each time point.",
    },
    source: own,
  },
  ties: {
    name: { da: "Støtter med god kontakt", en: "Supporters with a good tie" },
    how: {
      da: "Personer i netværket, hvis kontakt er vurderet til 3 eller 4: en måned inde i fase 1 og ved slutningen. Medianen af de forløb, der har begge.",
      en: "Persons of the network whose tie is rated 3 or 4: a month into phase 1, and at the end. The median of courses that have both.",
    },
    source: own,
  },
  handovers: {
    name: { da: "Overdraget pr. område", en: "Handed over by dimension" },
    how: {
      da: "Forløb, der arbejdede med området, og hvor nogen i netværket har overtaget eller holder fast ved slutningen.",
      en: "Courses that worked on the dimension, where somebody of the network has taken over or holds at the end.",
    },
    source: own,
  },
};
