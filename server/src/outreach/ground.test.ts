import { afterAll, beforeAll, expect, test } from "vitest";
import type { Someone, World } from "../testing/world.ts";
import { createOutreachWorld, northOf } from "./testing/outreach-world.ts";

let world: World;

beforeAll(async () => {
  world = await createOutreachWorld();
});

afterAll(() => world.end());

const read = async (what: string, as: Someone = "worker") => (await world.as(as).get(`${northOf(world)}/${what}`)).body;
const put = (what: string, body: unknown, as: Someone = "worker") =>
  world.as(as).put(`${northOf(world)}/${what}`, body);
const post = (what: string, body: unknown, as: Someone = "worker") =>
  world.as(as).post(`${northOf(world)}/${what}`, body);

function area(name: string, changes: object = {}) {
  const place = { placeId: world.services.ids(), kind: "allotment", name: "Haveforeningen", note: "" };
  return { name, note: "Mørkt om vinteren", active: true, places: [place], seen: 0, ...changes };
}

test("areas with their places are listed in Danish order, and changed by who saw the newest", async () => {
  const { ids } = world.services;
  const [oest, aavej] = [ids(), ids()];
  expect((await put(`areas/${aavej}`, area("Åvej"))).status).toBe(204);
  const first = area("Østergade");
  // Sent again, since the answer was lost.
  for (const _twice of [1, 2]) expect((await put(`areas/${oest}`, first)).status).toBe(204);
  expect((await put(`areas/${oest}`, { ...first, note: "Lyst" })).body).toMatchObject({ code: "conflict" });
  expect((await put(`areas/${oest}`, area("Østergade 2", { seen: 1, active: false }))).status).toBe(204);
  expect((await put(`areas/${oest}`, area("Forældet"))).status).toBe(409);
  expect((await put(`areas/${oest}`, area("Forældet", { seen: 1 }))).status).toBe(409);
  expect(await read("areas", "supervisor")).toMatchObject([
    { areaId: oest, name: "Østergade 2", active: false, version: 2, visits: 0, lastVisitOn: null },
    { areaId: aavej, name: "Åvej", places: [{ kind: "allotment", name: "Haveforeningen" }], version: 1 },
  ]);
  expect((await put(`areas/${ids()}`, area("X"), "supervisor")).status).toBe(403);
});

test("a visit counts in its area, and in pair it has a colleague", async () => {
  const { ids } = world.services;
  const areaId = ids();
  await put(`areas/${areaId}`, area("Havnen"));
  const visit = { visitId: ids(), areaId, on: "2026-11-20", company: "alone", saw: "Lys i to skure", possibleSeen: 2 };
  for (const _twice of [1, 2]) expect((await post("visits", visit)).status).toBe(204);
  // Nobody would see what was written since.
  for (const changed of [{ saw: "Mørkt" }, { possibleSeen: 3 }])
    expect((await post("visits", { ...visit, ...changed })).body).toMatchObject({ code: "conflict" });
  expect((await post("visits", visit, "colleague")).body).toMatchObject({ code: "conflict" });
  const pair = { ...visit, visitId: ids(), on: "2026-11-21", company: "pair" };
  expect(await post("visits", pair)).toMatchObject({ body: { errors: [{ path: "colleagueId" }] } });
  const stranger = { ...pair, colleagueId: world.people.outsider.accountId };
  expect((await post("visits", stranger)).status).toBe(400);
  expect((await post("visits", { ...pair, colleagueId: world.people.colleague.accountId })).status).toBe(204);
  expect((await post("visits", { ...visit, visitId: ids(), on: "2026-11-23" })).status).toBe(400);
  expect((await post("visits", { ...visit, visitId: ids(), areaId: ids() })).status).toBe(404);
  expect(await read(`visits?area=${areaId}`)).toMatchObject([
    { on: "2026-11-21", company: "pair", colleagueName: "Kaj Prøvesen", name: "Vera Prøvesen" },
    { on: "2026-11-20", company: "alone", colleagueId: null, saw: "Lys i to skure", possibleSeen: 2 },
  ]);
  expect(await read("visits?limit=1")).toHaveLength(1);
  expect(await read("areas")).toContainEqual(expect.objectContaining({ areaId, visits: 2, lastVisitOn: "2026-11-21" }));
});

test("framing and communication plan stand in versions; none is lost", async () => {
  const text = { on: "2026-11-20", what: "Et kort med et billede", who: "Viceværter", how: "Besøg", seen: 0 };
  for (const _twice of [1, 2])
    expect(await post("documents/communication", text)).toMatchObject({ status: 201, body: { version: 1 } });
  expect((await post("documents/communication", { ...text, who: "Ingen" })).status).toBe(409);
  expect((await post("documents/communication", text, "colleague")).status).toBe(409);
  expect((await post("documents/communication", { ...text, who: "Alle", seen: 1 })).status).toBe(201);
  expect(await read("documents/communication")).toMatchObject([
    { version: 2, who: "Alle", name: "Vera Prøvesen" },
    { version: 1, who: "Viceværter" },
  ]);
  expect(await read("documents/framing")).toEqual([]);
  expect((await world.as("worker").get(`${northOf(world)}/documents/andet`)).status).toBe(404);
});

test("partners carry the log of who briefed them", async () => {
  const { ids } = world.services;
  const partnerId = ids();
  const reached = { contact: "Ida Prøvesen", phone: "12 34 56 78", email: "bib@example.dk", note: "" };
  const partner = { kind: "library", name: "Biblioteket", ...reached, active: true, seen: 0 };
  for (const _twice of [1, 2]) expect((await put(`partners/${partnerId}`, partner)).status).toBe(204);
  for (const on of ["2026-10-01", "2026-11-01"]) {
    const briefing = { briefingId: ids(), on, note: "Fortalt, hvad vi ser efter" };
    const tell = (note: string) => post(`partners/${partnerId}/briefings`, { ...briefing, note });
    for (const _twice of [1, 2]) expect((await tell(briefing.note)).status).toBe(204);
    expect((await tell("Noget andet")).body).toMatchObject({ code: "conflict" });
  }
  const late = { briefingId: ids(), on: "2026-11-23", note: "" };
  expect((await post(`partners/${partnerId}/briefings`, late)).status).toBe(400);
  expect((await post(`partners/${ids()}/briefings`, { ...late, on: "2026-11-01" })).status).toBe(404);
  expect(await read("partners")).toMatchObject([
    {
      ...reached,
      partnerId,
      briefedOn: "2026-11-01",
      version: 1,
      briefings: [
        { on: "2026-11-01", name: "Vera Prøvesen", note: "Fortalt, hvad vi ser efter" },
        { on: "2026-10-01" },
      ],
    },
  ]);
});

test("a team that does no outreach, and a team of others, have no ground to see", async () => {
  for (const what of ["areas", "partners", "visits", "concerns", "possible-citizens", "today", "documents/framing"]) {
    const statuses = [];
    for (const someone of ["outsider", "leader", "administrator"] as const) {
      statuses.push((await world.as(someone).get(`${northOf(world)}/${what}`)).status);
    }
    const south = await world.as("outsider").get(`/api/outreach/teams/${world.teams.south}/${what}`);
    expect([...statuses, south.status], what).toEqual([404, 403, 403, 404]);
  }
});
