import { needLengths, servicesUse } from "@tovholder/domain/course/referral.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useRef, useState, type ReactNode } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup, type Choice } from "../ui/parts/Choices.tsx";
import { isAnswered, questionsFor, type Answers, type NewAnswers, type Question } from "./answers.ts";
import styles from "./Choosing.module.css";

export interface ChoosingWizardProps {
  readonly answers: Answers;
  readonly change: (part: NewAnswers) => void;
  /** What stands after the last question. */
  readonly end: ReactNode;
}

/** The questions one at a time, back and forth, to go through with the citizen beside. Nothing has to be answered. */
export function ChoosingWizard({ answers, change, end }: ChoosingWizardProps) {
  const words = useWords().choosing;
  const questions = questionsFor(answers);
  // Answers that came along from before are shown with what they point to.
  const [at, setAt] = useState(() => (isAnswered(answers) ? questions.length : 0));
  const step = useRef<HTMLElement>(null);
  const index = Math.min(at, questions.length);
  const question = questions[index];
  const go = (to: number) => {
    setAt(to);
    // The next question is there after this turn; a screen reader then begins with it.
    requestAnimationFrame(() => step.current?.focus());
  };
  return (
    <div className={styles["wizard"]}>
      <section ref={step} tabIndex={-1} aria-label={words.step} className={styles["step"]}>
        {question === undefined ? (
          end
        ) : (
          <>
            <p className={styles["quiet"]}>{words.progress(index + 1, questions.length)}</p>
            <Asked question={question} answers={answers} change={change} />
          </>
        )}
      </section>
      <div className={styles["buttons"]}>
        {index > 0 ? <Button onClick={() => go(index - 1)}>{words.back}</Button> : null}
        {question === undefined ? (
          <Button kind="link" onClick={() => go(0)}>
            {words.again}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => go(index + 1)}>
            {index + 1 === questions.length ? words.show : words.next}
          </Button>
        )}
      </div>
    </div>
  );
}

type AskedProps = Pick<ChoosingWizardProps, "answers" | "change"> & { readonly question: Question };

function Asked({ question, answers, change }: AskedProps) {
  const words = useWords().choosing;
  const { language } = useLanguage();
  const texts = words.questions[question];
  if (question === "useOfServices") {
    return (
      <RadioGroup
        {...texts}
        choices={servicesUse.map((value) => ({ value, label: label("useOfServices", value, language) }))}
        value={answers.useOfServices}
        onChange={(useOfServices) => change({ useOfServices })}
      />
    );
  }
  if (question === "need") {
    return (
      <RadioGroup
        {...texts}
        choices={needLengths.map((value) => ({ value, label: label("needLength", value, language) }))}
        value={answers.need}
        onChange={(need) => change({ need })}
      />
    );
  }
  const answer = answers[question];
  const choices: readonly Choice<"yes" | "no">[] = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ];
  return (
    <RadioGroup
      {...texts}
      choices={choices}
      value={answer === undefined ? undefined : answer ? "yes" : "no"}
      onChange={(value) => change({ [question]: value === "yes" })}
    />
  );
}
