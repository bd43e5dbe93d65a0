import type { ButtonHTMLAttributes, Ref } from "react";
import { classNames } from "../class-names.ts";
import styles from "./Button.module.css";

export type ButtonKind = "primary" | "plain" | "danger" | "link";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind | undefined;
  /** Work is under way: a second press does nothing, and the button says so. */
  readonly busy?: boolean | undefined;
  readonly busyText?: string | undefined;
  /** As wide as its container: the thumb's button at the foot of a phone. */
  readonly wide?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A native button. It stays focusable while busy, so that focus is not lost. */
export function Button({
  kind = "plain",
  busy = false,
  busyText,
  wide = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={buttonClass(kind, wide, className)}
    >
      {busy && busyText !== undefined ? busyText : children}
    </button>
  );
}

/** The look of a button for links that lead to a page (`<Link className={buttonClass("primary")}>`). */
export function buttonClass(kind: ButtonKind = "plain", wide = false, className?: string): string {
  return classNames(styles["button"], styles[kind], wide && styles["wide"], className);
}
