import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { callApi, noContent } from "../app/api.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import type { Lead, Meeting } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface EndMeetingProps {
  readonly base: string;
  readonly meeting: Meeting;
  readonly lead: Lead | null;
  readonly again: () => void;
}

/** Who led it, and when the team meets next. */
export function EndMeetingForm({ base, meeting, lead, again }: EndMeetingProps) {
  const { supervision: words, course } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const present = meeting.attendance.filter((one) => one.present);
  const usual = [lead?.leaderId, lead?.deputyId].find((id) => present.some((one) => one.accountId === id));
  const [leaderId, setLeader] = useState(usual ?? "");
  const [nextOn, setNextOn] = useState<LocalDate | undefined>(nextWorkingDay(addDays(today, 7)));
  const [nextMeetingId] = useState(() => newId());
  const [tried, setTried] = useState(false);
  const submit = useSubmit(async () => {
    setTried(true);
    if (leaderId === "" || nextOn === undefined) return;
    const body = { leaderId, nextOn, nextMeetingId };
    await callApi(`${base}/end`, { method: "POST", body, schema: noContent });
    again();
  });
  const fault = (field: string, isMissing: boolean, text: string) =>
    (tried && isMissing ? text : undefined) ?? submit.faultOf(field);
  return (
    <form className={styles["form"]} noValidate onSubmit={submit.onSubmit}>
      <Select
        label={words.ledBy}
        value={leaderId}
        onChange={setLeader}
        placeholder={words.chooseLeader}
        options={present.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        error={fault("leaderId", leaderId === "", course.form.needChoice)}
        language={language}
      />
      <DateField
        label={words.nextOn}
        value={nextOn}
        onChange={setNextOn}
        min={addDays(today, 1)}
        error={fault("nextOn", nextOn === undefined, course.form.needDate)}
        language={language}
      />
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.end}
        </Button>
      </div>
    </form>
  );
}
