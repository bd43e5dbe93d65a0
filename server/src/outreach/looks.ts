import { relationTo } from "@tovholder/domain/access/actor.ts";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { ownerOf } from "../access/course-scope.ts";
import { recordLook } from "../audit/audit.ts";
import type { Tx } from "../db/transaction.ts";

interface Seen {
  readonly citizen_id: string;
  readonly course_id: string;
  readonly team_id: string;
  readonly worker_id: string | null;
  readonly method: string;
}

/** A line in the log for every person that a list showed. */
export function lookAtEach(
  tx: Tx,
  { actor, now, action }: { readonly actor: Actor; readonly now: Date; readonly action: string },
  rows: readonly Seen[],
): void {
  for (const row of rows) {
    recordLook(tx, {
      at: now,
      actor,
      relation: relationTo(actor, ownerOf(tx.municipalityId, row)),
      action,
      citizenId: row.citizen_id,
      courseId: row.course_id,
      purpose: "Opsøgende arbejde",
    });
  }
}
