import type { Assumptions } from "./assumptions.ts";
import { chanceOf, mixSeed } from "./chance.ts";
import type { Chance } from "./chance.ts";

/** A running course: the stage it is in (0 contact, 1-3 the phases), and whole weeks until its next planned border. */
export interface CourseNow {
  readonly stage: 0 | 1 | 2 | 3;
  readonly weeksLeft: number;
  readonly phaseWeeks: number;
}

export interface TeamNow {
  readonly courses: readonly CourseNow[];
  /** Referrals that wait today, first come first. */
  readonly waiting: number;
  /** Limit of the team: the sum of limits of its posts, in standard caseload equivalents. */
  readonly capacity: number;
}

/** What is asked of the future: capacity that comes or goes, and how many are referred. */
export interface Scenario {
  readonly changes: readonly { readonly fromWeek: number; readonly sce: number }[];
  readonly referralsPerWeek?: number;
}

export interface Simulation {
  readonly team: TeamNow;
  readonly assumptions: Assumptions;
  readonly scenario: Scenario;
  readonly weeks: number;
  readonly runs: number;
  readonly seed: number;
}

/** Raw counts of all runs; `bands` makes figures of them. Weights are in hundredths, so that sums stay whole. */
export interface Outcome {
  readonly runs: number;
  readonly weeks: number;
  /** Load of each run in each week: `run * weeks + week`. */
  readonly load: Uint16Array;
  /** Referrals waiting at the end of each week. */
  readonly queue: Uint16Array;
  /** Courses finished in each run. */
  readonly finished: Uint16Array;
  /** How many waited so many weeks, of those referred in the first half; the last place holds all that waited longer. */
  readonly waits: Float64Array;
  /** How many of them were still waiting when the runs ended: they waited at least as long as counted. */
  readonly cut: number;
}

const hundred = 100;

/** The traits of everybody referred in a run, drawn when they come, so that two scenarios meet the same people. */
interface People {
  readonly arrived: Int32Array;
  readonly contact: Int16Array;
  readonly phase: Int16Array;
  readonly late: Int16Array;
  readonly early: Int32Array;
}

/**
 * Lives the team's coming weeks many times over. Each week: courses move on or end, referrals come, and whoever waits first is
 * taken in while the load with one more in contact stays within the limit. Borders come late or early as in the history, and
 * a course may end early in any week. Reproducible by `seed`; the same people come whatever the capacity.
 */
