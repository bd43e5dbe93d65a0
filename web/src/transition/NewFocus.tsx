import { useRef, type ReactNode } from "react";
import { dimensionName } from "../contact/codes.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { FocusFields } from "../plan/FocusFields.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { Button } from "../ui/parts/Button.tsx";
import { useFocusHome } from "../ui/parts/focus-home.ts";
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
        <Area
          key={one.focusId}
          name={nameOf(one.dimension)}
          onRemove={() => onChange(focus.filter((each) => each.focusId !== one.focusId))}
        >
          <FocusFields
            method={method}
            value={one}
            change={(part) =>
              onChange(focus.map((each) => (each.focusId === one.focusId ? { ...each, ...part } : each)))
            }
            faultOf={(field) => faultOf(`focus.${index}.${field}`)}
          />
        </Area>
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

interface AreaProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Area({ name, onRemove, children }: AreaProps) {
  const words = useWords().transition;
  const ref = useRef<HTMLElement>(null);
  useFocusHome(ref);
  return (
    <section ref={ref} className={styles["versions"]} aria-label={name}>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h4>{name}</h4>
        <Button kind="link" onClick={onRemove}>
          {words.remove(name)}
        </Button>
      </div>
      {children}
    </section>
  );
}
