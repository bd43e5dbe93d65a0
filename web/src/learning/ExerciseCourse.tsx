import { useMemo } from "react";
import { Link } from "wouter";
import { ContactsTab } from "../contact/ContactsTab.tsx";
import { BeforeNextPhase } from "../course/BeforeNextPhase.tsx";
import { courseRope } from "../course/course-rope.ts";
import { FocusPanel } from "../course/FocusPanel.tsx";
import { LatestContacts } from "../course/LatestContacts.tsx";
import { hasClock } from "../course/step-path.ts";
import { StepPath } from "../course/StepPath.tsx";
import { tabHref, tabOf, tabsIn, type CourseTab } from "../course/tabs.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { NetworkTab } from "../network/NetworkTab.tsx";
import { AttemptsPanel } from "../outreach/AttemptsPanel.tsx";
import { BridgePanel } from "../outreach/BridgePanel.tsx";
import { JudgementPanel } from "../outreach/JudgementPanel.tsx";
import { OutreachQuestions } from "../outreach/OutreachQuestions.tsx";
import { RelationPath } from "../outreach/RelationPath.tsx";
import { StableContact } from "../outreach/StableContact.tsx";
import { PlanTab } from "../plan/PlanTab.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { ServicesTab } from "../support/ServicesTab.tsx";
import { TransitionTab } from "../transition/TransitionTab.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import { Rope } from "../ui/rope/Rope.tsx";
import styles from "./Learning.module.css";

/** The tabs that read the replica alone; those that ask the server are no part of an exercise. */
const shownTabs = [
  "overview",
  "plan",
  "contacts",
  "services",
  "network",
  "transition",
] as const satisfies readonly CourseTab[];

/** The course of the exercise on the program's own pages, with rope and tabs. */
export function ExerciseCourse({ course, tab }: { readonly course: CourseView; readonly tab: string | undefined }) {
  const { learning: words, course: shared } = useWords();
  const { state, method, courseId } = course;
  const current = tabOf(tab, method);
  const own = tabsIn(method);
  const tabs = shownTabs
    .filter((name) => own.includes(name))
    .map((name) => ({
      href: name === "overview" ? "/" : tabHref(courseId, name),
      label: shared.tabs[name],
      current: name === current,
    }));
  return (
    <section className={styles["stack"]}>
      <h2>{words.course}</h2>
      {hasClock(method) ? <Clock course={course} /> : <StepPath course={course} size="header" />}
      {state.stage === "closed" ? null : (
        <div>
          <Link href={`/kontakt/${courseId}`} className={buttonClass("plain")}>
            {words.newContact}
          </Link>
        </div>
      )}
      <Tabs label={words.tabsLabel} tabs={tabs} link={tabLink} />
      <Part course={course} tab={current} />
    </section>
  );
}

function Clock({ course: { state, method, contacts } }: { readonly course: CourseView }) {
  const { language } = useLanguage();
  const today = useToday();
  const rope = useMemo(
    () => courseRope({ state, method, contacts, today, language }),
    [state, method, contacts, today, language],
  );
  return <Rope data={rope} size="header" />;
}

function tabLink(props: TabLinkProps) {
  return <Link {...props} />;
}

function Part({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  if (tab === "plan") return <PlanTab course={course} />;
  if (tab === "contacts") return <ContactsTab course={course} />;
  if (tab === "services") return <ServicesTab course={course} />;
  if (tab === "network") return <NetworkTab course={course} />;
  if (tab === "transition") return <TransitionTab course={course} />;
  return <Overview course={course} />;
}

function Overview({ course }: { readonly course: CourseView }) {
  return (
    <div className={styles["page"]}>
      {course.method.parts.includes("phases") ? <TimedWork course={course} /> : <OutreachWork course={course} />}
      <LatestContacts course={course} />
    </div>
  );
}

function TimedWork({ course }: { readonly course: CourseView }) {
  const words = useWords().learning;
  const { stage } = course.state;
  if (stage === "referred" || stage === "contact") return <p>{words.notBegun}</p>;
  return (
    <>
      <FocusPanel course={course} />
      {stage === "closed" ? null : <BeforeNextPhase course={course} />}
    </>
  );
}

/** As on the course's own overview, without joining two persons: an exercise has nobody to search among. */
function OutreachWork({ course }: { readonly course: CourseView }) {
  const { stage } = course.state;
  if (stage === "contact") {
    return (
      <>
        <AttemptsPanel course={course} />
        <OutreachQuestions course={course} />
        <JudgementPanel course={course} />
      </>
    );
  }
  return (
    <>
      {stage === "bridge" ? <BridgePanel course={course} /> : null}
      <RelationPath course={course} />
      <StableContact course={course} />
    </>
  );
}
