import type { Method, Part } from "../methods/definition.ts";
import type { CommandType } from "./commands.ts";
import type { Refusal } from "./refusal.ts";

/** The part of the record that each command belongs to; those left out belong to every course. */
const partOf: Partial<Record<CommandType, Part>> = {
  answerQuestions: "contact",
  recordContact: "contact",
  agreeAppointment: "contact",
  cancelAppointment: "contact",
  interrupt: "contact",
  resume: "contact",
  recordMeasurement: "contact",
  chooseFocus: "plan",
  changeFocus: "plan",
  endFocus: "plan",
  addAction: "plan",
  settleAction: "plan",
  agreePlan: "plan",
  evaluatePlan: "plan",
  adjustPlan: "plan",
  startContactPeriod: "phases",
  startPhase: "phases",
  agreeContinuedSupport: "phases",
  setHandoverPlan: "phases",
  addMember: "network",
  changeMember: "network",
  rateMember: "network",
  removeMember: "network",
  recordHandover: "network",
  startStage: "outreach",
  judgeTargetGroup: "outreach",
  acceptStableContact: "outreach",
  seeRelationStep: "outreach",
  joinCitizen: "outreach",
  unjoinCitizen: "outreach",
  linkService: "services",
  seeServiceStatus: "services",
  meetService: "services",
  hearNeed: "support",
  parkDisagreement: "support",
  takeUpDisagreement: "support",
  noteMotivationLoss: "support",
  setStep: "support",
  holdReview: "support",
  recordSituation: "housing",
  offerHome: "housing",
  answerOffer: "housing",
  startTenancy: "housing",
  endTenancy: "housing",
};

/** Whether a method has what a command is about; screens ask before they offer it. */
export function inMethod(method: Method, type: CommandType): boolean {
  const part = partOf[type];
  return part === undefined || method.parts.includes(part);
}

export function partRefusal(method: Method, type: CommandType): Refusal | undefined {
  if (inMethod(method, type)) return undefined;
  return {
    code: "not-in-method",
    source: method.source,
    message: {
      da: `${method.name.da} har ikke den del. Vælg noget, der hører til metoden.`,
      en: `${method.name.en} does not have that part. Choose something that belongs to the method.`,
    },
  };
}
