import * as fc from "fast-check";
import { expect, test } from "vitest";
import { caseload, countStages } from "../caseload/caseload.ts";
import { currentMethod } from "../methods/registry.ts";
import { addDays, addMonths, day } from "../time/local-date.ts";
import { timeline } from "../time/timeline.ts";
import { estimate } from "./assumptions.ts";
import type { Assumptions, CourseHistory } from "./assumptions.ts";
import { bandsOf } from "./bands.ts";
import { plannedLoad, plannedLoadByWorker } from "./planned-load.ts";
import type { RunningCourse } from "./planned-load.ts";
import { simulate } from "./simulate.ts";
import type { Simulation } from "./simulate.ts";

const today = day("2026-11-22");
const method = currentMethod("cti-housing");
const weights = [0.5, 1.5, 1, 0.5] as const;

function running(stage: string, phase1Start?: string): RunningCourse {
  return {
    workerId: "w",
    method,
    stage,
    months: 9,
    phase1Start: phase1Start === undefined ? undefined : day(phase1Start),
  };
}

test("planned days alone: each week weighs the phase that the plan has on its day, and the course is gone after the last", () => {
  const start = day("2026-11-01");
  const weeks = plannedLoad([running("phase1", start)], today, 45);
  const { phases, lastDay } = timeline(start, 9);
  for (const { from, sce } of weeks) {
    const index = phases.findIndex((phase) => phase.start <= from && from <= phase.end);
    expect(sce, from).toBe(from > lastDay ? 0 : weights[index + 1]);
  }
});

test("a course that is late keeps its weight, one past its end weighs until it is closed, and a waiting one weighs nothing", () => {
  // Phase 2 was planned for 1 September and phase 3 is for 1 December, in the second week from now.
  expect(plannedLoad([running("phase1", "2026-06-01")], today, 3).map((week) => week.sce)).toEqual([1.5, 1.5, 0.5]);
  expect(plannedLoad([running("phase2", "2026-11-01")], today, 1)[0]?.sce).toBe(1);
  expect(plannedLoad([running("phase3", "2026-01-01")], today, 26).map((week) => week.sce)).toEqual(
    Array(26).fill(0.5),
  );
  expect(plannedLoad([running("contact")], today, 3).map((week) => week.sce)).toEqual([0.5, 0.5, 0.5]);
  expect(plannedLoad([running("referred")], today, 1)).toEqual([{ from: today, sce: 0, heads: 0 }]);
});

const anyCourse = fc.record({
  workerId: fc.constantFrom("a", "b", undefined),
  method: fc.constant(method),
  stage: fc.constantFrom("contact", "phase1", "phase2", "phase3"),
  months: fc.constantFrom(6, 9, 12),
  phase1Start: fc.integer({ min: 0, max: 300 }).map((days) => addDays(today, -days)),
});

test("workers add up to the team, today is the caseload of today, and nothing depends on order", () => {
  fc.assert(
    fc.property(fc.array(anyCourse, { maxLength: 40 }), (courses) => {
      const team = plannedLoad(courses, today);
      const apart = [...plannedLoadByWorker(courses, today).values()];
      for (const [week, { sce }] of team.entries()) {
        expect(apart.reduce((sum, own) => sum + (own[week]?.sce ?? 0), 0)).toBeCloseTo(sce, 9);
      }
      expect(plannedLoad(courses.toReversed(), today)).toEqual(team);
      expect(team[0]?.sce).toBe(caseload(countStages(courses), 1, 10).sce);
    }),
  );
});

const certain: Assumptions = {
  referralsPerWeek: 0,
  contactWeeks: [4],
  phaseWeeks: [13],
  lateWeeks: [0],
  earlyEndPerWeek: 0,
  weights,
};

function asked(changes: Partial<Simulation>): Simulation {
  const team = { courses: [], waiting: 0, capacity: 80 };
  return { team, assumptions: certain, scenario: { changes: [] }, weeks: 104, runs: 50, seed: 7, ...changes };
}

