import type { TestCourse } from "../../journal/testing/course.ts";
import type { Answer } from "../../testing/client.ts";
import { createWorld } from "../../testing/world.ts";
import type { Someone, World } from "../../testing/world.ts";

/** A world whose Team Nord does outreach; Team Syd does not. */
export async function createOutreachWorld(): Promise<World> {
  const world = await createWorld();
  const made = await world.as("administrator").patch(`/api/teams/${world.teams.north}`, { outreach: true });
  if (made.status !== 204) throw new Error(`Team gave ${made.status}`);
  return world;
}

export function northOf(world: World): string {
  return `/api/outreach/teams/${world.teams.north}`;
}

/** Asks for a possible citizen of Team Nord, followed by its worker. */
export function askForPossible(world: World, changes: object = {}, as: Someone = "worker"): Promise<Answer> {
  const { ids } = world.services;
  return world.as(as).post("/api/possible-citizens", {
    citizenId: ids(),
    courseId: ids(),
    commandId: ids(),
    alias: "Manden i kolonihaven",
    place: "Have 14",
    description: "Går kun ud, når det er mørkt",
    teamId: world.teams.north,
    workerId: world.people.worker.accountId,
    ...changes,
  });
}

/** A possible citizen, ready for commands. */
export async function addPossible(world: World, changes: object = {}): Promise<TestCourse> {
  const { ids } = world.services;
  const course = { citizenId: ids(), courseId: ids() };
  const answer = await askForPossible(world, { ...course, ...changes });
  if (answer.status !== 201) throw new Error(`Possible citizen gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  return { ...course, version: 2 };
}
