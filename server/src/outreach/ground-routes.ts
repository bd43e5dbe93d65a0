import {
  areaShape,
  briefingShape,
  partnerShape,
  teamDocuments,
  teamDocumentShape,
  visitShape,
} from "@tovholder/domain/outreach/fields.ts";
import { idSchema } from "@tovholder/domain/course/text.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { hasArea, listAreas, writeArea } from "./area.ts";
import { insertBriefing, listPartners, writePartner } from "./partner.ts";
import { futureFault, mend } from "./refuse.ts";
import { addVersion, listVersions } from "./team-document.ts";
import { isMember, ofTeam, requireTeam, teamParams } from "./team-scope.ts";
import { insertVisit, listVisits } from "./visit.ts";

const read = { can: "outreach.read" } as const;
const work = { can: "outreach.work" } as const;
const purpose = "Opsøgende arbejde";

/** The ground of outreach, phase 1 of the guide: framing, areas, communication, partners and visits (1A to 1E). */
export function groundRoutes({ vault }: Services): readonly Route[] {
  return [...areaRoutes(vault), ...documentRoutes(vault), ...partnerRoutes(vault), ...visitRoutes(vault)];
}

type Vault = Services["vault"];

const { seen: _areaSeen, ...areaFields } = areaShape;
const areaSchema = z.strictObject({
  areaId: idSchema,
  ...areaFields,
  version: z.int(),
  visits: z.int(),
  lastVisitOn: localDateSchema.nullable(),
});

function areaRoutes(vault: Vault): readonly Route[] {
  return [
    route({
      method: "GET",
      path: `${ofTeam}/areas`,
      summary: "Områder og steder, hvor teamet er opsøgende",
      access: read,
      audit: { action: "outreach.areas", purpose },
      params: teamParams,
      response: z.array(areaSchema),
      async handler({ tx, actor, params: { team } }) {
        await requireTeam(tx, actor, team);
        return listAreas(tx, vault, team);
      },
    }),
    route({
      method: "PUT",
      path: `${ofTeam}/areas/:area`,
      summary: "Opret eller ret et område med dets steder",
      access: work,
      audit: { action: "outreach.area-write", purpose },
      params: teamParams.extend({ area: idSchema }),
      body: z.strictObject(areaShape),
      response: noContent,
      async handler({ tx, actor, params: { team, area }, body, note }) {
        await requireTeam(tx, actor, team);
        await writeArea(tx, vault, { ...body, teamId: team, areaId: area });
        note({ detail: { team, area } });
      },
    }),
  ];
}

const documentParams = teamParams.extend({ document: z.enum(teamDocuments) });
const versionSchema = z.strictObject({
  version: z.int(),
  on: localDateSchema,
  what: z.string(),
  who: z.string(),
  how: z.string(),
  accountId: idSchema,
  name: z.string(),
  at: z.string(),
});

function documentRoutes(vault: Vault): readonly Route[] {
  return [
    route({
      method: "GET",
      path: `${ofTeam}/documents/:document`,
      summary: "Teamets rammesætning eller kommunikationsplan i alle sine udgaver, nyeste først",
      access: read,
      audit: { none: "Teamets egne tekster om arbejdet" },
      params: documentParams,
      response: z.array(versionSchema),
      async handler({ tx, actor, params: { team, document } }) {
        await requireTeam(tx, actor, team);
        return listVersions(tx, vault, { teamId: team, kind: document });
      },
    }),
    route({
      method: "POST",
      path: `${ofTeam}/documents/:document`,
      summary: "Skriv en ny udgave af rammesætningen eller kommunikationsplanen",
      access: work,
      audit: { action: "outreach.document-write", purpose },
      params: documentParams,
      body: z.strictObject(teamDocumentShape),
      response: z.strictObject({ version: z.int() }),
      async handler({ tx, actor, params: { team, document }, body, now, note, reply }) {
        await requireTeam(tx, actor, team);
        const { accountId } = actor;
        const version = await addVersion(tx, vault, { ...body, teamId: team, kind: document, accountId, now });
        note({ detail: { team, document, version } });
        reply.status = 201;
        return { version };
      },
    }),
  ];
}

