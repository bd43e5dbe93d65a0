import { TeamSelect } from "../app/TeamSelect.tsx";
import { useSeenTeams, useTeamInAddress } from "../app/use-seen-teams.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { selfCheckCodes, type SelfCheckCode } from "@tovholder/domain/self-check/self-check.ts";
import { currentSelfCheck } from "@tovholder/domain/self-check/lists.ts";
import { useState } from "react";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { givenAnswersSchema } from "./answers.ts";
import { CheckList } from "./CheckList.tsx";
import styles from "./SelfCheck.module.css";

/** *Selvtjek*: a team holds its own work against a list, with evidence. */
export function SelfCheckPage() {
  const words = useWords().selfCheck;
  const { language } = useLanguage();
  const say = useSay();
  const teams = useSeenTeams();
  const { team, choose } = useTeamInAddress(teams);
  const [code, setCode] = useState<SelfCheckCode>("housing-first");
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={words.facts} />
      <div className={styles["choices"]}>
        <TeamSelect teams={teams} team={team} onChoose={choose} />
        <RadioGroup
          label={words.list}
          choices={selfCheckCodes.map((one) => ({ value: one, label: say(currentSelfCheck(one).name) }))}
          value={code}
          onChange={setCode}
          language={language}
        />
      </div>
      {team === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <TeamCheck key={`${team.teamId} ${code}`} teamId={team.teamId} code={code} />
      )}
    </div>
  );
}

function TeamCheck({ teamId, code }: { readonly teamId: string; readonly code: SelfCheckCode }) {
  const words = useWords().selfCheck;
  const { language } = useLanguage();
  const actor = useActor();
  const path = `/api/teams/${teamId}/self-checks/${code}`;
  const answers = useAnswer(path, givenAnswersSchema);
  if (answers.value === undefined) {
    if (answers.error === undefined) return <Skeleton shape="panel" language={language} />;
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={answers.again}>{words.again}</Button>}>
        {words.offlineText}
      </Notice>
    );
  }
  const mayAnswer = can(actor, "self-check.write") && actor.teamIds.includes(teamId);
  return (
    <CheckList
      check={currentSelfCheck(code)}
      answers={answers.value}
      path={path}
      mayAnswer={mayAnswer}
      onAnswered={answers.again}
    />
  );
}
