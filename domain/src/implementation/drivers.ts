import { ownProposal } from "../methods/cti-sources.ts";
import type { Labelled, Source, Text } from "../methods/definition.ts";
import type { AnsweredList } from "../team-list/answered-list.ts";
import { day } from "../time/local-date.ts";

/** What carries a method into use, by the agency's five names, in the order a team is asked. */
export const drivers = ["effort", "people", "leadership", "organisation", "context"] as const;
export type Driver = (typeof drivers)[number];

/** The names are the agency's; what is asked under each of them is Tovholder's own. */
export const driverSource: Source = {
  title: "Socialstyrelsen, implementering: indsats, kontekst, organisering, mennesker og ledelse",
  place: "de fem drivkræfter. Udsagnene er Tovholders egne og stammer ikke fra et spørgeskema",
  standing: "derived",
};

export const driverNames: Readonly<Record<Driver, Text>> = {
  effort: { da: "Indsats", en: "Effort" },
  people: { da: "Mennesker", en: "People" },
  leadership: { da: "Ledelse", en: "Leadership" },
  organisation: { da: "Organisering", en: "Organisation" },
  context: { da: "Kontekst", en: "Context" },
};

/** One statement that a team says how far it is with. */
export interface DriverStatement extends Labelled {
  readonly driver: Driver;
}

export type DriverList = AnsweredList<"drivers", DriverStatement>;

/** How far a statement holds, in whole steps. */
export const driverScale = [0, 1, 2, 3] as const;
export type DriverValue = (typeof driverScale)[number];

export const scaleNames: Readonly<Record<DriverValue, Text>> = {
  0: { da: "Slet ikke", en: "Not at all" },
  1: { da: "Er begyndt", en: "Begun" },
  2: { da: "Næsten på plads", en: "Nearly in place" },
  3: { da: "Helt på plads", en: "Fully in place" },
};

type Row = readonly [code: string, da: string, en: string];

function statementsOf(driver: Driver, rows: readonly [Row, Row, Row, Row]): readonly DriverStatement[] {
  const source = ownProposal("udsagn om implementering");
  return rows.map(([code, da, en]) => ({ code, driver, name: { da, en }, source }));
}

const effort = statementsOf("effort", [
  [
    "effort-core",
    "Vi kan alle sige, hvad i metoden der må tilpasses, og hvad der ikke må",
    "Each of us can say what in the method may be adapted and what may not",
  ],
  [
    "effort-phases",
    "Borgerne går videre til næste fase, når tiden er til det",
    "Citizens move on to the next phase when it is time",
  ],
  [
    "effort-out",
    "Vi møder borgeren og netværket ude, ikke på kontoret",
    "We meet citizens and their network out of the office",
  ],
  [
    "effort-bridge",
    "Vi bygger bro til andre i stedet for selv at overtage",
    "We build bridges to others rather than take over ourselves",
  ],
]);

const people = statementsOf("people", [
  [
    "people-trained",
    "Alle, der arbejder med metoden, er uddannet i den",
    "All who work by the method are trained in it",
  ],
  [
    "people-supervised",
    "Supervisionen handler om metoden og bliver holdt som aftalt",
    "Supervision is about the method and is held as agreed",
  ],
  [
    "people-new",
    "Nye kolleger bliver lært op, før de står med et forløb alene",
    "New colleagues are trained before they carry a course alone",
  ],
  ["people-cover", "Nogen kender forløbet, når en kollega er væk", "Someone knows the course when a colleague is away"],
]);

const leadership = statementsOf("leadership", [
  [
    "leadership-figures",
    "Ledelsen ser tallene for metodetroskab hvert kvartal og handler på dem",
    "Leaders see the fidelity figures each quarter and act on them",
  ],
  ["leadership-time", "Ledelsen har sat tid af til det, metoden kræver", "Leaders have set aside the time it takes"],
  [
    "leadership-stop",
    "Det er besluttet, hvad vi holder op med for at få plads",
    "It is decided what we stop doing to make room",
  ],
  [
    "leadership-back",
    "Ledelsen støtter os, når metoden støder mod gamle vaner",
    "Leaders back us when the method meets old habits",
  ],
]);

const organisation = statementsOf("organisation", [
  [
    "organisation-referral",
    "Borgerne bliver henvist efter den aftalte regel for valg af metode",
    "Citizens are referred by the agreed rule for choosing a method",
  ],
  [
    "organisation-caseload",
    "Ingen har flere forløb, end metoden regner med",
    "No one has more courses than the method reckons with",
  ],
  [
    "organisation-record",
    "Vi skriver ét sted, og det passer til den måde, vi arbejder på",
    "We write in one place, and it fits the way we work",
  ],
  ["organisation-roles", "Alle ved, hvem der beslutter hvad", "Everyone knows who decides what"],
]);

const context = statementsOf("context", [
  [
    "context-agreements",
    "Vi har skrevne aftaler med bolig, jobcenter og psykiatri",
    "We have written agreements with housing, jobcentre and psychiatry",
  ],
  ["context-known", "De, vi samarbejder med, kender metoden og dens slutdato", "Partners know the method and its end"],
  ["context-offers", "Der findes tilbud at give støtten videre til", "There are services to hand the support over to"],
  [
    "context-money",
    "Pengene til indsatsen er sikret længere end et år frem",
    "The effort is funded for more than a year ahead",
  ],
]);

/** Every list of statements at every version that a team may have answered. */
export const driverLists: readonly DriverList[] = [
  {
    code: "drivers",
    version: 1,
    validFrom: day("2026-01-01"),
    name: { da: "De fem drivkræfter", en: "The five drivers" },
    items: [...effort, ...people, ...leadership, ...organisation, ...context],
    source: driverSource,
  },
];
