import { TeamSelect } from "../app/TeamSelect.tsx";
import { useSeenTeams, useTeamInAddress, type SeenTeam } from "../app/use-seen-teams.ts";
import { Link } from "wouter";
import { useState } from "react";
import { caseloadSchema, stackWorker, type TeamLoad } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { boardSchema, type BoardRow } from "../overview/board.ts";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { CaseloadStack } from "../ui/caseload-stack/CaseloadStack.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { AbsencePanel } from "./AbsencePanel.tsx";
import { GroupPart } from "./GroupPart.tsx";
import { LeftDrafts } from "./LeftDrafts.tsx";
import { LimitNotes } from "./LimitNotes.tsx";
import { StageMix } from "./StageMix.tsx";
import { byStage, byWorker, waitingCount, weightOf } from "./team-board.ts";
import styles from "./TeamBoard.module.css";

/** *Holdet*: who carries how much, what comes in the next days, who is away, and what waits. */
export function TeamBoardPage() {
  const words = useWords().teamBoard;
  const teams = useSeenTeams();
  const { team, choose } = useTeamInAddress(teams);
  if (team === undefined) {
    return (
      <div className={styles["page"]}>
        <PageHeader title={words.title} />
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      </div>
    );
  }
  return (
    <TeamBoard key={team.teamId} team={team}>
      <TeamSelect teams={teams} team={team} onChoose={choose} />
    </TeamBoard>
  );
}

function TeamBoard({ team, children }: { readonly team: SeenTeam; readonly children: React.ReactNode }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const load = useAnswer(`/api/teams/${team.teamId}/caseload`, caseloadSchema);
  const board = useAnswer(`/api/overview?team=${team.teamId}`, boardSchema);
  const error = load.error ?? board.error;
  const again = () => {
    load.again();
    board.again();
  };
  const whole = load.value !== undefined && board.value !== undefined;
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={whole ? <Facts team={team} load={load.value} rows={board.value} /> : team.name}
        actions={<Ways teamId={team.teamId} />}
      />
      {children}
      {error === undefined ? null : (
        <Notice tone="warn" title={words.offline} action={<Button onClick={again}>{words.again}</Button>}>
          {error.detail}
        </Notice>
      )}
      {whole ? (
        <Whole team={team} load={load.value} rows={board.value} onChanged={load.again} />
      ) : error === undefined ? (
        <Skeleton count={8} language={language} />
      ) : null}
    </div>
  );
}

/** Where one goes from here: the referrals, the weeks to come, and handing over. */
function Ways({ teamId }: { readonly teamId: string }) {
  const { app, teamBoard } = useWords();
  const plans = useCan("team-board.plan");
  return (
    <div className={styles["marks"]} data-print="no">
      {plans ? (
        <Link href={`/henvisninger?hold=${teamId}`} className={buttonClass()}>
          {app.screens.intake}
        </Link>
      ) : null}
      <Link href={`/prognose?hold=${teamId}`} className={buttonClass()}>
        {app.screens.forecast}
      </Link>
      {plans ? (
        <Link href={`/holdet/overdrag?hold=${teamId}`} className={buttonClass()}>
          {teamBoard.handOver}
        </Link>
      ) : null}
    </div>
  );
}

interface WholeProps {
  readonly load: TeamLoad;
  readonly rows: readonly BoardRow[];
}

/** Who carries what is for those who plan; a leader sees the team's figures by phase. */
function Whole({
  team,
  load,
  rows,
  onChanged,
}: WholeProps & { readonly team: SeenTeam; readonly onChanged: () => void }) {
  const seesWorkers = useCan("team-board.workers");
  const adopts = useCan("draft.adopt");
  return (
    <>
      <Waiting teamId={team.teamId} load={load} rows={rows} />
      {seesWorkers ? <LoadPanel load={load} /> : <StageMix rows={rows} />}
      {seesWorkers ? <AbsencePanel teamId={team.teamId} onChanged={onChanged} /> : null}
      {adopts ? <LeftDrafts teamId={team.teamId} /> : null}
      <Courses load={load} rows={rows} seesWorkers={seesWorkers} />
    </>
  );
}

function Facts({ team, load, rows }: WholeProps & { readonly team: SeenTeam }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const limit = load.workers.reduce((sum, worker) => sum + worker.limit, 0);
  const heads = rows.filter((row) => row.stage !== "referred").length;
  return `${team.name} · ${words.facts(sceText(weightOf(rows), language), sceText(limit, language), heads)}`;
}

/** What nobody has begun with or nobody holds; who plans takes it in from the list of referrals. */
function Waiting({ teamId, load, rows }: WholeProps & { readonly teamId: string }) {
  const words = useWords().teamBoard;
  const { count, longest } = waitingCount(rows, useToday());
  const plans = useCan("team-board.plan");
  if (count === 0 && load.unassigned === 0) return null;
  const text = words.waiting(count, longest);
  const waiting = plans ? <Link href={`/henvisninger?hold=${teamId}`}>{text}</Link> : text;
  return (
    <p className={styles["marks"]}>
      {count === 0 ? null : <Mark tone="warn">{waiting}</Mark>}
      {load.unassigned === 0 ? null : <Mark tone="warn">{words.unassigned(load.unassigned)}</Mark>}
    </p>
  );
}

function LoadPanel({ load }: { readonly load: TeamLoad }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  return (
    <Panel title={words.load}>
      <CaseloadStack workers={load.workers.map(stackWorker)} language={language} />
      <LimitNotes workers={load.workers} />
    </Panel>
  );
}

const views = ["worker", "stage"] as const;

function Courses({ load, rows, seesWorkers }: WholeProps & { readonly seesWorkers: boolean }) {
  const words = useWords().teamBoard;
  const today = useToday();
  const [chosen, setChosen] = useState<(typeof views)[number]>("worker");
  const view = seesWorkers ? chosen : "stage";
  const groups = view === "worker" ? byWorker(rows, load.workers, today) : byStage(rows, today);
  const choices = views.map((value) => ({ value, label: words.views[value] }));
  return (
    <Panel title={words.courses} look="open">
      {seesWorkers ? (
        <div data-print="no">
          <RadioGroup label={words.by} choices={choices} value={view} onChange={setChosen} />
        </div>
      ) : null}
      {rows.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
      {groups.map((group) => (
        <GroupPart key={`${view} ${group.key}`} group={group} view={view} />
      ))}
    </Panel>
  );
}
