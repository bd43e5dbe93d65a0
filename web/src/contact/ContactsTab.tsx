import type { RecordedContact } from "@tovholder/domain/course/fold.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link, useSearch } from "wouter";
import { PendingMark } from "../app/PendingMark.tsx";
import { clockText, nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useNameOf } from "../course/use-colleagues.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { dimensionName } from "./codes.ts";
import styles from "./Contact.module.css";
import { contactsPerStage } from "./contacts-per-stage.ts";
import { CorrectContact } from "./CorrectContact.tsx";
import { isWithheld, OlderNotes } from "./OlderNotes.tsx";
import { OutreachFacts } from "./OutreachFacts.tsx";
import { RetractContact } from "./RetractContact.tsx";

interface Changing {
  /** `enrich` is a correction whose reason is known: more is told of what was noted in a line. */
  readonly what: "correct" | "enrich" | "retract";
  readonly contact: RecordedContact;
}

type Shown = "all" | "made" | "attempted";

/** Every contact and attempt of a course, newest first, with what was written. */
export function ContactsTab({ course }: { readonly course: CourseView }) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const enrichReason = useWords().drafts.stubs.reason;
  const [shown, setShown] = useState<Shown>("all");
  const asked = new URLSearchParams(useSearch()).get("uddyb");
  const [changing, setChanging] = useState<Changing | undefined>(() => {
    const contact = course.contacts.find(({ entryId }) => entryId === asked);
    return contact === undefined ? undefined : { what: "enrich", contact };
  });
  const contacts = course.contacts.filter((one) => shown === "all" || one.outcome === shown).toReversed();
  if (course.contacts.length === 0) {
    return (
      <EmptyState title={words.none} action={<Link href={`/kontakt/${course.courseId}`}>{words.title}</Link>}>
        {words.noneText}
      </EmptyState>
    );
  }
  const choices = [
    { value: "all" as const, label: words.all },
    { value: "made" as const, label: label("outcome", "made", language) },
    { value: "attempted" as const, label: label("outcome", "attempted", language) },
  ];
  return (
    <section aria-label={words.list}>
      <h2 className="visually-hidden">{words.list}</h2>
      <p className={styles["quiet"]}>
        {words.summary}:{" "}
        {contactsPerStage(course.state, course.contacts)
          .map(({ stage, made }) => words.perPhase(label("stage", stage, language), made))
          .join(" · ")}
      </p>
      <RadioGroup label={words.list} labelHidden choices={choices} value={shown} onChange={setShown} />
      <output className={styles["quiet"]}>{words.showing(contacts.length, course.contacts.length)}</output>
      <ol className={styles["list"]}>
        {contacts.map((contact) => (
          <ContactEntry
            key={contact.entryId}
            course={course}
            contact={contact}
            onCorrect={() => setChanging({ what: "correct", contact })}
            onRetract={() => setChanging({ what: "retract", contact })}
          />
        ))}
      </ol>
      <OlderNotes course={course} />
      {changing?.what === "correct" || changing?.what === "enrich" ? (
        <CorrectContact
          course={course}
          contact={changing.contact}
          reason={changing.what === "enrich" ? enrichReason : ""}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
      {changing?.what === "retract" ? (
        <RetractContact course={course} contact={changing.contact} onClose={() => setChanging(undefined)} />
      ) : null}
    </section>
  );
}

interface EntryProps {
  readonly course: CourseView;
  readonly contact: RecordedContact;
  readonly onCorrect: () => void;
  readonly onRetract: () => void;
}

function ContactEntry({ course, contact, onCorrect, onRetract }: EntryProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const today = useToday();
  const mayCorrect = useCanCourse(course, "course.correct");
  const facts = useFacts(course, contact);
  const withheld = isWithheld(course, contact);
  const time = contact.time === undefined ? "" : ` ${clockText(contact.time, language)}`;
  return (
    <li className={styles["entry"]}>
      <header>
        <h3>
          {nearDay(contact.on, today, language)}
          {time}
        </h3>
        {contact.outcome === "made" ? null : <Mark tone="muted">{label("outcome", contact.outcome, language)}</Mark>}
        <PendingMark course={course} of={contact} />
        {contact.corrected ? <Mark tone="muted">{words.corrected}</Mark> : null}
      </header>
      <p className={styles["quiet"]}>{facts.join(" · ")}</p>
      <OutreachFacts outreach={contact.outreach} />
      {contact.text === "" ? (
        <p className={styles["quiet"]}>{withheld ? words.older.withheld : words.noText}</p>
      ) : (
        <p className={styles["text"]}>{contact.text}</p>
      )}
      {contact.focus.length === 0 ? null : (
        <p className={styles["quiet"]}>
          {contact.focus.map((code) => dimensionName(course.method, code, language)).join(" · ")}
        </p>
      )}
      {mayCorrect && !withheld ? (
        <div className={styles["actions"]}>
          <Button kind="link" onClick={onCorrect} aria-label={`${words.correct}: ${contact.on}`}>
            {words.correct}
          </Button>
          <Button kind="link" onClick={onRetract} aria-label={`${words.retract}: ${contact.on}`}>
            {words.retract}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** How, with whom, where and for how long, in words. */
function useFacts(course: CourseView, contact: RecordedContact): readonly string[] {
  const words = useWords().contact;
  const { language } = useLanguage();
  const nameOf = useNameOf();
  // Where the whole team writes, the log says who did.
  const writer = course.method.heldBy === "team" ? nameOf(contact.by) : undefined;
  const members = course.state.network.filter((member) => contact.memberIds.includes(member.memberId));
  return [
    label("channel", contact.channel, language),
    contact.with.map((code) => label("counterpart", code, language).toLowerCase()).join(", "),
    contact.channel === "meeting" ? label("place", contact.place, language).toLowerCase() : undefined,
    contact.minutes === undefined ? undefined : words.minutesShort(contact.minutes),
    contact.effort === undefined ? undefined : label("effort", contact.effort, language).toLowerCase(),
    members.map((member) => member.name).join(", ") || undefined,
    writer === undefined ? undefined : words.writtenBy(writer),
  ].filter((fact) => fact !== undefined);
}
