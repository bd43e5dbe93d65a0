import type { Answer } from "../testing/client.ts";
import { areaOf, concernOf, partnerOf, possibleOf } from "./five-roles.ts";
import type { Asking, Expected, RouteCase } from "./route-cases.ts";

// Members of the outreach team alone; to all others the team is as good as none.
const reads = { who: "standing", cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---" } } as const;
const works = { who: "standing", cells: { worker: "xx---", coordinator: "xx---" } } as const;
const manages = { who: "standing", cells: { coordinator: "xx---" } } as const;
const workers = { who: "roles", roles: "worker coordinator" } as const;

function teamPath({ target }: Asking, rest: string): string {
  return `/api/outreach/teams/${target.teamId}/${rest}`;
}

function get(rest: string): RouteCase {
  return { expected: reads, ask: (asking) => asking.client.get(teamPath(asking, rest)) };
}

type Send = (asking: Asking) => readonly [method: "post" | "put", rest: string, body?: unknown];

function send(expected: Expected, what: Send): RouteCase {
  return {
    expected,
    ask(asking) {
      const [method, rest, body] = what(asking);
      return asking.client[method](teamPath(asking, rest), body);
    },
  };
}

/** Counts the version on when it was written, since the next one must have seen it. */
function counted(one: RouteCase, version: "concernVersion" | "possibleVersion"): RouteCase {
  return {
    ...one,
    async ask(asking) {
      const answer = await one.ask(asking);
      if (answer.status === 204) asking.target.outreach[version] += 1;
      return answer;
    },
  };
}

function backBy({ world }: Asking): string {
  return new Date(world.clock.now().getTime() + 3_600_000).toISOString();
}

function startOf(asking: Asking) {
  const { world, id } = asking;
  const colleagueId = world.people.colleague.accountId;
  return { checkInId: id, teamId: world.teams.north, place: "Ærtevej", backBy: backBy(asking), colleagueId, note: "" };
}

/** A check-in is its owner's: each role asks about one that it started itself. */
function ofOwnCheckIn(rest: string, body?: (asking: Asking) => unknown): RouteCase {
  return {
    expected: workers,
    async ask(asking): Promise<Answer> {
      await asking.client.post("/api/check-ins", startOf(asking));
      return asking.client.post(`/api/check-ins/${asking.id}/${rest}`, body?.(asking));
    },
  };
}

/** Cases of the routes of outreach. */
export const outreachCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/outreach/teams/:team/areas": get("areas"),
  "PUT /api/outreach/teams/:team/areas/:area": send(works, ({ id }) => ["put", `areas/${id}`, areaOf()]),
  "GET /api/outreach/teams/:team/documents/:document": get("documents/framing"),
  // Each asks with the version that a first one has seen, so that all but the first are told that it has changed.
  "POST /api/outreach/teams/:team/documents/:document": {
    expected: works,
    async ask(asking) {
      const path = teamPath(asking, "documents/framing");
      const { body } = await asking.client.get(path);
      const seen = Array.isArray(body) ? body.length : 0;
      return asking.client.post(path, { on: "2026-11-20", what: "a", who: "b", how: "c", seen });
    },
  },
  "GET /api/outreach/teams/:team/partners": get("partners"),
  "PUT /api/outreach/teams/:team/partners/:partner": send(works, ({ id }) => ["put", `partners/${id}`, partnerOf()]),
  "POST /api/outreach/teams/:team/partners/:partner/briefings": send(works, ({ id, target }) => [
    "post",
    `partners/${target.outreach.partnerId}/briefings`,
    { briefingId: id, on: "2026-11-20", note: "" },
  ]),
  "GET /api/outreach/teams/:team/visits": get("visits"),
  "POST /api/outreach/teams/:team/visits": send(works, ({ id, target }) => [
    "post",
    "visits",
    {
      visitId: id,
      areaId: target.outreach.areaId,
      on: "2026-11-20",
      company: "alone",
      saw: "Lys i vinduet",
      possibleSeen: 1,
    },
  ]),

  "GET /api/outreach/teams/:team/concerns": get("concerns"),
  "PUT /api/outreach/teams/:team/concerns/:concern": send(works, ({ id }) => ["put", `concerns/${id}`, concernOf()]),
  "POST /api/outreach/teams/:team/concerns/:concern/outcome": counted(
    send(works, ({ target: { outreach } }) => [
      "post",
      `concerns/${outreach.concernId}/outcome`,
      { status: "led-to-visit", reason: "", seen: outreach.concernVersion },
    ]),
    "concernVersion",
  ),
  "POST /api/outreach/teams/:team/concerns/:concern/erase": send(manages, ({ target }) => [
    "post",
    `concerns/${target.outreach.concernId}/erase`,
  ]),

  "POST /api/possible-citizens": {
    expected: works,
    ask({ client, target, world, id }) {
      const { ids } = world.services;
      return client.post("/api/possible-citizens", {
        ...possibleOf({ teamId: target.teamId, citizenId: id, ids }),
        // Five are shown at most: those that the search is tried with must not be crowded out.
        alias: "Kvinden ved kiosken",
      });
    },
  },
  "GET /api/outreach/teams/:team/possible-citizens": get("possible-citizens"),
  "PUT /api/outreach/teams/:team/possible-citizens/:citizen": counted(
    send(works, ({ target: { outreach } }) => [
      "put",
      `possible-citizens/${outreach.possibleId}`,
      { place: "Ærtevej", description: "", seen: outreach.possibleVersion },
    ]),
    "possibleVersion",
  ),
  "POST /api/outreach/teams/:team/possible-citizens/:citizen/extend": send(manages, ({ target, id }) => [
    "post",
    `possible-citizens/${target.outreach.possibleId}/extend`,
    { extensionId: id, until: "2027-03-01", reason: "Vi er tæt på" },
  ]),
  // The day has not come.
  "POST /api/outreach/teams/:team/possible-citizens/:citizen/erase": {
    ...send(manages, ({ target }) => ["post", `possible-citizens/${target.outreach.possibleId}/erase`]),
    status: 422,
  },
  "GET /api/outreach/teams/:team/today": get("today"),

  "GET /api/check-ins": {
    expected: { who: "roles", roles: "worker coordinator supervisor" },
    ask: ({ client }) => client.get("/api/check-ins"),
  },
  "POST /api/check-ins": {
    expected: workers,
    ask: (asking) => asking.client.post("/api/check-ins", startOf(asking)),
  },
  "POST /api/check-ins/:checkIn/extend": ofOwnCheckIn("extend", (asking) => ({ backBy: backBy(asking) })),
  "POST /api/check-ins/:checkIn/done": ofOwnCheckIn("done"),
};
