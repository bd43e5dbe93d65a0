import { FocusPanel } from "../course/FocusPanel.tsx";
import { Checklist } from "../plan/Checklist.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { DutiesPanel } from "./DutiesPanel.tsx";
import { ReviewPanel } from "./ReviewPanel.tsx";
import { SupportSteps } from "./SupportSteps.tsx";

interface SupportProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** Long support: what the citizen wants worked on, the overlapping steps, and the points of the move. */
export function SupportWork(props: SupportProps) {
  return (
    <>
      <FocusPanel course={props.course} />
      <SupportSteps {...props} />
      <Checklist {...props} />
    </>
  );
}

/** Beside it: the next review, and the duties of coordinating. */
export function SupportBeside(props: SupportProps) {
  return (
    <>
      {props.course.state.stage === "closed" ? null : <ReviewPanel {...props} />}
      <DutiesPanel {...props} />
    </>
  );
}
