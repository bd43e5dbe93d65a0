import { useMemo } from "react";
import { courseRope } from "../course/course-rope.ts";
import { hasClock } from "../course/step-path.ts";
import { StepPath } from "../course/StepPath.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Rope } from "../ui/rope/Rope.tsx";

/** The rope of a course in a list; where nothing is timed, the steps that are under way. */
export function CourseRope({ course }: { readonly course: CourseView }) {
  return hasClock(course.method) ? <TimedRope course={course} /> : <StepPath course={course} size="row" />;
}

function TimedRope({ course }: { readonly course: CourseView }) {
  const today = useToday();
  const { language } = useLanguage();
  const data = useMemo(() => courseRope({ ...course, today, language }), [course, today, language]);
  return <Rope data={data} size="row" />;
}
