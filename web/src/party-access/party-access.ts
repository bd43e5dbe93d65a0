import { partyAccessDelaySchema } from "@tovholder/domain/law/party-access.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

/** A request as `GET /api/courses/:course/party-access` gives it. */
export const requestSchema = z.object({
  requestId: z.string(),
  receivedOn: localDateSchema,
  dueOn: localDateSchema,
  standing: z.enum(["open", "overdue", "delayed", "answered"]),
  answeredOn: localDateSchema.optional(),
  delay: partyAccessDelaySchema.optional(),
});
export type AccessRequest = z.infer<typeof requestSchema>;

export const requestsSchema = z.array(requestSchema);

export function partyAccessPath(courseId: string, rest = ""): string {
  return `/api/courses/${courseId}/party-access${rest}`;
}
