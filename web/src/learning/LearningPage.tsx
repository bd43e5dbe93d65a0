import { stories } from "@tovholder/domain/exercise/stories.ts";
import type { Story } from "@tovholder/domain/exercise/story.ts";
import { useState } from "react";
import { Router } from "wouter";
import { useSay, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { beginExercise } from "./exercise.ts";
import { ExercisePage } from "./ExercisePage.tsx";
import styles from "./Learning.module.css";
import { holdExercise, useRunningExercise } from "./running.ts";

/** *Øv dig*: a course on an invented citizen, with the real rules and screens, and nothing of it kept. */
export function LearningPage() {
  const { accountId } = useActor();
  const exercise = useRunningExercise(accountId);
  if (exercise === undefined) return <Stories />;
  return (
    // The course screens link as they always do; inside an exercise their addresses stand under its own.
    <Router base="/oev-dig">
      <ExercisePage exercise={exercise} />
    </Router>
  );
}

function Stories() {
  const words = useWords().learning;
  return (
    <>
      <PageHeader title={words.title} facts={words.minutes} />
      <div className={styles["page"]}>
        <p className={styles["lead"]}>{words.lead}</p>
        <Notice title={words.banner}>{words.bannerText}</Notice>
        {stories.map((story) => (
          <StoryPanel key={story.code} story={story} />
        ))}
      </div>
    </>
  );
}

function StoryPanel({ story }: { readonly story: Story }) {
  const words = useWords().learning;
  const say = useSay();
  const actor = useActor();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    holdExercise({ accountId: actor.accountId, exercise: await beginExercise(story, actor) });
  };
  return (
    <Panel title={say(story.name)}>
      <p className={styles["lead"]}>{say(story.about)}</p>
      <div>
        <Button kind="primary" busy={busy} onClick={() => void begin()}>
          {words.begin(say(story.name))}
        </Button>
      </div>
    </Panel>
  );
}
