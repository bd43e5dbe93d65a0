import { TeamSelect } from "../app/TeamSelect.tsx";
import { useSeenTeams } from "../app/use-seen-teams.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { useLocation } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import { useAnswer } from "../app/use-answer.ts";
import { weekNumber } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { AgendaPart } from "./AgendaPart.tsx";
import { Figures } from "./Figures.tsx";
import { HeldPanel } from "./HeldPanel.tsx";
import { LeadPanel } from "./LeadPanel.tsx";
import { MeetingPart } from "./MeetingPart.tsx";
import { teamSchema } from "./supervision.ts";
import styles from "./Supervision.module.css";
import { useMeetingHeard } from "./use-meeting-heard.ts";

/** *Supervision*: this week's agenda, the meeting itself, and what was held. */
export function SupervisionPage({ params }: ScreenProps) {
  const words = useWords().supervision;
  const today = useToday();
  const actor = useActor();
  const [, go] = useLocation();
  const teams = useSeenTeams();
  const team = teams.find((one) => one.teamId === params["team"]) ?? teams[0];
  const takesPart = can(actor, "supervision.take-part") && actor.teamIds.includes(team?.teamId ?? "");
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={[team?.name, words.week(weekNumber(today))].filter((part) => part !== undefined).join(" · ")}
      />
      <TeamSelect teams={teams} team={team} onChoose={(teamId) => go(`/supervision/${teamId}`)} />
      {team === undefined ? <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState> : null}
      {team === undefined ? null : takesPart ? (
        <TeamPart key={team.teamId} teamId={team.teamId} />
      ) : (
        <Figures key={team.teamId} teamId={team.teamId} />
      )}
    </div>
  );
}

function TeamPart({ teamId }: { readonly teamId: string }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/supervision/${teamId}`, teamSchema);
  useMeetingHeard(teamId, again);
  if (value === undefined) {
    if (error === undefined) return <Skeleton shape="panel" language={language} />;
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={again}>{words.again}</Button>}>
        {words.offlineText}
      </Notice>
    );
  }
  const { meeting } = value;
  return (
    <>
      {error === undefined ? null : <Notice tone="warn" title={words.stale} />}
      {meeting?.state === "running" ? (
        <MeetingPart teamId={teamId} meeting={meeting} team={value} again={again} />
      ) : (
        <AgendaPart teamId={teamId} team={value} again={again} />
      )}
      <div className={styles["after"]} data-print="no">
        <HeldPanel teamId={teamId} held={value.held} />
        <LeadPanel teamId={teamId} lead={value.lead} again={again} />
      </div>
    </>
  );
}