test("one person without chance: contact 4 weeks, three phases of 13, and then gone", () => {
  const { load, finished, waits } = simulate(asked({ team: { courses: [], waiting: 1, capacity: 10 }, runs: 1 }));
  const expected = Array.from({ length: 104 }, (_, week) => {
    if (week < 4) return 50;
    if (week < 17) return 150;
    return week < 30 ? 100 : week < 43 ? 50 : 0;
  });
  expect([...load]).toEqual(expected);
  expect([...finished]).toEqual([1]);
  expect(waits[0]).toBe(1);
});

test("R15: one month of contact and nine of phases take 9.5 SCE-months, so load is referrals times that (Little's law)", () => {
  const perYear = 12;
  const assumptions = { ...certain, referralsPerWeek: perYear / 52, contactWeeks: [4], phaseWeeks: [13] };
  const { load, weeks } = simulate(
    asked({ assumptions, team: { courses: [], waiting: 0, capacity: 600 }, weeks: 600, runs: 400 }),
  );
  let sum = 0;
  let counted = 0;
  for (const [place, value] of load.entries()) {
    if (place % weeks < 60) continue;
    sum += value;
    counted += 1;
  }
  const sceWeeks = 4 * 0.5 + 13 * 1.5 + 13 * 1 + 13 * 0.5;
  expect(sum / counted / 100).toBeCloseTo((perYear / 52) * sceWeeks, 1);
  // The same in the months of cti.md R15: 9.5 over ten months is 0.95 on average.
  expect(sceWeeks / (4 + 39)).toBeCloseTo(0.95, 1);
});

/** The chance to wait with `servers` and an offered load (Erlang 1917). */
function erlangC(servers: number, offered: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; index < servers; index += 1) {
    term *= offered / index;
    sum += term;
  }
  const last = (term * offered) / servers / (1 - offered / servers);
  return last / (sum + last);
}

test("a queue with a known answer: chance to wait and mean wait come out as Erlang C has them", () => {
  const servers = 8;
  // So many steps that those who wait less than one step are few.
  const service = 400;
  const offered = 6.4;
  const spans = Array.from({ length: 4000 }, (_, index) =>
    Math.max(1, Math.round(-service * Math.log(1 - (index + 0.5) / 4000))),
  );
  const assumptions: Assumptions = {
    referralsPerWeek: offered / service,
    contactWeeks: spans,
    phaseWeeks: [0],
    lateWeeks: [0],
    earlyEndPerWeek: 0,
    weights: [1, 0, 0, 0],
  };
  const outcome = simulate(
    asked({ assumptions, team: { courses: [], waiting: 0, capacity: servers }, weeks: 80_000, runs: 100 }),
  );
  const { wait } = bandsOf({ ...outcome, load: new Uint16Array(), queue: new Uint16Array(), weeks: 0 });
  const waiting = 1 - (outcome.waits[0] ?? 0) / outcome.waits.reduce((sum, count) => sum + count, 0);
  const known = erlangC(servers, offered);
  expect(waiting / known).toBeGreaterThan(0.95);
  expect(waiting / known).toBeLessThan(1.05);
  const meanWait = (known * service) / (servers - offered);
  expect((wait?.mean ?? 0) / meanWait).toBeGreaterThan(0.93);
  expect((wait?.mean ?? 0) / meanWait).toBeLessThan(1.07);
});

const busy: Assumptions = {
  referralsPerWeek: 1.9,
  contactWeeks: [2, 4, 4, 7],
  phaseWeeks: [9, 13, 13],
  lateWeeks: [-1, 0, 0, 1, 3],
  earlyEndPerWeek: 0.006,
  weights,
};

test("more workers never mean a longer wait, whatever the load", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.integer({ min: 1, max: 6 }),
      (seed, referralsPerWeek, more) => {
        const scenario = { changes: [], referralsPerWeek };
        const usual = asked({ assumptions: busy, scenario, runs: 150, seed });
        const one = bandsOf(simulate(usual)).wait?.mean ?? 0;
        const added = { ...scenario, changes: [{ fromWeek: 0, sce: 10 * more }] };
        expect(bandsOf(simulate({ ...usual, scenario: added })).wait?.mean ?? 0).toBeLessThanOrEqual(one + 1e-9);
      },
    ),
    { numRuns: 25 },
  );
});

