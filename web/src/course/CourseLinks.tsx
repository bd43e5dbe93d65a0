import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { Link } from "wouter";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { tabHref } from "./tabs.ts";

/** A change of method leaves two courses; each says where the other is. */
export function CourseLinks({ course }: { readonly course: CourseView }) {
  const { continuesCourseId } = course.state.referral;
  return (
    <>
      {continuesCourseId === undefined ? null : <From courseId={continuesCourseId} />}
      <To course={course} />
    </>
  );
}

function From({ courseId }: { readonly courseId: string }) {
  const words = useWords().support.header;
  const { language } = useLanguage();
  const earlier = useCourse(courseId);
  const title = earlier === undefined ? words.continuesUnknown : words.continues(earlier.method.name[language]);
  return (
    <Notice quiet title={title}>
      <Link href={tabHref(courseId, "overview")}>{words.toEarlier}</Link>
    </Notice>
  );
}

function To({ course }: { readonly course: CourseView }) {
  const words = useWords().support.header;
  const { language } = useLanguage();
  const { changed } = course.state;
  if (changed === undefined) return null;
  const { toMethod, toCourseId, jointVisitOn } = changed;
  return (
    <Notice quiet title={words.goesOn(findMethod(toMethod)?.name[language] ?? toMethod)}>
      {jointVisitOn === undefined ? null : `${words.joint(dayText(jointVisitOn, language))} `}
      <Link href={tabHref(toCourseId, "overview")}>{words.toNext}</Link>
    </Notice>
  );
}
