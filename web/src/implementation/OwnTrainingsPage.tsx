import { useAnswer } from "../app/use-answer.ts";
import course from "../course/Course.module.css";
import { useWords } from "../i18n/words.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Answered } from "./Answered.tsx";
import { trainingsSchema, TrainingTable } from "./TrainingsPart.tsx";

/** *Min uddannelse*: what is written of one's own training. */
export function OwnTrainingsPage() {
  const words = useWords().implementation.trainings;
  const answer = useAnswer("/api/me/trainings", trainingsSchema);
  return (
    <div className={course["page"]}>
      <PageHeader title={words.own} facts={words.ownFacts} />
      <Answered answer={answer}>
        {(versions) => (
          <TrainingTable
            versions={versions}
            empty={<EmptyState title={words.ownNone}>{words.ownNoneText}</EmptyState>}
          />
        )}
      </Answered>
    </div>
  );
}
