import { smallerAnswers } from "@tovholder/domain/support/support.ts";
import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { YesNo, yesNoSchema } from "./YesNo.tsx";

const schema = z.strictObject({
  on: localDateSchema.optional(),
  withCitizen: yesNoSchema.optional(),
  smaller: z.enum(smallerAnswers).optional(),
  words: z.string(),
  conclusion: z.string(),
  nextOn: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

/** Could something smaller or time-limited do? Asked with the citizen, with the day to ask again. */
export function ReviewForm({ course, onDone }: { readonly course: CourseView; readonly onDone: () => void }) {
  const { course: shared, support } = useWords();
  const words = support.review;
  const { language } = useLanguage();
  const today = useToday();
  const [reviewId] = useState(newId);
  const read = ({ on, withCitizen, smaller, words: said, conclusion, nextOn }: Value): Reading => {
    const missing = {
      ...(withCitizen === undefined ? { withCitizen: shared.form.needChoice } : {}),
      ...(smaller === undefined ? { smaller: shared.form.needChoice } : {}),
      ...emptyTexts({ conclusion }, ["conclusion"], { text: shared.form.needText }),
      ...(nextOn === undefined ? { nextOn: shared.form.needDate } : {}),
      ...(on === undefined ? { on: shared.form.needDate } : {}),
    };
    if (smaller === undefined || nextOn === undefined || on === undefined || Object.keys(missing).length > 0) {
      return { missing };
    }
    const draft = { type: "holdReview", reviewId, on, withCitizen: withCitizen === "yes", smaller } as const;
    return { draft: { ...draft, words: said, conclusion, nextOn } };
  };
  const months = course.method.review?.everyMonths ?? 6;
  const initial: Value = { on: today, words: "", conclusion: "", nextOn: addMonths(today, months) };
  const form = useCommandForm({
    course,
    key: `support:holdReview:${course.courseId}`,
    initial,
    schema,
    said: words.saved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      <p>{words.text}</p>
      <YesNo
        label={words.withCitizen}
        value={value.withCitizen}
        onChange={(withCitizen) => change({ withCitizen })}
        error={faultOf("withCitizen")}
      />
      <RadioGroup
        label={words.smaller}
        hint={words.smallerHint}
        choices={choicesOf("smaller", smallerAnswers, language)}
        value={value.smaller}
        onChange={(smaller) => change({ smaller })}
        error={faultOf("smaller")}
        language={language}
      />
      <TextArea
        label={words.words}
        optional
        value={value.words}
        onChange={(said) => change({ words: said })}
        error={faultOf("words")}
        language={language}
      />
      <TextArea
        label={words.conclusion}
        value={value.conclusion}
        onChange={(conclusion) => change({ conclusion })}
        error={faultOf("conclusion")}
        language={language}
      />
      <DateField
        label={words.next}
        value={value.nextOn}
        onChange={(nextOn) => change({ nextOn })}
        min={today}
        error={faultOf("nextOn")}
        language={language}
      />
      <DateField
        label={shared.form.on}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </CommandForm>
  );
}
