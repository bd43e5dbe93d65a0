import {
  jointPlan,
  linkedToOtherPlans,
  professionsInTeam,
  supportAndCoordination,
  treatmentAtHome,
  unlimited,
} from "./act-counts.ts";
import { actRequirements } from "../methods/sibling-sources.ts";
import { ownProposal } from "../methods/cti-sources.ts";
import type { Source } from "../methods/definition.ts";
import { inVivo } from "./drift-counts.ts";
import type { CoreElement } from "./instrument.ts";
import type { Indicator } from "./scope.ts";
import { counted, itemsFrom } from "./sibling-item.ts";

const measurement: Source = {
  title: "Rambøll Results, måling af ACT (2017)",
  place: "element 1, krav for at modtage ACT",
  standing: "official",
};

const grouping = ownProposal("de ti minimumskrav samlet i fire elementer");

/**
 * Five core elements, one percent each, as the Danish measurement reported them. Only the first could be read by name; the
 * other four group the ten minimum requirements in Tovholder's own way.
 */
export const actElements: readonly CoreElement[] = [
  { code: "access", name: { da: "Krav for at modtage ACT", en: "Requirements to receive ACT" }, source: measurement },
  { code: "team", name: { da: "Teamet", en: "The team" }, source: grouping },
  { code: "process", name: { da: "Forløbet og planen", en: "The process and the plan" }, source: grouping },
  {
    code: "support",
    name: { da: "Støtten, og hvor den gives", en: "The support, and where it is given" },
    source: grouping,
  },
  { code: "relation", name: { da: "Relationen", en: "The relation" }, source: grouping },
];

const requirement = itemsFrom("act", actRequirements("de ti minimumskrav"), { answer: "yes-no" });
const proof = itemsFrom("act", measurement, { answer: "yes-no", element: "access" });
const judgedText = [
  "Vurderes af et menneske: ja eller nej, med begrundelse.",
  "For a person to judge: yes or no, with a reason.",
] as const;

const access: readonly Indicator[] = [
  {
    item: proof(["no-treatment-demand", "Ingen krav om behandling", "No demand of treatment", ...judgedText], {
      kind: "semi",
    }),
  },
  { item: proof(["harm-reduction", "Skadesreduktion", "Harm reduction", ...judgedText], { kind: "judged" }) },
  {
    item: proof(
      [
        "change-without-loss",
        "Borgeren kan ændre indholdet uden at miste støtten",
        "The citizen may change the content without losing support",
        ...judgedText,
      ],
      { kind: "semi" },
    ),
  },
];

const team: readonly Indicator[] = [
  counted(
    professionsInTeam,
    requirement(
      [
        "professions",
        "Tværfagligt team",
        "Cross-professional team",
        "Team med både socialfaglige, sundhedsfaglige og myndighed.",
        "Teams with social, health and authority professions.",
      ],
      { element: "team" },
    ),
  ),
  counted(
    supportAndCoordination,
    requirement(
      [
        "support-and-coordination",
        "Teamet giver støtten og samler forløbet",
        "The team gives the support and composes the course",
        "Forløb med både kontakt og koordinering noteret. Om forløbet hænger sammen, vurderes af et menneske.",
        "Courses with both contact and coordination noted. Whether the course coheres is for a person to say.",
      ],
      { element: "team", kind: "semi" },
    ),
  ),
];

const process: readonly Indicator[] = [
  {
    item: requirement(
      [
        "individual",
        "Individuelt forløb ud fra behovet",
        "Individual process from the need for support",
        ...judgedText,
      ],
      { element: "process", kind: "judged" },
    ),
  },
  counted(
    unlimited,
    requirement(
      [
        "unlimited",
        "Støtten er ikke tidsbegrænset",
        "The support is unlimited in time",
        "Forløb uden slutdato.",
        "Courses without an end date.",
      ],
      { element: "process" },
    ),
  ),
  counted(
    jointPlan,
    requirement(
      [
        "joint-plan",
        "Team og borger har lavet en plan sammen",
        "Team and citizen have made a joint plan",
        "Forløb med en plan aftalt med borgeren. Forløb under {planDueDays} dage uden plan tælles ikke med.",
        "Courses with a plan agreed with the citizen. Courses under {planDueDays} days without one are left out.",
      ],
      { element: "process" },
    ),
  ),
  counted(
    linkedToOtherPlans,
    requirement(
      [
        "other-plans",
        "Koblet til borgerens andre planer",
        "Linked to the citizen's other plans",
        "Forløb med et andet tilbud koblet på eller et møde om sammenhæng. Forløb under {planDueDays} dage uden tælles ikke med.",
        "Courses with another service linked or a meeting on coherence. Courses under {planDueDays} days without are left out.",
      ],
      { element: "process" },
    ),
  ),
];

const support: readonly Indicator[] = [
  counted(
    treatmentAtHome,
    requirement(
      [
        "treatment-at-home",
        "Specialister behandler i hjemmet",
        "Specialists treat in the home",
        "Forløb, hvor en sundhedsfaglig fra teamet kom i hjemmet. Om det var behandling, siger et menneske.",
        "Courses where a health professional of the team came to the home. Whether it was treatment a person says.",
      ],
      { element: "support", kind: "semi" },
    ),
  ),
  counted(
    inVivo,
    requirement(
      [
        "place",
        "Møder hjemme, eller hvor borgeren vil",
        "Meetings at home or where the citizen wants",
        "Møder med borgeren, der blev holdt hjemme eller i lokalmiljøet.",
        "Meetings with the citizen held at home or in the community.",
      ],
      { element: "support" },
    ),
  ),
];

const relation: readonly Indicator[] = [
  {
    item: requirement(
      [
        "family",
        "Bånd til familie og venner støttes, som borgeren ønsker",
        "Bonds to family and friends are supported as wished",
        ...judgedText,
      ],
      { element: "relation", kind: "judged" },
    ),
  },
  {
    item: requirement(["sparring", "Sparringspartner, ikke ekspert", "Sparring partner, not expert", ...judgedText], {
      element: "relation",
      kind: "judged",
    }),
  },
];

/** The ten minimum requirements, all of which make it ACT, and the three proofs of the first element (siblings.md §8.3). */
export const actIndicators: readonly Indicator[] = [...access, ...team, ...process, ...support, ...relation];
