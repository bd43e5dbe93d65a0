import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from "playwright-core";
import { buildWebBundle } from "../cli/src/web-bundle.ts";
import { createDatabase, createPool } from "../server/src/db/database.ts";
import { startEmbedded } from "../server/src/db/embedded/supervisor.ts";
import { migrate } from "../server/src/db/migrate.ts";
import { loadMasterKey } from "../server/src/vault/master-key.ts";
import { createVault } from "../server/src/vault/vault.ts";
import { startChild } from "./children.ts";
import { fill, type BenchUser } from "./data.ts";
import { nowhere } from "./nowhere.ts";
import { openCourses } from "./opening.ts";
import { report } from "./rounds.ts";

/**
 * A worker's phone: a real browser with the program as it is shipped, 25 courses with 1,500 entries, the store locked with a
 * code. First sync, what it takes up, start without network, opening a course and saving, the processor held back four times;
 * then the first visit of all on slow networks.
 * Run it by itself.
 */
const size = { citizens: 30, teams: 1, staff: { workers: 1, courses: 25, contacts: [57, 57] } } as const;
const code = "tre blå stole";
const slowdown = 4;
/** As Chromium's own tools emulate them: bits a second each way, milliseconds to the server and back. */
const networks = [
  { name: "fast 4G", down: 8_100_000, up: 1_350_000, latency: 165 },
  { name: "slow 4G", down: 1_440_000, up: 675_000, latency: 563 },
  { name: "3G", down: 400_000, up: 400_000, latency: 2000 },
] as const;

const folder = await mkdtemp(path.join(tmpdir(), "tovholder-bench-"));
await buildWebBundle();
const embedded = await startEmbedded({ folder, log: () => {} });
try {
  await measure(await prepare());
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true });
}

async function prepare(): Promise<BenchUser> {
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
  return worker;
}

async function measure(worker: BenchUser): Promise<void> {
  const server = await startChild("our-server.ts", {
    BENCH_DATABASE: JSON.stringify(embedded.connection),
    TOVHOLDER_DATA: folder,
  });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const url = `http://localhost:${server.port}`;
    const context = await phoneOf(browser, url, worker);
    const page = await context.newPage();
    await enter(page, worker);
    const phone = await context.newCDPSession(page);
    console.log(
      `Node ${process.version}, Chromium ${browser.version()}, 25 courses, 1,500 entries, processor ÷ ${slowdown}`,
    );
    await firstSync(page, phone);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await phone.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await starts(page);
    await openCourses(page, phone);
    await saves(page);
    await context.close();
    for (const network of networks) await firstVisit(await phoneOf(browser, url, worker), worker, network);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A phone that has never seen the program. */
async function phoneOf(browser: Browser, url: string, worker: BenchUser): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "da-DK",
  });
  await context.addCookies([{ name: "tovholder", value: worker.cookie, url }]);
  return context;
}

/** From an empty browser to the first screen, and from the choice of a lock until all courses are there. */
async function firstVisit(
  context: BrowserContext,
  worker: BenchUser,
  { name, down, up, latency }: (typeof networks)[number],
): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const phone = await context.newCDPSession(page);
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  });
  await phone.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const begun = performance.now();
  await enter(page, worker);
  const entered = performance.now();
  await page.getByRole("button", { name: "Lås med kode" }).click();
  await allThere(page);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${name}: first screen of an empty browser ${seconds(entered - begun)} s, first sync with making the lock ${seconds(performance.now() - entered)} s`,
  );
  await context.close();
}

/** Until the page says that every course has come and nothing waits. */
async function allThere(page: Page): Promise<void> {
  await page.getByRole("definition").filter({ hasText: /^25$/ }).waitFor();
  await page
    .getByText(/Alt er modtaget|^\d\d[.:]\d\d$/)
    .first()
    .waitFor();
}

/** Signed in already, in a page that keeps nothing; from there to the choice of a lock. */
async function enter(page: Page, { accountId, cookie }: BenchUser): Promise<void> {
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

async function firstSync(page: Page, phone: CDPSession): Promise<void> {
  const before = await stored(page);
  let bytes = 0;
  const pulls = new Set<string>();
  phone.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.endsWith("/api/sync/pull")) pulls.add(requestId);
  });
  phone.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (pulls.has(requestId)) bytes += encodedDataLength;
  });
  await phone.send("Network.enable");
  const begun = performance.now();
  await page.getByRole("button", { name: "Lås med kode" }).click();
  await allThere(page);
  const took = performance.now() - begun;
  await page.waitForTimeout(1000);
  const after = await stored(page);
  console.log(`first sync, with making the lock: ${took.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB on the wire`);
  console.log(`stored: ${((after - before) / 25 / 1024).toFixed(1)} kB a course`);
}

/** Bytes that the store takes up, as Chromium counts them; the program's own files apart. */
function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const estimate: StorageEstimate & { readonly usageDetails?: { readonly indexedDB?: number } } =
      await navigator.storage.estimate();
    return estimate.usageDetails?.indexedDB ?? Number.NaN;
  });
}

/** When I dag stands there with the worker's citizens, counted from the page's own beginning. */
function today(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector("main h1") !== null && document.querySelector("main a[href^='/forloeb/']") !== null
            ? requestAnimationFrame(() => resolve(performance.now()))
            : requestAnimationFrame(look);
        look();
      }),
  );
}

/** From the page's own beginning until I dag stands there with the worker's citizens. */
async function starts(page: Page): Promise<void> {
  await page.goto("/");
  await today(page);
  await report("start without network to I dag, unlocked", async () => {
    await page.reload({ waitUntil: "commit" });
    return today(page);
  });
  await report("unlocking to I dag, from the press", async () => {
    await page.goto("/mere");
    await page.getByRole("button", { name: "Lås nu" }).click();
    await page.getByLabel("Kode", { exact: true }).fill(code);
    await page.evaluate(() => history.replaceState(null, "", "/"));
    const pressed = await page.evaluate(() => {
      const at = performance.now();
      document.querySelector<HTMLButtonElement>("main form button[type=submit]")?.click();
      return at;
    });
    return (await today(page)) - pressed;
  });
}

/** From the press on Gem until the contact stands with its mark: sealed and on the disk. */
async function saves(page: Page): Promise<void> {
  const course = await page.locator("main").evaluate(() => location.pathname.split("/")[2]);
  await report("save a contact to its mark on the device", async (round) => {
    await page.evaluate((to) => history.pushState(null, "", to), `/kontakt/${course}`);
    await page.getByLabel("Notat").fill(`Målt kontakt ${round}`);
    return page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const at = performance.now();
          document.querySelector<HTMLButtonElement>("main form button[type=submit]")?.click();
          const look = () =>
            [...document.querySelectorAll("main *")].some(
              (one) => one.tagName !== "TEXTAREA" && one.childElementCount === 0 && one.textContent === text,
            )
              ? requestAnimationFrame(() => resolve(performance.now() - at))
              : requestAnimationFrame(look);
          look();
        }),
      `Målt kontakt ${round}`,
    );
  });
}
