import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useWords } from "../i18n/words.tsx";
import type { WordBook } from "../i18n/da.ts";
import { classNames } from "../ui/class-names.ts";
import styles from "./Overview.module.css";
import type { PhaseDay, Standing } from "./phase-day.ts";

/** The actual day on top, the planned one and how they stand to each other below, in words and with a shape. */
export function PhaseDayCell({ day: { actual, planned, standing } }: { readonly day: PhaseDay }) {
  const words = useWords().overview;
  const said = standingText(standing, words);
  const quiet = actual === null && standing.kind !== "overdue";
  return (
    <span className={styles["days"]}>
      {actual === null ? null : <Day date={actual} />}
      {planned === null || hidesPlan.has(standing.kind) ? null : (
        <span className={styles["planned"]}>
          {words.planned("")}
          <Day date={planned} />
        </span>
      )}
      {said === "" ? null : (
        <span className={classNames(quiet ? styles["quiet"] : styles["standing"], styles[standing.kind])}>
          <span aria-hidden="true">{shapes[standing.kind] ?? ""}</span>
          {said}
        </span>
      )}
    </span>
  );
}

/** A day that no browser breaks over two lines. */
export function Day({ date }: { readonly date: LocalDate }) {
  return (
    <time dateTime={date} className={styles["day"]}>
      {formatDate(date)}
    </time>
  );
}

/** A plan says nothing beside a step that nobody wrote down, or that the course never came to. */
const hidesPlan: ReadonlySet<Standing["kind"]> = new Set(["missing", "ended-before"]);

const shapes: Partial<Record<Standing["kind"], string>> = { late: "▲ ", overdue: "▲ ", early: "▽ ", "on-time": "✓ " };

function standingText(standing: Standing, words: WordBook["overview"]): string {
  switch (standing.kind) {
    case "late":
      return words.late(standing.days);
    case "early":
      return words.early(standing.days);
    case "overdue":
      return words.overdue(standing.days);
    case "on-time":
      return words.onTime;
    case "missing":
      return words.missing;
    case "not-begun":
      return words.notBegun;
    case "later":
      return words.later;
    case "ended-before":
      return words.endedBefore;
    case "coming":
    case "unplanned":
      return "";
  }
}