const { seen: _partnerSeen, ...partnerFields } = partnerShape;
const partnerSchema = z.strictObject({
  partnerId: idSchema,
  ...partnerFields,
  version: z.int(),
  briefedOn: localDateSchema.nullable(),
  briefings: z.array(z.strictObject({ ...briefingShape, accountId: idSchema, name: z.string() })),
});

function partnerRoutes(vault: Vault): readonly Route[] {
  const params = teamParams.extend({ partner: idSchema });
  return [
    route({
      method: "GET",
      path: `${ofTeam}/partners`,
      summary: "Samarbejdspartnere, og hvornår de er orienteret",
      access: read,
      audit: { action: "outreach.partners", purpose },
      params: teamParams,
      response: z.array(partnerSchema),
      async handler({ tx, actor, params: { team } }) {
        await requireTeam(tx, actor, team);
        return listPartners(tx, vault, team);
      },
    }),
    route({
      method: "PUT",
      path: `${ofTeam}/partners/:partner`,
      summary: "Opret eller ret en samarbejdspartner",
      access: work,
      audit: { action: "outreach.partner-write", purpose },
      params,
      body: z.strictObject(partnerShape),
      response: noContent,
      async handler({ tx, actor, params: { team, partner }, body, note }) {
        await requireTeam(tx, actor, team);
        await writePartner(tx, vault, { ...body, teamId: team, partnerId: partner });
        note({ detail: { team, partner } });
      },
    }),
    route({
      method: "POST",
      path: `${ofTeam}/partners/:partner/briefings`,
      summary: "Skriv, at en samarbejdspartner er orienteret",
      access: work,
      audit: { action: "outreach.briefing-write", purpose },
      params,
      body: z.strictObject(briefingShape),
      response: noContent,
      async handler({ tx, actor, params: { team, partner }, body, now, today, note }) {
        await requireTeam(tx, actor, team);
        mend([futureFault("on", body.on, today)]);
        const { accountId } = actor;
        await insertBriefing(tx, vault, { ...body, teamId: team, partnerId: partner, accountId, now });
        note({ detail: { team, partner } });
      },
    }),
  ];
}

const visitSchema = z.strictObject({
  visitId: idSchema,
  areaId: idSchema,
  placeId: idSchema.nullable(),
  on: localDateSchema,
  company: visitShape.company,
  colleagueId: idSchema.nullable(),
  colleagueName: z.string().nullable(),
  saw: z.string(),
  possibleSeen: z.int(),
  accountId: idSchema,
  name: z.string(),
  at: z.string(),
});

function visitRoutes(vault: Vault): readonly Route[] {
  return [
    route({
      method: "GET",
      path: `${ofTeam}/visits`,
      summary: "Besøg i teamets områder, nyeste først",
      access: read,
      audit: { action: "outreach.visits", purpose },
      params: teamParams,
      query: z.strictObject({
        area: idSchema.optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      response: z.array(visitSchema),
      async handler({ tx, actor, params: { team }, query }) {
        await requireTeam(tx, actor, team);
        return listVisits(tx, vault, { teamId: team, areaId: query.area, limit: query.limit });
      },
    }),
    route({
      method: "POST",
      path: `${ofTeam}/visits`,
      summary: "Skriv et besøg i et område",
      access: work,
      audit: { action: "outreach.visit-write", purpose },
      params: teamParams,
      body: z.strictObject(visitShape),
      response: noContent,
      async handler({ tx, actor, params: { team }, body, now, today, note }) {
        await requireTeam(tx, actor, team);
        const { company, colleagueId } = body;
        const alone = company === "pair" && colleagueId === undefined;
        const message = "Vælg den kollega, du var afsted med.";
        mend([futureFault("on", body.on, today), alone ? { path: "colleagueId", message } : undefined]);
        if (colleagueId !== undefined && !(await isMember(tx, team, { accountId: colleagueId, on: today }))) {
          mend([{ path: "colleagueId", message: "Kollegaen er ikke på teamet. Vælg en anden." }]);
        }
        if (!(await hasArea(tx, team, body.areaId))) throw notFound();
        await insertVisit(tx, vault, { ...body, teamId: team, accountId: actor.accountId, now });
        note({ detail: { team, area: body.areaId, possibleSeen: body.possibleSeen } });
      },
    }),
  ];
}
