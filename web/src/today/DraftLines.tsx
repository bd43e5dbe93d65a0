import { useState } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { draftPlace, type DraftPlace } from "../app/draft-place.ts";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { Draft } from "../replica/store.ts";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import styles from "./Today.module.css";

/** What is half written on this device, with the way back to it. */
export function DraftLines() {
  const words = useWords().today;
  const drafts = useSnapshot().drafts.flatMap((draft) => {
    const place = draftPlace(draft);
    return place === undefined ? [] : [{ draft, place }];
  });
  if (drafts.length === 0) return null;
  return (
    <Panel title={words.drafts} look="open">
      <ul className={styles["lines"]}>
        {drafts.map(({ draft, place }) => (
          <li key={draft.key}>
            <DraftLine draft={draft} place={place} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DraftLine({ draft, place }: { readonly draft: Draft; readonly place: DraftPlace }) {
  const { today: words, sync } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const replica = useReplica();
  const [asking, setAsking] = useState(false);
  const { byId } = useSnapshot();
  const course = draft.courseId === undefined ? undefined : byId.get(draft.courseId);
  const { kind, href } = place;
  // Drafts of a course's forms name their command: `course:closeCourse:<id>`.
  const named = Object.entries(sync.commands).find(([type]) => type === draft.key.split(":")[1])?.[1];
  const title = [named ?? words.draftKinds[kind], course === undefined ? "" : citizenName(course.citizen)]
    .filter(Boolean)
    .join(": ");
  return (
    <div className={styles["card"]}>
      <h3>{title}</h3>
      <p className={styles["muted"]}>{words.draftFrom(instantText(draft.at, today, language))}</p>
      <div className={styles["buttons"]}>
        <Link href={href} className={buttonClass("plain")}>
          {words.resume}
        </Link>
        <Button kind="link" onClick={() => setAsking(true)}>
          {words.discardDraft}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={words.discardTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            <Button kind="danger" onClick={() => void replica.removeDraft(draft.key)}>
              {words.discardDraft}
            </Button>
          </>
        }
      >
        <p>{words.discardText}</p>
      </Dialog>
    </div>
  );
}
