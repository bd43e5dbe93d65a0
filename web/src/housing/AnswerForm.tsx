import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { HousingFormProps } from "./SituationForm.tsx";

const schema = z.strictObject({
  accepted: z.enum(["yes", "no"]).optional(),
  why: z.string(),
  on: localDateSchema.optional(),
});

/** The citizen's own yes or no, and why in own words. A no has no consequence, and none can be chosen. */
export function AnswerForm({ course, offerId, onDone }: HousingFormProps & { readonly offerId: string }) {
  const { course: shared, housing } = useWords();
  const words = housing.answer;
  const { language } = useLanguage();
  const today = useToday();
  const initial: z.infer<typeof schema> = { why: "", on: today };
  const form = useCommandForm({
    course,
    key: `course:answerOffer:${offerId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read: ({ accepted, why, on }) => {
      if (accepted === undefined) return { missing: { accepted: shared.form.needChoice } };
      if (on === undefined) return { missing: { on: shared.form.needDate } };
      return { draft: { type: "answerOffer", offerId, accepted: accepted === "yes", why, on } };
    },
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <RadioGroup
        label={words.accepted}
        hint={words.free}
        choices={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
        value={value.accepted}
        onChange={(accepted) => change({ accepted })}
        error={faultOf("accepted")}
        language={language}
      />
      <TextArea
        label={words.why}
        hint={words.whyHint}
        optional
        value={value.why}
        onChange={(why) => change({ why })}
        error={faultOf("why")}
        language={language}
      />
      <DateField
        label={words.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}