test("the same seed gives the same future, another seed another; a leaving worker is seen from that week", () => {
  const usual = asked({ assumptions: busy });
  expect(simulate(usual)).toEqual(simulate(usual));
  expect(simulate(usual).load).not.toEqual(simulate({ ...usual, seed: 8 }).load);
  const leaving = simulate({ ...usual, scenario: { changes: [{ fromWeek: 8, sce: -40 }] } });
  const [before, after] = [simulate(usual), leaving].map((outcome) => bandsOf(outcome));
  expect(after?.sce.slice(0, 8)).toEqual(before?.sce.slice(0, 8));
  expect(after?.queue.at(-1)?.mid ?? 0).toBeGreaterThan(before?.queue.at(-1)?.mid ?? 0);
});

test("bands lie in order, and nobody referred means no wait rather than a wait of nothing", () => {
  const { sce, queue, finished, wait } = bandsOf(simulate(asked({ assumptions: busy })));
  for (const { low, mid, high } of [...sce, ...queue, finished]) expect(low <= mid && mid <= high).toBe(true);
  expect(wait?.stillWaiting).toBeGreaterThanOrEqual(0);
  expect(bandsOf(simulate(asked({}))).wait).toBeUndefined();
});

function lived(index: number): CourseHistory {
  const receivedOn = addDays(today, -20 - index * 5);
  const contactStart = addDays(receivedOn, 3);
  const phase1 = addDays(contactStart, 42);
  const late = addDays(addMonths(phase1, 3), 14);
  return {
    receivedOn,
    months: 9,
    contactStart,
    phaseStarts: [phase1, late, undefined],
    closedOn: undefined,
    asPlanned: false,
  };
}

test("own history outweighs the start values as it grows, and each assumption says how much it rests on", () => {
  const nothing = estimate({ courses: [], today, fte: 6, weights });
  expect(nothing.assumptions.referralsPerWeek).toBeCloseTo((6 * 11) / 52, 9);
  expect(nothing.notes.map((note) => note.n)).toEqual([0, 0, 0, 0, 0]);
  const much = estimate({ courses: Array.from({ length: 60 }, (_, index) => lived(index)), today, fte: 6, weights });
  const note = (code: string) => much.notes.find((one) => one.code === code);
  expect(note("contact")?.n).toBe(60);
  expect(note("contact")?.value).toBeGreaterThan(5.5);
  expect(note("late")?.value).toBeGreaterThan(1.7);
  expect(note("referrals")?.n).toBe(60);
  expect(much.assumptions.earlyEndPerWeek).toBeLessThan(nothing.assumptions.earlyEndPerWeek);
});

test("the rate of referrals is the team's own, the lives of courses everybody's, and a refused referral never asks for room", () => {
  const courses = Array.from({ length: 30 }, (_, index) => lived(index));
  const both = estimate({ courses, ofTeam: courses.slice(0, 10), today, fte: 6, weights });
  expect(both.notes.map(({ code, n }) => [code, n])).toEqual([
    ["referrals", 10],
    ["contact", 30],
    ["length", 30],
    ["late", 30],
    ["early-end", 0],
  ]);
  const refused = { ...lived(1), contactStart: undefined, phaseStarts: [undefined, undefined, undefined] as const };
  const never = { ...refused, months: undefined, closedOn: today };
  expect(estimate({ courses: [...courses, never], today, fte: 6, weights })).toEqual(
    estimate({ courses, today, fte: 6, weights }),
  );
});

test("the limit of a team is the sum of its posts' limits, as the caseload has it", () => {
  const posts = [1, 0.8, 0.5];
  const sum = posts.reduce((all, fte) => all + caseload([], fte, 10).limit, 0);
  expect(sum).toBeCloseTo(23, 9);
});
