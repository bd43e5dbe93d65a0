import styles from "../course/Course.module.css";
import { useWords } from "../i18n/words.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import type { FocusTexts } from "./FocusFields.tsx";

/** A focus area as it reads: the citizen's words, then goal, reason and how. */
export function FocusText({ focus }: { readonly focus: Omit<FocusTexts, "dimension"> }) {
  const words = useWords().plan;
  const items = [
    { term: words.goal, value: <span className={styles["preserve"]}>{focus.goal}</span> },
    { term: words.reason, value: <span className={styles["preserve"]}>{focus.reason}</span> },
    ...(focus.strategy === ""
      ? []
      : [{ term: words.strategy, value: <span className={styles["preserve"]}>{focus.strategy}</span> }]),
  ];
  return (
    <>
      {focus.words === "" ? <p className={styles["quiet"]}>{words.noWords}</p> : <Quote>{focus.words}</Quote>}
      <DataList items={items} />
    </>
  );
}
