import { methods } from "@tovholder/domain/methods/registry.ts";
import { useState } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Select } from "../ui/parts/Select.tsx";
import styles from "./Administration.module.css";
import { MethodRules } from "./MethodRules.tsx";
import { MethodStages } from "./MethodStages.tsx";
import { MethodSummary } from "./MethodSummary.tsx";

/** Each method as data: every rule with where it comes from and how it stands. To read, not to change. */
export function MethodsSection() {
  const words = useWords().administration;
  const { language } = useLanguage();
  const say = useSay();
  const [code, setCode] = useState<string>(methods[0]?.code ?? "");
  const method = methods.find((one) => one.code === code);
  return (
    <section className={styles["section"]} aria-label={words.sections.metoder}>
      <p>{words.methodsText}</p>
      <Select
        label={words.sections.metoder}
        language={language}
        value={code}
        options={methods.map((one) => ({ value: one.code, label: say(one.name) }))}
        onChange={setCode}
      />
      {method === undefined ? null : (
        <>
          <MethodSummary method={method} />
          <MethodStages method={method} />
          <MethodRules method={method} />
        </>
      )}
    </section>
  );
}
