import { describe, expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import type { CommandDraft } from "./commands.ts";
import { refusalCodes } from "./refusal.ts";
import { aCourse } from "./testing/a-course.ts";
import { closing, contact, focusAreas, imported, member, phaseStart, referral } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";
import { siblingRefusals } from "./testing/sibling-refusals.ts";
import type { RefusalCase as Case } from "./testing/sibling-refusals.ts";

const own = "Tovholders regler for journalen";
const course = aCourse();
const referred = course.referred();
const inContact = referred.inContact();
const phase1 = inContact.inPhase1({ focus: 2 });
const phase2 = phase1.inPhase2();
const phase3 = phase2.inPhase3();
const decision = { on: day("2025-10-10"), outcome: "ended", text: "Støtten ophører" } as const;
const closed = phase3.readyToEnd().closed({ decision });
const tomorrow = day("2026-11-23");
const focusId = idOf("phase1 focus 1");
const focus = {
  focusId: idOf("new focus"),
  dimension: "finances",
  reason: "Gæld",
  goal: "Overblik",
  strategy: "",
  words: "",
};
const action = {
  type: "addAction",
  actionId: idOf("action"),
  focusId,
  what: "Ring til banken",
  owner: "worker",
} as const;
const withAction = phase1.does(action);
const handover = {
  dimension: "housing",
  status: "agreed",
  on: day("2025-05-01"),
  task: "Vasker tøj",
  proof: "",
} as const;
const { strength: _strength, on: _on, ...sister } = member();
const wish = { wish: "Herberget", followed: false, reason: "" };

const beginning: Record<string, Case> = {
  "a command to a course that is not there": {
    story: course,
    draft: contact(),
    code: "no-such-course",
    says: "findes ikke",
  },
  "a question to the referrer once the work has begun": {
    story: inContact,
    draft: { type: "askReferrer", on: day("2025-02-01"), whom: "", what: "Er borgeren spurgt?" },
    code: "phase-order",
    says: "Arbejdet er begyndt",
  },
  "an answer to nothing that was asked": {
    story: referred,
    draft: { type: "recordReferrerAnswer", on: day("2025-01-07"), what: "Ja, i går" },
    code: "unknown-reference",
    says: "ikke stillet et spørgsmål",
  },
  "a second referral to the same course": {
    story: referred,
    draft: referral(),
    code: "course-exists",
    says: "findes allerede",
  },
  "an import over a course that is there": {
    story: referred,
    draft: imported(),
    code: "course-exists",
    says: "findes allerede",
  },
  "an import to a method without a clock": {
    story: course,
    draft: imported({ method: "act" }),
    code: "unknown-method",
    says: "indlæses til en af CTI-metoderne",
    field: "method",
  },
  "a referral under a number that the law has replaced": {
    story: course,
    draft: referral({ method: "cti-job", legalBasis: "LAB § 31 b" }),
    code: "legal-basis",
    says: "LAB § 31 b er erstattet af LAB § 167",
    field: "legalBasis",
    source: "CTI metodemanual",
  },
  "a referral under a legal basis that the method does not rest on": {
    story: course,
    draft: referral({ legalBasis: "SEL § 82 b" }),
    code: "legal-basis",
    says: "bruges ikke efter SEL § 82 b",
    field: "legalBasis",
  },
  "an import under a legal basis that the method does not rest on": {
    story: course,
    draft: imported({ legalBasis: "SEL § 82 b" }),
    code: "legal-basis",
    says: "bruges ikke efter SEL § 82 b",
    field: "legalBasis",
  },
  "a length without three equal phases": {
    story: course,
    draft: referral({ months: 8, overrideReason: "Fordi" }),
    code: "length",
    says: "kan deles med tre",
    field: "months",
  },
  "nine months under § 82 b, which the law stops at six, whatever the reason": {
    story: course,
    draft: referral({ method: "cti-job", legalBasis: "SEL § 82 b", months: 9, overrideReason: "Brug for mere" }),
    code: "length",
    says: "SEL § 82 b giver højst 6 måneder",
    field: "months",
    source: "Lov om social service",
  },
  "another length than usual without a reason": {
    story: course,
    draft: referral({ months: 6 }),
    code: "reason-needed",
    says: "normalt 9 måneder",
    field: "overrideReason",
  },
  "nine months under § 109 stk. 7 without saying why the exception is met": {
    story: course,
    draft: referral({ method: "cti-crisis-centre", legalBasis: "SEL § 109 stk. 7" }),
    code: "reason-needed",
    says: "lovens undtagelse",
    field: "overrideReason",
  },
  "a supplier wish under § 85 a passed over without a reason": {
    story: course,
    draft: referral({ legalBasis: "SEL § 85 a", supplierWish: wish }),
    code: "supplier-wish-reason",
    says: "skal afgørelsen begrunde det",
    field: "supplierWish",
    source: "Lov om social service",
  },
  "an import with a supplier wish passed over without a reason": {
    story: course,
    draft: imported({ legalBasis: "SEL § 85 a", supplierWish: wish }),
    code: "supplier-wish-reason",
    says: "skal afgørelsen begrunde det",
    field: "supplierWish",
  },
  "a referral received tomorrow": {
    story: course,
    draft: referral({ receivedOn: tomorrow }),
    code: "future-date",
    says: "efter i dag",
    field: "receivedOn",
  },
  "a decision made tomorrow": {
    story: course,
    draft: referral({ decidedOn: tomorrow }),
    code: "future-date",
    says: "efter i dag",
    field: "decidedOn",
  },
  "an import with a phase that begins tomorrow": {
    story: course,
    draft: imported({ phase1Start: tomorrow }),
    code: "future-date",
    says: "efter i dag",
    field: "phase1Start",
  },
  "an import with phases in the wrong order": {
    story: course,
    draft: imported({ phase1Start: day("2025-01-15"), phase2Start: day("2025-01-10") }),
    code: "date-order",
    says: "før start på fase 1 (det gælder start på fase 2)",
    field: "phase2Start",
  },
  "an import with a phase missing in between": {
    story: course,
    draft: imported({ phase1Start: day("2025-01-15"), phase3Start: day("2025-07-15") }),
    code: "phase-order",
    says: "En fase mangler sin start",
  },
  "an import with a closing day and no reason": {
    story: course,
    draft: imported({ phase1Start: day("2025-01-15"), closedOn: day("2025-07-15") }),
    code: "phase-order",
    says: "afslutning og årsag følges ikke ad",
  },
  "handing the course to the one who has it": {
    story: referred,
    draft: { type: "assignWorker", workerId: idOf("worker"), teamId: idOf("team"), on: day("2025-01-02"), reason: "" },
    code: "unknown-reference",
    says: "har allerede forløbet",
    field: "workerId",
  },
  "a handing over tomorrow": {
    story: referred,
    draft: { type: "assignWorker", workerId: idOf("colleague"), teamId: idOf("team"), on: tomorrow, reason: "" },
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
  "a contact period that has begun": {
    story: inContact,
    draft: { type: "startContactPeriod", on: day("2025-01-02") },
    code: "phase-order",
    says: "allerede begyndt",
  },
  "a contact period after phase 1 has begun without one": {
    story: referred.inPhase1(),
    draft: { type: "startContactPeriod", on: day("2025-01-02") },
    code: "phase-order",
    says: "Fase 1 er allerede begyndt",
  },
  "a contact period tomorrow": {
    story: referred,
    draft: { type: "startContactPeriod", on: tomorrow },
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
};

const changing: Record<string, Case> = {
  "phase 1 before the citizen has a home": {
    story: inContact,
    draft: phaseStart("phase1", { gateMet: false }),
    code: "start-gate",
    says: "Fase 1 begynder, når svaret er ja",
    field: "overrideReason",
  },
  "phase 1 of the job variant before the placement has begun": {
    story: course.referred({ method: "cti-job" }),
    draft: phaseStart("phase1", { gateMet: false }),
    code: "start-gate",
    says: "Er virksomhedsforløbet begyndt?",
    field: "overrideReason",
    source: "CTI metodemanual",
  },
  "phase 1 before the contact period": {
    story: inContact,
    draft: phaseStart("phase1", { on: day("2024-12-29") }),
    code: "date-order",
    says: "30.12.2024",
    field: "on",
  },
  "phase 1 tomorrow": {
    story: inContact,
    draft: phaseStart("phase1", { on: tomorrow }),
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
  "phase 3 from phase 1": {
    story: phase1,
    draft: phaseStart("phase3"),
    code: "phase-order",
    says: "den næste er fase 2",
    field: "phase",
  },
  "phase 1 once more": {
    story: phase2,
    draft: phaseStart("phase1"),
    code: "phase-order",
    says: "den næste er fase 3",
    field: "phase",
  },
  "a phase after the third": {
    story: phase3,
    draft: phaseStart("phase3"),
    code: "phase-order",
    says: "Fase 3 er den sidste fase",
    field: "phase",
  },
  "phase 2 on the day that phase 1 began": {
    story: phase1.planAgreed(),
    draft: phaseStart("phase2", { on: day("2025-01-15"), focus: focusAreas(["housing"], "next", 1) }),
    code: "date-order",
    says: "efter 15.01.2025",
    field: "on",
  },
  "phase 2 without an agreed plan and without a reason": {
    story: phase1,
    draft: phaseStart("phase2", { focus: focusAreas(["housing"], "next", 1) }),
    code: "reason-needed",
    says: "Aktivitetsplanen er aftalt med borgeren",
    field: "overrideReason",
    source: "2. fase",
  },
  "phase 3 without an evaluation, whatever the reason": {
    story: phase2,
    draft: phaseStart("phase3", { focus: focusAreas(["housing"], "next", 1), overrideReason: "Travlt" }),
    code: "condition-missing",
    says: "evalueret med borgeren",
    field: "conditions",
    source: "2. fase",
  },
  "phase 3 with a plan adjusted without the citizen": {
    story: phase2.evaluated().does({ type: "adjustPlan", on: day("2025-07-10"), withCitizen: false, what: "Færre" }),
    draft: phaseStart("phase3", { focus: focusAreas(["housing"], "next", 1) }),
    code: "condition-missing",
    says: "tilrettet med borgeren",
    field: "conditions",
  },
  "a later phase without focus": {
    story: phase1.planAgreed(),
    draft: phaseStart("phase2"),
    code: "focus-count",
    says: "Vælg mindst 1 fokusområde",
    field: "focus",
    source: "Kompetenceudvikling",
  },
  "a change from a phase that never had a focus": {
    story: inContact.inPhase1({ focus: 0 }).planAgreed(),
    draft: phaseStart("phase2", { focus: focusAreas(["housing"], "next", 1) }),
    code: "focus-count",
    says: "ikke valgt fokusområder i fase 1",
    field: "focus",
  },
  "a change seen before somebody else changed the phase": {
    story: phase2.evaluated().adjusted(),
    draft: phaseStart("phase3", { focus: focusAreas(["housing"], "next", 1) }),
    sending: { seen: phase1.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "a focus area in a dimension that the method does not have": {
    story: phase1,
    draft: { type: "chooseFocus", ...focus, dimension: "safety" },
    code: "unknown-dimension",
    says: "Området findes ikke i CTI",
    field: "dimension",
  },
  "a fourth focus area": {
    story: inContact.inPhase1({ focus: 3 }),
    draft: { type: "chooseFocus", ...focus, dimension: "substance-use" },
    code: "focus-count",
    says: "allerede 3 fokusområder",
    field: "focus",
  },
  "four focus areas, two of them chosen while contact was being made": {
    story: inContact
      .does({ type: "chooseFocus", ...focus })
      .does({ type: "chooseFocus", ...focus, focusId: idOf("second"), dimension: "network" }),
    draft: phaseStart("phase1", { focus: focusAreas(["housing", "mental-health"], "phase1", 2) }),
    code: "focus-count",
    says: "1-3",
    field: "focus",
  },
  "the same area twice": {
    story: phase1,
    draft: { type: "chooseFocus", ...focus, dimension: "housing" },
    code: "focus-duplicate",
    says: "allerede valgt i fasen",
    field: "dimension",
    source: "Kompetenceudvikling",
  },
  "a focus area moved onto another": {
    story: phase1,
    draft: { type: "changeFocus", ...focus, focusId, dimension: "mental-health" },
    code: "focus-duplicate",
    says: "allerede valgt i fasen",
    field: "dimension",
  },
  "a focus area with an id that is taken": {
    story: phase1,
    draft: { type: "chooseFocus", ...focus, focusId },
    code: "unknown-reference",
    says: "allerede skrevet",
    field: "focusId",
  },
  "a phase that opens with a focus area of the phase before": {
    story: phase1.planAgreed(),
    draft: phaseStart("phase2", { focus: focusAreas(["housing"], "phase1", 1) }),
    code: "unknown-reference",
    says: "allerede skrevet",
    field: "focusId",
  },
  "a focus area that is not there": {
    story: phase1,
    draft: { type: "changeFocus", ...focus },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "focusId",
  },
  "a focus area changed by somebody else since": {
    story: phase1.does({ type: "changeFocus", ...focus, focusId, dimension: "housing" }),
    draft: { type: "changeFocus", ...focus, focusId, dimension: "housing", goal: "Et andet mål" },
    sending: { seen: phase1.state.version },
    code: "stale",
    says: "Din tekst er gemt hos dig",
  },
  "an ending of a focus area tomorrow": {
    story: phase1,
    draft: { type: "endFocus", focusId, on: tomorrow, reason: "" },
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
  "an ending of a focus area changed by somebody else since": {
    story: phase1.does({ type: "changeFocus", ...focus, focusId, dimension: "housing" }),
    draft: { type: "endFocus", focusId, on: day("2025-03-01"), reason: "" },
    sending: { seen: phase1.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "an activity under no focus area": {
    story: phase1,
    draft: { ...action, focusId: idOf("nothing") },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "focusId",
  },
  "an activity for somebody outside the network": {
    story: phase1,
    draft: { ...action, memberId: idOf("stranger") },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "memberId",
  },
  "the same activity twice": {
    story: withAction,
    draft: action,
    code: "unknown-reference",
    says: "allerede skrevet",
    field: "actionId",
  },
  "an activity settled that is not there": {
    story: phase1,
    draft: { type: "settleAction", actionId: idOf("nothing"), on: day("2025-02-01"), result: "done", note: "" },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "actionId",
  },
  "an activity settled by somebody else since": {
    story: withAction.does({
      type: "settleAction",
      actionId: action.actionId,
      on: day("2025-02-01"),
      result: "dropped",
      note: "",
    }),
    draft: { type: "settleAction", actionId: action.actionId, on: day("2025-02-01"), result: "done", note: "" },
    sending: { seen: withAction.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "a tick at something that is not on the list": {
    story: phase1,
    draft: { type: "tickItem", item: "no-such-item", done: true, on: day("2025-02-01"), note: "" },
    code: "unknown-item",
    says: "ikke på metodens liste",
    field: "item",
  },
  "a plan agreed tomorrow": {
    story: phase1,
    draft: { type: "agreePlan", on: tomorrow, words: "" },
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
};

const recording: Record<string, Case> = {
  "a contact tomorrow": {
    story: phase1,
    draft: contact({ on: tomorrow }),
    code: "future-date",
    says: "vælg i dag eller en tidligere dag",
    field: "on",
  },
  "a contact about a dimension that the method does not have": {
    story: phase1,
    draft: contact({ focus: ["safety"] }),
    code: "unknown-dimension",
    says: "Vælg et af metodens områder",
    field: "focus",
  },
  "a contact with somebody outside the network": {
    story: phase1,
    draft: contact({ memberIds: [idOf("stranger")] }),
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "memberIds",
  },
  "a contact after the course was closed": {
    story: closed,
    draft: contact({ on: day("2025-10-15") }),
    code: "course-closed",
    says: "Genåbn forløbet",
    field: "on",
  },
  "a late note that agrees a new appointment after the course was closed": {
    story: closed,
    draft: contact({
      on: day("2025-10-13"),
      next: { appointmentId: idOf("next"), on: day("2025-10-20"), place: "home", about: "" },
    }),
    code: "course-closed",
    says: "ikke aftales en ny kontakt",
    field: "next",
  },
  "an appointment called off that is not there": {
    story: phase1,
    draft: { type: "cancelAppointment", appointmentId: idOf("nothing") },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "appointmentId",
  },
  "the same person in the network twice": {
    story: phase1.withMember(),
    draft: member(),
    code: "unknown-reference",
    says: "allerede skrevet",
    field: "memberId",
  },
  "a change of somebody who has left the network": {
    story: phase1
      .withMember()
      .does({ type: "removeMember", memberId: sister.memberId, on: day("2025-03-01"), reason: "" }),
    draft: { ...sister, type: "changeMember" },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "memberId",
  },
  "a change of somebody changed by another since": {
    story: phase1.withMember().does({ ...sister, type: "changeMember", name: "Mette Testsen" }),
    draft: { ...sister, type: "changeMember", name: "Mette Eksempel" },
    sending: { seen: phase1.withMember().state.version },
    code: "stale",
    says: "sammenlign og gem igen",
  },
  "a rating of somebody unknown": {
    story: phase1,
    draft: { type: "rateMember", memberId: idOf("stranger"), strength: 3, on: day("2025-03-01"), note: "" },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "memberId",
  },
  "a handover to somebody unknown": {
    story: phase1,
    draft: { type: "recordHandover", memberId: idOf("stranger"), ...handover },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "memberId",
  },
  "a handover plan with somebody unknown": {
    story: phase3,
    draft: {
      type: "setHandoverPlan",
      rows: [{ dimension: "housing", memberId: idOf("stranger"), who: "Nabo", what: "" }],
    },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "rows",
  },
  "a handover plan set by somebody else since": {
    story: phase3.handoverPlanned(),
    draft: { type: "setHandoverPlan", rows: [] },
    sending: { seen: phase3.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "the same measurement twice": {
    story: phase3.measuredAtEnd(),
    draft: {
      type: "recordMeasurement",
      measurementId: idOf("measurement end"),
      instrument: "who-5",
      timePoint: "end",
      on: day("2025-10-01"),
      answers: [],
      words: "",
    },
    code: "unknown-reference",
    says: "allerede skrevet",
    field: "measurementId",
  },
  "an employer agreement in the housing variant": {
    story: phase1,
    draft: {
      type: "recordEmployerAgreement",
      agreementId: idOf("agreement"),
      employer: "Prøvebageriet",
      from: day("2025-02-01"),
      hoursPerWeek: 10,
      support: "",
      goal: "Fast arbejde",
      subGoals: [],
    },
    code: "not-in-method",
    says: "har ikke en aftale med arbejdsgiver",
  },
  "a document removed that is not there": {
    story: phase1,
    draft: { type: "removeDocument", documentId: idOf("nothing"), reason: "Forkert sag" },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "documentId",
  },
};

const ending: Record<string, Case> = {
  "an agreement on support after a course that has not begun": {
    story: inContact,
    draft: { type: "agreeContinuedSupport", on: day("2025-01-02"), citizenAgrees: true, withWhom: "", what: "Ringer" },
    code: "phase-order",
    says: "Fase 1 er ikke begyndt",
  },
  "an interruption of what is interrupted": {
    story: phase1.does({ type: "interrupt", from: day("2025-02-01"), reason: "hospitalised", note: "" }),
    draft: { type: "interrupt", from: day("2025-02-03"), reason: "other", note: "" },
    code: "already-interrupted",
    says: "allerede afbrudt",
  },
  "an interruption within an earlier one": {
    story: phase1
      .does({ type: "interrupt", from: day("2025-02-01"), reason: "hospitalised", note: "" })
      .does({ type: "resume", on: day("2025-03-01"), note: "" }),
    draft: { type: "interrupt", from: day("2025-02-15"), reason: "other", note: "" },
    code: "date-order",
    says: "den forrige afbrydelse sluttede",
    field: "from",
  },
  "taking up what is not interrupted": {
    story: phase1,
    draft: { type: "resume", on: day("2025-02-01"), note: "" },
    code: "not-interrupted",
    says: "ikke afbrudt",
  },
  "taking up before the interruption began": {
    story: phase1.does({ type: "interrupt", from: day("2025-02-10"), reason: "hospitalised", note: "" }),
    draft: { type: "resume", on: day("2025-02-01"), note: "" },
    code: "date-order",
    says: "før afbrydelsen begyndte",
    field: "on",
  },
  "a planned ending in phase 2": {
    story: phase2,
    draft: closing({ decision }),
    code: "phase-order",
    says: "kræver, at fase 3 er begyndt",
    field: "reason",
  },
  "a planned ending without the agreement on support": {
    story: phase3.handoverPlanned().measuredAtEnd(),
    draft: closing({ decision }),
    code: "agreement-needed",
    says: "Aftalen om støtte efter forløbet mangler",
    field: "overrideReason",
    source: "CTI 3. fase",
  },
  "a planned ending with support that the citizen does not agree with": {
    story: phase3
      .handoverPlanned()
      .measuredAtEnd()
      .does({
        type: "agreeContinuedSupport",
        on: day("2025-09-14"),
        citizenAgrees: false,
        withWhom: "Søster",
        what: "Ringer søndag",
      }),
    draft: closing({ decision }),
    code: "agreement-needed",
    says: "Borgeren er ikke enig",
    field: "overrideReason",
    source: "CTI 3. fase",
  },
  "a planned ending without a handover plan": {
    story: phase3.supportAgreed().measuredAtEnd(),
    draft: closing({ decision }),
    code: "reason-needed",
    says: "Overdragelsesplanen mangler",
    field: "overrideReason",
    source: "CTI 3. fase",
  },
  "a planned ending without the closing measurement": {
    story: phase3.supportAgreed().handoverPlanned(),
    draft: closing({ decision }),
    code: "reason-needed",
    says: "Målingen ved afslutning mangler",
    field: "overrideReason",
    source: "VIVE",
  },
  "letting a citizen go as disappeared without a word": {
    story: phase2,
    draft: closing({ reason: "disappeared", decision }),
    code: "reason-needed",
    says: "hvad I har forsøgt",
    field: "note",
  },
  "a closing under § 85 without a decision": {
    story: phase2,
    draft: closing({ reason: "moved-municipality" }),
    code: "decision-needed",
    says: "SEL § 85 udløber ikke af sig selv",
    field: "decision",
    source: "Lov om social service",
  },
  "a closing whose decision is made tomorrow": {
    story: phase2,
    draft: closing({ reason: "moved-municipality", decision: { ...decision, on: tomorrow } }),
    code: "future-date",
    says: "efter i dag",
    field: "decision",
  },
  "a closing before the phase began": {
    story: phase3,
    draft: closing({ on: day("2025-07-01"), decision }),
    code: "date-order",
    says: "før fasen begyndte",
    field: "on",
  },
  "a closing seen before somebody else changed the phase": {
    story: phase3,
    draft: closing({ reason: "moved-municipality", decision }),
    sending: { seen: phase2.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "a plan in a closed course": {
    story: closed,
    draft: { type: "agreePlan", on: day("2025-10-01"), words: "" },
    code: "course-closed",
    says: "Genåbn det",
  },
  "reopening what is open": {
    story: phase2,
    draft: { type: "reopenCourse", on: day("2025-05-01"), reason: "Fejl" },
    code: "course-not-closed",
    says: "ikke afsluttet",
  },
  "reopening after more than 90 days": {
    story: closed,
    draft: { type: "reopenCourse", on: day("2026-01-13"), reason: "Brug for mere" },
    code: "reopen",
    says: "Opret et nyt forløb",
  },
  "reopening after a death": {
    story: phase2.closed({ reason: "died", on: day("2025-06-01") }),
    draft: { type: "reopenCourse", on: day("2025-06-02"), reason: "Fejl" },
    code: "reopen",
    says: "ret selve afslutningen",
  },
  "reopening before the closing": {
    story: closed,
    draft: { type: "reopenCourse", on: day("2025-10-01"), reason: "Fejl" },
    code: "date-order",
    says: "før afslutningen",
    field: "on",
  },
};

const started = phase2.entries.find(({ says }) => says.kind === "phase-started");
const startId = started?.entryId ?? "";
const chosen = phase1.entries.find(({ says }) => says.kind === "focus-chosen");

const rewriting: Record<string, Case> = {
  "a correction of what is not there": {
    story: phase2,
    draft: {
      type: "correctEntry",
      entryId: idOf("nothing"),
      replacement: { kind: "contact-period-started", on: day("2025-01-01") },
      reason: "Tastefejl",
    },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "entryId",
  },
  "a correction that turns an entry into another thing": {
    story: phase2,
    draft: {
      type: "correctEntry",
      entryId: startId,
      replacement: { kind: "contact-period-started", on: day("2025-01-01") },
      reason: "Tastefejl",
    },
    code: "same-kind",
    says: "Fortryd i stedet",
  },
  "a correction that moves the referral to another citizen": {
    story: referred,
    draft: rewordedReferral({ citizenId: idOf("another citizen") }),
    code: "same-kind",
    says: "skal handle om det samme",
  },
  "a correction of the referral to an outdated legal basis": {
    story: referred,
    draft: rewordedReferral({ legalBasis: "LAB § 31 b" }),
    code: "legal-basis",
    says: "erstattet af LAB § 167",
    field: "legalBasis",
  },
  "a correction of the referral to a length without three equal phases": {
    story: referred,
    draft: rewordedReferral({ months: 7 }),
    code: "length",
    says: "kan deles med tre",
    field: "months",
  },
  "a correction of the phase start to after the next phase": {
    story: phase2,
    draft: rewordedStart("2025-05-01"),
    code: "date-order",
    says: "datoerne ville komme i forkert rækkefølge",
  },
  "a correction to tomorrow": {
    story: phase2,
    draft: rewordedStart(tomorrow),
    code: "future-date",
    says: "efter i dag",
    field: "on",
  },
  "a correction of what somebody else corrected since": {
    story: phase2.does(rewordedStart("2025-01-16")),
    draft: rewordedStart("2025-01-17"),
    sending: { seen: phase2.state.version },
    code: "stale",
    says: "En anden har ændret det her",
  },
  "a correction of a focus area to a dimension that the method does not have": {
    story: phase1,
    draft: {
      type: "correctEntry",
      entryId: chosen?.entryId ?? "",
      replacement: { kind: "focus-chosen", phase: "phase1", ...focus, focusId, dimension: "safety" },
      reason: "Tastefejl",
    },
    code: "unknown-dimension",
    says: "Området findes ikke",
    field: "dimension",
  },
  "a correction of the closing to an ending as planned that was none": {
    story: phase2.closed({ reason: "moved-municipality", decision, on: day("2025-06-01") }),
    draft: rewordedClosing("completed-as-planned"),
    code: "phase-order",
    says: "kræver, at fase 3 er begyndt",
    field: "reason",
  },
  "a correction of a death to another ending without a decision": {
    story: phase2.closed({ reason: "died", on: day("2025-06-01") }),
    draft: rewordedClosing("hospitalised"),
    code: "date-order",
    says: "uden den afgørelse, som loven kræver",
  },
  "taking back the referral": {
    story: phase1,
    draft: { type: "retractEntry", entryId: referred.entries[0]?.entryId ?? "", reason: "Fejl" },
    code: "not-allowed",
    says: "Henvisningen er forløbets begyndelse",
  },
  "taking back a phase that a later one stands on": {
    story: phase2,
    draft: { type: "retractEntry", entryId: startId, reason: "Fejl" },
    code: "date-order",
    says: "ville mangle den fase, der går forud",
  },
  "taking back a phase change whose focus area has got an activity": {
    story: phase2.does({ ...action, focusId: idOf("phase2 focus 1") }),
    draft: { type: "retractEntry", entryId: phase2.commands.at(-1)?.commandId ?? "", reason: "Fejl" },
    code: "date-order",
    says: "en aktivitet ville miste sit fokusområde",
  },
  "taking back what is taken back": {
    story: phase1.does({ type: "retractEntry", entryId: chosen?.entryId ?? "", reason: "Fejl" }),
    draft: { type: "retractEntry", entryId: chosen?.entryId ?? "", reason: "Fejl" },
    code: "unknown-reference",
    says: "findes ikke længere",
    field: "entryId",
  },
};

function rewordedReferral(changes: Parameters<typeof referral>[0]): CommandDraft {
  const { type: _type, overrideReason: _reason, ...said } = referral({ months: 9, ...changes });
  return {
    type: "correctEntry",
    entryId: referred.entries[0]?.entryId ?? "",
    replacement: { kind: "referred", ...said, methodVersion: 1, overrides: [] },
    reason: "Skrevet forkert",
  };
}

function rewordedStart(on: string): CommandDraft {
  return {
    type: "correctEntry",
    entryId: startId,
    replacement: {
      kind: "phase-started",
      phase: "phase1",
      on: day(on),
      plannedOn: day("2025-01-15"),
      gateMet: true,
      status: "",
      overrides: [],
    },
    reason: "Lejekontrakten var fra dagen efter",
  };
}

function rewordedClosing(reason: "completed-as-planned" | "hospitalised"): CommandDraft {
  return {
    type: "correctEntry",
    entryId: phase2.closed({ reason: "died", on: day("2025-06-01") }).commands.at(-1)?.commandId ?? "",
    replacement: { kind: "closed", on: day("2025-06-01"), reason, note: "", deviations: [], overrides: [] },
    reason: "Forkert årsag",
  };
}

const groups = { beginning, changing, recording, ending, rewriting, siblings: siblingRefusals };

describe.each(Object.entries(groups))("%s", (_group, cases) => {
  test.each(Object.entries(cases))(
    "%s is refused",
    (_name, { story, draft, sending, code, says, field, source = "" }) => {
      const refusal = story.refuses(draft, sending);
      expect(refusal.code).toBe(code);
      expect(refusal.message.da).toContain(says);
      expect(refusal.message.en).not.toBe(refusal.message.da);
      expect(refusal.field).toBe(field);
      expect(refusal.source?.title).toContain(source);
    },
  );
});

test("rules that hold for the record as such name themselves as the product's own", () => {
  expect(phase1.refuses(contact({ on: tomorrow })).source?.title).toBe(own);
});

test("every way of refusing is met above", () => {
  const met = new Set(Object.values(groups).flatMap((cases) => Object.values(cases).map((one) => one.code)));
  expect([...met].sort()).toEqual([...refusalCodes].sort());
});
