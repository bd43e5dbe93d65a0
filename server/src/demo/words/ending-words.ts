import type { CtiClosureReason } from "@tovholder/domain/course/closure-reason.ts";

export const continuedSupport = {
  withWhom: [
    "Søsteren, egen læge og beboerhuset",
    "Bostøtten i egen kommune og værestedet",
    "Distriktspsykiatrien og naboen",
    "Lederen på arbejdspladsen og jobkonsulenten",
    "Rusmiddelcentret og aftengruppen",
    "Krisecentrets ambulante tilbud og veninden",
  ],
  what: [
    "Søndagsopkald fortsætter. Beboerhuset siger til, hvis pladsen er tom to uger. Lægen indkalder hver tredje måned.",
    "Fast kontaktperson på værestedet. Budget gennemgås med beboerrådgiveren hvert halve år.",
    "Jobkonsulenten kommer hver sjette uge. Ved fravær ringer lederen direkte.",
    "Samtaler i rusmiddelcentret hver anden uge. Kammeraten fra gruppen tager telefonen om aftenen.",
    "Veninden kender kodeordet. Den åbne rådgivning bruges ved utryghed. Børnene har kontaktlærer.",
    "To timers bostøtte om ugen fra den første efter forløbet. Der er sagt ja, og første møde er holdt.",
  ],
} as const;

export const handoverRows: Readonly<Record<string, string>> = {
  housing: "Holder øje med husleje og vedligehold og ringer før et brev",
  "mental-health": "Kender de tidlige tegn og ved, hvem der ringes til",
  "physical-health": "Indkalder til kontrol og følger op på medicin",
  finances: "Gennemgår post og budget en gang om måneden",
  "daily-activities": "Fast holdepunkt i ugen og siger til ved fravær",
  network: "Søndagsopkald og en plads ved bordet",
  "substance-use": "Samtaler hver anden uge og en at ringe til om aftenen",
  "education-employment": "Taler sammen hver sjette uge og ved fravær samme dag",
  health: "Følger børn og mor hos læge og psykolog",
  safety: "Sikkerhedsplanen er kendt af tre voksne",
};

/** What the closing note says, by reason. `{navn}` is the citizen's first name. */
export const closingNotes: Readonly<Record<CtiClosureReason, readonly string[]>> = {
  "completed-as-planned": [
    "{navn} bor fast, har en hverdag og et netværk, der ringer selv. Sidste møde var en gåtur til det sted, vi mødtes første gang.",
    "Planen er fulgt. Det, der begyndte som en liste på en kuvert, klares nu af {navn} og dem omkring.",
    "Afsluttet med kaffe hjemme hos {navn}. Overdragelsen er set holde to gange.",
    "{navn} sagde selv: Nu kan jeg godt undvære dig. Det er den bedste afslutning.",
    "Målene for arbejde og økonomi er nået. Der er en aftale om, hvem der ringes til.",
  ],
  died: ["{navn} er død. Søsteren har fået besked og ønsker at tale med os igen om en uge."],
  "moved-municipality": [
    "Flyttet til en anden kommune for at være tæt på familien. Overleveret til det nye hold med samtykke.",
    "{navn} har fået bolig i nabokommunen. Planen er givet videre efter aftale.",
  ],
  disappeared: [
    "Ingen kontakt i ti uger trods besøg, opkald og spørgsmål de steder, vi kender. Drøftet i supervision tre gange. Døren står åben.",
    "{navn} er rejst uden adresse. Vi har skrevet, ringet og spurgt hos familie og væresteder i to måneder.",
  ],
  refuses: [
    "{navn} ønsker ikke flere møder. Vi har talt om hvorfor og aftalt, hvordan man kan vende tilbage.",
    "{navn} føler sig klar til at stå selv og har sagt fra. Vi har forsøgt et mindre forløb. Aftalt opkald om en måned.",
  ],
  imprisoned: ["{navn} afsoner en længere dom. Kontaktperson i Kriminalforsorgen har overtaget efter fælles møde."],
  hospitalised: [
    "Længerevarende indlæggelse. Afdelingen har planen, og nyt forløb kan begynde ved udskrivning.",
    "Indlagt uden udsigt til snarlig udskrivning. Holdet følger op hver måned.",
  ],
  other: [
    "{navn} er flyttet i botilbud med døgnstøtte, hvor støtten gives af personalet.",
    "Forløbet går over i længerevarende bostøtte, da behovet er større end ventet. Aftalt med {navn} og visitationen.",
  ],
};

/** Decisions that end or change the support; § 85 and § 85 a stop only by one. */
export const decisionTexts = {
  ended: [
    "Støtten ophører. Borgeren er partshørt og enig. Der er klagevejledt.",
    "Behovet er ikke længere til stede. Afgørelsen er gennemgået mundtligt og sendt.",
  ],
  changed: [
    "Støtten ændres til to timer om ugen hos bostøtten.",
    "Støtten fortsætter i mindre omfang ved det lokale team.",
  ],
  continued: ["Støtten fortsætter hos den nye leverandør efter borgerens ønske."],
} as const;

export const overrideReasons = [
  "Målingen blev ikke nået før slutdagen. Den tages ved opfølgningen.",
  "Borgeren ønskede ikke et skriftligt papir. Aftalen er indgået mundtligt med alle til stede.",
] as const;

export const measurementWords = [
  "Bedre end sidst. Mest på grund af søvnen.",
  "Tallene siger ikke alt. Men nogenlunde.",
  "Jeg havde en dårlig uge. Spørg mig igen.",
  "Jeg kan godt se, at kurven går opad.",
  "",
  "",
] as const;

export const tickNotes = [
  "",
  "",
  "",
  "",
  "Talt om på sidste møde",
  "Skrevet ned sammen",
  "Aftalt med samarbejdspartner",
] as const;

export const actionNotes = [
  "",
  "",
  "Gik lettere end ventet",
  "Tog to forsøg",
  "Klaret uden mig",
  "Gjort sammen",
  "Ikke længere nødvendigt",
] as const;

export const correctionReasons = ["Skrevet på den forkerte dag", "Tastefejl", "Mødet var hjemme, ikke i byen"] as const;
export const retractionReasons = ["Skrevet i det forkerte forløb", "Noteret to gange"] as const;
export const handoffReasons = [
  "Barsel hos den tidligere medarbejder",
  "Bedre fordeling på holdet",
  "Langvarig sygdom på holdet",
] as const;
export const consentTopics = [
  ["Udveksling af oplysninger om behandling", "Distriktspsykiatrien"],
  ["Kontakt til pårørende", "Søsteren"],
  ["Udveksling af oplysninger om fremmøde", "Jobcenter Eksempelkøbing"],
  ["Kontakt ved restance", "Boligforeningen Eksempelbo"],
] as const;
