import { adoptionPurposes, leftDraftSchema } from "@tovholder/domain/drafts/draft-wire.ts";
import type { AdoptionPurpose, LeftDraft } from "@tovholder/domain/drafts/draft-wire.ts";
import { useState } from "react";
import { Link } from "wouter";
import { ApiError, callApi, noContent } from "../app/api.ts";
import { useAnswer } from "../app/use-answer.ts";
import { draftAge } from "../drafts/draft-age.ts";
import { useAgeText } from "../drafts/use-age-text.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSync } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./TeamBoard.module.css";

const leftSchema = leftDraftSchema.array();

/** Drafts about the team's citizens whose writer cannot come back to them: that they are there, and taking one over. */
export function LeftDrafts({ teamId }: { readonly teamId: string }) {
  const words = useWords().drafts.left;
  const left = useAnswer(`/api/teams/${teamId}/left-drafts`, leftSchema);
  const [adopting, setAdopting] = useState<LeftDraft>();
  const done = () => {
    setAdopting(undefined);
    left.again();
  };
  if (left.value === undefined || left.value.length === 0) return null;
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      <ul>
        {left.value.map((draft) => (
          <li key={draft.draftId}>
            <LeftLine draft={draft} onAdopt={() => setAdopting(draft)} />
          </li>
        ))}
      </ul>
      {adopting === undefined ? null : (
        <AdoptDialog teamId={teamId} draft={adopting} onDone={done} onClose={() => setAdopting(undefined)} />
      )}
    </Panel>
  );
}

function LeftLine({ draft, onAdopt }: { readonly draft: LeftDraft; readonly onAdopt: () => void }) {
  const words = useWords().drafts.left;
  const today = useToday();
  const ageText = useAgeText();
  const age = draftAge(draft.at, today);
  return (
    <>
      <p>
        <b>{words.kinds[draft.kind]}</b> <Mark tone={age.tone}>{ageText(age)}</Mark>
      </p>
      <p>{words.from(draft.name, words.why[draft.why])}</p>
      <p className={styles["marks"]}>
        <Link href={`/forloeb/${draft.courseId}`}>{words.course}</Link>
        <Button onClick={onAdopt}>{words.adopt}</Button>
      </p>
    </>
  );
}

interface AdoptProps {
  readonly teamId: string;
  readonly draft: LeftDraft;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function AdoptDialog({ teamId, draft, onDone, onClose }: AdoptProps) {
  const words = useWords().drafts.left;
  const { language } = useLanguage();
  const toast = useToast();
  const { kick } = useSync();
  const [purpose, setPurpose] = useState<AdoptionPurpose>("finish");
  const [error, setError] = useState<string>();
  const adopt = async () => {
    try {
      const path = `/api/teams/${teamId}/left-drafts/${draft.draftId}/adopt`;
      await callApi(path, { method: "POST", body: { purpose }, schema: noContent });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure.detail);
      return;
    }
    kick();
    toast({ text: words.done });
    onDone();
  };
  return (
    <Dialog
      open
      title={words.adoptTitle(draft.name)}
      language={language}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" onClick={() => void adopt()}>
            {words.adopt}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={words.purpose}
        choices={adoptionPurposes.map((value) => ({ value, label: words.purposes[value] }))}
        value={purpose}
        onChange={setPurpose}
      />
      {error === undefined ? null : <Notice tone="error">{error}</Notice>}
    </Dialog>
  );
}
