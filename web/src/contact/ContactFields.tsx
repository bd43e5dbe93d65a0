import { channels, contactOutcomes, counterparts, efforts, places } from "@tovholder/domain/contact/contact.ts";
import { focusIn, planPhase } from "@tovholder/domain/course/state.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { ChipGroup, RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { choicesOf, dimensionName } from "./codes.ts";
import type { ContactErrors, ContactForm } from "./contact-form.ts";
import styles from "./Contact.module.css";
import { isTry } from "./outreach-form.ts";
import { OutreachAnswer, OutreachSigns } from "./OutreachFields.tsx";

export interface ContactFieldsProps {
  readonly course: CourseView;
  readonly form: ContactForm;
  readonly change: (part: Partial<ContactForm>) => void;
  readonly errors: ContactErrors;
}

/** How it went and the note first, since the rest is prefilled and most contacts never touch it. */
export function ContactFields({ course, form, change, errors }: ContactFieldsProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const made = form.outcome === "made";
  return (
    <>
      {/* What came back tells how it went: an outreach contact asks only the one. */}
      {isTry(form) ? (
        <OutreachAnswer course={course} form={form} change={change} errors={errors} />
      ) : (
        <RadioGroup
          label={words.outcome}
          choices={choicesOf("outcome", contactOutcomes, language)}
          value={form.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      <TextArea
        label={made ? words.text : words.textAttempted}
        hint={words.textHint}
        language={language}
        value={form.text}
        error={errors.text}
        rows={5}
        onChange={(text) => change({ text })}
      />
      <OutreachSigns course={course} form={form} change={change} errors={errors} />
      <RadioGroup
        label={words.channel}
        choices={choicesOf("channel", channels, language)}
        value={form.channel}
        onChange={(channel) => change({ channel })}
      />
      <ChipGroup
        label={words.withWhom}
        choices={choicesOf("counterpart", counterparts, language)}
        value={form.with}
        error={errors.with}
        onChange={(chosen) => change({ with: [...chosen] })}
      />
      {form.channel === "meeting" ? (
        <RadioGroup
          label={words.place}
          choices={choicesOf(
            "place",
            places.filter((place) => place !== "phone"),
            language,
          )}
          value={form.place}
          onChange={(place) => change({ place })}
        />
      ) : null}
      {made ? <FocusFields course={course} form={form} change={change} /> : null}
    </>
  );
}

type PartProps = Pick<ContactFieldsProps, "course" | "form" | "change">;

/** The plan's own areas first; the method's other areas one tap away. */
function FocusFields({ course, form, change }: PartProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const inForce = new Set(focusIn(course.state, planPhase(course.state)).map((focus) => focus.dimension));
  const all = course.method.dimensions.map((dimension) => dimension.code);
  const shown = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: dimensionName(course.method, value, language) }));
  const planned = all.filter((code) => inForce.has(code));
  const others = all.filter((code) => !inForce.has(code));
  const keep = (codes: readonly string[]) => form.focus.filter((code) => codes.includes(code));
  const otherChoices = (
    <ChipGroup
      label={planned.length === 0 ? words.focus : words.otherFocus}
      choices={shown(others)}
      value={keep(others)}
      onChange={(chosen) => change({ focus: [...keep(planned), ...chosen] })}
    />
  );
  if (planned.length === 0) return otherChoices;
  return (
    <>
      <ChipGroup
        label={words.focus}
        choices={shown(planned)}
        value={keep(planned)}
        onChange={(chosen) => change({ focus: [...chosen, ...keep(others)] })}
      />
      <details className={styles["fold"]} open={keep(others).length > 0}>
        <summary>{words.otherFocus}</summary>
        {otherChoices}
      </details>
    </>
  );
}

/** Date, time, length, network and next appointment: prefilled, so most contacts never open it. */
export function MoreFields({ course, form, change, errors }: ContactFieldsProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  const members = course.state.network.filter((member) => member.left === undefined);
  const wrong = errors.on ?? errors.time ?? errors.nextTime ?? errors.minutes;
  return (
    <details className={styles["fold"]} open={wrong !== undefined ? true : undefined}>
      <summary>{words.more}</summary>
      <div className={styles["more"]}>
        <div className={styles["pair"]}>
          <DateField
            label={words.on}
            language={language}
            value={form.on}
            error={errors.on}
            onChange={(on) => change({ on })}
          />
          <TextField
            label={words.time}
            hint={words.timeHint}
            optional
            language={language}
            inputMode="numeric"
            value={form.time}
            error={errors.time}
            onChange={(time) => change({ time })}
          />
          <NumberField
            label={words.minutes}
            unit={words.minutesUnit}
            optional
            language={language}
            value={form.minutes}
            error={errors.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        </div>
        {members.length === 0 ? null : (
          <ChipGroup
            label={words.members}
            choices={members.map((member) => ({ value: member.memberId, label: member.name }))}
            value={form.memberIds}
            onChange={(memberIds) => change({ memberIds: [...memberIds] })}
          />
        )}
        <RadioGroup
          label={words.effort}
          choices={choicesOf("effort", efforts, language)}
          value={form.effort}
          onChange={(effort) => change({ effort })}
        />
        <NextAppointment form={form} change={change} error={errors.nextTime} />
      </div>
    </details>
  );
}

interface NextProps {
  readonly form: ContactForm;
  readonly change: (part: Partial<ContactForm>) => void;
  readonly error: string | undefined;
}

function NextAppointment({ form, change, error }: NextProps) {
  const words = useWords().contact;
  const { language } = useLanguage();
  return (
    <fieldset className={styles["next"]}>
      <legend>{words.next}</legend>
      <div className={styles["pair"]}>
        <DateField
          label={words.nextOn}
          optional
          language={language}
          value={form.nextOn}
          onChange={(nextOn) => change({ nextOn })}
        />
        <TextField
          label={words.nextTime}
          optional
          language={language}
          inputMode="numeric"
          value={form.nextTime}
          error={error}
          onChange={(nextTime) => change({ nextTime })}
        />
      </div>
      <TextField
        label={words.nextAbout}
        optional
        language={language}
        value={form.nextAbout}
        onChange={(nextAbout) => change({ nextAbout })}
      />
    </fieldset>
  );
}
