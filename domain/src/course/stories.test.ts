import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import type { CommandDraft } from "./commands.ts";
import { deadlines } from "./deadlines.ts";
import { methodOf } from "./decide.ts";
import { contactsOf } from "./fold.ts";
import { flaws } from "./flaws.ts";
import { focusIn, handoversNow, isInterrupted, strengthOf } from "./state.ts";
import { aCourse } from "./testing/a-course.ts";
import type { Story } from "./testing/a-course.ts";
import { closing, contact, focusAreas, imported, phaseStart, referral } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";
import { plannedTimeline } from "./transition.ts";

const referred = aCourse().referred();
const phase1 = referred.inContact().inPhase1({ focus: 2 });
const phase2 = phase1.inPhase2({ focus: 2 });
const phase3 = phase2.inPhase3();
const decision = { on: day("2025-10-10"), outcome: "ended", text: "Støtten ophører" } as const;

/** The entry of the story's last command: its own id. */
function lastAct(story: Story): string {
  return story.commands.at(-1)?.commandId ?? "";
}

function startEntry(story: Story, phase: string) {
  const entry = story.entries.find(({ says }) => says.kind === "phase-started" && says.phase === phase);
  if (entry?.says.kind !== "phase-started") throw new Error(`No start of ${phase}`);
  return { entryId: entry.entryId, says: entry.says };
}

function moveStart(story: Story, phase: string, on: string): CommandDraft {
  const { entryId, says } = startEntry(story, phase);
  return { type: "correctEntry", entryId, replacement: { ...says, on: day(on) }, reason: "Forkert dato" };
}

test("a contact from phase 1 is written in phase 2 and stands on its own day", () => {
  const story = phase2
    .withContact({ contactId: idOf("june"), on: day("2025-06-01") })
    .withContact({ contactId: idOf("february"), on: day("2025-02-01"), text: "Glemt: hjemmebesøg" });
  expect(contactsOf(story.entries).map((one) => one.on)).toEqual(["2025-02-01", "2025-06-01"]);
  expect(story.state.stage).toBe("phase2");
  expect(story.state.contactFacts).toMatchObject({ made: 2, lastMadeOn: "2025-06-01" });
});

test("a late rating of a tie does not stand for how strong it is now", () => {
  const rate = (strength: number, on: string): CommandDraft => ({
    type: "rateMember",
    memberId: idOf("sister"),
    strength,
    on: day(on),
    note: "",
  });
  const [sister] = phase2.withMember().does(rate(4, "2025-06-01")).does(rate(1, "2025-03-01")).state.network;
  expect(sister?.strengths.map((one) => one.strength)).toEqual([2, 1, 4]);
  expect(sister && strengthOf(sister)).toBe(4);
});

test("a handover step written late does not undo a later one", () => {
  const step = (status: "agreed" | "taken-over", on: string): CommandDraft => ({
    type: "recordHandover",
    memberId: idOf("sister"),
    dimension: "housing",
    status,
    on: day(on),
    task: "",
    proof: "",
  });
  const story = phase2.withMember().does(step("taken-over", "2025-06-01")).does(step("agreed", "2025-05-01"));
  expect(story.state.network.flatMap(handoversNow).map((one) => one.status)).toEqual(["taken-over"]);
});

test("a corrected start of phase 1 moves the planned days, and the old date stays readable", () => {
  const story = phase2.does(moveStart(phase2, "phase1", "2025-01-20"));
  expect(story.state.phaseStarts).toEqual({ phase1: "2025-01-20", phase2: "2025-04-15" });
  expect(plannedTimeline(story.state)).toMatchObject({ start: "2025-01-20", lastDay: "2025-10-19" });
  expect(story.state.stage).toBe("phase2");
  expect(JSON.stringify(story.entries)).toContain('"on":"2025-01-15"');
  const corrected = story.entries.at(-1)?.says;
  expect(corrected).toMatchObject({ kind: "corrected", replacement: { plannedOn: "2025-01-20" } });
});

