import type { EntryOf } from "@tovholder/domain/course/entries.ts";
import { complaintDue, complaintPath } from "@tovholder/domain/law/deadlines.ts";
import { legalBasisOn, legalBasisWord } from "@tovholder/domain/law/legal-basis.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { journalLines } from "../course/journal.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { DecisionDaysForm } from "./DecisionDaysForm.tsx";

type Decision = EntryOf<"decision-recorded">;
interface Line {
  readonly entryId: string;
  readonly decision: Decision;
}

function decisionsOf(course: CourseView): readonly Line[] {
  return journalLines(course.entries).flatMap(({ entry, says, retracted }) =>
    says.kind === "decision-recorded" && retracted === undefined ? [{ entryId: entry.entryId, decision: says }] : [],
  );
}

/** The course's decisions, the newest first: what was decided, when the citizen had it, and until when they may complain. */
export function Decisions({ course }: { readonly course: CourseView }) {
  const { course: shared, closure } = useWords();
  const words = closure.decision;
  const { language } = useLanguage();
  const mayCorrect = useCanCourse(course, "course.correct");
  const [asked, setAsked] = useState<Line>();
  const lines = decisionsOf(course);
  if (lines.length === 0) return <p className={styles["quiet"]}>{shared.facts.noDecisions}</p>;
  const close = () => setAsked(undefined);
  return (
    <>
      <ul className={styles["list"]}>
        {lines.map((line) => (
          <li key={line.entryId}>
            <DecisionText decision={line.decision} />
            <PendingMark course={course} of={line} />
            {mayCorrect && line.decision.receivedOn === undefined ? (
              <Button kind="link" onClick={() => setAsked(line)}>
                {words.addDays}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog open={asked !== undefined} title={words.addDays} onClose={close} language={language}>
        {asked === undefined ? null : (
          <DecisionDaysForm key={asked.entryId} course={course} {...asked} onDone={close} />
        )}
      </Dialog>
    </>
  );
}

function DecisionText({ decision }: { readonly decision: Decision }) {
  const words = useWords().closure.decision;
  const { language } = useLanguage();
  const { outcome, legalBasis, on, text, facts, hearing, sentOn, receivedOn } = decision;
  const told = [
    ...(hearing === true ? [words.heard] : []),
    ...(sentOn === undefined ? [] : [words.sent(dayText(sentOn, language))]),
    ...(receivedOn === undefined ? [] : [words.received(dayText(receivedOn, language))]),
  ];
  return (
    <>
      <div className={styles["line"]}>
        <b>{label("decision", outcome, language)}</b>
        <span className={styles["quiet"]}>
          {legalBasisWord(legalBasis)[language]} · {dayText(on, language)}
        </span>
      </div>
      {text === "" ? null : <p className={styles["preserve"]}>{text}</p>}
      {facts === undefined ? null : (
        <p className={styles["preserve"]}>
          {words.facts}: {facts}
        </p>
      )}
      {told.length === 0 ? null : <p className={styles["quiet"]}>{told.join(" · ")}</p>}
      <Complaint decision={decision} />
    </>
  );
}

/** The way to complain and its last day; where the law gives none, only that. What isn't granted says nothing of complaints. */
function Complaint({ decision: { legalBasis, on, receivedOn } }: { readonly decision: Decision }) {
  const words = useWords().closure.decision;
  const { language } = useLanguage();
  const say = useSay();
  const found = legalBasisOn(legalBasis, on);
  if (!found.ok || !found.basis.granted) return null;
  const path = complaintPath(found.basis);
  if (path === undefined) return <p className={styles["quiet"]}>{words.notAppealable}</p>;
  return (
    <>
      <p>
        {receivedOn === undefined
          ? words.complaintUnknown
          : words.complaintBy(dayText(complaintDue(receivedOn), language))}{" "}
        {say(path.text)}
      </p>
      <SourceNote source={path.source} language={language} />
    </>
  );
}
