import type { ReactNode } from "react";
import type { Language, Words } from "../language.ts";
import styles from "./SourceNote.module.css";

export type Standing = "official" | "derived" | "local";

export interface SourceNoteProps {
  /** Shape of the domain's `Source`. */
  readonly source: { readonly title: string; readonly place?: string | undefined; readonly standing: Standing };
  /** What the rule says, or how a figure is computed. */
  readonly children?: ReactNode | undefined;
  readonly language?: Language | undefined;
}

const STANDINGS: Readonly<Record<Standing, Words>> = {
  official: { da: "officiel", en: "official" },
  derived: { da: "afledt", en: "derived" },
  local: { da: "lokal", en: "local" },
};

const MEANINGS: Readonly<Record<Standing, Words>> = {
  official: { da: "Reglen står i kilden.", en: "The rule stands in the source." },
  derived: {
    da: "Reglen er Tovholders egen, udledt af kilden.",
    en: "The rule is Tovholder's own, derived from the source.",
  },
  local: { da: "Kommunen har selv besluttet reglen.", en: "The municipality has decided the rule." },
};

/** Where a rule comes from and how it stands, folded away until asked for. */
export function SourceNote({ source, children, language = "da" }: SourceNoteProps) {
  return (
    <details className={styles["note"]}>
      <summary>
        {language === "da" ? "Kilde" : "Source"}: {source.title} · <b>{STANDINGS[source.standing][language]}</b>
      </summary>
      <div className={styles["body"]}>
        {children === undefined ? null : <div>{children}</div>}
        {source.place === undefined ? null : <p>{source.place}</p>}
        <p>{MEANINGS[source.standing][language]}</p>
      </div>
    </details>
  );
}
