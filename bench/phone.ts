import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { buildWebBundle } from "../cli/src/web-bundle.ts";
import { createDatabase, createPool } from "../server/src/db/database.ts";
import { startEmbedded } from "../server/src/db/embedded/supervisor.ts";
import { migrate } from "../server/src/db/migrate.ts";
import { loadMasterKey } from "../server/src/vault/master-key.ts";
import { createVault } from "../server/src/vault/vault.ts";
import { startChild } from "./children.ts";
import { fill, type BenchUser } from "./data.ts";
import { nowhere } from "./nowhere.ts";

/** What a browser on a worker's phone is measured against: a server with one worker who has 25 courses with 1,500 entries. */
const size = { citizens: 30, teams: 1, staff: { workers: 1, courses: 25, contacts: [57, 57] } } as const;
export const code = "tre blå stole";
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: "da-DK" } as const;
export const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Does some work against the program as it is shipped, and takes everything away again. */
export async function withServer(work: (url: string, worker: BenchUser) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "tovholder-bench-"));
  await buildWebBundle();
  const embedded = await startEmbedded({ folder, log: () => {} });
  try {
    const pool = createPool({ ...embedded.connection, max: 1 });
    await migrate(pool);
    const database = createDatabase(embedded.connection);
    const vault = createVault(await loadMasterKey(folder, undefined));
    const { everyone } = await fill({ database, vault, sink: nowhere }, size);
    await pool.query("vacuum analyze");
    await pool.end();
    await database.end();
    const [worker] = everyone;
    if (worker === undefined) throw new Error("Nobody to measure for");
    const environment = { BENCH_DATABASE: JSON.stringify(embedded.connection), TOVHOLDER_DATA: folder };
    const server = await startChild("our-server.ts", environment);
    try {
      await work(`http://localhost:${server.port}`, worker);
    } finally {
      await server.stop();
    }
  } finally {
    await embedded.stop();
    await rm(folder, { recursive: true });
  }
}

export function cookieOf({ cookie }: BenchUser, url: string): { name: string; value: string; url: string } {
  return { name: "tovholder", value: cookie, url };
}

/** Until the page says that every course has come and nothing waits. */
export async function allThere(page: Page): Promise<void> {
  await page.getByRole("definition").filter({ hasText: /^25$/ }).waitFor();
  await page
    .getByText(/Alt er modtaget|^\d\d[.:]\d\d$/)
    .first()
    .waitFor();
}

/** Signed in already, in a page that keeps nothing; from there to the choice of a lock. */
export async function enter(page: Page, { accountId, cookie }: BenchUser): Promise<void> {
  const municipalityId = Number(cookie.split(".")[0]);
  await page.addInitScript(
    (account) => {
      if (localStorage.getItem("tovholder.accounts") === null)
        localStorage.setItem("tovholder.accounts", JSON.stringify([account]));
    },
    { municipalityId, accountId, initials: "PR", here: "nothing", deviceId: accountId },
  );
  await page.goto("/denne-enhed");
  await page.getByRole("button", { name: "Begynd at gemme på enheden" }).click();
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByLabel("Koden igen").fill(code);
}
