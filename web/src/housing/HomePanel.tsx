import { housingOf } from "@tovholder/domain/course/state.ts";
import { livesNow } from "@tovholder/domain/housing/spells.ts";
import { useState } from "react";
import { Link } from "wouter";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCan, useCourses } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { BeginHome } from "./BeginHome.tsx";
import { whereText } from "./where-text.ts";

/** *Boligen* on a support course: where the citizen lives, from the course of the home, or a way to begin one. */
export function HomePanel({ course }: { readonly course: CourseView }) {
  const words = useWords().housing;
  const { language } = useLanguage();
  const refers = useCan("course.refer");
  const [beginning, setBeginning] = useState(false);
  const frames = useCourses().filter(
    (one) => one.state.citizenId === course.state.citizenId && one.method.parts.includes("housing"),
  );
  const frame = frames.find((one) => one.state.stage !== "closed") ?? frames[0];
  const { method, state } = course;
  // Outreach first finds the citizen; the home comes with the support that follows.
  if (method.parts.includes("housing") || method.parts.includes("outreach")) return null;
  if (frame !== undefined) {
    return (
      <Panel title={words.panel.title} aside={<Link href={`/forloeb/${frame.courseId}`}>{words.panel.open}</Link>}>
        <LivesNow frame={frame} />
      </Panel>
    );
  }
  if (!refers || state.stage === "closed") return null;
  const close = () => setBeginning(false);
  return (
    <Panel title={words.panel.title}>
      <p className={styles["quiet"]}>{words.panel.none}</p>
      <div className={styles["buttons"]}>
        <Button kind="link" onClick={() => setBeginning(true)}>
          {words.panel.begin}
        </Button>
      </div>
      <Dialog open={beginning} title={words.begin.title} onClose={close} language={language}>
        {beginning ? <BeginHome course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

function LivesNow({ frame }: { readonly frame: CourseView }) {
  const words = useWords().housing.now;
  const { language } = useLanguage();
  const today = useToday();
  const now = livesNow(housingOf(frame.state));
  if (now === undefined) return <p className={styles["quiet"]}>{words.empty}</p>;
  return (
    <p className={styles["line"]}>
      <b>{whereText(now.where, language, words.unknownNow)}</b>
      <span className={styles["quiet"]}>{words.from(nearDay(now.from, today, language))}</span>
    </p>
  );
}
