import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useAnswer } from "../app/use-answer.ts";
import course from "../course/Course.module.css";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Administration.module.css";

const sourceSchema = z.object({
  title: z.string(),
  place: z.string().optional(),
  standing: z.enum(["official", "derived", "local"]),
});
const limitSchema = z.object({
  method: z.string(),
  scePerFte: z.number(),
  source: sourceSchema,
  usual: z.object({ scePerFte: z.number() }),
  seen: z.number(),
  history: z.array(z.object({ scePerFte: z.number().nullable(), name: z.string(), at: z.string() })),
});
type MethodLimit = z.output<typeof limitSchema>;
const limitsSchema = z.array(limitSchema);

/** How much a full-time post should carry at most, method by method: what counts, where it comes from, and who set it. */
export function LimitsSection() {
  const { administration: words } = useWords();
  const { language } = useLanguage();
  const limits = useAnswer("/api/caseload-limits", limitsSchema);
  return (
    <section className={styles["section"]} aria-label={words.sections.graenser}>
      <p>{words.limitsText}</p>
      {limits.error === undefined ? null : (
        <Notice tone="warn" title={words.failed} action={<Button onClick={limits.again}>{words.again}</Button>}>
          {limits.error.detail}
        </Notice>
      )}
      {limits.value === undefined && limits.error === undefined ? <Skeleton count={4} language={language} /> : null}
      {limits.value?.map((limit) => (
        <LimitPanel key={`${limit.method} ${limit.seen}`} limit={limit} onSet={limits.again} />
      ))}
    </section>
  );
}

interface LimitPanelProps {
  readonly limit: MethodLimit;
  readonly onSet: () => void;
}

function LimitPanel({ limit, onSet }: LimitPanelProps) {
  const { administration: words } = useWords();
  const { language } = useLanguage();
  const say = useSay();
  const toast = useToast();
  const [value, setValue] = useState<number | undefined>(limit.scePerFte);
  const [tried, setTried] = useState(false);
  const method = findMethod(limit.method);
  const title = method === undefined ? limit.method : say(method.name);
  const own = typeof limit.history[0]?.scePerFte === "number";
  const send = async (scePerFte: number | null) => {
    const path = `/api/caseload-limits/${limit.method}`;
    await callApi(path, { method: "PUT", body: { scePerFte, seen: limit.seen }, schema: noContent });
    toast({ text: words.saved });
    onSet();
  };
  const submit = useSubmit(async () => {
    setTried(true);
    if (value !== undefined) await send(value);
  });
  const usual = useSubmit(() => send(null));
  const error = tried && value === undefined ? words.limitNeeded : submit.faultOf("scePerFte");
  return (
    <Panel title={title} aside={words.limitNow(sceText(limit.scePerFte, language))}>
      <SourceNote source={limit.source} language={language} />
      <form className={course["form"]} noValidate onSubmit={submit.onSubmit}>
        <NumberField
          label={words.limitField}
          unit="SCE"
          decimals
          value={value}
          onChange={setValue}
          error={error}
          language={language}
        />
        {[submit.problem, usual.problem].map((problem) =>
          problem === undefined ? null : (
            <Notice key={problem} tone="error">
              {problem}
            </Notice>
          ),
        )}
        <div className={course["buttons"]}>
          <Button type="submit" busy={submit.busy} aria-label={`${words.save}: ${title}`}>
            {words.save}
          </Button>
          {own ? (
            <Button kind="link" busy={usual.busy} onClick={usual.onSubmit} aria-label={`${words.limitBack}: ${title}`}>
              {words.limitUsual(sceText(limit.usual.scePerFte, language))}
            </Button>
          ) : null}
        </div>
      </form>
      <History limit={limit} />
    </Panel>
  );
}

function History({ limit: { history } }: { readonly limit: MethodLimit }) {
  const { administration: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  if (history.length === 0) return null;
  return (
    <details className={course["fold"]}>
      <summary>{words.limitHistory(history.length)}</summary>
      <ul className={course["list"]}>
        {history.map(({ scePerFte, name, at }) => (
          <li key={at}>
            {scePerFte === null ? words.limitBack : `${sceText(scePerFte, language)} SCE`}
            <span className={course["quiet"]}>{words.limitBy(name, instantText(at, today, language))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
