import { focusIn, planPhase } from "@tovholder/domain/course/state.ts";
import type { FocusArea } from "@tovholder/domain/course/state.ts";
import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { emptyTexts, useCommandForm, type Reading } from "../course/use-command-form.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { FocusFields } from "./FocusFields.tsx";
import { StaleFocus } from "./StaleFocus.tsx";

const schema = z.strictObject({
  dimension: z.string(),
  words: z.string(),
  goal: z.string(),
  reason: z.string(),
  strategy: z.string(),
  /** Number of the entry that last touched the area when the form was opened; 0 for a new one. */
  touched: z.int(),
});
type Value = z.infer<typeof schema>;

export interface FocusFormProps {
  readonly course: CourseView;
  /** The area to edit; a new one is chosen without it. */
  readonly focus?: FocusArea | undefined;
  /** The area of a new one and what the citizen has said of it, where the way here already knew. */
  readonly from?: Pick<Value, "dimension" | "words"> | undefined;
  readonly onDone: () => void;
}

function startValue(focus: FocusArea | undefined, from = { dimension: "", words: "" }): Value {
  if (focus === undefined) return { ...from, goal: "", reason: "", strategy: "", touched: 0 };
  const { dimension, words, goal, reason, strategy, touched } = focus;
  return { dimension, words, goal, reason, strategy, touched };
}

/** One focus area: the citizen's own words first, then goal, reason and how. */
export function FocusForm({ course, focus, from, onDone }: FocusFormProps) {
  const { course: shared, plan: words } = useWords();
  const { language } = useLanguage();
  const [focusId] = useState(() => focus?.focusId ?? newId());
  const read = ({ touched, ...said }: Value): Reading => {
    const empty = emptyTexts(said, ["goal", "reason"], { text: shared.form.needText });
    const chosen = said.dimension === "" ? { dimension: shared.form.needChoice } : {};
    const missing = { ...chosen, ...empty };
    if (Object.keys(missing).length > 0) return { missing };
    if (focus === undefined) return { draft: { type: "chooseFocus", focusId, ...said } };
    if (focus.touched > touched) return { missing: { touched: words.stale.choose } };
    return { draft: { type: "changeFocus", focusId, ...said } };
  };
  const form = useCommandForm({
    course,
    key: `plan:focus:${focus?.focusId ?? course.courseId}${from?.dimension ?? ""}`,
    initial: startValue(focus, from),
    schema,
    said: words.saved,
    onDone,
    read,
    seen: course.state.version,
  });
  const { value, change, faultOf } = form;
  const stale = focus !== undefined && focus.touched > value.touched;
  return (
    <CommandForm form={form} submit={words.save} onCancel={onDone}>
      {stale ? (
        <StaleFocus
          course={course}
          theirs={focus}
          error={faultOf("touched")}
          onTheirs={() => change(startValue(focus))}
          onMine={() => change({ touched: focus.touched })}
        />
      ) : null}
      {focus === undefined && from === undefined ? (
        <RadioGroup
          label={words.dimension}
          choices={dimensionChoices(course, language, words.alreadyChosen)}
          value={value.dimension}
          onChange={(dimension) => change({ dimension })}
          error={faultOf("dimension")}
          language={language}
        />
      ) : null}
      <FocusFields method={course.method} value={value} change={change} faultOf={faultOf} />
    </CommandForm>
  );
}

function dimensionChoices({ state, method }: CourseView, language: "da" | "en", refused: string) {
  const taken = new Set(focusIn(state, planPhase(state)).map((one) => one.dimension));
  return method.dimensions.map(({ code, name }) => ({
    value: code,
    label: name[language],
    refused: taken.has(code) ? refused : undefined,
  }));
}
