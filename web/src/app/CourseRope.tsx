import { useMemo } from "react";
import { courseRope } from "../course/course-rope.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Rope } from "../ui/rope/Rope.tsx";

/** The rope of a course in a list. */
export function CourseRope({ course }: { readonly course: CourseView }) {
  const today = useToday();
  const { language } = useLanguage();
  const data = useMemo(() => courseRope({ ...course, today, language }), [course, today, language]);
  return <Rope data={data} size="row" />;
}
