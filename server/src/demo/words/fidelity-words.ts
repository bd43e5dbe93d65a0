import type { GivingKind } from "@tovholder/domain/fidelity/two-raters.ts";

/** What raters of the demo base a rating on: the team's work, no citizen. */
export const ratingWords: Readonly<Record<GivingKind, readonly [string, ...string[]]>> = {
  own: [
    "Jeg har læst ti tilfældige forløb igennem.",
    "De fleste uger gik det godt, men ferien slog hul i det.",
    "Vi gør det i nye forløb, men ikke altid i de gamle.",
    "Det fremgår af planerne, når man læser dem i sammenhæng.",
  ],
  agreed: [
    "Vi gik forløbene igennem sammen og blev enige om det laveste.",
    "Sommeren trækker ned. Fra september er det på plads.",
  ],
  override: ["To forløb er talt med, som reelt blev afbrudt af noget udefra."],
};
