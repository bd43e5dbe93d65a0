import type { Expected, RouteCase } from "./route-cases.ts";

const administrator = { who: "roles", roles: "administrator" } as const;
const plans: Expected = { who: "standing", cells: { coordinator: "xx---" } };
const sees: Expected = { who: "standing", cells: { coordinator: "xx---", supervisor: "xx---" } };

const figures: Expected = {
  who: "standing",
  cells: { coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
};

/** The team's board: limits, absences and deputies. */
export const teamCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/caseload-limits": { expected: administrator, ask: ({ client }) => client.get("/api/caseload-limits") },
  // To what counts already, so that it may be asked again and again.
  "PUT /api/caseload-limits/:method": {
    expected: administrator,
    async ask({ client }) {
      const { body } = await client.get("/api/caseload-limits");
      const seen = Array.isArray(body) ? body.find((one) => one.method === "icm")?.seen : 0;
      return client.put("/api/caseload-limits/icm", { scePerFte: 9.5, seen });
    },
  },
  "GET /api/teams/:team/absences": {
    expected: sees,
    ask: ({ client, target }) => client.get(`/api/teams/${target.teamId}/absences`),
  },
  "PUT /api/teams/:team/absences/:absence": {
    expected: plans,
    ask: ({ client, target, world, id }) =>
      client.put(`/api/teams/${target.teamId}/absences/${id}`, {
        seen: 0,
        accountId: world.people.worker.accountId,
        from: "2026-12-01",
        to: "2026-12-04",
        deputyId: null,
        deputyUntil: null,
        withdrawn: false,
      }),
  },
  // Of somebody who holds nothing, so that the courses of the other cases stay where they are.
  "GET /api/teams/:team/handover": {
    expected: plans,
    ask: ({ client, target, id }) => client.get(`/api/teams/${target.teamId}/handover?from=${id}`),
  },
  "POST /api/teams/:team/handover": {
    expected: plans,
    ask: ({ client, target, world, id }) =>
      client.post(`/api/teams/${target.teamId}/handover`, {
        from: id,
        on: "2026-11-22",
        reason: "",
        courses: [{ courseId: id, seen: 1, to: world.people.colleague.accountId }],
      }),
  },
  "GET /api/teams/:team/forecast": {
    expected: figures,
    ask: ({ client, target }) => client.get(`/api/teams/${target.teamId}/forecast`),
  },
  "GET /api/teams/:team/forecast/:scenario": {
    expected: figures,
    ask: ({ client, target }) => client.get(`/api/teams/${target.teamId}/forecast/as-now`),
  },
};
