import { useState, type ComponentProps } from "react";
import { teamsSchema } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import course from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { absencesSchema, type StoredAbsence } from "./absence.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";
import styles from "./TeamBoard.module.css";

interface AbsencePanelProps {
  readonly teamId: string;
  /** The board shows who is away, and so must be asked again. */
  readonly onChanged: () => void;
}

/** Who is away now and later, and who covers until when. */
export function AbsencePanel({ teamId, onChanged }: AbsencePanelProps) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const plans = useCan("team-board.plan");
  const absences = useAnswer(`/api/teams/${teamId}/absences`, absencesSchema);
  const [open, setOpen] = useState<StoredAbsence | "new">();
  const close = () => setOpen(undefined);
  const saved = () => {
    absences.again();
    onChanged();
  };
  const edits = open === "new" || open === undefined ? undefined : open;
  return (
    <Panel
      title={words.absence.title}
      aside={plans ? <Button onClick={() => setOpen("new")}>{words.absence.report}</Button> : undefined}
    >
      {absences.value === undefined ? (
        absences.error === undefined ? (
          <Skeleton shape="rows" count={2} language={language} />
        ) : (
          <Notice tone="warn" action={<Button onClick={absences.again}>{words.again}</Button>}>
            {absences.error.detail}
          </Notice>
        )
      ) : (
        <List absences={absences.value} onEdit={plans ? setOpen : undefined} />
      )}
      <Dialog
        open={open !== undefined}
        title={edits === undefined ? words.absence.report : `${words.absence.edit}: ${edits.name}`}
        onClose={close}
        language={language}
      >
        {open === undefined ? null : <Staffed teamId={teamId} from={edits} onSaved={saved} onDone={close} />}
      </Dialog>
    </Panel>
  );
}

function List({
  absences,
  onEdit,
}: {
  readonly absences: readonly StoredAbsence[];
  readonly onEdit: ((absence: StoredAbsence) => void) | undefined;
}) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const today = useToday();
  const day = (on: StoredAbsence["from"]) => nearDay(on, today, language);
  if (absences.length === 0) {
    return (
      <p className={styles["quiet"]}>
        {words.absence.none}. {words.absence.noneText}
      </p>
    );
  }
  return (
    <ul className={course["list"]} aria-label={words.absence.title}>
      {absences.map((absence) => (
        <li key={absence.absenceId}>
          <div className={styles["line"]}>
            <span className={styles["citizen"]}>
              <b>{absence.name}</b>
              <span>
                {words.away(day(absence.from), day(absence.to))}
                {" · "}
                {absence.deputyName === null || absence.deputyUntil === null
                  ? words.uncovered
                  : words.covers(absence.deputyName, day(absence.deputyUntil))}
              </span>
            </span>
            {onEdit === undefined ? null : (
              <Button
                aria-label={`${words.absence.edit}: ${words.absence.about(absence.name, day(absence.from))}`}
                onClick={() => onEdit(absence)}
              >
                {words.absence.edit}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The form needs the municipality's staff: a deputy may be of another team. */
function Staffed(props: Omit<ComponentProps<typeof AbsenceForm>, "teams">) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const teams = useAnswer("/api/teams", teamsSchema);
  if (teams.value !== undefined) return <AbsenceForm {...props} teams={teams.value} />;
  if (teams.error === undefined) return <Skeleton shape="panel" language={language} />;
  return (
    <Notice tone="warn" action={<Button onClick={teams.again}>{words.again}</Button>}>
      {teams.error.detail}
    </Notice>
  );
}
