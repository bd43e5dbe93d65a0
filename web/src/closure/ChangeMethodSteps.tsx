import { legalBasisOn } from "@tovholder/domain/law/legal-basis.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { teamsSchema } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { choicesOf } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { useNameOf } from "../course/use-colleagues.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { YesNo } from "../support/YesNo.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { CarriedList } from "./CarriedList.tsx";
import {
  changeOutcomes,
  lawAsks,
  methodsToChoose,
  ruleOf,
  type ChangeFaults,
  type ChangeForm,
} from "./change-method.ts";
import { decisionMissing } from "./ending.ts";

export interface ChangeStepProps {
  readonly course: CourseView;
  readonly form: ChangeForm;
  readonly change: (part: Partial<ChangeForm>) => void;
  readonly faults: ChangeFaults;
}

/** Where to and why, with the choosing rule's words for the method chosen. */
export function MethodStep({ course, form, change, faults }: ChangeStepProps) {
  const words = useWords().support.change;
  const { language } = useLanguage();
  const today = useToday();
  const rule = ruleOf(form.toMethod);
  return (
    <>
      <RadioGroup
        label={words.to}
        choices={methodsToChoose(course.state).map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={form.toMethod === "" ? undefined : form.toMethod}
        onChange={(toMethod) => change({ toMethod, legalBasis: findMethod(toMethod)?.legalBases[0] ?? "" })}
        error={faults["toMethod"]}
        language={language}
      />
      {rule === undefined ? null : <p className={styles["quiet"]}>{words.rule[rule]}</p>}
      <TextArea
        label={words.why}
        value={form.why}
        onChange={(why) => change({ why })}
        error={faults["why"]}
        language={language}
      />
      <DateField
        label={words.on}
        value={form.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faults["on"]}
        language={language}
      />
      <DateField
        label={words.joint}
        hint={words.jointHint}
        optional
        value={form.jointVisitOn}
        onChange={(jointVisitOn) => change({ jointVisitOn })}
        max={today}
        error={faults["jointVisitOn"]}
        language={language}
      />
    </>
  );
}

/** What the law asks: a decision on the support that ends, and the ground of the new. */
export function LawStep(props: ChangeStepProps) {
  const { course, form, change, faults } = props;
  const { support, referral } = useWords();
  const words = support.change;
  const { language } = useLanguage();
  const asks = lawAsks(form);
  const bases = findMethod(form.toMethod)?.legalBases ?? [];
  return (
    <>
      {decisionMissing(course.state, "changed-method") ? <EndingFields {...props} /> : null}
      <Select
        label={words.newBasis}
        options={bases.map((value) => ({ value, label: label("legalBasis", value, language) }))}
        value={form.legalBasis}
        placeholder={referral.basisMissing}
        onChange={(legalBasis) => change({ legalBasis })}
        error={faults["legalBasis"] ?? outdated(form, language)}
        language={language}
      />
      {asks.decision ? (
        <DateField
          label={words.decidedOn}
          value={form.decidedOn}
          onChange={(decidedOn) => change({ decidedOn })}
          error={faults["decidedOn"]}
          language={language}
        />
      ) : null}
      {asks.lengthReason ? (
        <TextArea
          label={words.lengthReason}
          hint={referral.exceptionHint}
          value={form.overrideReason}
          onChange={(overrideReason) => change({ overrideReason })}
          error={faults["overrideReason"]}
          language={language}
        />
      ) : null}
      {asks.wish ? <WishFields {...props} /> : null}
    </>
  );
}

function outdated({ legalBasis, decidedOn }: ChangeForm, language: "da" | "en"): string | undefined {
  if (legalBasis === "" || decidedOn === undefined) return undefined;
  const found = legalBasisOn(legalBasis, decidedOn);
  return found.ok ? undefined : found.text[language];
}

function EndingFields({ course, form, change, faults }: ChangeStepProps) {
  const { support, closure } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  return (
    <fieldset className={styles["versions"]}>
      <legend>{support.change.decisionTitle}</legend>
      <p>{closure.close.decisionText(course.state.legalBasis)}</p>
      <RadioGroup
        label={closure.close.outcome}
        choices={choicesOf("decision", changeOutcomes, language)}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faults["outcome"]}
        language={language}
      />
      <DateField
        label={closure.close.decisionOn}
        value={form.decision}
        onChange={(decision) => change({ decision })}
        max={today}
        error={faults["decision"]}
        language={language}
      />
      <TextArea
        label={closure.close.decisionText2}
        optional
        value={form.decisionText}
        onChange={(decisionText) => change({ decisionText })}
        language={language}
      />
    </fieldset>
  );
}

function WishFields({ form, change, faults }: ChangeStepProps) {
  const words = useWords().support.change;
  const { language } = useLanguage();
  const wished = form.wish.trim() !== "";
  return (
    <>
      <TextField
        label={words.wish}
        optional
        value={form.wish}
        onChange={(wish) => change({ wish })}
        error={faults["supplierWish"]}
        language={language}
      />
      {wished ? (
        <YesNo
          label={words.wishFollowed}
          value={form.wishFollowed}
          onChange={(wishFollowed) => change({ wishFollowed })}
          error={faults["wishFollowed"]}
        />
      ) : null}
      {wished && form.wishFollowed === "no" ? (
        <TextArea
          label={words.wishReason}
          value={form.wishReason}
          onChange={(wishReason) => change({ wishReason })}
          error={faults["wishReason"]}
          language={language}
        />
      ) : null}
    </>
  );
}

/** With whom, and exactly what comes along. */
export function PeopleStep({ course, form, change, faults }: ChangeStepProps) {
  const words = useWords().support.change;
  const { language } = useLanguage();
  const nameOf = useNameOf();
  const teams = useAnswer("/api/teams", teamsSchema).value ?? [];
  const { workerId, teamId } = course.state;
  const name = nameOf(workerId);
  const same = {
    value: `${workerId ?? ""} ${teamId}`,
    label: name === undefined ? words.later : words.sameWorker(name),
  };
  const others = teams
    .filter((team) => team.active)
    .flatMap((team) =>
      team.members
        .filter((member) => member.roles.includes("worker"))
        .map((member) => ({ value: `${member.accountId} ${team.teamId}`, label: `${member.name}, ${team.name}` })),
    )
    .filter((option) => option.value !== same.value);
  return (
    <>
      <Select
        label={words.worker}
        options={[same, ...others]}
        value={form.worker}
        onChange={(worker) => change({ worker })}
        error={faults["workerId"] ?? faults["teamId"]}
        language={language}
      />
      <section className={styles["versions"]} aria-label={words.carriedTitle}>
        <h3>{words.carriedTitle}</h3>
        <p>{words.carriedText}</p>
        <CarriedList state={course.state} to={findMethod(form.toMethod)} />
      </section>
    </>
  );
}
