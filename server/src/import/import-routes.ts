import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { RefusedRow } from "@tovholder/domain/import/plan-import.ts";
import { neededText } from "@tovholder/domain/course/text.ts";
import { z } from "zod";
import { readForm } from "../document/form.ts";
import { Problem, notFound } from "../http/problem.ts";
import { Afterwards, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { createImportLists, sheetsOf } from "./import-lists.ts";
import type { ImportLists, OpenedImport } from "./import-lists.ts";
import { previewOf, previewQuery, previewSchema, statusSchema } from "./import-preview.ts";
import { firstSettings, importSettingsSchema } from "./import-settings.ts";
import { changeSettings, claimImport, findImport, storeImport, takeOverImport } from "./import-store.ts";
import { returnedXlsx } from "./returned-file.ts";
import { createImportRunner } from "./run-import.ts";
import type { ImportRunner } from "./run-import.ts";

const LARGEST = 20 * 1024 * 1024;
const LARGEST_FORM = LARGEST + 64 * 1024;
/** Settings name single rows, and a long list may have many to mend. */
const LARGEST_SETTINGS = 4 * 1024 * 1024;
const purpose = "Indlæsning af liste";

const access = { can: "import.run" } as const;
const params = z.strictObject({ import: z.uuid() });
const aboutSchema = z.strictObject({ name: neededText(300) });

/** Lists on their way in: upload, look through, mend, run, and the rows that can't come in. */
export function importRoutes(services: Services): readonly Route[] {
  const lists = createImportLists(services);
  const runner = createImportRunner(services, lists);
  return [uploadRoute(services, lists), previewRoute(lists, runner), settingsRoute(lists), ...runRoutes(lists, runner)];
}

function uploadRoute({ ids }: Services, lists: ImportLists): Route {
  return route({
    method: "POST",
    path: "/api/import",
    summary: "Læg en liste op (XLSX eller CSV, højst 20 MB): en formular med felterne about (JSON med name) og file",
    access,
    audit: { action: "import.upload", purpose },
    bodyLimit: LARGEST_FORM,
    body: { media: "multipart/form-data" },
    response: z.strictObject({ importId: z.uuid() }),
    async handler({ tx, actor, body, now, reply }) {
      const form = await readForm(body);
      const about = aboutSchema.safeParse(parseJson(form.about));
      if (!about.success) throw new Problem("invalid-input", "Filens navn mangler. Vælg filen igen.");
      // Read once before it is kept, so that what can't be read is told at once.
      const sheets = await sheetsOf(about.data.name, form.content);
      const place = lists.place(actor, ids());
      const given = { fileName: about.data.name, bytes: form.content, settings: firstSettings, now };
      await storeImport(tx, place, given);
      tx.afterCommit(() => lists.keep(place.importId, sheets));
      reply.status = 201;
      return { importId: place.importId };
    },
  });
}

function previewRoute(lists: ImportLists, runner: ImportRunner): Route {
  return route({
    method: "GET",
    path: "/api/import/:import",
    summary: "Gennemsyn af listen: kolonner, valg, fremdrift og en side rækker med alt, der er i vejen",
    access,
    audit: { action: "import.preview", purpose },
    params,
    query: previewQuery,
    response: previewSchema,
    async handler({ tx, actor, params: { import: importId }, query, now }) {
      const stored = await findImport(tx, lists.place(actor, importId), now);
      if (stored === undefined) throw notFound();
      // A program that stopped in the middle of the list goes on as soon as somebody looks.
      if (stored.status.state === "running" && (await takeOverImport(tx, importId, now))) {
        tx.afterCommit(() => runner.start(actor, importId));
      }
      return new Afterwards(async () => previewOf(await lists.open(actor, importId), query));
    },
  });
}

function settingsRoute(lists: ImportLists): Route {
  return route({
    method: "PUT",
    path: "/api/import/:import",
    summary: "Vælg ark, overskrifter, kolonner, medarbejdere, hold og metode, og ret enkelte rækker",
    access,
    audit: { action: "import.settings", purpose },
    params,
    query: previewQuery,
    bodyLimit: LARGEST_SETTINGS,
    body: importSettingsSchema,
    response: previewSchema,
    async handler({ tx, actor, params: { import: importId }, query, body, now }) {
      const place = lists.place(actor, importId);
      const stored = await findImport(tx, place, now);
      if (stored === undefined) throw notFound();
      if (!(await changeSettings(tx, place, { fileName: stored.fileName, settings: body }))) throw busy();
      return new Afterwards(async () => previewOf(await lists.open(actor, importId), query));
    },
  });
}

function runRoutes(lists: ImportLists, runner: ImportRunner): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/import/:import/dry-run",
      summary: "Prøv indlæsningen uden at skrive noget: hvad der ville komme ind, og hvad der ikke ville",
      access,
      audit: { action: "import.dry-run", purpose },
      params,
      query: previewQuery,
      response: previewSchema,
      handler: ({ actor, params: { import: importId }, query }) =>
        Promise.resolve(new Afterwards(async () => previewOf(await lists.open(actor, importId), query))),
    }),
    route({
      method: "POST",
      path: "/api/import/:import/run",
      summary: "Læs listen ind. Det sker i baggrunden; følg fremdriften i gennemsynet",
      access,
      audit: { action: "import.run", purpose },
      params,
      response: statusSchema,
      async handler({ tx, actor, params: { import: importId }, now, reply }) {
        const place = lists.place(actor, importId);
        if ((await findImport(tx, place, now)) === undefined) throw notFound();
        if (await claimImport(tx, importId, now)) tx.afterCommit(() => runner.start(actor, importId));
        const stored = await findImport(tx, place, now);
        if (stored === undefined) throw notFound();
        const { beatAt: _beat, ...status } = stored.status;
        reply.status = 202;
        return status;
      },
    }),
    returnedRoute(lists),
  ];
}

function returnedRoute(lists: ImportLists): Route {
  return route({
    method: "GET",
    path: "/api/import/:import/returned.xlsx",
    summary: "Rækkerne, der ikke kan komme ind, som de stod, med grunden ved siden af",
    access,
    audit: { action: "import.returned", purpose },
    params,
    response: { media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    handler: ({ actor, params: { import: importId } }) =>
      Promise.resolve(new Afterwards(() => returnedResponse(lists, actor, importId))),
  });
}

async function returnedResponse(lists: ImportLists, actor: Actor, importId: string): Promise<Response> {
  const opened = await lists.open(actor, importId);
  if (opened.planned === undefined) throw notFound();
  const file = await returnedXlsx(opened.planned.header, refusedRows(opened));
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": 'attachment; filename="kom-ikke-ind.xlsx"',
      "cache-control": "no-store",
    },
  });
}

/** Rows refused by the plan, and those that the rules of the course refused when they were written. */
function refusedRows({ planned, stored }: OpenedImport): readonly RefusedRow[] {
  if (planned === undefined) return [];
  const late = new Map(stored.refusals.map(({ row, message }) => [row, message]));
  const rows = planned.plan.toImport.flatMap(({ row }): RefusedRow[] => {
    const message = late.get(row.number);
    if (message === undefined) return [];
    const problem = {
      address: String(row.number),
      field: "citizen",
      severity: "error",
      code: "value-unreadable",
    } as const;
    return [{ row, problems: [{ ...problem, message }] }];
  });
  return [...planned.plan.refused, ...rows].toSorted((left, right) => left.row.number - right.row.number);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function busy(): Problem {
  return new Problem("conflict", "Listen er ved at blive læst ind. Vent, til den er færdig.");
}
