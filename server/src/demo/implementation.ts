import type { Actor } from "@tovholder/domain/access/actor.ts";
import { professions } from "@tovholder/domain/fidelity/outside.ts";
import { driverLists, drivers, driverScale } from "@tovholder/domain/implementation/drivers.ts";
import type { DriverValue } from "@tovholder/domain/implementation/drivers.ts";
import type { ImplementationRecord, Training } from "@tovholder/domain/implementation/records.ts";
import { newestVersion } from "@tovholder/domain/team-list/answered-list.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../db/transaction.ts";
import { addRecord } from "../implementation/record-store.ts";
import { demoId, instantOf } from "./ids.ts";
import type { SupervisionPlan } from "./supervision.ts";
import { adaptationWords, decisionWords, driverNotes, stepWords } from "./words/implementation-words.ts";

/** Minutes after midnight UTC: the morning in Denmark. */
const nine = 8 * 60;
const list = newestVersion(driverLists, "drivers");

/** Writes a record as somebody did on a day. */
type Write = (said: ImplementationRecord, on: LocalDate) => Promise<void>;

interface TeamTold extends SupervisionPlan {
  readonly members: readonly Actor[];
  readonly write: Write;
}

/** Every team: two rounds of the drivers, next steps, three decisions, an adaptation, and what the staff is trained in. */
export async function insertImplementation(tx: Tx, plan: SupervisionPlan): Promise<void> {
  for (const { teamId } of plan.demo.staff.teams) {
    const members = [...plan.actors.values()].filter(({ teamIds }) => teamIds.includes(teamId));
    const writer = members.find(({ roles }) => roles.includes("coordinator"));
    if (writer === undefined) continue;
    const write: Write = async (said, on) => {
      const given = { said, teamId, accountId: writer.accountId, now: instantOf(on, nine) };
      if (!(await addRecord(tx, plan.vault, given))) throw new Error("A record of the demo was written twice");
    };
    const told = { ...plan, members, write };
    await tellDrivers(told);
    await tellSteps(told, writer);
    await tellDecisions(told);
    // A worker who is in two teams has the training once.
    const own = members.filter(({ teamIds, roles }) => teamIds[0] === teamId && !roles.includes("leader"));
    for (const [index, member] of own.entries()) await tellTraining(told, member, index);
  }
}

async function tellDrivers({ random, today, write }: TeamTold): Promise<void> {
  for (const driver of drivers) {
    const items = list.items.filter((item) => item.driver === driver);
    const before = items.map(() => random.int(0, 2));
    for (const [round, on] of [addDays(today, -190), addDays(today, -12)].entries()) {
      const values = items.map(({ code: item }, index) => ({
        item,
        value: valueOf((before[index] ?? 0) + (round === 0 ? 0 : random.int(0, 1))),
      }));
      const note = driverNotes[driver][round === 0 ? 0 : 1];
      const recordId = demoId(random, on);
      await write({ kind: "answer", recordId, seen: 0, listVersion: list.version, driver, on, values, note }, on);
    }
  }
}

function valueOf(number: number): DriverValue {
  return driverScale.find((value) => value === number) ?? 3;
}

async function tellSteps({ random, today, members, write }: TeamTold, writer: Actor): Promise<void> {
  const owner = members.find(({ roles }) => roles.includes("worker")) ?? writer;
  const begun = addDays(today, -180);
  const first = {
    kind: "step",
    recordId: demoId(random, begun),
    driver: "people",
    what: stepWords.settled,
    ownerId: writer.accountId,
    due: addDays(today, -60),
  } as const;
  await write({ ...first, seen: 0, settledOn: null, outcome: "" }, begun);
  const done = addDays(today, -64);
  await write({ ...first, seen: 1, settledOn: done, outcome: stepWords.outcome }, done);
  const open = addDays(today, -12);
  const next = { kind: "step", recordId: demoId(random, open), seen: 0, driver: "context" } as const;
  const what = { what: stepWords.open, ownerId: owner.accountId, due: addDays(today, 25) };
  await write({ ...next, ...what, settledOn: null, outcome: "" }, open);
}

async function tellDecisions({ random, today, write }: TeamTold): Promise<void> {
  for (const { from, review, ...words } of decisionWords) {
    const fromOn = addDays(today, from);
    const record = { kind: "decision", recordId: demoId(random, fromOn), seen: 0 } as const;
    await write({ ...record, ...words, fromOn, reviewOn: addDays(today, review) }, fromOn);
  }
  const fromOn = addDays(today, -90);
  const record = { kind: "adaptation", recordId: demoId(random, fromOn), seen: 0, fidelityItem: "cti-8" } as const;
  const where = { method: "cti-housing", element: "contact-phase3", fromOn, endedOn: null };
  await write({ ...record, ...adaptationWords, ...where }, fromOn);
}

/** The first of a team has a certificate that runs out within the notice; the others' last. */
async function tellTraining({ random, today, write }: TeamTold, member: Actor, index: number): Promise<void> {
  const base = { kind: "training", seen: 0, accountId: member.accountId, ownText: "", withdrawn: false } as const;
  const train = async (said: Pick<Training, "code" | "profession" | "completedOn" | "validUntil" | "note">) =>
    write({ ...base, recordId: demoId(random, said.completedOn), ...said }, said.completedOn);
  await train({
    code: "profession",
    profession: professions[index % 2] ?? "social",
    completedOn: addDays(today, -2000 - index * 90),
    validUntil: null,
    note: "",
  });
  await train({
    code: member.roles.includes("supervisor") ? "method-supervisor" : "cti",
    profession: null,
    completedOn: addDays(today, index === 0 ? -690 : -400 + index * 20),
    validUntil: addDays(today, index === 0 ? 40 : 330 + index * 20),
    note: "Bevis set",
  });
}
