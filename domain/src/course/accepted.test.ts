import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { commandTypes } from "./commands.ts";
import { entrySaysSchema } from "./entries.ts";
import { handoversNow, openActions, strengthOf } from "./state.ts";
import { aCourse } from "./testing/a-course.ts";
import { closing, contact, imported, member, phaseStart, focusAreas, referral } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";
import type { AcceptedCase as Case } from "./testing/accepted-case.ts";
import { siblingCases } from "./testing/sibling-cases.ts";

const course = aCourse();
const referred = course.referred();
const contactBegun = referred.inContact();
const phase1 = contactBegun.inPhase1({ focus: 2 });
const phase2 = phase1.inPhase2();
const ready = phase2.inPhase3().readyToEnd();
const decision = { on: day("2025-10-10"), outcome: "ended", text: "Støtten ophører" } as const;
const closed = ready.closed({ decision });
const focusId = idOf("phase1 focus 1");
const action = {
  type: "addAction",
  actionId: idOf("action"),
  focusId,
  what: "Ring til banken",
  owner: "worker",
} as const;
const appointment = { appointmentId: idOf("appointment"), on: day("2026-12-01"), place: "home", about: "" } as const;
const { strength: _strength, on: _on, ...sister } = member();
const networked = phase1.withMember();
const papered = phase1.does({
  type: "addDocument",
  documentId: idOf("document"),
  name: "Lejekontrakt",
  mediaType: "application/pdf",
  size: 1,
});
const paused = phase1.does({ type: "interrupt", from: day("2025-02-01"), reason: "hospitalised", note: "" });

