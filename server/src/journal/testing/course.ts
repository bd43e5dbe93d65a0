import { commandSchema } from "@tovholder/domain/course/commands.ts";
import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import { referral } from "@tovholder/domain/course/testing/drafts.ts";
import { protocolVersion, pullAnswerSchema, pushAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import type { CommandAnswer, PullAnswer } from "@tovholder/domain/sync/protocol.ts";
import type { Client } from "../../testing/client.ts";
import type { Someone, World } from "../../testing/world.ts";

/** A course on its way through the public API: knows its id and the version last answered. */
export interface TestCourse {
  readonly courseId: string;
  readonly citizenId: string;
  version: number;
  head?: string;
}

export function commandOf(world: World, course: TestCourse, draft: CommandDraft): Command {
  const envelope = { commandId: world.services.ids(), courseId: course.courseId, seen: course.version };
  return commandSchema.parse({ ...draft, ...envelope });
}

/** Sends commands as a device does; throws on anything but 200. */
export async function push(client: Client, commands: readonly Command[]): Promise<readonly CommandAnswer[]> {
  const answer = await client.post("/api/sync/push", { protocol: protocolVersion, commands });
  if (answer.status !== 200) throw new Error(`Push gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  return pushAnswerSchema.parse(answer.body).answers;
}

export async function pull(client: Client, known: readonly TestCourse[] = []): Promise<PullAnswer> {
  const held = known.map(({ courseId, version, head }) => ({ courseId, version, ...(head !== undefined && { head }) }));
  const answer = await client.post("/api/sync/pull", { protocol: protocolVersion, known: held });
  if (answer.status !== 200) throw new Error(`Pull gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  return pullAnswerSchema.parse(answer.body);
}

/** Does one thing to a course; throws when it is refused. */
export async function act(
  world: World,
  course: TestCourse,
  does: { readonly as: Someone; readonly draft: CommandDraft },
) {
  const [answer] = await push(world.as(does.as), [commandOf(world, course, does.draft)]);
  if (answer?.outcome !== "accepted") throw new Error(`${does.draft.type}: ${JSON.stringify(answer)}`);
  course.version = answer.version;
  return answer;
}

/** Registers a citizen with a name of one's choice. */
export async function registerCitizen(world: World, family = "Prøvesen"): Promise<string> {
  const citizenId = world.services.ids();
  const answer = await world.as("coordinator").post("/api/citizens", { citizenId, given: "Bo", family });
  if (answer.status !== 201) throw new Error(`Citizen gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  return citizenId;
}

/** A new citizen referred to the worker of Team Nord by the coordinator. */
export async function referCourse(world: World, changes: Parameters<typeof referral>[0] = {}): Promise<TestCourse> {
  const citizenId = changes.citizenId ?? (await registerCitizen(world));
  const course = { courseId: world.services.ids(), citizenId, version: 0 };
  const who = { citizenId, teamId: world.teams.north, workerId: world.people.worker.accountId };
  await act(world, course, { as: "coordinator", draft: referral({ ...who, ...changes }) });
  return course;
}
