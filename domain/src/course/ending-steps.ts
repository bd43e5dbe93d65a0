import type { CourseState } from "./state.ts";

const thirdPhase = { title: "Socialstyrelsen, CTI 3. fase", standing: "official" } as const;

/**
 * The support after the course that the citizen has agreed to; `undefined` when nothing is written, or when the citizen
 * does not agree with what is. The plan for the time after is made with the citizen (Socialstyrelsen, CTI 3. fase).
 */
export function agreedSupport({ continuedSupport }: CourseState): CourseState["continuedSupport"] {
  return continuedSupport?.citizenAgrees === true ? continuedSupport : undefined;
}

/** What a planned ending should have in place (Socialstyrelsen, CTI 3. fase); each lack closes only with a reason. */
export const endingSteps = [
  {
    rule: "agreement-missing",
    code: "agreement-needed",
    done: (state: CourseState) => state.continuedSupport !== undefined,
    da: "Aftalen om støtte efter forløbet mangler.",
    en: "The agreement on support after the course is missing.",
    source: thirdPhase,
  },
  {
    rule: "agreement-missing",
    code: "agreement-needed",
    done: (state: CourseState) => state.continuedSupport === undefined || agreedSupport(state) !== undefined,
    da: "Borgeren er ikke enig i den støtte, der er skrevet, så aftalen om støtte efter forløbet mangler.",
    en: "The citizen does not agree with the support that is written, so the agreement on support after the course is missing.",
    source: thirdPhase,
  },
  {
    rule: "handover-plan-missing",
    code: "reason-needed",
    done: (state: CourseState) => (state.handoverPlan?.rows.length ?? 0) > 0,
    da: "Overdragelsesplanen mangler: hvem tager over på hvert område?",
    en: "The handover plan is missing: who carries on in each area?",
    source: thirdPhase,
  },
  {
    rule: "closing-measurement-missing",
    code: "reason-needed",
    done: (state: CourseState) => state.measurements.some((one) => one.timePoint === "end"),
    da: "Målingen ved afslutning mangler.",
    en: "The closing measurement is missing.",
    source: { title: "VIVE, bostøtte (2018): målinger på fem tidspunkter", standing: "derived" },
  },
] as const;
