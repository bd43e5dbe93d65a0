import { useSeenTeams } from "../app/use-seen-teams.ts";
import { formatLong } from "@tovholder/domain/time/danish-date.ts";
import { useDeferredValue } from "react";
import { Link, useSearchParams } from "wouter";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { boardSchema, matches, readView, sorted, writeView, type BoardRow, type View } from "./board.ts";
import { BoardFilters } from "./BoardFilters.tsx";
import { BoardTable } from "./BoardTable.tsx";
import styles from "./Overview.module.css";
import { TeamLoadPanel } from "./TeamLoadPanel.tsx";

/** *Oversigt over faser*: the list that teams know (Kompetenceudvikling CTI, 2015), with the caseload above it. */
export function OverviewPage() {
  const words = useWords().overview;
  const { language } = useLanguage();
  const today = useToday();
  const [view, change] = useView();
  const board = useAnswer(`/api/overview?status=${view.status}`, boardSchema);
  const teams = useSeenTeams();
  // Who has the team's board finds the caseload there, with all that belongs to it.
  const onBoard = useCan("team-board.read");
  const rows = useDeferredValue(board.value);
  const shown =
    rows === undefined
      ? []
      : sorted(
          rows.filter((row) => matches(row, view)),
          view,
        );
  const team = teams.find((one) => one.teamId === view.team) ?? teams[0];
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={rows === undefined ? undefined : words.facts(shown.length, rows.length)}
        actions={<Actions view={view} />}
      />
      <p className={styles["printed"]}>{words.printed(formatLong(today))}</p>
      {team === undefined || onBoard ? null : (
        <TeamLoadPanel key={team.teamId} teamId={team.teamId} teamName={team.name} />
      )}
      {board.error === undefined ? null : (
        <Notice
          tone="error"
          title={rows === undefined ? words.failed : words.stale}
          action={<Button onClick={board.again}>{words.again}</Button>}
        >
          {board.error.detail}
        </Notice>
      )}
      {rows === undefined ? (
        board.error === undefined ? (
          <Skeleton count={8} language={language} />
        ) : null
      ) : (
        <Board rows={rows} shown={shown} view={view} teams={teams} onChange={change} />
      )}
    </div>
  );
}

/** The view stands in the address, so that going back from a course finds the same list. */
function useView(): readonly [View, (part: Partial<View>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  return [view, (part) => setSearch(writeView({ ...view, ...part }), { replace: true })];
}

function Actions({ view }: { readonly view: View }) {
  const words = useWords().overview;
  const refers = useCan("course.refer");
  const query = new URLSearchParams({ status: view.status });
  for (const name of ["team", "worker", "method"] as const) {
    if (view[name] !== "" && view[name] !== "none") query.set(name, view[name]);
  }
  return (
    <div className={styles["actions"]} data-print="no">
      <a href={`/api/overview.xlsx?${query}`} download className={buttonClass()}>
        {words.download}
      </a>
      <Button onClick={() => print()}>{words.print}</Button>
      {refers ? (
        <Link href="/henvisning" className={buttonClass("primary")}>
          {words.refer}
        </Link>
      ) : null}
    </div>
  );
}

interface BoardProps {
  readonly rows: readonly BoardRow[];
  readonly shown: readonly BoardRow[];
  readonly view: View;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly onChange: (part: Partial<View>) => void;
}

function Board({ rows, shown, view, teams, onChange }: BoardProps) {
  const words = useWords().overview;
  const imports = useCan("import.run");
  const reset = <Button onClick={() => onChange({ team: "", worker: "", method: "" })}>{words.reset}</Button>;
  const bring = imports ? (
    <Link href="/indlaes" className={buttonClass("primary")}>
      {words.import}
    </Link>
  ) : undefined;
  return (
    <>
      <BoardFilters rows={rows} teams={teams} view={view} onChange={onChange} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty} action={bring}>
          {words.emptyText}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title={words.emptyFiltered} action={reset}>
          {words.emptyFilteredText}
        </EmptyState>
      ) : (
        <BoardTable
          rows={shown}
          view={view}
          onSort={(sort) => onChange({ sort, down: view.sort === sort && !view.down })}
        />
      )}
    </>
  );
}
