import { legalBasisCodes } from "../../law/legal-basis.ts";
import { day } from "../../time/local-date.ts";
import { closureReasons } from "../closure-reason.ts";
import type { PlainEntry } from "../entries.ts";
import { effectiveEntries } from "../fold.ts";
import { idOf } from "./ids.ts";
import { dimensions, one } from "./random-values.ts";
import type { Drafts, Step } from "./random-values.ts";
import type { Told } from "./story.ts";

export const rewritings = {
  correctEntry: (step, told) => {
    const { entryId, says } = pointedAt(step, told);
    return { type: "correctEntry", entryId, replacement: reworded(says, step), reason: step.text || "Tastefejl" };
  },
  retractEntry: (step, told) => ({
    type: "retractEntry",
    entryId: pointedAt(step, told).entryId,
    reason: step.text || "Skrevet på den forkerte",
  }),
} satisfies Partial<Drafts>;

function pointedAt({ pick, other }: Step, { entries }: Told): { entryId: string; says: PlainEntry } {
  const effective = effectiveEntries(entries);
  const entry = effective[(pick * 10 + other) % Math.max(1, effective.length)];
  if (entry === undefined)
    return { entryId: idOf("nothing"), says: { kind: "contact-period-started", on: day("2025-01-01") } };
  return entry;
}

/** The same entry with another day and other words; now and then another entry's words altogether. */
function reworded(says: PlainEntry, { on, text, flag, other }: Step): PlainEntry {
  if (other === 7) return { kind: "contact-period-started", on };
  const spoken = flag && "note" in says ? { ...says, note: text } : says;
  const dated =
    "on" in spoken
      ? { ...spoken, on }
      : "from" in spoken && spoken.kind === "interrupted"
        ? { ...spoken, from: on }
        : spoken;
  if (dated.kind === "closed") return { ...dated, reason: one(closureReasons, other) };
  if (dated.kind === "focus-chosen") return { ...dated, dimension: one(dimensions, other) };
  if (dated.kind === "referred") return { ...dated, legalBasis: one(legalBasisCodes, other), months: other + 1 };
  return dated;
}
