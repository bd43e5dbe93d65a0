import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import { currentMethod, methods } from "../methods/registry.ts";
import { addDays, day } from "../time/local-date.ts";
import { carriedFrom } from "./carried.ts";
import { closureReasons } from "./closure-reason.ts";
import { commandSchema } from "./commands.ts";
import type { CommandDraft } from "./commands.ts";
import { entrySaysSchema } from "./entries.ts";
import { isInterrupted, outreachOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { aCourse } from "./testing/a-course.ts";
import { closing, contact, referral } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";
import { draftOf } from "./testing/random-drafts.ts";
import { anySteps } from "./testing/random-life.ts";
import type { Step } from "./testing/random-values.ts";
import { homeless, icm, outreach, related } from "./testing/sibling-stories.ts";
import { send } from "./testing/story.ts";
import type { Told } from "./testing/story.ts";

// Many lives are lived here, also on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const rules = readAcceptance(
  "rules.json",
  z.object({
    skp: z.array(z.object({ state: z.string(), closeReasons: z.array(z.string()) })),
    icm: z.array(z.object({ state: z.string() })),
  }),
);

function live(
  told: Told,
  steps: readonly Step[],
  look: (before: CourseState, draft: CommandDraft, after: CourseState) => void,
) {
  let now = told;
  for (const step of steps) {
    const before = now.state;
    const draft = draftOf(step, now);
    now = send(now, draft).after;
    if (before !== undefined && now.state !== undefined) look(before, draft, now.state);
  }
  return now;
}

function refusedFourteenTimes() {
  let story = outreach.at("2025-06-01");
  for (let attempt = 0; attempt < 14; attempt += 1) {
    const on = addDays(day("2024-12-30"), attempt * 11);
    story = story.does(
      contact({
        contactId: idOf(`attempt ${attempt}`),
        on,
        outcome: "attempted",
        text: "Ville ikke lukke op",
        outreach: {
          company: "pair",
          colleague: "",
          manners: ["knock", "postcard"],
          initiator: "worker",
          response: "refused",
          refusal: "not-now",
          safety: "",
        },
      }),
    );
  }
  return story;
}

test("R4: fourteen refusals in five months leave the work open, and only A or B ends it", () => {
  const story = refusedFourteenTimes();
  expect(rules.skp).toEqual([
    { state: "open, contact", closeReasons: currentMethod("skp").ending.kind === "event-ended" ? endsOf() : [] },
  ]);
  expect(story.state.stage).toBe("contact");
  expect(story.state.contactFacts.attempted).toBe(14);
  for (const reason of closureReasons) {
    const draft = closing({ on: day("2025-06-01"), reason, note: "Har afvist 14 gange", helpedTo: "Lægen" });
    expect(["closure-reason", "condition-missing"], reason).toContain(story.refuses(draft).code);
  }
});

function endsOf(): readonly string[] {
  const { ending } = currentMethod("skp");
  return ending.kind === "event-ended" ? ending.events.map((event) => event.code) : [];
}

test("R5: an ICM citizen admitted for 70 days and then evicted is interrupted, keeps the worker and has no end date", () => {
  const paused = icm
    .at("2025-04-20")
    .does({ type: "interrupt", from: day("2025-02-01"), reason: "hospitalised", note: "Psykiatrisk afdeling" });
  const home = homeless
    .does({ type: "startTenancy", tenancyId: idOf("home"), on: day("2025-01-05"), home: "public-housing", note: "" })
    .does({ type: "endTenancy", tenancyId: idOf("home"), on: day("2025-04-12"), reason: "evicted", note: "" });
  expect(rules.icm.map(({ state }) => state)).toEqual(["interrupted, worker unchanged, no end date"]);
  expect(isInterrupted(paused.state)).toBe(true);
  expect(paused.state.workerId).toBe(icm.state.workerId);
  expect([paused.state.stage, paused.state.months, paused.state.closure]).toEqual(["running", undefined, undefined]);
  expect([home.state.stage, home.state.closure]).toEqual(["running", undefined]);
});

