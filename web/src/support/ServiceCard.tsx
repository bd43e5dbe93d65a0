import { serviceStatus, type ServiceLink } from "@tovholder/domain/course/state.ts";
import type { ServiceStatus } from "@tovholder/domain/support/service.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { MeetingForm } from "./MeetingForm.tsx";
import { ServicePath } from "./ServicePath.tsx";
import { ServiceStatusForm } from "./ServiceStatusForm.tsx";

export interface ServiceCardProps {
  readonly course: CourseView;
  readonly link: ServiceLink;
  readonly mayRecord: boolean;
}

const tones: Readonly<Record<ServiceStatus, MarkTone>> = {
  proposed: "muted",
  started: "plain",
  holds: "ok",
  stopped: "muted",
};

/** One service with the citizen's words, how far it has come, and when to see whether it still holds. */
export function ServiceCard({ course, link, mayRecord }: ServiceCardProps) {
  const { services: words, meeting } = useWords().support;
  const { language } = useLanguage();
  const [act, setAct] = useState<"status" | "meeting">();
  const close = () => setAct(undefined);
  const status = serviceStatus(link);
  const facts = [
    dimensionName(course.method, link.dimension, language),
    link.contactPerson === "" ? undefined : words.person(link.contactPerson),
  ];
  return (
    <article className={styles["stack"]} aria-label={link.name}>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{link.name}</h3>
        <Mark tone={tones[status]}>{label("serviceStatus", status, language)}</Mark>
        <PendingMark course={course} of={link} />
      </div>
      <ServicePath link={link} />
      <p className={styles["quiet"]}>{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
      {link.words === "" ? null : <Quote>{link.words}</Quote>}
      <FollowUp link={link} />
      <History link={link} />
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setAct("status")} aria-label={words.setOf(link.name)}>
            {words.set}
          </Button>
          <Button kind="link" onClick={() => setAct("meeting")} aria-label={words.meetOf(link.name)}>
            {words.meet}
          </Button>
        </div>
      ) : null}
      <Dialog open={act === "status"} title={words.setTitle(link.name)} onClose={close} language={language}>
        <ServiceStatusForm course={course} link={link} onDone={close} />
      </Dialog>
      <Dialog open={act === "meeting"} title={meeting.title} onClose={close} language={language}>
        <MeetingForm course={course} linkId={link.linkId} onDone={close} />
      </Dialog>
    </article>
  );
}

function FollowUp({ link }: { readonly link: ServiceLink }) {
  const words = useWords().support.services;
  const { language } = useLanguage();
  const today = useToday();
  const due = link.statuses.at(-1)?.followUpOn;
  if (due === undefined || serviceStatus(link) === "stopped") return null;
  const when = nearDay(due, today, language);
  return (
    <div>
      <Mark tone={due < today ? "warn" : "plain"}>{due < today ? words.late(when) : words.followUpOn(when)}</Mark>
    </div>
  );
}

function History({ link }: { readonly link: ServiceLink }) {
  const words = useWords().support.services;
  const { language } = useLanguage();
  const today = useToday();
  const noted = link.statuses.filter((one) => one.note !== "");
  if (noted.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{words.history}</summary>
      <ul>
        {noted.toReversed().map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- statuses have no id of their own and are only added to
          <li key={index}>
            <span className={styles["quiet"]}>
              {nearDay(one.on, today, language)}, {label("serviceStatus", one.status, language).toLowerCase()}:{" "}
            </span>
            {one.note}
          </li>
        ))}
      </ul>
    </details>
  );
}
