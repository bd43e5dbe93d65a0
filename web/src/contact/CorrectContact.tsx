import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { useState } from "react";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { z } from "zod";
import { contactFormSchema, readContact, type ContactErrors, type ContactForm } from "./contact-form.ts";
import { ContactFields, MoreFields } from "./ContactFields.tsx";
import { outreachFormOf } from "./outreach-form.ts";
import styles from "./Contact.module.css";
import { RuleInTheWay } from "../course/CommandForm.tsx";

const correctionSchema = z.strictObject({ form: contactFormSchema, reason: z.string() });

export interface CorrectContactProps {
  readonly course: CourseView;
  readonly contact: RecordedContact;
  /** Why, where it is known already. */
  readonly reason: string;
  readonly onClose: () => void;
}

function formOf(contact: RecordedContact): ContactForm {
  const { outcome, on, channel, place, focus, text, minutes, effort, time } = contact;
  return {
    outcome,
    on,
    time: time ?? "",
    channel,
    with: [...contact.with],
    memberIds: [...contact.memberIds],
    place,
    ...(minutes === undefined ? {} : { minutes }),
    focus: [...focus],
    ...(effort === undefined ? {} : { effort }),
    text,
    outreach: outreachFormOf(contact.outreach),
    nextTime: "",
    nextAbout: "",
  };
}

/** Correcting a contact: the new wording is a new entry, the old one stays in the journal. */
export function CorrectContact({ course, contact, reason: known, onClose }: CorrectContactProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const issue = useIssue();
  const [initial] = useState(() => ({ form: formOf(contact), reason: known }));
  const draft = useDraft({
    key: `correction:${contact.entryId}`,
    courseId: course.courseId,
    initial,
    read: (stored) => correctionSchema.safeParse(stored).data,
  });
  const [errors, setErrors] = useState<ContactErrors & { reason?: string }>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const { form, reason } = draft.value;

  const save = async () => {
    const reading = readContact(form, { contactId: contact.contactId, appointmentId: contact.contactId }, words);
    const noReason = reason.trim() === "" ? { reason: words.reasonMissing } : {};
    setErrors({ ...(reading.ok ? {} : reading.errors), ...noReason });
    if (!reading.ok || reason.trim() === "" || reading.draft.type !== "recordContact") return;
    const { type: _type, appointmentId: _appointment, next: _next, ...said } = reading.draft;
    const replacement = { kind: "contact-recorded", ...said } as const;
    const outcome = await issue(
      course.courseId,
      { type: "correctEntry", entryId: contact.entryId, replacement, reason },
      { said: words.correctSaved },
    );
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      return;
    }
    if (await draft.finish(draft.value)) onClose();
  };

  const change = (part: Partial<ContactForm>) =>
    draft.change((before) => ({ ...before, form: { ...before.form, ...part } }));
  const fields = { course, form, change, errors };
  return (
    <Dialog
      open
      size="wide"
      title={words.correctTitle}
      language={language}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        <p className={styles["quiet"]}>{words.correctHint}</p>
        <DraftsBeside draft={draft} />
        <ContactFields {...fields} />
        <MoreFields {...fields} />
        <TextField
          label={words.reason}
          language={language}
          value={reason}
          error={errors.reason}
          onChange={(text) => draft.change((before) => ({ ...before, reason: text }))}
        />
        {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
      </div>
    </Dialog>
  );
}
