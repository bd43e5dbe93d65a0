import { daysBetween, earliest } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { during } from "./by-day.ts";
import { courses, days, split, verdict, within } from "./count.ts";
import type { Spell } from "./count.ts";
import type { ContactFact, CourseFacts } from "./facts.ts";
import { ids } from "./phase-span.ts";
import { isWithin } from "./scope.ts";
import type { Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

/** The days of making contact (2A): from its start, else the referral, to the yes or the end. */
function contactMaking({ contactStart, referred, outreach, end }: CourseFacts): { from: LocalDate; until?: LocalDate } {
  const until = outreach.acceptedOn?.on ?? end?.on;
  return { from: contactStart?.on ?? referred.on, ...(until === undefined ? {} : { until }) };
}

/** Tries and contacts of making contact that fell in the period, oldest first. */
function tries(course: CourseFacts, { period }: Scope): readonly ContactFact[] {
  const { from, until } = contactMaking(course);
  return during(course.contacts, period).filter(({ on }) => on >= from && (until === undefined || on <= until));
}

/** Contacts that the worker began, of those that say who did. */
export function begunByWorker(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(during(course.contacts, scope.period), ({ outreach }) =>
      outreach === undefined ? "missing" : outreach.byWorker,
    ),
  );
}

/** Days from one day of trying to the next while contact is being made. */
export function daysBetweenTries(scope: Scope): Tally {
  return days(scope.courses, (course): Spell | undefined => {
    const found = tries(course, scope);
    const daysTried = [...new Set(found.map(({ on }) => on))];
    const values = daysTried.slice(1).map((on, index) => daysBetween(daysTried[index] ?? on, on));
    return values.length === 0 ? undefined : { values, entries: ids(found) };
  });
}

/** The four questions answered, and looked at again at least so often while contact is being made in the period. */
export function questionsRevised(scope: Scope): Tally {
  const { period, today, limits } = scope;
  const weeks = limits.questionsRevisedWeeks * 7;
  return courses(scope.courses, (course) => {
    const { from, until } = contactMaking(course);
    if (course.contactStart === undefined && course.contacts.length === 0) return undefined;
    const last = earliest(until ?? today, earliest(today, period.to));
    if (last < period.from || daysBetween(from, last) <= weeks) return undefined;
    const answers = course.outreach.questions.filter(({ complete, on }) => complete && on >= from && on <= last);
    const marks = [from, ...answers.map(({ on }) => on).sort(), last];
    const unbroken = marks.every((on, index) => {
      const before = marks[index - 1];
      // A gap that closed before the period began belongs to an earlier one.
      return before === undefined || on < period.from || daysBetween(before, on) <= weeks;
    });
    return verdict(answers.length > 0 && unbroken, answers.length > 0 ? ids(answers) : [course.referred.entryId]);
  });
}

/** Answers to the four questions that a colleague answered too. */
export function answeredWithColleague(scope: Scope): Tally {
  return within(scope.courses, ({ outreach }) =>
    split(outreach.questions, ({ on, withColleague }) => (isWithin(on, scope.period) ? withColleague : undefined)),
  );
}

/** Courses past making contact that hold the citizen's own words. */
export function ownWords(scope: Scope): Tally {
  return courses(scope.courses, ({ outreach, end }) => {
    const { acceptedOn, words } = outreach;
    if (acceptedOn === undefined || acceptedOn.on > scope.period.to) return undefined;
    if (end !== undefined && end.on < scope.period.from) return undefined;
    return verdict(words.length > 0, words.length > 0 ? words : [acceptedOn.entryId]);
  });
}

/** Tries at the citizen's own places: at home or in the community. */
export function atOwnPlaces(scope: Scope): Tally {
  return within(scope.courses, (course) =>
    split(tries(course, scope), ({ channel, place }) =>
      channel === "meeting" ? place === "home" || place === "community" : undefined,
    ),
  );
}

/** Those found outside the target group who were helped on to something else. */
export function helpedOn(scope: Scope): Tally {
  return courses(scope.courses, ({ end }) => {
    if (end?.reason !== "not-in-target-group" || !isWithin(end.on, scope.period)) return undefined;
    return verdict(end.helpedOn, [end.entryId]);
  });
}

/** First visits that two went on. */
export function pairAtFirstVisit(scope: Scope): Tally {
  return within(scope.courses, (course) => {
    const first = course.contacts.find(({ channel }) => channel === "meeting");
    if (first === undefined || !isWithin(first.on, scope.period)) return { met: [], notMet: [] };
    return split([first], ({ outreach }) => outreach?.pair ?? "missing");
  });
}

/** Making contact that ended in the period by one of its two events; every other end is a breach. */
export function endedByEvent(scope: Scope): Tally {
  return courses(scope.courses, ({ outreach: { acceptedOn }, end }) => {
    const over = acceptedOn ?? end;
    if (over === undefined || !isWithin(over.on, scope.period)) return undefined;
    return verdict(acceptedOn !== undefined || end?.reason === "not-in-target-group", [over.entryId]);
  });
}
