import { day } from "../../time/local-date.ts";
import { aCourse } from "./a-course.ts";
import { idOf } from "./ids.ts";

const on = day("2025-01-20");

/** A service that the citizen wants. */
export const link = {
  type: "linkService",
  linkId: idOf("link"),
  name: "Værestedet Prøven",
  dimension: "network",
  contactPerson: "Bodil Prøvesen",
  on,
  words: "Et sted med kaffe",
} as const;

/** A possible citizen whom outreach tries to meet. */
export const outreach = aCourse().referred({ method: "skp", legalBasis: "SEL § 99", receivedOn: day("2024-12-27") });

/** In relation work. */
export const related = outreach
  .does({ type: "judgeTargetGroup", on, judgement: "yes", reason: "Lever isoleret" })
  .does({ type: "acceptStableContact", on, words: "", agreed: "Kaffe om tirsdagen" });

/** On the bridge to a service. */
export const bridge = related
  .does({ type: "seeRelationStep", step: "action", on, evidence: "Ringede selv", words: "" })
  .does(link)
  .does({ type: "startStage", stage: "bridge", on: day("2025-02-01"), reason: "" });

/** An ICM course in which the citizen wants help with the home. */
export const icm = aCourse()
  .referred({ method: "icm", supplierWish: { wish: "", followed: true, reason: "" } })
  .does({ type: "hearNeed", dimension: "housing", on, need: "much", words: "Jeg fryser" });

/** The same with a service proposed. */
export const support = icm.does(link);

/** The home beside the support. */
export const homeless = aCourse().referred({ method: "housing-first", legalBasis: "none" });
