import type { Source, Text } from "../methods/definition.ts";

/** The five domains of the Pathways self-assessment. Their items are not free to print, so only points are kept. */
export const housingDomains = ["choice", "separation", "philosophy", "services", "structure"] as const;
export type HousingDomain = (typeof housingDomains)[number];

export const housingDomainNames: Readonly<Record<HousingDomain, Text>> = {
  choice: { da: "Boligproces, valg og struktur", en: "Housing process, choice and structure" },
  separation: { da: "Bolig og støtte er adskilt", en: "Separation of housing and services" },
  philosophy: { da: "Indsatsens grundsyn", en: "Service philosophy" },
  services: { da: "Bredden i støtten", en: "Service array" },
  structure: { da: "Teamets opbygning", en: "Team and programme structure" },
};

export const housingPointsSource: Source = {
  title: "Pathways Housing First, selvvurdering af fidelitet",
  place: "fem områder, i alt højst 169 point",
  standing: "derived",
};

/** What the whole self-assessment gives at most; how it is shared among the domains was not read, so the team states it. */
export const mostPoints = 169;

export interface DomainPoints {
  readonly domain: HousingDomain;
  readonly points: number;
  /** Most points that the domain gives. */
  readonly most: number;
}

export interface HousingPoints {
  /** Percent of each domain that was scored. */
  readonly domains: readonly (DomainPoints & { readonly percent: number })[];
  /** Percent of all points; absent until all five domains are scored. */
  readonly total?: { readonly points: number; readonly most: number; readonly percent: number };
}

export type PointsRefusal = "twice" | "out-of-range";

/** Why points can't be kept: a domain named twice, or points outside 0 to the domain's most. */
export function pointsRefusal(given: readonly DomainPoints[]): PointsRefusal | undefined {
  if (new Set(given.map(({ domain }) => domain)).size < given.length) return "twice";
  const wrong = given.some(({ points, most }) => !(most > 0 && most <= mostPoints && points >= 0 && points <= most));
  return wrong ? "out-of-range" : undefined;
}

/** Percent of the most points, per domain and in all. Points as `pointsRefusal` lets through. */
export function housingPoints(given: readonly DomainPoints[]): HousingPoints {
  const domains = given.map((one) => ({ ...one, percent: (100 * one.points) / one.most }));
  if (!housingDomains.every((domain) => given.some((one) => one.domain === domain))) return { domains };
  const points = given.reduce((sum, one) => sum + one.points, 0);
  const most = given.reduce((sum, one) => sum + one.most, 0);
  return { domains, total: { points, most, percent: (100 * points) / most } };
}