test("the newest of two corrections counts, and both stay in the journal", () => {
  const once = phase2.does(moveStart(phase2, "phase2", "2025-04-16"));
  const twice = once.does(moveStart(phase2, "phase2", "2025-04-17"));
  expect(twice.state.phaseStarts.phase2).toBe("2025-04-17");
  expect(twice.entries.filter(({ says }) => says.kind === "corrected")).toHaveLength(2);
});

test("planned days and deviations are counted anew in a correction, whatever was sent", () => {
  const closed = phase3.readyToEnd().closed({ decision });
  const late = closed.does({
    type: "correctEntry",
    entryId: lastAct(closed),
    replacement: {
      kind: "closed",
      on: day("2025-11-30"),
      reason: "completed-as-planned",
      note: "",
      plannedOn: day("2030-01-01"),
      deviations: [],
      overrides: [],
    },
    reason: "Forkert dag",
  });
  expect(late.state.closure).toMatchObject({ plannedOn: "2025-10-14", deviations: ["ended-late"] });
});

test("taking back a phase change takes its focus areas along, and the phase before goes on", () => {
  const back = phase2.does({ type: "retractEntry", entryId: lastAct(phase2), reason: "For tidligt" });
  expect(back.state.stage).toBe("phase1");
  expect(focusIn(back.state, "phase2")).toEqual([]);
  expect(focusIn(back.state, "phase1")).toHaveLength(2);
  expect(back.state.planAgreements).toHaveLength(1);
  const again = back.does(phaseStart("phase2", { on: day("2025-05-01"), focus: focusAreas(["network"], "again", 1) }));
  expect(again.state.phaseStarts.phase2).toBe("2025-05-01");
});

test("taking back one focus area of a phase change leaves the change", () => {
  const chosen = phase2.entries.findLast(({ says }) => says.kind === "focus-chosen");
  const less = phase2.does({ type: "retractEntry", entryId: chosen?.entryId ?? "", reason: "Valgt ved en fejl" });
  expect(less.state.stage).toBe("phase2");
  expect(focusIn(less.state, "phase2")).toHaveLength(1);
});

test("taking back a contact brings its appointment back and calls the next one off", () => {
  const agreed = { appointmentId: idOf("appointment"), on: day("2025-02-01"), place: "home", about: "" } as const;
  const story = phase1.does({ type: "agreeAppointment", ...agreed }).withContact({
    on: day("2025-02-01"),
    appointmentId: agreed.appointmentId,
    next: { ...agreed, appointmentId: idOf("next") },
  });
  expect(story.state.appointments.map((one) => one.appointmentId)).toEqual([idOf("next")]);
  const back = story.does({ type: "retractEntry", entryId: lastAct(story), reason: "Forkert borger" });
  expect(back.state.appointments).toEqual([agreed]);
  expect(back.state.contactFacts.made).toBe(0);
  expect(contactsOf(back.entries)).toEqual([]);
});

test("a note about an appointment that is gone is kept, and nothing else happens", () => {
  const story = phase1.withContact({ appointmentId: idOf("gone") });
  expect(story.entries.at(-1)?.says.kind).toBe("contact-recorded");
});

test("interrupted, then closed as hospitalised: no longer a paused course, and paused again when reopened", () => {
  const away = phase1.does({ type: "interrupt", from: day("2025-03-01"), reason: "hospitalised", note: "" });
  expect(isInterrupted(away.state)).toBe(true);
  expect(plannedTimeline(away.state)).toEqual(plannedTimeline(phase1.state));
  const closed = away.closed({ on: day("2025-06-01"), reason: "hospitalised", decision });
  expect(isInterrupted(closed.state)).toBe(false);
  expect(closed.state.closure).toMatchObject({ reason: "hospitalised", deviations: ["ended-early"] });
  const again = closed.does({ type: "reopenCourse", on: day("2025-07-01"), reason: "Udskrevet" });
  expect(isInterrupted(again.state)).toBe(true);
  expect(again.state.stage).toBe("phase1");
  expect(isInterrupted(again.does({ type: "resume", on: day("2025-07-01"), note: "" }).state)).toBe(false);
});

