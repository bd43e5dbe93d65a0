import { useState, type SyntheticEvent } from "react";
import { z } from "zod";
import { ApiError } from "../app/api.ts";
import { useWords } from "../i18n/words.tsx";
import { useDraft, type DraftHandle } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { useToast } from "../ui/parts/Toast.tsx";

export interface TeamFormSpec<Value extends object> {
  /** What stands before the colon is the kind of draft. */
  readonly key: string;
  /** With the id of what is new and the version of what is changed, so that sending again is the same thing, also after a reload. */
  readonly initial: Value;
  readonly schema: z.ZodType<Value>;
  /** What is missing, by field; nothing is sent while something is. */
  readonly missing: (value: Value) => Readonly<Record<string, string>>;
  readonly send: (value: Value) => Promise<void>;
  /** Makes what was typed since the press something to be saved by itself. Without it the act ends the form. */
  readonly goesOn?: (typed: Value) => Value;
  /**
   * The id and version that are taken when the server says that those in the draft are past. Told so, who saves once more does
   * it knowingly.
   */
  readonly anew?: () => Partial<Value>;
  /** All of it is saved. */
  readonly onDone: () => void;
}

export interface TeamFormState<Value extends object> {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly problem: string | undefined;
  readonly busy: boolean;
  /** The act that ends the form is being carried out: what were typed now would be gone with it. */
  readonly held: boolean;
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
  const [read] = useState(() => (stored: unknown) => {
    // What an older program left has no id.
    const typed = z.looseObject({}).safeParse(stored);
    return spec.schema.safeParse({ ...start, ...typed.data }).data;
  });
  const draft = useDraft<Value>({ key: `outreach:${spec.key}`, initial: start, read });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const sendOrRenew = async () => {
    // Where nothing was typed, the id must be found again all the same.
    if (!draft.kept) draft.change((before) => before);
    try {
      await spec.send(draft.value);
    } catch (error) {
      const past = error instanceof ApiError && (error.code === "stale" || error.code === "conflict");
      if (past) draft.change((before) => ({ ...before, ...spec.anew?.() }));
      throw error;
    }
  };
  const submit = useSubmit(async () => {
    const lacking = spec.missing(draft.value);
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    await sendOrRenew();
    if (spec.goesOn === undefined) await draft.discard();
    else if (!(await draft.finish(draft.value, spec.goesOn))) {
      toast({ text: words.savedSoFar });
      return;
    }
    spec.onDone();
  });
  const held = submit.busy && spec.goesOn === undefined;
  return {
    value: draft.value,
    change: (part) => {
      if (!held) draft.change((before) => ({ ...before, ...part }));
    },
    faultOf: (field) => missing[field] ?? submit.faultOf(field),
    problem: submit.problem,
    busy: submit.busy,
    held,
    kept: draft.kept,
    draft,
    discard: draft.discard,
    onSubmit: submit.onSubmit,
    trouble: Object.keys(missing).length > 0 ? missing : submit.problem,
  };
}
