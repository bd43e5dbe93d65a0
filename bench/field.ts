import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from "playwright-core";
import type { BenchUser } from "./data.ts";
import { openCourses } from "./opening.ts";
import { allThere, code, cookieOf, enter, executablePath, phone, withServer } from "./phone.ts";
import { report } from "./rounds.ts";

/**
 * A worker's phone: a real browser with the program as it is shipped, 25 courses with 1,500 entries, the store locked with a
 * code. First sync, what it takes up, start without network, opening a course and saving, the processor held back four times;
 * then the first visit of all on slow networks.
 * Run it by itself.
 */
const slowdown = 4;
/** As Chromium's own tools emulate them: bits a second each way, milliseconds to the server and back. */
const networks = [
  { name: "fast 4G", down: 8_100_000, up: 1_350_000, latency: 165 },
  { name: "slow 4G", down: 1_440_000, up: 675_000, latency: 563 },
  { name: "3G", down: 400_000, up: 400_000, latency: 2000 },
] as const;

await withServer(measure);

async function measure(url: string, worker: BenchUser): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const context = await phoneOf(browser, url, worker);
    const page = await context.newPage();
    await enter(page, worker);
    const session = await context.newCDPSession(page);
    console.log(
      `Node ${process.version}, Chromium ${browser.version()}, 25 courses, 1,500 entries, processor ÷ ${slowdown}`,
    );
    await firstSync(page, session);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await starts(page);
    await openCourses(page, session);
    await saves(page);
    await context.close();
    for (const network of networks) await firstVisit(await phoneOf(browser, url, worker), worker, network);
  } finally {
    await browser.close();
  }
}

/** A phone that has never seen the program. */
async function phoneOf(browser: Browser, url: string, worker: BenchUser): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, ...phone });
  await context.addCookies([cookieOf(worker, url)]);
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
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
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

async function firstSync(page: Page, session: CDPSession): Promise<void> {
  const before = await stored(page);
  let bytes = 0;
  const pulls = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.endsWith("/api/sync/pull")) pulls.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (pulls.has(requestId)) bytes += encodedDataLength;
  });
  await session.send("Network.enable");
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
