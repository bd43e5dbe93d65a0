import { useCallback, useEffect, useMemo } from "react";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { Draft } from "../replica/store.ts";
import { besideOf } from "./desk.ts";
import { openForm } from "./open-forms.ts";

export interface BesideForm<Value> {
  readonly key: string;
  readonly courseId: string | undefined;
  readonly read: (stored: unknown) => Value | undefined;
  /** Shows another value in the form, and gives the one that stood there. */
  readonly replace: (other: Value) => Value;
}

export interface BesideHandle {
  readonly beside: readonly Draft[];
  readonly take: (draft: Draft) => Promise<boolean>;
}

/** The texts that lie beside a form, and changing places with one of them. */
export function useBeside<Value>({ key, courseId, read, replace }: BesideForm<Value>): BesideHandle {
  const replica = useReplica();
  useEffect(() => openForm(key), [key]);
  const { drafts } = useSnapshot();
  const beside = useMemo(() => besideOf(drafts, key), [drafts, key]);
  const take = useCallback(
    async (draft: Draft) => {
      const other = read(draft.value);
      if (other === undefined) return false;
      const stood = replica.snapshot().drafts.some((one) => one.key === key);
      const before = replace(other);
      await replica.putDraft({ key, value: other, courseId });
      await (stood ? replica.putDraft({ key: draft.key, value: before, courseId }) : replica.removeDraft(draft.key));
      return true;
    },
    [replica, key, courseId, read, replace],
  );
  return { beside, take };
}
