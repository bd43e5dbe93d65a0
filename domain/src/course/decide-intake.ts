import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import type { CourseState } from "./state.ts";
import { notBefore, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

/** Before the work begins; once it has, contact with whoever referred is a contact like any other. */
function notBegun(state: CourseState): Check {
  if (state.stage === "referred") return undefined;
  return {
    code: "phase-order",
    source: recordKeeping,
    message: {
      da: "Arbejdet er begyndt. Skriv det som en kontakt med henviseren i stedet.",
      en: "The work has begun. Write it as a contact with the referrer instead.",
    },
  };
}

/** A question to whoever referred. */
export function decideReferrerQuestion(
  state: CourseState,
  command: CommandOf<"askReferrer">,
  context: DecideContext,
): Verdict {
  const order = notBefore(command.on, state.receivedOn, { da: "henvisningen kom", en: "the referral came" });
  return verdict([notBegun(state), notFuture(command.on, context), order], () => [
    { kind: "referrer-asked", ...said(command) },
  ]);
}

/** What was answered to a question that was asked. */
export function decideReferrerAnswer(
  state: CourseState,
  command: CommandOf<"recordReferrerAnswer">,
  context: DecideContext,
): Verdict {
  const first = state.referrerAsked?.[0]?.on;
  const asked: Check =
    first === undefined
      ? {
          code: "unknown-reference",
          source: recordKeeping,
          message: {
            da: "Der er ikke stillet et spørgsmål til henviseren. Skriv spørgsmålet først.",
            en: "Nothing has been asked of the referrer. Write the question first.",
          },
        }
      : undefined;
  const order =
    first === undefined ? undefined : notBefore(command.on, first, { da: "spørgsmålet", en: "the question" });
  return verdict([notBegun(state), asked, notFuture(command.on, context), order], () => [
    { kind: "referrer-answered", ...said(command) },
  ]);
}
