import { isCarried } from "@tovholder/domain/access/actor.ts";
import { searchKey } from "@tovholder/domain/person/name.ts";
import { citizenName } from "../app/citizen-name.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link } from "wouter";
import { stageName } from "../course/course-figures.ts";
import { hasClock } from "../course/step-path.ts";
import { clockText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { PossibleMark } from "../outreach/PossibleMark.tsx";
import { useCourses } from "../replica/ReplicaProvider.tsx";
import type { Language } from "../ui/language.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import styles from "./Contact.module.css";

function rank(course: CourseView, today: LocalDate): string {
  const appointment = course.state.appointments.find((one) => one.on === today);
  const near = appointment === undefined ? (isCarried(course.relation) ? "1" : "2") : `0${appointment.time ?? "99:99"}`;
  return `${near} ${citizenName(course.citizen)}`;
}

/** Running courses on this device: those with an appointment today first, then own, then the team's. */
function choosable(courses: readonly CourseView[], today: LocalDate): readonly CourseView[] {
  return courses
    .filter(({ state, method }) => method.parts.includes("contact") && !["closed", "joined"].includes(state.stage))
    .map((course) => ({ course, order: rank(course, today) }))
    .sort((left, right) => left.order.localeCompare(right.order, "da"))
    .map(({ course }) => course);
}

function standing({ state, method }: CourseView, language: Language): string {
  const own = hasClock(method) ? undefined : stageName(method, state.stage)?.[language];
  return own ?? label("stage", state.stage, language);
}

function matches(course: CourseView, text: string): boolean {
  const name = citizenName(course.citizen);
  const plain = text.trim().toLowerCase();
  return plain === "" || name.toLowerCase().includes(plain) || searchKey(name).includes(searchKey(text));
}

export function ChooseCitizen() {
  const words = useWords().contact;
  const { language } = useLanguage();
  const today = useToday();
  const courses = choosable(useCourses(), today);
  const [text, setText] = useState("");
  const found = courses.filter((course) => matches(course, text));
  if (courses.length === 0) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>
      </>
    );
  }
  return (
    <div className={styles["form"]}>
      <PageHeader title={words.title} facts={words.chooseCitizen} />
      {courses.length > 6 ? (
        <TextField label={words.filter} language={language} value={text} type="search" onChange={setText} />
      ) : null}
      <ul className={styles["people"]}>
        {found.map((course) => {
          const appointment = course.state.appointments.find((one) => one.on === today);
          return (
            <li key={course.courseId}>
              <Link href={`/kontakt/${course.courseId}`} className={styles["person"]}>
                <b>{citizenName(course.citizen)}</b>
                <PossibleMark course={course} />
                <span className={styles["quiet"]}>
                  {appointment === undefined
                    ? standing(course, language)
                    : words.appointmentToday(clockText(appointment.time ?? "", language))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? <p>{words.noMatch}</p> : null}
    </div>
  );
}
