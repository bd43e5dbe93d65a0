import { findMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { ChoosingWizard } from "../choosing/ChoosingWizard.tsx";
import { ProposalNotice } from "../choosing/ProposalNotice.tsx";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useFaultText } from "./FaultSource.tsx";
import { LegalFields } from "./LegalFields.tsx";
import type { StepProps } from "./PersonStep.tsx";
import styles from "./Referral.module.css";
import { asksChosenReason, isGranted } from "./referral-form.ts";
import { StaffFields } from "./StaffFields.tsx";

/** Step two: which course, on which ground, with whom. */
export function CourseStep(props: StepProps) {
  const words = useWords().referral;
  const legal = isGranted(props.form) ? words.legal : words.ground;
  return (
    <>
      <ReasonFields {...props} />
      <AnswerFields {...props} />
      <MethodField {...props} />
      <section className={styles["part"]} aria-label={legal}>
        <h3>{legal}</h3>
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
  return (
    <section className={styles["part"]} aria-label={words.answers}>
      <h3>{words.answers}</h3>
      <ChoosingWizard answers={form} change={change} end={<ProposalNotice answers={form} />} />
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
  const { referral: words, choosing } = useWords();
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
      {asksChosenReason(form) ? (
        <TextArea
          label={choosing.reason}
          hint={choosing.reasonHint}
          language={language}
          value={form.chosenReason}
          error={fault("chosenReason")}
          onChange={(chosenReason) => change({ chosenReason })}
        />
      ) : null}
    </>
  );
}
