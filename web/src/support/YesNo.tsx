import { z } from "zod";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";

const answers = ["yes", "no"] as const;
export const yesNoSchema = z.enum(answers);

export interface YesNoProps {
  readonly label: string;
  readonly value: z.infer<typeof yesNoSchema> | undefined;
  readonly onChange: (value: z.infer<typeof yesNoSchema>) => void;
  readonly error: string | undefined;
}

/** A question answered by yes or no, with neither chosen beforehand. */
export function YesNo(props: YesNoProps) {
  const words = useWords().course.facts;
  const { language } = useLanguage();
  return (
    <RadioGroup {...props} choices={answers.map((value) => ({ value, label: words[value] }))} language={language} />
  );
}
