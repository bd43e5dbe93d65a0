import type { Asking, Expected, RouteCase } from "./route-cases.ts";

/** A leader decides for every team; the others for their own. */
const decides = {
  who: "standing",
  cells: { coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
} as const;
const trains = { who: "standing", cells: { coordinator: "xx---", leader: "xxx--" } } as const;
const staff = { who: "roles", roles: "worker coordinator supervisor leader" } as const;

function ofTeam(
  expected: Expected,
  part: "implementation" | "trainings",
  body?: (asking: Asking) => object,
): RouteCase {
  return {
    expected,
    ask(asking) {
      const path = `/api/teams/${asking.target.teamId}/${part}`;
      return body === undefined ? asking.client.get(path) : asking.client.post(path, body(asking));
    },
  };
}

export const implementationCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/teams/:team/implementation": ofTeam(decides, "implementation"),
  "POST /api/teams/:team/implementation": ofTeam(decides, "implementation", ({ id }) => ({
    kind: "decision",
    recordId: id,
    seen: 0,
    going: "stop",
    what: "To steder at skrive",
    why: "Det tager tid fra borgerne",
    decidedBy: "Ledelsen",
    fromOn: "2026-11-01",
    reviewOn: "2027-02-01",
  })),
  "GET /api/teams/:team/trainings": ofTeam(trains, "trainings"),
  // Withdrawn, so that it may be of anybody: the case asks for teams that nobody of the world is in.
  "POST /api/teams/:team/trainings": ofTeam(trains, "trainings", ({ world, id }) => ({
    kind: "training",
    recordId: id,
    seen: 0,
    accountId: world.people.worker.accountId,
    code: "cti",
    ownText: "",
    profession: null,
    completedOn: "2026-03-01",
    validUntil: "2028-03-01",
    note: "",
    withdrawn: true,
  })),
  "GET /api/me/trainings": { expected: staff, ask: ({ client }) => client.get("/api/me/trainings") },
};
