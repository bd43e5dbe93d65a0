import { label } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import { hasClock } from "../course/step-path.ts";
import type { WordBook } from "../i18n/da.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { Panel } from "../ui/parts/Panel.tsx";

/** What a closed course left behind: who carries on with what, what was agreed, and what departed from the plan. */
export function EndedPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().closure.ended;
  const { language } = useLanguage();
  const { closure, continuedSupport, handoverPlan } = course.state;
  if (closure === undefined) return null;
  const departed = [...closure.deviations, ...closure.overrides.map(({ rule }) => rule)];
  const reasons = [...new Set(closure.overrides.map(({ reason }) => reason))];
  const meeting = handoverPlan?.finalMeetingOn;
  const items = [
    ...(hasClock(course.method) ? [{ term: words.agreement, value: agreementText(continuedSupport, words) }] : []),
    ...(closure.helpedTo === undefined ? [] : [{ term: words.helpedTo, value: closure.helpedTo }]),
    ...(handoverPlan?.rows ?? []).map((row) => ({
      term: dimensionName(course.method, row.dimension, language),
      value: row.what === "" ? row.who : `${row.who}: ${row.what}`,
    })),
    ...(meeting === undefined ? [] : [{ term: words.finalMeeting, value: dayText(meeting, language) }]),
    ...(departed.length === 0
      ? []
      : [{ term: words.deviations, value: departed.map((code) => label("deviation", code, language)).join("; ") }]),
    ...(reasons.length === 0 ? [] : [{ term: words.reasons, value: reasons.join("; ") }]),
  ];
  if (items.length === 0) return null;
  return (
    <Panel title={words.title}>
      <DataList items={items} />
    </Panel>
  );
}

type Agreement = CourseView["state"]["continuedSupport"];

function agreementText(agreed: Agreement, words: WordBook["closure"]["ended"]): string {
  if (agreed === undefined) return words.none;
  return agreed.citizenAgrees ? agreed.what : words.disagreed(agreed.what);
}
