import { selfAssessment } from "../methods/cti-sources.ts";
import { day } from "../time/local-date.ts";
import { ctiIndicators } from "./cti-items.ts";
import type { Instrument } from "./instrument.ts";

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
