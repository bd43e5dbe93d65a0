import type { Contact } from "../contact/contact.ts";
import type { Entry, EntryOf } from "../course/entries.ts";
import type { EffectiveEntry } from "../course/evolve.ts";
import { outcomeFacts } from "../outcome/outcome-facts.ts";
import { parseLocalDate } from "../time/local-date.ts";
import { byDay } from "./by-day.ts";
import { housingFacts } from "./facts-of-housing.ts";
import { outreachFacts, supportFacts } from "./facts-of-support.ts";
import { focusFacts } from "./facts-of-focus.ts";
import type { ContactFact, CourseFacts, PhaseFact, Seen } from "./facts.ts";
import { journalOf, seen } from "./journal.ts";
import type { Journal } from "./journal.ts";

function outreachOf({ outreach }: Contact): Pick<ContactFact, "outreach"> {
  if (outreach === undefined) return {};
  return {
    outreach: {
      pair: outreach.company === "pair",
      byWorker: outreach.initiator === "worker",
      refused: outreach.response === "refused",
    },
  };
}

function contactFacts(journal: Journal): readonly ContactFact[] {
  const facts: ContactFact[] = [];
  for (const { entryId, by, says } of journal["contact-recorded"] ?? []) {
    if (says.outcome === "cancelled") continue;
    const { on, channel, with: withWhom, place, effort } = says;
    const marked = effort === undefined ? {} : { effort };
    const made = says.outcome === "made";
    facts.push({ entryId, on, by, made, channel, with: withWhom, place, ...marked, ...outreachOf(says) });
  }
  return byDay(facts);
}

/** The newest start of each phase. A start that the import wrote bears its rule. */
function phaseFacts(journal: Journal): readonly PhaseFact[] {
  const newest = new Map<string, PhaseFact>();
  for (const entry of journal["phase-started"] ?? []) {
    const { phase, overrides } = entry.says;
    const written = parseLocalDate(entry.at.slice(0, 10));
    const fromList = written !== undefined && overrides.some(({ rule }) => rule === "imported");
    newest.set(phase, { phase, ...seen(entry), ...(fromList ? { fromListOn: written } : {}) });
  }
  return [...newest.values()];
}

function endOf(journal: Journal): Pick<CourseFacts, "end"> {
  const closed = journal.closed?.at(-1);
  const reopened = journal.reopened?.at(-1);
  if (closed === undefined || (reopened !== undefined && reopened.seq > closed.seq)) return {};
  const { reason, helpedTo } = closed.says;
  return { end: { ...seen(closed), reason, helpedOn: helpedTo !== undefined && helpedTo !== "" } };
}

function joinedOf(journal: Journal): Pick<CourseFacts, "joined"> {
  const joined = journal["citizen-joined"]?.at(-1);
  const apart = journal["citizen-unjoined"]?.at(-1);
  const stands = joined !== undefined && (apart === undefined || apart.seq < joined.seq);
  return stands && joined.says.intoCourseId !== undefined ? { joined: true } : {};
}

function workersOf(referred: EffectiveEntry<EntryOf<"referred">>, journal: Journal): CourseFacts["workers"] {
  const { workerId, receivedOn: on } = referred.says;
  const first = workerId === undefined ? [] : [{ entryId: referred.entryId, on, workerId }];
  const later = (journal["worker-assigned"] ?? []).map((entry) => ({ ...seen(entry), workerId: entry.says.workerId }));
  return [...first, ...later];
}

/** Which fields of the referral hold something: who sent it, why, the transition, and the answers on the target group. */
function gatheredOf({ from, reason, transition, targetGroup }: EntryOf<"referred">): CourseFacts["gathered"] {
  const fields = [from !== "", reason !== "", transition !== "", targetGroup !== undefined];
  return { filled: fields.filter(Boolean).length, of: fields.length };
}

function ratingsOf(journal: Journal): readonly Seen[] {
  return [...(journal["member-added"] ?? []), ...(journal["member-rated"] ?? [])].map(seen);
}

/** The facts of a course; `undefined` for a journal without a referral. `entries` are all of one course, in order of `seq`. */
export function factsOf(entries: readonly Entry[]): CourseFacts | undefined {
  const journal = journalOf(entries);
  const referred = journal.referred?.[0];
  if (referred === undefined) return undefined;
  const { says } = referred;
  const contactStart = journal["contact-period-started"]?.at(-1);
  return {
    courseId: referred.courseId,
    citizenId: says.citizenId,
    teamId: journal["worker-assigned"]?.at(-1)?.says.teamId ?? says.teamId,
    method: says.method,
    methodVersion: says.methodVersion,
    ...(says.months === undefined ? {} : { months: says.months }),
    referred: { entryId: referred.entryId, on: says.receivedOn },
    gathered: gatheredOf(says),
    workers: workersOf(referred, journal),
    ...(contactStart === undefined ? {} : { contactStart: seen(contactStart) }),
    phases: phaseFacts(journal),
    focus: focusFacts(journal),
    plans: (journal["plan-agreed"] ?? []).map((entry) => ({
      ...seen(entry),
      phase: entry.says.phase,
      words: entry.says.words !== "",
    })),
    strengths: ratingsOf(journal),
    contacts: contactFacts(journal),
    outreach: outreachFacts(journal),
    support: supportFacts(journal),
    housing: housingFacts(journal),
    outcome: outcomeFacts(journal),
    ...joinedOf(journal),
    ...endOf(journal),
  };
}
