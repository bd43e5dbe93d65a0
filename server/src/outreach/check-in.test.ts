import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { parseCookies, sessionCookieName } from "../http/cookies.ts";
import { findSessionOf, parseSessionToken } from "../identity/session.ts";
import { createLive } from "../live/live.ts";
import { createClient } from "../testing/client.ts";
import { signIn } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { createOutreachWorld } from "./testing/outreach-world.ts";

let world: World;

beforeAll(async () => {
  world = await createOutreachWorld();
});

afterAll(() => world.end());

const MINUTE = 60_000;

function inMinutes(own: World, minutes: number): string {
  return new Date(own.clock.now().getTime() + minutes * MINUTE).toISOString();
}

function goOut(own: World, changes: object = {}) {
  const { teams, people, services } = own;
  const body = { checkInId: services.ids(), teamId: teams.north, place: "Nygade 4", backBy: inMinutes(own, 30) };
  const more = { colleagueId: people.colleague.accountId, note: "Hunden bider", ...changes };
  return own.as("worker").post("/api/check-ins", { ...body, ...more });
}

interface Seen {
  readonly checkInId: string;
  readonly overdue: boolean;
  readonly as: string;
}

async function seenBy(own: World, someone: Someone): Promise<readonly Seen[]> {
  const { body } = await own.as(someone).get("/api/check-ins");
  // Held to its schema by the dispatcher in tests.
  return (body as { checkIns: readonly Seen[] }).checkIns;
}

test("who is out is seen by themselves, the colleague and the coordinator, and by nobody else", async () => {
  const own = await createOutreachWorld();
  const checkInId = own.services.ids();
  for (const place of ["Nygade 4", "Nygade 5"]) expect((await goOut(own, { checkInId, place })).status).toBe(201);
  const roles = [];
  for (const someone of ["worker", "colleague", "coordinator"] as const) {
    roles.push((await seenBy(own, someone)).map((one) => [one.checkInId, one.as, one.overdue]));
  }
  expect(roles).toEqual(["own", "colleague", "coordinator"].map((as) => [[checkInId, as, false]]));
  expect([await seenBy(own, "outsider"), await seenBy(own, "supervisor")]).toEqual([[], []]);
  expect((await own.as("leader").get("/api/check-ins")).status).toBe(403);
  for (const stranger of ["outsider", "supervisor", "leader"] as const) {
    const ended = await own.as(stranger).post(`/api/check-ins/${checkInId}/done`);
    expect([403, 404], stranger).toContain(ended.status);
  }
  expect((await own.as("colleague").post(`/api/check-ins/${checkInId}/done`)).status).toBe(204);
  expect(await seenBy(own, "worker")).toEqual([]);
  // Nobody would keep an eye on who is told that they are out by the one they came back from.
  expect(await goOut(own, { checkInId })).toMatchObject({ status: 409, body: { code: "conflict" } });
  await own.end();
});

test("overdue is by the server's clock; staying longer puts it off, being back ends it", async () => {
  const own = await createOutreachWorld();
  const checkInId = own.services.ids();
  await goOut(own, { checkInId });
  const overdue = async () => (await seenBy(own, "coordinator")).map((one) => one.overdue);
  own.clock.forward(30 * MINUTE - 1);
  expect(await overdue()).toEqual([false]);
  own.clock.forward(1);
  expect(await overdue()).toEqual([true]);
  const later = { backBy: inMinutes(own, 15) };
  expect((await own.as("colleague").post(`/api/check-ins/${checkInId}/extend`, later)).status).toBe(404);
  expect((await own.as("worker").post(`/api/check-ins/${checkInId}/extend`, later)).status).toBe(204);
  expect(await overdue()).toEqual([false]);
  expect((await own.as("worker").post(`/api/check-ins/${checkInId}/done`)).status).toBe(204);
  expect((await own.as("worker").post(`/api/check-ins/${checkInId}/extend`, later)).status).toBe(404);
  expect(await overdue()).toEqual([]);
  await own.end();
});

/** What a stream of this person says at its next beat, from a server that has just started. */
async function nextBeat(own: World, someone: Someone): Promise<string> {
  const header = own.as(someone).cookie();
  const token = parseSessionToken(parseCookies(header).get(sessionCookieName(own.services.config)));
  if (token === undefined) throw new Error("Not signed in");
  const session = await own.database.inMunicipality(own.municipalityId, (tx) =>
    findSessionOf(tx, token, own.clock.now()),
  );
  if (session === undefined) throw new Error("No session");
  const stop = new AbortController();
  const reader = createLive(own.services, 5)
    .open(session, stop.signal)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  expect((await reader.read()).value).toBe(": open\n\n");
  const { value = "" } = await reader.read();
  stop.abort();
  return value;
}

test("the alarm reaches the colleague and the coordinator, also after the server was started anew", async () => {
  const own = await createOutreachWorld();
  const checkInId = own.services.ids();
  await goOut(own, { checkInId });
  expect(await nextBeat(own, "colleague")).toBe(": beat\n\n");
  own.clock.forward(31 * MINUTE);
  const alarm = 'event: check-in\ndata: {"overdue":1}\n\n';
  for (const someone of ["worker", "colleague", "coordinator"] as const) {
    expect(await nextBeat(own, someone), someone).toBe(alarm);
  }
  for (const someone of ["outsider", "supervisor", "leader"] as const) {
    expect(await nextBeat(own, someone), someone).toBe(": beat\n\n");
  }
  const anew = createClient(createApp(own.services).fetch);
  await signIn(anew, own.people.colleague);
  expect((await anew.get("/api/check-ins")).body).toMatchObject({ checkIns: [{ checkInId, overdue: true }] });
  expect((await anew.post(`/api/check-ins/${checkInId}/done`)).status).toBe(204);
  expect(await nextBeat(own, "coordinator")).toBe(": beat\n\n");
  await own.end();
});

test("a check-in names a colleague of the team and a time ahead within a day", async () => {
  const { worker, outsider, supervisor } = world.people;
  const refused: readonly (readonly [object, string])[] = [
    [{ backBy: inMinutes(world, 0) }, "backBy"],
    [{ backBy: inMinutes(world, 24 * 60 + 1) }, "backBy"],
    [{ backBy: "i aften" }, "backBy"],
    [{ colleagueId: worker.accountId }, "colleagueId"],
    [{ colleagueId: outsider.accountId }, "colleagueId"],
    [{ colleagueId: supervisor.accountId }, "colleagueId"],
    [{ courseId: world.services.ids() }, "courseId"],
  ];
  for (const [change, path] of refused) {
    expect(await goOut(world, change)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  }
  expect((await goOut(world, { teamId: world.teams.south })).status).toBe(404);
  expect(await seenBy(world, "worker")).toEqual([]);
});
