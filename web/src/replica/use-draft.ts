import { useCallback, useEffect, useRef, useState } from "react";
import { useReplica } from "./ReplicaProvider.tsx";

export interface DraftHandle<Value> {
  readonly value: Value;
  /** Changes the draft; written to the disk at once, the newest as soon as the write before it is done. */
  readonly change: (value: Value | ((before: Value) => Value)) => void;
  /** Forgets the draft, after saving or on the worker's wish; the form returns to `initial`. */
  readonly discard: () => Promise<void>;
  /** Whether there is something written that has not been saved as a command. */
  readonly kept: boolean;
}

export interface DraftPlace<Value> {
  /** Such as `contact:<courseId>`; what stands before the colon names the kind in the list of drafts. */
  readonly key: string;
  readonly courseId?: string | undefined;
  readonly initial: Value;
  /** Reads what an earlier version of the form may have left; gives `undefined` when it is of no use. */
  readonly read: (stored: unknown) => Value | undefined;
}

/** A form that survives reloads, crashes and sign-in: what is typed is kept on the device until saved or discarded. */
export function useDraft<Value>({ key, courseId, initial, read }: DraftPlace<Value>): DraftHandle<Value> {
  const replica = useReplica();
  const [start] = useState(() => {
    const stored = replica.snapshot().drafts.find((draft) => draft.key === key);
    return stored === undefined ? undefined : read(stored.value);
  });
  const [value, setValue] = useState(start ?? initial);
  const [kept, setKept] = useState(start !== undefined);
  const unsaved = useRef<{ readonly value: Value } | undefined>(undefined);
  const writing = useRef(false);
  const newest = useRef(value);

  const write = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    try {
      for (let due = unsaved.current; due !== undefined; due = unsaved.current) {
        unsaved.current = undefined;
        await replica.putDraft({ key, value: due.value, courseId });
      }
    } finally {
      writing.current = false;
    }
  }, [replica, key, courseId]);

  useEffect(() => {
    const leave = () => {
      if (writing.current) void replica.putDraftNow({ key, value: newest.current, courseId });
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [replica, key, courseId]);

  const change = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      // A draft holds plain data, never a function, so a function is always a step from the value before.
      const changed = typeof next === "function" ? (next as (before: Value) => Value)(newest.current) : next;
      newest.current = changed;
      unsaved.current = { value: changed };
      void write();
      setValue(changed);
      setKept(true);
    },
    [write],
  );

  const discard = useCallback(async () => {
    unsaved.current = undefined;
    newest.current = initial;
    setValue(initial);
    setKept(false);
    await replica.removeDraft(key);
  }, [replica, key, initial]);

  return { value, change, discard, kept };
}