test("a second stay in hospital stands beside the first", () => {
  const story = phase1
    .does({ type: "interrupt", from: day("2025-03-01"), reason: "hospitalised", note: "" })
    .does({ type: "resume", on: day("2025-03-10"), note: "" })
    .does({ type: "interrupt", from: day("2025-03-10"), reason: "hospitalised", note: "" });
  expect(story.state.interruptions.map(({ from, to }) => [from, to])).toEqual([
    ["2025-03-01", "2025-03-10"],
    ["2025-03-10", undefined],
  ]);
  const resumed = story.entries.find(({ says }) => says.kind === "resumed");
  const refusal = story.refuses({ type: "retractEntry", entryId: resumed?.entryId ?? "", reason: "Fejl" });
  expect(refusal.message.da).toContain("to afbrydelser på én gang");
  const longer = story.refuses({
    type: "correctEntry",
    entryId: resumed?.entryId ?? "",
    replacement: { kind: "resumed", on: day("2025-03-12"), note: "" },
    reason: "Udskrevet senere",
  });
  expect(longer.message.da).toContain("to afbrydelser på én gang");
});

test("a planned ending under § 85 is a closing and a decision, and taking it back takes back both", () => {
  const ready = phase3.readyToEnd();
  const closed = ready.closed({ decision });
  expect(closed.state.decisions).toHaveLength(1);
  const back = closed.does({ type: "retractEntry", entryId: lastAct(closed), reason: "For tidligt" });
  expect(back.state.stage).toBe("phase3");
  expect(back.state.decisions).toEqual([]);
  const entry = closed.entries.at(-1);
  expect(entry?.says.kind).toBe("decision-recorded");
  const alone = closed.refuses({ type: "retractEntry", entryId: entry?.entryId ?? "", reason: "Fejl" });
  expect(alone.message.da).toContain("uden den afgørelse");
});

test("a planned ending that lacks something closes with a reason, which stays with the course", () => {
  const closed = phase3.closed({ decision, overrideReason: "Borgeren flyttede før aftalen" });
  expect(closed.state.overrides.map(({ rule }) => rule)).toEqual([
    "agreement-missing",
    "handover-plan-missing",
    "closing-measurement-missing",
  ]);
});

test("support that the citizen does not agree with is no agreement, and a late one of that kind is missing, not late", () => {
  const disagreed = phase3.readyToEnd().does({
    type: "agreeContinuedSupport",
    on: day("2025-09-30"),
    citizenAgrees: false,
    withWhom: "Søster",
    what: "Ringer søndag",
  });
  const closed = disagreed.closed({ decision, overrideReason: "Borgeren vil klare det selv" });
  expect(closed.state.overrides.map(({ rule }) => rule)).toEqual(["agreement-missing"]);
  expect(closed.state.closure?.deviations).not.toContain("agreement-late");
});

test("a course taken up again needs a new decision to end again", () => {
  const again = phase3
    .readyToEnd()
    .closed({ decision })
    .does({ type: "reopenCourse", on: day("2025-11-01"), reason: "Mistede boligen" });
  expect(again.refuses(closing({ on: day("2025-12-01") })).code).toBe("decision-needed");
  const later = { ...decision, on: day("2025-11-28") };
  expect(again.closed({ on: day("2025-12-01"), decision: later }).state.closure?.deviations).toEqual(["ended-late"]);
});

test("a course may be taken up again for ninety days, and not one more", () => {
  const closed = phase3.readyToEnd().closed({ decision });
  const reopen = (on: string): CommandDraft => ({ type: "reopenCourse", on: day(on), reason: "Mistede boligen" });
  expect(closed.does(reopen("2026-01-12")).state.stage).toBe("phase3");
  expect(closed.refuses(reopen("2026-01-13")).code).toBe("reopen");
});

test("a wrong ending is corrected with a decision written first", () => {
  const died = phase2.closed({ on: day("2025-06-01"), reason: "died" });
  const correct: CommandDraft = {
    type: "correctEntry",
    entryId: lastAct(died),
    replacement: {
      kind: "closed",
      on: day("2025-06-01"),
      reason: "moved-municipality",
      note: "",
      deviations: [],
      overrides: [],
    },
    reason: "Forveksling",
  };
  expect(died.refuses(correct).message.da).toContain("uden den afgørelse");
  const decided = died.does({ type: "recordDecision", on: day("2025-06-01"), outcome: "ended", text: "" });
  expect(decided.does(correct).state.closure?.reason).toBe("moved-municipality");
});

