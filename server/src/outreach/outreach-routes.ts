import type { Route } from "../http/route.ts";
import type { Journal } from "../journal/append.ts";
import type { Services } from "../services.ts";
import { checkInRoutes } from "./check-in-routes.ts";
import { concernRoutes } from "./concern-routes.ts";
import { groundRoutes } from "./ground-routes.ts";
import { possibleCitizenRoutes } from "./possible-citizen-routes.ts";
import { todayRoutes } from "./today-routes.ts";

/** Outreach to citizens who live isolated (SEL § 99): everything that belongs to a team rather than to one course. */
export function outreachRoutes(services: Services, journal: Journal): readonly Route[] {
  return [
    ...groundRoutes(services),
    ...concernRoutes(services),
    ...possibleCitizenRoutes(services, journal),
    ...todayRoutes(services),
    ...checkInRoutes(services),
  ];
}
