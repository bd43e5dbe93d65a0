import { instrumentFor } from "@tovholder/domain/fidelity/instruments.ts";
import { elementsOf } from "@tovholder/domain/implementation/elements.ts";
import { withHistory } from "@tovholder/domain/implementation/records.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { currentMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { useState } from "react";
import course from "../course/Course.module.css";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { AdaptationForm } from "./AdaptationForm.tsx";
import styles from "./Implementation.module.css";
import { ofKind, type PartProps, type WrittenAs } from "./part.ts";
import { EarlierVersions, OpensForm, WrittenBy } from "./RecordFrame.tsx";

/** What the team does otherwise than the method, and the core that it may not change. */
export function AdaptationsPart({ records, path, onWritten }: PartProps) {
  const words = useWords().implementation;
  const { language } = useLanguage();
  const say = useSay();
  const [code, setCode] = useState<Method["code"]>("cti-housing");
  const method = currentMethod(code);
  const found = withHistory(ofKind(records, "adaptation")).filter(({ now }) => now.method === code);
  return (
    <>
      <p>{words.adaptations.intro}</p>
      <Select
        label={words.adaptations.method}
        value={code}
        onChange={setCode}
        options={methods.map((one) => ({ value: one.code, label: say(one.name) }))}
        language={language}
      />
      <Panel title={words.adaptations.list}>
        {found.length === 0 ? <p className={course["quiet"]}>{words.adaptations.none}</p> : null}
        <ul className={course["list"]}>
          {found.map(({ now, before }) => (
            <li key={now.recordId}>
              <Shown one={now} method={method} />
              <WrittenBy {...now} />
              <div data-print="no">
                <OpensForm label={words.edit} about={now.what} kind="link">
                  {(close) => (
                    <AdaptationForm method={method} path={path} from={now} onClose={close} onWritten={onWritten} />
                  )}
                </OpensForm>
              </div>
              <EarlierVersions
                before={before}
                about={now.what}
                renderOne={(one) => <Shown one={one} method={method} />}
              />
            </li>
          ))}
        </ul>
        <div data-print="no">
          <OpensForm label={words.adaptations.add}>
            {(close) => <AdaptationForm method={method} path={path} onClose={close} onWritten={onWritten} />}
          </OpensForm>
        </div>
      </Panel>
      <Panel title={words.adaptations.locked}>
        <p>{words.adaptations.lockedText}</p>
        <ul className={course["list"]}>
          {elementsOf(method)
            .filter(({ locked }) => locked)
            .map((element) => (
              <li key={element.code}>
                <span>{say(element.name)}</span>
                <SourceNote source={element.source} language={language} />
              </li>
            ))}
        </ul>
      </Panel>
    </>
  );
}

function Shown({ one, method }: { readonly one: WrittenAs<"adaptation">; readonly method: Method }) {
  const words = useWords().implementation.adaptations;
  const { language } = useLanguage();
  const say = useSay();
  const element = elementsOf(method).find(({ code }) => code === one.element);
  const item = instrumentFor(method.code)?.indicators.find((indicator) => indicator.item.code === one.fidelityItem);
  return (
    <>
      <h3>{element === undefined ? one.element : say(element.name)}</h3>
      <p>
        <Mark tone={one.endedOn === null ? "ok" : "muted"}>
          {one.endedOn === null ? words.now : words.ended(dayText(one.endedOn, language))}
        </Mark>
      </p>
      <p className={styles["written"]}>{one.what}</p>
      <p className={styles["written"]}>{one.why}</p>
      <p>{words.line(one.decidedBy, dayText(one.fromOn, language))}</p>
      <p>
        {item === undefined ? null : `${words.moves(say(item.item.name))}. `}
        {one.effect}
      </p>
    </>
  );
}
