import { byDay } from "./by-day.ts";
import { seen } from "./journal.ts";
import type { Journal } from "./journal.ts";
import type { OutreachFacts, Seen, ServiceFact, SupportFacts } from "./facts.ts";

/** The way of a possible citizen (SKP). */
export function outreachFacts(journal: Journal): OutreachFacts {
  const accepted = journal["stable-contact-accepted"]?.at(-1);
  const spoken = [
    ...(journal["stable-contact-accepted"] ?? []),
    ...(journal["relation-step-seen"] ?? []),
    ...(journal["service-linked"] ?? []),
  ];
  return {
    questions: (journal["questions-answered"] ?? []).map((entry) => {
      const { where, how, howOften, howKeep, answeredWith } = entry.says;
      return {
        ...seen(entry),
        complete: [where, how, howOften, howKeep].every((answer) => answer !== ""),
        withColleague: answeredWith !== undefined && answeredWith !== "",
      };
    }),
    ...(accepted === undefined ? {} : { acceptedOn: seen(accepted) }),
    words: spoken.filter((entry) => entry.says.words !== "").map((entry) => entry.entryId),
  };
}

function serviceFacts(journal: Journal): readonly ServiceFact[] {
  const statuses = journal["service-status-seen"] ?? [];
  return (journal["service-linked"] ?? []).map((link) => ({
    ...seen(link),
    statuses: statuses
      .filter((entry) => entry.says.linkId === link.says.linkId)
      .map((entry) => ({ ...seen(entry), status: entry.says.status })),
  }));
}

/** The first day that the move is noted as done: as a step, or on the move-in list. */
function movedIn(journal: Journal): Pick<SupportFacts, "movedIn"> {
  const done: Seen[] = [
    ...(journal["step-set"] ?? []).filter(({ says }) => says.step === "move-in" && says.state === "done"),
    ...(journal["item-ticked"] ?? []).filter(({ says }) => says.item === "moved" && says.done),
  ].map(seen);
  const [first] = byDay(done);
  return first === undefined ? {} : { movedIn: first };
}

/** What long support notes (ICM, ACT; services also SKP). */
export function supportFacts(journal: Journal): SupportFacts {
  return {
    needs: (journal["need-heard"] ?? []).map((entry) => ({
      ...seen(entry),
      dimension: entry.says.dimension,
      words: entry.says.words !== "",
    })),
    losses: (journal["motivation-lost"] ?? []).map(seen),
    meetings: (journal["service-met"] ?? []).map((entry) => ({
      ...seen(entry),
      coordination: entry.says.coordination,
      withCitizen: entry.says.withCitizen,
    })),
    services: serviceFacts(journal),
    ...movedIn(journal),
  };
}
