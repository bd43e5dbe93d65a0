import { z } from "zod";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { writeXlsx } from "../import/write-xlsx.ts";
import { boardSheet } from "./board-sheet.ts";
import { boardQuery, boardRowSchema, readBoard } from "./board.ts";
import type { BoardRow } from "./board.ts";

const overview = { can: "overview.read" } as const;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lists and figures over many courses, asked of the server and never kept on a device. */
export function overviewRoutes(): readonly Route[] {
  return [boardRoute(), sheetRoute()];
}

function boardRoute(): Route {
  return route({
    method: "GET",
    path: "/api/overview",
    summary: "Oversigt over faser: de forløb, du har adgang til, med planlagte og faktiske datoer",
    access: overview,
    audit: { action: "overview.read", purpose: "Overblik over forløb" },
    query: boardQuery,
    response: z.array(boardRowSchema),
    async handler({ tx, actor, query, note }) {
      const { board, shown } = await readBoard(tx, actor, query);
      note({ detail: { shown, status: query.status, ...(query.team ? { team: query.team } : {}) } });
      return new Response(board, { headers: { "content-type": "application/json; charset=utf-8" } });
    },
  });
}

function sheetRoute(): Route {
  return route({
    method: "GET",
    path: "/api/overview.xlsx",
    summary: "Oversigt over faser som regneark",
    access: overview,
    audit: { action: "overview.export", purpose: "Udtræk af oversigten" },
    query: boardQuery,
    response: { media: spreadsheet },
    async handler({ tx, actor, query, today, note }) {
      const { board, shown } = await readBoard(tx, actor, query);
      note({ detail: { shown, status: query.status, ...(query.team ? { team: query.team } : {}) } });
      // Built by our own statement just now, whose columns are those of the schema.
      const file = await writeXlsx(boardSheet(JSON.parse(board) as readonly BoardRow[]));
      const name = `oversigt-over-faser-${today}.xlsx`;
      return new Response(new Uint8Array(file), {
        headers: { "content-type": spreadsheet, "content-disposition": `attachment; filename="${name}"` },
      });
    },
  });
}
