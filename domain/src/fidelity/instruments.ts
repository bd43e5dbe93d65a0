import { derivedFrom, selfAssessment } from "../methods/cti-sources.ts";
import type { MethodCode } from "../methods/definition.ts";
import { actRequirements, housingFirstPage, icmManual, outreachGuide } from "../methods/sibling-sources.ts";
import { day } from "../time/local-date.ts";
import { actElements, actIndicators } from "./act-items.ts";
import { ctiIndicators } from "./cti-items.ts";
import { housingIndicators } from "./housing-items.ts";
import { icmIndicators } from "./icm-items.ts";
import type { Instrument } from "./instrument.ts";
import { skpIndicators } from "./skp-items.ts";

/** The CTI self-assessment, as far as it could be read. */
export const ctiSelfAssessment: Instrument = {
  code: "cti-self-assessment-2014",
  version: 1,
  validFrom: day("2014-12-01"),
  name: { da: "Selvvurdering af CTI", en: "CTI implementation self-assessment" },
  source: selfAssessment("punkt 1-12"),
  methods: ["cti-housing", "cti-support", "cti-crisis-centre", "cti-youth", "cti-exit", "cti-job"],
  indicators: ctiIndicators,
  note: {
    da: "Punkterne er gengivet med egne ord. Punkter efter nr. 12 er ikke læst og indgår ikke. Grænserne fra procent til score er Tovholders.",
    en: "The items are paraphrased. Items after no. 12 were not read and are left out. The bands from percent to score are Tovholder's.",
  },
  elements: [],
};

/** Outreach. No scale exists for the method; the items follow its guide. */
export const skpInstrument: Instrument = {
  code: "skp-fidelity",
  version: 1,
  validFrom: day("2026-01-01"),
  name: { da: "Metodetroskab i SKP", en: "Fidelity of outreach" },
  source: derivedFrom(outreachGuide("fase 2A-2C")),
  methods: ["skp"],
  indicators: skpIndicators,
  note: {
    da: "Metoden har ingen trykt skala. Punkter og grænser er Tovholders, udledt af metodeguiden.",
    en: "The method has no printed scale. Items and bands are Tovholder's, derived from its guide.",
  },
  elements: [],
};

export const icmInstrument: Instrument = {
  code: "icm-fidelity",
  version: 1,
  validFrom: day("2026-01-01"),
  name: { da: "Metodetroskab i ICM", en: "Fidelity of ICM" },
  source: derivedFrom(icmManual("bilag 2, tjekliste til fidelitet: kun titlen er læst")),
  methods: ["icm"],
  indicators: icmIndicators,
  note: {
    da: "Manualens egen tjekliste er ikke læst. Punkter og grænser er Tovholders, udledt af metodens beskrivelse.",
    en: "The manual's own checklist was not read. Items and bands are Tovholder's, derived from the method's description.",
  },
  elements: [],
};

export const actInstrument: Instrument = {
  code: "act-requirements",
  version: 1,
  validFrom: day("2026-01-01"),
  name: { da: "Minimumskrav til ACT", en: "Minimum requirements of ACT" },
  source: derivedFrom(actRequirements("de ti minimumskrav")),
  methods: ["act"],
  indicators: actIndicators,
  note: {
    da: "100 % er fuld troskab mod metoden. Kun det første kerneelement er læst med navn; de fire andre er Tovholders inddeling af de ti krav.",
    en: "100 % is full fidelity. Only the first core element was read by name; the other four are Tovholder's grouping of the ten.",
  },
  elements: actElements,
};

export const housingFirstInstrument: Instrument = {
  code: "housing-first-figures",
  version: 1,
  validFrom: day("2026-01-01"),
  name: { da: "Housing First i tal", en: "Housing First in figures" },
  source: derivedFrom(housingFirstPage("principperne")),
  methods: ["housing-first"],
  indicators: housingIndicators,
  note: {
    da: "Tallene står ved siden af teamets point på de fem områder. Skemaets spørgsmål må ikke gengives her.",
    en: "The figures stand beside the team's points in the five domains. The form's questions may not be shown here.",
  },
  elements: [],
};

/** Every instrument at every version that a score may have been made with. */
export const instruments: readonly Instrument[] = [
  ctiSelfAssessment,
  skpInstrument,
  icmInstrument,
  actInstrument,
  housingFirstInstrument,
];

/** The newest instrument for a method. */
export function instrumentFor(method: MethodCode): Instrument | undefined {
  return instruments
    .filter((instrument) => instrument.methods.includes(method))
    .reduce<Instrument | undefined>(
      (found, one) => (found === undefined || one.version > found.version ? one : found),
      undefined,
    );
}
