import * as fc from "fast-check";
import { legalBasisCodes } from "../../law/legal-basis.ts";
import { channels, contactOutcomes } from "../../contact/contact.ts";
import { handoverStatuses } from "../../network/network.ts";
import { actionResults } from "../../plan/plan.ts";
import { addDays, day } from "../../time/local-date.ts";
import { closureReasons, ctiClosureReasons } from "../closure-reason.ts";
import { commandTypes } from "../commands.ts";
import type { CommandDraft } from "../commands.ts";
import { decisionOutcomes } from "../entries.ts";
import type { PlainEntry } from "../entries.ts";
import { effectiveEntries } from "../fold.ts";
import { phases } from "../state.ts";
import { aCourse } from "./a-course.ts";
import { closing, contact, imported, member, phaseStart, referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { siblingDrafts } from "./random-siblings.ts";
import { dimensions, id, known, one } from "./random-values.ts";
import type { Drafts, Step } from "./random-values.ts";
import type { Told } from "./story.ts";

export type { Step } from "./random-values.ts";

const focusOf = ({ state }: Told) => state?.focusAreas.map((one) => one.focusId);
const actionsOf = ({ state }: Told) => state?.actions.map((one) => one.actionId);
const membersOf = ({ state }: Told) => state?.network.map((one) => one.memberId);
const appointmentsOf = ({ state }: Told) => state?.appointments.map((one) => one.appointmentId);
const documentsOf = ({ state }: Told) => state?.documents.map((one) => one.documentId);

function focus({ pick, other, text }: Step, index = 0) {
  return {
    focusId: id("focus", pick + index),
    dimension: one(dimensions, other + index),
    reason: text || "Derfor",
    goal: "Målet",
    strategy: "",
    words: text,
  };
}

const beginnings = {
  referCitizen: ({ on, pick, other, text, flag }) =>
    referral({
      method: one(["cti-housing", "cti-job", "cti-crisis-centre", "icm", "skp", "act", "housing-first"], pick),
      legalBasis: one(legalBasisCodes, other),
      decidedOn: addDays(on, -pick),
      receivedOn: on,
      reason: text,
      supplierWish: { wish: text, followed: flag, reason: text },
      overrideReason: flag ? "Særlige grunde" : "",
      ...(pick % 3 === 0 ? { months: other + 1 } : {}),
    }),
  importCourse: ({ on, pick, other, text, flag }) =>
    imported({
      contactStart: on,
      note: text,
      ...(pick > 1 ? { phase1Start: addDays(on, other) } : {}),
      ...(pick > 4 ? { phase2Start: addDays(on, 90) } : {}),
      ...(pick > 6 ? { phase3Start: addDays(on, 180 - other) } : {}),
      ...(flag ? { closedOn: addDays(on, 270), closureReason: one(ctiClosureReasons, other) } : {}),
    }),
  assignWorker: ({ on, pick, text }) => ({
    type: "assignWorker",
    workerId: id("worker", pick),
    teamId: id("team", pick),
    on,
    reason: text,
  }),
  startContactPeriod: ({ on }) => ({ type: "startContactPeriod", on }),
  startPhase: (step) =>
    phaseStart(one(phases, step.pick), {
      on: step.on,
      status: step.text,
      gateMet: step.flag,
      overrideReason: step.other % 2 === 0 ? "Det haster" : "",
      focus: Array.from({ length: step.other % 5 }, (_, index) => focus(step, index)),
    }),
} satisfies Partial<Drafts>;

const planning = {
  answerQuestions: ({ on, text }) => ({ type: "answerQuestions", where: text, how: "", howOften: "", howKeep: "", on }),
  chooseFocus: (step) => ({ type: "chooseFocus", ...focus(step) }),
  changeFocus: (step, told) => ({
    type: "changeFocus",
    ...focus(step),
    focusId: known(focusOf(told), "focus", step.pick),
  }),
  endFocus: ({ on, pick, text }, told) => ({
    type: "endFocus",
    focusId: known(focusOf(told), "focus", pick),
    on,
    reason: text,
  }),
  addAction: ({ pick, other, text, flag }, told) => ({
    type: "addAction",
    actionId: id("action", pick),
    focusId: known(focusOf(told), "focus", other),
    what: text || "Ring til banken",
    owner: "citizen",
    ...(flag ? { memberId: known(membersOf(told), "member", pick) } : {}),
  }),
  settleAction: ({ on, pick, other, text }, told) => ({
    type: "settleAction",
    actionId: known(actionsOf(told), "action", pick),
    on,
    result: one(actionResults, other),
    note: text,
  }),
  tickItem: ({ on, pick, flag, text }) => ({
    type: "tickItem",
    item: one(["roles-explained", "network-map-made", "no-such"], pick),
    done: flag,
    on,
    note: text,
  }),
  agreePlan: ({ on, text }) => ({ type: "agreePlan", on, words: text }),
  evaluatePlan: ({ on, text, flag }) => ({ type: "evaluatePlan", on, withCitizen: flag, words: text, view: "" }),
  adjustPlan: ({ on, text, flag }) => ({ type: "adjustPlan", on, withCitizen: flag, what: text }),
} satisfies Partial<Drafts>;

const meeting = {
  recordContact: ({ on, pick, other, text, flag }, told) =>
    contact({
      contactId: id("contact", pick),
      on,
      outcome: one(contactOutcomes, other),
      channel: one(channels, pick),
      focus: pick % 3 === 0 ? [one(dimensions, other)] : [],
      memberIds: flag ? [known(membersOf(told), "member", other)] : [],
      text,
      ...(pick % 2 === 0 ? { appointmentId: known(appointmentsOf(told), "appointment", other) } : {}),
      ...(other % 2 === 0
        ? { next: { appointmentId: id("appointment", pick), on: addDays(on, 7), place: "home", about: text } }
        : {}),
    }),
  agreeAppointment: ({ on, pick, text }) => ({
    type: "agreeAppointment",
    appointmentId: id("appointment", pick),
    on,
    place: "home",
    about: text,
  }),
  cancelAppointment: ({ pick }, told) => ({
    type: "cancelAppointment",
    appointmentId: known(appointmentsOf(told), "appointment", pick),
  }),
  addMember: ({ on, pick, other, text }) =>
    member({ memberId: id("member", pick), on, dimensions: [one(dimensions, other)], contactDetails: text }),
  changeMember: ({ on: _on, pick, other, text }, told) => {
    const {
      strength: _strength,
      on: _day,
      ...rest
    } = member({ memberId: known(membersOf(told), "member", pick), contactDetails: text });
    return { ...rest, type: "changeMember", dimensions: [one(dimensions, other)] };
  },
  rateMember: ({ on, pick, other, text }, told) => ({
    type: "rateMember",
    memberId: known(membersOf(told), "member", pick),
    strength: other % 5,
    on,
    note: text,
  }),
  removeMember: ({ on, pick, text }, told) => ({
    type: "removeMember",
    memberId: known(membersOf(told), "member", pick),
    on,
    reason: text,
  }),
  recordHandover: ({ on, pick, other, text }, told) => ({
    type: "recordHandover",
    memberId: known(membersOf(told), "member", pick),
    dimension: one(dimensions, other),
    status: one(handoverStatuses, other),
    on,
    task: text,
    proof: "",
  }),
} satisfies Partial<Drafts>;

const recording = {
  recordMeasurement: ({ on, pick, other, text }) => ({
    type: "recordMeasurement",
    measurementId: id("measurement", pick),
    instrument: "who-5",
    timePoint: other % 2 === 0 ? "end" : "start",
    on,
    answers: [0, 5, null, other % 6, 3],
    words: text,
  }),
  recordDecision: ({ on, pick, text }) => ({ type: "recordDecision", on, outcome: one(decisionOutcomes, pick), text }),
  recordEmployerAgreement: ({ on, pick, text }) => ({
    type: "recordEmployerAgreement",
    agreementId: id("agreement", pick),
    employer: "Prøvebageriet",
    from: on,
    hoursPerWeek: pick,
    support: text,
    goal: "Fast arbejde",
    subGoals: [],
  }),
  recordConsent: ({ on, flag, text }) => ({
    type: "recordConsent",
    about: text || "Samtale med banken",
    to: "",
    given: flag,
    on,
  }),
  addDocument: ({ pick, text }) => ({
    type: "addDocument",
    documentId: id("document", pick),
    name: text || "Lejekontrakt",
    mediaType: "application/pdf",
    size: pick,
  }),
  removeDocument: ({ pick, text }, told) => ({
    type: "removeDocument",
    documentId: known(documentsOf(told), "document", pick),
    reason: text || "Forkert sag",
  }),
} satisfies Partial<Drafts>;

const endings = {
  agreeContinuedSupport: ({ on, flag, text }) => ({
    type: "agreeContinuedSupport",
    on,
    citizenAgrees: flag,
    withWhom: text,
    what: "Ringer om søndagen",
  }),
  interrupt: ({ on, text }) => ({ type: "interrupt", from: on, reason: "hospitalised", note: text }),
  resume: ({ on, text }) => ({ type: "resume", on, note: text }),
  setHandoverPlan: ({ pick, other, text, flag }, told) => ({
    type: "setHandoverPlan",
    rows: [
      {
        dimension: one(dimensions, other),
        who: text || "Søster",
        what: "",
        ...(flag ? { memberId: known(membersOf(told), "member", pick) } : {}),
      },
    ],
  }),
  closeCourse: ({ on, pick, other, text, flag }) =>
    closing({
      on,
      reason: one(closureReasons, pick),
      note: text,
      ...(pick % 2 === 0 ? { helpedTo: text } : {}),
      overrideReason: flag ? "Borgeren ville ikke vente" : "",
      ...(other % 3 === 0 ? {} : { decision: { on: addDays(on, (other % 4) - 1), outcome: "ended", text } }),
    }),
  reopenCourse: ({ on, text }) => ({ type: "reopenCourse", on, reason: text || "Han er kommet ud" }),
} satisfies Partial<Drafts>;

const rewritings = {
  correctEntry: (step, told) => {
    const { entryId, says } = pointedAt(step, told);
    return { type: "correctEntry", entryId, replacement: reworded(says, step), reason: step.text || "Tastefejl" };
  },
  retractEntry: (step, told) => ({
    type: "retractEntry",
    entryId: pointedAt(step, told).entryId,
    reason: step.text || "Skrevet på den forkerte",
  }),
} satisfies Partial<Drafts>;

const drafts: Drafts = {
  ...beginnings,
  ...planning,
  ...meeting,
  ...recording,
  ...endings,
  ...siblingDrafts,
  ...rewritings,
};

function pointedAt({ pick, other }: Step, { entries }: Told): { entryId: string; says: PlainEntry } {
  const effective = effectiveEntries(entries);
  const entry = effective[(pick * 10 + other) % Math.max(1, effective.length)];
  if (entry === undefined)
    return { entryId: idOf("nothing"), says: { kind: "contact-period-started", on: day("2025-01-01") } };
  return entry;
}

/** The same entry with another day and other words; now and then another entry's words altogether. */
function reworded(says: PlainEntry, { on, text, flag, other }: Step): PlainEntry {
  if (other === 7) return { kind: "contact-period-started", on };
  const spoken = flag && "note" in says ? { ...says, note: text } : says;
  const dated =
    "on" in spoken
      ? { ...spoken, on }
      : "from" in spoken && spoken.kind === "interrupted"
        ? { ...spoken, from: on }
        : spoken;
  if (dated.kind === "closed") return { ...dated, reason: one(closureReasons, other) };
  if (dated.kind === "focus-chosen") return { ...dated, dimension: one(dimensions, other) };
  if (dated.kind === "referred") return { ...dated, legalBasis: one(legalBasisCodes, other), months: other + 1 };
  return dated;
}

export function draftOf(step: Step, told: Told): CommandDraft {
  return drafts[step.type](step, told);
}

const firstDay = day("2024-12-20");
const today = day("2025-11-22");

const outreach = { method: "skp", legalBasis: "SEL § 99" } as const;
const wanted = {
  type: "linkService",
  linkId: idOf("link 0"),
  name: "Værestedet Prøven",
  dimension: "network",
  contactPerson: "",
  on: firstDay,
  words: "",
} as const;
const toBridge = { type: "startStage", stage: "bridge", on: day("2025-03-01"), reason: "" } as const;

function seen(step: "trust" | "action") {
  return { type: "seeRelationStep", step, on: day("2025-02-01"), evidence: "Ringede selv", words: "" } as const;
}

function related() {
  return aCourse()
    .at(today)
    .referred(outreach)
    .does({ type: "judgeTargetGroup", on: day("2025-01-10"), judgement: "yes", reason: "Lever isoleret" })
    .does({ type: "acceptStableContact", on: day("2025-01-20"), words: "", agreed: "Kaffe om tirsdagen" });
}

/** Beginnings of every depth, so that random steps meet courses worth meeting. */
const openings = {
  nothing: () => aCourse().at(today),
  referred: () => aCourse().at(today).referred(),
  contact: () => aCourse().at(today).referred().inContact(),
  phase1: () => aCourse().at(today).referred().inContact().inPhase1({ focus: 2 }),
  phase2: () => aCourse().at(today).referred().inPhase1().inPhase2({ focus: 3 }).withMember(),
  job: () => aCourse().at(today).referred({ method: "cti-job", legalBasis: "SEL § 82 b" }).inPhase1().inPhase2(),
  ready: () => aCourse().at(today).referred().inContact().inPhase1().inPhase2().inPhase3().readyToEnd(),
  outreach: () => aCourse().at(today).referred(outreach),
  relation: () => related(),
  bridge: () => related().does(seen("action")).does(wanted).does(toBridge),
  icm: () =>
    aCourse()
      .at(today)
      .referred({ method: "icm" })
      .does({ type: "hearNeed", dimension: "housing", on: firstDay, need: "much", words: "Jeg fryser" })
      .does(wanted),
  housing: () => aCourse().at(today).referred({ method: "housing-first", legalBasis: "none" }),
  closed: () =>
    aCourse()
      .at(today)
      .referred()
      .inPhase1()
      .inPhase2()
      .inPhase3()
      .closed({
        overrideReason: "Flyttede før tid",
        decision: { on: day("2025-10-14"), outcome: "ended", text: "Støtten ophører" },
      }),
} as const;

type Opening = keyof typeof openings;

export function open(opening: Opening): Told {
  return openings[opening]().told;
}

export const anyOpening: fc.Arbitrary<Opening> = fc.constantFrom(
  "nothing",
  "referred",
  "contact",
  "phase1",
  "phase2",
  "job",
  "ready",
  "outreach",
  "relation",
  "bridge",
  "icm",
  "housing",
  "closed",
);

const anyDay = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 337 }).map((days) => addDays(firstDay, days)) },
  { weight: 1, arbitrary: fc.integer({ min: -4000, max: 400 }).map((days) => addDays(today, days)) },
);

const anyText = fc.oneof(
  fc.constant(""),
  fc.nat(9999).map((number) => `ord${number}ord`),
  fc.constantFrom("  ord1ord  ", "ord2ord æøå\n»citat« 🙂", "ord3ord <b>'; --", "ord4ord __proto__"),
);

export const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...commandTypes),
  on: anyDay,
  pick: fc.nat(8),
  other: fc.nat(12),
  flag: fc.boolean(),
  text: anyText,
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
});

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { maxLength: 40, size: "max" });
