import type { EntryOf, PlainKind } from "./entries.ts";
import { outreachOf, stageByStarts } from "./state.ts";
import type { CourseState, OutreachRecord } from "./state.ts";

type Step<Kind extends PlainKind> = (
  state: CourseState,
  said: Omit<EntryOf<Kind>, "kind">,
  entry: { readonly seq: number },
) => CourseState;
type Kinds =
  | "stage-started"
  | "target-group-judged"
  | "stable-contact-accepted"
  | "relation-step-seen"
  | "citizen-joined"
  | "citizen-unjoined";

function noting(state: CourseState, more: Partial<OutreachRecord>): CourseState {
  return { ...state, outreach: { ...outreachOf(state), ...more } };
}

/** What each entry of outreach does to a course. */
export const outreachEvolvers: { readonly [Kind in Kinds]: Step<Kind> } = {
  "stage-started": (state, said, { seq }) => ({
    ...state,
    stage: said.stage,
    stageTouched: seq,
    stageStarts: [...state.stageStarts, said],
  }),
  "target-group-judged": (state, said) => noting(state, { judgements: [...outreachOf(state).judgements, said] }),
  // The relation begins where making contact ends (Metodeguide SKP 2016, 2A).
  "stable-contact-accepted": (state, said, { seq }) => ({
    ...noting(state, { accepted: said }),
    stage: "relation",
    stageTouched: seq,
    stageStarts: [...state.stageStarts, { stage: "relation", on: said.on, reason: "" }],
  }),
  "relation-step-seen": (state, said) => noting(state, { relationSteps: [...outreachOf(state).relationSteps, said] }),
  "citizen-joined": (state, said, { seq }) => ({
    ...noting(state, { joined: said }),
    ...(said.intoCourseId === undefined ? {} : { stage: "joined", stageTouched: seq }),
  }),
  "citizen-unjoined": (state, _said, { seq }) => {
    const { joined: _joined, ...outreach } = outreachOf(state);
    const stage = state.stage === "joined" ? stageByStarts(state) : state.stage;
    return { ...state, outreach, stage, stageTouched: seq };
  },
};
