import { withHistory, writtenTrainingSchema, type WrittenTraining } from "@tovholder/domain/implementation/records.ts";
import { trainingState, type TrainingState } from "@tovholder/domain/implementation/training.ts";
import type { ReactNode } from "react";
import { z } from "zod";
import type { TeamMember } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import { Answered } from "./Answered.tsx";
import { OpensForm } from "./RecordFrame.tsx";
import { TrainingForm } from "./TrainingForm.tsx";

/** `GET /api/teams/{team}/trainings` and `GET /api/me/trainings`: every version, the newest first. */
export const trainingsSchema = z.array(writtenTrainingSchema);

interface TrainingsPartProps {
  readonly path: string;
  readonly members: readonly TeamMember[];
}

/** The training of the team's staff; what runs out soon stands first. For those who plan it. */
export function TrainingsPart({ path, members }: TrainingsPartProps) {
  const words = useWords().implementation.trainings;
  const answer = useAnswer(path, trainingsSchema);
  return (
    <>
      <p>{words.intro}</p>
      <div data-print="no">
        <OpensForm label={words.add} kind="primary">
          {(close) => <TrainingForm path={path} members={members} onClose={close} onWritten={answer.again} />}
        </OpensForm>
      </div>
      <Answered answer={answer}>
        {(versions) => (
          <TrainingTable
            versions={versions}
            empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
            renderEdit={(now) => <OpensEdit now={now} path={path} members={members} onWritten={answer.again} />}
          />
        )}
      </Answered>
    </>
  );
}

interface OpensEditProps extends TrainingsPartProps {
  readonly now: WrittenTraining;
  readonly onWritten: () => void;
}

function OpensEdit({ now, path, members, onWritten }: OpensEditProps) {
  const words = useWords().implementation;
  const about = `${now.subjectName ?? ""}, ${words.trainings.codes[now.code]}`;
  return (
    <OpensForm label={words.edit} about={about} kind="link">
      {(close) => <TrainingForm path={path} members={members} from={now} onClose={close} onWritten={onWritten} />}
    </OpensForm>
  );
}

const tones: Readonly<Record<TrainingState, MarkTone>> = {
  lasting: "plain",
  valid: "ok",
  expiring: "warn",
  expired: "bad",
};
const order: readonly TrainingState[] = ["expired", "expiring", "valid", "lasting"];

function stateMark(state: TrainingState, word: string): ReactNode {
  return <Mark tone={tones[state]}>{word}</Mark>;
}

interface TrainingTableProps {
  readonly versions: readonly WrittenTraining[];
  readonly empty: ReactNode;
  /** How one is changed; absent where it is only read, of oneself. */
  readonly renderEdit?: (one: WrittenTraining) => ReactNode;
}

/** Trainings that count, the urgent first, with a reminder above when any is due. */
export function TrainingTable({ versions, empty, renderEdit }: TrainingTableProps) {
  const words = useWords().implementation.trainings;
  const { language } = useLanguage();
  const today = useToday();
  const rows = withHistory(versions)
    .map(({ now }) => now)
    .filter(({ withdrawn }) => !withdrawn)
    .map((one) => ({ one, state: trainingState(one, today) }))
    .toSorted((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
  const due = rows.filter(({ state }) => state === "expired" || state === "expiring").length;
  type Row = (typeof rows)[number];
  const nameOf = ({ one }: Row) => {
    const kind = words.codes[one.code];
    const more = one.profession === null ? one.ownText : words.professions[one.profession];
    return more === "" ? kind : `${kind}: ${more}`;
  };
  const who: Column<Row> = { key: "who", header: words.who, rowHeader: true, cell: ({ one }) => one.subjectName };
  const what: Column<Row> = { key: "what", header: words.code, cell: nameOf, rowHeader: renderEdit === undefined };
  const facts: readonly Column<Row>[] = [
    { key: "completed", header: words.completedOn, cell: ({ one }) => dayText(one.completedOn, language) },
    {
      key: "until",
      header: words.validUntil,
      cell: ({ one }) => (one.validUntil === null ? "–" : dayText(one.validUntil, language)),
    },
    {
      key: "state",
      header: words.state,
      cell: ({ state }) => stateMark(state, words.states[state]),
    },
    { key: "note", header: words.note, cell: ({ one }) => one.note },
  ];
  const change: Column<Row> = { key: "edit", header: "", cell: ({ one }) => renderEdit?.(one) };
  return (
    <>
      {due === 0 ? null : (
        <Notice tone="warn" title={words.remind(due)} quiet>
          {words.remindText}
        </Notice>
      )}
      <Table
        caption={words.code}
        captionHidden
        columns={renderEdit === undefined ? [what, ...facts] : [who, what, ...facts, change]}
        rows={rows}
        rowKey={({ one }) => one.recordId}
        empty={empty}
      />
    </>
  );
}
