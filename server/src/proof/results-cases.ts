import type { Asking, RouteCase } from "./route-cases.ts";

/** A team's own people read it; a leader gets figures of every team. */
const expected = {
  who: "standing",
  cells: { coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
} as const;

function reading(path: (asking: Asking) => string): RouteCase {
  return { expected, ask: (asking) => asking.client.get(path(asking)) };
}

function query({ target }: Asking): string {
  return `team=${target.teamId}&from=2026-01-01&to=2026-12-31`;
}

export const resultsCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/results": reading((asking) => `/api/results?${query(asking)}`),
  "GET /api/results.xlsx": reading((asking) => `/api/results.xlsx?${query(asking)}`),
  "GET /api/results.csv": reading((asking) => `/api/results.csv?${query(asking)}`),
  "GET /api/results/quarters": reading(({ target }) => `/api/results/quarters?team=${target.teamId}`),
};
