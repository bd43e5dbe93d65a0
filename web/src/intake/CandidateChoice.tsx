import { useId } from "react";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { WorkerAhead } from "../forecast/answers.ts";
import { weekNumber } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { FieldError } from "../ui/parts/Field.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { STAGE_NAMES, type StageCode } from "../ui/rope/rope-data.ts";
import type { Candidate } from "./candidates.ts";
import styles from "./Intake.module.css";

interface CandidateChoiceProps {
  readonly candidates: readonly Candidate[];
  readonly weeks: readonly LocalDate[];
  readonly value: string;
  readonly onChange: (workerId: string) => void;
  readonly error: string | undefined;
}

/** Weeks that are told of beside today. */
const told = [4, 8, 12] as const;

/** Each worker with what they carry now and soon; most room stands first, and nobody is chosen beforehand. */
export function CandidateChoice({ candidates, weeks, value, onChange, error }: CandidateChoiceProps) {
  const words = useWords().intake.accept;
  const name = useId();
  const errorId = error === undefined ? undefined : `${name}error`;
  if (candidates.length === 0) return <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>;
  return (
    <fieldset className={styles["candidates"]} aria-describedby={errorId}>
      <legend>{words.who}</legend>
      <p className={styles["quiet"]}>{words.order}</p>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.worker.accountId}>
            <label className={styles["candidate"]}>
              <input
                type="radio"
                name={name}
                checked={candidate.worker.accountId === value}
                onChange={() => onChange(candidate.worker.accountId)}
              />
              <CandidateFacts candidate={candidate} weeks={weeks} />
            </label>
          </li>
        ))}
      </ul>
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}

function CandidateFacts({ candidate, weeks }: { readonly candidate: Candidate; readonly weeks: readonly LocalDate[] }) {
  const words = useWords().intake.accept;
  const { language } = useLanguage();
  const { worker, after, room } = candidate;
  const sce = (figure: number) => writeNumber(figure, language, 1);
  const ahead = told.flatMap((week) => {
    const [from, load] = [weeks[week], worker.weeks[week]];
    return from === undefined || load === undefined ? [] : [words.inWeek(weekNumber(from), sce(load))];
  });
  return (
    <span className={styles["facts"]}>
      <b>{worker.name}</b>
      <span>{words.now(sce(worker.sce), sce(worker.limit), worker.heads)}</span>
      <span className={styles["quiet"]}>{[words.after(sce(after)), ...ahead].join(" · ")}</span>
      <span className={styles["quiet"]}>{mixOf(worker, language) || words.nothing}</span>
      {worker.waiting === 0 ? null : <span className={styles["quiet"]}>{words.given(worker.waiting)}</span>}
      {worker.away.map(({ from, to }) => (
        <Mark key={from} tone="warn">
          {words.away(dayText(from, language, "short"), dayText(to, language, "short"))}
        </Mark>
      ))}
      {room < 0 ? <Mark tone="bad">{words.over}</Mark> : <Mark tone="ok">{words.room(sce(room))}</Mark>}
    </span>
  );
}

/** `2 i fase 1, 3 i fase 2`, in the order of the course; stages that weigh apart stand apart. */
function mixOf({ byStage }: WorkerAhead, language: "da" | "en"): string {
  const order = Object.keys(STAGE_NAMES);
  const place = (stage: string) => (order.includes(stage) ? order.indexOf(stage) : order.length);
  return byStage
    .toSorted((left, right) => place(left.stage) - place(right.stage))
    .map(({ stage, citizens }) => `${citizens} ${language === "da" ? "i" : "in"} ${stageName(stage, language)}`)
    .join(", ");
}

function stageName(stage: string, language: "da" | "en"): string {
  if (!(stage in STAGE_NAMES)) return stage;
  // The keys of the names are exactly the stages of the rope.
  return STAGE_NAMES[stage as StageCode][language].toLowerCase();
}
