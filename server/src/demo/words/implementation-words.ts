import type { Driver } from "@tovholder/domain/implementation/drivers.ts";
import type { Decision } from "@tovholder/domain/implementation/records.ts";

/** What the made-up teams write about each driver, first and second time. */
export const driverNotes: Readonly<Record<Driver, readonly [string, string]>> = {
  effort: ["Faseskift blev tit udsat i foråret.", "Faseskift er fast punkt på supervisionen, og færre bliver udsat."],
  people: ["To nye kolleger mangler uddannelsen.", "Begge nye har været på kursus. Afløsning er aftalt i par."],
  leadership: ["Tallene har ikke været på ledermødet.", "Tallene er på ledermødet hvert kvartal fra oktober."],
  organisation: ["Henvisninger kommer ad mange veje.", "Der er én postkasse, men nogle ringer stadig."],
  context: ["Aftalen med jobcenteret er mundtlig.", "Udkast til skreven aftale ligger hos jobcenteret."],
};

interface DecisionWords extends Pick<Decision, "going" | "what" | "why" | "decidedBy"> {
  /** Days from the day of the demo. */
  readonly from: number;
  readonly review: number;
}

export const decisionWords: readonly DecisionWords[] = [
  {
    going: "continue",
    what: "Supervision hver tirsdag klokken 13",
    why: "Den holder os på metoden, og nye kolleger lærer hurtigst der.",
    decidedBy: "Ledelsen og holdet sammen",
    from: -120,
    review: 60,
  },
  {
    going: "continue",
    what: "Første møde i boligen er med to kolleger",
    why: "Borgeren lærer to ansigter at kende, og afløsning bliver lettere.",
    decidedBy: "Holdet",
    from: -75,
    review: 110,
  },
  {
    going: "stop",
    what: "Ugentlige statusmails til visitationen",
    why: "Det samme står i oversigten, og mailene tog en time om ugen.",
    decidedBy: "Ledelsen",
    from: -100,
    review: -8,
  },
];

export const adaptationWords = {
  what: "Kontakt hver 14. dag i den sidste fase, når borgeren bor uden for byen.",
  why: "Der er langt mellem tilbuddene, og broen til dem tager længere tid.",
  decidedBy: "Ledelsen efter forslag fra holdet",
  effect: "Kontakten falder mindre fra fase 2 til fase 3, så punktet kan score lavere.",
};

export const stepWords = {
  settled: "Sæt de nye kolleger på CTI-uddannelsen",
  outcome: "Begge har gennemført i september.",
  open: "Få aftalen med jobcenteret skrevet ned",
};
