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

export function unknownReference(field: "citizenId" | "teamId" | "workerId"): Refusal {
  return { code: "unknown-reference", field, message: referenceWords[field] };
}

const referenceWords = {
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
