import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Course.module.css";

interface PanelProps {
  readonly course: CourseView;
}

/** How the citizen is reached; what is protected stays out of sight. */
export function CitizenPanel({ course }: PanelProps) {
  const words = useWords().course.facts;
  const { citizen } = course;
  const items = [
    ...(citizen.phone === undefined
      ? []
      : [{ term: words.phone, value: <a href={`tel:${citizen.phone}`}>{citizen.phone}</a> }]),
    ...(citizen.address === undefined ? [] : [{ term: words.address, value: citizen.address }]),
  ];
  if (items.length === 0) return null;
  return (
    <Panel title={`${citizen.givenName} ${citizen.familyName}`}>
      <DataList items={items} />
    </Panel>
  );
}

/** Why and on what ground the course came to be; folded, since it is read once. */
export function ReferralPanel({ course }: PanelProps) {
  const words = useWords().course.facts;
  const { language } = useLanguage();
  const { referral } = course.state;
  const items = [
    { term: words.from, value: referral.from || words.none },
    { term: words.received, value: dayText(referral.receivedOn, language) },
    { term: words.decided, value: dayText(referral.decidedOn, language) },
    { term: words.basis, value: label("legalBasis", referral.legalBasis, language) },
    { term: words.method, value: course.method.name[language] },
    { term: words.transition, value: referral.transition || words.none },
    { term: words.reason, value: <span className={styles["preserve"]}>{referral.reason || words.none}</span> },
    ...useTargetItems(course),
    ...useWishItems(course),
  ];
  return (
    <Panel title={words.title}>
      <details className={styles["fold"]} open={course.state.stage === "referred"}>
        <summary>{[referral.from || words.title, dayText(referral.receivedOn, language)].join(", ")}</summary>
        <DataList items={items} />
      </details>
    </Panel>
  );
}

function useTargetItems({ state }: CourseView) {
  const words = useWords().course.facts;
  const { language } = useLanguage();
  const { targetGroup } = state.referral;
  if (targetGroup === undefined) return [];
  return [
    { term: words.services, value: label("useOfServices", targetGroup.useOfServices, language) },
    { term: words.need, value: label("needLength", targetGroup.need, language) },
    { term: words.leaving, value: targetGroup.leavingInstitution ? words.yes : words.no },
    ...(targetGroup.note === "" ? [] : [{ term: words.target, value: targetGroup.note }]),
  ];
}

function useWishItems({ state }: CourseView) {
  const words = useWords().course.facts;
  const wish = state.referral.supplierWish;
  if (wish === undefined) return [];
  const answer = wish.followed ? words.wishFollowed : words.wishNotFollowed(wish.reason);
  return [{ term: words.wish, value: `${wish.wish}, ${answer}` }];
}
