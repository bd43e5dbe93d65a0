import type { Actor } from "@tovholder/domain/access/actor.ts";
import { figureFor, scopeFor } from "@tovholder/domain/fidelity/score-card.ts";
import type { Indicator } from "@tovholder/domain/fidelity/scope.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { z } from "zod";
import type { Tx } from "../db/transaction.ts";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { writeXlsx } from "../import/write-xlsx.ts";
import { danishTimestamp } from "../party-access/danish-timestamp.ts";
import { faultAt, readAsked, scopeOf, teamName } from "./asked.ts";
import type { Asked } from "./asked.ts";
import { cardSheet } from "./card-sheet.ts";
import { wireCard } from "./card.ts";
import { driftPeriods, driftSignsOf, wireDrift } from "./drift.ts";
import { readEvidence } from "./evidence.ts";
import type { FactsStore } from "./facts-store.ts";
import { rateRoute } from "./rate-route.ts";
import { listRatings } from "./rating-store.ts";
import { cardSchema, driftQuery, driftSchema, evidenceQuery, evidenceSchema, fidelityQuery } from "./wire.ts";
import type { WireCard } from "./wire.ts";

const access = { can: "fidelity.read" } as const;
const purpose = "Holdets metodetroskab";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How well a team follows its method, counted from its notes and judged by two of its people. */
export function fidelityRoutes(store: FactsStore): readonly Route[] {
  return [
    cardRoute(store),
    driftRoute(store),
    evidenceRoute(store),
    sheetRoute(store),
    pdfRoute(store),
    rateRoute(store),
  ];
}

interface Asking {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly query: z.infer<typeof fidelityQuery>;
}

/** The one way from a question to a card: the page and both files go through it. */
async function readCard(
  { tx, actor, today, query }: Asking,
  store: FactsStore,
): Promise<{ card: WireCard; asked: Asked }> {
  const asked = await readAsked(tx, actor, query);
  const { teamId, instrument, period } = asked;
  const scope = await scopeOf(tx, store, { asked, today });
  const given = teamId === undefined ? [] : await listRatings(tx, store.vault, { teamId, instrument, period });
  return { card: wireCard(scope, { accountId: actor.accountId, asked, given }), asked };
}

function detailOf({ query }: Pick<Asking, "query">) {
  const { team, instrument, from, to } = query;
  return { instrument, from, to, ...(team === undefined ? {} : { team }) };
}

function cardRoute(store: FactsStore): Route {
  return route({
    method: "GET",
    path: "/api/fidelity",
    summary: "Metodetroskab for et hold og en periode: punkter med tal, score, formel og kilde",
    access,
    audit: { action: "fidelity.read", purpose },
    query: fidelityQuery,
    response: cardSchema,
    async handler(context) {
      const { card } = await readCard(context, store);
      context.note({ detail: { ...detailOf(context), courses: card.courses } });
      return card;
    },
  });
}

function driftRoute(store: FactsStore): Route {
  return route({
    method: "GET",
    path: "/api/fidelity/drift",
    summary: "De fem tegn på, at indsatsen skrider, måned for måned det seneste år",
    access,
    audit: { none: "Viser holdets tal, ingen borgere" },
    query: driftQuery,
    response: driftSchema,
    async handler({ tx, actor, today, query }) {
      const periods = driftPeriods(today);
      const from = periods[0]?.from ?? today;
      const asked = await readAsked(tx, actor, { ...query, from, to: today });
      const { instrument, countsOnly } = asked;
      if (driftSignsOf(instrument).length === 0) return [];
      return wireDrift(instrument, await scopeOf(tx, store, { asked, today }), { periods, countsOnly });
    },
  });
}

function evidenceRoute(store: FactsStore): Route {
  return route({
    method: "GET",
    path: "/api/fidelity/evidence",
    summary: "Forløb og indførsler bag et tal, dem du har adgang til",
    access,
    audit: { action: "fidelity.evidence", purpose },
    query: evidenceQuery,
    response: evidenceSchema,
    async handler({ tx, actor, today, query, note }) {
      const asked = await readAsked(tx, actor, query);
      const indicator = findIndicator(asked, query.item);
      const scope = scopeFor(asked.instrument, await scopeOf(tx, store, { asked, today }));
      const figure = figureFor(indicator, scope);
      const { countsOnly } = asked;
      const caseload = scope.outside.caseload ?? [];
      const evidence = await readEvidence(tx, actor, { code: query.item, figure, countsOnly, caseload });
      note({ detail: { ...detailOf({ query }), item: query.item, courses: evidence.courses.length } });
      return evidence;
    },
  });
}

function findIndicator({ instrument }: Asked, code: string): Indicator {
  const all = [...instrument.indicators, ...driftSignsOf(instrument)];
  const found = all.find(({ item }) => item.code === code);
  if (found === undefined) throw faultAt("item", "Punktet findes ikke i skemaet.");
  return found;
}

function sheetRoute(store: FactsStore): Route {
  return route({
    method: "GET",
    path: "/api/fidelity.xlsx",
    summary: "Holdets metodetroskab som regneark",
    access,
    audit: { action: "fidelity.export", purpose },
    query: fidelityQuery,
    response: { media: spreadsheet },
    async handler(context) {
      const { card } = await readCard(context, store);
      context.note({ detail: { ...detailOf(context), format: "xlsx" } });
      return download(await writeXlsx(cardSheet(card)), { media: spreadsheet, name: fileName(card, "xlsx") });
    },
  });
}

function pdfRoute(store: FactsStore): Route {
  return route({
    method: "GET",
    path: "/api/fidelity.pdf",
    summary: "Holdets metodetroskab som PDF",
    access,
    audit: { action: "fidelity.export", purpose },
    query: fidelityQuery,
    response: { media: "application/pdf" },
    async handler(context) {
      const { tx, actor, now, note } = context;
      const { card, asked } = await readCard(context, store);
      note({ detail: { ...detailOf(context), format: "pdf" } });
      const whose = asked.teamId === undefined ? "Hele kommunen" : await teamName(tx, asked.teamId);
      // The writer and its fonts are loaded by the first paper, so that a server that makes none carries neither.
      const { writeCardPdf } = await import("./card-pdf.ts");
      const madeAt = danishTimestamp(now.toISOString());
      const file = await writeCardPdf({ card, whose, madeBy: actor.name, madeAt });
      return download(file, { media: "application/pdf", name: fileName(card, "pdf") });
    },
  });
}

function fileName({ from, to }: WireCard, ending: "xlsx" | "pdf"): string {
  return `fidelitet-${from}-${to}.${ending}`;
}

function download(file: Buffer, { media, name }: { readonly media: string; readonly name: string }): Response {
  return new Response(new Uint8Array(file), {
    headers: { "content-type": media, "content-disposition": `attachment; filename="${name}"` },
  });
}
