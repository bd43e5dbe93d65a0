import { citizenName } from "../app/citizen-name.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan, useCourses } from "../replica/ReplicaProvider.tsx";
import { fit, readWanted } from "../search/match.ts";
import { useServerSearch } from "../search/use-server-search.ts";
import { dayText } from "../ui/day-text.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { isAlias } from "./possible.ts";

export interface PersonChoice {
  readonly citizenId: string;
  /** The outreach course that carries on, when the person has one. */
  readonly courseId: string | undefined;
  /** Name with birth date, so that two of one name can be told apart. */
  readonly shown: string;
}

const most = 8;

/** Persons whom a possible citizen may turn out to be: those on the device first, then those that the server finds. */
export function usePersons(text: string, except: string): readonly PersonChoice[] {
  const born = useBorn();
  const here = usePersonsHere(text);
  const { persons } = useServerSearch(text, useCan("person.search"));
  if (text.trim().length < 2) return [];
  const choices = new Map(here.map((one) => [one.citizenId, one]));
  for (const { citizenId, birthDate, ...name } of persons) {
    if (choices.has(citizenId)) continue;
    choices.set(citizenId, { citizenId, courseId: undefined, shown: `${citizenName(name)} (${born(birthDate)})` });
  }
  choices.delete(except);
  return [...choices.values()].slice(0, most);
}

function useBorn(): (date: LocalDate | null | undefined) => string {
  const { search } = useWords();
  const { language } = useLanguage();
  return (date) => (date === undefined || date === null ? search.noBirthDate : search.born(dayText(date, language)));
}

/** Those on the device; a person's open outreach course goes before their other courses. */
function usePersonsHere(text: string): readonly PersonChoice[] {
  const { outreach } = useWords();
  const today = useToday();
  const born = useBorn();
  const wanted = readWanted(text, today);
  return useCourses()
    .filter(({ citizen, state }) => state.stage !== "joined" && fit(wanted, citizen) !== undefined)
    .map(({ citizen, courseId, method, state }) => ({
      citizenId: citizen.citizenId,
      courseId: method.parts.includes("outreach") && state.stage !== "closed" ? courseId : undefined,
      shown: `${citizenName(citizen)} (${isAlias(citizen) ? outreach.possible : born(citizen.birthDate)})`,
    }))
    .sort((left, right) => Number(left.courseId !== undefined) - Number(right.courseId !== undefined));
}
