import { useCallback, useEffect, useState } from "react";
import type { z } from "zod";
import { afterPaint } from "./after-paint.ts";
import { ApiError, callApi } from "./api.ts";
import { useIsShown } from "./shown.ts";

/** What the server has answered so far. While it is asked again, the answer before stays. */
export interface Answer<Value> {
  readonly value: Value | undefined;
  /** Why the last question got no answer; the value before it may still be here. */
  readonly error: ApiError | undefined;
  readonly asking: boolean;
  readonly again: () => void;
}

interface Got<Value> {
  readonly path: string | undefined;
  readonly value?: Value | undefined;
  readonly error?: ApiError | undefined;
  readonly round: number;
}

/**
 * Asks the server for what is never kept on a device. Asks again when the path changes; without a path nothing is asked.
 * `schema` must be stable.
 */
export function useAnswer<Schema extends z.ZodType>(
  path: string | undefined,
  schema: Schema,
): Answer<z.output<Schema>> {
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<Got<z.output<Schema>>>({ path: undefined, round: -1 });
  const again = useCallback(() => setRound((before) => before + 1), []);
  const shown = useIsShown();
  useEffect(() => {
    if (path === undefined || !shown) return undefined;
    const leaving = new AbortController();
    const ask = () =>
      void callApi(path, { schema, signal: leaving.signal }).then(
        (value) => setGot({ path, value, round }),
        (error: unknown) => {
          if (leaving.signal.aborted) return;
          const known = error instanceof ApiError ? error : new ApiError("server");
          setGot((before) => ({ path, value: before.path === path ? before.value : undefined, error: known, round }));
        },
      );
    // What the page shows from the device does not wait for the question.
    const callOff = afterPaint(ask);
    return () => {
      callOff();
      leaving.abort();
    };
  }, [path, schema, round, shown]);
  const asking = path !== undefined && (got.path !== path || got.round !== round);
  const current = got.path === path;
  return { value: current ? got.value : undefined, error: current && !asking ? got.error : undefined, asking, again };
}
