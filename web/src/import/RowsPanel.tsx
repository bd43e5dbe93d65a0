import type { FieldCode } from "@tovholder/domain/import/field.ts";
import type { ReactNode } from "react";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";
import { pageSize, rowFilters, withCell, withTake, type Counts, type PreviewRow, type RowFilter } from "./preview.ts";
import { RowCell, RowProblems } from "./RowCell.tsx";

/** The rows as they stand, each problem at its cell, mended or left out in place. */
export function RowsPanel({ list, preview }: ListProps) {
  const words = useWords().import;
  const { counts, page } = preview;
  const columns = useRowColumns({ list, preview });
  const last = Math.min(page.from + pageSize, page.total);
  if (counts === null) return null;
  const size = sizes(counts);
  return (
    <Panel title={words.rows}>
      <RadioGroup
        label={words.show}
        labelHidden
        choices={rowFilters
          .filter((show) => size[show] > 0 || show === "all" || show === list.looking.show)
          .map((show) => ({ value: show, label: words.filterCount(words.filters[show], size[show]) }))}
        value={list.looking.show}
        onChange={(show) => list.look({ show })}
      />
      <div className={styles["rows"]} aria-busy={list.busy}>
        <Table
          caption={words.rows}
          columns={columns}
          rows={page.rows}
          rowKey={(row) => String(row.row)}
          empty={<p>{words.noRows}</p>}
        />
      </div>
      {page.total > pageSize ? (
        <nav aria-label={words.rows} className={styles["inline"]}>
          <Button disabled={page.from === 0} onClick={() => list.look({ from: Math.max(0, page.from - pageSize) })}>
            {words.before}
          </Button>
          <span>{words.page(page.from + 1, last, page.total)}</span>
          <Button disabled={last >= page.total} onClick={() => list.look({ from: page.from + pageSize })}>
            {words.next}
          </Button>
        </nav>
      ) : null}
    </Panel>
  );
}

function sizes(counts: Counts): Readonly<Record<RowFilter, number>> {
  return {
    all: counts.rows - counts.empty,
    refused: counts.refused,
    warnings: counts.withWarnings,
    import: counts.toImport,
    unchanged: counts.unchanged,
    duplicate: counts.duplicates,
  };
}

/** A column for each column of the file that means something, and one for what has no column of its own. */
function useRowColumns({ list, preview }: ListProps): readonly Column<PreviewRow>[] {
  const words = useWords().import;
  const { settings } = preview;
  const shown = preview.columns.filter(({ field }) => field !== null && field !== "ignored");
  const placed = new Set(shown.map(({ letters }) => letters));
  const mend = (row: number, field: FieldCode, text: string) => list.save(withCell(settings, row, { field, text }));
  const mendedText = (row: PreviewRow, field: FieldCode | null) =>
    settings.rows.find((one) => one.row === row.row)?.values?.find((one) => one.field === field)?.text;
  const inColumn = (row: PreviewRow, letters: string) =>
    openProblems(row).filter((problem) => problem.address === `${letters}${row.row}`);
  const outside = (row: PreviewRow) =>
    openProblems(row).filter(({ address }) => !placed.has(address.replace(/\d+$/, "")));
  return [
    {
      key: "row",
      header: words.row,
      rowHeader: true,
      cell: (row) =>
        rowHead(row, {
          skipped: settings.rows.some((one) => one.row === row.row && one.take === "skip"),
          onTake: (take) => list.change(withTake(settings, row.row, take)),
          outside: <RowProblems row={row.row} problems={outside(row)} onMend={mend} />,
        }),
    },
    ...shown.map(({ column, letters, heading, field }): Column<PreviewRow> => ({
      key: letters,
      header: heading || letters,
      cell: (row) =>
        rowCell(row, {
          field: field ?? "note",
          own: mendedText(row, field),
          text: row.cells[column] ?? "",
          problems: inColumn(row, letters),
          onMend: mend,
        }),
    })),
  ];
}

/** What can still be mended: a row that is here already is changed in its course, not in the list. */
function openProblems({ outcome, problems }: PreviewRow): PreviewRow["problems"] {
  return outcome === "unchanged" ? [] : problems;
}

interface HeadNeeds {
  readonly skipped: boolean;
  readonly onTake: (take: "import" | "skip") => void;
  readonly outside: ReactNode;
}

function rowHead(row: PreviewRow, needs: HeadNeeds) {
  return <RowHead row={row} {...needs} />;
}

type CellNeeds = Omit<Parameters<typeof RowCell>[0], "row">;

function rowCell(row: PreviewRow, needs: CellNeeds) {
  return <RowCell row={row.row} {...needs} />;
}

const tones: Readonly<Record<PreviewRow["outcome"], MarkTone>> = {
  import: "ok",
  unchanged: "muted",
  refused: "bad",
  empty: "muted",
  duplicate: "muted",
};

function RowHead({ row, skipped, onTake, outside }: HeadNeeds & { readonly row: PreviewRow }) {
  const words = useWords().import;
  const choosable = row.outcome === "import" || row.outcome === "refused";
  return (
    <span className={styles["head"]}>
      <span>{row.row}</span>
      <Mark tone={tones[row.outcome]}>{words.outcomes[row.outcome]}</Mark>
      {row.sameAs === undefined ? null : <span className={styles["quiet"]}>{words.sameAs(row.sameAs)}</span>}
      {outside}
      {choosable ? (
        <Button
          kind="link"
          aria-label={`${skipped ? words.take : words.leave}: ${words.row.toLowerCase()} ${row.row}`}
          onClick={() => onTake(skipped ? "import" : "skip")}
        >
          {skipped ? words.take : words.leave}
        </Button>
      ) : null}
    </span>
  );
}