const cases: Record<string, Case> = {
  "a referral": {
    story: course,
    draft: referral(),
    kinds: ["referred"],
    shows: ({ stage, months, workerId }) => ({ stage, months, workerId }),
    as: { stage: "referred", months: 9, workerId: idOf("worker") },
  },
  "a row of the team's list": {
    story: course,
    draft: imported({
      contactStart: day("2025-01-02"),
      phase1Start: day("2025-01-15"),
      phase2Start: day("2025-04-20"),
      note: "Har hund",
    }),
    kinds: ["referred", "contact-period-started", "phase-started", "phase-started"],
    shows: ({ stage, phaseStarts }) => ({ stage, phaseStarts }),
    as: { stage: "phase2", phaseStarts: { phase1: "2025-01-15", phase2: "2025-04-20" } },
  },
  "a question to whoever referred": {
    story: referred,
    draft: { type: "askReferrer", on: day("2025-01-05"), whom: "Sagsbehandleren", what: "Er borgeren spurgt?" },
    kinds: ["referrer-asked"],
    shows: ({ referrerAsked, stage }) => [referrerAsked?.map((one) => one.what), stage],
    as: [["Er borgeren spurgt?"], "referred"],
  },
  "what the referrer answered": {
    story: referred.does({ type: "askReferrer", on: day("2025-01-05"), whom: "", what: "Er borgeren spurgt?" }),
    draft: { type: "recordReferrerAnswer", on: day("2025-01-07"), what: "Ja, i går" },
    kinds: ["referrer-answered"],
    shows: ({ referrerAnswers, stage, contactFacts }) => [
      referrerAnswers?.map((one) => one.what),
      stage,
      contactFacts.lastMadeOn,
    ],
    as: [["Ja, i går"], "referred", undefined],
  },
  "a colleague taking the course over": {
    story: phase1,
    draft: {
      type: "assignWorker",
      workerId: idOf("colleague"),
      teamId: idOf("team"),
      on: day("2025-03-01"),
      reason: "Barsel",
    },
    kinds: ["worker-assigned"],
    shows: ({ workerId, workerSince }) => ({ workerId, workerSince }),
    as: { workerId: idOf("colleague"), workerSince: "2025-03-01" },
  },
  "the contact period": {
    story: referred,
    draft: { type: "startContactPeriod", on: day("2025-01-02") },
    kinds: ["contact-period-started"],
    shows: ({ stage, contactStart }) => ({ stage, contactStart }),
    as: { stage: "contact", contactStart: "2025-01-02" },
  },
  "the four questions of making contact": {
    story: contactBegun,
    draft: {
      type: "answerQuestions",
      where: "Caféen",
      how: "Sms",
      howOften: "Ugentligt",
      howKeep: "Kaffe",
      on: day("2025-01-02"),
    },
    kinds: ["questions-answered"],
    shows: ({ questions }) => questions[0]?.where,
    as: "Caféen",
  },
  "the start of phase 1 with its focus": {
    story: contactBegun,
    draft: phaseStart("phase1", { focus: focusAreas(["housing", "finances"], "phase1", 2) }),
    kinds: ["phase-started", "focus-chosen", "focus-chosen"],
    shows: ({ stage, phaseStarts, focusAreas: areas }) => [stage, phaseStarts.phase1, areas.length],
    as: ["phase1", "2025-01-15", 2],
  },
  "a third focus area": {
    story: phase1,
    draft: {
      type: "chooseFocus",
      focusId: idOf("third"),
      dimension: "finances",
      reason: "Gæld",
      goal: "Overblik",
      strategy: "",
      words: "",
    },
    kinds: ["focus-chosen"],
    shows: ({ focusAreas: areas }) => areas.map(({ dimension, phase }) => `${dimension} ${phase}`),
    as: ["housing phase1", "mental-health phase1", "finances phase1"],
  },
  "new words for a focus area": {
    story: phase1,
    draft: { type: "changeFocus", focusId, dimension: "housing", reason: "Ny", goal: "Mål", strategy: "", words: "" },
    kinds: ["focus-changed"],
    shows: ({ focusAreas: areas }) => [areas[0]?.reason, areas[0]?.phase],
    as: ["Ny", "phase1"],
  },
  "the end of a focus area": {
    story: phase1,
    draft: { type: "endFocus", focusId, on: day("2025-03-01"), reason: "Nået" },
    kinds: ["focus-ended"],
    shows: ({ focusAreas: areas }) => areas[0]?.ended,
    as: { on: "2025-03-01", reason: "Nået" },
  },
  "an activity": {
    story: phase1,
    draft: action,
    kinds: ["action-added"],
    shows: (state) => openActions(state).map(({ what }) => what),
    as: ["Ring til banken"],
  },
  "an activity done": {
    story: phase1.does(action),
    draft: { type: "settleAction", actionId: action.actionId, on: day("2025-02-01"), result: "done", note: "" },
    kinds: ["action-settled"],
    shows: (state) => openActions(state),
    as: [],
  },
  "a contact that was an appointment, with the next one agreed": {
    story: phase1.does({ type: "agreeAppointment", ...appointment, on: day("2025-01-20") }),
    draft: contact({
      appointmentId: appointment.appointmentId,
      next: { ...appointment, appointmentId: idOf("next") },
    }),
    kinds: ["contact-recorded", "appointment-settled", "appointment-agreed"],
    shows: ({ contactFacts, appointments }) => [contactFacts.made, appointments.map((one) => one.appointmentId)],
    as: [1, [idOf("next")]],
  },
  "an appointment": {
    story: phase1,
    draft: { type: "agreeAppointment", ...appointment },
    kinds: ["appointment-agreed"],
    shows: ({ appointments }) => appointments,
    as: [appointment],
  },
  "an appointment moved": {
    story: phase1.does({ type: "agreeAppointment", ...appointment }),
    draft: { type: "agreeAppointment", ...appointment, on: day("2026-12-02") },
    kinds: ["appointment-agreed"],
    shows: ({ appointments }) => appointments.map((one) => one.on),
    as: ["2026-12-02"],
  },
  "an appointment called off": {
    story: phase1.does({ type: "agreeAppointment", ...appointment }),
    draft: { type: "cancelAppointment", appointmentId: appointment.appointmentId },
    kinds: ["appointment-settled"],
    shows: ({ appointments }) => appointments,
    as: [],
  },
  "somebody in the network": {
    story: phase1,
    draft: member(),
    kinds: ["member-added"],
    shows: ({ network }) => network.map((one) => [one.name, strengthOf(one)]),
    as: [["Mette Prøvesen", 2]],
  },
  "a new number for somebody in the network": {
    story: networked,
    draft: { ...sister, type: "changeMember", contactDetails: "Ring efter 16" },
    kinds: ["member-changed"],
    shows: ({ network }) => [network[0]?.contactDetails, network[0]?.strengths.length],
    as: ["Ring efter 16", 1],
  },
  "a stronger tie": {
    story: networked,
    draft: { type: "rateMember", memberId: sister.memberId, strength: 4, on: day("2025-05-01"), note: "" },
    kinds: ["member-rated"],
    shows: ({ network }) => network.map(strengthOf),
    as: [4],
  },
  "somebody leaving the network": {
    story: networked,
    draft: { type: "removeMember", memberId: sister.memberId, on: day("2025-05-01"), reason: "Flyttet" },
    kinds: ["member-left"],
    shows: ({ network }) => network[0]?.left,
    as: { on: "2025-05-01", reason: "Flyttet" },
  },
  "a part taken over": {
    story: networked,
    draft: {
      type: "recordHandover",
      memberId: sister.memberId,
      dimension: "housing",
      status: "taken-over",
      on: day("2025-05-01"),
      task: "Vasker tøj",
      proof: "",
    },
    kinds: ["handover-recorded"],
    shows: ({ network }) => network.flatMap(handoversNow).map((one) => one.status),
    as: ["taken-over"],
  },
  "a tick on the checklist": {
    story: phase1,
    draft: { type: "tickItem", item: "roles-explained", done: true, on: day("2025-01-20"), note: "" },
    kinds: ["item-ticked"],
    shows: ({ ticked }) => ticked,
    as: { "roles-explained": { on: "2025-01-20", note: "" } },
  },
  "a tick taken off": {
    story: phase1.does({ type: "tickItem", item: "roles-explained", done: true, on: day("2025-01-20"), note: "" }),
    draft: { type: "tickItem", item: "roles-explained", done: false, on: day("2025-01-21"), note: "" },
    kinds: ["item-ticked"],
    shows: ({ ticked }) => ticked,
    as: {},
  },
  "a plan agreed": {
    story: phase1,
    draft: { type: "agreePlan", on: day("2025-02-10"), words: "Blive boende" },
    kinds: ["plan-agreed"],
    shows: ({ planAgreements }) => planAgreements.map((one) => one.phase),
    as: ["phase1"],
  },
  "a plan evaluated": {
    story: phase2,
    draft: { type: "evaluatePlan", on: day("2025-07-01"), withCitizen: true, words: "Godt", view: "Enig" },
    kinds: ["plan-evaluated"],
    shows: ({ evaluations }) => evaluations.map((one) => one.phase),
    as: ["phase2"],
  },
  "a plan adjusted": {
    story: phase2,
    draft: { type: "adjustPlan", on: day("2025-07-01"), withCitizen: true, what: "Færre møder" },
    kinds: ["plan-adjusted"],
    shows: ({ adjustments }) => adjustments.map((one) => one.phase),
    as: ["phase2"],
  },
  "the agreement on support after the course": {
    story: phase2,
    draft: {
      type: "agreeContinuedSupport",
      on: day("2025-07-01"),
      citizenAgrees: true,
      withWhom: "Søster",
      what: "Ringer",
    },
    kinds: ["continued-support-agreed"],
    shows: ({ continuedSupport }) => continuedSupport?.on,
    as: "2025-07-01",
  },
  "an interruption": {
    story: phase1,
    draft: { type: "interrupt", from: day("2025-02-01"), reason: "imprisoned", note: "" },
    kinds: ["interrupted"],
    shows: ({ interruptions, workerId, stage }) => [interruptions.map((one) => one.reason), workerId, stage],
    as: [["imprisoned"], idOf("worker"), "phase1"],
  },
  "an interruption over": {
    story: paused,
    draft: { type: "resume", on: day("2025-03-01"), note: "" },
    kinds: ["resumed"],
    shows: ({ interruptions }) => interruptions[0]?.to,
    as: "2025-03-01",
  },
  "a handover plan": {
    story: phase2,
    draft: { type: "setHandoverPlan", rows: [{ dimension: "housing", who: "Søster", what: "" }] },
    kinds: ["handover-plan-set"],
    shows: ({ handoverPlan }) => handoverPlan?.rows.map((row) => row.who),
    as: ["Søster"],
  },
  "a measurement": {
    story: phase1,
    draft: {
      type: "recordMeasurement",
      measurementId: idOf("measurement"),
      instrument: "who-5",
      timePoint: "start",
      on: day("2025-01-20"),
      answers: [1, 2, 3, null, 5],
      words: "",
    },
    kinds: ["measurement-recorded"],
    shows: ({ measurements }) => measurements.map((one) => one.timePoint),
    as: ["start"],
  },
  "a decision": {
    story: phase1,
    draft: { type: "recordDecision", on: day("2025-02-01"), outcome: "changed", text: "" },
    kinds: ["decision-recorded"],
    shows: ({ decisions }) => decisions.map((one) => one.legalBasis),
    as: ["SEL § 85"],
  },
  "an employer agreement in the job variant": {
    story: course.referred({ method: "cti-job", legalBasis: "LAB § 167" }),
    draft: {
      type: "recordEmployerAgreement",
      agreementId: idOf("agreement"),
      employer: "Prøvebageriet",
      from: day("2025-02-01"),
      hoursPerWeek: 7.5,
      support: "Makker de første uger",
      goal: "Ordinære timer",
      subGoals: ["Møde til tiden"],
    },
    kinds: ["employer-agreement-recorded"],
    shows: ({ employerAgreements }) => employerAgreements.map((one) => one.hoursPerWeek),
    as: [7.5],
  },
  "a consent taken back": {
    story: phase1,
    draft: { type: "recordConsent", about: "Samtale med banken", to: "Banken", given: false, on: day("2025-02-01") },
    kinds: ["consent-recorded"],
    shows: ({ consents }) => consents.map((one) => one.given),
    as: [false],
  },
  "a document": {
    story: phase1,
    draft: { type: "addDocument", documentId: idOf("paper"), name: "Aftale", mediaType: "application/pdf", size: 10 },
    kinds: ["document-added"],
    shows: ({ documents }) => documents.map((one) => one.name),
    as: ["Aftale"],
  },
  "a document taken out": {
    story: papered,
    draft: { type: "removeDocument", documentId: idOf("document"), reason: "Forkert sag" },
    kinds: ["document-removed"],
    shows: ({ documents }) => documents,
    as: [],
  },
  "a planned ending with all in place under § 85": {
    story: ready,
    draft: closing({ decision }),
    kinds: ["closed", "decision-recorded"],
    shows: ({ stage, closure }) => [stage, closure?.plannedOn, closure?.deviations, closure?.overrides],
    as: ["closed", "2025-10-14", [], []],
  },
  "a course taken up again": {
    story: closed,
    draft: { type: "reopenCourse", on: day("2025-11-01"), reason: "Mistede boligen" },
    kinds: ["reopened"],
    shows: ({ stage, closure, reopened }) => [stage, closure, reopened.length],
    as: ["phase3", undefined, 1],
  },
  "a correction": {
    story: contactBegun,
    draft: {
      type: "correctEntry",
      entryId: contactBegun.entries[1]?.entryId ?? "",
      replacement: { kind: "contact-period-started", on: day("2025-01-03") },
      reason: "Forkert dag",
    },
    kinds: ["corrected"],
    shows: ({ contactStart, stage }) => [contactStart, stage],
    as: ["2025-01-03", "contact"],
  },
  "a retraction": {
    story: contactBegun,
    draft: { type: "retractEntry", entryId: contactBegun.entries[1]?.entryId ?? "", reason: "Forkert borger" },
    kinds: ["retracted"],
    shows: ({ contactStart, stage }) => [contactStart, stage],
    as: [undefined, "referred"],
  },
  ...siblingCases,
};

test.each(Object.entries(cases))("%s is accepted", (_name, { story, draft, kinds, shows, as }) => {
  const after = story.does(draft);
  expect(after.entries.slice(story.entries.length).map(({ says }) => says.kind)).toEqual(kinds);
  expect(shows(after.state)).toEqual(as);
  expect(after.state.version).toBe(after.entries.length);
});

test("every command is accepted above", () => {
  const met = new Set(Object.values(cases).map(({ draft }) => draft.type));
  expect([...met].sort()).toEqual([...commandTypes].sort());
});

test("every kind of entry comes about above", () => {
  const met = new Set(Object.values(cases).flatMap(({ kinds }) => kinds));
  const all = entrySaysSchema.options.flatMap((option) => [...option.shape.kind.values]);
  expect([...met].sort()).toEqual(all.sort());
});
