import type { Member } from "@tovholder/domain/course/state.ts";
import { handoverStatuses, rings } from "@tovholder/domain/network/network.ts";
import { choicesOf, dimensionName } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { ChipGroup, RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import {
  handoverForm,
  handoverFormSchema,
  leavingSchema,
  memberForm,
  memberSchema,
  ratingForm,
  ratingSchema,
  readHandover,
  readLeaving,
  readMember,
  readRating,
  strengthTexts,
} from "./member-forms.ts";

interface DialogProps {
  readonly course: CourseView;
  readonly onClose: () => void;
}

interface MemberProps extends DialogProps {
  readonly member: Member;
}

/** A new member of the network, or a new wording of one. */
export function MemberDialog({ course, member, onClose }: DialogProps & { readonly member?: Member | undefined }) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const form = useCommandForm({
    course,
    key: `member:${member?.memberId ?? course.courseId}`,
    initial: memberForm(member, today),
    schema: memberSchema,
    read: (value) => readMember(value, member, words),
    said: words.saved,
    onDone: onClose,
  });
  const { value, change, faultOf } = form;
  const dimensions = course.method.dimensions.map(({ code }) => ({
    value: code,
    label: dimensionName(course.method, code, language),
  }));
  return (
    <Dialog
      open
      size="wide"
      title={member === undefined ? words.add : words.changeTitle(member.name)}
      language={language}
      onClose={onClose}
    >
      <CommandForm form={form} submit={words.save} onCancel={onClose}>
        <TextField
          label={words.person}
          language={language}
          value={value.name}
          error={faultOf("name")}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.relation}
          hint={words.relationHint}
          optional
          language={language}
          value={value.relation}
          onChange={(relation) => change({ relation })}
        />
        <RadioGroup
          label={words.ring}
          choices={choicesOf("ring", rings, language)}
          value={value.ring}
          error={faultOf("ring")}
          onChange={(ring) => change({ ring })}
        />
        {member === undefined ? (
          <RadioGroup
            label={words.strength}
            hint={words.strengthHint}
            choices={choicesOf("strength", strengthTexts, language)}
            value={value.strength}
            onChange={(strength) => change({ strength })}
          />
        ) : null}
        <ChipGroup
          label={words.dimensions}
          choices={dimensions}
          value={value.dimensions}
          error={faultOf("dimension")}
          onChange={(chosen) => change({ dimensions: [...chosen] })}
        />
        <TextField
          label={words.contactDetails}
          hint={words.contactHint}
          optional
          language={language}
          value={value.contactDetails}
          onChange={(contactDetails) => change({ contactDetails })}
        />
        {member === undefined ? (
          <DateField
            label={words.since}
            language={language}
            value={value.on}
            error={faultOf("on")}
            onChange={(on) => change({ on })}
          />
        ) : null}
      </CommandForm>
    </Dialog>
  );
}

export function RatingDialog({ course, member, onClose }: MemberProps) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const form = useCommandForm({
    course,
    key: `rating:${member.memberId}`,
    initial: ratingForm(member, today),
    schema: ratingSchema,
    read: (value) => readRating(value, member, words),
    said: words.saved,
    onDone: onClose,
  });
  const { value, change, faultOf } = form;
  return (
    <Dialog open title={words.rateTitle(member.name)} language={language} onClose={onClose}>
      <CommandForm form={form} submit={words.save} onCancel={onClose}>
        <RadioGroup
          label={words.strength}
          choices={choicesOf("strength", strengthTexts, language)}
          value={value.strength}
          onChange={(strength) => change({ strength })}
        />
        <DateField
          label={words.on}
          language={language}
          value={value.on}
          error={faultOf("on")}
          onChange={(on) => change({ on })}
        />
        <TextField
          label={words.note}
          optional
          language={language}
          value={value.note}
          onChange={(note) => change({ note })}
        />
      </CommandForm>
    </Dialog>
  );
}

export function HandoverDialog({ course, member, onClose }: MemberProps) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const form = useCommandForm({
    course,
    key: `handover:${member.memberId}`,
    initial: handoverForm(member, today),
    schema: handoverFormSchema,
    read: (value) => readHandover(value, member, words),
    said: words.saved,
    onDone: onClose,
  });
  const { value, change, faultOf } = form;
  const options = course.method.dimensions.map(({ code, name }) => ({ value: code, label: name[language] }));
  return (
    <Dialog open size="wide" title={words.handoverTitle(member.name)} language={language} onClose={onClose}>
      <CommandForm form={form} submit={words.save} onCancel={onClose}>
        <Select
          label={words.dimension}
          language={language}
          options={options}
          placeholder="–"
          value={value.dimension}
          error={faultOf("dimension")}
          onChange={(dimension) => change({ dimension })}
        />
        <RadioGroup
          label={words.status}
          choices={choicesOf("handover", handoverStatuses, language)}
          value={value.status}
          onChange={(status) => change({ status })}
        />
        <TextField label={words.task} language={language} value={value.task} onChange={(task) => change({ task })} />
        <TextArea
          label={words.proof}
          hint={words.proofHint}
          optional
          language={language}
          value={value.proof}
          onChange={(proof) => change({ proof })}
        />
        <DateField
          label={words.on}
          language={language}
          value={value.on}
          error={faultOf("on")}
          onChange={(on) => change({ on })}
        />
      </CommandForm>
    </Dialog>
  );
}

export function LeavingDialog({ course, member, onClose }: MemberProps) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const form = useCommandForm({
    course,
    key: `leaving:${member.memberId}`,
    initial: { on: today, reason: "" },
    schema: leavingSchema,
    read: (value) => readLeaving(value, member, words),
    said: words.saved,
    onDone: onClose,
  });
  const { value, change, faultOf } = form;
  return (
    <Dialog open title={words.leaveTitle(member.name)} language={language} onClose={onClose}>
      <CommandForm form={form} submit={words.leave} danger onCancel={onClose}>
        <p>{words.leaveText}</p>
        <TextField
          label={words.reason}
          optional
          language={language}
          value={value.reason}
          onChange={(reason) => change({ reason })}
        />
        <DateField
          label={words.on}
          language={language}
          value={value.on}
          error={faultOf("on")}
          onChange={(on) => change({ on })}
        />
      </CommandForm>
    </Dialog>
  );
}
