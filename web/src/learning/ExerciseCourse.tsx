import { useMemo } from "react";
import { Link } from "wouter";
import { ContactsTab } from "../contact/ContactsTab.tsx";
import { BeforeNextPhase } from "../course/BeforeNextPhase.tsx";
import { courseRope } from "../course/course-rope.ts";
import { FocusPanel } from "../course/FocusPanel.tsx";
import { LatestContacts } from "../course/LatestContacts.tsx";
import { courseTabs, tabHref, tabOf, type CourseTab } from "../course/tabs.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { NetworkTab } from "../network/NetworkTab.tsx";
import { PlanTab } from "../plan/PlanTab.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { TransitionTab } from "../transition/TransitionTab.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import { Rope } from "../ui/rope/Rope.tsx";
import styles from "./Learning.module.css";

/** The tabs that read the replica alone; those that ask the server are no part of an exercise. */
const shownTabs = ["overview", "plan", "contacts", "network", "transition"] as const satisfies readonly CourseTab[];

/** The course of the exercise on the program's own pages, with rope and tabs. */
export function ExerciseCourse({ course, tab }: { readonly course: CourseView; readonly tab: string | undefined }) {
  const words = useWords().learning;
  const { language } = useLanguage();
  const today = useToday();
  const { state, method, contacts, courseId } = course;
  const rope = useMemo(
    () => courseRope({ state, method, contacts, today, language }),
    [state, method, contacts, today, language],
  );
  const current = tabOf(tab, method);
  const tabs = shownTabs.map((name) => ({
    href: name === "overview" ? "/" : tabHref(courseId, name),
    label: words.tabs[name],
    current: courseTabs[name] === courseTabs[current],
  }));
  return (
    <section className={styles["stack"]}>
      <h2>{words.course}</h2>
      <Rope data={rope} size="header" />
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

function tabLink(props: TabLinkProps) {
  return <Link {...props} />;
}

function Part({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  if (tab === "plan") return <PlanTab course={course} />;
  if (tab === "contacts") return <ContactsTab course={course} />;
  if (tab === "network") return <NetworkTab course={course} />;
  if (tab === "transition") return <TransitionTab course={course} />;
  return <Overview course={course} />;
}

function Overview({ course }: { readonly course: CourseView }) {
  const words = useWords().learning;
  const { stage } = course.state;
  const begun = stage !== "referred" && stage !== "contact";
  return (
    <div className={styles["page"]}>
      {begun ? <FocusPanel course={course} /> : <p>{words.notBegun}</p>}
      {begun && stage !== "closed" ? <BeforeNextPhase course={course} /> : null}
      <LatestContacts course={course} />
    </div>
  );
}
