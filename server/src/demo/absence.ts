import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { putAbsence } from "../absence/absence-store.ts";
import type { Tx } from "../db/transaction.ts";
import { demoId, instantOf } from "./ids.ts";
import type { DemoMunicipality } from "./municipality.ts";
import type { Random } from "./random.ts";

/** Minutes after midnight UTC: the morning in Denmark. */
const eight = 7 * 60;

export interface AbsencePlan {
  readonly demo: DemoMunicipality;
  readonly today: LocalDate;
  readonly random: Random;
}

/** In every team of some size: somebody away now and covered for, and somebody away later whom nobody covers yet. */
export async function insertAbsences(tx: Tx, { demo, today, random }: AbsencePlan): Promise<void> {
  for (const { teamId } of demo.staff.teams) {
    const team = demo.staff.accounts.filter((account) => account.teamIds.includes(teamId));
    const coordinator = team.find(({ roles }) => roles.includes("coordinator"));
    const [first, , third, fourth, , sixth] = team.filter(({ roles }) => roles.includes("worker"));
    if (coordinator === undefined || first === undefined || third === undefined) continue;
    const write = (absence: Parameters<typeof putAbsence>[1], on: LocalDate) =>
      putAbsence(tx, absence, {
        absenceId: demoId(random, on),
        teamId,
        seen: 0,
        setBy: coordinator.accountId,
        now: instantOf(on, eight),
      });
    const away = { accountId: (fourth ?? third).accountId, from: addDays(today, -3), to: addDays(today, 11) };
    const covered = { deputyId: first.accountId, deputyUntil: addDays(today, 7), withdrawn: false };
    await write({ ...away, ...covered }, addDays(today, -4));
    if (sixth === undefined) continue;
    const later = { accountId: sixth.accountId, from: addDays(today, 18), to: addDays(today, 25) };
    await write({ ...later, deputyId: null, deputyUntil: null, withdrawn: false }, addDays(today, -2));
  }
}
