import { outreachOf } from "@tovholder/domain/course/state.ts";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";

/** What the citizen said yes to: the words first, then what was agreed. */
export function StableContact({ course }: { readonly course: CourseView }) {
  const words = useWords().outreach;
  const { language } = useLanguage();
  const { accepted } = outreachOf(course.state);
  if (accepted === undefined) return null;
  return (
    <Panel title={words.contact.yesDone} aside={dayText(accepted.on, language)}>
      {accepted.words === "" ? null : <Quote>{accepted.words}</Quote>}
      <PendingMark course={course} of={{ said: { kind: "stable-contact-accepted", ...accepted } }} />
      <p className={styles["preserve"]}>
        <b>{words.relation.agreed}:</b> {accepted.agreed}
      </p>
    </Panel>
  );
}
