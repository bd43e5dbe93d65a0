import type { Asking, RouteCase } from "./route-cases.ts";

/** A team's own people read and rate it; a leader gets figures of every team. */
const reads = {
  who: "standing",
  cells: { coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
} as const;
const rates = { who: "standing", cells: { coordinator: "xx---", supervisor: "xx---" } } as const;

function query({ target }: Asking): string {
  return `team=${target.teamId}&instrument=cti-self-assessment-2014&from=2026-01-01&to=2026-12-31`;
}

function reading(path: (asking: Asking) => string): RouteCase {
  return { expected: reads, ask: (asking) => asking.client.get(path(asking)) };
}

export const fidelityCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/fidelity": reading((asking) => `/api/fidelity?${query(asking)}`),
  "GET /api/fidelity.xlsx": reading((asking) => `/api/fidelity.xlsx?${query(asking)}`),
  "GET /api/fidelity.pdf": reading((asking) => `/api/fidelity.pdf?${query(asking)}`),
  "GET /api/fidelity/evidence": reading((asking) => `/api/fidelity/evidence?${query(asking)}&item=drift-linking`),
  "GET /api/fidelity/drift": reading(
    ({ target }) => `/api/fidelity/drift?team=${target.teamId}&instrument=cti-self-assessment-2014`,
  ),
  "POST /api/fidelity/ratings": {
    expected: rates,
    // Each asks about a year of its own, so that nobody is a third rater.
    ask: (asking) =>
      asking.client.post("/api/fidelity/ratings", {
        ratingId: asking.id,
        team: asking.target.teamId,
        instrument: "cti-self-assessment-2014",
        from: yearOf(asking.id),
        to: "2026-12-31",
        item: "cti-7",
        kind: "own",
        value: 3,
        reason: "Set i kalenderen",
      }),
  },
};

/** Some day of the last three years, another for nearly every id. */
function yearOf(id: string): string {
  const number = Number.parseInt(id.replaceAll("-", "").slice(-8), 16);
  const [year, month, day] = [2023 + (number % 3), 1 + (number % 12), 1 + (Math.floor(number / 36) % 28)];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
