import type { ReactNode } from "react";
import type { Answer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";

export interface AnsweredProps<Value> {
  readonly answer: Answer<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What the server has answered; its shape while it is asked, and what to do when it did not answer. */
export function Answered<Value>({ answer: { value, error, again }, children }: AnsweredProps<Value>) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  return (
    <>
      {error === undefined ? null : (
        <Notice tone="error" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
          {error.detail}
        </Notice>
      )}
      {value === undefined && error === undefined ? <Skeleton language={language} /> : null}
      {value === undefined ? null : children(value)}
    </>
  );
}
