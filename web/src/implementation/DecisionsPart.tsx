import { decisionSchema, withHistory, type Decision } from "@tovholder/domain/implementation/records.ts";
import course from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { dayText } from "../ui/day-text.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "./Implementation.module.css";
import { ofKind, type PartProps, type WrittenAs } from "./part.ts";
import { EarlierVersions, FormFrame, OpensForm, WrittenBy } from "./RecordFrame.tsx";
import { useRecordForm, type Unfinished } from "./use-record-form.ts";

const goings = ["continue", "stop"] as const;

/** What goes on and what stops, with who decided it and when it is looked at again. */
export function DecisionsPart({ records, path, onWritten }: PartProps) {
  const words = useWords().implementation;
  const decisions = withHistory(ofKind(records, "decision"));
  return (
    <>
      <p>{words.decisions.intro}</p>
      <div>
        <OpensForm label={words.decisions.add} kind="primary">
          {(close) => <DecisionForm path={path} onClose={close} onWritten={onWritten} />}
        </OpensForm>
      </div>
      {goings.map((going) => {
        const found = decisions.filter(({ now }) => now.going === going);
        return (
          <Panel key={going} title={words.decisions.going[going]}>
            {found.length === 0 ? <p className={course["quiet"]}>{words.decisions.none}</p> : null}
            <ul className={course["list"]}>
              {found.map(({ now, before }) => (
                <li key={now.recordId}>
                  <Shown one={now} />
                  <WrittenBy {...now} />
                  <div data-print="no">
                    <OpensForm label={words.edit} about={now.what} kind="link">
                      {(close) => <DecisionForm path={path} from={now} onClose={close} onWritten={onWritten} />}
                    </OpensForm>
                  </div>
                  <EarlierVersions before={before} about={now.what} renderOne={(one) => <Shown one={one} past />} />
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
    </>
  );
}

function Shown({ one, past = false }: { readonly one: WrittenAs<"decision">; readonly past?: boolean }) {
  const words = useWords().implementation.decisions;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <>
      <h3>{past ? `${words.going[one.going]}: ${one.what}` : one.what}</h3>
      <p className={styles["written"]}>{one.why}</p>
      <p>{words.line(one.decidedBy, dayText(one.fromOn, language), dayText(one.reviewOn, language))}</p>
      {!past && one.reviewOn <= today ? (
        <p>
          <Mark tone="warn">{words.due}</Mark>
        </p>
      ) : null}
    </>
  );
}

interface DecisionFormProps {
  readonly path: string;
  readonly from?: WrittenAs<"decision">;
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

function DecisionForm({ path, from, onClose, onWritten }: DecisionFormProps) {
  const words = useWords().implementation.decisions;
  const { language } = useLanguage();
  const form = useRecordForm<Decision>({
    path,
    name: "decision",
    from,
    schema: decisionSchema,
    read: (stored) => decisionSchema.partial().safeParse(stored).data,
    initial: begun(from),
    onSaved: onWritten,
    onDone: onClose,
  });
  const { value, change, fault } = form;
  return (
    <FormFrame form={form.form} submit={form.submit} draft={form.draft} onCancel={onClose}>
      <RadioGroup
        label={words.goingLabel}
        choices={goings.map((one) => ({ value: one, label: words.going[one] }))}
        value={value.going}
        onChange={(going) => change({ going })}
        error={fault("going")}
        language={language}
      />
      <TextField
        label={words.what}
        value={value.what ?? ""}
        onChange={(text) => change({ what: text === "" ? undefined : text })}
        error={fault("what")}
        language={language}
      />
      <TextArea
        label={words.why}
        value={value.why ?? ""}
        onChange={(text) => change({ why: text === "" ? undefined : text })}
        error={fault("why")}
        language={language}
      />
      <TextField
        label={words.decidedBy}
        value={value.decidedBy ?? ""}
        onChange={(text) => change({ decidedBy: text === "" ? undefined : text })}
        error={fault("decidedBy")}
        language={language}
      />
      <DateField
        label={words.fromOn}
        value={value.fromOn}
        onChange={(fromOn) => change({ fromOn })}
        error={fault("fromOn")}
        language={language}
      />
      <DateField
        label={words.reviewOn}
        value={value.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        error={fault("reviewOn")}
        language={language}
      />
    </FormFrame>
  );
}

function begun(from: WrittenAs<"decision"> | undefined): Unfinished<Decision> {
  if (from === undefined) return { kind: "decision", recordId: newId(), seen: 0 };
  const { name: _name, at: _at, subjectName: _subject, ...said } = from;
  return { ...said, seen: from.seen + 1 };
}
