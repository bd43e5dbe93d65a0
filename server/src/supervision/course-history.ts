import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import type { Vault } from "../vault/vault.ts";
import { openMinute } from "./item-store.ts";

export const courseHistorySchema = z.array(
  z.strictObject({
    meetingId: z.uuid(),
    on: localDateSchema,
    minute: z.string(),
    by: z.string().nullable(),
  }),
);

interface MinuteRow {
  readonly meeting_id: string;
  readonly on: LocalDate;
  readonly citizen_id: string;
  readonly data_key: Buffer;
  readonly minute_sealed: Buffer;
  readonly by: string | null;
}

const minuteRows = statement<MinuteRow>(
  "supervision.course-minutes",
  `select i.meeting_id, m.meet_on as "on", i.citizen_id, p.data_key, i.minute_sealed, w.name as by
   from supervision_item i
   join supervision_meeting m on m.municipality_id = i.municipality_id and m.meeting_id = i.meeting_id
   join citizen p on p.municipality_id = i.municipality_id and p.citizen_id = i.citizen_id and p.data_key is not null
   left join account w on w.municipality_id = i.municipality_id and w.account_id = i.minute_by
   where i.municipality_id = $1 and i.course_id = $2 and i.minute_sealed is not null
   order by m.meet_on desc, i.meeting_id desc`,
);

/** What has been said about a course at supervision, the newest first. */
export async function listCourseMinutes(tx: Tx, vault: Vault, courseId: string) {
  const { municipalityId } = tx;
  const rows = await tx.rows(minuteRows, [municipalityId, courseId]);
  return rows.map(({ meeting_id: meetingId, on, by, citizen_id, data_key, minute_sealed }) => {
    const place = { municipalityId, meetingId, courseId };
    return { meetingId, on, by, minute: openMinute(vault.dataKey(citizen_id, data_key), place, minute_sealed) };
  });
}
