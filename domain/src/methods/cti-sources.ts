import type { Source } from "./definition.ts";

/** Socialstyrelsen's training deck of 20 April 2015: weights, caseload, forms, closure reasons. */
export function trainingDeck(place: string): Source {
  return { title: "Socialstyrelsen, Kompetenceudvikling CTI (2015)", place, standing: "official" };
}

/** The page on phase 2, last changed 6 May 2015: the only phase whose tasks and transition were read in full. */
export function phase2Page(place: string): Source {
  return { title: "Socialstyrelsen, CTI: 2. fase (2015)", place, standing: "official" };
}

export function phase3Page(place: string): Source {
  return { title: "Socialstyrelsen, CTI: 3. fase", place, standing: "official" };
}

/** The page on assessment and phase 1 (Metoden CTI: Udredning). */
export function assessmentPage(place: string): Source {
  return { title: "Socialstyrelsen, CTI: Udredning", place, standing: "official" };
}

export function jobManual(place: string): Source {
  return { title: "CTI metodemanual, job (2021)", place: `s. 4-9, ${place}`, standing: "official" };
}

/** Only the contents pages of this manual could be read: names and order of chapters, never their text. */
export function housingManual(place: string): Source {
  return { title: "CTI metodemanual til hjemløshedsområdet (2021)", place, standing: "official" };
}

export function crisisCentreManual(place: string): Source {
  return { title: "CTI metodemanual, kvindekrisecentre (2019)", place, standing: "official" };
}

export function housingPortal(place: string): Source {
  return { title: "Vidensportalen, CTI til borgere i hjemløshed", place, standing: "official" };
}

export function supportEvaluation(place: string): Source {
  return { title: "VIVE, Dokumenterede metoder i bostøtteindsatsen (2018)", place, standing: "official" };
}

export function exitEvaluation(place: string): Source {
  return { title: "SFI, Exit Prostitution: evaluering af CTI-forløb (2017)", place, standing: "official" };
}

export function youthPortal(place: string): Source {
  return { title: "Vidensportalen, CTI i efterværn", place, standing: "official" };
}

export function cactiModel(place: string): Source {
  return { title: "CACTI, The CTI Model (criticaltime.org)", place, standing: "official" };
}

export function cactiQuestions(place: string): Source {
  return { title: "CACTI, CTI FAQ (criticaltime.org)", place, standing: "official" };
}

export function selfAssessment(place: string): Source {
  return { title: "CTI Implementation Self-Assessment (2014)", place, standing: "official" };
}

export function outreachMethod(place: string): Source {
  return { title: "Socialstyrelsen, metode for støtte- og kontaktpersonordningen", place, standing: "official" };
}

/** What Tovholder put together from a source that does not itself state the rule. */
export function derivedFrom(source: Source): Source {
  return { ...source, standing: "derived" };
}

/** What no source states: a proposal of the product, open to local change. */
export function ownProposal(place: string): Source {
  return { title: "Tovholders eget forslag", place, standing: "derived" };
}
