import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { useEffect } from "react";
import { ApiError, callApi } from "../app/api.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useCourse, useReplica, useSync } from "../replica/ReplicaProvider.tsx";

/**
 * A course that is talked about: held on this device, else asked for, and kept up to date like the others. The citizen may be told
 * what the look was for.
 */
export function useFetchedCourse(
  courseId: string | undefined,
  purpose: "supervision" | "coordination" = "supervision",
): CourseView | undefined {
  const course = useCourse(courseId);
  const replica = useReplica();
  const { kick } = useSync();
  const missing = course === undefined ? courseId : undefined;
  useEffect(() => {
    if (missing === undefined) return undefined;
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const path = `/api/courses/${missing}?purpose=${purpose}`;
        const record = await callApi(path, { schema: courseRecordSchema, signal: leaving.signal });
        const at = record.entries.at(-1)?.at ?? new Date().toISOString();
        await replica.wire.takePull({ courses: [record], forget: [], restored: [], total: 1, more: false, at });
        kick();
      } catch (error) {
        // Offline the minute can still be written; the rope comes when the net does.
        if (!leaving.signal.aborted && !(error instanceof ApiError)) throw error;
      }
    };
    void ask();
    return () => leaving.abort();
  }, [missing, purpose, replica, kick]);
  return course;
}
