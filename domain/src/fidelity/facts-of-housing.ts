import { seen } from "./journal.ts";
import type { Journal } from "./journal.ts";
import type { HousingFacts } from "./facts.ts";

/** The home beside the support (Housing First). */
export function housingFacts(journal: Journal): HousingFacts {
  const ends = new Map((journal["tenancy-ended"] ?? []).map((entry) => [entry.says.tenancyId, entry]));
  return {
    offers: (journal["home-offered"] ?? []).map(seen),
    tenancies: (journal["tenancy-started"] ?? []).map((entry) => {
      const end = ends.get(entry.says.tenancyId);
      const ended = end === undefined ? {} : { ended: { ...seen(end), reason: end.says.reason } };
      return { ...seen(entry), home: entry.says.home, ...ended };
    }),
  };
}
