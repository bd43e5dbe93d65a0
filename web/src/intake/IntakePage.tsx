import { TeamSelect } from "../app/TeamSelect.tsx";
import { useTeamInAddress } from "../app/use-seen-teams.ts";
import { useEffect, useRef } from "react";
import { Link, useSearch } from "wouter";
import { teamsSchema } from "../app/staff.ts";
import type { ScreenProps } from "../app/screens.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { boardSchema, type BoardRow } from "../overview/board.ts";
import { methodName } from "../overview/method-name.ts";
import { useSnapshot } from "../replica/ReplicaProvider.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Table } from "../ui/parts/Table.tsx";
import { IntakeCase } from "./IntakeCase.tsx";
import { waitingOf, type WaitingReferral } from "./waiting.ts";
import styles from "./Intake.module.css";

/** *Henvisninger*: who waits, since when, and what is done about it. The team's referrals, one of them opened. */
export function IntakePage({ params }: ScreenProps) {
  const words = useWords().intake;
  const { teams } = useMe();
  const { team, choose } = useTeamInAddress(teams);
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={team?.name}
        actions={
          <Link href="/henvisning" className={buttonClass()} data-print="no">
            {words.refer}
          </Link>
        }
      />
      <TeamSelect teams={teams} team={team} onChoose={choose} />
      {team === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <Intake key={team.teamId} teamId={team.teamId} opened={params["course"]} />
      )}
    </div>
  );
}

interface IntakeProps {
  readonly teamId: string;
  readonly opened: string | undefined;
}

function Intake({ teamId, opened }: IntakeProps) {
  const words = useWords().intake;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/overview?team=${teamId}`, boardSchema);
  if (value === undefined) {
    if (error === undefined) return <Skeleton count={5} language={language} />;
    return (
      <Notice tone="warn" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
        {error.detail}
      </Notice>
    );
  }
  return <Lists teamId={teamId} rows={value} opened={opened} />;
}

function Lists({ teamId, rows, opened }: IntakeProps & { readonly rows: readonly BoardRow[] }) {
  const words = useWords().intake;
  const today = useToday();
  const { byId } = useSnapshot();
  const members = useAnswer("/api/teams", teamsSchema).value?.flatMap((team) => team.members) ?? [];
  const nameOf = (workerId: string) => members.find(({ accountId }) => accountId === workerId)?.name;
  const waiting = waitingOf(rows, byId, { today, nameOf });
  const open = waiting.filter(({ workerName }) => workerName === undefined);
  const given = waiting.filter(({ workerName }) => workerName !== undefined);
  const chosen = rows.find(({ courseId }) => courseId === opened);
  return (
    <>
      <Panel title={words.waiting} aside={words.count(open.length)}>
        {open.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <WaitingTable caption={words.waiting} referrals={open} opened={opened} />
        )}
      </Panel>
      {chosen === undefined ? null : (
        <Case key={chosen.courseId} courseId={chosen.courseId} teamId={teamId} name={nameIn(chosen)} />
      )}
      {given.length === 0 ? null : (
        <Panel title={words.given} aside={words.count(given.length)}>
          <p className={styles["quiet"]}>{words.givenText}</p>
          <WaitingTable caption={words.given} referrals={given} opened={opened} />
        </Panel>
      )}
    </>
  );
}

function nameIn({ givenName, familyName }: BoardRow): string {
  return `${givenName} ${familyName}`.trim();
}

interface WaitingTableProps {
  readonly caption: string;
  readonly referrals: readonly WaitingReferral[];
  readonly opened: string | undefined;
}

function WaitingTable({ caption, referrals, opened }: WaitingTableProps) {
  const words = useWords().intake;
  const { language } = useLanguage();
  return (
    <Table
      caption={caption}
      rows={referrals}
      rowKey={({ courseId }) => courseId}
      columns={[
        {
          key: "citizen",
          header: words.citizen,
          rowHeader: true,
          cell: linkTo(opened),
        },
        {
          key: "days",
          header: words.waited,
          cell: ({ days }) => (days === undefined ? words.unknown : words.days(days)),
        },
        { key: "method", header: words.method, cell: ({ method }) => methodName(method, language) },
        { key: "worker", header: words.worker, cell: ({ workerName }) => workerName ?? words.nobody },
      ]}
    />
  );
}

function linkTo(opened: string | undefined) {
  return ({ courseId, name }: WaitingReferral) => (
    <ReferralLink courseId={courseId} name={name} current={courseId === opened} />
  );
}

interface ReferralLinkProps {
  readonly courseId: string;
  readonly name: string;
  readonly current: boolean;
}

/** The team that is looked at stays in the address. */
function ReferralLink({ courseId, name, current }: ReferralLinkProps) {
  const search = useSearch();
  return (
    <Link
      href={`/henvisninger/${courseId}${search === "" ? "" : `?${search}`}`}
      aria-current={current ? "true" : undefined}
      className={styles["link"]}
    >
      {name}
    </Link>
  );
}

interface CaseProps {
  readonly courseId: string;
  readonly teamId: string;
  readonly name: string;
}

/** Focus follows what was opened. */
function Case({ courseId, teamId, name }: CaseProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <article ref={ref} tabIndex={-1} aria-label={name} className={styles["case"]}>
      <h2>
        <Link href={`/forloeb/${courseId}`}>{name}</Link>
      </h2>
      <IntakeCase courseId={courseId} teamId={teamId} />
    </article>
  );
}
