import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import { weeklySource } from "@tovholder/domain/supervision/agenda.ts";
import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays, addMonths } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { executeCommand } from "../journal/append.ts";
import { addLead } from "../supervision/lead-store.ts";
import { placeItem, putMinute } from "../supervision/item-store.ts";
import { endMeeting, insertMeeting, setPresent, startMeeting } from "../supervision/meeting-store.ts";
import { requireCourse } from "../supervision/team-access.ts";
import type { Vault } from "../vault/vault.ts";
import { demoId, instantOf } from "./ids.ts";
import type { DemoMunicipality } from "./municipality.ts";
import type { Random } from "./random.ts";
import { decisionWords, minuteWords, trainingWords } from "./words/supervision-words.ts";

export interface SupervisionPlan {
  readonly demo: DemoMunicipality;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly vault: Vault;
  readonly today: LocalDate;
  readonly random: Random;
}

const weeks = 9;
const perMeeting = 5;
/** Minutes after midnight UTC: early afternoon in Denmark. */
const halfPastOne = 12 * 60 + 30;

interface Talked {
  readonly state: CourseState;
  readonly firstName: string;
}

interface TeamPlan extends SupervisionPlan {
  readonly teamId: string;
  readonly leader: Actor;
  readonly deputy: Actor;
  readonly members: readonly Actor[];
  readonly courses: readonly Talked[];
}

/** Weekly meetings of every team: held ones behind, one ahead, and what the last one decided as tasks. */
export async function insertSupervision(tx: Tx, plan: SupervisionPlan): Promise<void> {
  for (const { teamId } of plan.demo.staff.teams) {
    const team = teamPlan(plan, teamId);
    if (team !== undefined) await insertTeam(tx, team);
  }
}

function teamPlan(plan: SupervisionPlan, teamId: string): TeamPlan | undefined {
  const members = [...plan.actors.values()].filter(
    ({ roles, teamIds }) => teamIds.includes(teamId) && !roles.includes("leader"),
  );
  const deputy = members.find(({ roles }) => roles.includes("coordinator"));
  const leader = members.find(({ roles }) => roles.includes("supervisor")) ?? deputy;
  if (leader === undefined || deputy === undefined) return undefined;
  return { ...plan, teamId, leader, deputy, members, courses: coursesOf(plan.demo, teamId) };
}

function coursesOf({ courses, siblings }: DemoMunicipality, teamId: string): readonly Talked[] {
  return [...courses, ...siblings].flatMap(({ draft, person }) => {
    const state = draft.state();
    const running = state !== undefined && state.teamId === teamId && !["closed", "joined"].includes(state.stage);
    return running && state.workerId !== undefined ? [{ state, firstName: person?.givenName ?? "Borgeren" }] : [];
  });
}

async function insertTeam(tx: Tx, plan: TeamPlan): Promise<void> {
  const { teamId, leader, deputy, vault, today, random } = plan;
  const next = nextWorkingDay(today);
  const qualifiedOn = addMonths(today, -random.int(8, 40));
  await addLead(tx, vault, {
    seen: 0,
    teamId,
    leaderId: leader.accountId,
    qualification: random.pick(trainingWords),
    qualifiedOn,
    deputyId: deputy.accountId,
    accountId: deputy.accountId,
    now: instantOf(qualifiedOn, halfPastOne),
  });
  for (let back = weeks; back >= 1; back -= 1) {
    const on = addDays(next, -7 * back);
    // A week without one now and then, as in every autumn; never the last.
    if (back > 1 && random.chance(0.12)) continue;
    await insertMeetingOn(tx, plan, { on, back });
  }
  const now = instantOf(addDays(next, -7), halfPastOne);
  await insertMeeting(tx, { meetingId: demoId(random, today), teamId, on: next, accountId: deputy.accountId, now });
}

async function insertMeetingOn(
  tx: Tx,
  plan: TeamPlan,
  { on, back }: { readonly on: LocalDate; readonly back: number },
): Promise<void> {
  const { teamId, leader, deputy, members, courses, random } = plan;
  const meetingId = demoId(random, on);
  const now = instantOf(on, halfPastOne);
  const fullReview = back % 4 === 1 && back < weeks;
  await insertMeeting(tx, { meetingId, teamId, on, accountId: deputy.accountId, now });
  await startMeeting(tx, { meetingId, on, fullReview, now });
  const led = back > 1 && random.chance(0.2) ? deputy : leader;
  for (const { accountId } of members) {
    const present = accountId === led.accountId || random.chance(0.85);
    await setPresent(tx, { meetingId, accountId, present });
  }
  const known = courses.filter(({ state }) => state.receivedOn < on);
  const shuffled = random.shuffled(known);
  for (const [place, talked] of shuffled.slice(0, fullReview ? shuffled.length : perMeeting).entries()) {
    await talkAbout(tx, plan, { talked, meetingId, place, now });
    if (back === 1 && place < 3) await decide(tx, plan, { talked, meetingId, now, due: addDays(on, 3 + place * 4) });
  }
  const qualified = led.accountId === leader.accountId;
  await endMeeting(tx, { meetingId, leaderId: led.accountId, qualified, nextOn: addDays(on, 7), now });
}

interface Talk {
  readonly talked: Talked;
  readonly meetingId: string;
  readonly now: Date;
}

async function talkAbout(tx: Tx, plan: TeamPlan, talk: Talk & { readonly place: number }): Promise<void> {
  const { talked, meetingId, place, now } = talk;
  const { vault, deputy: actor, teamId: team, random } = plan;
  const sealing = await requireCourse(tx, vault, { actor, team, meeting: meetingId, course: talked.state.courseId });
  const why = { da: "Udvalgt til supervision", en: "Chosen for supervision" };
  const reasons = [{ kind: "chosen", why, source: weeklySource }] as const;
  placeItem(tx, sealing, { reasons, note: "", place });
  // In a review of all, most are gone through without a word being written.
  if (place >= perMeeting) return;
  const minute = random.pick(minuteWords).replaceAll("{navn}", talked.firstName);
  await putMinute(tx, sealing, { minute, seen: 0, accountId: actor.accountId, now });
}

async function decide(tx: Tx, plan: TeamPlan, { talked, meetingId, now, due }: Talk & { readonly due: LocalDate }) {
  const { vault, deputy: actor, random, today } = plan;
  const { courseId, workerId } = talked.state;
  const id = () => demoId(random, today);
  const what = random.pick(decisionWords).replaceAll("{navn}", talked.firstName);
  const answer = await executeCommand({ vault, announce: () => undefined }, tx, {
    actor,
    now,
    command: {
      type: "addTask",
      commandId: id(),
      courseId,
      seen: 0,
      taskId: id(),
      what,
      ownerId: workerId ?? actor.accountId,
      due,
      origin: "supervision",
      meetingId,
    },
  });
  if (answer.outcome !== "accepted")
    throw new Error(`A decision of the demo was refused: ${answer.refusal.message.en}`);
}
