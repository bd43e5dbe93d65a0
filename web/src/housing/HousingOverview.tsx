import { useMemo } from "react";
import { CourseActs } from "../closure/CourseActs.tsx";
import { EndedPanel } from "../closure/EndedPanel.tsx";
import styles from "../course/Course.module.css";
import { CitizenPanel, ReferralPanel } from "../course/FactsPanels.tsx";
import { JournalPanel } from "../course/JournalPanel.tsx";
import { CourseFidelity } from "../fidelity/CourseFidelity.tsx";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { HomesPanel } from "./HomesPanel.tsx";
import { housingLines } from "./housing-lines.ts";
import { NowPanel } from "./NowPanel.tsx";
import { OffersPanel } from "./OffersPanel.tsx";
import { SupportPanel } from "./SupportPanel.tsx";

/** *Boligen*: where the citizen lives, what was offered, the homes there have been, and the support that goes on beside it. */
export function HousingOverview({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const closed = course.state.stage === "closed";
  const mayRecord = useCanCourse(course, "course.record");
  const mayWrite = mayRecord && !closed;
  const lines = useMemo(() => housingLines(course.entries), [course.entries]);
  const shared = { course, lines, mayWrite };
  return (
    <div className={styles["page"]}>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          {closed ? <EndedPanel course={course} /> : null}
          <NowPanel {...shared} />
          <OffersPanel {...shared} />
        </div>
        <div className={styles["column"]}>
          <HomesPanel {...shared} />
          <SupportPanel course={course} />
          <CourseFidelity course={course} />
          {mayRecord || closed ? (
            <Panel title={words.acts}>
              <CourseActs course={course} />
            </Panel>
          ) : null}
          <CitizenPanel course={course} />
          <ReferralPanel course={course} />
        </div>
      </div>
      <JournalPanel course={course} />
    </div>
  );
}
