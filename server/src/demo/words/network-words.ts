import type { Ring } from "@tovholder/domain/network/network.ts";

/** A kind of supporter, what they may carry, and what they are asked to take over. */
export interface MemberWording {
  readonly relation: string;
  readonly ring: Ring;
  /** Name of a place or service in front of the person; absent for private persons. */
  readonly place?: string;
  readonly dimensions: readonly string[];
  readonly task: string;
  readonly proofs: readonly string[];
}

export const privateMembers: readonly MemberWording[] = [
  {
    relation: "Søster",
    ring: "private",
    dimensions: ["network", "mental-health", "health"],
    task: "Ringer hver søndag og siger til, hvis noget lyder anderledes",
    proofs: ["Har ringet fire søndage i træk", "Kom forbi, da det var svært i uge 41"],
  },
  {
    relation: "Bror",
    ring: "private",
    dimensions: ["network", "finances"],
    task: "Kører til læge og tandlæge",
    proofs: ["Kørte til tandlægen to gange uden at blive bedt om det"],
  },
  {
    relation: "Mor",
    ring: "private",
    dimensions: ["network", "daily-activities"],
    task: "Spiser aftensmad sammen om onsdagen",
    proofs: ["De har spist sammen fem onsdage"],
  },
  {
    relation: "Nabo",
    ring: "private",
    dimensions: ["housing", "network", "safety"],
    task: "Har en ekstra nøgle og banker på, hvis gardinerne er for",
    proofs: ["Bankede på en morgen og fik sagt godmorgen", "Låste ind, da nøglen blev væk"],
  },
  {
    relation: "Barndomsven",
    ring: "private",
    dimensions: ["network", "substance-use", "daily-activities"],
    task: "Fisker sammen hver anden lørdag",
    proofs: ["Har været på havnen tre lørdage"],
  },
  {
    relation: "Veninde",
    ring: "private",
    dimensions: ["network", "safety", "health"],
    task: "Kender kodeordet og ringer til politiet, hvis det kommer",
    proofs: ["Har øvet kodeordet sammen", "Passede børnene, så psykologtiden kunne holdes"],
  },
  {
    relation: "Kollega",
    ring: "private",
    dimensions: ["education-employment", "network"],
    task: "Følges med bussen om morgenen og spiser frokost sammen",
    proofs: ["Følges de fleste dage", "Meldte afbud for begge, da bussen ikke kom"],
  },
  {
    relation: "Moster",
    ring: "private",
    dimensions: ["network", "safety", "finances"],
    task: "Er med, når børnene afleveres",
    proofs: ["Var med de sidste tre gange"],
  },
  {
    relation: "Kammerat fra aftengruppen",
    ring: "private",
    dimensions: ["substance-use", "network"],
    task: "Tager telefonen, når trangen kommer",
    proofs: ["Tog telefonen midt om natten", "De ringer nu begge veje"],
  },
];

export const professionalMembers: readonly MemberWording[] = [
  {
    relation: "Egen læge",
    ring: "professional",
    place: "Lægehuset på Torvet",
    dimensions: ["physical-health", "mental-health", "health"],
    task: "Følger medicin og indkalder selv hver tredje måned",
    proofs: ["Indkaldte uden at blive mindet om det", "Konsultationen blev holdt alene"],
  },
  {
    relation: "Kontaktperson",
    ring: "professional",
    place: "Distriktspsykiatrien",
    dimensions: ["mental-health"],
    task: "Har telefontid tirsdag og ringer ved udeblivelse",
    proofs: ["Ringede selv efter en udeblivelse"],
  },
  {
    relation: "Rådgiver",
    ring: "professional",
    place: "Rusmiddelcentret",
    dimensions: ["substance-use"],
    task: "Fast samtale hver anden uge",
    proofs: ["Fire samtaler i træk er holdt", "Aftalte selv ny tid efter afbud"],
  },
  {
    relation: "Vært",
    ring: "professional",
    place: "Beboerhuset Fællesstuen",
    dimensions: ["daily-activities", "network", "housing"],
    task: "Siger til, hvis pladsen ved bordet er tom to uger i træk",
    proofs: ["Ringede, da der var to tomme uger", "Har givet en fast opgave i køkkenet"],
  },
  {
    relation: "Beboerrådgiver",
    ring: "professional",
    place: "Boligforeningen Eksempelbo",
    dimensions: ["housing", "finances"],
    task: "Ringer ved restance, før der sendes brev",
    proofs: ["Ringede i stedet for at sende rykker"],
  },
  {
    relation: "Gældsrådgiver",
    ring: "professional",
    place: "Gældsrådgivningen",
    dimensions: ["finances"],
    task: "Følger afdragene og svarer kreditorer",
    proofs: ["Har svaret to kreditorer", "Afdragene kører på fjerde måned"],
  },
  {
    relation: "Jobkonsulent",
    ring: "professional",
    place: "Jobcenter Eksempelkøbing",
    dimensions: ["education-employment"],
    task: "Kommer på arbejdspladsen hver sjette uge",
    proofs: ["Besøg på arbejdspladsen er holdt som aftalt"],
  },
  {
    relation: "Leder på arbejdspladsen",
    ring: "professional",
    place: "Lageret på Havnevej",
    dimensions: ["education-employment"],
    task: "Tager en kort snak hver fredag og ringer direkte ved fravær",
    proofs: ["Ringede direkte ved første fravær", "Fredagssnakken holder"],
  },
  {
    relation: "Uddannelsesvejleder",
    ring: "professional",
    place: "Skolen ved Åen",
    dimensions: ["education-employment"],
    task: "Følger fravær og indkalder til samtale",
    proofs: ["Samtalen blev holdt uden mig"],
  },
  {
    relation: "Hjemmesygeplejerske",
    ring: "professional",
    place: "Sygeplejen Nord",
    dimensions: ["physical-health"],
    task: "Kommer to gange om ugen og ringer til lægen ved behov",
    proofs: ["Har selv taget fat i lægen"],
  },
  {
    relation: "Rådgiver",
    ring: "professional",
    place: "Krisecentrets ambulante tilbud",
    dimensions: ["safety", "health", "network"],
    task: "Åben telefon og samtalegruppe om torsdagen",
    proofs: ["Gruppen er besøgt tre gange", "Ringede selv op ved utryghed"],
  },
  {
    relation: "Frivillig",
    ring: "professional",
    place: "Væresteder i Eksempelkøbing",
    dimensions: ["network", "daily-activities", "substance-use"],
    task: "Fast makker til frokost om tirsdagen",
    proofs: ["Har spist sammen seks tirsdage"],
  },
];

export const leavingReasons = [
  "Flyttet til en anden by",
  "Har skiftet arbejde, og der er kommet en ny",
  "Ønsker ikke at være en del af planen mere",
  "Behandlingen er afsluttet",
] as const;

export const stoppedReasons = [
  "Det blev for meget på grund af egen sygdom",
  "Tilbuddet lukkede før sommer",
  "Aftalen gled ud, og begge parter er enige om at stoppe",
] as const;

export const ratingNotes = [
  "Ringer nu begge veje",
  "Holder, hvad der bliver lovet",
  "Ses uden, at jeg er med",
  "Lidt mere tillid efter mødet",
  "Kontakten er sjældnere end aftalt",
  "Er begyndt at spørge til hinanden",
] as const;
