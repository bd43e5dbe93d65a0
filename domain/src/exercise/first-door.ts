import { day } from "../time/local-date.ts";
import { both, outdoors } from "./acts.ts";
import { firstDoorBridge } from "./first-door-bridge.ts";
import { firstDoorContact } from "./first-door-contact.ts";
import type { Story } from "./story.ts";

/** Outreach to somebody who asked for nothing: SKP, until somebody else holds. */
export const firstDoor: Story = {
  code: "first-door",
  method: "skp",
  name: both("Kirstens dør på klem", "Kirsten's door ajar"),
  about: both(
    "Opsøgende arbejde (SKP). Om fire spørgsmål, et nej, en kat og en bro, der har to ender.",
    "Outreach (SKP). On four questions, a no, a cat, and a bridge with two ends.",
  ),
  citizen: { givenName: "Kirsten", familyName: "Øvelse" },
  beginsOn: day("2026-01-05"),
  referral: ({ on }, who) => ({
    type: "referCitizen",
    ...who,
    method: "skp",
    legalBasis: "SEL § 99",
    decidedOn: on,
    receivedOn: on,
    from: "Boligforeningen",
    reason: "Trukne gardiner, post hober sig op",
    transition: "",
    overrideReason: "",
  }),
  weeks: [
    { place: "home", text: "Gik forbi, som vi havde sagt.", outreach: outdoors },
    { place: "community", text: "Talte om vejret og katten.", outreach: outdoors },
    {
      missed: true,
      place: "home",
      text: "Ingen åbnede. Lagde en seddel.",
      outreach: { ...outdoors, response: "none" },
    },
  ],
  scenes: [...firstDoorContact, ...firstDoorBridge],
};
