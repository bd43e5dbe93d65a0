import { homeKinds } from "@tovholder/domain/housing/housing.ts";
import { housingOf } from "@tovholder/domain/course/state.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import type { HousingFormProps } from "./SituationForm.tsx";

const schema = z.strictObject({
  /** The offer moved into; `none` for a home found another way. */
  offerId: z.string(),
  home: z.enum(homeKinds).optional(),
  on: localDateSchema.optional(),
  note: z.string(),
});

/** Offers with a yes that nobody has moved into. */
function openOffers({ state }: CourseView) {
  const { offers, tenancies } = housingOf(state);
  return offers.filter(
    ({ offerId, answer }) => answer?.accepted === true && tenancies.every((tenancy) => tenancy.offerId !== offerId),
  );
}

/** Moving in. The kind of home is known when it was offered here, and asked for only when it was not. */
export function MoveInForm({ course, onDone }: HousingFormProps) {
  const { course: shared, housing } = useWords();
  const words = housing.home;
  const { language } = useLanguage();
  const today = useToday();
  const offers = openOffers(course);
  const initial: z.infer<typeof schema> = { offerId: offers.at(-1)?.offerId ?? "none", on: today, note: "" };
  const read = ({ offerId, home, on, note }: z.infer<typeof schema>): Reading => {
    const offer = offers.find((one) => one.offerId === offerId);
    const kind = offer?.home ?? home;
    if (kind === undefined) return { missing: { home: shared.form.needChoice } };
    if (on === undefined) return { missing: { on: shared.form.needDate } };
    const from = offer === undefined ? {} : { offerId };
    return { draft: { type: "startTenancy", tenancyId: newId(), ...from, home: kind, on, note } };
  };
  const form = useCommandForm({
    course,
    key: `course:startTenancy:${course.courseId}`,
    initial,
    schema,
    said: words.movedInSaved,
    onDone,
    read,
  });
  const { value, change, faultOf } = form;
  const chosen = offers.some((one) => one.offerId === value.offerId);
  return (
    <CommandForm form={form} submit={words.saveMoveIn} onCancel={onDone}>
      {offers.length === 0 ? null : (
        <RadioGroup
          label={words.which}
          choices={[
            ...offers.map(({ offerId, home, where }) => ({
              value: offerId,
              label: [label("homeKind", home, language), where].filter((part) => part !== "").join(", "),
            })),
            { value: "none", label: words.another },
          ]}
          value={chosen ? value.offerId : "none"}
          onChange={(offerId) => change({ offerId })}
          language={language}
        />
      )}
      {chosen ? null : (
        <RadioGroup
          label={words.kind}
          choices={homeKinds.map((code) => ({ value: code, label: label("homeKind", code, language) }))}
          value={value.home}
          onChange={(home) => change({ home })}
          error={faultOf("home")}
          language={language}
        />
      )}
      <DateField
        label={words.movedInOn}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
      <TextArea
        label={words.note}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
    </CommandForm>
  );
}
