import { useState, type SyntheticEvent } from "react";
import { ApiError } from "../app/api.ts";

export interface Submit {
  readonly busy: boolean;
  /** What went wrong, to show above the form; a fault at a field is in `faultOf`. */
  readonly problem: string | undefined;
  readonly code: string;
  readonly faultOf: (field: string) => string | undefined;
  readonly onSubmit: (event: SyntheticEvent) => void;
}

/** A form that asks the server: busy while it answers, faults at their fields, what was typed stays. */
export function useSubmit(work: () => Promise<void>): Submit {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy) void run();
  };
  const faultOf = (field: string) => error?.faults.find((fault) => fault.path === field)?.message;
  const problem = error === undefined || error.faults.length > 0 ? undefined : error.detail;
  return { busy, problem, code: error?.code ?? "", faultOf, onSubmit };
}
