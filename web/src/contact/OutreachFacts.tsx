import type { Outreach } from "@tovholder/domain/outreach/outreach.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import styles from "./Contact.module.css";

/** What an outreach contact noted beside the contact itself, in words; nothing for other contacts. */
export function OutreachFacts({ outreach }: { readonly outreach: Outreach | undefined }) {
  return outreach === undefined ? null : <Facts outreach={outreach} />;
}

function Facts({ outreach }: { readonly outreach: Outreach }) {
  const words = useWords().outreach.form;
  const { language } = useLanguage();
  const { response, refusal, company, colleague, noteGone, safety } = outreach;
  const facts = [
    refusal === undefined
      ? label("response", response, language)
      : `${label("response", response, language)}: ${label("refusalKind", refusal, language).toLowerCase()}`,
    outreach.manners.map((manner) => label("manner", manner, language).toLowerCase()).join(", "),
    company === "pair" && colleague !== ""
      ? words.pairWith(colleague)
      : label("company", company, language).toLowerCase(),
    outreach.lifeSigns === undefined ? undefined : label("lifeSign", outreach.lifeSigns, language).toLowerCase(),
    noteGone === undefined ? undefined : noteGone ? words.noteGoneYes : words.noteGoneNo,
    outreach.initiator === "citizen" ? label("initiator", "citizen", language).toLowerCase() : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <p className={styles["quiet"]}>{facts.join(" · ")}</p>
      {safety === "" ? null : (
        <p>
          <Mark tone="warn">{words.safetyShort(safety)}</Mark>
        </p>
      )}
    </>
  );
}
