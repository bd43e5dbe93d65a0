import type { Method } from "@tovholder/domain/methods/definition.ts";
import styles from "../course/Course.module.css";
import { hasClock } from "../course/step-path.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";

/** What is said of a focus area, less its id. */
export interface FocusTexts {
  readonly dimension: string;
  readonly words: string;
  readonly goal: string;
  readonly reason: string;
  readonly strategy: string;
}

export interface FocusFieldsProps {
  readonly method: Method;
  readonly value: FocusTexts;
  readonly change: (part: Partial<FocusTexts>) => void;
  readonly faultOf: (field: string) => string | undefined;
}

/** The citizen's words first, then the worker's: goal, reason, strategy. With the method's questions to open the talk. */
export function FocusFields({ method, value, change, faultOf }: FocusFieldsProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const prompts = method.dimensions.find((one) => one.code === value.dimension)?.prompts ?? [];
  return (
    <>
      {prompts.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.prompts}</summary>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt.da}>{prompt[language]}</li>
            ))}
          </ul>
          <p className={styles["quiet"]}>{words.promptsStanding}</p>
        </details>
      )}
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        optional
        value={value.words}
        onChange={(text) => change({ words: text })}
        error={faultOf("words")}
        language={language}
      />
      <TextArea
        label={words.goal}
        hint={hasClock(method) ? words.goalHint : words.goalHintOpen}
        rows={2}
        value={value.goal}
        onChange={(goal) => change({ goal })}
        error={faultOf("goal")}
        language={language}
      />
      <TextArea
        label={words.reason}
        rows={2}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <TextArea
        label={words.strategy}
        optional
        rows={2}
        value={value.strategy}
        onChange={(strategy) => change({ strategy })}
        error={faultOf("strategy")}
        language={language}
      />
    </>
  );
}
