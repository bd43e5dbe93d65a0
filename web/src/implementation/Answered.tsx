import type { ReactNode } from "react";
import type { Answer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";

interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What the server answered; its shape while it is asked, and a way to ask again when there is no network. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>) {
  const words = useWords().implementation;
  const { language } = useLanguage();
  if (answer.value !== undefined) return children(answer.value);
  if (answer.error === undefined) return <Skeleton shape="panel" language={language} />;
  return (
    <Notice tone="warn" title={words.offline} action={<Button onClick={answer.again}>{words.again}</Button>}>
      {words.offlineText}
    </Notice>
  );
}
