import { useLanguage, useSay } from "../i18n/words.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import type { Fault, Faults } from "./read-referral.ts";

/** Reads the message at a field: `const faultText = useFaultText(faults); faultText("cpr")`. */
export function useFaultText(faults: Faults): (field: string) => string | undefined {
  const say = useSay();
  return (field) => {
    const text = faults[field]?.text;
    return text === undefined || typeof text === "string" ? text : say(text);
  };
}

/** Where the rule that said no comes from, right under the field it said no to. */
export function FaultSource({ fault }: { readonly fault: Fault | undefined }) {
  const { language } = useLanguage();
  return fault?.source === undefined ? null : <SourceNote source={fault.source} language={language} />;
}
