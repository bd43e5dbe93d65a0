import type { InputHTMLAttributes, Ref } from "react";
import { classNames } from "../class-names.ts";
import { Field, type FieldTexts } from "./Field.tsx";
import styles from "./Field.module.css";
import { useHeld } from "./held.ts";

export interface TextFieldProps
  extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "className" | "id"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text; `type` may be text, search, email, tel or password. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, labelHidden, language, className, value, onChange, ...input } = props;
  const held = useHeld();
  return (
    <Field {...{ label, hint, error, optional, labelHidden, language, className }}>
      {(links) => (
        <input
          type="text"
          {...input}
          {...links}
          readOnly={held || input.readOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(styles["control"])}
        />
      )}
    </Field>
  );
}
