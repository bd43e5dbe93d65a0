import { proposeMethod } from "@tovholder/domain/choosing/propose-method.ts";
import { needLengths, servicesUse } from "@tovholder/domain/course/referral.ts";
import { findMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useFaultText } from "./FaultSource.tsx";
import { LegalFields } from "./LegalFields.tsx";
import type { StepProps } from "./PersonStep.tsx";
import styles from "./Referral.module.css";
import { StaffFields } from "./StaffFields.tsx";

/** Step two: which course, on which ground, with whom. */
export function CourseStep(props: StepProps) {
  const words = useWords().referral;
  return (
    <>
      <ReasonFields {...props} />
      <AnswerFields {...props} />
      <MethodField {...props} />
      <section className={styles["part"]} aria-label={words.legal}>
        <h3>{words.legal}</h3>
        <LegalFields {...props} />
      </section>
      <section className={styles["part"]} aria-label={words.staff}>
        <h3>{words.staff}</h3>
        <StaffFields {...props} />
      </section>
    </>
  );
}

function ReasonFields({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const fault = useFaultText(faults);
  return (
    <>
      <div className={styles["pair"]}>
        <TextField
          label={words.from}
          hint={words.fromHint}
          optional
          language={language}
          value={form.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={words.receivedOn}
          language={language}
          value={form.receivedOn}
          error={fault("receivedOn")}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </div>
      <TextField
        label={words.transition}
        hint={words.transitionHint}
        optional
        language={language}
        value={form.transition}
        onChange={(transition) => change({ transition })}
      />
      <TextArea
        label={words.reason}
        optional
        language={language}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

function AnswerFields({ form, change }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const say = useSay();
  const answered = form.useOfServices !== "unknown" && form.need !== "unknown";
  const { proposal, reasons } = proposeMethod(form);
  return (
    <section className={styles["part"]} aria-label={words.answers}>
      <h3>{words.answers}</h3>
      <RadioGroup
        label={words.useOfServices}
        choices={servicesUse.map((value) => ({ value, label: label("useOfServices", value, language) }))}
        value={form.useOfServices}
        onChange={(useOfServices) => change({ useOfServices })}
      />
      <RadioGroup
        label={words.need}
        choices={needLengths.map((value) => ({ value, label: label("needLength", value, language) }))}
        value={form.need}
        onChange={(need) => change({ need })}
      />
      <Checkbox
        label={words.leaving}
        checked={form.leavingInstitution}
        onChange={(leavingInstitution) => change({ leavingInstitution })}
      />
      {answered ? (
        <Notice tone={proposal === "cti" ? "ok" : "info"} title={words.proposal[proposal]}>
          {reasons.map(({ text, source }) => (
            <div key={text.da}>
              <p>{say(text)}</p>
              <SourceNote source={source} language={language} />
            </div>
          ))}
          <p>{words.proposalText}</p>
        </Notice>
      ) : null}
      <TextField
        label={words.answersNote}
        optional
        language={language}
        value={form.answersNote}
        onChange={(answersNote) => change({ answersNote })}
      />
    </section>
  );
}

function MethodField({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const say = useSay();
  const fault = useFaultText(faults);
  const chosen = findMethod(form.method);
  return (
    <>
      <RadioGroup
        label={words.method}
        hint={words.methodHint}
        error={fault("method")}
        choices={methods.map((method) => ({ value: method.code, label: say(method.name) }))}
        value={form.method === "" ? undefined : form.method}
        onChange={(method) => {
          const bases = findMethod(method)?.legalBases ?? [];
          const keeps = bases.some((basis) => basis === form.legalBasis);
          change({ method, months: undefined, ...(keeps ? {} : { legalBasis: bases[0] ?? "" }) });
        }}
      />
      {chosen === undefined ? null : (
        <div className={styles["chosen"]}>
          <p>{say(chosen.summary)}</p>
          <p>
            <b>{words.targetGroup}:</b> {say(chosen.targetGroup)}
          </p>
          <SourceNote source={chosen.source} language={language} />
        </div>
      )}
    </>
  );
}
