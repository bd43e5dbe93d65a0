import { can } from "@tovholder/domain/access/can.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { callApi, noContent } from "../app/api.ts";
import { useTeams } from "../course/use-colleagues.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { Lead } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface LeadProps {
  readonly teamId: string;
  readonly lead: Lead | null;
  readonly again: () => void;
}

/** Who supervises the method, on what training, and who steps in. */
export function LeadPanel({ teamId, lead, again }: LeadProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const mayLead = can(useActor(), "supervision.lead");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const edit = mayLead ? (
    <Button kind="link" onClick={() => setOpen(true)}>
      {words.edit}
    </Button>
  ) : undefined;
  return (
    <Panel title={words.lead} aside={edit}>
      {lead === null ? (
        <p className={styles["quiet"]}>{words.noLead}</p>
      ) : (
        <DataList
          items={[
            { term: words.leader, value: lead.leaderName },
            { term: words.qualification, value: lead.qualification === "" ? words.notRecorded : lead.qualification },
            {
              term: words.qualifiedOn,
              value: lead.qualifiedOn === null ? words.notRecorded : dayText(lead.qualifiedOn, language),
            },
            { term: words.deputy, value: lead.deputyName ?? words.notRecorded },
          ]}
        />
      )}
      <Dialog open={open} title={words.lead} onClose={close} language={language}>
        {open ? <LeadForm teamId={teamId} lead={lead} again={again} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

interface Written {
  readonly leaderId: string;
  readonly deputyId: string;
  readonly qualification: string;
  readonly qualifiedOn: LocalDate | undefined;
}

function writtenOf(lead: Lead | null): Written {
  if (lead === null) return { leaderId: "", deputyId: "", qualification: "", qualifiedOn: undefined };
  const { leaderId, deputyId, qualification, qualifiedOn } = lead;
  return { leaderId, deputyId: deputyId ?? "", qualification, qualifiedOn: qualifiedOn ?? undefined };
}

function bodyOf({ leaderId, deputyId, qualification, qualifiedOn }: Written, seen: number) {
  return {
    seen,
    leaderId,
    qualification,
    ...(qualifiedOn === undefined ? {} : { qualifiedOn }),
    ...(deputyId === "" ? {} : { deputyId }),
  };
}

function LeadForm({ teamId, lead, again, onDone }: LeadProps & { readonly onDone: () => void }) {
  const { supervision: words, course } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const members = useTeams().find((team) => team.teamId === teamId)?.members ?? [];
  const options = members.map(({ accountId, name }) => ({ value: accountId, label: name }));
  const [written, setWritten] = useState(() => writtenOf(lead));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  const submit = useSubmit(async () => {
    setTried(true);
    if (written.leaderId === "") return;
    const body = bodyOf(written, lead?.version ?? 0);
    await callApi(`/api/supervision/${teamId}/lead`, { method: "PUT", body, schema: noContent });
    again();
    onDone();
  });
  const missing = tried && written.leaderId === "" ? course.form.needChoice : undefined;
  return (
    <form className={styles["form"]} noValidate onSubmit={submit.onSubmit}>
      <Select
        label={words.leader}
        value={written.leaderId}
        onChange={(leaderId) => change({ leaderId })}
        placeholder={words.chooseLeader}
        options={options}
        error={missing ?? submit.faultOf("leaderId")}
        language={language}
      />
      <TextArea
        label={words.qualification}
        hint={words.qualificationHint}
        value={written.qualification}
        onChange={(qualification) => change({ qualification })}
        error={submit.faultOf("qualification")}
        language={language}
      />
      <DateField
        label={words.qualifiedOn}
        value={written.qualifiedOn}
        onChange={(qualifiedOn) => change({ qualifiedOn })}
        max={today}
        optional
        error={submit.faultOf("qualifiedOn")}
        language={language}
      />
      <Select
        label={words.deputy}
        value={written.deputyId}
        onChange={(deputyId) => change({ deputyId })}
        placeholder={words.chooseLeader}
        options={options}
        error={submit.faultOf("deputyId")}
        language={language}
      />
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{course.form.cancel}</Button>
      </div>
    </form>
  );
}
