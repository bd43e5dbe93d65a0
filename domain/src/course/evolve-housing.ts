import type { EntryOf, PlainKind } from "./entries.ts";
import { housingOf } from "./state.ts";
import type { CourseState, HousingRecord } from "./state.ts";

type Step<Kind extends PlainKind> = (state: CourseState, said: Omit<EntryOf<Kind>, "kind">) => CourseState;
type Kinds = "situation-recorded" | "home-offered" | "offer-answered" | "tenancy-started" | "tenancy-ended";

function noting(state: CourseState, change: (record: HousingRecord) => Partial<HousingRecord>): CourseState {
  const record = housingOf(state);
  return { ...state, housing: { ...record, ...change(record) } };
}

/** What each entry about the home does. None of them touches the stage: losing a home never ends the support. */
export const housingEvolvers: { readonly [Kind in Kinds]: Step<Kind> } = {
  // A situation is often learned of late, so it goes to its day.
  "situation-recorded": (state, said) =>
    noting(state, ({ situations }) => ({
      situations: [...situations, said].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0)),
    })),
  "home-offered": (state, said) => noting(state, ({ offers }) => ({ offers: [...offers, said] })),
  "offer-answered": (state, { offerId, ...answer }) =>
    noting(state, ({ offers }) => ({
      offers: offers.map((offer) => (offer.offerId === offerId ? { ...offer, answer } : offer)),
    })),
  "tenancy-started": (state, said) => noting(state, ({ tenancies }) => ({ tenancies: [...tenancies, said] })),
  "tenancy-ended": (state, { tenancyId, ...ended }) =>
    noting(state, ({ tenancies }) => ({
      tenancies: tenancies.map((tenancy) => (tenancy.tenancyId === tenancyId ? { ...tenancy, ended } : tenancy)),
    })),
};
