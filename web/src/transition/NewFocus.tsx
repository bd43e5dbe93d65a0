import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { FocusFields } from "../plan/FocusFields.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { carriedOver, toCarry, type FocusDraft } from "./focus-drafts.ts";

interface NewFocusProps {
  readonly course: CourseView;
  readonly focus: readonly FocusDraft[];
  readonly onChange: (focus: readonly FocusDraft[]) => void;
  readonly faultOf: (field: string) => string | undefined;
}

/** The focus of the coming phase: carried over with a tap, or chosen anew. */
export function NewFocus({ course, focus, onChange, faultOf }: NewFocusProps) {
  const words = useWords().transition;
  const { language } = useLanguage();
  const { state, method } = course;
  const chosen = new Set(focus.map((one) => one.dimension));
  const carry = toCarry(state, focus);
  const others = method.dimensions.filter(({ code }) => !chosen.has(code) && !carry.includes(code));
  const add = (dimension: string) => onChange([...focus, carriedOver(state, dimension, newId())]);
  const nameOf = (code: string) => dimensionName(method, code, language);
  return (
    <>
      {focus.map((one, index) => (
        <section key={one.focusId} className={styles["versions"]} aria-label={nameOf(one.dimension)}>
          <div className={`${styles["line"]} ${styles["spread"]}`}>
            <h4>{nameOf(one.dimension)}</h4>
            <Button kind="link" onClick={() => onChange(focus.filter((each) => each.focusId !== one.focusId))}>
              {words.remove(nameOf(one.dimension))}
            </Button>
          </div>
          <FocusFields
            method={method}
            value={one}
            change={(part) =>
              onChange(focus.map((each) => (each.focusId === one.focusId ? { ...each, ...part } : each)))
            }
            faultOf={(field) => faultOf(`focus.${index}.${field}`)}
          />
        </section>
      ))}
      <div className={styles["buttons"]}>
        {carry.map((code) => (
          <Button key={code} onClick={() => add(code)}>
            {words.carry(nameOf(code))}
          </Button>
        ))}
      </div>
      {others.length === 0 ? null : (
        <Select
          label={words.other}
          placeholder={words.other}
          labelHidden
          value=""
          onChange={add}
          options={others.map(({ code, name }) => ({ value: code, label: name[language] }))}
          language={language}
        />
      )}
    </>
  );
}
