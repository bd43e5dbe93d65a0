import { standingOf, type Spell } from "@tovholder/domain/housing/spells.ts";
import { addDays, daysBetween, earliest, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { classNames } from "../ui/class-names.ts";
import styles from "./Housing.module.css";
import { whereText } from "./where-text.ts";

interface TimelineProps {
  /** Oldest first. */
  readonly spells: readonly Spell[];
  readonly today: LocalDate;
}

const standings = ["home", "homeless", "neither", "unknown"] as const;

/** Where the citizen has lived, as one line from left to right; the same is said in a sentence. Patterns tell apart, not colour. */
export function HomeTimeline({ spells, today }: TimelineProps) {
  const words = useWords().housing.now;
  const { language } = useLanguage();
  const first = spells[0];
  if (first === undefined) return null;
  const sentence = spells
    .map(({ where, from, to }) =>
      words.spell(
        whereText(where, language, words.unknown),
        dayText(from, language),
        to === undefined ? undefined : dayText(to, language),
      ),
    )
    .join("; ");
  const shown = standings.filter((standing) => spells.some(({ where }) => standingOf(where) === standing));
  return (
    <div className={styles["timeline"]}>
      <p className="visually-hidden">{`${words.timeline}: ${sentence}`}</p>
      <div aria-hidden="true" className={styles["bar"]}>
        {spells.map(({ where, from, to }) => (
          <span
            key={from}
            className={classNames(styles["spell"], styles[standingOf(where)])}
            style={{ flexGrow: lengthOf(from, to, today) }}
          />
        ))}
      </div>
      <div className={styles["ends"]} aria-hidden="true">
        <span>
          {dayText(first.from, language, "short")} {first.from.slice(0, 4)}
        </span>
        <span>{words.today}</span>
      </div>
      <ul className={styles["key"]} aria-hidden="true">
        {shown.map((standing) => (
          <li key={standing}>
            <span className={classNames(styles["swatch"], styles[standing])} />
            {words.standings[standing]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Days, at least one, so that the newest stay is seen on the day it begins. */
function lengthOf(from: LocalDate, to: LocalDate | undefined, today: LocalDate): number {
  return Math.max(1, daysBetween(from, earliest(to ?? addDays(today, 1), addDays(today, 1))));
}
