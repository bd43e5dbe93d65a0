import { useState } from "react";
import { z } from "zod";
import { callApi } from "../app/api.ts";
import { useDraft } from "../replica/use-draft.ts";
import { useSync } from "../replica/ReplicaProvider.tsx";
import type { AgendaLine } from "./supervision.ts";

const draftSchema = z.strictObject({ minute: z.string(), seen: z.number() });
const savedSchema = z.object({ minuteVersion: z.number() });

export interface Decision {
  readonly commandId: string;
  readonly taskId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly due: string;
}

export interface MinuteHandle {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Whether something is typed that the server does not have. */
  readonly kept: boolean;
  /** What a colleague wrote since this text was begun. */
  readonly theirs: string | undefined;
  readonly keepMine: () => void;
  readonly joinTheirs: () => void;
  readonly takeTheirs: () => Promise<void>;
  /** Saves the minute, when there is one to save, and the decisions with it: both or neither. */
  readonly save: (decisions?: readonly Decision[]) => Promise<void>;
}

/** The minute of a course at a meeting: one's own words kept on the device, a colleague's never overwritten. */
export function useMinute(path: string, item: AgendaLine, again: () => void): MinuteHandle {
  const { kick } = useSync();
  const [initial] = useState({ minute: "", seen: 0 });
  const draft = useDraft({
    key: `supervision:${path}`,
    initial,
    read: (stored) => draftSchema.safeParse(stored).data,
  });
  const [saved, setSaved] = useState<{ readonly minute: string; readonly version: number }>();
  const newer = saved !== undefined && saved.version > item.minuteVersion ? saved : undefined;
  const told = newer?.minute ?? item.minute;
  const version = newer?.version ?? item.minuteVersion;
  const { minute, seen } = draft.value;
  const theirs = draft.kept && version > seen && told !== minute ? told : undefined;
  const save = async (decisions: readonly Decision[] = []) => {
    const body = draft.kept ? { minute, seen, decisions } : { seen: version, decisions };
    const answer = await callApi(`${path}/minute`, { method: "PUT", body, schema: savedSchema });
    if (draft.kept) {
      setSaved({ minute: minute.trim(), version: answer.minuteVersion });
      // What was typed while the server answered is written on top of what it took.
      if (!(await draft.finish(draft.value))) draft.change((now) => ({ ...now, seen: answer.minuteVersion }));
    }
    again();
    kick();
  };
  return {
    text: draft.kept ? minute : told,
    change: (text) => draft.change((before) => ({ minute: text, seen: draft.kept ? before.seen : version })),
    kept: draft.kept,
    theirs,
    keepMine: () => draft.change({ minute, seen: version }),
    joinTheirs: () => draft.change({ minute: `${told}\n${minute}`, seen: version }),
    takeTheirs: draft.discard,
    save,
  };
}
