import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import { commandSchema } from "@tovholder/domain/course/commands.ts";
import { contact, focusAreas, phaseStart, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { danishDayOf } from "../clock.ts";
import { statement } from "../db/statement.ts";
import { findDataKey } from "../person/citizen.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { executeCommand } from "./append.ts";
import { insertCourses, prepareCourse } from "./bulk.ts";
import { draftCourse } from "./draft.ts";
import { projectionColumns } from "./project.ts";
import { openSnapshot } from "./sealed-entry.ts";
import { registerCitizen } from "./testing/course.ts";
import { verifyJournals } from "./verify.ts";

let world: World;
let coordinator: Actor;
let worker: Actor;

beforeAll(async () => {
  world = await createWorld();
  const { municipalityId, people, teams } = world;
  const common = { municipalityId, name: "", teamIds: [teams.north] };
  coordinator = { ...common, accountId: people.coordinator.accountId, roles: ["coordinator"] };
  worker = { ...common, accountId: people.worker.accountId, roles: ["worker"] };
});

afterAll(() => world.end());

interface Step {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: Date;
}

/** The same life for any course id: referral, contact period, phase 1 with focus, a contact that is then corrected. */
function lifeOf(courseId: string, citizenId: string): readonly Step[] {
  let minute = 0;
  const step = (actor: Actor, draft: CommandDraft): Step => {
    minute += 1;
    const command = commandSchema.parse({ ...draft, commandId: world.services.ids(), courseId, seen: 99 });
    return { actor, command, now: new Date(Date.UTC(2026, 10, 20, 9, minute)) };
  };
  const who = { citizenId, teamId: world.teams.north, workerId: worker.accountId };
  const recorded = step(worker, contact({ contactId: world.services.ids(), on: day("2025-02-03") }));
  if (recorded.command.type !== "recordContact") throw new Error("Not a contact");
  const {
    type: _t,
    commandId: entryId,
    courseId: _c,
    seen: _s,
    next: _n,
    appointmentId: _a,
    ...said
  } = recorded.command;
  const replacement = { kind: "contact-recorded", ...said, text: "Rettet" } as const;
  return [
    step(coordinator, referral(who)),
    step(worker, { type: "startContactPeriod", on: day("2024-12-30") }),
    step(worker, phaseStart("phase1", { focus: focusAreas(["housing"], "f", 1) })),
    recorded,
    step(coordinator, { type: "correctEntry", entryId, replacement, reason: "Tastefejl" }),
  ];
}

async function oneByOne(steps: readonly Step[]): Promise<void> {
  const journal = { vault: world.services.vault, announce: () => {} };
  for (const step of steps) {
    const answer = await world.database.inMunicipality(world.municipalityId, (tx) => executeCommand(journal, tx, step));
    if (answer.outcome === "refused") throw new Error(answer.refusal.message.en);
  }
}

async function atOnce(courseId: string, citizenId: string, steps: readonly Step[]): Promise<void> {
  const draft = draftCourse(courseId);
  for (const { command, actor, now } of steps) {
    const refusal = draft.issue(command, { at: now, today: danishDayOf(now), by: actor.accountId });
    if (refusal !== undefined) throw new Error(refusal.message.en);
  }
  const actors = new Map([coordinator, worker].map((actor) => [actor.accountId, actor]));
  await world.database.inMunicipality(world.municipalityId, async (tx) => {
    const key = await findDataKey(tx, world.services.vault, citizenId);
    if (key === undefined) throw new Error("No key");
    const made = await insertCourses(tx, [
      prepareCourse({ municipalityId: world.municipalityId, actors }, { draft, key }),
    ]);
    expect([...made]).toEqual([courseId]);
  });
}

interface CourseRow {
  readonly snapshot_sealed: Buffer;
  readonly version: number;
}
const courseRow = statement<CourseRow & Readonly<Record<string, unknown>>>(
  "test.bulk-course",
  `select version, snapshot_sealed, created_at, import_key, ${projectionColumns.join(", ")}
   from course where municipality_id = $1 and course_id = $2`,
);
const journalRows = statement<Readonly<Record<string, unknown>>>(
  "test.bulk-journal",
  `select seq, kind, day, recorded_at, recorded_by from journal where municipality_id = $1 and course_id = $2 order by seq`,
);
const commandRows = statement<Readonly<Record<string, unknown>>>(
  "test.bulk-commands",
  `select first_seq, last_seq, account_id, at from command where municipality_id = $1 and course_id = $2 order by first_seq`,
);
const auditRows = statement<Readonly<Record<string, unknown>>>(
  "test.bulk-audit",
  `select at, account_id, role, relation, action, citizen_id, purpose, detail - 'commandId' as detail
   from audit where municipality_id = $1 and course_id = $2 order by at`,
);

/** Everything that lies about a course, opened, with its own ids taken out. */
async function everythingOf(courseId: string, citizenId: string, steps: readonly Step[]): Promise<string> {
  return world.database.inMunicipality(world.municipalityId, async (tx) => {
    const at = [world.municipalityId, courseId];
    const { snapshot_sealed: sealed, ...course } = await tx.one(courseRow, at);
    const key = await findDataKey(tx, world.services.vault, citizenId);
    if (key === undefined) throw new Error("No key");
    const place = { municipalityId: world.municipalityId, courseId, version: course.version };
    const rest = [await tx.rows(journalRows, at), await tx.rows(commandRows, at), await tx.rows(auditRows, at)];
    const text = JSON.stringify([course, openSnapshot(key, place, sealed), ...rest], undefined, 1);
    const contactIds = steps.flatMap(({ command }) => (command.type === "recordContact" ? [command.contactId] : []));
    const own = [courseId, citizenId, ...contactIds, ...steps.map(({ command }) => command.commandId)];
    return own.reduce((written, id, index) => written.replaceAll(id, `id-${index}`), text);
  });
}

test("a course made at once leaves the same rows as one that grew, and its chain verifies", async () => {
  const [grown, made] = [world.services.ids(), world.services.ids()];
  const citizens = [await registerCitizen(world, "Eksempelsen"), await registerCitizen(world, "Demosen")] as const;
  const [first, second] = [lifeOf(grown, citizens[0]), lifeOf(made, citizens[1])];
  await oneByOne(first);
  await atOnce(made, citizens[1], second);
  expect(await everythingOf(made, citizens[1], second)).toBe(await everythingOf(grown, citizens[0], first));
  const verified = await world.database.inMunicipality(world.municipalityId, verifyJournals);
  expect(verified.faults).toEqual([]);
});

test("a draft refuses what the rules refuse, and keeps nothing of it", () => {
  const draft = draftCourse(world.services.ids());
  const [first, second] = lifeOf(draft.courseId, world.services.ids());
  if (first === undefined || second === undefined) throw new Error("No life");
  const moment = { at: first.now, today: danishDayOf(first.now), by: worker.accountId };
  expect(draft.issue(second.command, moment)?.code).toBe("no-such-course");
  expect(draft.issue(first.command, moment)).toBeUndefined();
  expect(draft.issue(first.command, moment)?.code).toBe("course-exists");
  expect(draft.entries().length).toBe(1);
});

test("an import key that is there already leaves the course out, with everything that belongs to it", async () => {
  const citizenId = await registerCitizen(world, "Opdigtsen");
  const actors = new Map([coordinator, worker].map((actor) => [actor.accountId, actor]));
  const importKey = `nøgle-${citizenId}`;
  const inserted = [];
  for (let times = 0; times < 2; times += 1) {
    const draft = draftCourse(world.services.ids());
    const [first] = lifeOf(draft.courseId, citizenId);
    if (first === undefined) throw new Error("No life");
    draft.issue(first.command, { at: first.now, today: danishDayOf(first.now), by: coordinator.accountId });
    const made = await world.database.inMunicipality(world.municipalityId, async (tx) => {
      const key = await findDataKey(tx, world.services.vault, citizenId);
      if (key === undefined) throw new Error("No key");
      const context = { municipalityId: world.municipalityId, actors };
      return insertCourses(tx, [prepareCourse(context, { draft, key, importKey })]);
    });
    inserted.push(made.size);
  }
  expect(inserted).toEqual([1, 0]);
});