export function simulate(simulation: Simulation): Outcome {
  const { runs, weeks, seed } = simulation;
  const most = mostPeople(simulation);
  const outcome: Mutable<Outcome> = {
    runs,
    weeks,
    load: new Uint16Array(runs * weeks),
    queue: new Uint16Array(runs * weeks),
    finished: new Uint16Array(runs),
    waits: new Float64Array(weeks + 1),
    cut: 0,
  };
  const people: People = {
    arrived: new Int32Array(most),
    contact: new Int16Array(most),
    phase: new Int16Array(most * 3),
    late: new Int16Array(most * 3),
    early: new Int32Array(most),
  };
  const changes = new Int32Array(weeks + 1);
  const ends = new Int32Array(weeks + 1);
  const goingOn = goingOnOf(simulation.assumptions);
  for (let run = 0; run < runs; run += 1) {
    changes.fill(0);
    ends.fill(0);
    live(simulation, { outcome, people, changes, ends, run, chance: chanceOf(mixSeed(seed, run)), goingOn });
  }
  return outcome;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Room for as many as will come, with a margin that no run outgrows. */
function mostPeople(simulation: Simulation): number {
  const expected = rateOf(simulation) * simulation.weeks;
  return simulation.team.waiting + Math.ceil(expected + 12 * Math.sqrt(expected) + 64);
}

interface Run {
  readonly outcome: Mutable<Outcome>;
  readonly people: People;
  readonly changes: Int32Array;
  readonly ends: Int32Array;
  readonly run: number;
  readonly chance: Chance;
  /** See `goingOnOf`. */
  readonly goingOn: number;
}

/** How far a run has come: the load now, how many have been referred and taken in, and how many courses have ended. */
interface Progress {
  load: number;
  come: number;
  taken: number;
  finished: number;
}

function live(simulation: Simulation, run: Run): void {
  const { team, weeks } = simulation;
  const { changes, ends, outcome } = run;
  const now: Progress = { load: 0, come: 0, taken: 0, finished: 0 };
  for (const course of team.courses) now.load += goOn(simulation, run, course);
  refer(simulation, run, { now, week: 0, many: team.waiting });
  for (let week = 0; week < weeks; week += 1) {
    now.load += changes[week] ?? 0;
    now.finished += ends[week] ?? 0;
    refer(simulation, run, { now, week, many: run.chance.poisson(rateOf(simulation)) });
    takeIn(simulation, run, { now, week });
    outcome.load[run.run * weeks + week] = now.load;
    outcome.queue[run.run * weeks + week] = now.come - now.taken;
  }
  for (let person = now.taken; person < now.come; person += 1) {
    if (count(outcome, run.people.arrived[person] ?? 0, weeks)) outcome.cut += 1;
  }
  outcome.finished[run.run] = now.finished;
}

function rateOf({ assumptions, scenario }: Simulation): number {
  return scenario.referralsPerWeek ?? assumptions.referralsPerWeek;
}

interface Week {
  readonly now: Progress;
  readonly week: number;
}

function refer(
  { assumptions }: Simulation,
  { people, chance, goingOn }: Run,
  { now, week, many }: Week & { readonly many: number },
): void {
  const room = Math.min(many, people.arrived.length - now.come);
  for (let more = room; more > 0; more -= 1) {
    draw(assumptions, people, { person: now.come, week, chance, goingOn });
    now.come += 1;
  }
}

/** First come, first taken in, while one more in contact keeps the team within its limit. */
function takeIn(simulation: Simulation, run: Run, { now, week }: Week): void {
  const first = Math.round(simulation.assumptions.weights[0] * hundred);
  const limit = capacityIn(simulation, week);
  for (; now.taken < now.come && now.load + first <= limit; now.taken += 1) {
    now.load += first;
    begin(simulation, run, { person: now.taken, week });
    count(run.outcome, run.people.arrived[now.taken] ?? 0, week);
  }
}

function capacityIn({ team, scenario }: Simulation, week: number): number {
  let sce = team.capacity;
  for (const change of scenario.changes) if (change.fromWeek <= week) sce += change.sce;
  return Math.round(sce * hundred);
}

/** Counts a wait of somebody referred in the first half, so that there was time to see how it went. */
function count({ waits, weeks }: Mutable<Outcome>, arrived: number, taken: number): boolean {
  if (arrived >= weeks / 2) return false;
  const waited = taken - arrived;
  waits[waited] = (waits[waited] ?? 0) + 1;
  return true;
}

function pick(sample: readonly number[], chance: Chance): number {
  return sample[Math.floor(chance.next() * sample.length)] ?? 0;
}

const never = 1_000_000;

/** The logarithm of the chance that a course goes on for one more week: 0 when none ends early. Taken once for all runs. */
function goingOnOf({ earlyEndPerWeek }: Assumptions): number {
  return earlyEndPerWeek <= 0 ? 0 : Math.log(1 - earlyEndPerWeek);
}

/** Weeks until a course ends early, if it does. */
function drawEarly(goingOn: number, chance: Chance): number {
  const drawn = chance.next();
  return goingOn === 0 ? never : Math.min(never, Math.floor(Math.log(1 - drawn) / goingOn));
}

interface Drawing {
  readonly person: number;
  readonly week: number;
  readonly chance: Chance;
  readonly goingOn: number;
}

function draw(assumptions: Assumptions, people: People, { person, week, chance, goingOn }: Drawing): void {
  people.arrived[person] = week;
  people.contact[person] = pick(assumptions.contactWeeks, chance);
  people.phase[person] = pick(assumptions.phaseWeeks, chance);
  for (let border = 0; border < 3; border += 1) {
    people.late[person * 3 + border] = border === 2 ? 0 : pick(assumptions.lateWeeks, chance);
  }
  people.early[person] = drawEarly(goingOn, chance);
}

/** Writes when a person's stages end; the weight of the contact period counts from this week already. */
function begin(
  simulation: Simulation,
  run: Run,
  { person, week }: { readonly person: number; readonly week: number },
): void {
  const { people } = run;
  const contact = people.contact[person] ?? 0;
  const phase = people.phase[person] ?? 0;
  const phase1 = week + contact;
  const borders = [
    phase1,
    Math.max(phase1, phase1 + phase + (people.late[person * 3] ?? 0)),
    Math.max(phase1, phase1 + 2 * phase + (people.late[person * 3 + 1] ?? 0)),
    phase1 + 3 * phase,
  ] as const;
  plan(simulation, run, { stage: 0, borders, end: Math.min(borders[3], week + (people.early[person] ?? never)), week });
}

/** The rest of a course that runs today; gives what it weighs now. */
function goOn(simulation: Simulation, run: Run, { stage, weeksLeft, phaseWeeks }: CourseNow): number {
  const { assumptions } = simulation;
  const { chance, goingOn } = run;
  const next =
    stage === 0
      ? pick(assumptions.contactWeeks, chance)
      : weeksLeft + (stage === 3 ? 0 : pick(assumptions.lateWeeks, chance));
  const first = Math.max(1, next);
  // Borders before the stage lie behind, and are never asked about.
  const borderAt = (border: number) => first + (border - stage) * phaseWeeks;
  const borders = [borderAt(0), borderAt(1), borderAt(2), borderAt(3)] as const;
  const end = Math.min(borders[3], 1 + drawEarly(goingOn, chance));
  plan(simulation, run, { stage, borders, end, week: 0 });
  return Math.round(assumptions.weights[stage] * hundred);
}

interface Planned {
  readonly stage: number;
  /** Weeks in which contact, phase 1, phase 2 and phase 3 end. */
  readonly borders: readonly [number, number, number, number];
  readonly end: number;
  readonly week: number;
}

function plan(
  { assumptions, weeks }: Simulation,
  { changes, ends }: Run,
  { stage, borders, end, week }: Planned,
): void {
  let weight = Math.round((assumptions.weights[stage] ?? 0) * hundred);
  for (let border = stage; border < 3; border += 1) {
    const at = Math.max(week + 1, borders[border] ?? never);
    if (at >= end) break;
    const next = Math.round((assumptions.weights[border + 1] ?? 0) * hundred);
    if (at <= weeks) changes[at] = (changes[at] ?? 0) + next - weight;
    weight = next;
  }
  const ended = Math.max(week + 1, end);
  if (ended > weeks) return;
  changes[ended] = (changes[ended] ?? 0) - weight;
  ends[ended] = (ends[ended] ?? 0) + 1;
}
