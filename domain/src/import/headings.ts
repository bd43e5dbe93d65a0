import { squashed } from "./wording.ts";
import type { FieldCode } from "./field.ts";

/**
 * How teams head their columns, after "Liste over CTI borgere" (Kompetenceudvikling CTI, 2015, Oversigt over faser) and the
 * spellings, abbreviations and older names around it. Compared without case, spaces and signs.
 */
const spellings: Readonly<Record<FieldCode, string>> = {
  citizen: `Borger | Borgers navn | Borgerens navn | Borgernavn | Navn | Navn borger | Navn: Borger | Borger navn |
    Navn på borger | CTI borger | CTI-borgere | Borgere | Fulde navn | Beboer | Klient | Efternavn, fornavn |
    Efternavn fornavn | Fornavn efternavn | For- og efternavn | Citizen | Name`,
  givenName: `Fornavn | Fornavne | Fornavn(e) | Fornvan | Fornavn og mellemnavn | Given name | First name`,
  familyName: `Efternavn | Efternavne | Efternvan | Slægtsnavn | Family name | Last name`,
  cpr: `CPR | CPR-nr | CPR nr. | CPR-nummer | Cprnr | Personnummer | Pers.nr. | Personnr | CPR borger |
    Borgers CPR | Person nr | Pers. nummer`,
  birthDate: `Fødselsdato | Fødselsdag | Født | Fød.dato | F.dato | Fdato | Fødselsdata | Birth date`,
  worker: `Medarbejder | CTI | CTI-medarbejder | CTI medarb. | Medarb. | Medarb | Kontaktperson | KP | Tovholder |
    Støttekontaktperson | Bostøtte | Bostøttemedarbejder | Ansvarlig | Ansvarlig medarbejder | Initialer |
    Init. | Navn: CTI | Navn CTI | CTI-vejleder | CTI konsulent | Sagsansvarlig | MA | Mdarb | Worker`,
  team: `Team | Hold | Afdeling | Gruppe | Enhed | Distrikt | Område`,
  method: `Metode | Variant | CTI-variant | Indsats | Type | Forløbstype | Indsatstype | Method`,
  legalBasis: `Lovgrundlag | Paragraf | Hjemmel | Lov | Retsgrundlag | Bevilling | Bevilget efter | Bestemmelse |
    Lovhjemmel`,
  referredOn: `Henvist | Henvisningsdato | Dato for henvisning | Henvist den | Visiteret | Visitationsdato |
    Bevillingsdato | Bevilget | Bevilget den | Modtaget | Henvisning modtaget`,
  contactStart: `Start kontaktskabelse | Start kontaktskabelsesperiode | Kontaktskabelse | Kontaktskabelsesperiode |
    Kontaktfase | Start kontaktfase | Start kontakt | Startkontakt | Start kontaktperiode | Kontaktperiode |
    Kontakt start | Kontaktskabelse start | Kontaktskab. | Start KS | KS | KS start | Første kontakt |
    1. kontakt | Dato for 1. kontakt | Opstart kontakt | Fase 0 | Start fase 0 | Pre-CTI | Start kontaktskab`,
  phase1Start: `Start fase 1 | Fase 1 | Fase 1 start | 1. fase | Start 1. fase | F1 | Start F1 | Opstart fase 1 | Fase I |
    Start fase I | Fase 1 (mdr 1-3) | CTI start | Start CTI | CTI-start | Startdato | Opstart | Start |
    Start forløb | Forløb start | Startet | Opstartsdato | Dato fase 1 | Fase 1 dato`,
  phase2Start: `Start fase 2 | Fase 2 | Fase 2 start | 2. fase | Start 2. fase | F2 | Start F2 | Opstart fase 2 | Fase II |
    Start fase II | Fase 2 (mdr 4-6) | Dato fase 2 | Fase 2 dato | Overgang til fase 2`,
  phase3Start: `Start fase 3 | Fase 3 | Fase 3 start | 3. fase | Start 3. fase | F3 | Start F3 | Opstart fase 3 |
    Fase III | Start fase III | Fase 3 (mdr 7-9) | Dato fase 3 | Fase 3 dato | Overgang til fase 3`,
  plannedEnd: `Afslutning planlagt | Planlagt afslutning | Planlagt slut | Planlagt slutdato | Planlagt afsl. | Planlagt |
    Forventet afslutning | Forventet slut | Forv. afslutning | Forv. slut | Forv. afsl. | Udløb | Udløbsdato |
    Planlagt ophør | Slut planlagt | Afsl. planlagt | Afsl. plan. | Opfølgningsdato | Planl. afsl. |
    Planl. slut | Afslutning: planlagt | Slutdato planlagt | Slutdato (plan)`,
  closedOn: `Realiseret | Afslutning realiseret | Realiseret afslutning | Faktisk afslutning | Faktisk slut |
    Faktisk slutdato | Afsluttet | Afsluttet den | Afsluttet dato | Dato for afslutning | Afslutningsdato |
    Slutdato | Slut | Slut dato | Afslutning | Afsl. | Afsl. dato | Afsl. real. | Real. afsl. | Real. slut |
    Afslutning faktisk | Ophørt | Ophør | Ophørsdato | Reel afslutning | Lukket | Lukket den |
    Slut realiseret | Slut faktisk | Afslutning: realiseret`,
  reason: `Årsag | Årsag til afsluttet | Årsag til afslutning | Årsag afslutning | Afslutningsårsag |
    Årsag til ophør | Ophørsårsag | Begrundelse | Begrundelse for afslutning | Afsluttet pga. | Lukkeårsag |
    Årsag til lukning | Arsag | Årsag til afsluttet CTI | Slutårsag | Afsl. årsag`,
  note: `Bemærkning | Bemærkninger | Note | Noter | Kommentar | Kommentarer | Bem. | Andet | Notat | Info | Obs`,
  ignored: `Nr | Nr. | Løbenr | Løbenummer | # | Række | Rk | Hvorfor | Celler | Adresse | Vej | Gade | Postnr | By |
    Telefon | Tlf | Tlf.nr. | Mobil | Mail | E-mail | Status | Fase | Aktuel fase | Nuværende fase | Køn |
    Alder | Slut fase 1 | Slut fase 2 | Slut fase 3 | Afslutning fase 1 | Afslutning fase 2 |
    Afslutning fase 3 | Fase 1 slut | Fase 2 slut | Fase 3 slut | Sagsbehandler | Myndighedsrådgiver |
    Visitator | SB | Datoer | Dato | Fokusområde | Fokusområder | SCE | Antal måneder | Måneder | Varighed`,
};

interface Spelling {
  readonly field: FieldCode;
  readonly text: string;
}

/** All spellings, squashed, in the order of the fields. */
export const knownSpellings: readonly Spelling[] = Object.entries(spellings).flatMap(([field, texts]) =>
  // The keys of the table above are the field codes; `Object.entries` widens them to strings.
  texts.split("|").map((text) => ({ field: field as FieldCode, text: squashed(text) })),
);

const byText = new Map(knownSpellings.map(({ field, text }) => [text, field]));

export function fieldSpelled(squashedText: string): FieldCode | undefined {
  return byText.get(squashedText);
}
