import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica } from "../replica/ReplicaProvider.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { useMe } from "../session/SessionProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { handedOverKey, type HandedOver } from "./handed-over.ts";
import styles from "./HandedOver.module.css";
import { measureSchema, noAnswers, type MeasureValue } from "./measure-value.ts";
import { useWho5Choices, withAnswer } from "./Who5Questions.tsx";

const questions = [0, 1, 2, 3, 4] as const;
type Step = "welcome" | (typeof questions)[number] | "words" | "back";
const order: readonly Step[] = ["welcome", ...questions, "words", "back"];

/** The five questions in large type, one at a time, and nothing else until the worker takes the device back. */
export function HandedOverPage({ handed }: { readonly handed: HandedOver }) {
  const words = useWords().measuring.handed;
  const { language } = useLanguage();
  const today = useToday();
  const { value, change } = useDraft<MeasureValue>({
    key: handed.formKey,
    courseId: handed.courseId,
    initial: { ...emptyValue, on: today },
    read: (stored) => measureSchema.safeParse(stored).data,
  });
  const [step, setStep] = useState<Step>("welcome");
  useEffect(() => {
    document.title = words.title;
  }, [words.title]);
  const go = (by: 1 | -1) => setStep(order[order.indexOf(step) + by] ?? step);
  const isQuestion = typeof step === "number";
  return (
    <main className={styles["page"]}>
      {isQuestion ? (
        <>
          <p className={styles["where"]}>{words.question(step + 1, questions.length)}</p>
          <Question
            key={step}
            index={step}
            answers={value.answers}

            onChange={(answers) => change((before) => ({ ...before, answers }))}
          />
        </>
      ) : null}
      {step === "welcome" ? <Told key="welcome" title={words.welcome} text={words.welcomeText} /> : null}
      {step === "words" ? (
        <>
          <Told key="words" title={words.ownWords} text={words.ownWordsText} />
          <TextArea
            label={words.ownWordsLabel}
            value={value.words}
            onChange={(said) => change((before) => ({ ...before, words: said }))}
            language={language}
          />
        </>
      ) : null}
      {step === "back" ? <TakeBack handed={handed} /> : null}
      <div className={styles["steps"]}>
        {step === "welcome" ? null : <Button onClick={() => go(-1)}>{words.before}</Button>}
        {step === "back" ? null : (
          <Button kind="primary" onClick={() => go(1)}>
            {step === "welcome" ? words.begin : step === "words" ? words.done : words.next}
          </Button>
        )}
      </div>
      {step === "back" ? null : (
        <Button kind="link" className={styles["stop"]} onClick={() => setStep("back")}>
          {words.stop}
        </Button>
      )}
    </main>
  );
}

const emptyValue: MeasureValue = {
  instrument: "who-5",
  timePoint: "start",
  answers: noAnswers,
  words: "",
  name: "",
  values: [],
  byCitizen: true,
};

/** Every step begins at its heading, for those who listen. */
function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

function Told({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <StepHeading>{title}</StepHeading>
      <p className={styles["told"]}>{text}</p>
    </>
  );
}

interface QuestionProps {
  readonly index: number;
  readonly answers: MeasureValue["answers"];
  readonly onChange: (answers: MeasureValue["answers"]) => void;
}

function Question({ index, answers, onChange }: QuestionProps) {
  const { course, measuring } = useWords();
  const { language } = useLanguage();
  const { choices, chosen } = useWho5Choices(answers[index]);
  const item = course.measure.items[index] ?? "";
  return (
    <>
      <p className={styles["told"]}>{measuring.handed.twoWeeks}</p>
      <StepHeading>{item}</StepHeading>
      <RadioGroup
        label={item}
        labelHidden
        className={styles["answers"]}
        choices={choices}
        value={chosen}
        onChange={(answer) => onChange(withAnswer(answers, index, answer))}
        language={language}
      />
    </>
  );
}

/** The worker writes their initials: an act that nobody does by mistake. It is no lock; that is the device's own. */
function TakeBack({ handed }: { readonly handed: HandedOver }) {
  const words = useWords().measuring.handed;
  const { language } = useLanguage();
  const me = useMe();
  const replica = useReplica();
  const [, goTo] = useLocation();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const take = async () => {
    if (typed.trim().toLowerCase() !== me.initials.toLowerCase()) return setWrong(true);
    goTo(handed.back);
    await replica.removeDraft(handedOverKey);
  };
  return (
    <form
      className={styles["back"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <Told title={words.thanks} text={words.giveBack(me.name)} />
      <TextField
        label={words.initials}
        hint={words.initialsHint}
        value={typed}
        onChange={setTyped}
        error={wrong ? words.wrongInitials : undefined}
        language={language}
      />
      <Button kind="primary" type="submit">
        {words.take}
      </Button>
    </form>
  );
}
