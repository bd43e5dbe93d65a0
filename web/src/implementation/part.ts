import type { TeamMember } from "../app/staff.ts";
import { writtenTeamRecordSchema, type WrittenTeamRecord } from "@tovholder/domain/implementation/records.ts";
import { z } from "zod";

/** `GET /api/teams/{team}/implementation`: every version, the newest first. */
export const teamRecordsSchema = z.array(writtenTeamRecordSchema);

/** What each part of the page is given. */
export interface PartProps {
  readonly records: readonly WrittenTeamRecord[];
  /** Where records are sent. */
  readonly path: string;
  readonly members: readonly TeamMember[];
  readonly onWritten: () => void;
}

type Kind = WrittenTeamRecord["kind"];
export type WrittenAs<K extends Kind> = Extract<WrittenTeamRecord, { readonly kind: K }>;

export function ofKind<K extends Kind>(records: readonly WrittenTeamRecord[], kind: K): readonly WrittenAs<K>[] {
  return records.filter((one): one is WrittenAs<K> => one.kind === kind);
}
