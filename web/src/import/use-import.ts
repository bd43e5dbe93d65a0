import { useCallback, useEffect, useState } from "react";
import { ApiError } from "../app/api.ts";
import {
  dryRun,
  fetchPreview,
  saveSettings,
  startRun,
  type ImportSettings,
  type Looking,
  type Preview,
} from "./preview.ts";

const storageKey = "tovholder.import";
/** How often a running list is asked how far it is. */
const askMs = 1000;

/** The list last worked with on this device, to be found again after leaving the page. Its id alone; it says nothing. */
export function lastImport(): string | undefined {
  return localStorage.getItem(storageKey) ?? undefined;
}

export function rememberImport(importId: string | undefined): void {
  if (importId === undefined) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, importId);
}

export interface ImportHandle {
  readonly preview: Preview | undefined;
  readonly error: ApiError | undefined;
  /** The list is being read again with something changed. */
  readonly busy: boolean;
  readonly looking: Looking;
  readonly look: (part: Partial<Looking>) => void;
  readonly change: (settings: ImportSettings) => void;
  /** Like `change`; true when the server has taken it. */
  readonly save: (settings: ImportSettings) => Promise<boolean>;
  readonly tryOut: () => Promise<Preview | undefined>;
  readonly run: () => void;
  readonly again: () => void;
}

/** One list on its way in: what the server has understood, and every change of it. */
export function useImport(importId: string): ImportHandle {
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [looking, setLooking] = useState<Looking>({ from: 0, show: "all" });

  const told = useCallback((answer: Preview) => {
    setPreview(answer);
    setError(undefined);
  }, []);
  const failed = useCallback((failure: unknown) => {
    if (!(failure instanceof ApiError)) throw failure;
    setError(failure);
  }, []);

  const again = useCallback(
    () => void fetchPreview(importId, looking).then(told, failed),
    [importId, looking, told, failed],
  );
  useEffect(again, [again]);

  const work = async (asked: Promise<Preview>): Promise<Preview | undefined> => {
    setBusy(true);
    try {
      const answer = await asked;
      told(answer);
      return answer;
    } catch (failure) {
      failed(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const running = preview?.status.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, askMs);
    return () => clearInterval(timer);
  }, [running, again]);

  return {
    preview,
    error,
    busy,
    looking,
    look: (part) => setLooking((before) => ({ ...before, from: 0, ...part })),
    change: (settings) => void work(saveSettings(importId, settings, looking)),
    save: async (settings) => (await work(saveSettings(importId, settings, looking))) !== undefined,
    tryOut: () => work(dryRun(importId, looking)),
    run: () => void work(startRun(importId).then(() => fetchPreview(importId, looking))),
    again,
  };
}
