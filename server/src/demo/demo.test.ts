import { methodOf } from "@tovholder/domain/course/decide.ts";
import { entrySchema } from "@tovholder/domain/course/entries.ts";
import { flaws } from "@tovholder/domain/course/flaws.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { caseload, countStages } from "@tovholder/domain/caseload/caseload.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { courseMonths } from "@tovholder/domain/law/course-length.ts";
import { resultsOf } from "@tovholder/domain/outcome/results.ts";
import { yearOf } from "@tovholder/domain/outcome/year.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { createDemo } from "./municipality.ts";
import { familyNames, medcomNumbers, mensNames, womensNames } from "./persons.ts";
import { teamNames } from "./staff.ts";
import medcom from "@tovholder/domain/acceptance/medcom-test-cpr.json" with { type: "json" };

const today = day("2026-11-22");
const demo = createDemo({ seed: "prøve", today });
const states = demo.courses.map(({ draft }) => {
  const state = draft.state();
  if (state === undefined) throw new Error("A course that never began");
  return state;
});
const running = states.filter((state) => state.stage !== "closed");
const closed = states.filter((state) => state.stage === "closed");

test("the same seed and day give the same municipality, another seed another", () => {
  const counts = { waiting: 1, contact: 3, phase1: 3, phase2: 3, phase3: 3, closed: 12 };
  const make = (seed: string) => JSON.stringify(written(createDemo({ seed, today, counts })));
  expect(make("a")).toBe(make("a"));
  expect(make("a")).not.toBe(make("b"));
});

function written({ staff, courses }: typeof demo) {
  return { staff, courses: courses.map(({ person, draft }) => ({ person, entries: draft.entries() })) };
}

test("every course hangs together, and its state is the fold of its entries", () => {
  for (const [index, state] of states.entries()) {
    expect(flaws(state, methodOf(state))).toEqual([]);
    expect(fold(demo.courses[index]?.draft.entries() ?? [])).toEqual(state);
  }
});

test("every entry is one that the wire takes, and none is of today or later", () => {
  for (const { draft } of demo.courses.slice(0, 120)) {
    for (const entry of draft.entries()) {
      expect(entrySchema.safeParse(entry).error?.issues ?? []).toEqual([]);
      expect(entry.at < today).toBe(true);
    }
  }
});

test("it is as large as a municipality, with all six variants and all eight reasons", () => {
  expect(running.length).toBeGreaterThanOrEqual(190);
  expect(running.length).toBeLessThanOrEqual(210);
  expect(closed.length).toBeGreaterThanOrEqual(395);
  expect(new Set(states.map((state) => state.method)).size).toBe(6);
  expect(new Set(closed.map((state) => state.closure?.reason)).size).toBe(8);
  const asPlanned = closed.filter((state) => state.closure?.reason === "completed-as-planned").length / closed.length;
  expect(asPlanned).toBeGreaterThan(0.5);
  expect(asPlanned).toBeLessThan(0.75);
});

test("lengths are those of method and legal basis", () => {
  for (const state of states) {
    const length = courseMonths(methodOf(state), state.legalBasis, state.decidedOn);
    expect(length.ok && length.months).toBe(state.months);
  }
});

test("there is something to find: appointments, lateness, interruptions, corrections, silence and full caseloads", () => {
  const kinds = new Set(demo.courses.flatMap(({ draft }) => draft.entries().map((entry) => entry.says.kind)));
  for (const kind of [
    "interrupted",
    "resumed",
    "corrected",
    "retracted",
    "employer-agreement-recorded",
    "worker-assigned",
  ])
    expect(kinds).toContain(kind);
  expect(running.filter((state) => state.appointments.some((one) => one.on >= today)).length).toBeGreaterThan(60);
  expect(states.some((state) => (state.closure?.deviations ?? []).includes("agreement-late"))).toBe(true);
  expect(running.filter((state) => state.stage === "referred").length).toBe(12);
  const handovers = states.flatMap((state) => state.network.flatMap((member) => member.handovers));
  expect(new Set(handovers.map((one) => one.status)).size).toBe(5);
  const loads = demo.staff.accounts
    .filter((account) => account.roles.includes("worker"))
    .map(({ accountId, fte }) => {
      const own = running.filter((state) => state.workerId === accountId && state.stage !== "referred");
      return caseload(countStages(own.map((state) => ({ method: methodOf(state), stage: state.stage }))), fte, 10);
    });
  const over = loads.filter((load) => load.over > 0).length;
  expect(over).toBeGreaterThanOrEqual(2);
  expect(over).toBeLessThanOrEqual(9);
});

test("what came of it is worth looking at: homes and jobs followed, some lost, and well-being at both ends", () => {
  const all = demo.courses.flatMap(({ draft }) => factsOf(draft.entries()) ?? []);
  const results = resultsOf(yearOf(all, 2026), {});
  if (results === "too-few") throw new Error("Too few courses ended");
  const [home, job] = results.kept;
  expect(home?.curve.length).toBeGreaterThan(12);
  expect(home?.followed.n).toBeGreaterThan(60);
  expect(job?.followed.n).toBeGreaterThan(10);
  expect(results.who5Change.n).toBeGreaterThan(40);
  expect(results.sds.every(({ points }) => typeof points[0]?.value === "object")).toBe(true);
  expect(results.falling.n).toBeGreaterThan(40);
});

test("outreach, ICM and the homes beside it hang together and stand where their stories say", () => {
  const told = demo.siblings.map(({ draft, possible }) => ({
    state: draft.state(),
    possible,
    entries: draft.entries(),
  }));
  for (const { state, entries } of told) {
    if (state === undefined) throw new Error("A course that never began");
    expect(flaws(state, methodOf(state))).toEqual([]);
    expect(fold(entries)).toEqual(state);
    for (const entry of entries) {
      expect(entrySchema.safeParse(entry).error?.issues ?? []).toEqual([]);
      expect(entry.at < today).toBe(true);
    }
  }
  const stages = told.map(({ state }) => `${state?.method} ${state?.stage}`);
  for (const stage of [
    "skp contact",
    "skp relation",
    "skp bridge",
    "skp closed",
    "icm running",
    "housing-first running",
  ]) {
    expect(stages).toContain(stage);
  }
  expect(told.some(({ state }) => state?.stage === "contact" && state.contactFacts.attempted >= 14)).toBe(true);
  expect(told.filter(({ possible }) => possible !== undefined)).toHaveLength(9);
});

test("people are made up, and numbers are those of the national test list", () => {
  const listed = new Set(medcom.patients.map((one) => one.cpr));
  expect([...medcomNumbers].filter((cpr) => !listed.has(cpr))).toEqual([]);
  const given = new Set([...womensNames, ...mensNames]);
  for (const { person } of demo.courses) {
    if (person.cpr !== undefined) {
      expect(medcomNumbers).toContain(person.cpr);
      expect(person.givenName).toMatch(/Test$/);
      continue;
    }
    expect(given).toContain(person.givenName);
    expect(familyNames).toContain(person.familyName);
  }
  const named = demo.courses.map(({ person }) => `${person.givenName} ${person.familyName}`);
  expect(new Set(named).size).toBe(named.length);
});

test("staff: three CTI teams of eighteen workers, an outreach team and an ICM team", () => {
  const count = (role: string) => demo.staff.accounts.filter((one) => one.roles.some((own) => own === role)).length;
  expect(demo.staff.teams.map((team) => team.name)).toEqual([...teamNames]);
  expect([count("worker"), count("coordinator"), count("supervisor"), count("leader"), count("administrator")]).toEqual(
    [24, 4, 2, 1, 1],
  );
});