test("no SKP course closes but by A or B, whatever is sent", () => {
  fc.assert(
    fc.property(fc.constantFrom(outreach, related), anySteps, (story, steps) => {
      live(story.at("2025-11-22").told, steps, (_before, _draft, { closure, outreach: record }) => {
        if (closure === undefined || closure.reason === "changed-method") return;
        const clarified = record?.judgements.at(-1)?.judgement === "no" && closure.reason === "not-in-target-group";
        expect(clarified || record?.accepted !== undefined).toBe(true);
      });
    }),
    { numRuns: 150 },
  );
});

test("no ICM course ends by time, admission or a lost home: only by a reason of the method that somebody gave", () => {
  const reasons = new Set<string>([...currentMethod("icm").closureReasons.map((one) => one.code), "changed-method"]);
  fc.assert(
    fc.property(anySteps, (steps) => {
      live(icm.at("2025-11-22").told, steps, (before, draft, after) => {
        if (after.closure === undefined) return;
        expect(reasons).toContain(after.closure.reason);
        if (before.closure === undefined) {
          expect(["closeCourse", "changeMethod", "correctEntry", "retractEntry"]).toContain(draft.type);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("joining and taking apart loses nothing: every note stays, and the course is as it was", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const told = live(outreach.at("2025-11-22").told, steps, () => undefined);
      const { state } = told;
      if (state === undefined || state.closure !== undefined || outreachOf(state).joined !== undefined) return;
      const on = day("2025-11-22");
      const joined = send(told, {
        type: "joinCitizen",
        citizenId: idOf("somebody"),
        intoCourseId: idOf("their course"),
        on,
        why: "Samme mand",
      }).after;
      const apart = send(joined, { type: "unjoinCitizen", on, why: "En anden" }).after;
      expect(apart.entries.slice(0, told.entries.length)).toEqual(told.entries);
      const { version: _v, stageTouched: _s, outreach: _o, ...after } = apart.state ?? state;
      const { version: _v2, stageTouched: _s2, outreach: _o2, ...before } = state;
      expect(after).toEqual(before);
      expect(apart.state && outreachOf(apart.state)).toEqual(outreachOf(state));
    }),
    { numRuns: 100 },
  );
});

test("what a change of method carries is all that was open: network, tasks, appointments and consents", () => {
  fc.assert(
    fc.property(
      anySteps,
      fc.constantFrom(...methods.filter((method) => method.code !== "housing-first")),
      (steps, to) => {
        const told = live(icm.at("2025-11-22").told, steps, () => undefined);
        if (told.state === undefined || told.state.closure !== undefined) return;
        const carried = carriedFrom(told.state);
        const begun = send(aCourse("next").at("2025-11-22").told, {
          ...referral({ method: to.code, receivedOn: day("2025-11-22"), decidedOn: day("2025-11-22") }),
          legalBasis: to.legalBases[0] ?? "none",
          supplierWish: { wish: "", followed: true, reason: "" },
          overrideReason: "Aftalt med borgeren",
          type: "continueCourse",
          continuesCourseId: told.state.courseId,
          carried,
        });
        expect(begun.verdict.ok, JSON.stringify(begun.verdict)).toBe(true);
        const { state } = begun.after;
        if (to.parts.includes("network")) expect(state?.network).toHaveLength(carried.members.length);
        if (to.parts.includes("plan")) expect(state?.actions).toHaveLength(carried.actions.length);
        expect(state?.appointments).toHaveLength(carried.appointments.length);
        expect(state?.consents).toHaveLength(carried.consents.length);
      },
    ),
    { numRuns: 150 },
  );
});

/** Every name of a field or choice in a shape, at any depth. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* namesIn(inner);
  }
}

test("no command, entry or method has a place for readiness, sobriety or treatment as a condition", () => {
  const options = { io: "input", unrepresentable: "any" } as const;
  const shapes = [z.toJSONSchema(commandSchema, options), z.toJSONSchema(entrySaysSchema, options)];
  const conditions = methods.flatMap(({ startGate, transitions, closureReasons: reasons }) => [
    startGate?.code ?? "",
    ...transitions.map((one) => one.code),
    ...reasons.map((one) => one.code),
  ]);
  for (const name of [...shapes.flatMap((shape) => [...namesIn(shape)]), ...conditions]) {
    expect(name).not.toMatch(/^(?!.*already).*(readi|sober|abstin|treatment|clean)/i);
  }
});
