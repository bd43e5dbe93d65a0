import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import type { CommandDraft, CommandType } from "./commands.ts";
import { entryIdOf, methodOf } from "./decide.ts";
import { entrySaysSchema, entrySchema } from "./entries.ts";
import { advance, fold } from "./fold.ts";
import { flaws } from "./flaws.ts";
import { phases } from "./state.ts";
import type { CourseState } from "./state.ts";
import { draftOf } from "./testing/random-drafts.ts";
import { anyOpening, anyStep, anySteps, open } from "./testing/random-life.ts";
import type { Step } from "./testing/random-values.ts";
import { send } from "./testing/story.ts";
import type { Attempt, Told } from "./testing/story.ts";
import { plannedTimeline } from "./transition.ts";

// Many lives are lived here, also on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

interface Moment {
  readonly step: Step;
  readonly draft: CommandDraft;
  readonly before: Told;
  readonly attempt: Attempt;
}

/** Plays steps upon an opening and shows each moment to `look`. */
function play(told: Told, steps: readonly Step[], look: (moment: Moment) => void): Told {
  let now = told;
  for (const step of steps) {
    const draft = draftOf(step, now);
    const seen = Math.max(0, (now.state?.version ?? 0) - step.behind);
    const attempt = send(now, draft, { seen });
    look({ step, draft, before: now, attempt });
    now = attempt.after;
  }
  return now;
}

function always(look: (moment: Moment) => void, numRuns = 120): void {
  fc.assert(
    fc.property(anyOpening, anySteps, (opening, steps) => {
      play(open(opening), steps, look);
    }),
    { numRuns },
  );
}

const rewriting: ReadonlySet<CommandType> = new Set(["correctEntry", "retractEntry"]);

test("whatever is sent, no accepted command leaves a course that hangs wrongly together", () => {
  always(({ attempt: { after }, draft }) => {
    const { state } = after;
    if (state !== undefined) expect(flaws(state, methodOf(state)), draft.type).toEqual([]);
  });
});

test("stepping through a life gives the same course as reading the whole journal, also after a journey as JSON", () => {
  always(({ attempt: { after } }) => {
    expect(after.state).toEqual(fold(after.entries));
    const travelled = z.array(entrySchema).parse(JSON.parse(JSON.stringify(after.entries)));
    expect(travelled).toEqual(after.entries);
    expect(fold(travelled)).toEqual(after.state);
    if (after.state !== undefined) expect(JSON.parse(JSON.stringify(after.state))).toStrictEqual(after.state);
  }, 50);
});

test("a journal read in any two parts gives the same course", () => {
  fc.assert(
    fc.property(anyOpening, anySteps, fc.nat(60), (opening, steps, cut) => {
      const { entries, state } = play(open(opening), steps, () => undefined);
      const first = entries.slice(0, cut);
      expect(advance(fold(first), entries.slice(cut), () => entries)).toEqual(state);
    }),
  );
});

function depth(state: CourseState | undefined): number {
  return state === undefined ? 0 : phases.filter((phase) => state.phaseStarts[phase] !== undefined).length;
}

test("a course never goes back a phase unless an entry is corrected or retracted", () => {
  always(({ draft, before, attempt: { after } }) => {
    if (rewriting.has(draft.type)) return;
    expect(depth(after.state)).toBeGreaterThanOrEqual(depth(before.state));
    if (after.state?.stage === before.state?.stage) return;
    const moving: readonly CommandType[] = [
      "referCitizen",
      "importCourse",
      "startContactPeriod",
      "startPhase",
      "closeCourse",
      "reopenCourse",
      "acceptStableContact",
      "startStage",
      "joinCitizen",
      "unjoinCitizen",
      "changeMethod",
      "continueCourse",
    ];
    expect(moving).toContain(draft.type);
  });
});

/** Words that a person wrote; the reason for passing a rule is asked for only where a rule stands in the way. */
function wordsOf(draft: CommandDraft): readonly string[] {
  const { overrideReason: _reason, ...rest } = { overrideReason: "", ...draft };
  return JSON.stringify(rest).match(/ord\d+ord/g) ?? [];
}

