import { useId, useState, type ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { FieldError, type FieldTexts } from "./Field.tsx";
import fieldStyles from "./Field.module.css";
import styles from "./Choices.module.css";
import { useHeld } from "./held.ts";

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen now; the choice is then disabled and says so. */
  readonly refused?: string | undefined;
}

export interface RadioGroupProps<V extends string> extends FieldTexts {
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** One of several, as chips: real radio buttons, so arrow keys and screen readers work as they always do. */
export function RadioGroup<V extends string>({ choices, value, onChange, ...texts }: RadioGroupProps<V>) {
  const name = useId();
  const held = useHeld();
  return (
    <ChoiceSet {...texts}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles["choice"]} title={choice.refused}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={choice.refused !== undefined}
            aria-disabled={held || undefined}
            onChange={() => {
              if (!held) onChange(choice.value);
            }}
          />
          <span className={styles["face"]}>{choice.label}</span>
        </label>
      ))}
    </ChoiceSet>
  );
}

export interface ChipGroupProps<V extends string> extends FieldTexts {
  readonly choices: readonly Choice<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
  /** Most that may be chosen. One more is refused in words, and what was chosen stays. */
  readonly max?: number | undefined;
  /** Said when `max` is reached; a plain sentence is used otherwise. */
  readonly maxReason?: string | undefined;
}

/** Several of many, as chips that are checkboxes. Order follows `choices`. */
export function ChipGroup<V extends string>({ choices, value, onChange, max, maxReason, ...texts }: ChipGroupProps<V>) {
  const [refusal, setRefusal] = useState<string>();
  const held = useHeld();
  const toggle = (choice: Choice<V>, on: boolean) => {
    if (held) return;
    if (on && max !== undefined && value.length >= max) {
      setRefusal(maxReason ?? tooMany(max, texts.language ?? "da"));
      return;
    }
    setRefusal(undefined);
    onChange(
      choices
        .filter((each) => (each.value === choice.value ? on : value.includes(each.value)))
        .map((each) => each.value),
    );
  };
  return (
    <ChoiceSet {...texts} error={texts.error ?? refusal}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles["choice"]} title={choice.refused}>
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            disabled={choice.refused !== undefined}
            aria-disabled={held || undefined}
            onChange={(event) => toggle(choice, event.target.checked)}
          />
          <span className={styles["face"]}>{choice.label}</span>
        </label>
      ))}
    </ChoiceSet>
  );
}

function tooMany(max: number, language: "da" | "en"): string {
  return language === "da" ? `Højst ${max}. Fravælg en først.` : `At most ${max}. Remove one first.`;
}

function ChoiceSet({
  label,
  hint,
  error,
  optional,
  labelHidden,
  language = "da",
  className,
  children,
}: FieldTexts & { readonly children: ReactNode }) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  const errorId = error === undefined ? undefined : `${id}error`;
  return (
    <fieldset
      className={classNames(fieldStyles["field"], styles["set"], className)}
      aria-describedby={classNames(hintId, errorId) || undefined}
    >
      <legend className={classNames(fieldStyles["label"], labelHidden && "visually-hidden")}>
        {label}
        {optional ? (
          <span className={fieldStyles["optional"]}> {language === "da" ? "(kan udelades)" : "(optional)"}</span>
        ) : null}
      </legend>
      {hint === undefined ? null : (
        <div id={hintId} className={fieldStyles["hint"]}>
          {hint}
        </div>
      )}
      <div className={styles["choices"]}>{children}</div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}
