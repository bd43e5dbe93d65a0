import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { housingFirst } from "@tovholder/domain/methods/housing-first.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useEffect, useRef, useState } from "react";
import { useGoOn } from "../app/use-go-on.ts";
import styles from "../course/Course.module.css";
import { RuleInTheWay } from "../course/CommandForm.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { HousingFormProps } from "./SituationForm.tsx";

/** The one thing that is asked; person, team and worker are those of the support course. */
function referralTo({ state }: CourseView, today: LocalDate): CommandDraft {
  const { citizenId, teamId, workerId } = state;
  return {
    type: "referCitizen",
    citizenId,
    teamId,
    ...(workerId === undefined ? {} : { workerId }),
    method: "housing-first",
    legalBasis: "none",
    decidedOn: today,
    receivedOn: today,
    from: "",
    reason: "",
    transition: "",
    targetGroup: { useOfServices: "unknown", need: "unknown", leavingInstitution: false, note: "", willing: true },
    overrideReason: "",
  };
}

/** Begins to follow the home. Housing First asks the citizen one thing: willing to receive support (siblings.md §8.4). */
export function BeginHome({ course, onDone }: HousingFormProps) {
  const { course: shared, housing } = useWords();
  const words = housing.begin;
  const { language } = useLanguage();
  const today = useToday();
  const issue = useIssue();
  const goOn = useGoOn();
  const form = useRef<HTMLFormElement>(null);
  const [willing, setWilling] = useState<"yes" | "no">();
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    if (missing) form.current?.querySelector<HTMLElement>("input")?.focus();
  }, [missing]);
  const begin = async () => {
    setMissing(willing === undefined);
    if (willing !== "yes") return;
    const courseId = newId();
    const outcome = await issue(courseId, referralTo(course, today), { citizen: course.citizen });
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      return;
    }
    onDone();
    goOn(`/forloeb/${courseId}`);
  };
  return (
    <form
      ref={form}
      className={styles["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <RadioGroup
        label={words.willing}
        choices={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        value={willing}
        onChange={setWilling}
        error={missing ? shared.form.needChoice : undefined}
        language={language}
      />
      <SourceNote source={housingFirst.source} language={language}>
        <p>{words.only}</p>
      </SourceNote>
      {willing === "no" ? <Notice>{words.notNow}</Notice> : null}
      {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
      <div className={styles["buttons"]}>
        {willing === "no" ? null : (
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        )}
        <Button onClick={onDone}>{shared.form.cancel}</Button>
      </div>
    </form>
  );
}
