import { parseLocalDate, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { classNames } from "../class-names.ts";
import { dayText } from "../day-text.ts";
import { Field, type FieldTexts } from "./Field.tsx";
import styles from "./Field.module.css";
import { useHeld } from "./held.ts";

export interface DateFieldProps extends FieldTexts {
  readonly value: LocalDate | undefined;
  /** `undefined` while the date is empty or half written. */
  readonly onChange: (value: LocalDate | undefined) => void;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
}

/** A native date field. Says the chosen day in words, since the browser may show it in another country's order. */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, optional, labelHidden, language = "da", className, value, onChange, ...input } = props;
  const [typed, setTyped] = useState<string>(value ?? "");
  const held = useHeld();
  const shown = parseLocalDate(typed) === value || value === undefined ? typed : value;
  const words = value === undefined ? undefined : dayText(value, language);
  return (
    <Field {...{ label, hint: hint ?? words, error, optional, labelHidden, language, className }}>
      {(links) => (
        <input
          {...input}
          {...links}
          readOnly={held}
          type="date"
          lang={language}
          value={value === undefined && parseLocalDate(typed) !== undefined ? "" : shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseLocalDate(event.target.value));
          }}
          className={classNames(styles["control"], styles["short"])}
        />
      )}
    </Field>
  );
}
