import { adoptedFrom } from "@tovholder/domain/drafts/draft-state.ts";
import { useState } from "react";
import { useNameOf } from "../course/use-colleagues.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { Draft } from "../replica/store.ts";
import type { DraftHandle } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useIsAlone } from "./alone.ts";
import { readApart } from "./draft-key.ts";
import { textsOf } from "./draft-texts.ts";

type Beside = Pick<DraftHandle<unknown>, "key" | "beside" | "take">;

/** What was typed in the same form on another device, or by a colleague: offered, never written in. */
export function DraftsBeside({ draft }: { readonly draft: Beside }) {
  const words = useWords().drafts;
  const alone = useIsAlone(draft.key);
  return (
    <>
      {draft.beside.map((one) => (
        <BesideNotice key={one.key} one={one} draft={draft} />
      ))}
      {alone ? <Notice tone="warn">{words.alone}</Notice> : null}
    </>
  );
}

/** What to call a draft that lies beside its form; `undefined` for the form's own. */
export function useApartName(): (draftKey: string) => string | undefined {
  const words = useWords().drafts;
  const nameOf = useNameOf();
  return (draftKey) => {
    const apart = readApart(draftKey);
    if (apart === undefined) return undefined;
    const from = adoptedFrom(apart.name.writer);
    return from === undefined ? words.other : words.adopted(nameOf(from.accountId) ?? words.someone);
  };
}

function BesideNotice({ one, draft }: { readonly one: Draft; readonly draft: Beside }) {
  const words = useWords().drafts;
  const apartName = useApartName()(one.key) ?? words.other;
  const own = useSnapshot().drafts.find(({ key }) => key === draft.key);
  const [open, setOpen] = useState(false);
  const newer = apartName === words.other && (own === undefined || own.at < one.at);
  const title = newer ? words.newer : apartName;
  return (
    <>
      <Notice title={title} action={<Button onClick={() => setOpen(true)}>{words.show}</Button>}>
        {words.hint}
      </Notice>
      {open ? <BesideDialog title={title} one={one} draft={draft} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface BesideDialogProps {
  readonly title: string;
  readonly one: Draft;
  readonly draft: Beside;
  readonly onClose: () => void;
}

function BesideDialog({ title, one, draft, onClose }: BesideDialogProps) {
  const words = useWords().drafts;
  const { language } = useLanguage();
  const replica = useReplica();
  const [unfit, setUnfit] = useState(false);
  const use = async () => {
    if (await draft.take(one)) onClose();
    else setUnfit(true);
  };
  const drop = async () => {
    await replica.removeDraft(one.key);
    onClose();
  };
  return (
    <Dialog
      open
      title={title}
      language={language}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          <Button kind="danger" onClick={() => void drop()}>
            {words.drop}
          </Button>
          <Button kind="primary" onClick={() => void use()}>
            {words.use}
          </Button>
        </>
      }
    >
      <DraftTexts value={one.value} />
      <p>{words.useHint}</p>
      {unfit ? <Notice tone="warn">{words.unfit}</Notice> : null}
    </Dialog>
  );
}

/** What a draft says, to be read and copied. */
export function DraftTexts({ value }: { readonly value: unknown }) {
  const words = useWords().drafts;
  const texts = textsOf(value);
  if (texts.length === 0) return <p>{words.empty}</p>;
  return <blockquote style={{ whiteSpace: "pre-wrap", userSelect: "text" }}>{texts.join("\n\n")}</blockquote>;
}
