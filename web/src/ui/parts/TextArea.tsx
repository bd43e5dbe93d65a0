import { useLayoutEffect, useRef, type TextareaHTMLAttributes } from "react";
import { classNames } from "../class-names.ts";
import { Field, type FieldTexts } from "./Field.tsx";
import styles from "./Field.module.css";
import { useHeld } from "./held.ts";

export interface TextAreaProps
  extends FieldTexts, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange" | "className" | "id"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Running text in a field that grows with it, so nothing written is out of sight. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, labelHidden, language, className, value, onChange, ...input } = props;
  const ref = useRef<HTMLTextAreaElement>(null);
  const held = useHeld();
  useLayoutEffect(() => {
    const element = ref.current;
    // Browsers with `field-sizing` grow it themselves, without a layout per keystroke.
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    if (value !== "") element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field {...{ label, hint, error, optional, labelHidden, language, className }}>
      {(links) => (
        <textarea
          rows={3}
          {...input}
          {...links}
          readOnly={held || input.readOnly}
          ref={ref}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(styles["control"], styles["text"])}
        />
      )}
    </Field>
  );
}
