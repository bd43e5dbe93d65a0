import type { Actor } from "@tovholder/domain/access/actor.ts";
import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { resultsOf } from "@tovholder/domain/outcome/results.ts";
import type { Results } from "@tovholder/domain/outcome/results.ts";
import type { z } from "zod";
import type { Tx } from "../db/transaction.ts";
import { teamName } from "../fidelity/asked.ts";
import type { FactsStore } from "../fidelity/facts-store.ts";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { writeCsv } from "../import/write-csv.ts";
import { writeXlsx } from "../import/write-xlsx.ts";
import type { TableToWrite } from "../import/write-xlsx.ts";
import { readAsked } from "./asked.ts";
import { readQuarters } from "./quarters.ts";
import { resultsSheet } from "./results-sheet.ts";
import { quartersQuery, quartersSchema, resultsQuery, resultsSchema } from "./wire.ts";
import { createYearStore, readYear } from "./year-store.ts";
import type { YearStore } from "./year-store.ts";

const access = { can: "results.read" } as const;
const purpose = "Resultater for et hold eller kommunen";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What came of the courses that ended: figures alone, and no persons for anybody. */
export function resultsRoutes(facts: FactsStore): readonly Route[] {
  const store = createYearStore(facts);
  return [pageRoute(store), quartersRoute(store), xlsxRoute(store), csvRoute(store)];
}

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly query: z.infer<typeof resultsQuery>;
}

/** The one way from a question to figures: the page and both files go through it. */
async function readResults({ tx, actor, query }: Asking, store: YearStore): Promise<Results | null> {
  const { year, cut } = await readAsked(tx, actor, query);
  const results = resultsOf(await readYear(tx, store, year), cut);
  return results === "too-few" ? null : results;
}

function detailOf({ team, method, from, to }: Asking["query"]) {
  return { from, to, ...(team === undefined ? {} : { team }), ...(method === undefined ? {} : { method }) };
}

function pageRoute(store: YearStore): Route {
  return route({
    method: "GET",
    path: "/api/results",
    summary: "Hvad der kom ud af de forløb, der sluttede i et år eller et kvartal",
    access,
    audit: { action: "results.read", purpose },
    query: resultsQuery,
    response: resultsSchema,
    async handler(context) {
      const { query, note } = context;
      const { from, to, team = null, method = null } = query;
      note({ detail: detailOf(query) });
      return { from, to, team, method, results: await readResults(context, store) };
    },
  });
}

function quartersRoute(store: YearStore): Route {
  return route({
    method: "GET",
    path: "/api/results/quarters",
    summary: "Metodetroskab og resultater side om side for de seneste seks kvartaler",
    access,
    audit: { none: "Viser holdets tal, ingen borgere" },
    query: quartersQuery,
    response: quartersSchema,
    handler: (context) => readQuarters(context, store),
  });
}

async function sheetOf(context: Asking, store: YearStore): Promise<TableToWrite> {
  const { tx, query } = context;
  const results = await readResults(context, store);
  return resultsSheet(results, {
    period: `${query.from} til ${query.to}`,
    team: query.team === undefined ? "Hele kommunen" : await teamName(tx, query.team),
    method: query.method === undefined ? "Alle" : currentMethod(query.method).name.da,
  });
}

function xlsxRoute(store: YearStore): Route {
  return route({
    method: "GET",
    path: "/api/results.xlsx",
    summary: "Resultater som regneark, små tal skjult som på siden",
    access,
    audit: { action: "results.export", purpose },
    query: resultsQuery,
    response: { media: spreadsheet },
    async handler(context) {
      const { query, note } = context;
      note({ detail: { ...detailOf(query), format: "xlsx" } });
      return download(await writeXlsx(await sheetOf(context, store)), query, { media: spreadsheet, ending: "xlsx" });
    },
  });
}

function csvRoute(store: YearStore): Route {
  return route({
    method: "GET",
    path: "/api/results.csv",
    summary: "Resultater som CSV, små tal skjult som på siden",
    access,
    audit: { action: "results.export", purpose },
    query: resultsQuery,
    response: { media: "text/csv; charset=utf-8" },
    async handler(context) {
      const { query, note } = context;
      note({ detail: { ...detailOf(query), format: "csv" } });
      const { columns, rows } = await sheetOf(context, store);
      const headings = columns.map(({ heading }) => heading);
      return download(writeCsv(headings, rows), query, { media: "text/csv; charset=utf-8", ending: "csv" });
    },
  });
}

function download(
  file: Buffer,
  { from, to }: Asking["query"],
  { media, ending }: { readonly media: string; readonly ending: string },
): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": media,
      "content-disposition": `attachment; filename="resultater-${from}-${to}.${ending}"`,
    },
  });
}
