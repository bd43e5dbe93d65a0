import type { Labelled, Method, StageDefinition } from "@tovholder/domain/methods/definition.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Administration.module.css";

/** The phases in order: what each is for, what it weighs, its tasks, its checklist, and how often to meet. */
export function MethodStages({ method }: { readonly method: Method }) {
  const words = useWords().administration;
  return (
    <Panel title={words.stages}>
      <ol className={styles["stages"]}>
        {method.stages.map((stage) => (
          <li key={stage.code}>
            <Stage method={method} stage={stage} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Stage({ method, stage }: { readonly method: Method; readonly stage: StageDefinition }) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const say = useSay();
  const guide = method.contactGuide.find((one) => one.stage === stage.code);
  const checklist = method.checklists.filter((item) => item.stage === stage.code);
  const code = label("stage", stage.code, language);
  const name = say(stage.name);
  return (
    <>
      <h3>{name.toLowerCase() === code.toLowerCase() ? name : `${code}: ${name}`}</h3>
      <p>{say(stage.purpose)}</p>
      {stage.purposeSource === undefined ? null : <SourceNote source={stage.purposeSource} language={language} />}
      <p>
        <b>{words.sce(writeNumber(stage.sce, language, 1))}</b>
      </p>
      <SourceNote source={stage.source} language={language} />
      {guide === undefined ? null : (
        <>
          <p>
            <b>{words.guide}:</b> {words.guideText(guide.everyDays, guide.silentAfterDays)}
          </p>
          <SourceNote source={guide.source} language={language} />
        </>
      )}
      <LabelledList title={words.tasks} items={stage.tasks} />
      <LabelledList title={words.checklists} items={checklist} />
    </>
  );
}

/** Rules of one kind, folded; each with its own source. */
export function LabelledList({ title, items }: { readonly title: string; readonly items: readonly Labelled[] }) {
  const { language } = useLanguage();
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <details className={styles["fold"]}>
      <summary>
        {title} ({items.length})
      </summary>
      <ul className={styles["rules"]}>
        {items.map((item) => (
          <li key={item.code}>
            {say(item.name)}
            <SourceNote source={item.source} language={language} />
          </li>
        ))}
      </ul>
    </details>
  );
}
