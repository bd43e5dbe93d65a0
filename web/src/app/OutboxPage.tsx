import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import type { Command, CommandDraft } from "@tovholder/domain/course/commands.ts";
import { said } from "@tovholder/domain/course/said.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { joinTexts } from "../replica/conflict.ts";
import { useCourse, useIssue, useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { OutboxItem } from "../replica/outbox.ts";
import { useDraft } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { mendingKey } from "../drafts/draft-key.ts";
import { ConflictView, useConflict } from "../course/ConflictView.tsx";
import { ItemTitle } from "./ItemTitle.tsx";
import styles from "./OutboxPage.module.css";
import { WaitingItems } from "./WaitingItems.tsx";

/** What the server has not received: refused commands to mend or let fall, and those on their way. */
export function OutboxPage() {
  const words = useWords().sync.outbox;
  const { outbox } = useSnapshot();
  const refused = outbox.filter((item) => item.status === "refused");
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={words.facts} />
      {outbox.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
      {refused.length === 0 ? null : (
        <Panel title={words.refused} look="open">
          <p>{words.refusedText}</p>
          {refused.map((item) => (
            <RefusedItem key={item.command.commandId} item={item} />
          ))}
        </Panel>
      )}
      <WaitingItems />
    </div>
  );
}

type TextKey = keyof ReturnType<typeof useWords>["sync"]["fields"];

const mendingSchema = z.object({ texts: z.record(z.string(), z.string()), on: localDateSchema.optional() });
type Mending = z.infer<typeof mendingSchema>;

function readMending(stored: unknown): Mending | undefined {
  return mendingSchema.safeParse(stored).data;
}

/** The command's own texts under the names that the form gave them, and its day. Codes and ids are not for editing here. */
function mendingOf(command: Command, keys: readonly string[]): Mending {
  const texts = Object.entries(command).filter(([key, value]) => keys.includes(key) && typeof value === "string");
  return {
    texts: Object.fromEntries(texts.map(([key, value]) => [key, String(value)])),
    ...("on" in command ? { on: command.on } : {}),
  };
}

function RefusedItem({ item }: { readonly item: OutboxItem }) {
  const { sync } = useWords();
  const words = sync.outbox;
  const say = useSay();
  const { language } = useLanguage();
  const replica = useReplica();
  const issue = useIssue();
  const { command } = item;
  const [initial] = useState<Mending>(() => mendingOf(command, Object.keys(sync.fields)));
  const { value, change, discard } = useDraft({
    key: `${mendingKey}:${command.commandId}`,
    courseId: command.courseId,
    initial,
    read: readMending,
  });
  const { texts, on } = value;
  const [refusal, setRefusal] = useState(item.refusal);
  const [asking, setAsking] = useState(false);
  const course = useCourse(command.courseId);
  const conflict = useConflict(item, course);
  const together = conflict === undefined ? texts : joinTexts(texts, conflict.theirs);
  const joins = Object.entries(together).some(([key, text]) => text !== texts[key]);
  const join = () => change((before) => ({ ...before, texts: together }));
  const again = async () => {
    // The same kind of command with other texts and another day: still a draft of that kind, and parsed as one when issued.
    const draft = { ...said(command), type: command.type, ...texts, ...(on && { on }) } as CommandDraft;
    const outcome = await issue(command.courseId, draft, { replaces: command.commandId, citizen: item.citizen });
    if (outcome.ok) await discard();
    else setRefusal(outcome.refusal);
  };
  const letFall = async () => {
    await discard();
    await replica.discard(command.commandId);
  };
  return (
    <article className={styles["item"]}>
      <h3>
        <ItemTitle item={item} />
      </h3>
      {refusal === undefined ? null : (
        <Notice tone="warn" title={say(refusal.message)} quiet>
          {refusal.source === undefined ? null : <small>{words.source(refusal.source.title)}</small>}
        </Notice>
      )}
      {conflict === undefined || course === undefined ? null : <ConflictView conflict={conflict} course={course} />}
      {"on" in command ? (
        <DateField
          label={words.on}
          value={on}
          onChange={(next) => change((before) => ({ ...before, on: next }))}
          language={language}
        />
      ) : null}
      {Object.entries(texts).map(([key, text]) => (
        <TextArea
          key={key}
          // The keys were chosen from the words' own.
          label={sync.fields[key as TextKey]}
          value={text}
          onChange={(next) => change((before) => ({ ...before, texts: { ...before.texts, [key]: next } }))}
        />
      ))}
      <div className={styles["buttons"]}>
        <Button kind="primary" onClick={() => void again()}>
          {conflict === undefined ? words.again : words.useMine}
        </Button>
        {conflict === undefined || !joins ? null : <Button onClick={join}>{words.join}</Button>}
        <Button onClick={() => setAsking(true)}>{conflict === undefined ? words.discard : words.keepTheirs}</Button>
        <Mark tone="ok">{sync.savedHere}</Mark>
      </div>
      <Dialog
        open={asking}
        title={words.discardTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            <Button kind="danger" onClick={() => void letFall()}>
              {words.discardSure}
            </Button>
          </>
        }
      >
        <p>{words.discardText}</p>
      </Dialog>
    </article>
  );
}
