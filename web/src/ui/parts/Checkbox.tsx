import { useId, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { FieldError } from "./Field.tsx";
import styles from "./Field.module.css";
import { useHeld } from "./held.ts";

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

export function Checkbox({ label, checked, onChange, hint, error, disabled, name, className }: CheckboxProps) {
  const id = useId();
  const held = useHeld();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  const errorId = error === undefined ? undefined : `${id}error`;
  return (
    <div className={classNames(styles["check"], className)}>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-disabled={held || undefined}
        aria-describedby={classNames(hintId, errorId) || undefined}
        aria-invalid={error === undefined ? undefined : true}
        onChange={(event) => {
          if (!held) onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <div id={hintId} className={styles["hint"]}>
          {hint}
        </div>
      )}
      <FieldError id={errorId} error={error} />
    </div>
  );
}
