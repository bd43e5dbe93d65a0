import { useEffect, useRef } from "react";
import { Link, Route, Switch } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { NewContact } from "../contact/NewContact.tsx";
import { SimulatedToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { ReplicaProvider, useCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import type { Exercise, Progress } from "./exercise.ts";
import { ExerciseCourse } from "./ExerciseCourse.tsx";
import { noSync } from "./exercise-replica.ts";
import styles from "./Learning.module.css";
import { Review } from "./Review.tsx";
import { holdExercise, useProgress } from "./running.ts";
import { ScenePanel } from "./ScenePanel.tsx";
import { WeekPanel } from "./WeekPanel.tsx";

/** An exercise under way: the banner, what happens, and the real pages of the course on a replica in memory. */
export function ExercisePage({ exercise }: { readonly exercise: Exercise }) {
  const progress = useProgress(exercise);
  return (
    <ReplicaProvider replica={exercise.replica} sync={noSync}>
      <SimulatedToday value={progress.today}>
        <div className={styles["page"]}>
          <Banner />
          <Switch>
            <Route path="/kontakt/:course">{(params) => <Writing params={params} />}</Route>
            <Route path="/forloeb/:course/:tab?">
              {({ tab }) => <Scenes exercise={exercise} progress={progress} tab={tab} />}
            </Route>
            <Route>
              <Scenes exercise={exercise} progress={progress} tab={undefined} />
            </Route>
          </Switch>
        </div>
      </SimulatedToday>
    </ReplicaProvider>
  );
}

function Banner() {
  const words = useWords().learning;
  return (
    <Notice
      tone="warn"
      title={words.banner}
      action={<Button onClick={() => holdExercise(undefined)}>{words.stop}</Button>}
    >
      {words.bannerShort}
    </Notice>
  );
}

function Writing({ params }: { readonly params: { readonly course: string } }) {
  const words = useWords().learning;
  return (
    <>
      <p>
        <Link href="/">{words.back}</Link>
      </p>
      <NewContact params={params} />
    </>
  );
}

interface ScenesProps {
  readonly exercise: Exercise;
  readonly progress: Progress;
  readonly tab: string | undefined;
}

function Scenes({ exercise, progress, tab }: ScenesProps) {
  const words = useWords().learning;
  const { language } = useLanguage();
  const say = useSay();
  const course = useCourse(exercise.courseId);
  if (course === undefined) return null;
  const day = dayText(progress.today, language);
  return (
    <>
      <PageHeader
        title={say(exercise.story.name)}
        facts={words.facts(progress.week, day, citizenName(course.citizen))}
      />
      <Now exercise={exercise} progress={progress} course={course} />
      <ExerciseCourse course={course} tab={tab} />
    </>
  );
}

interface NowProps {
  readonly exercise: Exercise;
  readonly progress: Progress;
  readonly course: CourseView;
}

/** What waits for the learner. When something else does, the keyboard is taken there. */
function Now({ exercise, progress, course }: NowProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { scene, answer, week, weeksToNext } = progress;
  const over = scene === undefined && (weeksToNext === undefined || course.state.stage === "closed");
  const step = `${week} ${scene?.code ?? ""} ${answer === undefined ? "" : progress.chosen.length}`;
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    ref.current?.querySelector<HTMLElement>("[data-step]")?.focus();
  }, [step]);
  return (
    <div ref={ref}>
      {over ? <Review exercise={exercise} progress={progress} course={course} /> : null}
      {!over && scene !== undefined ? (
        <ScenePanel exercise={exercise} scene={scene} answer={answer} course={course} />
      ) : null}
      {!over && scene === undefined ? <WeekPanel exercise={exercise} progress={progress} course={course} /> : null}
    </div>
  );
}
