import type { Caseload } from "@tovholder/domain/caseload/caseload.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Mark } from "../ui/parts/Mark.tsx";

/** Heads and equivalents are different numbers, so both are said. */
export function OwnLoad({ load }: { readonly load: Caseload }) {
  const words = useWords().citizens;
  const { language } = useLanguage();
  const weight = words.caseload(sceText(load.sce, language), sceText(load.limit, language));
  return (
    <span title={words.assumedFullTime}>
      {words.heads(load.heads)} · {weight}{" "}
      {load.over > 0 ? <Mark tone="warn">{words.over(sceText(load.over, language))}</Mark> : null}
    </span>
  );
}
