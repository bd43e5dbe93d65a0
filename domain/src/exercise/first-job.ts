import { day } from "../time/local-date.ts";
import { both } from "./acts.ts";
import { firstJobBeginning } from "./first-job-beginning.ts";
import { firstJobPhase1 } from "./first-job-phase1.ts";
import { firstJobEnding } from "./first-job-ending.ts";
import type { Story } from "./story.ts";

/** From unemployment to a warehouse: CTI on work, six months. */
export const firstJob: Story = {
  code: "first-job",
  method: "cti-job",
  name: both("Aishas nøglebrik", "Aisha's key fob"),
  about: both(
    "Fra ledighed til lager, seks måneder efter § 82 b. Om arbejdsgiveren, morgenerne og at komme mere, når det brænder på.",
    "From unemployment to a warehouse, six months under § 82 b. On the employer, mornings, and coming more when it is needed.",
  ),
  citizen: { givenName: "Aisha", familyName: "Øvelse" },
  beginsOn: day("2025-09-22"),
  referral: ({ on }, who) => ({
    type: "referCitizen",
    ...who,
    method: "cti-job",
    legalBasis: "SEL § 82 b",
    decidedOn: on,
    receivedOn: on,
    from: "Jobcentret",
    reason: "Begynder i virksomhedsforløb efter fire år uden arbejde",
    transition: "Fra ledighed til arbejde",
    targetGroup: { useOfServices: "considerable", need: "short", leavingInstitution: false, note: "" },
    overrideReason: "",
  }),
  weeks: [
    { place: "community", text: "Mødtes ved lageret, inden hun stemplede ind." },
    { place: "home", text: "Talte om ugen. Hun kom alle tre dage." },
    { place: "community", text: "Frokost i kantinen. Hun sad ved bordet." },
    { missed: true, place: "home", text: "Åbnede ikke. Skrev en besked om næste gang." },
  ],
  scenes: [...firstJobBeginning, ...firstJobPhase1, ...firstJobEnding],
};
