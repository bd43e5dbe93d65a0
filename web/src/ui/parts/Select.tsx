import type { SelectHTMLAttributes } from "react";
import { classNames } from "../class-names.ts";
import { Field, type FieldTexts } from "./Field.tsx";
import styles from "./Field.module.css";
import { useHeld } from "./held.ts";

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<V extends string>
  extends FieldTexts, Omit<SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange" | "className" | "id"> {
  /** The empty string while nothing is chosen. */
  readonly value: V | "";
  readonly onChange: (value: V) => void;
  readonly options: readonly SelectOption<V>[];
  /** First line while nothing is chosen; without it one option is always chosen. */
  readonly placeholder?: string | undefined;
}

/** A native select: the phone's own picker, no script. */
export function Select<V extends string>(props: SelectProps<V>) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    language,
    className,
    value,
    onChange,
    options,
    placeholder,
    ...rest
  } = props;
  const held = useHeld();
  return (
    <Field {...{ label, hint, error, optional, labelHidden, language, className }}>
      {(links) => (
        <select
          {...rest}
          {...links}
          aria-disabled={held || undefined}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen && !held) onChange(chosen.value);
          }}
          className={classNames(styles["control"], styles["select"])}
        >
          {placeholder === undefined ? null : (
            <option value="" disabled={value !== ""}>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
