import { useState, type ComponentProps, type ReactNode } from "react";
import course from "../course/Course.module.css";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import styles from "./Implementation.module.css";
import type { RecordForm } from "./use-record-form.ts";

interface FormFrameProps {
  readonly form: RecordForm<unknown>["form"];
  readonly submit: RecordForm<unknown>["submit"];
  readonly draft: ComponentProps<typeof DraftsBeside>["draft"];
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The fields of a record with its buttons under them. */
export function FormFrame({ form, submit, draft, onCancel, children }: FormFrameProps) {
  const words = useWords().implementation;
  return (
    <form ref={form} className={course["form"]} noValidate onSubmit={submit.onSubmit}>
      <DraftsBeside draft={draft} />
      {children}
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={course["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface OpensFormProps {
  readonly label: string;
  /** What it is about, read aloud after the label. */
  readonly about?: string | undefined;
  readonly kind?: "link" | "primary" | undefined;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form over the page. */
export function OpensForm({ label, about, kind, children }: OpensFormProps) {
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = about === undefined ? label : `${label}: ${about}`;
  return (
    <>
      <Button {...(kind === undefined ? {} : { kind })} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={name} onClose={close} language={language}>
        {open ? children(close) : null}
      </Dialog>
    </>
  );
}

interface Writing {
  readonly recordId: string;
  readonly seen: number;
  readonly name: string;
  readonly at: string;
}

/** Who wrote a version, and when. */
export function WrittenBy({ name, at }: Pick<Writing, "name" | "at">) {
  const { implementation: words } = useWords();
  const { language } = useLanguage();
  return <p className={course["quiet"]}>{words.by(name, instantText(at, useToday(), language))}</p>;
}

/** Versions before the one that counts, folded away; none is ever gone. */
export function EarlierVersions<One extends Writing>({
  before,
  about,
  renderOne,
}: {
  readonly before: readonly One[];
  readonly about: string;
  readonly renderOne: (one: One) => ReactNode;
}) {
  const words = useWords().implementation;
  if (before.length === 0) return null;
  const label = words.earlier(before.length);
  return (
    <details className={styles["folded"]}>
      <summary aria-label={`${label}: ${about}`}>{label}</summary>
      <ul className={course["list"]}>
        {before.map((one) => (
          <li key={`${one.recordId} ${one.seen}`}>
            {renderOne(one)}
            <WrittenBy {...one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
