import { courseMonths } from "@tovholder/domain/law/course-length.ts";
import { legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { FaultSource, useFaultText } from "./FaultSource.tsx";
import type { StepProps } from "./PersonStep.tsx";
import { isGranted, lawDay } from "./referral-form.ts";
import styles from "./Referral.module.css";

/** Lengths of three equal phases within the longest variant. */
const lengths = [3, 6, 9, 12] as const;

/** The legal basis on the day of the decision, what it gives, and what it asks for in return. */
export function LegalFields(props: StepProps) {
  return props.form.method === "housing-first" ? <WillingField {...props} /> : <BasisFields {...props} />;
}

function BasisFields(props: StepProps) {
  const { form, change, faults } = props;
  const words = useWords().referral;
  const { language } = useLanguage();
  const say = useSay();
  const fault = useFaultText(faults);
  const { legalBasis } = form;
  const bases = findMethod(form.method)?.legalBases ?? [];
  const answer = basisOf(form);
  const outdated = answer?.ok === false ? say(answer.text) : undefined;
  return (
    <>
      <div className={styles["pair"]}>
        <Select
          label={words.legalBasis}
          language={language}
          value={legalBasis}
          placeholder={words.basisMissing}
          error={fault("legalBasis") ?? outdated}
          options={bases.map((value) => ({ value, label: label("legalBasis", value, language) }))}
          onChange={(basis) => change({ legalBasis: basis, months: undefined })}
        />
        {isGranted(form) ? <DecidedField {...props} /> : null}
      </div>
      <FaultSource fault={faults["legalBasis"]} />
      {answer?.ok ? <p className={styles["quiet"]}>{say(answer.basis.note)}</p> : null}
      <LengthFields {...props} />
      {answer?.ok && answer.basis.supplierWishReason ? <WishFields {...props} /> : null}
    </>
  );
}

function DecidedField({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const fault = useFaultText(faults);
  return (
    <DateField
      label={words.decidedOn}
      language={language}
      value={form.decidedOn}
      error={fault("decidedOn")}
      onChange={(decidedOn) => change({ decidedOn })}
    />
  );
}

function basisOf(form: StepProps["form"]) {
  const day = lawDay(form);
  return form.legalBasis === "" || day === undefined ? undefined : legalBasisOn(form.legalBasis, day);
}

/** The home asks one thing of the citizen: to want the support (Housing First, the eight principles). */
function WillingField({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const fault = useFaultText(faults);
  const choices = [
    { value: "yes" as const, label: words.yes },
    { value: "no" as const, label: words.no },
  ];
  return (
    <RadioGroup
      label={words.willing}
      hint={words.willingHint}
      choices={choices}
      value={form.willing === undefined ? undefined : form.willing ? "yes" : "no"}
      error={fault("willing")}
      language={language}
      onChange={(answer) => change({ willing: answer === "yes" })}
    />
  );
}

/** The usual length, said with the word that the law has for its end. Another length, or an exception, asks for a reason. */
function LengthFields({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const say = useSay();
  const fault = useFaultText(faults);
  const method = findMethod(form.method);
  if (method === undefined || form.legalBasis === "" || form.decidedOn === undefined) return null;
  const usual = courseMonths(method, form.legalBasis, form.decidedOn);
  if (!usual.ok) return null;
  const months = form.months ?? usual.months;
  const exceptional = usual.needsExceptionCheck && months >= usual.months;
  const asksReason = months !== usual.months || exceptional;
  return (
    <>
      <Select
        label={words.months}
        hint={words.monthsHint}
        language={language}
        value={String(months)}
        error={fault("months")}
        options={lengths.map((length) => ({ value: String(length), label: words.length(length) }))}
        onChange={(length) => change({ months: Number(length) === usual.months ? undefined : Number(length) })}
      />
      <FaultSource fault={faults["months"]} />
      <div className={styles["chosen"]}>
        <p>{words.lengthText(months, say(usual.basis.endWord))}</p>
        <p>{usual.basis.needsClosureDecision ? words.followUpMeans : words.endMeans}</p>
        <SourceNote source={usual.basis.source} language={language} />
      </div>
      {asksReason ? (
        <>
          <TextArea
            label={words.overrideReason}
            hint={exceptional ? words.exceptionHint : words.otherLengthHint}
            language={language}
            value={form.overrideReason}
            error={fault("overrideReason")}
            onChange={(overrideReason) => change({ overrideReason })}
          />
          <FaultSource fault={faults["overrideReason"]} />
        </>
      ) : null}
    </>
  );
}

/** § 85 a: the citizen is asked who should give the support, and a no is reasoned (L 64, 2022-23). */
function WishFields({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const fault = useFaultText(faults);
  const choices = [
    { value: "yes" as const, label: words.yes },
    { value: "no" as const, label: words.no },
  ];
  return (
    <>
      <TextField
        label={words.wish}
        hint={words.wishHint}
        optional
        language={language}
        value={form.wish}
        onChange={(wish) => change({ wish })}
      />
      {form.wish.trim() === "" ? null : (
        <RadioGroup
          label={words.wishFollowed}
          choices={choices}
          value={form.wishFollowed === undefined ? undefined : form.wishFollowed ? "yes" : "no"}
          error={fault("wishFollowed")}
          onChange={(answer) => change({ wishFollowed: answer === "yes" })}
        />
      )}
      {form.wish.trim() !== "" && form.wishFollowed === false ? (
        <>
          <TextArea
            label={words.wishReason}
            language={language}
            value={form.wishReason}
            error={fault("supplierWish")}
            onChange={(wishReason) => change({ wishReason })}
          />
          <FaultSource fault={faults["supplierWish"]} />
        </>
      ) : null}
    </>
  );
}
