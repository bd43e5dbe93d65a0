import { derivedFrom, trainingDeck } from "../methods/cti-sources.ts";
import type { Text } from "../methods/definition.ts";
import { changesOnTime, inVivo, linking, narrowFocus, phasePlanning } from "./drift-counts.ts";
import type { Item } from "./item.ts";
import type { Indicator } from "./scope.ts";

function sign(code: string, name: Text, formula: Text): Item {
  return {
    code: `drift-${code}`,
    name,
    kind: "computed",
    unit: "percent",
    // The deck names the sign; what is counted for it is Tovholder's.
    source: derivedFrom(trainingDeck("tegn på, at indsatsen skrider")),
    formula,
    nMin: 1,
    answer: "scale",
  };
}

/**
 * The five signs that practice slides back, as the training deck names them. Each counts what should be there, so a falling
 * line is the slide. Counted over running courses too: a sign that waits for the end comes too late.
 */
export const driftSigns: readonly Indicator[] = [
  {
    count: narrowFocus,
    item: sign(
      "focus",
      { da: "Snævert fokus", en: "Narrow focus" },
      {
        da: "Faser begyndt i perioden med {focusMin}-{focusMax} fokusområder.",
        en: "Phases begun in the period with {focusMin}-{focusMax} focus areas.",
      },
    ),
  },
  {
    count: inVivo,
    item: sign(
      "in-vivo",
      { da: "Arbejde ude hos borgeren", en: "Work where the citizen is" },
      {
        da: "Møder med borgeren, der blev holdt hjemme eller i lokalmiljøet.",
        en: "Meetings with the citizen held at home or in the community.",
      },
    ),
  },
  {
    count: phasePlanning,
    item: sign(
      "phase-plan",
      { da: "En plan for hver fase", en: "A plan for each phase" },
      {
        da: "Faser begyndt i perioden, hvor planen er aftalt for fasen, eller der er handlinger under fasens fokusområder.",
        en: "Phases begun in the period with a plan agreed for the phase, or actions under its focus areas.",
      },
    ),
  },
  {
    count: changesOnTime,
    item: sign(
      "on-time",
      { da: "Faseskift til tiden", en: "Phase changes on time" },
      {
        da: "Faseskift planlagt i perioden, der kom højst {phaseToleranceDays} dage fra planen. Forløb, der sluttede før skiftet, tælles ikke med.",
        en: "Phase changes planned in the period that came at most {phaseToleranceDays} days from plan. Courses that ended before are left out.",
      },
    ),
  },
  {
    count: linking,
    item: sign(
      "linking",
      { da: "Bygger bro i stedet for at gøre det selv", en: "Links instead of doing it oneself" },
      {
        da: "Kontakter mærket som brobygning, af dem, der er mærket som brobygning eller direkte støtte.",
        en: "Contacts marked as linking, of those marked as linking or direct service.",
      },
    ),
  },
];
