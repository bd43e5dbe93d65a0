import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import type { AgendaLine } from "./supervision.ts";
import styles from "./Supervision.module.css";
import type { MinuteHandle } from "./use-minute.ts";

/** What is said of a citizen. What is typed stays on the device until the server has it. */
export function MinuteForm({ minute, item }: { readonly minute: MinuteHandle; readonly item: AgendaLine }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const today = useToday();
  const toast = useToast();
  const { minuteBy, minuteAt } = item;
  const submit = useSubmit(async () => {
    await minute.save();
    toast({ text: words.minuteSaved });
  });
  const written =
    minuteBy === null || minuteAt === null ? undefined : words.by(minuteBy, instantText(minuteAt, today, language));
  return (
    <form className={styles["form"]} noValidate onSubmit={submit.onSubmit}>
      <TextArea
        label={words.minute}
        hint={minute.kept ? words.kept : written}
        value={minute.text}
        onChange={minute.change}
        error={submit.faultOf("minute")}
        rows={4}
        language={language}
      />
      {minute.theirs === undefined ? null : <Theirs minute={minute} by={minuteBy} />}
      {submit.problem === undefined ? null : <Notice tone="error">{submit.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy} aria-disabled={!minute.kept || undefined}>
          {words.saveMinute}
        </Button>
      </div>
    </form>
  );
}

/** A colleague has written about the same citizen: both texts stand, and the writer chooses. */
function Theirs({ minute, by }: { readonly minute: MinuteHandle; readonly by: string | null }) {
  const words = useWords().supervision;
  return (
    <Notice tone="warn" title={words.theirs(by ?? words.aColleague)}>
      <p className={styles["preserve"]}>{minute.theirs}</p>
      <div className={styles["buttons"]}>
        <Button onClick={minute.joinTheirs}>{words.joinTheirs}</Button>
        <Button onClick={minute.keepMine}>{words.keepMine}</Button>
        <Button onClick={() => void minute.takeTheirs()}>{words.takeTheirs}</Button>
      </div>
    </Notice>
  );
}
