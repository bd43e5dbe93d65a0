import { derivedFrom } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";

/** What may be done with an instrument in a program (siblings.md §5). Where it is unclear, it counts as not free. */
export type Licence = "free" | "free-unsettled" | "permission-by-registration" | "licence-needed" | "unclear";

/** An instrument that a team may meet. The product holds the questions of none but those marked so. */
export interface InstrumentEntry {
  readonly code: string;
  readonly name: Text;
  /** Which way is better. */
  readonly better: "higher" | "lower" | "by-scale";
  readonly min?: number;
  readonly max?: number;
  /** The least change that means something to the citizen, where a source gives one. */
  readonly relevantChange?: number;
  readonly licence: Licence;
  readonly licenceNote: Text;
  /** `scored`: asked and scored here. `result`: the number alone is noted, from a form held elsewhere. */
  readonly use: "scored" | "result";
  readonly source: Source;
}

function web(title: string): Source {
  return { title, standing: "official" };
}

/** The three areas of the Sheehan Disability Scale, 0-10 each; a lower number is a better life (VIVE 2018). */
export const sdsAreas = ["work", "social", "home"] as const;
export type SdsArea = (typeof sdsAreas)[number];

/** A change of the WHO-5 score of 10 points is relevant to the citizen; scores step by 4, so the least seen is 12. */
export const who5RelevantChange = 10;

const resultOnly: Text = {
  da: "Skemaet er beskyttet. Skriv resultatet her, og brug skemaet dér, hvor I har ret til det.",
  en: "The form is protected. Write the result here, and use the form where you have the right to.",
};

export const instrumentRegistry: readonly InstrumentEntry[] = [
  {
    code: "who-5",
    name: { da: "WHO-5 trivsel", en: "WHO-5 well-being" },
    better: "higher",
    min: 0,
    max: 100,
    relevantChange: who5RelevantChange,
    licence: "free-unsettled",
    licenceNote: {
      da: "Må bruges frit til at måle trivsel. WHO's udgivelse fra 2024 har et vilkår om ikke-kommerciel brug, som en jurist bør se på.",
      en: "Free to use for measuring well-being. WHO's issue of 2024 has a non-commercial clause that a lawyer should look at.",
    },
    use: "scored",
    source: web("WHO-5, dansk vejledning (etf.dk)"),
  },
  {
    code: "sds",
    name: { da: "Sheehan (SDS)", en: "Sheehan (SDS)" },
    better: "lower",
    min: 0,
    max: 10,
    licence: "unclear",
    licenceNote: resultOnly,
    use: "result",
    source: web("VIVE, Dokumenterede metoder i bostøtteindsatsen (2018)"),
  },
  {
    code: "outcomes-star",
    name: { da: "Recovery-stjernen (Outcomes Star)", en: "Recovery Star (Outcomes Star)" },
    better: "higher",
    licence: "licence-needed",
    licenceNote: {
      da: "Kræver licens at bygge ind i et program, og ordene må ikke ændres. Notér kun dato og resultat.",
      en: "Needs a licence to build into a program, and its words must not change. Note date and result only.",
    },
    use: "result",
    source: web("Outcomes Star, vilkår"),
  },
  {
    code: "reqol",
    name: { da: "ReQoL-10/20", en: "ReQoL-10/20" },
    better: "higher",
    licence: "licence-needed",
    licenceNote: {
      da: "Licens fås hos Oxford University Innovation. Notér kun resultatet.",
      en: "Licensed by Oxford University Innovation. Note the result only.",
    },
    use: "result",
    source: web("ReQoL, licens"),
  },
  {
    code: "swemwbs",
    name: { da: "SWEMWBS", en: "SWEMWBS" },
    better: "higher",
    min: 7,
    max: 35,
    licence: "permission-by-registration",
    licenceNote: {
      da: "Gratis, men brugen skal registreres hos rettighedshaveren. Notér kun resultatet.",
      en: "Free, but its use must be registered with the right-holder. Note the result only.",
    },
    use: "result",
    source: web("Warwick, SWEMWBS"),
  },
  {
    code: "eq-5d",
    name: { da: "EQ-5D", en: "EQ-5D" },
    better: "by-scale",
    licence: "licence-needed",
    licenceNote: resultOnly,
    use: "result",
    source: web("EuroQol, licens"),
  },
  {
    code: "sf-36",
    name: { da: "SF-36 og SF-12", en: "SF-36 and SF-12" },
    better: "higher",
    licence: "licence-needed",
    licenceNote: resultOnly,
    use: "result",
    source: web("SF-36, licens"),
  },
  {
    code: "gaf",
    name: { da: "GAF", en: "GAF" },
    better: "higher",
    min: 1,
    max: 100,
    licence: "unclear",
    licenceNote: {
      da: "Vurderes af en kliniker. Notér kun tallet.",
      en: "Judged by a clinician. Note the number only.",
    },
    use: "result",
    source: web("GAF"),
  },
  {
    code: "ffb",
    name: { da: "FFB-niveau 0-4", en: "FFB level 0-4" },
    better: "lower",
    min: 0,
    max: 4,
    licence: "unclear",
    licenceNote: {
      da: "KL's kodesystem er offentligt, men uden licens i kilden. Notér kun niveauet.",
      en: "KL's code system is public but carries no licence. Note the level only.",
    },
    use: "result",
    source: derivedFrom(web("KL, Fælles Faglige Begreber")),
  },
];

export function instrumentEntry(code: string): InstrumentEntry | undefined {
  return instrumentRegistry.find((entry) => entry.code === code);
}

export type ChangeKind = "better" | "worse" | "little";

/**
 * What a change means to the citizen: `better` or `worse` by the way the instrument points, `little` where it is less than the
 * relevant change. Without a relevant change any difference counts.
 */
export function changeOf(
  { better, relevantChange = 0 }: Pick<InstrumentEntry, "better" | "relevantChange">,
  [before, after]: readonly [before: number, after: number],
): ChangeKind | undefined {
  if (better === "by-scale") return undefined;
  const change = better === "higher" ? after - before : before - after;
  if (change === 0 || Math.abs(change) < relevantChange) return "little";
  return change > 0 ? "better" : "worse";
}
