import { idSchema } from "@tovholder/domain/course/text.ts";
import { partyAccessDue } from "@tovholder/domain/law/deadlines.ts";
import {
  partyAccessDelaySchema,
  partyAccessFault,
  partyAccessStanding,
  type PartyAccessRequest,
} from "@tovholder/domain/law/party-access.ts";
import { localDateSchema, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { recordLook } from "../audit/audit.ts";
import type { Tx } from "../db/transaction.ts";
import { notFound, Problem } from "../http/problem.ts";
import { courseParams, route } from "../http/route.ts";
import type { CourseContext, Route } from "../http/route.ts";
import { findDataKey } from "../person/citizen.ts";
import type { Services } from "../services.ts";
import type { DataKey, Vault } from "../vault/vault.ts";
import { accessRecordSchema, gatherRecord, type AccessRecord } from "./access-record.ts";
import { findRequest, insertRequest, listRequests, updateRequest, type StoredRequest } from "./request-store.ts";

const purpose = "Aktindsigt";
const access = { course: "course.party-access" } as const;
const path = "/api/courses/:course/party-access";

const requestSchema = z.strictObject({
  requestId: z.string(),
  receivedOn: localDateSchema,
  /** Seven working days after; then the citizen is owed an answer, or the reason and a day (forvaltningsloven § 16). */
  dueOn: localDateSchema,
  standing: z.enum(["open", "overdue", "delayed", "answered"]),
  answeredOn: localDateSchema.optional(),
  delay: partyAccessDelaySchema.optional(),
});

const exportQuery = z.strictObject({ looks: z.enum(["yes", "no"]).default("no") });

/** Access as a party: the register of requests, and the record itself. The citizen's rights; forvaltningsloven §§ 9 and 16. */
export function partyAccessRoutes({ vault }: Services): readonly Route[] {
  return [listRoute(vault), addRoute(vault), changeRoute(vault), jsonRoute(vault), pdfRoute(vault)];
}

function listRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path,
    summary: "Anmodninger om aktindsigt i forløbet, med frist og svar",
    access,
    audit: { action: "party-access.list", purpose },
    params: courseParams,
    response: z.array(requestSchema),
    async handler({ tx, course, today }) {
      const key = await keyOf(tx, vault, course.citizenId);
      const requests = await listRequests(tx, key, course.courseId);
      return requests.map((request) => shown(request, today));
    },
  });
}

function addRoute(vault: Vault): Route {
  return route({
    method: "POST",
    path,
    summary: "Skriv en anmodning om aktindsigt op",
    access,
    audit: { action: "party-access.request", purpose },
    params: courseParams,
    body: z.strictObject({ requestId: idSchema, receivedOn: localDateSchema }),
    response: requestSchema,
    async handler({ tx, actor, course, body, today, now }) {
      refuseFault(body, today);
      const { courseId, citizenId } = course;
      const key = await keyOf(tx, vault, citizenId);
      await insertRequest(tx, { ...body, courseId, by: actor.accountId, at: now });
      const stored = await findRequest(tx, key, { courseId, requestId: body.requestId });
      if (stored === undefined) throw notFound();
      return shown(stored, today);
    },
  });
}

function changeRoute(vault: Vault): Route {
  return route({
    method: "PUT",
    path: `${path}/:request`,
    summary: "Skriv svar eller forsinkelse på en anmodning om aktindsigt",
    access,
    audit: { action: "party-access.answer", purpose },
    params: courseParams.extend({ request: idSchema }),
    body: z.strictObject({ answeredOn: localDateSchema.optional(), delay: partyAccessDelaySchema.optional() }),
    response: requestSchema,
    async handler({ tx, course: { courseId, citizenId }, params, body, today }) {
      const key = await keyOf(tx, vault, citizenId);
      const stored = await findRequest(tx, key, { courseId, requestId: params.request });
      if (stored === undefined) throw notFound();
      const { requestId, receivedOn, createdBy } = stored;
      const changed = { requestId, receivedOn, createdBy, ...body };
      refuseFault(changed, today);
      await updateRequest(tx, key, { ...changed, courseId });
      return shown(changed, today);
    },
  });
}

function jsonRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path: `${path}/record.json`,
    summary: "Borgerens samlede journal til aktindsigt, som data",
    access,
    audit: { action: "party-access.export", purpose },
    params: courseParams,
    query: exportQuery,
    response: accessRecordSchema,
    async handler(context) {
      const record = await exported(context, vault, "json");
      context.reply.headers.set("content-disposition", fileName(context.course.courseId, "json"));
      return record;
    },
  });
}

function pdfRoute(vault: Vault): Route {
  return route({
    method: "GET",
    path: `${path}/record.pdf`,
    summary: "Borgerens samlede journal til aktindsigt, som PDF",
    access,
    audit: { action: "party-access.export", purpose },
    params: courseParams,
    query: exportQuery,
    response: { media: "application/pdf" },
    async handler(context) {
      const record = await exported(context, vault, "pdf");
      // The writer and its fonts are loaded by the first export, so that a server that makes none carries neither.
      const { writeRecordPdf } = await import("./record-pdf.ts");
      const file = await writeRecordPdf(record);
      return new Response(new Uint8Array(file), {
        headers: {
          "content-type": "application/pdf",
          "content-disposition": fileName(context.course.courseId, "pdf"),
        },
      });
    },
  });
}

type ExportContext = CourseContext<unknown, z.infer<typeof exportQuery>>;

/** The record, with a look written for every course that it shows. */
async function exported(context: ExportContext, vault: Vault, format: "json" | "pdf"): Promise<AccessRecord> {
  const { tx, actor, course, query, today, now, note } = context;
  const { courseId, citizenId } = course;
  const withLooks = query.looks === "yes";
  const record = await gatherRecord(tx, { vault, actor, citizenId, today, now, withLooks });
  if (record === undefined) throw notFound();
  note({ courseId, citizenId, detail: { format, looks: withLooks, courses: record.courses.length } });
  for (const other of record.courses) {
    if (other.courseId === courseId) continue;
    const look = { at: now, actor, action: "party-access.export", purpose } as const;
    recordLook(tx, { ...look, citizenId, courseId: other.courseId });
  }
  return record;
}

async function keyOf(tx: Tx, vault: Vault, citizenId: string): Promise<DataKey> {
  const key = await findDataKey(tx, vault, citizenId);
  if (key === undefined) throw notFound();
  return key;
}

function shown({ createdBy: _createdBy, ...request }: StoredRequest, today: LocalDate) {
  return { ...request, dueOn: partyAccessDue(request.receivedOn), standing: partyAccessStanding(request, today) };
}

function refuseFault(request: PartyAccessRequest, today: LocalDate): void {
  const fault = partyAccessFault(request, today);
  if (fault === undefined) return;
  const errors = [{ path: fault.field, message: fault.message.da }];
  throw new Problem("invalid-input", fault.message.da, { errors });
}

/** The course's id and nothing of the person: file names end up in lists and mails. */
function fileName(courseId: string, ending: "json" | "pdf"): string {
  return `attachment; filename="aktindsigt-${courseId}.${ending}"`;
}
