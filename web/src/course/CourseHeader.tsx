import { citizenName } from "../app/citizen-name.ts";
import { inMethod } from "@tovholder/domain/course/parts.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { useMemo, type ReactNode } from "react";
import { Link } from "wouter";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { PossibleLine } from "../outreach/PossibleMark.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { buttonClass } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Rope } from "../ui/rope/Rope.tsx";
import { clockFigures, phaseNumber, stageName } from "./course-figures.ts";
import styles from "./Course.module.css";
import { courseRope } from "./course-rope.ts";
import { CourseLinks } from "./CourseLinks.tsx";
import { OpenFigures, SeekOut } from "./OpenFigures.tsx";
import { StageValue } from "./StageValue.tsx";
import { hasClock } from "./step-path.ts";
import { StepPath } from "./StepPath.tsx";
import { tabHref } from "./tabs.ts";
import { useNameOf, useTeamName } from "./use-colleagues.ts";

interface HeaderProps {
  readonly course: CourseView;
}

/** Who it is about, the rope, and the clock in figures. */
export function CourseHeader({ course }: HeaderProps) {
  const words = useWords().course;
  return (
    <>
      <PageHeader
        title={citizenName(course.citizen)}
        facts={<Facts course={course} />}
        actions={<Actions course={course} />}
      />
      <PossibleLine course={course} />
      {course.citizen.addressProtected ? (
        <Notice quiet tone="warn">
          {words.protectedAddress}
        </Notice>
      ) : null}
      {hasClock(course.method) ? <CourseRope course={course} /> : <StepPath course={course} size="header" />}
      {hasClock(course.method) || course.state.closure !== undefined ? (
        <Figures course={course} />
      ) : (
        <OpenFigures course={course} />
      )}
      {hasClock(course.method) ? null : <SeekOut course={course} />}
      <Standing course={course} />
    </>
  );
}

function CourseRope({ course }: HeaderProps) {
  const { language } = useLanguage();
  const today = useToday();
  const { state, method, contacts } = course;
  const rope = useMemo(
    () => courseRope({ state, method, contacts, today, language }),
    [state, method, contacts, today, language],
  );
  return <Rope data={rope} size="header" />;
}

function Facts({ course }: HeaderProps) {
  const words = useWords().course;
  const { language } = useLanguage();
  const nameOf = useNameOf();
  const team = useTeamName(course.state.teamId);
  const { citizen, state, method } = course;
  const worker =
    state.workerId === undefined ? words.noWorker : words.worker(nameOf(state.workerId) ?? words.unknownPerson);
  const facts = [
    citizen.birthDate === undefined ? words.noBirth : words.born(formatDate(citizen.birthDate)),
    method.name[language],
    state.legalBasis === "none" ? undefined : words.basis(state.legalBasis),
    worker,
    team,
  ];
  return facts.filter((fact) => fact !== undefined).join(" · ");
}

function Actions({ course }: HeaderProps) {
  const words = useWords().course;
  const mayContact = useCanCourse(course, "course.contact");
  const mayRecord = useCanCourse(course, "course.record");
  const running = phaseNumber(course.state) !== undefined;
  if (!mayContact || !inMethod(course.method, "recordContact")) return null;
  return (
    <>
      {mayRecord && running ? (
        <Link href={tabHref(course.courseId, "transition")} className={buttonClass("plain")}>
          {course.state.stage === "phase3" ? words.towardsEnd : words.phaseChange}
        </Link>
      ) : null}
      <Link href={`/kontakt/${course.courseId}`} className={buttonClass("primary", false, styles["deskOnly"])}>
        {words.newContact}
      </Link>
    </>
  );
}

function Figures({ course }: HeaderProps) {
  const words = useWords().course.figures;
  const { language } = useLanguage();
  const today = useToday();
  const { state } = course;
  const stage = useStageFigure(course);
  const last = useLastContact(course);
  const { change, lastDay, followUp, endWord } = clockFigures(state, today);
  const items: { term: string; value: ReactNode }[] = [];
  if (state.closure === undefined) {
    items.push({ term: stage.term, value: <StageValue course={course} text={stage.value} /> });
    if (change !== undefined) items.push({ term: words.change, value: dayText(change, language) });
    if (lastDay !== undefined) {
      const word = followUp?.word ?? endWord;
      const term =
        word === undefined ? words.ends : words.followUp(word[language], state.legalBasis.replaceAll(" ", "\u00a0"));
      items.push({ term, value: dayText(lastDay, language) });
    }
  } else {
    items.push({
      term: words.closed,
      value: <StageValue course={course} text={dayText(state.closure.on, language)} />,
    });
    items.push({ term: words.reason, value: label("closureReason", state.closure.reason, language) });
    if (lastDay !== undefined) items.push({ term: words.plannedEnd, value: dayText(lastDay, language) });
  }
  items.push({ term: words.last, value: last });
  return <DataList look="figures" items={items} />;
}

function useStageFigure({ state, method }: CourseView): { term: string; value: string } {
  const words = useWords().course.figures;
  const { language } = useLanguage();
  const { daysLeft, contactDays } = clockFigures(state, useToday());
  const number = phaseNumber(state);
  const name = stageName(method, state.stage)?.[language] ?? label("stage", state.stage, language);
  if (number !== undefined && daysLeft !== undefined) {
    return {
      term: words.phase(number, name),
      value: daysLeft < 0 ? words.daysOver(-daysLeft) : words.daysLeft(daysLeft),
    };
  }
  if (contactDays !== undefined) return { term: name, value: words.contactDays(contactDays) };
  return { term: words.received, value: dayText(state.receivedOn, language) };
}

function useLastContact({ contacts }: CourseView): string {
  const words = useWords().course.figures;
  const { language } = useLanguage();
  const today = useToday();
  const last = contacts.findLast((contact) => contact.outcome === "made");
  if (last === undefined) return words.none;
  return `${nearDay(last.on, today, language)}, ${label("place", last.place, language).toLowerCase()}`;
}

/** What stands out of the ordinary: an interruption, an ending, things that the server lacks. */
function Standing({ course }: HeaderProps) {
  const { course: words, support } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { state, pending, method } = course;
  const pause = state.stage === "closed" ? undefined : state.interruptions.find((one) => one.to === undefined);
  return (
    <>
      {pause === undefined ? null : (
        <Notice
          quiet
          tone="warn"
          title={words.interrupted(label("interruption", pause.reason, language), nearDay(pause.from, today, language))}
        >
          {hasClock(method) ? words.interruptedText : support.header.interrupted}
        </Notice>
      )}
      {state.closure === undefined ? null : (
        <Notice
          quiet
          title={words.closedNotice(
            dayText(state.closure.on, language),
            label("closureReason", state.closure.reason, language),
          )}
        >
          {state.closure.note}
        </Notice>
      )}
      <CourseLinks course={course} />
      {pending.size === 0 ? null : <Notice quiet>{words.waiting(pending.size)}</Notice>}
    </>
  );
}
