import { draftOf } from "@tovholder/domain/course/testing/random-drafts.ts";
import { anyOpening, anyStep, open } from "@tovholder/domain/course/testing/random-life.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { advance, fold } from "@tovholder/domain/course/fold.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { entryOf } from "./entry-rows.ts";
import { projectCourse, projectionColumns, projectionValues } from "./project.ts";
import { rebuildCourses } from "./rebuild.ts";
import { openSnapshot } from "./sealed-entry.ts";
import { findEntries, lockCourse } from "./statements.ts";
import { act, commandOf, push, referCourse, registerCitizen } from "./testing/course.ts";
import { verifyJournals } from "./verify.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

/** The same wish with the people and places of this world. */
function here(draft: CommandDraft, citizenId: string): CommandDraft {
  const teamId = world.teams.north;
  const workerId = draft.type === "assignWorker" ? world.people.colleague.accountId : world.people.worker.accountId;
  if (draft.type === "referCitizen" || draft.type === "importCourse") return { ...draft, citizenId, teamId, workerId };
  return draft.type === "assignWorker" ? { ...draft, teamId, workerId } : draft;
}

const columns = statement<Readonly<Record<string, unknown>>>(
  "test.projection",
  `select ${projectionColumns.join(", ")} from course where municipality_id = $1 and course_id = $2`,
);

async function stored(courseId: string) {
  const { municipalityId } = world;
  return world.database.inMunicipality(municipalityId, async (tx) => {
    const course = await tx.one(lockCourse, [municipalityId, courseId]);
    if (course.data_key === null) throw new Error("No key");
    const key = world.services.vault.dataKey(course.citizen_id, course.data_key);
    const rows = await tx.rows(findEntries, [municipalityId, courseId, 1, course.version]);
    const entries = rows.map((row) => entryOf({ municipalityId, courseId, key }, row));
    const place = { municipalityId, courseId, version: course.version };
    const projected = await tx.one(columns, [municipalityId, courseId]);
    return { entries, snapshot: openSnapshot(key, place, course.snapshot_sealed), projected };
  });
}

async function holds(courseId: string): Promise<void> {
  const { entries, snapshot, projected } = await stored(courseId);
  const state = fold(entries);
  if (state === undefined) throw new Error("Nothing was written");
  expect(snapshot).toEqual(state);
  expect(Object.values(projected)).toEqual(projectionValues(projectCourse(state)));
}

test("after any life the snapshot and the row are what the journal says, and a rebuild changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(anyOpening, fc.array(anyStep, { maxLength: 25 }), async (opening, steps) => {
      const told = open(opening);
      const citizenId = await registerCitizen(world);
      const course = { courseId: world.services.ids(), citizenId, version: 0 };
      const entries: Entry[] = [];
      let state: CourseState | undefined;
      for (const step of [...told.commands, ...steps]) {
        const draft = here("commandId" in step ? step : draftOf(step, { ...told, entries, state }), citizenId);
        const seen = "behind" in step ? Math.max(0, course.version - step.behind) : course.version;
        const [answer] = await push(world.as("coordinator"), [commandOf(world, { ...course, version: seen }, draft)]);
        if (answer?.outcome !== "accepted") continue;
        entries.push(...answer.entries);
        state = advance(state, answer.entries, () => entries);
        course.version = answer.version;
      }
      if (state === undefined) return;
      expect((await stored(course.courseId)).entries).toEqual(entries);
      await holds(course.courseId);
    }),
    { numRuns: 12 },
  );
  const before = await world.database.inMunicipality(world.municipalityId, (tx) => verifyJournals(tx));
  expect(before.faults).toEqual([]);
  const rebuilt = await rebuildCourses(world.services, world.municipalityId);
  expect(rebuilt).toEqual({ courses: before.courses, erased: 0 });
  expect(await world.database.inMunicipality(world.municipalityId, (tx) => verifyJournals(tx))).toEqual(before);
});

const spoil = statement<never>(
  "test.spoil",
  `update course set snapshot_sealed = null, stage = 'closed', contacts = 99, planned_end = '2000-01-01'
   where municipality_id = $1 and course_id = $2`,
);

test("a course without snapshot goes on from its journal, and a spoiled row is mended by a rebuild", async () => {
  const course = await referCourse(world);
  const agree = (words: string): CommandDraft => ({ type: "agreePlan", on: day("2026-11-20"), words });
  await act(world, course, { as: "worker", draft: agree("Ja") });
  const run = () =>
    world.database.inMunicipality(world.municipalityId, (tx) => tx.run(spoil, [world.municipalityId, course.courseId]));
  await run();
  await act(world, course, { as: "worker", draft: agree("Igen") });
  await holds(course.courseId);
  await run();
  await rebuildCourses(world.services, world.municipalityId);
  await holds(course.courseId);
});
