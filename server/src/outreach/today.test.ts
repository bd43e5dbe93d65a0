import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { act, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import type { World } from "../testing/world.ts";
import { addPossible, createOutreachWorld, northOf } from "./testing/outreach-world.ts";

function tried(own: World, on: string, response: "none" | "refused" | "talked") {
  const outcome = response === "talked" ? "made" : "attempted";
  return contact({
    contactId: own.services.ids(),
    on: day(on),
    outcome,
    outreach: { company: "pair", colleague: "", manners: ["knock"], initiator: "worker", response, safety: "" },
  });
}

async function answer(own: World, course: TestCourse, { on, everyDays }: { on: string; everyDays: number }) {
  const answers = { where: "Ved haven", how: "Bank på", howOften: "Hver uge", howKeep: "", answeredWith: "Kaj" };
  await act(own, course, { as: "worker", draft: { type: "answerQuestions", ...answers, on: day(on), everyDays } });
}

async function area(own: World, name: string): Promise<string> {
  const areaId = own.services.ids();
  const body = { name, note: "", active: true, places: [], seen: 0 };
  expect((await own.as("worker").put(`${northOf(own)}/areas/${areaId}`, body)).status).toBe(204);
  return areaId;
}

test("the list of the day is a route: by area, the most urgent first", async () => {
  const own = await createOutreachWorld();
  const [aalborgvej, zoo] = [await area(own, "Ålborgvej"), await area(own, "Zoovænget")];
  const weekly = await addPossible(own, { alias: "Ugentlig", place: "Nr. 10", areaId: zoo });
  const refusing = await addPossible(own, { alias: "Afvisende", place: "Nr. 2", areaId: zoo });
  const untried = await addPossible(own, { alias: "Ny", place: "Nr. 9", areaId: aalborgvej });
  const ahead = await addPossible(own, { alias: "Aftalt", place: "" });
  const known = await referCourse(own, { method: "skp", legalBasis: "SEL § 99" });
  await referCourse(own);

  await answer(own, weekly, { on: "2026-11-01", everyDays: 7 });
  await act(own, weekly, { as: "worker", draft: tried(own, "2026-11-18", "none") });
  for (const on of ["2026-11-10", "2026-11-12", "2026-11-14", "2026-11-16", "2026-11-17"]) {
    await act(own, refusing, { as: "worker", draft: tried(own, on, on === "2026-11-12" ? "none" : "refused") });
  }
  const appointmentId = own.services.ids();
  const appointment = { appointmentId, on: day("2026-11-25"), time: "10:00", place: "home", about: "" } as const;
  await act(own, ahead, { as: "worker", draft: { type: "agreeAppointment", ...appointment } });

  const { body } = await own.as("supervisor").get(`${northOf(own)}/today`);
  expect(body).toMatchObject({
    on: "2026-11-22",
    areas: [
      {
        areaId: zoo,
        name: "Zoovænget",
        rows: [
          {
            courseId: weekly.courseId,
            alias: "Ugentlig",
            name: null,
            possible: true,
            place: "Nr. 10",
            stage: "contact",
            workerName: "Vera Prøvesen",
            lastTryOn: "2026-11-18",
            everyDays: 7,
            dueOn: "2026-11-25",
            daysOver: 0,
            sparring: false,
            triesSinceSparring: 1,
            refusalsInRow: 0,
          },
          { courseId: refusing.courseId, dueOn: null, sparring: true, triesSinceSparring: 5, refusalsInRow: 4 },
        ],
      },
      { areaId: aalborgvej, rows: [{ courseId: untried.courseId, lastTryOn: null, dueOn: "2026-11-22" }] },
      { areaId: null, name: null },
    ],
  });
  // Held to its schema by the dispatcher in tests.
  const { areas } = body as { areas: readonly { rows: readonly object[] }[] };
  expect(areas[2]?.rows).toEqual([
    expect.objectContaining({ courseId: known.courseId, possible: false, name: "Bo Prøvesen" }),
    expect.objectContaining({
      courseId: ahead.courseId,
      dueOn: "2026-11-25",
      appointment: { on: "2026-11-25", time: "10:00" },
    }),
  ]);
  await own.end();
});

test("talking with the citizen, or with a colleague, begins the count anew", async () => {
  const own = await createOutreachWorld();
  const course = await addPossible(own);
  const row = async () => {
    const { body } = await own.as("worker").get(`${northOf(own)}/today`);
    // Held to its schema by the dispatcher in tests.
    return (body as { areas: readonly { rows: readonly object[] }[] }).areas[0]?.rows[0];
  };
  for (const on of ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"]) {
    await act(own, course, { as: "worker", draft: tried(own, on, "refused") });
  }
  expect(await row()).toMatchObject({ sparring: true, refusalsInRow: 5 });
  await answer(own, course, { on: "2026-11-05", everyDays: 3 });
  expect(await row()).toMatchObject({ sparring: false, refusalsInRow: 5, dueOn: "2026-11-08", daysOver: 14 });
  await act(own, course, { as: "worker", draft: tried(own, "2026-11-09", "talked") });
  expect(await row()).toMatchObject({ triesSinceSparring: 0, refusalsInRow: 0, dueOn: "2026-11-12" });
  await own.end();
});
