import { readFile } from "node:fs/promises";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { verifyJournals } from "../journal/verify.ts";
import type { Client } from "../testing/client.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { previewSchema } from "./import-preview.ts";
import type { Preview } from "./import-preview.ts";
import { claimImport, takeOverImport } from "./import-store.ts";
import { readTable } from "./read-table.ts";

let world: World;
let client: Client;

beforeAll(async () => {
  world = await createWorld();
  client = world.as("coordinator");
});

afterAll(() => world.end());

const counts = statement<{ readonly citizens: number; readonly courses: number; readonly acts: number }>(
  "test.import-counts",
  `select (select count(*) from citizen where municipality_id = $1) as citizens,
     (select count(*) from course where municipality_id = $1) as courses,
     (select count(*) from audit where municipality_id = $1 and action = 'course.refer') as acts`,
);

function countsOf(one: World) {
  return one.database.inMunicipality(one.municipalityId, (tx) => tx.one(counts, [one.municipalityId]));
}

async function upload(by: Client, name: string, content: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set("about", JSON.stringify({ name }));
  form.set("file", new File([content], name));
  const request = new Response(form);
  const type = request.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await request.arrayBuffer());
  return by.post("/api/import", undefined, { bytes, headers: { "content-type": type } });
}

async function uploaded(by: Client, name: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await upload(by, name, content);
  if (answer.status !== 201) throw new Error(`Upload gave ${answer.status}: ${JSON.stringify(answer.body)}`);
  return z.object({ importId: z.string() }).parse(answer.body).importId;
}

async function example(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`examples/${name}`, import.meta.url)));
}

async function preview(by: Client, importId: string, query = ""): Promise<Preview> {
  return previewSchema.parse((await by.get(`/api/import/${importId}${query}`)).body);
}

/** Runs the list and looks until it is no longer running. */
async function run(by: Client, importId: string): Promise<Preview> {
  expect((await by.post(`/api/import/${importId}/run`)).status).toBe(202);
  for (;;) {
    const seen = await preview(by, importId);
    if (seen.status.state !== "running") return seen;
  }
}

function csv(rows: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.from(
      [
        "Borger;CPR;Fødselsdato;Medarbejder;Hold;Start kontakt;Start fase 1;Start fase 2;Start fase 3;Afsluttet;Årsag",
        ...rows,
      ].join("\r\n"),
    ),
  );
}

test("every example list is read, shown with its problems at their cells, and counted", async () => {
  for (const name of [
    "01-oversigt-over-faser.xlsx",
    "02-regneark-windows.csv",
    "06-flettede-celler.xlsx",
    "07-alt-galt.csv",
  ]) {
    const seen = await preview(client, await uploaded(client, name, await example(name)));
    expect(seen.status.state).toBe("preview");
    expect(seen.columns.some((column) => column.field === "citizen" || column.field === "familyName")).toBe(true);
    const { rows, toImport, unchanged, refused, empty, duplicates } = seen.counts ?? {
      rows: 0,
      toImport: 0,
      unchanged: 0,
      refused: 0,
      empty: 0,
      duplicates: 0,
    };
    expect(rows).toBe(toImport + unchanged + refused + empty + duplicates);
    for (const row of seen.page.rows) for (const one of row.problems) expect(one.address).toContain(String(row.row));
  }
});

test("a list is chosen, mended, run, and run again without doing anything", async () => {
  const before = await countsOf(world);
  const importId = await uploaded(client, "01-oversigt-over-faser.xlsx", await example("01-oversigt-over-faser.xlsx"));
  const first = await preview(client, importId);
  const planned = first.counts?.toImport ?? 0;
  expect(planned).toBeGreaterThan(0);
  const text = first.workerTexts[0]?.text ?? "";
  const settings = {
    ...first.settings,
    teamId: world.teams.north,
    workers: [{ text, accountId: world.people.worker.accountId }],
  };
  const changed = previewSchema.parse((await client.put(`/api/import/${importId}`, settings)).body);
  expect(changed.withoutTeam).toBe(0);
  expect(changed.workerTexts.find((one) => one.text === text)?.accountId).toBe(world.people.worker.accountId);
  const done = await run(client, importId);
  expect(done.status).toMatchObject({ state: "done", coursesMade: planned, rowsDone: planned });
  expect(done.counts).toMatchObject({ toImport: 0, unchanged: planned });
  expect(done.refusals).toEqual([]);
  const after = await countsOf(world);
  expect(after.courses - before.courses).toBe(planned);
  expect(after.acts - before.acts).toBe(planned);
  await run(client, importId);
  expect(await countsOf(world)).toEqual(after);
  const verified = await world.database.inMunicipality(world.municipalityId, verifyJournals);
  expect(verified.faults).toEqual([]);
});

