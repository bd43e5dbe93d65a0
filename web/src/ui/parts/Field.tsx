import { useId, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import type { Language } from "../language.ts";
import styles from "./Field.module.css";

/** What every field takes beside its own control. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode | undefined;
  /** What is wrong and what to do, in plain words. */
  readonly error?: string | undefined;
  /** Marks a field as optional; fields are needed unless they say otherwise. */
  readonly optional?: boolean | undefined;
  /** The label is read aloud but not shown: only where the place already says it. */
  readonly labelHidden?: boolean | undefined;
  readonly language?: Language | undefined;
  readonly className?: string | undefined;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlLinks {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export interface FieldProps extends FieldTexts {
  readonly children: (links: ControlLinks) => ReactNode;
}

/** Label above, hint under it, control, error at the field. Use for controls of your own; the ready fields build on it. */
export function Field({ label, hint, error, optional, labelHidden, language = "da", className, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  const errorId = error === undefined ? undefined : `${id}error`;
  const links: ControlLinks = {
    id,
    "aria-describedby": classNames(hintId, errorId) || undefined,
    "aria-invalid": error === undefined ? undefined : true,
  };
  return (
    <div className={classNames(styles["field"], error !== undefined && styles["failed"], className)}>
      <label htmlFor={id} className={classNames(styles["label"], labelHidden && "visually-hidden")}>
        {label}
        {optional ? (
          <span className={styles["optional"]}> {language === "da" ? "(kan udelades)" : "(optional)"}</span>
        ) : null}
      </label>
      {hint === undefined ? null : (
        <div id={hintId} className={styles["hint"]}>
          {hint}
        </div>
      )}
      {children(links)}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** The error line of a field or a group of fields; announced when it appears. */
export function FieldError({ id, error }: { readonly id: string | undefined; readonly error: string | undefined }) {
  return (
    <div aria-live="polite">
      {error === undefined ? null : (
        <p id={id} className={styles["error"]}>
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </div>
  );
}
