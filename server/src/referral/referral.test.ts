import { readFileSync } from "node:fs";
import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { referCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const testNumbers: unknown = JSON.parse(
  readFileSync(new URL("../../../domain/src/acceptance/medcom-test-cpr.json", import.meta.url), "utf8"),
);
/** The first of MedCom's published test numbers. */
const cpr = /\b\d{6}-?\d{4}\b/.exec(JSON.stringify(testNumbers))?.[0].replace("-", "") ?? "";

async function citizenOf(courseId: string) {
  return courseRecordSchema.parse((await world.as("worker").get(`/api/courses/${courseId}`)).body).citizen;
}

test("a citizen is registered, referred, and known by the device that holds the course", async () => {
  const citizenId = world.services.ids();
  const body = {
    citizenId,
    given: "Nancy",
    family: "Prøvesen",
    identifier: { kind: "cpr", value: cpr },
    address: "Prøvevej 1, 9999 Prøveby",
    phone: "12 34 56 78",
  };
  expect(await world.as("worker").post("/api/citizens", body)).toMatchObject({ status: 201, body: { citizenId } });
  expect(await world.as("worker").post("/api/citizens", body)).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  const { courseId } = await referCourse(world, { citizenId });
  expect(await citizenOf(courseId)).toEqual({
    citizenId,
    givenName: "Nancy",
    familyName: "Prøvesen",
    identifierKind: "cpr",
    identifier: cpr,
    address: "Prøvevej 1, 9999 Prøveby",
    phone: "12 34 56 78",
    addressProtected: false,
  });
});

test("details are changed one by one; a protected address stays at home until the protection ends", async () => {
  const course = await referCourse(world);
  const change = (body: object) => world.as("worker").patch(`/api/courses/${course.courseId}/citizen`, body);
  expect((await change({ address: "Prøvevej 2", phone: "87654321" })).status).toBe(204);
  expect(await citizenOf(course.courseId)).toMatchObject({ givenName: "Bo", address: "Prøvevej 2", phone: "87654321" });
  expect((await change({ family: "Andersen", protection: { until: "2026-12-01" }, phone: null })).status).toBe(204);
  const hidden = await citizenOf(course.courseId);
  expect(hidden).toMatchObject({ familyName: "Andersen", addressProtected: true });
  expect([hidden.address, hidden.phone]).toEqual([undefined, undefined]);
  expect((await change({ protection: { until: "2026-11-01" } })).status).toBe(204);
  expect(await citizenOf(course.courseId)).toMatchObject({ address: "Prøvevej 2", addressProtected: false });
  expect((await change({ address: null })).status).toBe(204);
  expect((await citizenOf(course.courseId)).address).toBeUndefined();
});

test("who may not: registering is for those who refer, changing for those who hold the course", async () => {
  const course = await referCourse(world);
  for (const someone of ["leader", "administrator", "supervisor"] as const) {
    const body = { citizenId: world.services.ids(), given: "Bo", family: "" };
    expect((await world.as(someone).post("/api/citizens", body)).status).toBe(403);
  }
  for (const someone of ["colleague", "outsider", "leader"] as const) {
    const answer = await world.as(someone).patch(`/api/courses/${course.courseId}/citizen`, { phone: "1" });
    expect(answer.status).toBe(404);
  }
  expect((await world.as("worker").patch(`/api/courses/${course.courseId}/citizen`, { nickname: "B" })).status).toBe(
    400,
  );
});

test("what changed stands in the log by field, never by value", async () => {
  const course = await referCourse(world);
  await world.as("worker").patch(`/api/courses/${course.courseId}/citizen`, { phone: "11 22 33 44" });
  expect(world.log.join()).not.toContain("11 22 33 44");
});
