import "fake-indexeddb/auto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { stories } from "@tovholder/domain/exercise/stories.ts";
import type { Fit, Story } from "@tovholder/domain/exercise/story.ts";
import { expect, test } from "vitest";
import { newId } from "../replica/ids.ts";
import { beginExercise, type Exercise } from "./exercise.ts";

function learner(): Actor {
  return { municipalityId: 1, accountId: newId(), name: "Vibeke Prøve", roles: ["worker"], teamIds: [newId()] };
}

async function choose(exercise: Exercise, fit: Fit): Promise<void> {
  const choice = exercise.progress().scene?.choices.find((one) => one.fit === fit);
  if (choice === undefined) throw new Error("No such choice");
  await exercise.choose(choice);
}

async function toTheEnd(exercise: Exercise): Promise<void> {
  const { scene, weeksToNext } = exercise.progress();
  if (scene === undefined && weeksToNext === undefined) return;
  if (scene === undefined) {
    const stage = exercise.replica.snapshot().byId.get(exercise.courseId)?.state.stage;
    const rhythm = stage === "phase2" ? "fortnightly" : stage === "phase3" ? "monthly" : "weekly";
    await exercise.pass(weeksToNext ?? 1, rhythm);
  } else {
    await choose(exercise, "method");
    exercise.goOn();
  }
  await toTheEnd(exercise);
}

test("a whole exercise leaves nothing on the disk of the device, and asks nobody anything", async () => {
  const asked: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (input) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    return Promise.reject(new TypeError("No network"));
  };
  try {
    for (const story of stories) {
      const exercise = await beginExercise(story, learner());
      await toTheEnd(exercise);
      const { courses, outbox } = exercise.replica.snapshot();
      expect(courses.map(({ state }) => state.stage)).toEqual(["closed"]);
      // Confirmed by itself: nothing waits for a server that is never told.
      expect(outbox).toEqual([]);
      expect(courses[0]?.pending.size).toBe(0);
    }
  } finally {
    globalThis.fetch = before;
  }
  expect(asked).toEqual([]);
  expect(await indexedDB.databases()).toEqual([]);
});

/** By the way of the method, up to a scene. */
async function toScene(exercise: Exercise, code: string): Promise<void> {
  const { scene } = exercise.progress();
  if (scene?.code === code) return;
  if (scene === undefined) await exercise.pass(1, "weekly");
  else {
    await choose(exercise, "method");
    exercise.goOn();
  }
  await toScene(exercise, code);
}

function firstStory(): Story {
  const [story] = stories;
  if (story === undefined) throw new Error("No story");
  return story;
}

test("what the rules refuse is not written in part, and the scene waits for another choice", async () => {
  const exercise = await beginExercise(firstStory(), learner());
  const stateOf = () => exercise.replica.snapshot().byId.get(exercise.courseId)?.state;
  await toScene(exercise, "phase1");
  const version = stateOf()?.version;
  const four = exercise.progress().scene?.choices.find(({ code }) => code === "four-areas");
  if (four === undefined) throw new Error("No such choice");
  await exercise.choose(four);
  expect(exercise.progress().answer?.refusal?.source?.standing).toBe("official");
  expect(stateOf()?.version).toBe(version);
  expect(stateOf()?.stage).toBe("contact");
  await choose(exercise, "method");
  expect(exercise.progress().answer?.refusal).toBeUndefined();
  expect(stateOf()?.stage).toBe("phase1");
  expect(exercise.progress().chosen.map(({ choice }) => choice.code)).toContain("four-areas");
});

test("no week passes while a scene waits", async () => {
  const story = firstStory();
  const exercise = await beginExercise(story, learner());
  await exercise.pass(5, "weekly");
  expect(exercise.progress()).toMatchObject({ week: 0, today: story.beginsOn });
});
