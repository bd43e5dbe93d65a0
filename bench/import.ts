import { setTimeout as delay } from "node:timers/promises";
import type { BenchUser } from "./data.ts";
import { nameOf } from "./people.ts";

export interface ImportFigures {
  readonly rows: number;
  readonly uploadMs: number;
  /** From the click until every row is in, or given back. */
  readonly runMs: number;
  readonly end: string;
}

/** A list as a team keeps it; the people are others than those already there. */
function listOf(rows: number, from: number): string {
  const heading = "Borger;Fødselsdato;Medarbejder;Hold;Metode;Lovgrundlag;Henvist;Start kontakt;Start fase 1";
  const lines = Array.from({ length: rows }, (_, index) => {
    const { given, family } = nameOf(from + index);
    const born = `${1 + (index % 28)}.${1 + (index % 12)}.${1950 + (index % 50)}`;
    return `${family}, ${given};${born};Prøve 0-${index % 12};Team 0;CTI bolig;§ 85;01.06.2026;05.06.2026;01.07.2026`;
  });
  return [heading, ...lines].join("\r\n");
}

/** Uploads a list, reads it in over HTTP as a person does, and waits for the end. */
export async function importList(port: number, user: BenchUser, rows: number): Promise<ImportFigures> {
  const url = `http://127.0.0.1:${port}/api/import`;
  const headers = { cookie: `tovholder=${user.cookie}`, "x-csrf": user.csrf };
  const form = new FormData();
  form.set("about", JSON.stringify({ name: "liste.csv" }));
  form.set("file", new File([listOf(rows, 1_000_000)], "liste.csv"));
  const begin = performance.now();
  const uploaded = await fetch(url, { method: "POST", headers, body: form });
  const { importId } = (await uploaded.json()) as { importId: string };
  const uploadMs = performance.now() - begin;
  const running = performance.now();
  await fetch(`${url}/${importId}/run`, { method: "POST", headers });
  for (;;) {
    // Twice as often as the page asks.
    await delay(500);
    const seen = (await (await fetch(`${url}/${importId}`, { headers })).json()) as {
      readonly status: { readonly state: string };
      readonly counts?: unknown;
    };
    if (seen.status.state === "running") continue;
    const runMs = performance.now() - running;
    return { rows, uploadMs, runMs, end: JSON.stringify({ status: seen.status, counts: seen.counts }) };
  }
}
