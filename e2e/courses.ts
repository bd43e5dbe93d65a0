import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { contact, focusAreas, member, phaseStart, referral } from "@tovholder/domain/course/testing/drafts.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { act, referCourse, registerCitizen, type TestCourse } from "../server/src/journal/testing/course.ts";
import type { World } from "../server/src/testing/world.ts";

/** How far a course has come. The stages are those of the course, and `lived` is a phase 2 where much has happened. */
export type Reached = "referred" | "contact" | "phase1" | "phase2" | "phase3" | "closed" | "lived";

/** First days of phase 1, so that on 22 November 2026 a course of nine months stands in the middle of what it has reached. */
const phase1On = {
  phase1: day("2026-10-19"),
  phase2: day("2026-07-20"),
  lived: day("2026-07-20"),
  phase3: day("2026-04-06"),
  closed: day("2026-01-26"),
} as const;

/** A course of Team Nord's worker under § 85, brought so far through the public API. The citizen is called Bo and `family`. */
export async function courseAt(world: World, reached: Reached, family = "Prøvesen"): Promise<TestCourse> {
  const citizenId = await registerCitizen(world, family);
  const begins = reached in phase1On ? addDays(beginningOf(reached), -21) : day("2026-11-02");
  const course = await referCourse(world, {
    citizenId,
    decidedOn: addDays(begins, -7),
    receivedOn: addDays(begins, -3),
  });
  for (const draft of draftsTo(reached, family)) await act(world, course, { as: "worker", draft });
  return course;
}

/** A referral to Team Nord that nobody has been given. */
export async function waitingCourse(
  world: World,
  { family, on }: { readonly family: string; readonly on: string },
): Promise<TestCourse> {
  const citizenId = await registerCitizen(world, family);
  const course = { courseId: world.services.ids(), citizenId, version: 0 };
  const days = { decidedOn: day(on), receivedOn: day(on) };
  const targetGroup = {
    useOfServices: "considerable",
    need: "short",
    leavingInstitution: true,
    note: "Bor på herberg",
    proposed: "cti",
  } as const;
  const { workerId: _, ...draft } = referral({ citizenId, teamId: world.teams.north, targetGroup, ...days });
  await act(world, course, { as: "coordinator", draft });
  return course;
}

function beginningOf(reached: Reached) {
  return reached in phase1On ? phase1On[reached as keyof typeof phase1On] : day("2026-11-02");
}

function draftsTo(reached: Reached, name: string): readonly CommandDraft[] {
  if (reached === "referred") return [];
  if (reached === "contact")
    return [{ type: "startContactPeriod", on: day("2026-11-02") }, ...contactsFrom(name, "2026-11-04", 2)];
  const start = phase1On[reached];
  const one: CommandDraft[] = [
    { type: "startContactPeriod", on: addDays(start, -21) },
    ...phaseFrom(name, "phase1", start),
    ...contactsFrom(name, addDays(start, 3), 3),
  ];
  if (reached === "phase1") return one;
  const two = [...one, { type: "agreePlan", on: addDays(start, 14), words: "Jeg vil gerne blive boende" } as const];
  const inTwo = [...two, ...phaseFrom(name, "phase2", addDays(start, 91))];
  if (reached === "phase2") return inTwo;
  if (reached === "lived") return [...inTwo, ...livedThrough(name)];
  const lookedBack: CommandDraft[] = [
    { type: "evaluatePlan", on: addDays(start, 160), withCitizen: true, words: "Det går bedre", view: "Enig" },
    { type: "adjustPlan", on: addDays(start, 160), withCitizen: true, what: "Færre møder" },
  ];
  const inThree = [...inTwo, ...lookedBack, ...phaseFrom(name, "phase3", addDays(start, 182))];
  return reached === "phase3" ? inThree : [...inThree, ...ending(addDays(start, 272))];
}

function phaseFrom(name: string, phase: "phase1" | "phase2" | "phase3", on: string): CommandDraft[] {
  return [phaseStart(phase, { on: day(on), focus: focusAreas(["housing", "finances"], `${name} ${phase}`, 2) })];
}

function contactsFrom(name: string, on: string, count: number): CommandDraft[] {
  return Array.from({ length: count }, (_, index) =>
    contact({
      contactId: idOf(`${name} contact ${on} ${index}`),
      on: addDays(day(on), 5 * index),
      outcome: index === 1 ? "attempted" : "made",
      text: index === 1 ? "Ringede to gange" : "Vi drak kaffe og talte om flytningen",
    }),
  );
}

function livedThrough(name: string): CommandDraft[] {
  const id = (what: string) => idOf(`${name} ${what}`);
  const sister = id("sister");
  return [
    ...contactsFrom(name, "2026-10-26", 4),
    member({ memberId: sister, dimensions: ["housing"], on: day("2026-08-03") }),
    member({
      memberId: id("nurse"),
      name: "Hjemmesygeplejen",
      relation: "Sygeplejerske",
      ring: "professional",
      strength: 3,
      on: day("2026-08-10"),
    }),
    {
      type: "recordHandover",
      memberId: sister,
      dimension: "housing",
      status: "taken-over",
      on: day("2026-11-02"),
      task: "Ser til lejligheden",
      proof: "Kom selv mandag",
    },
    {
      type: "addAction",
      actionId: id("action 1"),
      focusId: id("phase2 focus 1"),
      what: "Ring til boligforeningen",
      owner: "worker",
      due: day("2026-11-24"),
    },
    {
      type: "addAction",
      actionId: id("action 2"),
      focusId: id("phase2 focus 2"),
      what: "Finde regningerne frem",
      owner: "citizen",
    },
    {
      type: "recordMeasurement",
      measurementId: id("measurement"),
      instrument: "who-5",
      timePoint: "start",
      on: day("2026-07-22"),
      answers: [1, 2, 1, 1, 2],
      words: "Jeg sover dårligt",
    },
    { type: "recordConsent", about: "Samtale med banken", to: "Prøvebanken", given: true, on: day("2026-08-05") },
    {
      type: "agreeAppointment",
      appointmentId: id("appointment"),
      on: day("2026-11-22"),
      time: "13:00",
      place: "home",
      about: "Se på regningerne",
    },
    {
      type: "answerQuestions",
      where: "Hjemme",
      how: "Ring først",
      howOften: "Hver uge",
      howKeep: "Søsteren hjælper",
      on: day("2026-07-01"),
    },
  ];
}

function ending(on: string): CommandDraft[] {
  const last = day(on);
  return [
    {
      type: "agreeContinuedSupport",
      on: addDays(last, -40),
      citizenAgrees: true,
      withWhom: "Søster",
      what: "Ringer søndag",
    },
    { type: "setHandoverPlan", rows: [{ dimension: "housing", who: "Søster", what: "Ser forbi" }] },
    {
      type: "recordMeasurement",
      measurementId: idOf(`measurement ${on}`),
      instrument: "who-5",
      timePoint: "end",
      on: last,
      answers: [3, 3, 2, 2, 3],
      words: "",
    },
    {
      type: "closeCourse",
      on: last,
      reason: "completed-as-planned",
      note: "Søsteren tager over",
      overrideReason: "",
      decision: { on: last, outcome: "ended", text: "Støtten er ikke længere nødvendig" },
    },
  ];
}