test("the job variant under LAB § 167: six months, placement as gate, agreement with the employer", () => {
  const job = aCourse().referred({ method: "cti-job", legalBasis: "LAB § 167" });
  const agreement = {
    type: "recordEmployerAgreement",
    agreementId: idOf("agreement"),
    employer: "Prøvebageriet",
    from: day("2026-12-01"),
    hoursPerWeek: 8,
    support: "Makker",
    goal: "Ordinære timer",
  } as const;
  const started = job
    .does({ ...agreement, subGoals: [] })
    .does(phaseStart("phase1", { gateMet: false, overrideReason: "Praktikken er udskudt en uge" }));
  expect(started.state).toMatchObject({ months: 6, overrides: [{ rule: "placement-started" }] });
  expect(plannedTimeline(started.state)?.lastDay).toBe("2025-07-14");
  const more = started.does({ ...agreement, hoursPerWeek: 15, subGoals: ["Selv tage bussen"] });
  expect(more.state.employerAgreements.map((one) => one.hoursPerWeek)).toEqual([15]);
  const end = started.does({ type: "recordDecision", on: day("2025-07-01"), outcome: "granted", text: "" });
  expect(end.closed({ reason: "moved-municipality", on: day("2025-07-01") }).state.stage).toBe("closed");
});

test("a second period under LAB § 167 is a longer course with a reason; § 82 b can't be renewed", () => {
  const longer = referral({ method: "cti-job", legalBasis: "LAB § 167", months: 12, overrideReason: "Ny periode" });
  expect(aCourse().does(longer).state).toMatchObject({ months: 12, overrides: [{ rule: "length" }] });
  expect(aCourse().refuses({ ...longer, legalBasis: "SEL § 82 b" }).code).toBe("length");
});

test("crisis centre under § 109 stk. 7: nine months with the exception's reason, six with a reason, never more than twelve", () => {
  const counselling = { method: "cti-crisis-centre", legalBasis: "SEL § 109 stk. 7" } as const;
  const reason = "Børnene skifter skole, og retssagen varer ved";
  const nine = aCourse().referred({ ...counselling, overrideReason: reason });
  expect(nine.state).toMatchObject({ months: 9, overrides: [{ rule: "length-exception", reason }] });
  const six = aCourse().referred({ ...counselling, months: 6, overrideReason: reason });
  expect(six.state).toMatchObject({ months: 6, overrides: [{ rule: "length" }] });
  expect(aCourse().refuses(referral({ ...counselling, months: 15, overrideReason: reason })).code).toBe("length");
});

test("a closed course goes to a colleague when the worker leaves, and stays closed", () => {
  const closed = phase3.readyToEnd().closed({ decision });
  const handed = closed.does({
    type: "assignWorker",
    workerId: idOf("colleague"),
    teamId: idOf("team"),
    on: day("2025-11-01"),
    reason: "Fratrådt",
  });
  expect(handed.state).toMatchObject({ stage: "closed", workerId: idOf("colleague") });
});

test("a closed course still takes the late note, the papers and the follow-up measurement", () => {
  const closed = phase3.readyToEnd().closed({ decision });
  expect(closed.withContact({ on: day("2025-10-14"), text: "Sidste møde" }).state.contactFacts.made).toBe(1);
  const measured = closed.does({
    type: "recordMeasurement",
    measurementId: idOf("follow-up"),
    instrument: "who-5",
    timePoint: "follow-up",
    on: day("2026-07-15"),
    answers: [4, 4, 3, 3, 4],
    words: "",
  });
  expect(deadlines(measured.state, methodOf(measured.state))).toEqual([]);
});

test("what was agreed for after the end falls away with the end", () => {
  const agreed = { appointmentId: idOf("after"), on: day("2025-10-20"), place: "home", about: "" } as const;
  const closed = phase3
    .readyToEnd()
    .does({ type: "agreeAppointment", ...agreed })
    .closed({ decision });
  expect(closed.state.appointments).toEqual([]);
  const back = closed.does({ type: "retractEntry", entryId: lastAct(closed), reason: "For tidligt" });
  expect(back.state.appointments).toEqual([agreed]);
});

