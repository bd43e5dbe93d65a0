import { day } from "../../time/local-date.ts";
import type { CommandDraft } from "../commands.ts";
import type { RefusalCode } from "../refusal.ts";
import { aCourse } from "./a-course.ts";
import type { Story } from "./a-course.ts";
import { closing, phaseStart, referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { bridge, homeless, icm, link, outreach, related } from "./sibling-stories.ts";
import type { Sending } from "./story.ts";

/** A command that is refused: the code, part of the Danish message, the field, and part of the source's title. */
export interface RefusalCase {
  readonly story: Story;
  readonly draft: CommandDraft;
  readonly sending?: Sending;
  readonly code: RefusalCode;
  readonly says: string;
  readonly field?: string;
  readonly source?: string;
}

const on = day("2025-03-01");
const guide = "Metodeguide";
const goal = { type: "chooseFocus", focusId: idOf("f"), reason: "a", goal: "b", strategy: "", words: "" } as const;
const joined = outreach.does({
  type: "joinCitizen",
  citizenId: idOf("person"),
  intoCourseId: idOf("into"),
  on,
  why: "Samme mand",
});
const changed = icm.does({
  type: "changeMethod",
  toCourseId: idOf("next"),
  toMethod: "cti-housing",
  on,
  why: "Klarer det meste selv",
  decision: { on, outcome: "changed", text: "Nu CTI" },
});

export const siblingRefusals: Record<string, RefusalCase> = {
  "closing making contact because of refusals": {
    story: outreach,
    draft: closing({ reason: "refuses", note: "14 afvisninger på fem måneder" }),
    code: "closure-reason",
    says: "Ikke i målgruppen",
    field: "reason",
    source: guide,
  },
  "closing making contact before the target group is judged": {
    story: outreach,
    draft: closing({ reason: "not-in-target-group" }),
    code: "condition-missing",
    says: "Afvisninger og tid afslutter aldrig",
    field: "reason",
    source: guide,
  },
  "ending outside the target group without saying where the citizen was helped": {
    story: outreach.does({ type: "judgeTargetGroup", on, judgement: "no", reason: "Har familie" }),
    draft: closing({ reason: "not-in-target-group" }),
    code: "reason-needed",
    says: "hjulpet hen",
    field: "helpedTo",
    source: guide,
  },
  "a steadier contact before the target group is judged": {
    story: outreach,
    draft: { type: "acceptStableContact", on, words: "", agreed: "Kaffe" },
    code: "condition-missing",
    says: "i målgruppen",
    field: "conditions",
    source: guide,
  },
  "a step of the relation while contact is being made": {
    story: outreach,
    draft: { type: "seeRelationStep", step: "trust", on, evidence: "a", words: "" },
    code: "phase-order",
    says: "stabil kontakt",
    source: guide,
  },
  "a bridge before the citizen has come to action": {
    story: related,
    draft: { type: "startStage", stage: "bridge", on, reason: "" },
    code: "condition-missing",
    says: "nået til handling",
    field: "conditions",
    source: "Isbryder",
  },
  "a bridge to no service": {
    story: related.does({ type: "seeRelationStep", step: "action", on, evidence: "Ringede selv", words: "" }),
    draft: { type: "startStage", stage: "bridge", on, reason: "" },
    code: "condition-missing",
    says: "hvilket tilbud",
    field: "conditions",
    source: guide,
  },
  "the way back without a reason": {
    story: bridge,
    draft: { type: "startStage", stage: "relation", on, reason: "" },
    code: "reason-needed",
    says: "hvorfor",
    field: "reason",
    source: guide,
  },
  "a handover that nobody has seen hold": {
    story: bridge,
    draft: closing({ reason: "handed-over" }),
    code: "condition-missing",
    says: "holder",
    field: "reason",
    source: guide,
  },
  "work on a possible citizen whose other course carries on": {
    story: joined,
    draft: { type: "judgeTargetGroup", on, judgement: "no", reason: "a" },
    code: "course-joined",
    says: "samlet med en anden",
  },
  "a phase in a method without a clock": {
    story: icm,
    draft: phaseStart("phase1"),
    code: "not-in-method",
    says: "har ikke den del",
    source: "ICM",
  },
  "a goal in an area that nobody asked the citizen about": {
    story: icm,
    draft: { ...goal, dimension: "finances" },
    code: "need-not-owned",
    says: "Spørg først borgeren",
    field: "dimension",
    source: "ICM-medarbejderens rolle",
  },
  "a goal upon a need that only the worker sees": {
    story: icm.does({ type: "hearNeed", dimension: "finances", on, need: "none", words: "" }),
    draft: { ...goal, dimension: "finances" },
    code: "need-not-owned",
    says: "Skriv uenigheden",
    field: "dimension",
    source: "ICM-medarbejderens rolle",
  },
  "closing ICM because of an admission": {
    story: icm,
    draft: closing({ reason: "hospitalised", note: "a" }),
    code: "closure-reason",
    says: "Borgeren vælger at slutte",
    field: "reason",
  },
  "a service that holds before it has started": {
    story: icm.does(link),
    draft: { type: "seeServiceStatus", linkId: link.linkId, status: "holds", on, note: "" },
    code: "phase-order",
    says: "begyndt",
    field: "status",
  },
  "a change of method without the decision that § 85 asks for": {
    story: icm,
    draft: { type: "changeMethod", toCourseId: idOf("next"), toMethod: "cti-housing", on, why: "a" },
    code: "decision-needed",
    says: "udløber ikke af sig selv",
    field: "decision",
  },
  "reopening a course that goes on elsewhere": {
    story: changed,
    draft: { type: "reopenCourse", on, reason: "a" },
    code: "reopen",
    says: "anden metode",
  },
  "a steadier contact taken back under the bridge": {
    story: bridge,
    draft: { type: "retractEntry", entryId: related.commands.at(-1)?.commandId ?? "", reason: "Fejl" },
    code: "date-order",
    says: "ville mangle den stabile kontakt",
  },
  "taking a change of method back from the old course": {
    story: changed,
    draft: { type: "retractEntry", entryId: changed.commands.at(-1)?.commandId ?? "", reason: "a" },
    code: "not-allowed",
    says: "gået videre",
  },
  "a change to the same method": {
    story: icm,
    draft: { type: "changeMethod", toCourseId: idOf("next"), toMethod: "icm", on, why: "a" },
    code: "unknown-method",
    says: "anden metode",
    field: "toMethod",
  },
  "a contact in the record of the home": {
    story: homeless,
    draft: { type: "agreePlan", on, words: "" },
    code: "not-in-method",
    says: "har ikke den del",
  },
  "a second home beside the first": {
    story: homeless.does({ type: "startTenancy", tenancyId: idOf("one"), on, home: "private-rental", note: "" }),
    draft: { type: "startTenancy", tenancyId: idOf("two"), on, home: "public-housing", note: "" },
    code: "unknown-reference",
    says: "allerede med en bolig",
    field: "tenancyId",
  },
  "an outreach referral under a basis that is a grant": {
    story: aCourse("fresh"),
    draft: referral({ method: "skp", legalBasis: "SEL § 85" }),
    code: "legal-basis",
    says: "SEL § 99",
    field: "legalBasis",
  },
};
