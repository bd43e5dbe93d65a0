import { recordFaults } from "@tovholder/domain/implementation/record-faults.ts";
import type { ImplementationRecord } from "@tovholder/domain/implementation/records.ts";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useToday } from "../i18n/use-today.ts";
import { useSay, useWords } from "../i18n/words.tsx";
import { useDraft, type DraftHandle } from "../replica/use-draft.ts";
import { useSubmit, type Submit } from "../session/use-submit.ts";
import { useToast } from "../ui/parts/Toast.tsx";

/** A record while it is being written: any part may be missing. */
export type Unfinished<One> = { readonly [Key in keyof One]?: One[Key] | undefined };

type Version = Pick<ImplementationRecord, "recordId" | "seen">;

export interface RecordFormPlace<One extends ImplementationRecord> {
  /** Where it is sent. */
  readonly path: string;
  /** What names the draft of a new record beside the path, such as `decision`. */
  readonly name: string;
  /** The version that is changed, which names the draft instead. */
  readonly from: Version | undefined;
  readonly schema: z.ZodType<One>;
  readonly read: (stored: unknown) => Unfinished<One> | undefined;
  readonly initial: Unfinished<One>;
  /** The server has it; something may have been typed since. */
  readonly onSaved: () => void;
  /** The server has all of it. */
  readonly onDone: () => void;
}

export interface RecordForm<One> {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly value: Unfinished<One>;
  readonly change: (part: Unfinished<One>) => void;
  readonly submit: Submit;
  /** What was typed in the same form elsewhere. */
  readonly draft: Pick<DraftHandle<Unfinished<One>>, "key" | "beside" | "take">;
  readonly fault: (field: keyof One & string) => string | undefined;
}

/** The form of one record: held to the domain's own rules, kept on the device until the server has it. */
export function useRecordForm<One extends ImplementationRecord>(place: RecordFormPlace<One>): RecordForm<One> {
  const { path, from, schema, read, onSaved, onDone } = place;
  const words = useWords().implementation;
  const say = useSay();
  const today = useToday();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [initial] = useState(place.initial);
  // The list round the form is asked for again while it is open, and then tells of a newer version.
  const keyOf = (version: Version | undefined) =>
    `implementation:${path}/${version === undefined ? place.name : `${version.recordId} ${version.seen}`}`;
  const [key] = useState(() => keyOf(from));
  const draft = useDraft({ key, initial, read });
  const [tried, setTried] = useState(0);
  const parsed = schema.safeParse(draft.value);
  const faults = parsed.success
    ? recordFaults(parsed.data, today).map((one) => ({ path: one.path, message: say(one.text) }))
    : parsed.error.issues.map((issue) => ({ path: String(issue.path[0]), message: words.needed }));
  const submit = useSubmit(async () => {
    setTried(tried + 1);
    if (!parsed.success || faults.length > 0) return;
    await callApi(path, { method: "POST", body: parsed.data, schema: noContent });
    // What was typed meanwhile is a change of the version that is saved now.
    const finished = await draft.finish(draft.value, (typed) => ({ ...typed, seen: parsed.data.seen + 1 }));
    if (!finished && from !== undefined) await draft.moveTo(keyOf(parsed.data));
    toast({ text: words.saved });
    onSaved();
    if (finished) onDone();
  });
  useEffect(() => {
    if (tried > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')?.focus();
  }, [tried]);
  return {
    form,
    value: draft.value,
    change: (part) => draft.change((before) => ({ ...before, ...part })),
    submit,
    draft,
    fault: (field) =>
      (tried > 0 ? faults.find((one) => one.path === field)?.message : undefined) ?? submit.faultOf(field),
  };
}
