import type { Source } from "../methods/definition.ts";

export const supportMethods: Source = {
  title: "Social- og Boligstyrelsen, Evidensbaserede bostøttemetoder (2020)",
  place: "valget mellem CTI, ICM og ACT",
  standing: "official",
};

export const specialisedMethods: Source = {
  title: "Social- og Boligstyrelsen, Specialiserede støttemetoder",
  place: "Housing First-tilgangen",
  standing: "official",
};

export const ctiTargetGroup: Source = {
  title: "Socialstyrelsen, Metoden CTI: Målgruppe (2015)",
  place: "udskrivning med langvarigt behov",
  standing: "official",
};

export const outreachTargetGroup: Source = {
  title: "Metodeguide: Opsøgende og socialfaglig indsats (Socialstyrelsen, 2016)",
  place: "målgruppen; at den kommer først er Tovholders slutning",
  standing: "derived",
};
