import type { Refusal } from "@tovholder/domain/course/refusal.ts";

// Refusals that only the server can give, since they rest on what lies outside the course.

export const courseExists: Refusal = {
  code: "course-exists",
  message: { da: "Forløbet findes allerede.", en: "The course already exists." },
};

export const notYours: Refusal = {
  code: "not-allowed",
  message: {
    da: "Din rolle giver ikke adgang til at oprette forløb. Bed en koordinator om det.",
    en: "Your role can't start courses. Ask a coordinator.",
  },
};

export const notAssigner: Refusal = {
  code: "not-allowed",
  message: {
    da: "Det ville flytte forløbet til en anden medarbejder eller et andet hold. Bed en koordinator om det.",
    en: "That would move the course to another worker or team. Ask a coordinator.",
  },
};

export const notWriter: Refusal = {
  code: "not-allowed",
  message: {
    da: "Det er forløbets medarbejder eller koordinatoren, der kan rette eller fortryde det. Bed en af dem om det.",
    en: "The course's worker or the coordinator can correct or retract that. Ask one of them.",
  },
};

export const uploadOnly: Refusal = {
  code: "not-allowed",
  field: "documentId",
  message: {
    da: "Et dokument lægges ind sammen med sit indhold. Vælg filen igen, når du har forbindelse.",
    en: "A document is added together with its content. Choose the file again when you are online.",
  },
};

export const pairedOnly: Refusal = {
  code: "not-allowed",
  message: {
    da: "Et skift af metode afslutter ét forløb og begynder det næste på én gang. Brug »Skift metode«, når du har forbindelse.",
    en: "A change of method ends one course and begins the next in one act. Use “Change method” when you are online.",
  },
};

export const alreadyJoined: Refusal = {
  code: "unknown-reference",
  field: "citizenId",
  message: {
    da: "Den mulige borger, du har valgt, er selv samlet med en person. Vælg personen i stedet.",
    en: "The possible citizen you chose is joined to a person already. Choose the person instead.",
  },
};

/** A possible citizen is known to the outreach team alone. */
export function outreachOnly(field: "citizenId" | "teamId" | "workerId"): Refusal {
  return { code: "not-allowed", field, message: outreachWords[field] };
}

const outreachWords = {
  citizenId: {
    da: "En mulig borger kan kun have et opsøgende forløb. Henvis personen selv, når I ved, hvem det er.",
    en: "A possible citizen can only have an outreach course. Refer the person once you know who it is.",
  },
  teamId: {
    da: "En mulig borger bliver hos et opsøgende team. Vælg et team, der er opsøgende.",
    en: "A possible citizen stays with an outreach team. Choose a team that does outreach.",
  },
  workerId: {
    da: "En mulig borger følges af en fra det opsøgende team. Vælg en, der er på teamet.",
    en: "A possible citizen is followed by somebody of the outreach team. Choose one of them.",
  },
};

export function unknownReference(field: "citizenId" | "teamId" | "workerId" | "intoCourseId"): Refusal {
  return { code: "unknown-reference", field, message: referenceWords[field] };
}

const referenceWords = {
  intoCourseId: {
    da: "Det opsøgende forløb, der skal føres videre, kan ikke bruges. Vælg et af dine forløb med samme borger.",
    en: "The outreach course to carry on can't be used. Choose one of your courses with the same citizen.",
  },
  citizenId: {
    da: "Borgeren findes ikke længere. Søg borgeren frem igen, eller opret borgeren.",
    en: "The citizen is no longer here. Find the citizen again, or create one.",
  },
  teamId: { da: "Holdet findes ikke længere. Vælg et andet hold.", en: "The team is no longer here. Choose another." },
  workerId: {
    da: "Medarbejderen er ikke længere aktiv. Vælg en anden medarbejder.",
    en: "The worker is no longer active. Choose another.",
  },
};
