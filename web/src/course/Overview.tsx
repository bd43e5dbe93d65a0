import { useWords } from "../i18n/words.tsx";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { CourseActs } from "../closure/CourseActs.tsx";
import { EndedPanel } from "../closure/EndedPanel.tsx";
import { HomePanel } from "../housing/HomePanel.tsx";
import { HousingOverview } from "../housing/HousingOverview.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { BeforeNextPhase } from "./BeforeNextPhase.tsx";
import { ContactPeriod } from "./ContactPeriod.tsx";
import styles from "./Course.module.css";
import { DeadlinesPanel } from "./DeadlinesPanel.tsx";
import { CitizenPanel, ReferralPanel } from "./FactsPanels.tsx";
import { FocusPanel } from "./FocusPanel.tsx";
import { JournalPanel } from "./JournalPanel.tsx";
import { LatestContacts } from "./LatestContacts.tsx";
import { MeasurementsPanel } from "./MeasurementsPanel.tsx";
import { NetworkPanel } from "./NetworkPanel.tsx";
import { RecordsPanels } from "./RecordsPanels.tsx";

/** *Overblik*: what is being worked on first, then what comes, then what has been. */
export function Overview({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { stage } = course.state;
  const early = stage === "referred" || stage === "contact";
  const mayRecord = useCanCourse(course, "course.record");
  if (course.method.parts.includes("housing")) return <HousingOverview course={course} />;
  return (
    <div className={styles["page"]}>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          {stage === "closed" ? <EndedPanel course={course} /> : null}
          {early ? <ContactPeriod course={course} /> : <FocusPanel course={course} />}
          {early || stage === "closed" ? null : <BeforeNextPhase course={course} />}
          <LatestContacts course={course} />
          <MeasurementsPanel course={course} />
        </div>
        <div className={styles["column"]}>
          <NetworkPanel course={course} />
          <HomePanel course={course} />
          {stage === "closed" ? null : <DeadlinesPanel course={course} />}
          {mayRecord || stage === "closed" ? (
            <Panel title={words.acts}>
              <CourseActs course={course} />
            </Panel>
          ) : null}
          <CitizenPanel course={course} />
          <ReferralPanel course={course} />
          <RecordsPanels course={course} />
        </div>
      </div>
      <JournalPanel course={course} />
    </div>
  );
}