test("an edit is stale when the thing was corrected after it was seen", () => {
  const chosen = phase1.entries.find(({ says }) => says.kind === "focus-chosen");
  if (chosen?.says.kind !== "focus-chosen") throw new Error("No focus");
  const corrected = phase1.does({
    type: "correctEntry",
    entryId: chosen.entryId,
    replacement: { ...chosen.says, goal: "Et bedre mål" },
    reason: "Præcisering",
  });
  const { kind: _kind, phase: _phase, ...focus } = chosen.says;
  const edit: CommandDraft = { type: "changeFocus", ...focus, goal: "Mit mål" };
  expect(corrected.refuses(edit, { seen: phase1.state.version }).code).toBe("stale");
  expect(corrected.does(edit).state.focusAreas[0]?.goal).toBe("Mit mål");
});

test("a referral written with the wrong legal basis and length is corrected, and the planned days follow", () => {
  const job = aCourse().referred({ method: "cti-job" }).inPhase1();
  const [first] = job.entries;
  if (first?.says.kind !== "referred") throw new Error("No referral");
  const { says } = first;
  const correct = (months: number): CommandDraft => ({
    type: "correctEntry",
    entryId: first.entryId,
    replacement: { ...says, legalBasis: "SEL § 82 b", months },
    reason: "Afgørelsen er efter § 82 b",
  });
  expect(job.refuses(correct(9)).code).toBe("length");
  const mended = job.does(correct(6));
  expect(mended.state).toMatchObject({ legalBasis: "SEL § 82 b", months: 6, stage: "phase1" });
  expect(plannedTimeline(mended.state)?.lastDay).toBe("2025-07-14");
});

test("a course from the list goes on from where it stood, and its note is kept", () => {
  const row = { phase1Start: day("2025-01-15"), phase2Start: day("2025-04-20"), note: "Har hund" };
  const story = aCourse().imported(row);
  expect(story.state).toMatchObject({ stage: "phase2", months: 9 });
  expect(JSON.stringify(story.entries)).toContain("Har hund");
  const refusal = story
    .evaluated()
    .adjusted()
    .refuses(phaseStart("phase3", { focus: focusAreas(["housing"], "x", 1) }));
  expect(refusal.message.da).toContain("fase 2");
  const chosen = story.does({
    type: "chooseFocus",
    focusId: idOf("late focus"),
    dimension: "housing",
    reason: "Bolig",
    goal: "Blive boende",
    strategy: "",
    words: "",
  });
  expect(chosen.inPhase3().state.stage).toBe("phase3");
});

test.each([
  ["referred only", {}],
  ["in contact", { contactStart: day("2025-01-02") }],
  ["closed", { phase1Start: day("2025-01-15"), closedOn: day("2025-03-01"), closureReason: "refuses" as const }],
])("the note of a row that is %s is kept, however long", (_name, row) => {
  for (const note of ["Har hund", "Har hund. ".repeat(790).trim()]) {
    const story = aCourse().does(imported({ ...row, note }));
    const journal = JSON.stringify(story.entries).replace(/"\},\{"rule":"imported","reason":"/g, "");
    expect(journal.replaceAll(" ", "")).toContain(note.replaceAll(" ", ""));
  }
});

test("a closed § 85 course from the list needs no decision, and may be corrected", () => {
  const story = aCourse().does(
    imported({ phase1Start: day("2025-01-15"), closedOn: day("2025-03-01"), closureReason: "refuses" }),
  );
  expect(flaws(story.state, methodOf(story.state))).toEqual([]);
});

test("a journal whose course follows a method that is not there is a bug, and says so", () => {
  const { state } = referred;
  expect(() => methodOf({ ...state, referral: { ...state.referral, methodVersion: 99 } })).toThrow("unknown method");
});

test("a contact's number of its own command makes its entries recognisable on every device", () => {
  const story = phase1.does(contact({ contactId: idOf("named") }), { commandId: idOf("command") });
  expect(story.entries.at(-1)?.entryId).toBe(idOf("command"));
});
