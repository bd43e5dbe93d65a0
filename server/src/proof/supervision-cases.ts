import type { Asking, Expected, RouteCase } from "./route-cases.ts";

// Members of the team alone; to all others its supervision is as good as none.
const takes = { who: "standing", cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---" } } as const;
const leads = { who: "standing", cells: { coordinator: "xx---", supervisor: "xx---" } } as const;
const counts = {
  who: "standing",
  cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
} as const;

type Method = "get" | "post" | "put";

function ofTeam(
  expected: Expected,
  [method, rest]: readonly [Method, string],
  body?: (asking: Asking) => object,
): RouteCase {
  return {
    expected,
    ask(asking) {
      const path = `/api/supervision/${asking.target.teamId}${rest}`;
      return method === "get" ? asking.client.get(path) : asking.client[method](path, body?.(asking));
    },
  };
}

function ofMeeting(
  expected: Expected,
  [method, rest]: readonly [Method, (asking: Asking) => string],
  body?: (asking: Asking) => object,
): RouteCase {
  return {
    expected,
    ask: (asking) =>
      ofTeam(expected, [method, `/meetings/${asking.target.meetingId}${rest(asking)}`], body).ask(asking),
  };
}

/** Nobody has seen a version so far ahead: the request is whole, and told to be stale. */
const unseen = 99;

export const supervisionCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/supervision/:team": ofTeam(takes, ["get", ""]),
  "POST /api/supervision/:team/meetings": ofTeam(takes, ["post", "/meetings"], ({ id }) => ({
    meetingId: id,
    on: "2026-11-24",
  })),
  "GET /api/supervision/:team/meetings/:meeting": ofMeeting(takes, ["get", () => ""]),
  "POST /api/supervision/:team/meetings/:meeting/start": ofMeeting(takes, ["post", () => "/start"], () => ({
    fullReview: false,
  })),
  "PUT /api/supervision/:team/meetings/:meeting/attendance/:account": ofMeeting(
    takes,
    ["put", ({ world }) => `/attendance/${world.people.worker.accountId}`],
    () => ({ present: true }),
  ),
  "POST /api/supervision/:team/meetings/:meeting/end": ofMeeting(takes, ["post", () => "/end"], ({ world, id }) => ({
    leaderId: world.people.worker.accountId,
    nextOn: "2026-12-01",
    nextMeetingId: id,
  })),
  "PUT /api/supervision/:team/meetings/:meeting/courses/:course": {
    ...ofMeeting(leads, ["put", ({ target }) => `/courses/${target.courseId}`], () => ({
      seen: unseen,
      included: false,
      why: "Ferie",
    })),
    status: 409,
  },
  "PUT /api/supervision/:team/meetings/:meeting/courses/:course/minute": ofMeeting(
    takes,
    ["put", ({ target }) => `/courses/${target.courseId}/minute`],
    ({ world, id }) => {
      const ownerId = world.people.worker.accountId;
      return { seen: 0, decisions: [{ commandId: id, taskId: id, what: "Ring", ownerId, due: "2026-12-01" }] };
    },
  ),
  "PUT /api/supervision/:team/lead": {
    ...ofTeam(leads, ["put", "/lead"], ({ world }) => ({
      seen: unseen,
      leaderId: world.people.supervisor.accountId,
      qualification: "CTI-uddannelsen",
    })),
    status: 409,
  },
  "GET /api/supervision/:team/figures": ofTeam(counts, ["get", "/figures"]),
  "GET /api/courses/:course/supervision": {
    expected: { who: "standing", cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---" } },
    ask: ({ client, target }) => client.get(`/api/courses/${target.courseId}/supervision`),
  },
};
