import { useTeamInAddress } from "../app/use-seen-teams.ts";
import { Link, useSearchParams } from "wouter";
import { caseloadSchema } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { planSchema } from "./handover.ts";
import { HandoverPlan } from "./HandoverPlan.tsx";
import styles from "./Handover.module.css";

/** *Overdrag forløb*: everything that one worker holds in a team, who takes it, and what then happens. */
export function HandoverPage() {
  const words = useWords().handover;
  const { teams } = useMe();
  const { team } = useTeamInAddress(teams);
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={words.facts}
        actions={
          <Link href={team === undefined ? "/holdet" : `/holdet?hold=${team.teamId}`} className={buttonClass()}>
            {words.back}
          </Link>
        }
      />
      {team === undefined ? null : <OfTeam teamId={team.teamId} />}
    </div>
  );
}

function OfTeam({ teamId }: { readonly teamId: string }) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const load = useAnswer(`/api/teams/${teamId}/caseload`, caseloadSchema);
  if (load.error !== undefined) {
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={load.again}>{words.again}</Button>}>
        {load.error.detail}
      </Notice>
    );
  }
  if (load.value === undefined) return <Skeleton count={3} language={language} />;
  const { workers } = load.value;
  const from = workers.find(({ accountId }) => accountId === search.get("fra"));
  return (
    <>
      <Select
        label={words.from}
        placeholder={words.choose}
        value={from?.accountId ?? ""}
        onChange={(fra) => setSearch({ hold: teamId, fra }, { replace: true })}
        options={workers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        language={language}
      />
      {from === undefined ? null : <PlanOf key={from.accountId} teamId={teamId} from={from} />}
    </>
  );
}

interface PlanOfProps {
  readonly teamId: string;
  readonly from: { readonly accountId: string; readonly name: string };
}

function PlanOf({ teamId, from }: PlanOfProps) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const plan = useAnswer(`/api/teams/${teamId}/handover?from=${from.accountId}`, planSchema);
  if (plan.error !== undefined) {
    return (
      <Notice tone="warn" title={words.offline} action={<Button onClick={plan.again}>{words.again}</Button>}>
        {plan.error.detail}
      </Notice>
    );
  }
  if (plan.value === undefined) return <Skeleton count={4} language={language} />;
  return <HandoverPlan teamId={teamId} from={from} plan={plan.value} onAgain={plan.again} />;
}
