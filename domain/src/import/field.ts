/** What a column of the list can mean. `ignored` columns are known, and knowingly left behind. */
export const fieldCodes = [
  "citizen",
  "givenName",
  "familyName",
  "cpr",
  "birthDate",
  "worker",
  "team",
  "method",
  "legalBasis",
  "referredOn",
  "contactStart",
  "phase1Start",
  "phase2Start",
  "phase3Start",
  "plannedEnd",
  "closedOn",
  "reason",
  "note",
  "ignored",
] as const;

export type FieldCode = (typeof fieldCodes)[number];

/** Fields that hold a day. */
export const dateFields = [
  "birthDate",
  "referredOn",
  "contactStart",
  "phase1Start",
  "phase2Start",
  "phase3Start",
  "plannedEnd",
  "closedOn",
] as const;

export type DateField = (typeof dateFields)[number];

/** The name of a field in the interface and in messages about its cells. */
export const fieldNames: Readonly<Record<FieldCode, string>> = {
  citizen: "Borger",
  givenName: "Fornavn",
  familyName: "Efternavn",
  cpr: "CPR-nummer",
  birthDate: "Fødselsdato",
  worker: "Medarbejder",
  team: "Team",
  method: "Metode",
  legalBasis: "Lovgrundlag",
  referredOn: "Henvist",
  contactStart: "Start kontaktskabelse",
  phase1Start: "Start fase 1",
  phase2Start: "Start fase 2",
  phase3Start: "Start fase 3",
  plannedEnd: "Planlagt afslutning",
  closedOn: "Faktisk afslutning",
  reason: "Årsag til afslutning",
  note: "Bemærkning",
  ignored: "Kommer ikke med",
};
