import { useWords } from "../i18n/words.tsx";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { CourseActs } from "../closure/CourseActs.tsx";
import { EndedPanel } from "../closure/EndedPanel.tsx";
import { CourseFidelity } from "../fidelity/CourseFidelity.tsx";
import { HomePanel } from "../housing/HomePanel.tsx";
import { HousingOverview } from "../housing/HousingOverview.tsx";
import { OutreachOverview } from "../outreach/OutreachOverview.tsx";
import { TeamHeldPanel } from "../team-held/TeamHeldPanel.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { BeforeNextPhase } from "./BeforeNextPhase.tsx";
import { ContactPeriod } from "./ContactPeriod.tsx";
import styles from "./Course.module.css";
import { ContactCurve } from "./ContactCurve.tsx";
import { DeadlinesPanel } from "./DeadlinesPanel.tsx";
import { CitizenPanel, ReferralPanel } from "./FactsPanels.tsx";
import { FocusPanel } from "./FocusPanel.tsx";
import { JournalPanel } from "./JournalPanel.tsx";
import { LatestContacts } from "./LatestContacts.tsx";
import { LifePanel } from "./LifePanel.tsx";
import { MeasurementsPanel } from "./MeasurementsPanel.tsx";
import { NetworkPanel } from "./NetworkPanel.tsx";
import { RecordsPanels } from "./RecordsPanels.tsx";
import { CourseSupervision } from "../supervision/CourseSupervision.tsx";
import { SupportBeside, SupportWork } from "../support/SupportOverview.tsx";

/** *Overblik*: what is being worked on first, then what comes, then what has been. Each part of a method brings its own. */
export function Overview({ course }: { readonly course: CourseView }) {
  const words = useWords().course.overview;
  const { stage } = course.state;
  const { parts } = course.method;
  const closed = stage === "closed";
  const mayRecord = useCanCourse(course, "course.record");
  const acts = { course, mayRecord: mayRecord && !closed };
  if (parts.includes("housing")) {
    return (
      <div className={styles["page"]}>
        <HousingOverview course={course} />
        <CourseSupervision course={course} />
      </div>
    );
  }
  return (
    <div className={styles["page"]}>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          {closed ? <EndedPanel course={course} /> : null}
          {parts.includes("phases") ? <TimedWork course={course} /> : null}
          {parts.includes("outreach") ? <OutreachOverview course={course} /> : null}
          {parts.includes("support") ? <SupportWork {...acts} /> : null}
          <LatestContacts course={course} />
          <ContactCurve course={course} />
          <MeasurementsPanel course={course} />
          <LifePanel course={course} />
        </div>
        <div className={styles["column"]}>
          {course.method.heldBy === "team" ? <TeamHeldPanel course={course} /> : null}
          {parts.includes("support") ? <SupportBeside {...acts} /> : null}
          <NetworkPanel course={course} />
          <HomePanel course={course} />
          {closed ? null : <DeadlinesPanel course={course} />}
          <CourseSupervision course={course} />
          <CourseFidelity course={course} />
          {mayRecord || closed ? (
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

/** A course with phases: making contact first, then the plan of the phase and what the next one asks for. */
function TimedWork({ course }: { readonly course: CourseView }) {
  const { stage } = course.state;
  if (stage === "referred" || stage === "contact") return <ContactPeriod course={course} />;
  return (
    <>
      <FocusPanel course={course} />
      {stage === "closed" ? null : <BeforeNextPhase course={course} />}
    </>
  );
}
