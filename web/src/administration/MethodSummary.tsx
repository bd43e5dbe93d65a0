import type { Method } from "@tovholder/domain/methods/definition.ts";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import styles from "./Administration.module.css";

/** For whom, how long, on which law, with how many. */
export function MethodSummary({ method }: { readonly method: Method }) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const say = useSay();
  const { ending } = method;
  const byBasis = ending.kind === "timed" ? (ending.byLegalBasis ?? []) : [];
  return (
    <Panel title={say(method.name)} aside={words.version(method.version, formatDate(method.validFrom))}>
      <p>{say(method.summary)}</p>
      <div>
        <b>{words.targetGroup}</b>
        <p>{say(method.targetGroup)}</p>
        <SourceNote source={method.source} language={language} />
      </div>
      <div>
        <b>{lengthText(ending, words)}</b>
        <SourceNote source={ending.source} language={language} />
        {byBasis.map((row) => (
          <div key={row.legalBasis}>
            <p>{words.lengthOn(label("legalBasis", row.legalBasis, language), row.months)}</p>
            <SourceNote source={row.source} language={language} />
          </div>
        ))}
      </div>
      <div>
        <b>{words.legalBases}</b>
        <ul className={styles["plain"]}>
          {method.legalBases.map((code) => (
            <li key={code}>{label("legalBasis", code, language)}</li>
          ))}
        </ul>
        {method.legalBasisSource === undefined ? null : (
          <SourceNote source={method.legalBasisSource} language={language} />
        )}
      </div>
      <div>
        <b>{words.limit}</b>
        <p>{words.limitText(writeNumber(method.caseloadLimit.scePerFte, language, 1))}</p>
        <SourceNote source={method.caseloadLimit.source} language={language} />
      </div>
      <div>
        <b>{words.followUp}</b>
        <p>{words.followUpText(method.followUpMonths)}</p>
        {method.followUpSource === undefined ? null : <SourceNote source={method.followUpSource} language={language} />}
      </div>
    </Panel>
  );
}

function lengthText(ending: Method["ending"], words: ReturnType<typeof useWords>["administration"]): string {
  switch (ending.kind) {
    case "timed":
      return words.timed(ending.months);
    case "open-ended":
      return words.openEnded;
    case "event-ended":
      return words.eventEnded;
    case "frame":
      return words.frame;
  }
}