test("two rows of one person become one citizen, known ones are met again, and the list's own facts are kept", async () => {
  const before = await countsOf(world);
  const list = csv([
    "Eksempelsen, Alva;;01.02.1980;;Team Nord;01.03.2024;01.04.2024;;01.10.2024;15.12.2024;",
    "Eksempelsen, Alva;;01.02.1980;Ukendt Vikar;Team Nord;01.03.2026;01.04.2026;;;;",
    "Demosen, Bo;;03.04.1985;;Team Nord;01.05.2026;;;;;",
  ]);
  const importId = await uploaded(client, "liste.csv", list);
  const done = await run(client, importId);
  expect(done.status).toMatchObject({ state: "done", coursesMade: 3 });
  const after = await countsOf(world);
  expect(after.citizens - before.citizens).toBe(2);
  const more = csv(["Demosen, Bo;;03.04.1985;;Team Nord;01.09.2026;;;;;"]);
  await run(client, await uploaded(client, "mere.csv", more));
  expect((await countsOf(world)).citizens).toBe(after.citizens);
});

test("rows that can't come in are handed back with the reason, and mended rows come in", async () => {
  const importId = await uploaded(
    client,
    "fejl.csv",
    csv(["Prøvegaard, Carla;;05.05.1990;;Team Nord;32.13.2026;;;;;"]),
  );
  const seen = await preview(client, importId, "?show=refused");
  expect(seen.page.total).toBe(1);
  const row = seen.page.rows[0]?.row ?? 0;
  const file = await client.raw(`/api/import/${importId}/returned.xlsx`);
  const back = await readTable({ name: "kom-ikke-ind.xlsx", bytes: new Uint8Array(await file.arrayBuffer()) });
  expect(back.ok && back.sheets[0]?.rows.length).toBe(2);
  const rows = [{ row, values: [{ field: "contactStart", text: "01.06.2026" }] }];
  const mended = previewSchema.parse((await client.put(`/api/import/${importId}`, { ...seen.settings, rows })).body);
  expect(mended.counts).toMatchObject({ toImport: 1, refused: 0 });
});

test("a row without a team waits for one, and a run says so", async () => {
  const importId = await uploaded(client, "uden-hold.csv", csv(["Modelsen, Dan;;05.05.1991;;;01.06.2026;;;;;"]));
  expect((await preview(client, importId)).withoutTeam).toBe(1);
  const done = await run(client, importId);
  expect(done.refusals).toMatchObject([{ message: expect.stringContaining("Vælg et hold") }]);
});

test("a run that stopped half-way goes on when somebody looks, once it has been silent for a minute", async () => {
  const list = csv(["Påhitsen, Finn;;07.07.1970;;Team Nord;01.06.2026;;;;;"]);
  const importId = await uploaded(client, "afbrudt.csv", list);
  const claim = () =>
    world.database.inMunicipality(world.municipalityId, (tx) => claimImport(tx, importId, world.clock.now()));
  expect(await claim()).toBe(true);
  expect(await claim()).toBe(false);
  expect((await preview(client, importId)).status.state).toBe("running");
  world.clock.forward(61_000);
  for (;;) {
    const seen = await preview(client, importId);
    if (seen.status.state === "running") continue;
    expect(seen.status).toMatchObject({ state: "done", coursesMade: 1 });
    break;
  }
  world.clock.forward(61_000);
  const takenOver = await world.database.inMunicipality(world.municipalityId, (tx) =>
    takeOverImport(tx, importId, world.clock.now()),
  );
  expect(takenOver).toBe(false);
});

test("lists belong to who brought them, and only to those who may import", async () => {
  const importId = await uploaded(client, "liste.csv", csv(["Testrup, Elin;;05.05.1992;;;01.06.2026;;;;;"]));
  expect((await world.as("administrator").get(`/api/import/${importId}`)).status).toBe(404);
  expect((await world.as("worker").get(`/api/import/${importId}`)).status).toBe(403);
  world.clock.forward(25 * 3_600_000);
  expect([401, 404]).toContain((await client.get(`/api/import/${importId}`)).status);
});

test("what is no table is told at once, in plain words", async () => {
  const other = await createWorld();
  const answer = await upload(other.as("coordinator"), "billede.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]));
  expect(answer).toMatchObject({ status: 422, body: { code: "refused" } });
  await other.end();
});
