import { serviceStatus, supportOf } from "@tovholder/domain/course/state.ts";
import { lazy, Suspense, type ComponentType } from "react";
import { Link } from "wouter";
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

type TabComponent = ComponentType<{ readonly course: CourseView }>;

const parts: Readonly<Record<CourseTab, TabComponent>> = {
  overview: Overview,
  needs: lazy(async () => ({ default: (await import("../support/NeedsTab.tsx")).NeedsTab })),
  plan: lazy(async () => ({ default: (await import("../plan/PlanTab.tsx")).PlanTab })),
  contacts: lazy(async () => ({ default: (await import("../contact/ContactsTab.tsx")).ContactsTab })),
  services: lazy(async () => ({ default: (await import("../support/ServicesTab.tsx")).ServicesTab })),
  network: lazy(async () => ({ default: (await import("../network/NetworkTab.tsx")).NetworkTab })),
  transition: lazy(async () => ({ default: (await import("../transition/TransitionTab.tsx")).TransitionTab })),
  documents: lazy(async () => ({ default: (await import("../document/DocumentsTab.tsx")).DocumentsTab })),
  looks: lazy(async () => ({ default: (await import("../looks/LooksTab.tsx")).LooksTab })),
};

/** *Forløb*: one course with its clock, and its parts as pages of their own. */
export function CoursePage({ params }: ScreenProps) {
  const courseId = params["course"];
  const course = useCourse(courseId);
  if (courseId === undefined) return null;
  if (course === undefined) return <FetchCourse key={courseId} courseId={courseId} />;
  return <Shown key={courseId} course={course} tab={tabOf(params["tab"], course.method)} />;
}

function Shown({ course, tab }: { readonly course: CourseView; readonly tab: CourseTab }) {
  const { language } = useLanguage();
  const Part = parts[tab];
  return (
    <div className={styles["page"]}>
      <div className={styles["page"]} data-print={tab === "plan" ? "no" : undefined}>
        <CourseHeader course={course} />
        <CourseTabs course={course} tab={tab} />
      </div>
      <Suspense fallback={<Skeleton shape="panel" language={language} />}>
        <Part course={course} />
      </Suspense>
    </div>
  );
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
