import { nextReview } from "@tovholder/domain/course/open-deadlines.ts";
import { silence } from "@tovholder/domain/course/silence.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { stageName } from "./course-figures.ts";
import { StageValue } from "./StageValue.tsx";

interface FigureProps {
  readonly course: CourseView;
}

/** The figures of a running course without a clock: since when, the next review, and how long since anybody met. */
export function OpenFigures({ course }: FigureProps) {
  const words = useWords().support.header;
  const { figures } = useWords().course;
  const { language } = useLanguage();
  const { state, method } = course;
  const began = state.stageStarts.at(-1)?.on ?? state.contactStart ?? state.receivedOn;
  const since = dayText(began, language);
  const timeless = method.ending.kind === "event-ended" ? words.sinceStage(since) : words.since(since);
  const review = nextReview(state, method);
  const last = useLast(course);
  const items = [
    {
      term: stageName(method, state.stage)?.[language] ?? figures.received,
      value: <StageValue course={course} text={timeless} />,
    },
    ...(review === undefined ? [] : [{ term: words.review, value: dayText(review, language) }]),
    ...(method.parts.includes("contact") ? [{ term: figures.last, value: last }] : []),
  ];
  return <DataList look="figures" items={items} />;
}

function useLast({ state }: CourseView): string {
  const words = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { lastMadeOn } = state.contactFacts;
  if (lastMadeOn === undefined) return words.course.figures.none;
  return words.support.header.lastDays(nearDay(lastMadeOn, today, language), daysBetween(lastMadeOn, today));
}

/** Quiet for longer than the method's guide: a reason to seek out, never to close. */
export function SeekOut({ course }: FigureProps) {
  const words = useWords().support.header;
  const today = useToday();
  const { state, method } = course;
  const quiet = silence(state, method, today);
  if (quiet === undefined || !quiet.silent || quiet.interrupted) return null;
  return (
    <Notice quiet tone="warn" title={words.searchOut}>
      {words.searchOutText(quiet.days)}
    </Notice>
  );
}
