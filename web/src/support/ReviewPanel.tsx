import { nextReview } from "@tovholder/domain/course/open-deadlines.ts";
import { supportOf } from "@tovholder/domain/course/state.ts";
import type { SupportRecord } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { ChangeMethodButton } from "../closure/ChangeMethodButton.tsx";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { ReviewForm } from "./ReviewForm.tsx";

export interface ReviewPanelProps {
  readonly course: CourseView;
  readonly mayRecord: boolean;
}

/** When an open-ended course next asks whether something smaller would do, what was said last, and the way on from a yes. */
export function ReviewPanel({ course, mayRecord }: ReviewPanelProps) {
  const words = useWords().support.review;
  const { language } = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const { state, method } = course;
  const due = nextReview(state, method);
  const { reviews } = supportOf(state);
  const last = reviews.at(-1);
  const close = () => setOpen(false);
  return (
    <Panel title={words.title}>
      <div className={styles["stack"]}>
        {due === undefined ? null : (
          <div>
            <Mark tone={due <= today ? "warn" : "plain"}>{words.due(dayText(due, language))}</Mark>
          </div>
        )}
        {last === undefined ? <p className={styles["quiet"]}>{words.none}</p> : <Held course={course} review={last} />}
        {last?.smaller === "yes" && mayRecord ? (
          <Notice quiet action={<ChangeMethodButton course={course} />}>
            {words.changeText}
          </Notice>
        ) : null}
        {mayRecord ? (
          <div className={styles["buttons"]}>
            <Button onClick={() => setOpen(true)}>{words.open}</Button>
          </div>
        ) : null}
        <Earlier course={course} reviews={reviews.slice(0, -1)} />
      </div>
      <Dialog open={open} title={words.open} onClose={close} language={language}>
        <ReviewForm course={course} onDone={close} />
      </Dialog>
    </Panel>
  );
}

type Review = SupportRecord["reviews"][number];

function Held({ course, review }: { readonly course: CourseView; readonly review: Review }) {
  const words = useWords().support.review;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <div className={styles["stack"]}>
      <p className={styles["line"]}>
        <b>{label("smaller", review.smaller, language)}</b>
        <span className={styles["quiet"]}>{words.last(nearDay(review.on, today, language))}</span>
        <PendingMark course={course} of={{ said: { reviewId: review.reviewId } }} />
      </p>
      {review.words === "" ? null : <Quote>{review.words}</Quote>}
      <p className={styles["preserve"]}>{review.conclusion}</p>
    </div>
  );
}

function Earlier({ course, reviews }: { readonly course: CourseView; readonly reviews: readonly Review[] }) {
  const words = useWords().support.review;
  if (reviews.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>{words.earlier(reviews.length)}</summary>
      <ul className={styles["list"]}>
        {reviews.toReversed().map((review) => (
          <li key={review.reviewId}>
            <Held course={course} review={review} />
          </li>
        ))}
      </ul>
    </details>
  );
}
