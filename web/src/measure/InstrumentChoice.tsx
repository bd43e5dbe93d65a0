import { instrumentEntry, instrumentRegistry } from "@tovholder/domain/measure/instruments.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { TextField } from "../ui/parts/TextField.tsx";

interface InstrumentChoiceProps {
  readonly value: string;
  readonly onChange: (instrument: string) => void;
}

/** Which instrument, and what may be done with it in a program. */
export function InstrumentChoice({ value, onChange }: InstrumentChoiceProps) {
  const words = useWords();
  const { language } = useLanguage();
  const say = useSay();
  const entry = instrumentEntry(value);
  return (
    <>
      <Select
        label={words.course.measure.instrument}
        value={value}
        onChange={onChange}
        options={[
          ...instrumentRegistry.map(({ code, name }) => ({ value: code, label: say(name) })),
          { value: "other", label: words.measuring.otherInstrument },
          { value: "own-words", label: words.course.measure.own },
        ]}
        language={language}
      />
      {entry === undefined ? null : (
        <details className={styles["fold"]}>
          <summary>
            {words.measuring.licence}: {words.measuring.licences[entry.licence]}
          </summary>
          <div className={styles["stack"]}>
            <p>{say(entry.licenceNote)}</p>
            <SourceNote source={entry.source} language={language} />
          </div>
        </details>
      )}
      {entry?.use === "result" ? <Mark tone="muted">{words.measuring.resultOnly}</Mark> : null}
    </>
  );
}

interface InstrumentNameProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error: string | undefined;
}

export function InstrumentName({ value, onChange, error }: InstrumentNameProps) {
  const words = useWords().measuring;
  const { language } = useLanguage();
  return <TextField label={words.name} value={value} onChange={onChange} error={error} language={language} />;
}
