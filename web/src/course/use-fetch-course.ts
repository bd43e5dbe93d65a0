import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { useState } from "react";
import { ApiError, callApi } from "../app/api.ts";
import { useReplica, useSync } from "../replica/ReplicaProvider.tsx";

/** Asks the server for a course with all its words, and keeps it like the others; gives why that did not come about. */
export function useFetchCourse(courseId: string): (signal?: AbortSignal) => Promise<"offline" | "refused" | undefined> {
  const replica = useReplica();
  const { kick } = useSync();
  const [ask] = useState(() => async (signal?: AbortSignal) => {
    try {
      const record = await callApi(`/api/courses/${courseId}`, {
        schema: courseRecordSchema,
        ...(signal && { signal }),
      });
      await replica.wire.takeWhole(record);
      kick();
      return undefined;
    } catch (error) {
      if (signal?.aborted) return undefined;
      if (!(error instanceof ApiError)) throw error;
      return error.failure === "refused" ? "refused" : "offline";
    }
  });
  return ask;
}
