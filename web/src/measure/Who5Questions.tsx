import { who5Band, who5Score } from "@tovholder/domain/measure/measurement.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup, type Choice } from "../ui/parts/Choices.tsx";

type Answers = (number | null)[];

const skipped = "skip";

/** The six answers, most often first, and one for those who will not. */
export function useWho5Choices(answer: number | null | undefined): {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
} {
  const words = useWords().course.measure;
  const choices = [
    ...words.answers.map((label, index) => ({ value: String(index), label })).toReversed(),
    { value: skipped, label: words.skip },
  ];
  return { choices, chosen: answer === null || answer === undefined ? undefined : String(answer) };
}

/** The answers with one of them given, or taken away. */
export function withAnswer(answers: Answers, index: number, answer: string): Answers {
  return answers.map((one, place) => (place === index ? (answer === skipped ? null : Number(answer)) : one));
}

interface Who5QuestionsProps {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** WHO-5 all at once, with its score when all five are answered. */
export function Who5Questions({ answers, onChange }: Who5QuestionsProps) {
  const words = useWords().course.measure;
  const score = who5Score(answers);
  return (
    <div className={styles["stack"]}>
      <p>{words.intro}</p>
      {words.items.map((item, index) => (
        <Item key={item} label={`${index + 1}. ${item}`} {...{ answers, index, onChange }} />
      ))}
      <output className={styles["stack"]}>
        {score === undefined ? (
          <p className={styles["quiet"]}>{words.unfinished}</p>
        ) : (
          <>
            <p>
              WHO-5: <b>{words.score(score)}</b>
            </p>
            <p>{words.bands[who5Band(score)]}</p>
          </>
        )}
      </output>
      <p className={styles["quiet"]}>{words.source}</p>
    </div>
  );
}

function Item({
  label,
  index,
  answers,
  onChange,
}: Who5QuestionsProps & { readonly label: string; readonly index: number }) {
  const { language } = useLanguage();
  const { choices, chosen } = useWho5Choices(answers[index]);
  return (
    <RadioGroup
      label={label}
      choices={choices}
      value={chosen}
      onChange={(answer) => onChange(withAnswer(answers, index, answer))}
      language={language}
    />
  );
}
