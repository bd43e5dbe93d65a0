import { readCpr, type PersonNumber } from "@tovholder/domain/person/cpr.ts";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { citizenName } from "../app/citizen-name.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { Duplicates } from "./Duplicates.tsx";
import { useFaultText } from "./FaultSource.tsx";
import type { Faults } from "./read-referral.ts";
import type { ChangeReferral, ReferralForm } from "./referral-form.ts";
import styles from "./Referral.module.css";
import { useDuplicates } from "./use-duplicates.ts";

export interface StepProps {
  readonly form: ReferralForm;
  readonly change: ChangeReferral;
  readonly faults: Faults;
}

/** Step one: who it is. Those who may be the same person show up while one types. */
export function PersonStep(props: StepProps) {
  const words = useWords().referral;
  const { form, change } = props;
  const found = useDuplicates(form);
  if (form.known !== undefined) {
    const { known } = form;
    return (
      <Notice
        tone="ok"
        quiet
        title={words.chosen}
        action={<Button onClick={() => change({ known: undefined })}>{words.notChosen}</Button>}
      >
        {citizenName(known)}
        {known.birthDate === null ? null : `, ${formatDate(known.birthDate)}`}
      </Notice>
    );
  }
  return (
    <>
      <PersonFields {...props} />
      <Duplicates form={form} found={found} onUse={(known) => change({ known })} />
    </>
  );
}

function PersonFields({ form, change, faults }: StepProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const fault = useFaultText(faults);
  return (
    <>
      <div className={styles["pair"]}>
        <TextField
          label={words.given}
          language={language}
          value={form.given}
          error={fault("given")}
          autoComplete="off"
          onChange={(given) => change({ given })}
        />
        <TextField
          label={words.family}
          optional
          language={language}
          value={form.family}
          autoComplete="off"
          onChange={(family) => change({ family })}
        />
        <NumberFields form={form} change={change} error={fault("cpr")} />
        <TextField
          label={words.phone}
          optional
          type="tel"
          language={language}
          value={form.phone}
          error={fault("phone")}
          autoComplete="off"
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label={words.address}
          optional
          language={language}
          value={form.address}
          autoComplete="off"
          onChange={(address) => change({ address })}
        />
      </div>
      <ProtectionFields form={form} change={change} />
    </>
  );
}

type PartProps = Pick<StepProps, "form" | "change">;

/** The number fills in the birth date; what one has typed oneself stays, and a difference is said. */
function NumberFields({ form, change, error }: PartProps & { readonly error: string | undefined }) {
  const words = useWords().referral;
  const { language } = useLanguage();
  const number = readCpr(form.cpr);
  const born = number.kind === "cpr" ? number.birthDate : undefined;
  const differs = born !== undefined && form.birthDate !== undefined && born !== form.birthDate;
  const write = (cpr: string) => {
    const before = readCpr(form.cpr);
    const after = readCpr(cpr);
    const own = form.birthDate !== undefined && !(before.kind === "cpr" && before.birthDate === form.birthDate);
    change({ cpr, ...(own || after.kind !== "cpr" ? {} : { birthDate: after.birthDate }) });
  };
  return (
    <>
      <TextField
        label={words.cpr}
        hint={numberHint(number, words)}
        optional
        language={language}
        value={form.cpr}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={write}
      />
      <DateField
        label={words.birthDate}
        hint={
          born !== undefined && differs
            ? words.birthDiffers(formatDate(born))
            : born === form.birthDate && born !== undefined
              ? words.birthFromCpr(formatDate(born))
              : undefined
        }
        optional
        language={language}
        value={form.birthDate}
        onChange={(birthDate) => change({ birthDate })}
      />
    </>
  );
}

function numberHint(number: PersonNumber, words: ReturnType<typeof useWords>["referral"]): string {
  if (number.kind === "cpr") return number.modulus11 ? words.cprHint : words.cprModulus;
  return number.kind === "invalid" ? words.cprHint : words.cprReplacement;
}

function ProtectionFields({ form, change }: PartProps) {
  const words = useWords().referral;
  const { language } = useLanguage();
  return (
    <>
      <Checkbox
        label={words.protection}
        hint={words.protectionHint}
        checked={form.isProtected}
        onChange={(isProtected) => change({ isProtected })}
      />
      {form.isProtected ? (
        <div className={styles["pair"]}>
          <DateField
            label={words.protectedUntil}
            hint={words.protectedUntilHint}
            optional
            language={language}
            value={form.protectedUntil}
            onChange={(protectedUntil) => change({ protectedUntil })}
          />
          <TextField
            label={words.protectionSource}
            optional
            language={language}
            value={form.protectionSource}
            onChange={(protectionSource) => change({ protectionSource })}
          />
        </div>
      ) : null}
    </>
  );
}
