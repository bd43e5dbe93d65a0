import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { DecisionForm } from "../closure/DecisionForm.tsx";
import { Decisions } from "../closure/Decisions.tsx";
import { EmployerForm } from "../closure/EmployerForm.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { ConsentForm } from "./ConsentForm.tsx";
import styles from "./Course.module.css";

type Asked = "decision" | "consent" | "employer";

/** Decisions, consents and, where the method has them, employer agreements; each with its way to write one more. */
export function RecordsPanels({ course }: { readonly course: CourseView }) {
  const { course: words, closure } = useWords();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Asked>();
  const mayRecord = useCanCourse(course, "course.record");
  const running = course.state.stage !== "closed";
  const add = (what: Asked, text: string) =>
    mayRecord && (running || what === "decision") ? (
      <Button kind="link" onClick={() => setAsked(what)}>
        {text}
      </Button>
    ) : undefined;
  const close = () => setAsked(undefined);
  return (
    <>
      <Panel title={words.facts.decisions} aside={add("decision", closure.decision.open)}>
        <Decisions course={course} />
      </Panel>
      <Panel title={words.facts.consents} aside={add("consent", words.contactPeriod.consent)}>
        <Consents course={course} />
      </Panel>
      {course.method.employerAgreement ? (
        <Panel title={words.facts.employer} aside={add("employer", closure.employer.open)}>
          <EmployerAgreements course={course} />
        </Panel>
      ) : null}
      <Dialog open={asked === "decision"} title={closure.decision.title} onClose={close} language={language}>
        <DecisionForm course={course} onDone={close} />
      </Dialog>
      <Dialog open={asked === "consent"} title={words.facts.consents} onClose={close} language={language}>
        <ConsentForm course={course} onDone={close} />
      </Dialog>
      <Dialog open={asked === "employer"} title={words.facts.employer} onClose={close} language={language}>
        <EmployerForm course={course} onDone={close} />
      </Dialog>
    </>
  );
}

function Consents({ course }: { readonly course: CourseView }) {
  const words = useWords().course.facts;
  const { language } = useLanguage();
  const { consents } = course.state;
  if (consents.length === 0) return <p className={styles["quiet"]}>{words.noConsents}</p>;
  return (
    <ul className={styles["list"]}>
      {consents.map((consent, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- consents have no id of their own and are only added to
        <li key={index}>
          <div className={styles["line"]}>
            <span>
              {[consent.about, consent.to === "" ? "" : words.to(consent.to)].filter((part) => part !== "").join(" ")}
            </span>
            <span className={styles["quiet"]}>
              {consent.given ? words.given : words.withdrawn} {dayText(consent.on, language)}
            </span>
            <PendingMark course={course} of={{ said: { kind: "consent-recorded", ...consent } }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function EmployerAgreements({ course }: { readonly course: CourseView }) {
  const words = useWords().course.facts;
  const { language } = useLanguage();
  const { employerAgreements } = course.state;
  if (employerAgreements.length === 0) return <p className={styles["quiet"]}>{words.noEmployer}</p>;
  return (
    <ul className={styles["list"]}>
      {employerAgreements.map((agreement) => (
        <li key={agreement.agreementId}>
          <div className={styles["line"]}>
            <b>{agreement.employer}</b>
            <span className={styles["quiet"]}>
              {words.hours(writeNumber(agreement.hoursPerWeek, language))} · {dayText(agreement.from, language)}
            </span>
            <PendingMark course={course} of={{ said: { kind: "employer-agreement-recorded", ...agreement } }} />
          </div>
          <p>{agreement.goal}</p>
          {agreement.support === "" ? null : <p className={styles["quiet"]}>{agreement.support}</p>}
          {agreement.subGoals.length === 0 ? null : (
            <ul>
              {agreement.subGoals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
