import * as fc from "fast-check";
import { expect, test } from "vitest";
import { methodOf } from "../course/decide.ts";
import { contactsOf } from "../course/fold.ts";
import { aCourse } from "../course/testing/a-course.ts";
import type { Story } from "../course/testing/a-course.ts";
import { idOf } from "../course/testing/ids.ts";
import { outreach } from "../course/testing/sibling-stories.ts";
import { factsOf } from "../fidelity/facts-of.ts";
import { ownProposal } from "../methods/cti-sources.ts";
import { addDays, day } from "../time/local-date.ts";
import { fullReviewDue, rankAgenda, reasonKinds } from "./agenda.ts";
import type { AgendaItem, ReasonKind } from "./agenda.ts";
import { reasonsOf } from "./reasons.ts";

const today = day("2026-11-22");
const lastMeetingId = idOf("last meeting");

function reasons(story: Story, presented = true) {
  const { state, entries } = story;
  const course = { state, method: methodOf(state), contacts: contactsOf(entries), facts: factsOf(entries) };
  const past = { today, lastMeetingId, presented: new Set(presented ? [state.courseId] : []) };
  return reasonsOf(course, past).reasons;
}

function kinds(story: Story, presented = true): readonly ReasonKind[] {
  return reasons(story, presented).map(({ kind }) => kind);
}

const begun = aCourse().referred({ receivedOn: day("2026-11-10"), decidedOn: day("2026-11-09") });

test("a citizen that the team has not heard of is presented once, and only while new", () => {
  expect(kinds(begun, false)).toEqual(["new"]);
  expect(kinds(begun)).toEqual([]);
  const old = aCourse().referred({ receivedOn: day("2026-09-01"), decidedOn: day("2026-08-30") });
  expect(kinds(old, false)).not.toContain("new");
});

const inPhase1 = aCourse()
  .referred({ receivedOn: day("2026-08-20"), decidedOn: day("2026-08-18") })
  .inContact("2026-08-24")
  .inPhase1({ on: "2026-09-01" })
  .planAgreed("2026-09-10");

test("a phase change is talked about from fourteen days before, and until it is done", () => {
  const near = inPhase1.withContact({ on: day("2026-11-20") });
  expect(kinds(near)).toEqual(["transition"]);
  expect(reasons(near)[0]?.on).toBe("2026-12-01");
});

test("silence says for how long nothing is recorded, and a stay in hospital is no silence", () => {
  const silent = inPhase1.withContact({ on: day("2026-09-03") });
  expect(kinds(silent)).toContain("silence");
  expect(reasons(silent).find(({ kind }) => kind === "silence")?.why.da).toBe("80 dage uden registreret kontakt");
  const away = silent.does({ type: "interrupt", from: day("2026-11-01"), reason: "hospitalised", note: "" });
  expect(kinds(away)).not.toContain("silence");
});

test("what was decided last comes back, done or not; an older task comes when its day has passed", () => {
  const add = {
    type: "addTask",
    taskId: idOf("task"),
    what: "Ring til banken",
    ownerId: idOf("worker"),
    due: day("2026-11-20"),
    origin: "supervision",
  } as const;
  const decided = begun.does({ ...add, meetingId: lastMeetingId });
  expect(reasons(decided).map(({ why }) => why.da)).toEqual(["Aftalt sidst, dagen er gået: Ring til banken"]);
  const done = decided.does({ type: "settleTask", taskId: add.taskId, on: today, result: "done", note: "" });
  expect(reasons(done).map(({ why }) => why.da)).toEqual(["Aftalt sidst og gjort: Ring til banken"]);
  expect(kinds(begun.does({ ...add, meetingId: idOf("an older meeting") }))).toEqual(["overdue-task"]);
  expect(kinds(begun.does({ ...add, due: today }))).toEqual([]);
});

test("a course that slides back says by which of the deck's signs", () => {
  const offices = [0, 1, 2].reduce(
    (story, index) =>
      story.withContact({ contactId: idOf(`office ${index}`), on: addDays(day("2026-11-16"), index), place: "office" }),
    inPhase1,
  );
  const drift = reasons(offices).filter(({ kind }) => kind === "drift");
  expect(drift.map(({ why }) => why.da)).toEqual(["Arbejde ude hos borgeren: 0 af 3 de seneste tre måneder"]);
});

test("five tries in vain ask for sparring", () => {
  const tried = [1, 2, 3, 4, 5].reduce(
    (story, index) =>
      story.at("2026-11-22").withContact({
        contactId: idOf(`try ${index}`),
        on: addDays(day("2026-11-10"), index),
        outcome: "attempted",
        with: ["citizen"],
      }),
    outreach,
  );
  expect(kinds(tried)).toContain("sparring");
  expect(kinds(outreach)).not.toContain("sparring");
});

test("all courses are gone through each month, and at once where it was never done", () => {
  expect(fullReviewDue(undefined, today)).toBe(true);
  expect(fullReviewDue(day("2026-10-22"), today)).toBe(true);
  expect(fullReviewDue(day("2026-10-23"), today)).toBe(false);
});

const anyReason = fc.record({
  kind: fc.constantFrom(...reasonKinds),
  why: fc.string().map((text) => ({ da: text, en: text })),
  source: fc.constant(ownProposal("prøve")),
  on: fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
});
const anyItems = fc
  .uniqueArray(fc.uuid(), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(...ids.map((courseId) => fc.record({ courseId: fc.constant(courseId), reasons: fc.array(anyReason) }))),
  );

test("the agenda is few, leaves nothing with a reason out, puts decisions first, and is the same in any order", () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: 1, max: 12 }), fc.nat(), (items, limit, turn) => {
      const { items: shown, rest } = rankAgenda(items, limit);
      const decided = items.filter((item) => item.reasons.some(({ kind }) => kind === "decision"));
      expect(shown.length).toBeLessThanOrEqual(Math.max(limit, decided.length));
      const all = [...shown, ...rest];
      expect(ids(all).toSorted()).toEqual(ids(items.filter((item) => item.reasons.length > 0)).toSorted());
      expect(ids(all.slice(0, decided.length)).toSorted()).toEqual(ids(decided).toSorted());
      const at = items.length === 0 ? 0 : turn % items.length;
      expect(rankAgenda([...items.slice(at), ...items.slice(0, at)], limit)).toEqual({ items: shown, rest });
    }),
  );
});

function ids(items: readonly AgendaItem[]): string[] {
  return items.map(({ courseId }) => courseId);
}
