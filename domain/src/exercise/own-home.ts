import { day } from "../time/local-date.ts";
import { both } from "./acts.ts";
import { ownHomeBeginning } from "./own-home-beginning.ts";
import { ownHomePhase1 } from "./own-home-phase1.ts";
import { ownHomePhase2 } from "./own-home-phase2.ts";
import { ownHomePhase3 } from "./own-home-phase3.ts";
import type { Story } from "./story.ts";

/** From a shelter to a flat of his own: CTI on housing, nine months. */
export const ownHome: Story = {
  code: "own-home",
  method: "cti-housing",
  name: both("Bents egen dør", "Bent's own door"),
  about: both(
    "Fra herberg til egen lejlighed, ni måneder. Om fokus, netværk, en lukket dør, en krise og en afsked.",
    "From a shelter to a flat, nine months. On focus, network, a closed door, a crisis and a goodbye.",
  ),
  citizen: { givenName: "Bent", familyName: "Øvelse" },
  beginsOn: day("2026-02-02"),
  referral: ({ on }, who) => ({
    type: "referCitizen",
    ...who,
    method: "cti-housing",
    legalBasis: "SEL § 85",
    decidedOn: on,
    receivedOn: on,
    from: "Visitationen",
    reason: "Får egen lejlighed efter seks år på gade og herberg",
    transition: "Fra herberg til egen bolig",
    targetGroup: { useOfServices: "considerable", need: "short", leavingInstitution: true, note: "" },
    overrideReason: "",
  }),
  weeks: [
    { place: "home", text: "Kaffe ved køkkenbordet. Post på bordet, uden at den blev gemt væk." },
    { place: "community", text: "Gik en tur til brugsen og hjem igen. Han hilste på en nabo." },
    { missed: true, place: "home", text: "Åbnede ikke. Lagde en seddel om næste gang." },
    { place: "home", text: "»Det går,« sagde han, og så viste han hylden, han havde sat op." },
    { place: "community", text: "Mødtes på bænken ved kiosken. Talte om søndagen." },
  ],
  scenes: [...ownHomeBeginning, ...ownHomePhase1, ...ownHomePhase2, ...ownHomePhase3],
};
