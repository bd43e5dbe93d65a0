import { PendingMark } from "../app/PendingMark.tsx";
import type { CourseView } from "../replica/course-view.ts";

interface StageValueProps {
  readonly course: CourseView;
  readonly text: string;
}

/** A figure that tells of the stage; a change of it that the server has not received says so where it is read. */
export function StageValue({ course, text }: StageValueProps) {
  return (
    <>
      {text} <PendingMark course={course} of={{ touched: course.state.stageTouched }} />
    </>
  );
}
