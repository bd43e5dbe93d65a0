import { isCarried } from "@tovholder/domain/access/actor.ts";
import { nameTokens } from "@tovholder/domain/person/name.ts";
import { useMemo } from "react";
import { citizenName } from "../app/citizen-name.ts";
import { useMenu } from "../app/screens.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { isPossible } from "../outreach/possible.ts";
import { useCan, useCourses } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { fit, readWanted } from "./match.ts";
import { useServerSearch } from "./use-server-search.ts";

export interface Hit {
  readonly id: string;
  readonly group: "here" | "elsewhere" | "actions";
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

const mostHere = 8;

/** What fits the typed text: persons on this device at once, persons from the server a moment later, and actions. */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly offline: boolean } {
  const here = useHitsHere(text);
  const { hits: elsewhere, offline } = useHitsElsewhere(text);
  const actions = useActions(text);
  const known = new Set(here.map((hit) => hit.id));
  return { hits: [...here, ...elsewhere.filter((hit) => !known.has(hit.id)), ...actions], offline };
}

function useBorn(): (date: Parameters<typeof dayText>[0] | null | undefined) => string {
  const { search } = useWords();
  const { language } = useLanguage();
  return (date) => (date === undefined || date === null ? "" : search.born(dayText(date, language)));
}

function useHitsHere(text: string): readonly Hit[] {
  const courses = useCourses();
  const today = useToday();
  const born = useBorn();
  const { outreach } = useWords();
  const say = useSay();
  const scored = useMemo(() => {
    const wanted = readWanted(text, today);
    return courses
      .map((course) => ({ course, score: fit(wanted, course.citizen) }))
      .filter(({ score }) => score !== undefined)
      .sort((left, right) => (left.score ?? 0) - (right.score ?? 0))
      .slice(0, mostHere);
  }, [courses, text, today]);
  return scored.map(({ course, course: { courseId, citizen, method } }) => ({
    id: courseId,
    group: "here",
    title: citizenName(citizen),
    note: [isPossible(course) ? outreach.possible : born(citizen.birthDate), say(method.name)]
      .filter((part) => part !== "")
      .join(" · "),
    href: `/forloeb/${courseId}`,
  }));
}

function useHitsElsewhere(text: string): { readonly hits: readonly Hit[]; readonly offline: boolean } {
  const { search } = useWords();
  const born = useBorn();
  const { persons, offline } = useServerSearch(text, useCan("person.search"));
  const hits = persons.flatMap((person): readonly Hit[] =>
    person.courses.map(({ courseId }) => ({
      id: courseId,
      group: "elsewhere",
      title: citizenName(person),
      note: born(person.birthDate) || search.noBirthDate,
      href: `/forloeb/${courseId}`,
    })),
  );
  return { hits, offline };
}

/** Every screen of the menus, and a new contact with each own citizen that fits. */
function useActions(text: string): readonly Hit[] {
  const { app, search } = useWords();
  const today = useToday();
  const courses = useCourses();
  const typed = nameTokens(text);
  const records = useCan("course.refer");
  const pages = [...useMenu("main"), ...useMenu("more")].map(({ href, name }) => ({
    href,
    title: app.screens[name],
  }));
  const all = [...(records ? [{ href: "/kontakt", title: app.newContact }] : []), ...pages];
  const fits = all.filter(({ title }) => {
    const words = nameTokens(title);
    return typed.every((token) => words.some((word) => word.startsWith(token)));
  });
  const wanted = readWanted(text, today);
  const own = courses.filter(
    ({ relation, state, method }) =>
      isCarried(relation) && state.stage !== "closed" && method.parts.includes("contact"),
  );
  const contacts = own.filter(({ citizen }) => fit(wanted, citizen) !== undefined).slice(0, 3);
  return [
    ...contacts.map(({ courseId, citizen }) => ({
      href: `/kontakt/${courseId}`,
      title: search.contactWith(citizenName(citizen)),
    })),
    ...fits,
  ].map(({ href, title }) => ({ id: href, group: "actions", title, note: "", href }));
}