test("every word that was ever accepted is still in the journal, and no entry ever changes", () => {
  fc.assert(
    fc.property(anyOpening, anySteps, (opening, steps) => {
      const words = new Set<string>();
      const last = play(open(opening), steps, ({ draft, before, attempt: { verdict, after } }) => {
        if (verdict.ok) for (const word of wordsOf(draft)) words.add(word);
        expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
      });
      const journal = JSON.stringify(last.entries);
      for (const word of words) expect(journal).toContain(word);
    }),
    { numRuns: 120 },
  );
});

test("what is decided is always something that the journal can hold", () => {
  always(({ attempt: { verdict } }) => {
    if (!verdict.ok) return;
    expect(verdict.value.length).toBeGreaterThan(0);
    for (const says of verdict.value) expect(entrySaysSchema.parse(says)).toEqual(says);
  });
});

test("planned days never move by what happens; only the start of phase 1 or a correction moves them", () => {
  always(({ draft, before, attempt: { after } }) => {
    const planned = before.state && plannedTimeline(before.state);
    if (planned === undefined || rewriting.has(draft.type)) return;
    expect(after.state && plannedTimeline(after.state)).toEqual(planned);
  });
});

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

test("a refusal changes nothing, and deciding never touches what it was given", () => {
  fc.assert(
    fc.property(anyOpening, anySteps, (opening, steps) => {
      let now = open(opening);
      for (const step of steps) {
        freeze(now);
        const { verdict, after } = send(now, draftOf(step, now));
        if (!verdict.ok) expect(after).toBe(now);
        now = after;
      }
    }),
  );
});

test("every refusal says why in plain words of both languages, and where the rule comes from", () => {
  always(({ attempt: { verdict } }) => {
    if (verdict.ok) return;
    const { message, source } = verdict.refusal;
    expect(message.da).toMatch(/^[A-ZÆØÅ»§].*[.?]$/);
    expect(message.en).toMatch(/[.?]$/);
    expect(message.da).not.toMatch(/undefined|\d{4}-\d{2}-\d{2}/);
    expect(source?.title ?? "").not.toBe("");
  });
});

test("the same command upon the same course always gives the same answer", () => {
  always(({ draft, before, attempt }) => {
    expect(send(before, draft, { seen: attempt.command.seen })).toEqual(attempt);
  }, 60);
});

function touchedBy(state: CourseState, draft: CommandDraft): number | undefined {
  if (draft.type === "changeFocus" || draft.type === "endFocus") {
    return state.focusAreas.find((focus) => focus.focusId === draft.focusId)?.touched;
  }
  if (draft.type === "settleAction") {
    return state.actions.find((action) => action.actionId === draft.actionId)?.touched;
  }
  if (draft.type === "changeMember") {
    return state.network.find((member) => member.memberId === draft.memberId)?.touched;
  }
  if (draft.type === "setHandoverPlan") return state.handoverPlan?.touched;
  return draft.type === "startPhase" || draft.type === "closeCourse" ? state.stageTouched : undefined;
}

test("an edit of something changed since it was seen is never accepted", () => {
  always(({ draft, before, attempt: { command, verdict } }) => {
    const touched = before.state && touchedBy(before.state, draft);
    if (touched !== undefined && touched > command.seen) expect(verdict.ok).toBe(false);
  });
});

test("the entries of one command have ids of their own that follow from the command", () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (commandId) => {
      const ids = Array.from({ length: 51 }, (_, index) => entryIdOf(commandId, index));
      expect(new Set(ids).size).toBe(51);
      expect(ids[0]).toBe(commandId);
      expect(ids).toEqual(Array.from({ length: 51 }, (_, index) => entryIdOf(commandId, index)));
      for (const id of ids) expect(entrySchema.shape.entryId.parse(id)).toBe(id);
    }),
  );
  expect(entryIdOf("00000000-0000-4000-8000-0000fedcba98", 2)).toBe("00000000-0000-4000-8000-0000fedcba9a");
  expect(entryIdOf("00000000-0000-4000-8000-0000ffffffff", 1)).toBe("00000000-0000-4000-8000-000000000000");
});

test("one step never stands for two", () => {
  fc.assert(
    fc.property(anyOpening, anyStep, (opening, step) => {
      const told = open(opening);
      const { after } = send(told, draftOf(step, told));
      const ids = after.entries.map((entry) => entry.entryId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(after.entries.map((entry) => entry.seq)).toEqual(ids.map((_, index) => index + 1));
    }),
  );
});
