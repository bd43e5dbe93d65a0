import type { Method } from "@tovholder/domain/methods/definition.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Administration.module.css";
import { LabelledList } from "./MethodStages.tsx";

/** Gate, conditions, areas and reasons: what the method asks for on the way. */
export function MethodRules({ method }: { readonly method: Method }) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const say = useSay();
  const { startGate, focus } = method;
  return (
    <>
      {startGate === undefined ? null : (
        <Panel title={words.gate}>
          <p>{say(startGate.question)}</p>
          <p className={styles["quiet"]}>{startGate.overridable ? words.overridable : words.notOverridable}</p>
          <SourceNote source={startGate.source} language={language} />
        </Panel>
      )}
      <Panel title={words.transitions}>
        <ul className={styles["rules"]}>
          {method.transitions.map((condition) => (
            <li key={condition.code}>
              <span className={styles["quiet"]}>
                {words.fromTo(label("stage", condition.from, language), label("stage", condition.to, language))}
              </span>
              <p>{say(condition.name)}</p>
              <Mark tone={condition.force === "required" ? "warn" : "muted"}>{words.force[condition.force]}</Mark>
              <SourceNote source={condition.source} language={language} />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={words.dimensions} aside={words.focus(focus.min, focus.max)}>
        <SourceNote source={focus.source} language={language} />
        <ul className={styles["rules"]}>
          {method.dimensions.map((dimension) => (
            <li key={dimension.code}>
              <b>{say(dimension.name)}</b>
              <SourceNote source={dimension.source} language={language} />
              {dimension.prompts.length === 0 ? null : (
                <details className={styles["fold"]}>
                  <summary>{words.prompts}</summary>
                  <ul className={styles["plain"]}>
                    {dimension.prompts.map((prompt) => (
                      <li key={prompt.da}>{say(prompt)}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={words.reasons}>
        <LabelledList title={words.reasons} items={method.closureReasons} />
      </Panel>
    </>
  );
}
