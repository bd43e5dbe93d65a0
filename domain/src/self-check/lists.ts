import type { Source } from "../methods/definition.ts";
import { actRequirements, trainingDeckHousingFirst } from "../methods/sibling-sources.ts";
import { newestVersion } from "../team-list/answered-list.ts";
import { day } from "../time/local-date.ts";
import type { SelfCheck, SelfCheckCode } from "./self-check.ts";

function itemOf(source: Source) {
  return ([code, da, en]: readonly [string, string, string]) => ({ code, name: { da, en }, source });
}

const principles = trainingDeckHousingFirst("de otte grundprincipper");
const requirements = actRequirements("de ti minimumskrav");

/** The eight principles of Housing First, by their official names. */
const housingFirstCheck: SelfCheck = {
  code: "housing-first",
  version: 1,
  validFrom: day("2015-01-01"),
  name: { da: "Housing First: de otte principper", en: "Housing First: the eight principles" },
  items: (
    [
      ["basic-right", "Boligen som en basal menneskeret", "Home as a basic human right"],
      ["respect", "Respekt, varme og medmenneskelighed over for alle", "Respect, warmth and compassion for everyone"],
      [
        "commitment",
        "Forpligtelse til at støtte, så længe der er behov",
        "Commitment to support for as long as needed",
      ],
      ["ordinary-homes", "Selvstændige boliger i almindeligt byggeri", "Independent homes in ordinary housing"],
      ["separation", "Adskillelse af bolig og støtte", "Separation of housing and support"],
      ["choice", "Borgerens valg og selvbestemmelse", "Consumer choice and self-determination"],
      ["recovery", "Recovery-orientering", "Recovery orientation"],
      ["harm-reduction", "Skadesreduktion", "Harm reduction"],
    ] as const
  ).map(itemOf(principles)),
  source: principles,
};

/** The ten minimum requirements of ACT. All must hold for it to be ACT (siblings.md §3.1). */
const actCheck: SelfCheck = {
  code: "act",
  version: 1,
  validFrom: day("2015-09-01"),
  name: { da: "ACT: de ti minimumskrav", en: "ACT: the ten minimum requirements" },
  items: (
    [
      ["cross-professional", "Teamet er tværfagligt", "The team is cross-professional"],
      [
        "individual",
        "Forløbet er individuelt ud fra borgerens støttebehov",
        "The process is individual, from the need for support",
      ],
      ["unlimited", "Støtten er ikke tidsbegrænset", "The support is not limited in time"],
      [
        "support-and-coordination",
        "Teamet giver social og praktisk støtte og samler et koordineret forløb",
        "The team gives social and practical support and composes a coordinated course",
      ],
      [
        "treatment-at-home",
        "Specialister giver behandling i borgerens hjem",
        "Specialists give treatment in the citizen's home",
      ],
      ["joint-plan", "Team og borger laver planen sammen", "Team and citizen make a joint plan"],
      [
        "other-plans",
        "Teamet koordinerer med borgerens andre planer",
        "The team coordinates with the citizen's other plans",
      ],
      [
        "family",
        "Teamet støtter bånd til familie og venner, som borgeren ønsker",
        "Bonds to family and friends are supported as the citizen wishes",
      ],
      [
        "sparring",
        "Medarbejderen er sparringspartner, ikke ekspert",
        "The worker is a sparring partner, not an expert",
      ],
      ["place", "Møder holdes hjemme, eller hvor borgeren vil", "Meetings are at home or where the citizen wants"],
    ] as const
  ).map(itemOf(requirements)),
  together: {
    da: "Alle ti skal være opfyldt, før det er ACT.",
    en: "All ten must be met for it to be ACT.",
  },
  source: requirements,
};

/** Every list at every version that a team may have answered. */
export const selfChecks: readonly SelfCheck[] = [housingFirstCheck, actCheck];

/** The newest version of a list. */
export function currentSelfCheck(code: SelfCheckCode): SelfCheck {
  return newestVersion(selfChecks, code);
}
