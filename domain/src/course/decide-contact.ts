import { isBefore } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { CommandOf } from "./commands.ts";
import type { EntrySays } from "./entries.ts";
import type { CourseState } from "./state.ts";
import { said } from "./said.ts";
import { exists, knownDimensions, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

/** A closed course still takes a late note about what happened before it closed; later contacts belong to a new course. */
function notAfterClosure(state: CourseState, on: LocalDate): Check {
  if (state.closure === undefined || !isBefore(state.closure.on, on)) return undefined;
  return {
    code: "course-closed",
    field: "on",
    source: recordKeeping,
    message: {
      da: "Forløbet var afsluttet den dag. Genåbn forløbet, hvis kontakten hører til det.",
      en: "The course was closed on that day. Reopen it if the contact belongs to it.",
    },
  };
}

function nothingNext(state: CourseState): Check {
  if (state.closure === undefined) return undefined;
  return {
    code: "course-closed",
    field: "next",
    source: recordKeeping,
    message: {
      da: "Forløbet er afsluttet, så der kan ikke aftales en ny kontakt. Fjern aftalen, eller genåbn forløbet.",
      en: "The course is closed, so no new contact can be agreed. Take the appointment out, or reopen the course.",
    },
  };
}

export function decideContact(
  state: CourseState,
  command: CommandOf<"recordContact">,
  context: DecideContext,
): Verdict {
  const { appointmentId, next, ...contact } = said(command);
  const kept = state.appointments.find((one) => one.appointmentId === appointmentId);
  const members = command.memberIds.map((id) =>
    exists(
      state.network.find((one) => one.memberId === id),
      "memberIds",
    ),
  );
  return verdict(
    [
      notFuture(command.on, context),
      notAfterClosure(state, command.on),
      next === undefined ? undefined : nothingNext(state),
      knownDimensions(context.method, command.focus, "focus"),
      ...members,
    ],
    () => {
      const entries: EntrySays[] = [{ kind: "contact-recorded", ...contact }];
      if (kept !== undefined) {
        const was = { appointmentId: kept.appointmentId, kept: command.outcome === "made" };
        entries.push({ kind: "appointment-settled", ...was });
      }
      if (next !== undefined) entries.push({ kind: "appointment-agreed", ...next });
      return entries;
    },
  );
}

export function decideAppointment(_state: CourseState, command: CommandOf<"agreeAppointment">): Verdict {
  return verdict([], () => [{ kind: "appointment-agreed", ...said(command) }]);
}

export function decideCancellation(state: CourseState, command: CommandOf<"cancelAppointment">): Verdict {
  const appointment = state.appointments.find((one) => one.appointmentId === command.appointmentId);
  return verdict([exists(appointment, "appointmentId")], () => [
    { kind: "appointment-settled", appointmentId: command.appointmentId, kept: false },
  ]);
}

export function decideQuestions(
  _state: CourseState,
  command: CommandOf<"answerQuestions">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [{ kind: "questions-answered", ...said(command) }]);
}
