import type { FieldCode } from "@tovholder/domain/import/field.ts";
import { useRef, useState, type SyntheticEvent } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { classNames } from "../ui/class-names.ts";
import { Button } from "../ui/parts/Button.tsx";
import { useFocusHome } from "../ui/parts/focus-home.ts";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "./Import.module.css";
import type { RowProblem } from "./preview.ts";

/** True when what was typed is taken; else it stays in its field. */
export type Mend = (row: number, field: FieldCode, text: string) => Promise<boolean>;

export interface RowCellProps {
  readonly row: number;
  readonly field: FieldCode;
  /** What stands in the file. */
  readonly text: string;
  /** What the user has put in its place. */
  readonly own: string | undefined;
  readonly problems: readonly RowProblem[];
  readonly onMend: Mend;
}

/** One cell: what stands there, what is in the way, and a field to mend it. */
export function RowCell({ row, field, text, own, problems, onMend }: RowCellProps) {
  const words = useWords().import;
  return (
    <span className={styles["cell"]}>
      {own === undefined ? (
        <span>{text}</span>
      ) : (
        <>
          <b>{own || words.emptyCell}</b>
          <span className={styles["quiet"]}>{words.mended}</span>
        </>
      )}
      {problems.map((problem) => (
        <Problem key={problem.code} row={row} problem={problem} onMend={onMend} />
      ))}
      {problems.some((problem) => problem.code !== hintCode) ? (
        <MendField row={row} field={field} start={own ?? text} onMend={onMend} />
      ) : null}
    </span>
  );
}

export interface RowProblemsProps {
  readonly row: number;
  readonly problems: readonly RowProblem[];
  readonly onMend: Mend;
}

/** What is in the way in fields that the list has no column for. */
export function RowProblems({ row, problems, onMend }: RowProblemsProps) {
  return (
    <>
      {problems.map((problem) => (
        <span key={`${problem.field} ${problem.code}`} className={styles["cell"]}>
          <Problem row={row} problem={problem} onMend={onMend} />
          {problem.severity === "error" ? <MendField row={row} field={problem.field} start="" onMend={onMend} /> : null}
        </span>
      ))}
    </>
  );
}

/** Numbers without the old check digit are valid (CPR-kontoret), so the hint is folded away. */
const hintCode = "cpr-hint";

interface ProblemProps {
  readonly row: number;
  readonly problem: RowProblem;
  readonly onMend: Mend;
}

function Problem({ row, problem, onMend }: ProblemProps) {
  const words = useWords().import;
  const { suggestion } = problem;
  if (problem.code === hintCode) {
    return (
      <details className={styles["hint"]}>
        <summary>{words.hint}</summary>
        {problem.message}
      </details>
    );
  }
  const isError = problem.severity === "error";
  return (
    <>
      <span className={classNames(styles["problem"], isError && styles["error"])}>
        <span aria-hidden="true">{isError ? "⬣ " : "▲ "}</span>
        {problem.message}
      </span>
      {suggestion === undefined ? null : (
        <Button onClick={() => void onMend(row, problem.field, suggestion)}>{words.use(suggestion)}</Button>
      )}
    </>
  );
}

interface MendFieldProps {
  readonly row: number;
  readonly field: FieldCode;
  readonly start: string;
  readonly onMend: Mend;
}

function MendField({ row, field, start, onMend }: MendFieldProps) {
  const words = useWords().import;
  const [text, setText] = useState<string>();
  const name = words.mendCell(words.fields[field], row);
  if (text === undefined) {
    return (
      <Button kind="link" aria-label={name} onClick={() => setText(start)}>
        {words.mend}
      </Button>
    );
  }
  const save = async () => {
    if (await onMend(row, field, text)) setText(undefined);
  };
  return (
    <MendForm
      name={name}
      text={text}
      onChange={setText}
      onSave={() => void save()}
      onCancel={() => setText(undefined)}
    />
  );
}

interface MendFormProps {
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function MendForm({ name, text, onChange, onSave, onCancel }: MendFormProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const ref = useRef<HTMLFormElement>(null);
  useFocusHome(ref);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={ref} onSubmit={submit} className={styles["mend"]}>
      <TextField
        label={name}
        labelHidden
        language={language}
        value={text}
        // The field was asked for by a press on its own button.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
        onChange={onChange}
      />
      <Button type="submit">{words.save}</Button>
      <Button kind="link" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
}
