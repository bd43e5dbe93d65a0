import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { useBeside } from "../drafts/use-beside.ts";
import { useReplica } from "./ReplicaProvider.tsx";
import type { Replica } from "./replica.ts";
import type { Draft } from "./store.ts";

export interface DraftHandle<Value> {
  readonly value: Value;
  /** Changes the draft; written to the disk at once, the newest as soon as the write before it is done. */
  readonly change: (value: Value | ((before: Value) => Value)) => void;
  /** Forgets the draft on the worker's wish; the form returns to `initial`. */
  readonly discard: () => Promise<void>;
  /**
   * Forgets the draft once `saved` is safe elsewhere; what has been typed since stays in the form, and gives `false`. `renew`
   * makes of it something that can be saved by itself, such as with an id of its own.
   */
  readonly finish: (saved: Value, renew?: (typed: Value) => Value) => Promise<boolean>;
  /** Keeps what is typed under another key from now on: the one that the form will have when it is opened again. */
  readonly moveTo: (key: string) => Promise<void>;
  /** Whether there is something written that has not been saved as a command. */
  readonly kept: boolean;
  /** Whether the device had no room for what was last written. */
  readonly homeless: boolean;
  readonly key: string;
  /** The same form as it was typed on another device, or by a colleague; never written into the form by itself. */
  readonly beside: readonly Draft[];
  /** Writes one of those into the form; what stood there lies beside it afterwards. `false` when it no longer fits the form. */
  readonly take: (draft: Draft) => Promise<boolean>;
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
export function useDraft<Value>({ courseId, initial, read, ...place }: DraftPlace<Value>): DraftHandle<Value> {
  const replica = useReplica();
  const [start] = useState(() => startOf(replica, { key: place.key, read }));
  const [value, setValue] = useState(start ?? initial);
  const [kept, setKept] = useState(start !== undefined);
  const newest = useRef(value);
  const { key, writeSoon, drop, moveTo, homeless } = useWriting({ key: place.key, courseId, newest });

  const change = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      // A draft holds plain data, never a function, so a function is always a step from the value before.
      const changed = typeof next === "function" ? (next as (before: Value) => Value)(newest.current) : next;
      newest.current = changed;
      writeSoon(changed);
      setValue(changed);
      setKept(true);
    },
    [writeSoon],
  );

  const discard = useCallback(async () => {
    drop();
    newest.current = initial;
    setValue(initial);
    setKept(false);
    await replica.removeDraft(key);
  }, [replica, key, initial, drop]);

  const finish = async (saved: Value, renew?: (typed: Value) => Value) => {
    if (newest.current !== saved) {
      if (renew !== undefined) change(renew);
      return false;
    }
    await discard();
    return true;
  };

  const replace = useCallback(
    (other: Value) => {
      const before = newest.current;
      drop();
      newest.current = other;
      setValue(other);
      setKept(true);
      return before;
    },
    [drop],
  );
  const { beside, take } = useBeside({ key, courseId, read, replace });

  return { value, change, discard, finish, moveTo, kept, homeless, key, beside, take };
}

function startOf<Value>(replica: Replica, { key, read }: Pick<DraftPlace<Value>, "key" | "read">): Value | undefined {
  const stored = replica.snapshot().drafts.find((draft) => draft.key === key);
  return stored === undefined ? undefined : read(stored.value);
}

interface Writing<Value> {
  readonly key: string;
  readonly courseId: string | undefined;
  readonly newest: RefObject<Value>;
}

const homelessAgainMs = 500;

/** Writes to the disk what is due, one at a time and the newest alone; knows when there was no room for it. */
function useWriting<Value>({ courseId, newest, ...place }: Writing<Value>) {
  const replica = useReplica();
  const [homeless, setHomeless] = useState(false);
  const { key, now, moveTo } = usePlace({ courseId, newest, ...place });
  const unsaved = useRef<{ readonly value: Value } | undefined>(undefined);
  const writing = useRef(false);
  const write = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    try {
      for (let due = unsaved.current; due !== undefined; due = unsaved.current) {
        unsaved.current = undefined;
        await replica.putDraft({ key: now.current, value: due.value, courseId });
      }
      setHomeless(false);
    } catch {
      setHomeless(true);
    } finally {
      writing.current = false;
    }
  }, [replica, courseId, now]);

  const writeSoon = useCallback(
    (value: Value) => {
      unsaved.current = { value };
      void write();
    },
    [write],
  );
  // Once more by itself, and again when the program goes on upon another ground, where there may be room.
  useEffect(() => {
    if (!homeless) return undefined;
    const timer = setTimeout(() => writeSoon(newest.current), homelessAgainMs);
    return () => clearTimeout(timer);
  }, [homeless, writeSoon, newest]);
  const drop = useCallback(() => {
    unsaved.current = undefined;
  }, []);

  useWriteOnLeave({ key, courseId, writing, newest });
  return { key, writeSoon, drop, moveTo, homeless };
}

/** Where a draft lies, and taking it elsewhere. */
function usePlace<Value>({ courseId, newest, ...place }: Writing<Value>) {
  const replica = useReplica();
  const [moved, setMoved] = useState<string>();
  const key = moved ?? place.key;
  // A write that is under way goes on where the draft is now.
  const now = useRef(key);
  useEffect(() => {
    now.current = key;
  }, [key]);
  const moveTo = useCallback(
    async (next: string) => {
      const before = now.current;
      now.current = next;
      setMoved(next);
      try {
        await replica.putDraft({ key: next, value: newest.current, courseId });
        await replica.removeDraft(before);
      } catch {
        // Where there is no room it still lies where it lay, and the next write tries the new place.
      }
    },
    [replica, courseId, newest],
  );
  return { key, now, moveTo };
}

interface LastWord<Value> extends Writing<Value> {
  readonly writing: RefObject<boolean>;
}

/** A page that goes away in the middle of a write puts its newest word before all other work. */
function useWriteOnLeave<Value>({ key, courseId, writing, newest }: LastWord<Value>): void {
  const replica = useReplica();
  useEffect(() => {
    const leave = () => {
      if (writing.current) void replica.putDraftNow({ key, value: newest.current, courseId });
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [replica, key, courseId, writing, newest]);
}
