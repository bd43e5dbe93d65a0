import { useState } from "react";
import { classNames } from "../class-names.ts";
import { Field, type FieldTexts } from "./Field.tsx";
import { useHeld } from "./held.ts";
import { readNumber, writeNumber } from "./number-text.ts";
import styles from "./Field.module.css";

export interface NumberFieldProps extends FieldTexts {
  readonly value: number | undefined;
  /** `undefined` while the field is empty or does not hold a number. */
  readonly onChange: (value: number | undefined) => void;
  /** Word after the field, such as `minutter`. */
  readonly unit?: string | undefined;
  /** Whether a decimal comma makes sense; decides the phone's keyboard. */
  readonly decimals?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
}

/** A number as Danes write it (`12,5`). Not type=number: that changes by scrolling and refuses the comma in some browsers. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    language = "da",
    className,
    value,
    onChange,
    unit,
    decimals,
    ...input
  } = props;
  const [typed, setTyped] = useState(() => writeNumber(value, language));
  const held = useHeld();
  const shown = readNumber(typed) === value ? typed : writeNumber(value, language);
  return (
    <Field {...{ label, hint, error, optional, labelHidden, language, className }}>
      {(links) => (
        <div className={styles["withUnit"]}>
          <input
            {...input}
            {...links}
            readOnly={held}
            type="text"
            inputMode={decimals ? "decimal" : "numeric"}
            autoComplete="off"
            value={value === undefined ? typed : shown}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(readNumber(event.target.value));
            }}
            className={classNames(styles["control"], styles["short"])}
          />
          {unit === undefined ? null : <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}
