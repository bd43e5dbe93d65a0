import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { CorrectContactProps } from "./CorrectContact.tsx";
import styles from "./Contact.module.css";
import { RuleInTheWay } from "../course/CommandForm.tsx";

/** Taking a contact out of every count, with a reason. Only that entry: an appointment made along with it stays. */
export function RetractContact({ course, contact, onClose }: Omit<CorrectContactProps, "reason">) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const issue = useIssue();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const retract = async () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const draft = { type: "retractEntry", entryId: contact.entryId, reason } as const;
    const outcome = await issue(course.courseId, draft, { said: words.retracted });
    if (outcome.ok) onClose();
    else setRefusal(outcome.refusal);
  };
  return (
    <Dialog
      open
      title={words.retractTitle}
      language={language}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="danger" onClick={() => void retract()}>
            {words.retract}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        <p>{words.retractText}</p>
        <TextField
          label={words.reason}
          language={language}
          value={reason}
          error={missing ? words.reasonMissing : undefined}
          onChange={setReason}
        />
        {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
      </div>
    </Dialog>
  );
}
