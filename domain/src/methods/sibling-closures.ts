import type { ClosureReason } from "../course/closure-reason.ts";
import { closureNames } from "./cti-rules.ts";
import type { ClosureRule, Source, StageCode } from "./definition.ts";

/** A reason with its label; `stages` when it needs one of them. */
export function closureRule(code: ClosureReason, source: Source, stages?: readonly StageCode[]): ClosureRule {
  return { code, name: closureNames[code], source, ...(stages === undefined ? {} : { stages }) };
}
