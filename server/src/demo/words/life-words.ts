import type { LifeArea } from "@tovholder/domain/outcome/life-status.ts";

export const lifeNotes: Readonly<
  Record<LifeArea, { readonly has: readonly string[]; readonly lost: readonly string[] }>
> = {
  home: {
    has: ["Bor i egen lejlighed", "Huslejen er betalt", "Bor der stadig og er glad for det", ""],
    lost: ["Opsagt efter restance", "Flyttede ud til en ven", "Måtte opgive lejligheden", ""],
  },
  job: {
    has: ["Møder de aftalte timer", "Fortsætter i fleksjob", "Er begyndt på uddannelsen", ""],
    lost: ["Stoppede i prøvetiden", "Sygemeldt og opsagt", "Faldt fra uddannelsen", ""],
  },
};
