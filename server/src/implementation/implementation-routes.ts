import type { Actor } from "@tovholder/domain/access/actor.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { recordFaults } from "@tovholder/domain/implementation/record-faults.ts";
import {
  teamRecordSchema,
  trainingSchema,
  writtenTeamRecordSchema,
  writtenTrainingSchema,
} from "@tovholder/domain/implementation/records.ts";
import type { ImplementationRecord, TeamRecord } from "@tovholder/domain/implementation/records.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { Tx } from "../db/transaction.ts";
import { Problem } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { requireColleagues, requireKnownAccount, stale } from "../supervision/team-access.ts";
import { requireTeamInReach } from "../team/team-in-reach.ts";
import type { Vault } from "../vault/vault.ts";
import { addRecord, listTeamRecords, listTrainings } from "./record-store.ts";

const params = z.strictObject({ team: idSchema });
const ofTeam = "/api/teams/:team/implementation";
const trainingsOfTeam = "/api/teams/:team/trainings";

/** How a team puts its method to use, and what its staff is trained in. No citizen stands in it. */
export function implementationRoutes({ vault }: Services): readonly Route[] {
  return [readRoute(vault), writeRoute(vault), trainingsRoute(vault), trainRoute(vault), ownTrainingsRoute(vault)];
}

function readRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path: ofTeam,
    summary:
      "Holdets implementering: drivkræfter, næste skridt, beslutninger og tilpasninger i alle udgaver, nyeste først",
    access: { can: "implementation.read" },
    audit: { none: "Viser holdets vurderinger og beslutninger, ingen borgere" },
    params,
    response: z.array(writtenTeamRecordSchema),
    async handler({ tx, actor, params: { team } }) {
      await requireTeamInReach(tx, actor, team);
      return listTeamRecords<TeamRecord>(tx, vault, team);
    },
  });
}

function writeRoute(vault: Vault): Route {
  return route({
    method: "POST",
    path: ofTeam,
    summary: "Skriv et svar, et skridt, en beslutning eller en tilpasning; tidligere udgaver bliver stående",
    access: { can: "implementation.write" },
    audit: { action: "implementation.write", purpose: "Implementering" },
    params,
    body: teamRecordSchema,
    response: noContent,
    async handler({ tx, actor, params: { team }, body, now, today, note }) {
      await keep(tx, vault, { said: body, teamId: team, actor, now, today });
      note({ detail: { team, record: body.recordId, kind: body.kind } });
    },
  });
}

function trainingsRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path: trainingsOfTeam,
    summary: "Holdets uddannelser i alle udgaver, nyeste først",
    access: { can: "training.manage" },
    audit: { none: "Viser medarbejderes uddannelse, ingen borgere" },
    params,
    response: z.array(writtenTrainingSchema),
    async handler({ tx, actor, params: { team }, today }) {
      await requireTeamInReach(tx, actor, team);
      return listTrainings(tx, vault, { teamId: team, on: today });
    },
  });
}

function trainRoute(vault: Vault): Route {
  return route({
    method: "POST",
    path: trainingsOfTeam,
    summary: "Skriv en medarbejders uddannelse; tidligere udgaver bliver stående",
    access: { can: "training.manage" },
    audit: { action: "training.write", purpose: "Uddannelse af medarbejdere" },
    params,
    body: trainingSchema,
    response: noContent,
    async handler({ tx, actor, params: { team }, body, now, today, note }) {
      await keep(tx, vault, { said: body, teamId: team, actor, now, today });
      note({ detail: { team, record: body.recordId, account: body.accountId } });
    },
  });
}

function ownTrainingsRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path: "/api/me/trainings",
    summary: "Ens egne uddannelser i alle udgaver, nyeste først",
    access: { can: "training.own" },
    audit: { none: "Viser ens egne oplysninger" },
    response: z.array(writtenTrainingSchema),
    handler: ({ tx, actor }) => listTrainings(tx, vault, { accountId: actor.accountId }),
  });
}

interface Keeping {
  readonly said: ImplementationRecord;
  readonly teamId: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LocalDate;
}

interface Person {
  readonly team: string;
  readonly account: string;
  readonly on: LocalDate;
  readonly path: string;
}

/** Who owns a step or was trained is in the team while it is open, and known when it is ended. */
function requirePerson(tx: Tx, { team, account, on, path }: Person, ended: boolean): Promise<void> {
  return ended
    ? requireKnownAccount(tx, { account, path })
    : requireColleagues(tx, { team, accounts: [account], on, path });
}

/** Throws what stands in the way; whom it is about must be in the team while it is open. */
async function keep(tx: Tx, vault: Vault, { said, teamId, actor, now, today }: Keeping): Promise<void> {
  await requireTeamInReach(tx, actor, teamId);
  const errors = recordFaults(said, today).map(({ path, text }) => ({ path, message: text.da }));
  if (errors.length > 0) throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors });
  if (said.kind === "step") {
    await requirePerson(
      tx,
      { team: teamId, account: said.ownerId, on: today, path: "ownerId" },
      said.settledOn !== null,
    );
  }
  if (said.kind === "training") {
    await requirePerson(tx, { team: teamId, account: said.accountId, on: today, path: "accountId" }, said.withdrawn);
  }
  if (!(await addRecord(tx, vault, { said, teamId, accountId: actor.accountId, now }))) throw stale();
}
