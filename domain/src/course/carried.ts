import { z } from "zod";
import { appointmentSchema } from "../contact/contact.ts";
import { memberShape, strengthSchema } from "../network/network.ts";
import { actionShape, focusShape } from "../plan/plan.ts";
import { taskShape } from "../task/task.ts";
import { localDateSchema } from "../time/local-date.ts";
import { openActions, openTasks, strengthOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { freeText, neededText } from "./text.ts";

/**
 * What goes along when a course goes on under another method: the network as it stands, the focus areas that the open tasks
 * hang on, those tasks, the appointments ahead and the consents in force. Nothing falls between (product.md §3).
 */
export const carriedSchema = z.strictObject({
  members: z.array(z.strictObject({ ...memberShape, strength: strengthSchema })).max(60),
  focus: z.array(z.strictObject(focusShape)).max(40),
  actions: z.array(z.strictObject(actionShape)).max(100),
  tasks: z.array(z.strictObject(taskShape)).max(100),
  appointments: z.array(appointmentSchema).max(40),
  consents: z
    .array(z.strictObject({ about: neededText(1000), to: freeText(500), given: z.boolean(), on: localDateSchema }))
    .max(40),
});
export type Carried = z.infer<typeof carriedSchema>;

/** What a course would hand on today. */
export function carriedFrom(state: CourseState): Carried {
  const actions = openActions(state);
  const needed = new Set(actions.map((action) => action.focusId));
  return {
    members: state.network
      .filter((member) => member.left === undefined)
      .map((member) => {
        const { addedOn: _on, strengths: _s, handovers: _h, left: _l, touched: _t, ...who } = member;
        return { ...who, strength: strengthOf(member) };
      }),
    focus: state.focusAreas
      .filter((focus) => focus.ended === undefined || needed.has(focus.focusId))
      .map(({ phase: _p, ended: _e, touched: _t, ...focus }) => focus),
    actions: actions.map(({ settled: _s, touched: _t, ...action }) => action),
    tasks: openTasks(state).map(({ settled: _s, touched: _t, ...task }) => task),
    appointments: [...state.appointments],
    consents: consentsInForce(state),
  };
}

/** The newest word on each thing consented to; what was withdrawn stays behind. */
function consentsInForce(state: CourseState): Carried["consents"] {
  const newest = new Map<string, Carried["consents"][number]>();
  for (const consent of state.consents) newest.set(`${consent.about}\n${consent.to}`, consent);
  return [...newest.values()].filter((consent) => consent.given);
}
