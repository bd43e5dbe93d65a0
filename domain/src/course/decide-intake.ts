import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import type { CourseState } from "./state.ts";
import { notBefore, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

/** A question to whoever referred, before the work begins; once it has, contact with them is a contact like any other. */
export function decideReferrerQuestion(
  state: CourseState,
  command: CommandOf<"askReferrer">,
  context: DecideContext,
): Verdict {
  const begun: Check =
    state.stage === "referred"
      ? undefined
      : {
          code: "phase-order",
          source: recordKeeping,
          message: {
            da: "Arbejdet er begyndt. Skriv det som en kontakt med henviseren i stedet.",
            en: "The work has begun. Write it as a contact with the referrer instead.",
          },
        };
  const order = notBefore(command.on, state.receivedOn, { da: "henvisningen kom", en: "the referral came" });
  return verdict([begun, notFuture(command.on, context), order], () => [{ kind: "referrer-asked", ...said(command) }]);
}
