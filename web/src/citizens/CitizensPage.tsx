import { label } from "@tovholder/domain/words/glossary.ts";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { CoveringMark } from "../app/CoveringMark.tsx";
import { CourseRope } from "../app/CourseRope.tsx";
import { stageName } from "../course/course-figures.ts";
import { hasClock } from "../course/step-path.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { PossibleMark } from "../outreach/PossibleMark.tsx";
import { useActor, useCourses } from "../replica/ReplicaProvider.tsx";
import type { CourseView } from "../replica/course-view.ts";
import type { Language } from "../ui/language.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { citizenRows, filters, ownCaseload, sorts, type CitizenRow, type Filter, type Sort } from "./citizen-rows.ts";
import styles from "./Citizens.module.css";
import { OwnLoad } from "./OwnLoad.tsx";

/** Mine borgere: every course as a row with its rope. */
export function CitizensPage() {
  const { citizens: words, app } = useWords();
  const { language } = useLanguage();
  const courses = useCourses();
  const today = useToday();
  const [filter, setFilter] = useState<Filter>("running");
  const [sort, setSort] = useState<Sort>("name");
  const rows = useMemo(() => citizenRows(courses, { filter, sort, today }), [courses, filter, sort, today]);
  const { accountId } = useActor();
  const load = useMemo(() => ownCaseload(courses, accountId), [courses, accountId]);
  return (
    <div className={styles["page"]}>
      <PageHeader title={app.screens.citizens} facts={load === undefined ? undefined : <OwnLoad load={load} />} />
      <div className={styles["choices"]}>
        <RadioGroup
          label={words.show}
          choices={filters.map((value) => ({ value, label: words.filters[value] }))}
          value={filter}
          onChange={setFilter}
        />
        <Select
          label={words.sort}
          options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
          value={sort}
          onChange={setSort}
          language={language}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.empty[filter]}>{words.emptyText}</EmptyState>
      ) : (
        <ul className={styles["rows"]} aria-label={words.filters[filter]}>
          {rows.map((row) => (
            <li key={row.course.courseId}>
              <CitizenItem row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CitizenItem({ row }: { readonly row: CitizenRow }) {
  const words = useWords().citizens;
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  const { course, lastMadeOn } = row;
  const { state, method } = course;
  const last = lastMadeOn === undefined ? words.noContact : nearDay(lastMadeOn, today, language);
  const focus = row.focus.length === 0 ? words.noFocus : row.focus.map((one) => say(one)).join(", ");
  return (
    <article className={styles["row"]}>
      <div className={styles["who"]}>
        <h2>
          <Link href={`/forloeb/${course.courseId}`}>{citizenName(course.citizen)}</Link>
        </h2>
        <p>
          <PossibleMark course={course} /> <Standing row={row} />{" "}
          {course.method.heldBy === "team" ? <Mark>{words.heldByTeam}</Mark> : null} <CoveringMark course={course} />
        </p>
      </div>
      <CourseRope course={course} />
      <dl className={styles["facts"]}>
        {state.closure === undefined && method.parts.includes("plan") ? (
          <div>
            <dt>{words.focus}</dt>
            <dd>{focus}</dd>
          </div>
        ) : null}
        {method.parts.includes("contact") ? (
          <div>
            <dt>{words.last}</dt>
            <dd>{last}</dd>
          </div>
        ) : null}
      </dl>
      {course.pending.size > 0 ? <Mark tone="muted">{words.pending}</Mark> : null}
    </article>
  );
}

/** `Intensive Case Management (ICM) · Løbende støtte`. */
function openStanding({ state, method }: CourseView, language: Language): string {
  return `${method.name[language]} · ${stageName(method, state.stage)?.[language] ?? label("stage", state.stage, language)}`;
}

/** `Fase 2 · 9 dage tilbage`. */
function Standing({ row }: { readonly row: CitizenRow }) {
  const words = useWords().citizens;
  const { language } = useLanguage();
  const today = useToday();
  const { daysLeft, course } = row;
  const { closure, stage } = course.state;
  if (closure !== undefined) return words.closedOn(nearDay(closure.on, today, language));
  if (!hasClock(course.method)) return openStanding(course, language);
  const name = stage === "referred" ? words.referred : label("stage", stage, language);
  if (daysLeft === undefined) return name;
  if (daysLeft > 0) return `${name} · ${words.daysLeft(daysLeft)}`;
  return (
    <>
      {name} <Mark tone="warn">{words.daysOver(1 - daysLeft)}</Mark>
    </>
  );
}
