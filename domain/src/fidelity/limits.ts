import { toleranceDays } from "../course/transition.ts";
import { ctiRules } from "../methods/cti-rules.ts";
import { derivedFrom, ownProposal, selfAssessment } from "../methods/cti-sources.ts";
import type { Source, Text } from "../methods/definition.ts";
import { icm } from "../methods/icm.ts";
import { localSetting } from "../methods/sibling-sources.ts";

/** The numbers that items compare with. Data: a municipality may set its own, and every one shows its source. */
export interface Limits {
  readonly phaseToleranceDays: number;
  readonly focusMin: number;
  readonly focusMax: number;
  readonly citizensPerPost: number;
  readonly phase1CitizenMeetings: number;
  readonly phase1SupporterMeetings: number;
  readonly firstMonthContacts: number;
  readonly questionsRevisedWeeks: number;
  readonly icmCitizensPerPost: number;
  readonly moveInWindowDays: number;
  readonly contactAfterRefusalDays: number;
  readonly planDueDays: number;
  readonly supportAfterLossDays: number;
  /** A move of this many percentage points counts as a trend. */
  readonly trendPoints: number;
  /** Below this percent a drift sign shows, whatever its trend. */
  readonly driftPercent: number;
}

export const defaultLimits: Limits = {
  phaseToleranceDays: toleranceDays,
  focusMin: ctiRules.focus.min,
  focusMax: ctiRules.focus.max,
  citizensPerPost: 20,
  phase1CitizenMeetings: 3,
  phase1SupporterMeetings: 2,
  firstMonthContacts: 2,
  questionsRevisedWeeks: 4,
  icmCitizensPerPost: icm.caseloadLimit.scePerFte,
  moveInWindowDays: 30,
  contactAfterRefusalDays: 14,
  planDueDays: 30,
  supportAfterLossDays: 30,
  trendPoints: 10,
  driftPercent: 60,
};

/** Where each limit comes from. */
export const limitSources: Readonly<Record<keyof Limits, Source>> = {
  phaseToleranceDays: derivedFrom(selfAssessment("punkt 2, tolerance")),
  focusMin: ctiRules.focus.source,
  focusMax: ctiRules.focus.source,
  citizensPerPost: selfAssessment("punkt 4"),
  phase1CitizenMeetings: selfAssessment("punkt 5"),
  phase1SupporterMeetings: selfAssessment("punkt 6"),
  firstMonthContacts: selfAssessment("punkt 10"),
  questionsRevisedWeeks: localSetting("uger mellem svar på de fire spørgsmål"),
  icmCitizensPerPost: icm.caseloadLimit.source,
  moveInWindowDays: ownProposal("dage før og efter indflytning"),
  contactAfterRefusalDays: localSetting("dage til næste kontakt efter et nej"),
  planDueDays: localSetting("dage, før en fælles plan skal være aftalt"),
  supportAfterLossDays: ownProposal("dage efter tab af bolig, hvor støtten skal være der endnu"),
  trendPoints: ownProposal("procentpoint, der tæller som udvikling"),
  driftPercent: ownProposal("procent, hvorunder et skred vises"),
};

/** A formula with the limits in force put in. */
export function formulaFor({ formula }: { readonly formula: Text }, limits: Limits): Text {
  const numbers: ReadonlyMap<string, number> = new Map(Object.entries(limits));
  const filled = (words: string) =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => `${numbers.get(name) ?? whole}`);
  return { da: filled(formula.da), en: filled(formula.en) };
}
