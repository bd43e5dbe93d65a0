import { figureDefinitions, type FigureCode } from "@tovholder/domain/outcome/definitions.ts";
import type { ReactNode } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Results.module.css";

interface FigurePanelProps {
  readonly code: FigureCode;
  /** How many it is of. */
  readonly aside?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** A figure with its definition one click away. */
export function FigurePanel({ code, aside, children }: FigurePanelProps) {
  const words = useWords().results;
  const { language } = useLanguage();
  const say = useSay();
  const { name, how, source } = figureDefinitions[code];
  return (
    <Panel title={say(name)} aside={aside} className={styles["figure"]}>
      {children}
      <details className={styles["how"]}>
        <summary aria-label={`${words.how}: ${say(name)}`}>{words.how}</summary>
        <div className={styles["howBody"]}>
          <p>{say(how)}</p>
          <SourceNote source={source} language={language} />
        </div>
      </details>
    </Panel>
  );
}
