import { housingFirstPage } from "../methods/sibling-sources.ts";
import { choseBetweenTwo, daysToMoveIn, homeKeptAt, ordinaryHousing, supportAfterLoss } from "./housing-counts.ts";
import type { Indicator } from "./scope.ts";
import { counted, itemsFrom } from "./sibling-item.ts";

const item = itemsFrom("hf", housingFirstPage("principperne, omsat til tal"));

const kept = ([6, 12, 18, 24] as const).map((months) =>
  counted(
    homeKeptAt(months),
    item([
      `kept-${months}`,
      `Har et hjem efter ${months} måneder`,
      `Has a home after ${months} months`,
      `Borgere, hvis første indflytning er ${months} måneder siden i perioden, og som har et hjem den dag, det samme eller et andet. Døde tælles ikke med.`,
      `Citizens whose first move-in is ${months} months back in the period, with a home that day, the same or another. Those who died are left out.`,
    ]),
  ),
);

/** The computed figures beside the five domains (siblings.md §8.4). No score follows from them. */
export const housingIndicators: readonly Indicator[] = [
  counted(
    daysToMoveIn,
    item(
      [
        "days-to-move",
        "Dage fra ønske til indflytning",
        "Days from request to move-in",
        "Medianen af dage fra henvendelsen til den første indflytning.",
        "Median of days from the request to the first move-in.",
      ],
      { unit: "days" },
    ),
  ),
  counted(
    ordinaryHousing,
    item([
      "ordinary",
      "Almindelige boliger",
      "Ordinary housing",
      "Boliger flyttet ind i, som er almen, privat leje eller egen bolig.",
      "Homes moved into that are public housing, private rental or own property.",
    ]),
  ),
  counted(
    supportAfterLoss,
    item([
      "support-after-loss",
      "Støtten fortsætter, når boligen mistes",
      "Support goes on when the home is lost",
      "Boliger mistet i perioden, hvor et støtteforløb var åbent {supportAfterLossDays} dage efter. Uden støtteforløb før tabet mangler svaret.",
      "Homes lost in the period with a support course open {supportAfterLossDays} days later. Without one before the loss the answer is missing.",
    ]),
  ),
  counted(
    choseBetweenTwo,
    item([
      "chose-between-two",
      "Valgte mellem mindst to boliger",
      "Chose between at least two homes",
      "Indflytninger, hvor der var tilbudt mindst to boliger. Uden noterede tilbud mangler svaret.",
      "Moves with at least two homes offered. Without offers noted the answer is missing.",
    ]),
  ),
  ...kept,
];
