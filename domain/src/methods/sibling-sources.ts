import type { Source } from "./definition.ts";

/** The agency's page of 6 May 2015: section 6.3 of the manual in web form. */
export function icmWorker(place: string): Source {
  return { title: "Socialstyrelsen, ICM-medarbejderens rolle (2015)", place, standing: "official" };
}

/** Only the contents pages of this manual could be read: names and order of chapters, never their text. */
export function icmManual(place: string): Source {
  return { title: "ICM metodemanual (Socialstyrelsen, 2021)", place, standing: "official" };
}

export function icmPage(place: string): Source {
  return { title: "Socialstyrelsen, Metoden ICM", place, standing: "official" };
}

export function outreachGuide(place: string): Source {
  return {
    title: "Metodeguide: Opsøgende og socialfaglig indsats (Socialstyrelsen, 2016)",
    place,
    standing: "official",
  };
}

/** The older project of the same field: the source of the four steps of relation work. */
export function iceBreakers(place: string): Source {
  return { title: "Isbryderprojektet 2007-11, metoderne", place, standing: "official" };
}

export function actRequirements(place: string): Source {
  return { title: "Socialstyrelsen, Metoden ACT: minimumskrav", place, standing: "official" };
}

export function actManual(place: string): Source {
  return { title: "ACT metodemanual (Socialstyrelsen, 2022)", place, standing: "official" };
}

export function housingFirstPage(place: string): Source {
  return { title: "Socialstyrelsen, Housing First-tilgangen", place, standing: "official" };
}

export function trainingDeckHousingFirst(place: string): Source {
  return { title: "Socialstyrelsen, Kompetenceudvikling CTI (2015), Housing First", place, standing: "official" };
}

/** A number that no source sets: the municipality's own, with a start value to change. */
export function localSetting(place: string): Source {
  return { title: "Kommunens egen indstilling", place, standing: "local" };
}
