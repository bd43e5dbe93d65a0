import { sceOf } from "@tovholder/domain/caseload/caseload.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CourseDraft } from "../journal/draft.ts";
import { demoId } from "./ids.ts";
import { createLife } from "./life.ts";
import type { Cast } from "./life.ts";
import { planContacts } from "./live-contacts.ts";
import { planEnding, planMistakes } from "./live-ending.ts";
import { planNetwork } from "./live-network.ts";
import { planPhases } from "./live-plan.ts";
import { planOutcomes } from "./live-life.ts";
import { planRecords } from "./live-records.ts";
import { planReferral } from "./live-referral.ts";
import { createPersons, otherPerson } from "./persons.ts";
import type { DemoPerson, Persons, Wanted } from "./persons.ts";
import { drawPlot } from "./plot.ts";
import type { Plot, Standing } from "./plot.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { createSiblings } from "./siblings/siblings.ts";
import type { SiblingCourse } from "./siblings/siblings.ts";
import { createStaff } from "./staff.ts";
import type { DemoAccount, DemoStaff } from "./staff.ts";

export interface DemoCourse {
  readonly courseId: string;
  readonly citizenId: string;
  readonly person: DemoPerson;
  readonly draft: CourseDraft;
}

export interface DemoMunicipality {
  readonly name: string;
  /** No Danish municipality has this code. */
  readonly code: string;
  readonly staff: DemoStaff;
  readonly courses: readonly DemoCourse[];
  /** Outreach, ICM, and the homes beside it. */
  readonly siblings: readonly SiblingCourse[];
}

export interface DemoPlan {
  readonly seed: string;
  readonly today: LocalDate;
  /** Courses by where they stand; the usual municipality when absent. */
  readonly counts?: Readonly<Record<Standing, number>>;
}

const usualCounts: Readonly<Record<Standing, number>> = {
  waiting: 12,
  contact: 36,
  phase1: 38,
  phase2: 58,
  phase3: 56,
  closed: 400,
};

/** A made-up municipality on a day. The same seed and day give the same one, down to every word and id. */
export function createDemo({ seed, today, counts = usualCounts }: DemoPlan): DemoMunicipality {
  const random = createRandom(`${seed}/${today}`);
  const staffRandom = random.branch("staff");
  const staff = createStaff((source) => demoId(source, today), staffRandom);
  const plots = drawPlots(counts, today, random.branch("plots"));
  const persons = createPersons(random.branch("persons"), today);
  const people = choosePeople(plots, persons, random.branch("people"));
  const load = createLoad(staff, random.branch("load"));
  const courses = plots.map((plot, index) => {
    const own = random.branch(`course-${index}`);
    const person = people[index];
    if (person === undefined) throw new Error("A course without a person");
    const cast: Cast = {
      courseId: demoId(own, plot.received),
      citizenId: demoId(own, plot.received),
      person,
      persons: createOthers(persons, own),
      ...load.assign(plot, today),
    };
    const draft = liveCourse(plot, cast, { random: own, today });
    return { draft, courseId: cast.courseId, citizenId: cast.citizenId, person };
  });
  const siblings = createSiblings({ staff, persons, random: random.branch("siblings"), today });
  return { name: "Eksempelkøbing", code: "9999", staff, courses, siblings };
}

/** Names in a course's network come from the course's own chance, so that courses don't move one another. */
function createOthers(persons: Persons, random: Random): Persons {
  const names = random.branch("others");
  return { ...persons, other: () => otherPerson(names) };
}

function liveCourse(
  plot: Plot,
  cast: Cast,
  context: { readonly random: Random; readonly today: LocalDate },
): CourseDraft {
  const { life, live } = createLife(plot, cast, context);
  planReferral(life);
  planPhases(life);
  planContacts(life);
  planNetwork(life);
  planRecords(life);
  planOutcomes(life);
  planMistakes(life);
  planEnding(life);
  return live();
}

function drawPlots(counts: Readonly<Record<Standing, number>>, today: LocalDate, random: Random): readonly Plot[] {
  // Object.entries widens the keys; they are exactly the standings.
  const rows = Object.entries(counts) as [Standing, number][];
  return rows.flatMap(([standing, count]) =>
    Array.from({ length: count }, (_, index) => drawPlot(standing, today, random.branch(`${standing}-${index}`))),
  );
}

const wantedBy: Partial<Readonly<Record<Plot["method"], Wanted>>> = {
  "cti-crisis-centre": { woman: true, ages: [22, 48], protectedShare: 0.45 },
  "cti-youth": { woman: false, ages: [18, 24], protectedShare: 0 },
  "cti-exit": { woman: false, ages: [19, 38], protectedShare: 0.2 },
  "cti-job": { woman: false, ages: [30, 58], protectedShare: 0 },
};

/** A few courses get a person of the national test list; the rest persons without a number. */
function choosePeople(plots: readonly Plot[], persons: Persons, random: Random): readonly DemoPerson[] {
  const listed = [...persons.medcom()];
  const adult = (plot: Plot) => plot.method === "cti-housing" || plot.method === "cti-support";
  const places = random.shuffled([...plots.keys()].filter((index) => adult(plots[index] ?? neverPlot())));
  const byPlace = new Map(places.slice(0, listed.length).map((index, order) => [index, listed[order]]));
  return plots.map((plot, index) => byPlace.get(index) ?? persons.person(wantedFor(plot, random)));
}

function neverPlot(): never {
  throw new Error("A place outside the list");
}

function wantedFor({ method }: Plot, random: Random): Wanted {
  const wanted = wantedBy[method] ?? { woman: false, ages: [21, 66] as const, protectedShare: 0.02 };
  return method === "cti-crisis-centre"
    ? wanted
    : { ...wanted, woman: random.chance(method === "cti-exit" ? 0.1 : 0.42) };
}

interface Load {
  assign(plot: Plot, today: LocalDate): Pick<Cast, "teamId" | "workerId" | "coordinatorId" | "colleagueId">;
}

/** Gives each course to the one with most room for it, weighed by post and appetite, so that some end above the limit. */
function createLoad({ teams, accounts }: DemoStaff, random: Random): Load {
  const carried = new Map<string, number>();
  const room = ({ accountId, fte, appetite = 1 }: DemoAccount) => (carried.get(accountId) ?? 0) / (fte * appetite);
  return {
    assign(plot, today) {
      const young = plot.method === "cti-job" || plot.method === "cti-youth" || plot.method === "cti-exit";
      const name = young ? "Job og ungdom" : random.pick(["Hold Nord", "Hold Syd"]);
      const teamId = teams.find((team) => team.name === name)?.teamId ?? "";
      const team = accounts.filter((account) => account.teamIds.includes(teamId));
      const workers = team.filter((account) => account.roles.includes("worker")).toSorted((a, b) => room(a) - room(b));
      const [first, second] = workers;
      const coordinator = team.find((account) => account.roles.includes("coordinator"));
      if (first === undefined || coordinator === undefined) throw new Error("A team without worker or coordinator");
      const running = plot.end > today;
      const weight = running ? sceOn(plot, today) : 0.02;
      carried.set(first.accountId, (carried.get(first.accountId) ?? 0) + weight);
      return {
        teamId,
        workerId: first.accountId,
        coordinatorId: coordinator.accountId,
        colleagueId: (second ?? first).accountId,
      };
    },
  };
}

function sceOn({ method, contactStart, phases }: Plot, today: LocalDate): number {
  if (contactStart >= today) return 0;
  const begun = phases.filter((start) => start < today).length;
  return sceOf(currentMethod(method), ["contact", "phase1", "phase2", "phase3"][begun] ?? "contact");
}
