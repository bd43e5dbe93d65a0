import { fieldCodes, type FieldCode } from "@tovholder/domain/import/field.ts";
import { useState, type SyntheticEvent } from "react";
import type { WordBook } from "../i18n/da.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";
import type { PreviewColumn } from "./preview.ts";

type Words = WordBook["import"];

/** Which sheet, where the headings stand, and what each column is taken for. */
export function ColumnsPanel({ list, preview }: ListProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const { settings, sheets, columns } = preview;
  const choose = (column: number, field: FieldCode | null) =>
    list.change({
      ...settings,
      columns: [...settings.columns.filter((one) => one.column !== column), { column, field }],
    });
  return (
    <Panel title={words.columns}>
      {preview.headings === null ? <Notice tone="warn">{words.noHeadings}</Notice> : <p>{words.columnsText}</p>}
      <div className={styles["pair"]}>
        {sheets.length > 1 ? (
          <Select
            label={words.sheet}
            language={language}
            value={String(preview.sheet ?? settings.sheet ?? 0)}
            options={sheets.map(({ number, name, rows }) => ({
              value: String(number),
              label: words.sheetRows(name, rows),
            }))}
            onChange={(sheet) => {
              const { headings: _, ...rest } = settings;
              list.change({ ...rest, sheet: Number(sheet), columns: [] });
            }}
          />
        ) : null}
      </div>
      <HeadingRows
        key={`${preview.sheet}.${preview.headings?.first}.${preview.headings?.last}`}
        {...{ list, preview }}
      />
      {columns.length === 0 ? null : (
        <details className={styles["fold"]} open={columns.some((column) => !isSure(column))}>
          <summary>{words.columnsRead(columns.filter(isSure).length, columns.length)}</summary>
          <Table
            caption={words.columns}
            columns={mappingColumns(words, choose)}
            rows={columns}
            rowKey={(column) => String(column.column)}
          />
        </details>
      )}
    </Panel>
  );
}

function HeadingRows({ list, preview }: ListProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const [first, setFirst] = useState<number | undefined>(preview.headings?.first ?? 1);
  const [last, setLast] = useState<number | undefined>(preview.headings?.last ?? 1);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (first === undefined || last === undefined) return;
    const headings = { first: Math.min(first, last), last: Math.max(first, last) };
    list.change({ ...preview.settings, headings, columns: [] });
  };
  const changed = first !== preview.headings?.first || last !== preview.headings?.last;
  return (
    <form onSubmit={save} className={styles["inline"]}>
      <NumberField label={words.headingFirst} language={language} value={first} onChange={setFirst} />
      <NumberField label={words.headingLast} language={language} value={last} onChange={setLast} />
      {changed ? <Button type="submit">{words.save}</Button> : null}
    </form>
  );
}

function mappingColumns(
  words: Words,
  choose: (column: number, field: FieldCode | null) => void,
): readonly Column<PreviewColumn>[] {
  return [
    { key: "column", header: words.column, cell: (one) => one.letters },
    { key: "heading", header: words.heading, rowHeader: true, cell: (one) => one.heading || words.noHeading },
    { key: "means", header: words.means, cell: (one) => <FieldChoice column={one} onChoose={choose} /> },
    { key: "sure", header: words.sureness, cell: (one) => <Sureness column={one} /> },
  ];
}

interface FieldChoiceProps {
  readonly column: PreviewColumn;
  readonly onChoose: (column: number, field: FieldCode | null) => void;
}

function FieldChoice({ column, onChoose }: FieldChoiceProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  return (
    <Select
      label={`${words.means}: ${column.heading || column.letters}`}
      labelHidden
      language={language}
      value={column.field ?? "ignored"}
      options={fieldCodes.map((value) => ({
        value,
        label: value === "ignored" ? words.leftOut : words.fields[value],
      }))}
      onChange={(field) => onChoose(column.column, field === "ignored" ? null : field)}
    />
  );
}

function isSure({ byHand, field, confidence }: PreviewColumn): boolean {
  return byHand || (field !== null && confidence >= 1);
}

function Sureness({ column }: { readonly column: PreviewColumn }) {
  const words = useWords().import;
  const [tone, text] = surenessOf(column, words);
  return <Mark tone={tone}>{text}</Mark>;
}

/** A known spelling is sure; a misspelling is likely; a heading that only holds the right words must be looked at. */
function surenessOf({ byHand, field, confidence }: PreviewColumn, words: Words): readonly [MarkTone, string] {
  if (byHand) return ["plain", words.byHand];
  if (field === null) return ["muted", words.unread];
  if (confidence >= 1) return ["ok", words.sure];
  return confidence >= 0.8 ? ["plain", words.likely] : ["warn", words.unsure];
}
