import { citizenName } from "../app/citizen-name.ts";
import { useEffect, useRef, useState } from "react";
import { useSearch } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import { useGoOn } from "../app/use-go-on.ts";
import { parkedKey } from "../drafts/draft-key.ts";
import { DraftKept } from "../drafts/DraftKept.tsx";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { Park, Parked } from "../drafts/Parked.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { useCourse, useIssue } from "../replica/ReplicaProvider.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { classNames } from "../ui/class-names.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { focusPage } from "../ui/parts/focus-home.ts";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { RuleInTheWay } from "../course/CommandForm.tsx";
import { ChooseCitizen } from "./ChooseCitizen.tsx";
import { contactFormSchema, readContact, startContact } from "./contact-form.ts";
import type { ContactErrors, ContactForm } from "./contact-form.ts";
import { ContactFields, MoreFields } from "./ContactFields.tsx";
import styles from "./Contact.module.css";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";

/** *Ny kontakt*: choose the citizen, unless the way here already did, and write. */
export function NewContact({ params }: ScreenProps) {
  const courseId = params["course"];
  const course = useCourse(courseId);
  const words = useWords().contact;
  if (courseId === undefined) return <ChooseCitizen />;
  if (course === undefined) {
    return (
      <>
        <PageHeader title={words.title} />
        <Notice tone="warn">{words.gone}</Notice>
      </>
    );
  }
  return <Contacts course={course} />;
}

/** The contact that stands in the form: the one of the address, or the course's own. Another may have been laid aside. */
function Contacts({ course }: { readonly course: CourseView }) {
  const parkedId = new URLSearchParams(useSearch()).get("kladde") ?? undefined;
  const known = parkedId !== undefined && /^[\w-]{1,80}$/.test(parkedId) ? parkedId : undefined;
  const key = parkedKey(course.courseId, known);
  const shown = useRef(key);
  useEffect(() => {
    // Another contact takes the place of the whole form, and of the link that led to it.
    if (shown.current !== key) focusPage();
    shown.current = key;
  }, [key]);
  return <ContactPage key={key} course={course} parkedId={known} />;
}

function readForm(stored: unknown): ContactForm | undefined {
  return contactFormSchema.safeParse(stored).data;
}

interface ContactPageProps {
  readonly course: CourseView;
  readonly parkedId: string | undefined;
}

function ContactPage({ course, parkedId }: ContactPageProps) {
  const words = useWords().contact;
  const today = useToday();
  const issue = useIssue();
  const goOn = useGoOn();
  const { courseId } = course;
  const [initial] = useState(() => startContact(course, today));
  const draft = useDraft({ key: parkedKey(courseId, parkedId), courseId, initial, read: readForm });
  const [errors, setErrors] = useState<ContactErrors>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-failed] input")?.focus();
  }, [errors]);

  // It stands at the end of the form, which may be far below the button.
  useEffect(() => {
    if (refusal !== undefined) form.current?.querySelector<HTMLElement>("[data-refusal]")?.focus();
  }, [refusal]);

  const save = async () => {
    const reading = readContact(draft.value, { contactId: newId(), appointmentId: newId() }, words);
    setRefusal(undefined);
    setErrors(reading.ok ? {} : reading.errors);
    if (!reading.ok) return;
    setSaving(true);
    const outcome = await issue(courseId, reading.draft, { said: words.saved });
    setSaving(false);
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      return;
    }
    if (await draft.finish(draft.value)) goOn(`/forloeb/${courseId}/kontakter`);
  };

  const change = (part: Partial<ContactForm>) => draft.change((before) => ({ ...before, ...part }));
  const fields = { course, form: draft.value, change, errors };
  return (
    <>
      <PageHeader title={words.title} facts={words.with(citizenName(course.citizen))} />
      <form
        ref={form}
        className={styles["form"]}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DraftsBeside draft={draft} />
        <ContactFields {...fields} />
        <MoreFields {...fields} />
        {refusal === undefined ? null : <RuleInTheWay refusal={refusal} atField={false} />}
        <div className={classNames(styles["actions"], styles["save"])}>
          <Button kind="primary" type="submit" busy={saving}>
            {words.save}
          </Button>
          {draft.kept && parkedId === undefined ? <Park courseId={courseId} draft={draft} /> : null}
        </div>
        <DraftKept draft={draft} />
        {draft.kept ? (
          <div>
            <Button kind="link" onClick={() => void draft.discard()}>
              {words.discard}
            </Button>
          </div>
        ) : null}
        <Parked courseId={courseId} parkedId={parkedId} />
      </form>
    </>
  );
}
