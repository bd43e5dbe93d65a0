import { scenarioOf } from "@tovholder/domain/forecast/team-now.ts";
import type { Scenario, Simulation } from "@tovholder/domain/forecast/simulate.ts";
import { z } from "zod";
import { Problem } from "../http/problem.ts";
import { Afterwards, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { requireFigures } from "../supervision/team-access.ts";
import type { Simulator } from "./simulator.ts";
import { plannedOf, readTeamForecast } from "./team-forecast.ts";
import type { TeamForecast } from "./team-forecast.ts";
import { plannedSchema, scenarioParams, scenarioQuery, scenarioSchema } from "./wire.ts";
import type { WireScenario } from "./wire.ts";

const access = { can: "team-board.read" } as const;
const runs = 10_000;
const weeks = 104;

/** What a team is heading for: figures of the team, and of workers by name for those who share cases out. */
export function forecastRoutes(simulator: Simulator): readonly Route[] {
  return [plannedRoute(), scenarioRoute(simulator)];
}

function plannedRoute(): Route {
  return route({
    method: "GET",
    path: "/api/teams/:team/forecast",
    summary: "Holdets belastning uge for uge, hvis planerne holder, og de antagelser, en prognose hviler på",
    access,
    audit: { none: "Viser tal og medarbejdere, ingen borgere" },
    params: z.strictObject({ team: z.uuid() }),
    response: plannedSchema,
    async handler({ tx, actor, params, today }) {
      await requireFigures(tx, actor, params.team);
      return plannedOf(tx, actor, await readTeamForecast(tx, params.team, today));
    },
  });
}

function scenarioRoute(simulator: Simulator): Route {
  return route({
    method: "GET",
    path: "/api/teams/:team/forecast/:scenario",
    summary: "Et muligt forløb af holdets næste to år, simuleret 10.000 gange: belastning, kø, ventetid og afsluttede",
    access,
    audit: { none: "Viser holdets tal, ingen borgere" },
    params: scenarioParams,
    query: scenarioQuery,
    response: scenarioSchema,
    async handler({ tx, actor, params, query, today, signal }) {
      await requireFigures(tx, actor, params.team);
      const forecast = await readTeamForecast(tx, params.team, today);
      const terms = { limitPerFte: forecast.limitPerFte, referralsAMonth: query.monthly };
      const simulation = simulationOf(forecast, scenarioOf(params.scenario, terms), query.seed);
      // Reckoned once the transaction is over: it takes a while, and needs no database.
      return new Afterwards(() => reckon(simulator, simulation, signal));
    },
  });
}

function simulationOf({ now, estimate }: TeamForecast, scenario: Scenario, seed: number): Simulation {
  if (estimate === undefined) {
    throw new Problem("refused", "Holdets metoder har ingen fast længde, så der er ikke noget at regne frem.");
  }
  return { team: now, assumptions: estimate.assumptions, scenario, weeks, runs, seed };
}

async function reckon(simulator: Simulator, simulation: Simulation, signal: AbortSignal): Promise<WireScenario> {
  const answer = await simulator.run(simulation, signal);
  if (answer.kind === "busy") {
    const detail = "Der regnes på mange prognoser lige nu. Prøv igen om lidt.";
    throw new Problem("too-many-requests", detail, { retryAfterSeconds: 5 });
  }
  if (answer.kind === "cancelled") throw new Problem("unavailable", "Beregningen blev afbrudt. Prøv igen.");
  const { sce, queue, finished, wait } = answer.forecast;
  const { changes } = simulation.scenario;
  const limit = Array.from({ length: weeks }, (_, week) =>
    changes.reduce((sum, change) => (change.fromWeek <= week ? sum + change.sce : sum), simulation.team.capacity),
  );
  return {
    seed: simulation.seed,
    runs: answer.forecast.runs,
    limit,
    sce: [...sce],
    queue: [...queue],
    finished,
    wait: wait ?? null,
  };
}
