import { useCallback, useEffect, useRef, useState } from "react";
import { useReplica } from "./ReplicaProvider.tsx";

/** Longest time a keystroke is only in memory. */
const settleMs = 120;

export interface DraftHandle<Value> {
  readonly value: Value;
  /** Changes the draft; on the disk within 120 ms, and at once when the page is hidden or closed. */
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
  const newest = useRef(value);

  const flush = useCallback(() => {
    const due = unsaved.current;
    unsaved.current = undefined;
    if (due !== undefined) void replica.putDraft({ key, value: due.value, courseId });
  }, [replica, key, courseId]);

  useEffect(() => {
    const hidden = () => document.hidden && flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hidden);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      // A draft holds plain data, never a function, so a function is always a step from the value before.
      const changed = typeof next === "function" ? (next as (before: Value) => Value)(newest.current) : next;
      newest.current = changed;
      if (unsaved.current === undefined) setTimeout(flush, settleMs);
      unsaved.current = { value: changed };
      setValue(changed);
      setKept(true);
    },
    [flush],
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
