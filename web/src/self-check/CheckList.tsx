import type { Labelled } from "@tovholder/domain/methods/definition.ts";
import { standing, type SelfCheck, type SelfCheckAnswer } from "@tovholder/domain/self-check/self-check.ts";
import { newestAnswers } from "@tovholder/domain/team-list/answered-list.ts";
import { useState } from "react";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { GivenAnswer } from "./answers.ts";
import { AnswerItemForm } from "./AnswerItemForm.tsx";
import styles from "./SelfCheck.module.css";

export interface CheckListProps {
  readonly check: SelfCheck;
  /** Newest first. */
  readonly answers: readonly GivenAnswer[];
  /** Where answers are sent. */
  readonly path: string;
  readonly mayAnswer: boolean;
  readonly onAnswered: () => void;
}

/** A list with what the team answered; what nobody judged is said to be so, and counts as nothing. */
export function CheckList(props: CheckListProps) {
  const { check, answers } = props;
  const words = useWords().selfCheck;
  const { language } = useLanguage();
  const say = useSay();
  const now = standing(check, answers);
  const newest = newestAnswers(answers);
  return (
    <Panel title={say(check.name)}>
      <output className={styles["sum"]}>
        {now.judged === 0 ? words.noneJudged(now.of) : words.sum(now.met, now.of, now.judged)}
      </output>
      {check.together === undefined ? null : <p>{say(check.together)}</p>}
      <SourceNote source={check.source} language={language}>
        <p>{words.formula}</p>
      </SourceNote>
      <ol className={styles["items"]}>
        {check.items.map((item) => (
          <li key={item.code}>
            <Item {...props} item={item} newest={newest.get(item.code)} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const tones: Readonly<Record<SelfCheckAnswer, MarkTone>> = {
  yes: "ok",
  partly: "warn",
  no: "bad",
  "not-judged": "muted",
};

type ItemProps = CheckListProps & { readonly item: Labelled; readonly newest: GivenAnswer | undefined };

function Item({ answers, path, mayAnswer, onAnswered, item, newest }: ItemProps) {
  const words = useWords().selfCheck;
  const { language } = useLanguage();
  const say = useSay();
  const [answering, setAnswering] = useState(false);
  const answer = newest?.answer ?? "not-judged";
  const close = () => setAnswering(false);
  return (
    <article className={styles["item"]}>
      <div className={styles["head"]}>
        <h3>{say(item.name)}</h3>
        <div className={styles["now"]}>
          <Mark tone={tones[answer]}>{words.answers[answer]}</Mark>
          {mayAnswer ? (
            <Button kind="link" aria-label={`${words.judge}: ${say(item.name)}`} onClick={() => setAnswering(true)}>
              {words.judge}
            </Button>
          ) : null}
        </div>
      </div>
      {newest === undefined ? null : <Evidence given={newest} />}
      <Earlier given={answers.filter((one) => one.item === item.code && one !== newest)} name={say(item.name)} />
      <Dialog open={answering} title={say(item.name)} onClose={close} language={language}>
        {answering ? <AnswerItemForm path={path} item={item.code} onClose={close} onSaved={onAnswered} /> : null}
      </Dialog>
    </article>
  );
}

function Evidence({ given }: { readonly given: GivenAnswer }) {
  const words = useWords().selfCheck;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <>
      {given.evidence === "" ? null : <p className={styles["evidence"]}>{given.evidence}</p>}
      <p className={styles["quiet"]}>
        {words.by(dayText(given.on, language), given.name, instantText(given.at, today, language))}
      </p>
    </>
  );
}

/** Answers before the one that counts; none is ever gone. */
function Earlier({ given, name }: { readonly given: readonly GivenAnswer[]; readonly name: string }) {
  const words = useWords().selfCheck;
  if (given.length === 0) return null;
  return (
    <details className={styles["earlier"]}>
      <summary aria-label={`${words.earlier(given.length)}: ${name}`}>{words.earlier(given.length)}</summary>
      <ul>
        {given.map((one) => (
          <li key={one.answerId}>
            <Mark tone={tones[one.answer]}>{words.answers[one.answer]}</Mark>
            <Evidence given={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
