import { TeamSelect } from "../app/TeamSelect.tsx";
import { useSeenTeams, useTeamInAddress } from "../app/use-seen-teams.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { plannedSchema } from "./answers.ts";
import { AssumptionsPart } from "./AssumptionsPart.tsx";
import { PlannedPart } from "./PlannedPart.tsx";
import { ScenariosPart } from "./ScenariosPart.tsx";
import styles from "./Forecast.module.css";

/** *Prognose*: what the plans bring week by week, and what the coming two years could bring. */
export function ForecastPage() {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const today = useToday();
  const teams = useSeenTeams();
  const { team, choose } = useTeamInAddress(teams);
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={team === undefined ? undefined : words.facts(team.name, dayText(today, language))}
        actions={
          <div data-print="no">
            <Button onClick={() => print()}>{words.print}</Button>
          </div>
        }
      />
      <p className={styles["lead"]}>{words.lead}</p>
      <TeamSelect teams={teams} team={team} onChoose={choose} />
      {team === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <TeamForecast key={team.teamId} teamId={team.teamId} />
      )}
    </div>
  );
}

function TeamForecast({ teamId }: { readonly teamId: string }) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/teams/${teamId}/forecast`, plannedSchema);
  if (value === undefined) {
    if (error === undefined) return <Skeleton shape="panel" language={language} />;
    return (
      <Notice tone="warn" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
        {error.detail}
      </Notice>
    );
  }
  return (
    <>
      <PlannedPart planned={value} />
      {value.assumptions === null ? (
        <Notice quiet>{words.noClock}</Notice>
      ) : (
        <>
          <ScenariosPart teamId={teamId} />
          <AssumptionsPart assumptions={value.assumptions} />
        </>
      )}
    </>
  );
}
