import { proposeMethod, type ChoosingAnswers } from "@tovholder/domain/choosing/propose-method.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Choosing.module.css";

/** What the answers point to, each reason with its source. A proposal: the worker chooses. */
export function ProposalNotice({ answers }: { readonly answers: ChoosingAnswers }) {
  const words = useWords().choosing;
  const { language } = useLanguage();
  const say = useSay();
  const { proposal, housingFirst, reasons } = proposeMethod(answers);
  return (
    <Notice tone="info" title={words.proposal[proposal]} quiet>
      <div className={styles["reasons"]}>
        {housingFirst ? <p>{words.housingFirst}</p> : null}
        {reasons.map(({ text, source }) => (
          <div key={text.da}>
            <p>{say(text)}</p>
            <SourceNote source={source} language={language} />
          </div>
        ))}
        <p>{words.yours}</p>
      </div>
    </Notice>
  );
}
