import type { EntryOf, PlainKind } from "./entries.ts";
import { supportOf } from "./state.ts";
import type { CourseState, SupportRecord } from "./state.ts";

type Step<Kind extends PlainKind> = (
  state: CourseState,
  said: Omit<EntryOf<Kind>, "kind">,
  entry: { readonly seq: number },
) => CourseState;
type Kinds =
  | "service-linked"
  | "service-status-seen"
  | "service-met"
  | "need-heard"
  | "disagreement-parked"
  | "disagreement-taken-up"
  | "motivation-lost"
  | "step-set"
  | "review-held";

function noting(state: CourseState, change: (record: SupportRecord) => Partial<SupportRecord>): CourseState {
  const record = supportOf(state);
  return { ...state, support: { ...record, ...change(record) } };
}

/** What each entry of long support does to a course. */
export const supportEvolvers: { readonly [Kind in Kinds]: Step<Kind> } = {
  "service-linked": (state, { on, ...link }, { seq }) =>
    noting(state, ({ services }) => ({
      services: [
        ...services,
        { ...link, linkedOn: on, touched: seq, statuses: [{ status: "proposed", on, note: "" }] },
      ],
    })),
  "service-status-seen": (state, { linkId, ...seen }, { seq }) =>
    noting(state, ({ services }) => ({
      services: services.map((link) =>
        link.linkId === linkId ? { ...link, touched: seq, statuses: [...link.statuses, seen] } : link,
      ),
    })),
  "service-met": (state, said) => noting(state, ({ meetings }) => ({ meetings: [...meetings, said] })),
  "need-heard": (state, said) => noting(state, ({ needs }) => ({ needs: [...needs, said] })),
  "disagreement-parked": (state, said, { seq }) =>
    noting(state, ({ disagreements }) => ({
      disagreements: [...disagreements, { ...said, touched: seq, takenUp: [] }],
    })),
  "disagreement-taken-up": (state, { disagreementId, ...taken }, { seq }) =>
    noting(state, ({ disagreements }) => ({
      disagreements: disagreements.map((one) =>
        one.disagreementId === disagreementId ? { ...one, touched: seq, takenUp: [...one.takenUp, taken] } : one,
      ),
    })),
  "motivation-lost": (state, said) =>
    noting(state, ({ motivationLosses }) => ({ motivationLosses: [...motivationLosses, said] })),
  "step-set": (state, { step, ...set }) => noting(state, ({ steps }) => ({ steps: { ...steps, [step]: set } })),
  "review-held": (state, said) => noting(state, ({ reviews }) => ({ reviews: [...reviews, said] })),
};
