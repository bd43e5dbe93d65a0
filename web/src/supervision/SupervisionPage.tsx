import { can } from "@tovholder/domain/access/can.ts";
import { useLocation } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import { teamsSchema } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { weekNumber } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Select } from "../ui/parts/Select.tsx";
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
  const { language } = useLanguage();
  const today = useToday();
  const actor = useActor();
  const [, go] = useLocation();
  const teams = useTeams();
  const team = teams.find((one) => one.teamId === params["team"]) ?? teams[0];
  const takesPart = can(actor, "supervision.take-part") && actor.teamIds.includes(team?.teamId ?? "");
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={[team?.name, words.week(weekNumber(today))].filter((part) => part !== undefined).join(" · ")}
      />
      {teams.length < 2 ? null : (
        <div data-print="no">
          <Select
            label={words.team}
            value={team?.teamId ?? ""}
            onChange={(teamId) => go(`/supervision/${teamId}`)}
            options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
            language={language}
          />
        </div>
      )}
      {team === undefined ? <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState> : null}
      {team === undefined ? null : takesPart ? (
        <TeamPart key={team.teamId} teamId={team.teamId} />
      ) : (
        <Figures key={team.teamId} teamId={team.teamId} />
      )}
    </div>
  );
}

/** One's own teams; a leader's are all that are open. */
function useTeams(): readonly { readonly teamId: string; readonly name: string }[] {
  const me = useMe();
  const actor = useActor();
  const all = useAnswer(can(actor, "supervision.take-part") ? undefined : "/api/teams", teamsSchema).value;
  return all?.filter((team) => team.active) ?? me.teams;
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
