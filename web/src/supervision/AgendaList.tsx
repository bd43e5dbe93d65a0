import type { Source } from "@tovholder/domain/methods/definition.ts";
import { Link } from "wouter";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { ChangeCourse } from "./ChangeAgenda.tsx";
import { lineName, type AgendaLine, type AgendaReason } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface AgendaListProps {
  readonly items: readonly AgendaLine[];
  readonly mayLead: boolean;
  readonly pathOf: (courseId: string) => Promise<string>;
  readonly again: () => void;
}

/** Who is talked about and why; who was taken off stands below, with the reason. */
export function AgendaList({ items, mayLead, pathOf, again }: AgendaListProps) {
  const words = useWords().supervision;
  const shown = items.filter((item) => item.included);
  const removed = items.filter((item) => !item.included);
  return (
    <>
      <ol className={styles["agenda"]}>
        {shown.map((item) => (
          <li key={item.courseId}>
            <div className={styles["head"]}>
              <div className={styles["line"]}>
                <h3>
                  <Link href={`/forloeb/${item.courseId}`}>{lineName(item)}</Link>
                </h3>
                <span className={styles["quiet"]}>{item.workerName ?? words.nobody}</span>
              </div>
              {mayLead ? <ChangeCourse item={item} pathOf={pathOf} again={again} /> : null}
            </div>
            <Reasons reasons={item.reasons} />
          </li>
        ))}
      </ol>
      {removed.length === 0 ? null : (
        <section className={styles["removed"]} aria-label={words.removed}>
          <h3>{words.removed}</h3>
          <ul>
            {removed.map((item) => (
              <li key={item.courseId}>
                <span>
                  {lineName(item)}: {item.note}
                </span>{" "}
                <span className={styles["quiet"]}>{item.changedBy}</span>
                {mayLead ? <ChangeCourse item={item} pathOf={pathOf} again={again} /> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Every reason in words, with the day it is about. */
export function Reasons({ reasons }: { readonly reasons: readonly AgendaReason[] }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  return (
    <ul className={styles["reasons"]}>
      {reasons.map(({ kind, why, on }) => (
        <li key={`${kind} ${why.da} ${on}`}>
          <Mark tone={on !== undefined && on < today && kind !== "new" ? "warn" : "plain"}>{words.kinds[kind]}</Mark>
          <span>{say(why)}</span>
          {on === undefined ? null : <span className={styles["quiet"]}>{nearDay(on, today, language)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The rules behind the reasons, each once, folded. */
export function ReasonSources({ items }: { readonly items: readonly AgendaLine[] }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const reasons = items.flatMap((item) => item.reasons);
  const sources = new Map(
    reasons.map(({ kind, source }) => [`${kind} ${source.title} ${source.place}`, { kind, source: sourceOf(source) }]),
  );
  if (sources.size === 0) return null;
  return (
    <details className={styles["sources"]} data-print="no">
      <summary>{words.rules}</summary>
      <ul>
        {[...sources].map(([key, { kind, source }]) => (
          <li key={key}>
            <b>{words.kinds[kind]}</b>
            <SourceNote source={source} language={language} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function sourceOf({ title, place, standing }: AgendaReason["source"]): Source {
  return place === undefined ? { title, standing } : { title, place, standing };
}
