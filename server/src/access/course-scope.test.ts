import { roles } from "@tovholder/domain/access/actor.ts";
import type { Actor, Relation } from "@tovholder/domain/access/actor.ts";
import { canCourse, courseActions } from "@tovholder/domain/access/can.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { statement } from "../db/statement.ts";
import { insertCitizens } from "../person/citizen.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { findCourseOwnership, inReach, reachParams, scopeCourse } from "./course-scope.ts";

let world: World;
const courses: Partial<Record<Relation, string>> = {};

const insertCourse = statement<never>(
  "test.scope-course",
  `insert into course (municipality_id, course_id, citizen_id, team_id, worker_id, method, method_version, stage, created_at)
   values ($1, $2, $3, $4, $5, 'cti-housing', 1, 'contact', now())`,
);
const reachable = statement<{ readonly course_id: string }>(
  "test.scope-reachable",
  `select c.course_id from course c where c.municipality_id = $1 and ${inReach("c", 2)}`,
);

beforeAll(async () => {
  world = await createWorld();
  const { worker, colleague, outsider } = world.people;
  const { north, south } = world.teams;
  await world.database.inMunicipality(world.municipalityId, async (tx) => {
    for (const [relation, owner, team] of [
      ["own", worker.accountId, north],
      ["team", colleague.accountId, north],
      ["other-team", outsider.accountId, south],
    ] as const) {
      const citizenId = randomUUID();
      const courseId = randomUUID();
      const citizen = { citizenId, name: { given: "Prøve", family: relation }, ...nothing };
      await insertCitizens(tx, { vault: world.services.vault, now: world.clock.now() }, [citizen]);
      await tx.run(insertCourse, [world.municipalityId, courseId, citizenId, team, owner]);
      courses[relation] = courseId;
    }
  });
});

afterAll(() => world.end());

const nothing = { birthDate: undefined, identifier: undefined, address: undefined, protection: undefined };

test("lists and single reads agree, for every role and action, and both follow the access table", async () => {
  for (const role of roles) {
    const actor: Actor = {
      municipalityId: world.municipalityId,
      accountId: world.people.worker.accountId,
      name: "Prøve",
      roles: [role],
      teamIds: [world.teams.north],
    };
    for (const action of courseActions) {
      const listed = await world.database.inMunicipality(world.municipalityId, async (tx) => {
        const rows = await tx.rows(reachable, [world.municipalityId, ...reachParams(actor, action)]);
        for (const [relation, courseId] of Object.entries(courses)) {
          const scope = scopeCourse(actor, action, await findCourseOwnership(tx, courseId));
          expect([role, action, relation, scope?.relation]).toEqual([
            role,
            action,
            relation,
            canCourse(actor, action, relation as Relation) ? relation : undefined,
          ]);
        }
        return rows.map((row) => row.course_id);
      });
      const allowed = Object.entries(courses).filter(([relation]) => canCourse(actor, action, relation as Relation));
      expect(listed.sort()).toEqual(allowed.map(([, courseId]) => courseId).sort());
    }
  }
});

test("no action reaches another team's courses or elsewhere, as the list rule takes for granted", () => {
  for (const role of roles) {
    const actor = { municipalityId: 1, accountId: "a", name: "", roles: [role], teamIds: [] };
    for (const action of courseActions) {
      for (const relation of ["other-team", "elsewhere"] as const)
        expect(canCourse(actor, action, relation)).toBe(false);
      if (canCourse(actor, action, "team")) expect(canCourse(actor, action, "own")).toBe(true);
    }
  }
});
