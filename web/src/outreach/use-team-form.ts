import { useState, type SyntheticEvent } from "react";
import type { z } from "zod";
import { useWords } from "../i18n/words.tsx";
import { useDraft, type DraftHandle } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { useToast } from "../ui/parts/Toast.tsx";

export interface TeamFormSpec<Value extends object> {
  /** What stands before the colon is the kind of draft. */
  readonly key: string;
  readonly initial: Value;
  readonly schema: z.ZodType<Value>;
  /** What is missing, by field; nothing is sent while something is. */
  readonly missing: (value: Value) => Readonly<Record<string, string>>;
  /** `saved` tells how often this form has been saved since it was opened: what is written next is a change of that. */
  readonly send: (value: Value, saved: number) => Promise<void>;
  /** Whether it can be saved again. What has been typed since the press then stays in it; else its act has ended it. */
  readonly goesOn?: true;
  /** All of it is saved. */
  readonly onDone: () => void;
}

export interface TeamFormState<Value extends object> {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly kept: boolean;
  readonly draft: Pick<DraftHandle<Value>, "key" | "beside" | "take" | "kept" | "homeless">;
  readonly discard: () => Promise<void>;
  readonly onSubmit: (event: SyntheticEvent) => void;
  /** A new object each time something stood in the way, so that the form can move focus to it. */
  readonly trouble: unknown;
}

/** A form of the team that the server keeps. What is typed stays on the device until the server has it. */
export function useTeamForm<Value extends object>(spec: TeamFormSpec<Value>): TeamFormState<Value> {
  const words = useWords().outreachTeam;
  const toast = useToast();
  const [start] = useState(spec.initial);
  const [read] = useState(() => (stored: unknown) => spec.schema.safeParse(stored).data);
  const draft = useDraft<Value>({ key: `outreach:${spec.key}`, initial: start, read });
  const [saved, setSaved] = useState(0);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const submit = useSubmit(async () => {
    const lacking = spec.missing(draft.value);
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    await spec.send(draft.value, saved);
    setSaved(saved + 1);
    if (spec.goesOn !== true) await draft.discard();
    else if (!(await draft.finish(draft.value))) {
      toast({ text: words.savedSoFar });
      return;
    }
    spec.onDone();
  });
  return {
    value: draft.value,
    change: (part) => draft.change((before) => ({ ...before, ...part })),
    faultOf: (field) => missing[field] ?? submit.faultOf(field),
    problem: submit.problem,
    busy: submit.busy,
    kept: draft.kept,
    draft,
    discard: draft.discard,
    onSubmit: submit.onSubmit,
    trouble: Object.keys(missing).length > 0 ? missing : submit.problem,
  };
}
