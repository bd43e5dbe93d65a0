import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import type { WireCard, WireItem } from "./wire.ts";

/** Words of the files that a team takes with it, in Danish alone as all papers are. */
export const standings = {
  official: "Officiel",
  derived: "Afledt: Tovholders eget forslag ud fra kilden",
  local: "Lokal: kommunens egen beslutning",
} as const;

export const kinds = {
  computed: "Beregnes af journalen",
  semi: "Journalen siger noget, to personer vurderer resten",
  judged: "To personer vurderer",
} as const;

export function danishNumber(value: number, digits = 1): string {
  return value.toLocaleString("da-DK", { maximumFractionDigits: digits });
}

export function periodText({ from, to }: Pick<WireCard, "from" | "to">): string {
  return `${formatDate(from)} - ${formatDate(to)}`;
}

export function sourceText({ source }: Pick<WireItem, "source">): string {
  return `${source.title}${source.place === undefined ? "" : `, ${source.place}`}`;
}

/** `75 % (9 af 12, mangler 2)`, or why there is none. */
export function figureText(item: WireItem): string {
  if (item.value === null) return item.why?.da ?? "";
  const unit = item.unit === "percent" ? " %" : " dage (median)";
  const missing = item.missing ? `, mangler ${item.missing}` : "";
  return `${danishNumber(item.value)}${unit} (${item.met} af ${item.of}${missing})`;
}

/** The score, or the percent of what is answered yes or no. */
export function scoreText(item: WireItem): string {
  if (item.percent !== null) return `${danishNumber(item.percent)} %`;
  return item.score === null ? "ingen score" : `${item.score} af 5`;
}

export function agreementText({ rating }: WireItem): string {
  if (rating.apart === null) return rating.raters === 1 ? "én har vurderet" : "";
  return rating.apart === 0 ? "de to er enige" : `de to er ${rating.apart} fra hinanden`;
}

export function meanText({ mean }: WireCard): string {
  if (mean === null) return "Ingen punkter har en score endnu.";
  const label = mean.label === null ? "" : `: ${mean.label.da}`;
  return `Gennemsnit ${danishNumber(mean.value)} af 5${label}. ${mean.rated} af ${mean.of} punkter har en score; de andre tæller ikke med.`;
}
