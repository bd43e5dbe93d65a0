import { serviceStatus, supportOf } from "@tovholder/domain/course/state.ts";
import { memo } from "react";
import { Link } from "wouter";
import { partOf, presentPart, usePart, type Part } from "../app/parts.ts";
import type { ScreenProps } from "../app/screens.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse, useCourse } from "../replica/ReplicaProvider.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import { CourseHeader } from "./CourseHeader.tsx";
import styles from "./Course.module.css";
import { FetchCourse } from "./FetchCourse.tsx";
import { Overview } from "./Overview.tsx";
import { tabHref, tabOf, tabsIn, type CourseTab } from "./tabs.ts";

interface TabProps {
  readonly course: CourseView;
}

const parts: Readonly<Record<CourseTab, Part<TabProps>>> = {
  overview: presentPart<TabProps>(Overview),
  needs: partOf<TabProps>(async () => (await import("../support/NeedsTab.tsx")).NeedsTab),
  plan: partOf<TabProps>(async () => (await import("../plan/PlanTab.tsx")).PlanTab),
  contacts: partOf<TabProps>(async () => (await import("../contact/ContactsTab.tsx")).ContactsTab),
  services: partOf<TabProps>(async () => (await import("../support/ServicesTab.tsx")).ServicesTab),
  network: partOf<TabProps>(async () => (await import("../network/NetworkTab.tsx")).NetworkTab),
  transition: partOf<TabProps>(async () => (await import("../transition/TransitionTab.tsx")).TransitionTab),
  documents: partOf<TabProps>(async () => (await import("../document/DocumentsTab.tsx")).DocumentsTab),
  looks: partOf<TabProps>(async () => (await import("../looks/LooksTab.tsx")).LooksTab),
};

/** *Forløb*: one course with its clock, and its parts as pages of their own. */
export function CoursePage({ params }: ScreenProps) {
  const courseId = params["course"];
  const course = useCourse(courseId);
  if (courseId === undefined) return null;
  if (course === undefined) return <FetchCourse key={courseId} courseId={courseId} />;
  return <Shown key={courseId} course={course} tab={tabOf(params["tab"], course.method)} />;
}

/** Not drawn anew when it comes forward, having been drawn behind while its link was pressed. */
const Shown = memo(function Shown({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  return (
    <div className={styles["page"]}>
      <div className={styles["page"]} data-print={tab === "plan" ? "no" : undefined}>
        <CourseHeader course={course} />
        <CourseTabs course={course} tab={tab} />
      </div>
      <ShownTab key={tab} course={course} tab={tab} />
    </div>
  );
});

function ShownTab({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  const { language } = useLanguage();
  return usePart(parts[tab], { course }) ?? <Skeleton shape="panel" language={language} />;
}

function CourseTabs({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  const words = useWords().course;
  const looks = useCanCourse(course, "course.looks");
  const counts: Partial<Record<CourseTab, number>> = {
    contacts: course.contacts.length,
    network: course.state.network.filter((member) => member.left === undefined).length,
    services: supportOf(course.state).services.filter((link) => serviceStatus(link) !== "stopped").length,
    documents: course.state.documents.length,
  };
  const names = tabsIn(course.method).filter((name) => name !== "looks" || looks);
  const tabs = names.map((name) => ({
    href: tabHref(course.courseId, name),
    label: words.tabs[name],
    count: counts[name],
    current: name === tab,
  }));
  return <Tabs label={words.tabsLabel} tabs={tabs} link={tabLink} />;
}

function tabLink(props: TabLinkProps) {
  return <Link {...props} />;
}
