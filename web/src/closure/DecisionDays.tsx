import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CommandFormState } from "../course/use-command-form.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { DateField } from "../ui/parts/DateField.tsx";

interface Days {
  readonly sentOn?: LocalDate | undefined;
  readonly receivedOn?: LocalDate | undefined;
}

/** When the decision was sent, and when the citizen had it: the time to complain runs from there. */
export function DecisionDays({ value, change, faultOf }: Pick<CommandFormState<Days>, "value" | "change" | "faultOf">) {
  const words = useWords().closure.decision;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <>
      <DateField
        label={words.sentOn}
        optional
        value={value.sentOn}
        onChange={(sentOn) => change({ sentOn })}
        max={today}
        error={faultOf("sentOn")}
        language={language}
      />
      <DateField
        label={words.receivedOn}
        hint={words.receivedHint}
        optional
        value={value.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        max={today}
        error={faultOf("receivedOn")}
        language={language}
      />
    </>
  );
}
