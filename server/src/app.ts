import { z } from "zod";
import { da } from "zod/locales";
import { looksRoutes } from "./audit/looks-routes.ts";
import { absenceRoutes } from "./absence/absence-routes.ts";
import { caseloadRoutes } from "./caseload/caseload-routes.ts";
import { courseRoutes } from "./course/course-routes.ts";
import { documentRoutes } from "./document/document-routes.ts";
import { draftRoutes } from "./draft/draft-routes.ts";
import { apiRoutes } from "./http/api-routes.ts";
import { createFactsCache } from "./fidelity/facts-store.ts";
import { fidelityRoutes } from "./fidelity/fidelity-routes.ts";
import { forecastRoutes } from "./forecast/forecast-routes.ts";
import { createSimulator } from "./forecast/simulator.ts";
import { createDispatch } from "./http/dispatch.ts";
import { handoverRoutes } from "./handover/handover-routes.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { createRouter } from "./http/router.ts";
import type { Fetch } from "./http/router.ts";
import type { Route } from "./http/route.ts";
import type { StaticFiles } from "./http/static-files.ts";
import { accountRoutes } from "./identity/account-routes.ts";
import { demoRoutes } from "./identity/demo-routes.ts";
import { deviceRoutes } from "./device/device-routes.ts";
import { loginRoutes } from "./identity/login-routes.ts";
import { createPasswords } from "./identity/password.ts";
import { createLive } from "./live/live.ts";
import { importRoutes } from "./import/import-routes.ts";
import { liveRoutes } from "./live/live-routes.ts";
import { methodRoutes } from "./method/method-routes.ts";
import { outreachRoutes } from "./outreach/outreach-routes.ts";
import { overviewRoutes } from "./overview/overview-routes.ts";
import { partyAccessRoutes } from "./party-access/party-access-routes.ts";
import { personRoutes } from "./person/person-routes.ts";
import { referralRoutes } from "./referral/referral-routes.ts";
import { resultsRoutes } from "./results/results-routes.ts";
import { implementationRoutes } from "./implementation/implementation-routes.ts";
import { selfCheckRoutes } from "./self-check/self-check-routes.ts";
import type { Services } from "./services.ts";
import { supervisionRoutes } from "./supervision/supervision-routes.ts";
import { syncRoutes } from "./sync/sync-routes.ts";
import { accountAdminRoutes } from "./team/account-routes.ts";
import { teamRoutes } from "./team/team-routes.ts";

export interface App {
  readonly fetch: Fetch;
  readonly routes: readonly Route[];
  /** Ends what works beside the requests. */
  readonly close: () => Promise<void>;
}

/** The version in the API description; that of package.json. */
const VERSION = "0.1.0";

/** Composes the server: every feature is named here once, and gets what it needs as arguments. */
export function createApp(services: Services, files: StaticFiles = () => undefined): App {
  // Messages for wrong fields are shown to users.
  z.config(da());
  const passwords = createPasswords(services.config.passwordCost);
  const live = createLive(services);
  const journal = { vault: services.vault, announce: live.announce };
  const facts = { vault: services.vault, cache: createFactsCache() };
  const simulator = createSimulator();
  const routes: readonly Route[] = [
    ...apiRoutes({ routes: () => routes, version: VERSION }),
    ...healthRoutes(services),
    ...loginRoutes(services, passwords),
    ...accountRoutes(services, passwords),
    ...demoRoutes(services),
    ...deviceRoutes(services),
    ...teamRoutes(services),
    ...accountAdminRoutes(services, passwords),
    ...personRoutes(services),
    ...looksRoutes(),
    ...partyAccessRoutes(services),
    ...methodRoutes(),
    ...courseRoutes(services, journal),
    ...referralRoutes(services),
    ...documentRoutes(services, journal),
    ...syncRoutes(services, journal),
    ...draftRoutes(services),
    ...importRoutes(services),
    ...outreachRoutes(services, journal),
    ...liveRoutes(live),
    ...overviewRoutes(),
    ...caseloadRoutes(),
    ...absenceRoutes(),
    ...handoverRoutes(services, journal),
    ...forecastRoutes(simulator),
    ...selfCheckRoutes(services),
    ...implementationRoutes(services),
    ...fidelityRoutes(facts),
    ...resultsRoutes(facts),
    ...supervisionRoutes(services, journal, live),
  ];
  const fetch = createRouter({ routes, dispatch: createDispatch(services), files, services });
  return { fetch, routes, close: () => simulator.close() };
}
