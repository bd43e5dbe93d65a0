import { useState } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { draftPlace, type DraftPlace } from "../app/draft-place.ts";
import { draftAge } from "../drafts/draft-age.ts";
import { readApart } from "../drafts/draft-key.ts";
import { DraftTexts, useApartName } from "../drafts/DraftsBeside.tsx";
import { useAgeText } from "../drafts/use-age-text.ts";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { Draft } from "../replica/store.ts";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Today.module.css";

/** What is half written on this device, with the way back to it. */
export function DraftLines() {
  const words = useWords().today;
  const drafts = useSnapshot().drafts.flatMap((draft) => {
    const place = draftPlace(draft);
    return place === undefined ? [] : [{ draft, place }];
  });
  const { ages } = useWords().drafts;
  if (drafts.length === 0) return null;
  return (
    <Panel title={words.drafts} look="open">
      <p className={styles["muted"]}>{ages}</p>
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

/** A draft with the way back to it. One that lies beside its form is asked about before it goes: it cannot be taken back. */
function DraftLine({ draft, place }: { readonly draft: Draft; readonly place: DraftPlace }) {
  const { today: words } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const ageText = useAgeText();
  const age = draftAge(draft.at, today);
  const apart = useApartName()(draft.key);
  const title = useDraftTitle(draft, place);
  const held = useSnapshot().byId;
  return (
    <div className={styles["card"]}>
      <h3>{title}</h3>
      {apart === undefined ? null : <p>{apart}</p>}
      <p className={styles["muted"]}>
        <Mark tone={age.tone}>{ageText(age)}</Mark> {words.draftFrom(instantText(draft.at, today, language))}
      </p>
      <div className={styles["buttons"]}>
        {apart === undefined ? null : <Show draft={draft} title={apart} />}
        <Link href={reachable(place.href, draft.courseId, held)} className={buttonClass("plain")}>
          {words.resume}
        </Link>
        <Drop draft={draft} asks={apart !== undefined} />
      </div>
    </div>
  );
}

/** A form of a course needs the course on the device; where it is not, the way there leads over the course's own page. */
function reachable(href: string, courseId: string | undefined, held: ReadonlyMap<string, unknown>): string {
  return courseId === undefined || held.has(courseId) ? href : `/forloeb/${courseId}`;
}

function Show({ draft, title }: { readonly draft: Draft; readonly title: string }) {
  const words = useWords().drafts;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.show}</Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)} language={language}>
        <DraftTexts value={draft.value} />
      </Dialog>
    </>
  );
}

function useDraftTitle(draft: Draft, { kind }: DraftPlace): string {
  const { today: words, sync } = useWords();
  const { byId } = useSnapshot();
  const course = draft.courseId === undefined ? undefined : byId.get(draft.courseId);
  const key = readApart(draft.key)?.key ?? draft.key;
  // Drafts of a course's forms name their command: `course:closeCourse:<id>`.
  const named = Object.entries(sync.commands).find(([type]) => type === key.split(":")[1])?.[1];
  return [named ?? words.draftKinds[kind], course === undefined ? "" : citizenName(course.citizen)]
    .filter(Boolean)
    .join(": ");
}

function Drop({ draft, asks }: { readonly draft: Draft; readonly asks: boolean }) {
  const { today: words, drafts } = useWords();
  const { language } = useLanguage();
  const replica = useReplica();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const drop = async () => {
    await replica.removeDraft(draft.key);
    const { at: _at, ...written } = draft;
    toast({ text: drafts.dropped, ...(asks ? {} : { undo: () => void replica.putDraft(written) }) });
  };
  return (
    <>
      <Button kind="link" onClick={() => (asks ? setAsking(true) : void drop())}>
        {words.discardDraft}
      </Button>
      <Dialog
        open={asking}
        title={words.discardTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            <Button kind="danger" onClick={() => void drop()}>
              {words.discardDraft}
            </Button>
          </>
        }
      >
        <p>{words.discardText}</p>
      </Dialog>
    </>
  );
}
