import type { Fit, Scene } from "@tovholder/domain/exercise/story.ts";
import { useState } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { Answer, Exercise } from "./exercise.ts";
import styles from "./Learning.module.css";

interface SceneProps {
  readonly exercise: Exercise;
  readonly scene: Scene;
  readonly answer: Answer | undefined;
  readonly course: CourseView;
}

/** Something happens, the learner chooses, and the method says what it thinks of it. */
export function ScenePanel({ exercise, scene, answer, course }: SceneProps) {
  const words = useWords().learning;
  const say = useSay();
  const done = scene.done?.(course.state) === true && answer === undefined;
  const settled = done || (answer !== undefined && answer.refusal === undefined && answer.choice.stays !== true);
  return (
    <Panel title={say(scene.title)}>
      <div className={styles["stack"]} data-step tabIndex={-1}>
        <p className={styles["told"]}>{say(scene.told)}</p>
        {scene.words === undefined ? null : (
          <Quote by={course.citizen.givenName}>
            <span lang="da">{scene.words}</span>
          </Quote>
        )}
        {done ? <Notice tone="ok">{words.yourself}</Notice> : null}
        {answer === undefined ? null : <AnswerPart answer={answer} />}
      </div>
      {settled ? null : <Choices exercise={exercise} scene={scene} again={answer !== undefined} />}
      <Lesson key={`${scene.code} ${settled}`} scene={scene} open={settled} />
      {settled ? (
        <div>
          <Button kind="primary" onClick={exercise.goOn}>
            {words.goOn}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

const tones: Readonly<Record<Fit, MarkTone>> = { method: "ok", open: "plain", against: "warn" };

export function FitMark({ fit }: { readonly fit: Fit }) {
  const words = useWords().learning;
  return <Mark tone={tones[fit]}>{words.fits[fit]}</Mark>;
}

function AnswerPart({ answer }: { readonly answer: Answer }) {
  const words = useWords().learning;
  const { language } = useLanguage();
  const say = useSay();
  const { choice, refusal } = answer;
  return (
    <div className={styles["answer"]}>
      <p>
        <b>{say(choice.label)}</b> <FitMark fit={choice.fit} />
      </p>
      <p>{say(choice.answer)}</p>
      {refusal === undefined ? null : (
        <Notice tone="error" title={words.refused}>
          <p>{say(refusal.message)}</p>
          {refusal.source === undefined ? null : <SourceNote source={refusal.source} language={language} />}
          <p>{words.refusedText}</p>
        </Notice>
      )}
    </div>
  );
}

function Choices({ exercise, scene, again }: Pick<SceneProps, "exercise" | "scene"> & { readonly again: boolean }) {
  const words = useWords().learning;
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const choose = async (choice: Scene["choices"][number]) => {
    setBusy(true);
    await exercise.choose(choice);
    setBusy(false);
  };
  return (
    <section className={styles["stack"]}>
      <h3>{again ? words.again : words.choose}</h3>
      {scene.choices.map((choice) => (
        <Button key={choice.code} wide disabled={busy} onClick={() => void choose(choice)}>
          {say(choice.label)}
        </Button>
      ))}
      {scene.done === undefined ? null : <p className={styles["quiet"]}>{words.orYourself}</p>}
    </section>
  );
}

/** Open once the learner has chosen; before that it is there for who wants to look. */
function Lesson({ scene, open }: { readonly scene: Scene; readonly open: boolean }) {
  const words = useWords().learning;
  const { language } = useLanguage();
  const say = useSay();
  const { text, source } = scene.lesson;
  return (
    <details className={styles["lesson"]} open={open}>
      <summary>{words.lesson}</summary>
      <div className={styles["stack"]}>
        <p className={styles["lead"]}>{say(text)}</p>
        <SourceNote source={source} language={language} />
      </div>
    </details>
  );
}
