import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { instrumentFor } from "@tovholder/domain/fidelity/instruments.ts";
import { itemsMovedBy, type MovedItem } from "@tovholder/domain/fidelity/of-course.ts";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { useToday } from "../i18n/use-today.ts";
import { useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useActor, useCan, useCourses } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Fidelity.module.css";
import { periodsFor } from "./periods.ts";

const first = 4;

/** *Det tæller i fidelitet*: the items that this course moves this year, counted as the team's are. Works offline. */
export function CourseFidelity({ course }: { readonly course: CourseView }) {
  const words = useWords().fidelity.course;
  const today = useToday();
  const beside = useCourses();
  const [period] = periodsFor(today);
  const [all, setAll] = useState(false);
  const moved = useMemo(() => {
    const facts = factsOf(course.entries);
    if (facts === undefined) return [];
    const others = beside.filter(({ state }) => state.citizenId === course.state.citizenId);
    const given = { beside: others.flatMap(({ entries }) => factsOf(entries) ?? []), today };
    const { from, to } = periodsFor(today)[0];
    return itemsMovedBy(facts, { ...given, period: { from, to } }).toSorted(worstFirst);
  }, [course, beside, today]);
  if (instrumentFor(course.state.method) === undefined) return null;
  const shown = all ? moved : moved.slice(0, first);
  return (
    <Panel title={words.title}>
      <p className={styles["quiet"]}>{moved.length === 0 ? words.none : words.text(period.year)}</p>
      <ul className={styles["courses"]}>
        {shown.map((one) => (
          <li key={one.item.code} className={styles["moved"]}>
            <ItemName moved={one} course={course} period={period.code} />
            <Given moved={one} />
          </li>
        ))}
      </ul>
      {shown.length === moved.length ? null : (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {words.more(moved.length)}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function ItemName({
  moved,
  course,
  period,
}: {
  readonly moved: MovedItem;
  readonly course: CourseView;
  readonly period: string;
}) {
  const say = useSay();
  const { teamId, method } = course.state;
  const may = useCan("fidelity.read");
  const name = say(moved.item.name);
  const skema = instrumentFor(method)?.code;
  const belongs = useActor().teamIds.includes(teamId);
  if (!may || !belongs || skema === undefined) return <span>{name}</span>;
  const asked = new URLSearchParams({ hold: teamId, skema, periode: period, punkt: moved.item.code });
  return <Link href={`/fidelitet?${asked}`}>{name}</Link>;
}

/** In words with a shape of its own; what nobody recorded is said to be so. */
function Given({ moved: { item, gives } }: { readonly moved: MovedItem }) {
  const words = useWords().fidelity.course;
  const { met, of } = gives;
  const [tone, text] = ((): readonly [MarkTone, string] => {
    if (of === 0) return ["muted", words.missing];
    if (item.unit === "days" || (of === 1 && met === 1)) return ["ok", words.met];
    if (of === 1) return ["warn", words.notMet];
    return [met === of ? "ok" : "plain", words.partly(met, of)];
  })();
  return <Mark tone={tone}>{text}</Mark>;
}

/** What counts against first, then what nothing is recorded of. */
function worstFirst({ gives: left }: MovedItem, { gives: right }: MovedItem): number {
  return right.of - right.met - (left.of - left.met) || right.missing - left.missing;
}
