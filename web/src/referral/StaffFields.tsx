import { firstSce } from "@tovholder/domain/caseload/caseload.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { caseloadSchema, teamsSchema, type WorkerLoad } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import type { Choice } from "../ui/parts/Choices.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { useFaultText } from "./FaultSource.tsx";
import type { StepProps } from "./PersonStep.tsx";
import styles from "./Referral.module.css";

/** Team and worker, with what each worker holds now beside the name. */
export function StaffFields({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const me = useMe();
  const actor = useActor();
  const fault = useFaultText(faults);
  const told = useAnswer("/api/teams", teamsSchema).value?.filter((team) => team.active);
  const teams = told ?? me.teams.map((team) => ({ ...team, members: [] }));
  const sees = actor.teamIds.includes(form.teamId) || actor.roles.includes("leader");
  const load = useAnswer(sees ? `/api/teams/${form.teamId}/caseload` : undefined, caseloadSchema).value;
  const members = teams.find((team) => team.teamId === form.teamId)?.members ?? [];
  const workers: readonly Choice[] =
    load?.workers.map((worker) => ({ value: worker.accountId, label: loadText(worker) })) ??
    members
      .filter((member) => member.roles.includes("worker"))
      .map((member) => ({ value: member.accountId, label: member.name }));
  function loadText({ name, sce, limit, heads }: WorkerLoad): string {
    return `${name} · ${words.workerLoad(sceText(sce, language), sceText(limit, language), heads)}`;
  }
  return (
    <>
      <Select
        label={words.team}
        language={language}
        value={form.teamId}
        placeholder={words.teamMissing}
        error={fault("teamId")}
        options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
        onChange={(teamId) => change({ teamId, workerId: "" })}
      />
      {form.teamId === "" ? null : (
        <RadioGroup
          label={words.worker}
          hint={load === undefined ? words.noLoad : words.workerHint}
          choices={[{ value: "", label: words.later }, ...workers]}
          value={form.workerId}
          error={fault("workerId")}
          className={styles["workers"]}
          onChange={(workerId) => change({ workerId })}
        />
      )}
      <After worker={load?.workers.find((worker) => worker.accountId === form.workerId)} method={form.method} />
    </>
  );
}

/** What the worker will hold when the contact period begins: a referral weighs nothing before that. */
function After({ worker, method: code }: { readonly worker: WorkerLoad | undefined; readonly method: string }) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const method = findMethod(code);
  if (worker === undefined || method === undefined) return null;
  const sce = worker.sce + firstSce(method);
  const over = Math.round((sce - worker.limit) * 100) / 100;
  return (
    <output className={styles["quiet"]}>
      {words.after(worker.name, sceText(sce, language), sceText(worker.limit, language))}
      {over > 0 ? <b> ▲ {words.afterOver(sceText(over, language))}</b> : null}
    </output>
  );
}
