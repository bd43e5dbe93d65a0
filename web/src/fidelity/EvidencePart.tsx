import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link } from "wouter";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { evidenceSchema, type Evidence } from "./answers.ts";
import styles from "./Fidelity.module.css";

interface EvidencePartProps {
  readonly code: string;
  readonly query: string;
}

/** From a figure to the courses and entries behind it; each leads into the journal. */
export function EvidencePart({ code, query }: EvidencePartProps) {
  const words = useWords().fidelity;
  const mayRead = useCan("fidelity.rate");
  const [shown, setShown] = useState(false);
  return (
    <section>
      <h3>{words.evidence}</h3>
      {mayRead ? null : <p className={styles["quiet"]}>{words.evidenceHidden}</p>}
      {mayRead && !shown ? (
        <Button onClick={() => setShown(true)} data-print="no">
          {words.showEvidence}
        </Button>
      ) : null}
      {shown ? <EvidenceList code={code} query={query} /> : null}
    </section>
  );
}

function EvidenceList({ code, query }: EvidencePartProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const evidence = useAnswer(`/api/fidelity/evidence?${query}&item=${code}`, evidenceSchema);
  if (evidence.value === undefined) {
    if (evidence.error === undefined) return <Skeleton language={language} />;
    return (
      <Notice tone="warn" title={words.failed} action={<Button onClick={evidence.again}>{words.again}</Button>}>
        {evidence.error.detail}
      </Notice>
    );
  }
  const { courses, others, readings } = evidence.value;
  if (readings.length > 0) return <Readings readings={readings} />;
  if (courses.length === 0 && others === 0) return <p>{words.noEvidence}</p>;
  return (
    <>
      <ul className={styles["courses"]}>
        {courses.map((course) => (
          <li key={course.courseId}>
            <CourseLine course={course} />
          </li>
        ))}
      </ul>
      {others === 0 ? null : <p className={styles["quiet"]}>{words.otherCourses(others)}</p>}
    </>
  );
}

/** Whose caseload was read on which day: for those who steer the team, never for a leader. */
function Readings({ readings }: { readonly readings: Evidence["readings"] }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const number = (value: number | null) => (value === null ? undefined : writeNumber(value, language));
  return (
    <>
      <p className={styles["quiet"]}>{words.readings}</p>
      <ul className={styles["courses"]}>
        {readings.map(({ name, on, citizens, fte, sce, limit }) => (
          <li key={`${name} ${on}`}>
            <b>{name}</b> {dayText(on, language)}{" "}
            <span className={styles["quiet"]}>
              {words.readingLine({ citizens, post: number(fte) ?? "", sce: number(sce), limit: number(limit) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function CourseLine({ course }: { readonly course: Evidence["courses"][number] }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const { courseId, citizen, met, of, missing, entries, more } = course;
  const facts = [
    ...(of > 0 ? [words.courseLine(met, of)] : []),
    ...(missing > 0 ? [words.courseMissing(missing)] : []),
  ];
  return (
    <>
      <p>
        <Link href={`/forloeb/${courseId}`}>
          <b>{citizen}</b>
        </Link>{" "}
        <span className={styles["quiet"]}>{facts.join(" · ")}</span>
      </p>
      {entries.length === 0 ? null : (
        <ul className={styles["entries"]}>
          {entries.map(({ entryId, kind, day, counts }) => (
            <li key={entryId}>
              <Link href={`/forloeb/${courseId}?indfoersel=${entryId}`}>
                {label("entry", kind, language)} {dayText(day, language)}
              </Link>{" "}
              <span className={styles["quiet"]}>{counts ? words.counts : words.against}</span>
            </li>
          ))}
          {more === 0 ? null : <li className={styles["quiet"]}>{words.moreEntries(more)}</li>}
        </ul>
      )}
    </>
  );
}
