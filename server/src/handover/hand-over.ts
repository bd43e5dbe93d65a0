import type { Actor } from "@tovholder/domain/access/actor.ts";
import { handoverCommands, tasksToHand } from "@tovholder/domain/caseload/handover-commands.ts";
import type { PlannedHandover } from "@tovholder/domain/caseload/handover-commands.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { danishDayOf } from "../clock.ts";
import type { Tx } from "../db/transaction.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import { readCourse } from "../journal/read.ts";
import type { Services } from "../services.ts";

/** What became of one course; `done` also when an earlier try had already handed it over. */
export type Outcome =
  | { readonly courseId: string; readonly outcome: "done" }
  | { readonly courseId: string; readonly outcome: "refused"; readonly message: string };

export interface WantedCourse extends PlannedHandover {
  readonly courseId: string;
  readonly teamId: string;
  /** The version that the plan showed. */
  readonly seen: number;
}

export interface Handing {
  readonly services: Pick<Services, "database" | "clock" | "ids" | "vault">;
  readonly journal: Journal;
  readonly municipalityId: number;
  readonly actor: Actor;
}

/** Rolls one course's transaction back; its message is for the coordinator. */
class Refused extends Error {}

const gone = "Forløbet er ikke længere hos den, der overdrager. Hent planen igen, og se, hvem der har det.";
const grown = "Der er skrevet i forløbet, siden planen blev hentet. Hent planen igen, og se det nye igennem.";

/**
 * Hands one course over in a transaction of its own: all of it or nothing. Sent again after a break it does what is left,
 * since a course that the new worker already holds counts as done.
 */
export async function handOverCourse(handing: Handing, wanted: WantedCourse): Promise<Outcome> {
  const { courseId } = wanted;
  try {
    await handing.services.database.inMunicipality(handing.municipalityId, (tx) => handOver(handing, tx, wanted));
    return { courseId, outcome: "done" };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { courseId, outcome: "refused", message: error.message };
  }
}

async function handOver({ services, journal, actor }: Handing, tx: Tx, wanted: WantedCourse): Promise<void> {
  const now = services.clock();
  const { courseId, from, to, seen, teamId } = wanted;
  const record = await readCourse(tx, services.vault, { courseId, after: 0, today: danishDayOf(now) });
  const state = record && fold(record.entries);
  if (state === undefined || state.teamId !== teamId) throw new Refused(gone);
  const tasks = tasksToHand(state, from).length;
  // Nothing of the one who leaves is left here: an earlier try has done it.
  if (state.workerId === to && tasks === 0) return;
  if ((state.workerId !== from && tasks === 0) || state.stage === "closed") throw new Refused(gone);
  if (state.version !== seen) throw new Refused(grown);
  for (const command of handoverCommands(state, wanted, services.ids)) {
    const answer = await executeCommand(journal, tx, { actor, command, now });
    if (answer.outcome === "refused") throw new Refused(answer.refusal.message.da);
  }
}
