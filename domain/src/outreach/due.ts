import type { RecordedContact } from "../course/fold.ts";
import type { CourseState } from "../course/state.ts";
import { derivedFrom, ownProposal } from "../methods/cti-sources.ts";
import type { Method, Source } from "../methods/definition.ts";
import { outreachGuide } from "../methods/sibling-sources.ts";
import { addDays, daysBetween } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Tries without contact after which colleagues are to think along. The guide asks for the sparring, not for a number. */
export const sparringAfter = 5;
export const sparringSource: Source = ownProposal(
  "kollegial sparring efter fem forsøg (metodeguiden beder om sparringen, men sætter ikke tal på)",
);
/** "How often shall I try to make contact": the day follows from the answer. */
export const dueSource: Source = derivedFrom(outreachGuide("fase 2A, værktøjer: hvor ofte"));

export interface Try {
  readonly on: LocalDate;
  /** Whether the citizen was met; a try that met nobody, or a refusal, is no contact. */
  readonly met: boolean;
  readonly refused: boolean;
}

/** What the day of the next try follows from. */
export interface AttemptFacts {
  /** When contact-making began. */
  readonly since: LocalDate;
  /** Oldest first. */
  readonly tries: readonly Try[];
  /** Days between tries, from the newest answers to the four questions, else from the stage. */
  readonly everyDays: number | undefined;
  /** The last day that the four questions were answered with a colleague. */
  readonly sparredOn: LocalDate | undefined;
  /** The next appointment with the citizen. */
  readonly appointmentOn: LocalDate | undefined;
}

export interface AttemptDue {
  readonly lastTryOn: LocalDate | undefined;
  /** `undefined` while nobody has answered how often. */
  readonly dueOn: LocalDate | undefined;
  /** Days past the due day; 0 until then. */
  readonly daysOver: number;
  readonly triesSinceSparring: number;
  /** Whether to answer the four questions anew with a colleague. Never a reason to stop. */
  readonly sparring: boolean;
  /** The newest tries in a row that the citizen said no to; a try that found nobody neither counts nor breaks the row. */
  readonly refusalsInRow: number;
}

/** When to try again: at the appointment, else so many days after the last try; the first try is due at once. */
export function attemptsDue(facts: AttemptFacts, today: LocalDate): AttemptDue {
  const lastTryOn = facts.tries.at(-1)?.on;
  const dueOn = facts.appointmentOn ?? byRhythm(facts, lastTryOn);
  const triesSinceSparring = sinceSparring(facts);
  return {
    lastTryOn,
    dueOn,
    daysOver: dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today)),
    triesSinceSparring,
    sparring: triesSinceSparring >= sparringAfter,
    refusalsInRow: refusalsInRow(facts.tries),
  };
}

function byRhythm({ since, everyDays }: AttemptFacts, lastTryOn: LocalDate | undefined): LocalDate | undefined {
  if (lastTryOn === undefined) return since;
  return everyDays === undefined ? undefined : addDays(lastTryOn, everyDays);
}

/** Tries in vain after the last sparring and after the last time that the citizen was met. */
function sinceSparring({ tries, sparredOn }: AttemptFacts): number {
  const metOn = tries.findLast((one) => one.met)?.on;
  const after = [sparredOn, metOn].filter((on) => on !== undefined);
  return tries.filter((one) => !one.met && after.every((on) => one.on > on)).length;
}

function refusalsInRow(tries: readonly Try[]): number {
  const lastMet = tries.findLastIndex((one) => one.met);
  return tries.slice(lastMet + 1).filter((one) => one.refused).length;
}

/** The facts of a course, for the list of the day. Only contacts with the citizen are tries; a talk with a neighbour is none. */
export function attemptFacts(
  state: CourseState,
  contacts: readonly RecordedContact[],
  { method, today }: { readonly method: Method; readonly today: LocalDate },
): AttemptFacts {
  const newest = state.questions.at(-1);
  const guide = method.contactGuide.find(({ stage }) => stage === state.stage);
  const appointments = state.appointments.map(({ on }) => on).filter((on) => on >= today);
  return {
    since: state.contactStart ?? state.receivedOn,
    tries: contacts.flatMap(tryOf),
    everyDays: newest?.everyDays ?? guide?.everyDays,
    sparredOn: state.questions.findLast((answers) => (answers.answeredWith ?? "") !== "")?.on,
    appointmentOn: appointments.sort().at(0),
  };
}

function tryOf({ on, outcome, with: counterparts, outreach }: RecordedContact): readonly Try[] {
  if (outcome === "cancelled" || !counterparts.includes("citizen")) return [];
  const response = outreach?.response;
  const refused = response === "refused";
  const met = response === undefined ? outcome === "made" : !refused && response !== "none";
  return [{ on, met, refused }];
}
