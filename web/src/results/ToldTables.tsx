import { numberText } from "../fidelity/figure-text.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Table } from "../ui/parts/Table.tsx";
import { percentOf, type Split, type Told, type ToldMiddle } from "./answers.ts";
import styles from "./Results.module.css";

/** How many it is of, or that it is held back. */
export function useOfHowMany(): (n: Told) => string {
  const words = useWords().results;
  return (n) => (n === "hidden" ? words.hidden : words.n(n));
}

/** A median with the half round it and how many it is of, in words. */
export function useMiddleText(): (middle: ToldMiddle, unit?: string) => string {
  const words = useWords().results;
  const { language } = useLanguage();
  return (middle, unit = "") => {
    if (middle === "hidden") return words.hidden;
    if (middle === "none") return words.none;
    const [median, low, high] = [middle.median, middle.low, middle.high].map((value) => numberText(value, language));
    return words.middle(`${median ?? ""}${unit === "" ? "" : ` ${unit}`}`, `${low ?? ""}-${high ?? ""}`, middle.n);
  };
}

interface SplitTableProps {
  readonly caption: string;
  readonly split: Split;
  readonly nameOf: (code: string) => string;
  /** Parts of nobody are left out. */
  readonly short?: boolean | undefined;
}

/** A whole and its parts with a bar each. */
export function SplitTable({ caption, split, nameOf, short = false }: SplitTableProps) {
  const words = useWords().results;
  const { language } = useLanguage();
  if (split.n === 0) return <p className={styles["quiet"]}>{words.none}</p>;
  if (split.n === "hidden") return <p className={styles["quiet"]}>{words.hidden}</p>;
  const rows = split.parts
    .filter(({ count }) => !short || count !== 0)
    .map(({ code, count }): PartRow => {
      const percent = percentOf(count, split.n);
      const isTold = count !== "hidden" && percent !== undefined;
      const told = isTold ? words.share(numberText(Math.round(percent), language), count) : words.hidden;
      return { name: nameOf(code), told, percent };
    });
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "part", header: words.part, rowHeader: true, width: "45%", cell: ({ name }) => name },
        { key: "count", header: words.count, width: "30%", cell: ({ told }) => told },
        { key: "bar", header: words.bar, cell: barOf },
      ]}
    />
  );
}

interface PartRow {
  readonly name: string;
  readonly told: string;
  readonly percent: number | undefined;
}

function barOf({ percent }: PartRow) {
  return (
    <span className={styles["bar"]} data-empty={percent === undefined} aria-hidden="true">
      <span style={{ width: `${percent ?? 0}%` }} />
    </span>
  );
}

interface MiddleTableProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly middle: ToldMiddle;
    readonly unit?: string;
  }[];
}

/** Medians under each other. */
export function MiddleTable({ caption, rows }: MiddleTableProps) {
  const words = useWords().results;
  const middleText = useMiddleText();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", header: words.part, rowHeader: true, width: "45%", cell: ({ name }) => name },
        { key: "middle", header: words.median, cell: ({ middle, unit }) => middleText(middle, unit) },
      ]}
    />
  );
}
