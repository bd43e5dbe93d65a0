import * as fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../course/testing/ids.ts";
import { begin, send, stateOf } from "../course/testing/story.ts";
import type { Told } from "../course/testing/story.ts";
import { factsOf } from "../fidelity/facts-of.ts";
import { itemsMovedBy } from "../fidelity/of-course.ts";
import { currentMethod } from "../methods/registry.ts";
import { stories } from "./stories.ts";
import { dayOf, openScene, ordinaryWeek, weeksToNext } from "./story.ts";
import type { Choice, Moment, Rhythm, Scene, Story } from "./story.ts";

const who = { workerId: idOf("worker"), teamId: idOf("team"), citizenId: idOf("citizen") };

function momentOf(story: Story, week: number): Moment {
  return { on: dayOf(story, week), week, id: (name) => idOf(`${story.code} ${name}`) };
}

/** Sends all of a choice or none of it, as the exercise does. */
function choose(told: Told, choice: Choice, moment: Moment): Told | string {
  if (choice.stays === true) return "stays";
  let after = told;
  for (const draft of choice.drafts?.(moment) ?? []) {
    const attempt = send(after, draft);
    if (!attempt.verdict.ok) return `${draft.type}: ${attempt.verdict.refusal.message.en}`;
    after = attempt.after;
  }
  return after;
}

function onDay(told: Told, today: Told["today"]): Told {
  return { ...told, today };
}

interface Played {
  readonly told: Told;
  readonly chosen: readonly string[];
}

function play(story: Story, rhythmIn: (week: number) => Rhythm, pick: (scene: Scene, tries: number) => Choice): Played {
  const past = new Set<string>();
  const chosen: string[] = [];
  let told = send(begin(idOf("course"), who.workerId, story.beginsOn), story.referral(momentOf(story, 0), who)).after;
  for (let week = 0; weeksToNext(story, week, past) !== undefined; week += 1) {
    const moment = momentOf(story, week);
    told = onDay(told, moment.on);
    for (let scene = openScene(story, week, past); scene !== undefined; scene = openScene(story, week, past)) {
      let after: Told | string = "";
      for (let tries = 0; typeof after === "string"; tries += 1) {
        if (tries > scene.choices.length) throw new Error(`No way out of ${story.code} ${scene.code}: ${after}`);
        const choice = pick(scene, tries);
        after = choose(told, choice, moment);
        if (typeof after !== "string") chosen.push(choice.code);
      }
      told = after;
      past.add(scene.code);
    }
    const ordinary = ordinaryWeek(story, moment, rhythmIn(week));
    if (ordinary !== undefined && stateOf(told).stage !== "closed") told = send(told, ordinary).after;
  }
  return { told, chosen };
}

function rhythmByPhase({ scenes }: Story): (week: number) => Rhythm {
  const weekOf = (code: string) => scenes.find((scene) => scene.code === code)?.week ?? 0;
  return (week) => (week < weekOf("phase2") ? "weekly" : week < weekOf("phase3") ? "fortnightly" : "monthly");
}

test.each(stories)("$code: the way of the method leads to the end it works for, with no item against it", (story) => {
  const byMethod = (scene: Scene) => {
    const choice = scene.choices.find(({ fit }) => fit === "method");
    if (choice === undefined) throw new Error(`${scene.code} has no way of the method`);
    return choice;
  };
  const { told } = play(story, rhythmByPhase(story), byMethod);
  const timed = currentMethod(story.method).ending.kind === "timed";
  expect(stateOf(told).closure?.reason).toBe(timed ? "completed-as-planned" : "handed-over");
  const facts = factsOf(told.entries);
  if (facts === undefined) throw new Error("No course");
  const period = { from: story.beginsOn, to: told.today };
  const moved = itemsMovedBy(facts, { beside: [], period, today: told.today });
  // What counts days has no target to be under.
  const whole = moved.filter(({ item }) => item.unit === "percent" && (!timed || item.code !== "drift-in-vivo"));
  expect(whole.length).toBeGreaterThanOrEqual(timed ? 9 : 5);
  expect(whole.filter(({ gives }) => gives.of === 0 || gives.met < gives.of).map(({ item }) => item.code)).toEqual([]);
});

test.each(stories)("$code: whatever is chosen, the story can be gone through to its end", (story) => {
  const picks = fc.array(fc.nat(5), { minLength: story.scenes.length, maxLength: story.scenes.length });
  const rhythm = fc.constantFrom<Rhythm[]>("weekly", "fortnightly", "monthly");
  fc.assert(
    fc.property(picks, rhythm, (numbers, rhythmAlways) => {
      const pick = (scene: Scene, tries: number) => {
        const first = numbers[story.scenes.indexOf(scene)] ?? 0;
        const choice = scene.choices[(first + tries) % scene.choices.length];
        if (choice === undefined) throw new Error("A scene has choices");
        return choice;
      };
      const { told } = play(story, () => rhythmAlways, pick);
      expect(stateOf(told).stage).toBe("closed");
    }),
    { numRuns: 60 },
  );
});

test("the rules are met for real: four focus areas and a phase 3 without the citizen are refused by their own rule", () => {
  const [story] = stories;
  if (story === undefined) throw new Error("No story");
  const named = new Map([
    ["phase1", ["four-areas", "two-areas"]],
    ["evaluate", ["without"]],
    ["phase3", ["change", "sit-down-first"]],
  ]);
  const { chosen } = play(story, rhythmByPhase(story), (scene, tries) => {
    const wanted = named.get(scene.code)?.[tries];
    const choice = scene.choices.find(({ code, fit }) => (wanted === undefined ? fit === "method" : code === wanted));
    if (choice === undefined) throw new Error(`${scene.code} has no ${wanted}`);
    return choice;
  });
  expect(chosen).toEqual(expect.arrayContaining(["two-areas", "without", "sit-down-first"]));
  expect(chosen).not.toContain("four-areas");
});

test("every story is of a method in force, and every scene has a code of its own, in order", () => {
  for (const { method, scenes, weeks } of stories) {
    expect(["timed", "event-ended"]).toContain(currentMethod(method).ending.kind);
    expect(new Set(scenes.map(({ code }) => code)).size).toBe(scenes.length);
    expect(scenes.map(({ week }) => week)).toEqual(scenes.map(({ week }) => week).toSorted((a, b) => a - b));
    expect(weeks.length).toBeGreaterThan(0);
  }
});
