import { places } from "@tovholder/domain/contact/contact.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import course from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { isHeld, type Handed, type HandoverChoice, type Taker } from "./handover.ts";
import styles from "./Handover.module.css";

interface HandedCourseProps {
  readonly course: Handed;
  readonly takers: readonly Taker[];
  readonly choice: HandoverChoice;
  readonly onChange: (choice: HandoverChoice) => void;
}

const stay = "stay";

/** One course: who takes it, the joint visit, and what follows along. */
export function HandedCourse({ course: handed, takers, choice, onChange }: HandedCourseProps) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const name = citizenName(handed);
  const held = isHeld(handed);
  const options = takers.map(({ accountId, name: who, sce, limit, away }) => ({
    value: accountId,
    label: words.taker(who, words.ofLimit(sceText(sce, language), sceText(limit, language)), away),
  }));
  return (
    <fieldset className={styles["course"]}>
      <legend>
        <Link href={`/forloeb/${handed.courseId}`}>{name}</Link>{" "}
        <span className={styles["quiet"]}>
          {handed.heldBy === null
            ? `${label("stage", handed.stage, language)} · ${sceText(handed.sce, language)} SCE`
            : words.heldBy(handed.heldBy.name)}
        </span>
      </legend>
      <div className={course["two"]}>
        <Select
          label={held ? words.to : words.tasksTo}
          value={choice.to === "" ? stay : choice.to}
          onChange={(to) => onChange({ ...choice, to: to === stay ? "" : to })}
          options={[...options, { value: stay, label: words.stays }]}
          language={language}
        />
        {choice.to === "" || !held ? null : <Visit choice={choice} onChange={onChange} />}
      </div>
      {held ? null : <Tasks handed={handed} />}
      {choice.to === "" || !held ? null : <Follows handed={handed} />}
    </fieldset>
  );
}

/** The day that both workers visit the citizen, and where. */
function Visit({ choice, onChange }: Pick<HandedCourseProps, "choice" | "onChange">) {
  const words = useWords().handover;
  const { language } = useLanguage();
  return (
    <>
      <DateField
        label={words.visitOn}
        hint={choice.visitOn === null ? words.visitHint : undefined}
        optional
        value={choice.visitOn ?? undefined}
        onChange={(on) => onChange({ ...choice, visitOn: on ?? null })}
        language={language}
      />
      {choice.visitOn === null ? null : (
        <Select
          label={words.place}
          value={choice.place}
          onChange={(place) => onChange({ ...choice, place })}
          options={places.map((place) => ({ value: place, label: words.places[place] }))}
          language={language}
        />
      )}
    </>
  );
}

/** What the one who leaves was to do in a colleague's course. */
function Tasks({ handed: { tasks } }: { readonly handed: Handed }) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <ul>
      {tasks.map(({ taskId, what, due }) => (
        <li key={taskId}>{words.task(what, nearDay(due, today, language))}</li>
      ))}
    </ul>
  );
}

/** What lies in the course and follows it, so that it can be seen that nothing falls between. */
function Follows({ handed: { tasks, appointments, network, consents } }: { readonly handed: Handed }) {
  const words = useWords().handover;
  const { language } = useLanguage();
  const today = useToday();
  const day = (on: Handed["tasks"][number]["due"]) => nearDay(on, today, language);
  const text = (parts: readonly string[]) => (parts.length === 0 ? words.nothing : parts.join("; "));
  return (
    <DataList
      items={[
        { term: words.tasks, value: text(tasks.map(({ what, due }) => words.task(what, day(due)))) },
        {
          term: words.appointments,
          value: text(appointments.map(({ on, about }) => (about === "" ? day(on) : words.task(about, day(on))))),
        },
        {
          term: words.network,
          value: text(network.map(({ name, relation }) => (relation === "" ? name : words.task(name, relation)))),
        },
        { term: words.consents, value: text(consents.map(({ about, to }) => words.consent(about, to))) },
      ]}
    />
  );
}
