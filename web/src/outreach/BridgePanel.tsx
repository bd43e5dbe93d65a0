import { serviceStatus, supportOf, type ServiceLink } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link } from "wouter";
import styles from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { EndForm } from "./EndForm.tsx";
import { tabHref } from "../course/tabs.ts";
import { StageForm } from "./StageForm.tsx";

const tones = { proposed: "muted", started: "plain", holds: "ok", stopped: "muted" } as const;

/** 2C: which service, how many joint meetings, when to follow up, and the two ways from here: back, or handed over. */
export function BridgePanel({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach.bridge;
  const { language } = useLanguage();
  const [open, setOpen] = useState<"back" | "close">();
  const mayRecord = useCanCourse(course, "course.record");
  const mayClose = useCanCourse(course, "course.close");
  const { services } = supportOf(course.state);
  const holding = services.find((link) => serviceStatus(link) === "holds");
  const close = () => setOpen(undefined);
  return (
    <Panel title={words.title} aside={<Link href={tabHref(course.courseId, "services")}>{words.services}</Link>}>
      <p>{words.text}</p>
      {services.length === 0 ? <EmptyState title={words.noServices}>{words.noServicesText}</EmptyState> : null}
      <ul className={styles["list"]}>
        {services.map((link) => (
          <Service key={link.linkId} course={course} link={link} />
        ))}
      </ul>
      {holding === undefined ? (
        <p className={styles["quiet"]}>{words.notYet}</p>
      ) : (
        <Notice quiet tone="ok">
          {words.holds(holding.name)}
        </Notice>
      )}
      <div className={styles["buttons"]}>
        {mayClose && holding !== undefined ? (
          <Button kind="primary" onClick={() => setOpen("close")}>
            {words.close}
          </Button>
        ) : null}
        {mayRecord ? <Button onClick={() => setOpen("back")}>{words.back}</Button> : null}
      </div>
      <Dialog
        open={open !== undefined}
        title={open === "close" ? words.closeTitle : words.backTitle}
        onClose={close}
        language={language}
      >
        {open === "back" ? (
          <div className={styles["stack"]}>
            <p>{words.backText}</p>
            <StageForm course={course} stage="relation" onDone={close} />
          </div>
        ) : null}
        {open === "close" ? <EndForm course={course} reason="handed-over" onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

function Service({ course, link }: { readonly course: CourseView; readonly link: ServiceLink }) {
  const words = useWords().outreach.bridge;
  const { language } = useLanguage();
  const today = useToday();
  const status = serviceStatus(link);
  const { followUpOn } = link.statuses.at(-1) ?? {};
  const meetings = supportOf(course.state).meetings.filter((one) => one.linkId === link.linkId && one.withCitizen);
  const followUp =
    followUpOn === undefined
      ? words.noFollowUp
      : (followUpOn < today ? words.followUpPassed : words.followUp)(dayText(followUpOn, language));
  return (
    <li>
      <div className={styles["line"]}>
        <b>{link.name}</b>
        <Mark tone={tones[status]}>{label("serviceStatus", status, language)}</Mark>
      </div>
      <p className={styles["quiet"]}>
        {[link.contactPerson, words.meetings(meetings.length), followUp].filter((part) => part !== "").join(" · ")}
      </p>
    </li>
  );
}
