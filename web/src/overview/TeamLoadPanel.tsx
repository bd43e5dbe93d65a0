import { caseloadSchema, stackWorker, type TeamLoad } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { CaseloadStack } from "../ui/caseload-stack/CaseloadStack.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import styles from "./Overview.module.css";

/** How much each worker of a team holds, in equivalents and in heads. */
export function TeamLoadPanel({ teamId, teamName }: { readonly teamId: string; readonly teamName: string }) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/teams/${teamId}/caseload`, caseloadSchema);
  return (
    <Panel title={`${words.load}: ${teamName}`} aside={value === undefined ? undefined : <Total load={value} />}>
      {error === undefined ? null : (
        <Notice tone="warn" action={<Button onClick={again}>{words.again}</Button>}>
          {error.detail}
        </Notice>
      )}
      {value === undefined ? error === undefined ? <Skeleton shape="panel" language={language} /> : null : null}
      {value === undefined ? null : <Load load={value} />}
    </Panel>
  );
}

function Total({ load: { workers } }: { readonly load: TeamLoad }) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const sum = (figure: (worker: TeamLoad["workers"][number]) => number) =>
    workers.reduce((total, worker) => total + figure(worker), 0);
  const sce = sceText(
    sum((worker) => worker.sce),
    language,
  );
  const limit = sceText(
    sum((worker) => worker.limit),
    language,
  );
  return (
    <>
      {words.teamTotal(
        workers.length,
        sum((worker) => worker.heads),
        `${sce} / ${limit}`,
      )}
    </>
  );
}

function Load({ load }: { readonly load: TeamLoad }) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const waiting = load.workers.reduce((total, worker) => total + worker.waiting, 0);
  if (load.workers.length === 0) return <EmptyState title={words.noWorkers}>{words.noWorkersText}</EmptyState>;
  return (
    <>
      <CaseloadStack workers={load.workers.map(stackWorker)} language={language} />
      <p className={styles["marks"]}>
        {load.unassigned > 0 ? <Mark tone="warn">{words.unassigned(load.unassigned)}</Mark> : null}
        {waiting > 0 ? <Mark>{words.waiting(waiting)}</Mark> : null}
      </p>
      <p className={styles["quiet"]}>{words.loadHint}</p>
    </>
  );
}
