import { commandAnswerSchema, type CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
import { callApi } from "../app/api.ts";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";

/** The most that the server takes. */
export const largestBytes = 15 * 1024 * 1024;

export interface SendDocument {
  readonly file: File;
  readonly name: string;
  /** Stays the same when the same choice is sent again, so that a lost answer does not make two documents. */
  readonly commandId: string;
}

/** Sends a file to the course. Files go straight to the server: they are too large for the outbox of a phone. */
export function sendDocument(course: CourseView, { file, name, commandId }: SendDocument): Promise<CommandAnswer> {
  const form = new FormData();
  const about = { commandId, documentId: newId(), seen: course.state.version, name };
  form.set("about", JSON.stringify(about));
  form.set("file", file);
  const path = `/api/courses/${course.courseId}/documents`;
  return callApi(path, { method: "POST", body: form, schema: commandAnswerSchema });
}
