import {
  companies,
  initiators,
  lifeSigns,
  manners,
  refusalKinds,
  responses,
} from "@tovholder/domain/outreach/outreach.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { LastSafety } from "../outreach/AttemptsPanel.tsx";
import { ChipGroup, RadioGroup } from "../ui/parts/Choices.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { choicesOf } from "./codes.ts";
import type { ContactFieldsProps } from "./ContactFields.tsx";
import styles from "./Contact.module.css";
import { answered, isTry, leftWord, type OutreachForm } from "./outreach-form.ts";

type Props = Omit<ContactFieldsProps, "form"> & {
  readonly form: ContactFieldsProps["form"] & { readonly outreach: OutreachForm };
};

/** What came back and how one tried: one tap when it went as last time, since the rest is prefilled. */
export function OutreachAnswer(props: ContactFieldsProps) {
  const { outreach } = props.form;
  if (outreach === undefined || !isTry(props.form)) return null;
  return <Answer {...props} form={{ ...props.form, outreach }} />;
}

function Answer({ course, form: { outreach }, change, errors }: Props) {
  const words = useWords().outreach.form;
  const { language } = useLanguage();
  const note = (part: Partial<OutreachForm>) => change({ outreach: { ...outreach, ...part } });
  return (
    <>
      <LastSafety course={course} />
      <RadioGroup
        label={words.response}
        choices={[...choicesOf("response", responses, language), ...choicesOf("outcome", ["cancelled"], language)]}
        value={outreach.response}
        error={errors.response}
        onChange={(response) => change(response === "cancelled" ? { outcome: response } : answered(outreach, response))}
        language={language}
      />
      {outreach.response === "refused" ? (
        <RadioGroup
          label={words.refusal}
          choices={choicesOf("refusalKind", refusalKinds, language)}
          value={outreach.refusal}
          error={errors.refusal}
          onChange={(refusal) => note({ refusal })}
          language={language}
        />
      ) : null}
      <ChipGroup
        label={words.manners}
        choices={choicesOf("manner", manners, language)}
        value={outreach.manners}
        error={errors.manners}
        onChange={(chosen) => note({ manners: [...chosen] })}
        language={language}
      />
    </>
  );
}

/** Signs, note, company and safety: below the text, since they are known from last time or left out. */
export function OutreachSigns(props: ContactFieldsProps) {
  const { outreach } = props.form;
  if (outreach === undefined || !isTry(props.form)) return null;
  return <Signs {...props} form={{ ...props.form, outreach }} />;
}

function Signs({ course, form: { outreach }, change }: Props) {
  const words = useWords().outreach.form;
  const { language } = useLanguage();
  const note = (part: Partial<OutreachForm>) => change({ outreach: { ...outreach, ...part } });
  const gone = outreach.noteGone === undefined ? undefined : outreach.noteGone ? "yes" : "no";
  return (
    <>
      <RadioGroup
        label={words.lifeSigns}
        optional
        choices={choicesOf("lifeSign", lifeSigns, language)}
        value={outreach.lifeSigns}
        onChange={(seen) => note({ lifeSigns: seen })}
        language={language}
      />
      {leftWord(course) || outreach.noteGone !== undefined ? (
        <RadioGroup
          label={words.noteGone}
          optional
          choices={[
            { value: "yes", label: words.yes },
            { value: "no", label: words.no },
          ]}
          value={gone}
          onChange={(answer) => note({ noteGone: answer === "yes" })}
          language={language}
        />
      ) : null}
      <RadioGroup
        label={words.company}
        choices={choicesOf("company", companies, language)}
        value={outreach.company}
        onChange={(company) => note({ company })}
        language={language}
      />
      {outreach.company === "pair" ? (
        <TextField
          label={words.colleague}
          optional
          value={outreach.colleague}
          onChange={(colleague) => note({ colleague })}
          language={language}
        />
      ) : null}
      <div className={styles["pair"]}>
        <TextField
          label={words.safety}
          hint={words.safetyHint}
          optional
          value={outreach.safety}
          onChange={(safety) => note({ safety })}
          language={language}
        />
      </div>
      <RadioGroup
        label={words.initiator}
        choices={choicesOf("initiator", initiators, language)}
        value={outreach.initiator}
        onChange={(initiator) => note({ initiator })}
        language={language}
      />
    </>
  );
}
