import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { getRequestListener } from "@hono/node-server";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Request as Question,
} from "playwright-core";
import { expect, onTestFailed } from "vitest";
import { createApp } from "../server/src/app.ts";
import { loadStaticFiles } from "../server/src/http/static-files.ts";
import { createWorld, type Someone, type World } from "../server/src/testing/world.ts";

/** A phone as it is held in a stairwell, and a laptop. */
export const sizes = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desktop: { width: 1280, height: 800 },
} as const;

/** What everybody locks with, unless a test says otherwise. */
const usualCode = "tre blå stole";

export interface OpenOptions {
  readonly size?: keyof typeof sizes;
  readonly scheme?: "light" | "dark";
  /** The code that what lies on the device is locked with; without one nothing is kept there, which is quicker to begin. */
  readonly code?: string | undefined;
}

/** A municipality of its own, served to a real browser. The clock of the server stands still, and the browser keeps the same. */
export interface Stage {
  readonly world: World;
  readonly url: string;
  /** Someone's browser, signed in through the login page. */
  open(someone: Someone, options?: OpenOptions): Promise<Page>;
  /** A browser where nobody is signed in. */
  visit(options?: OpenOptions): Promise<Page>;
  /** The window of the program as it runs when it is installed: a browser of its own, where nobody is signed in. */
  visitInstalled(): Promise<Page>;
  /** Moves the day, for the server and for every open page. */
  goTo(instant: string): Promise<void>;
  /** Ships a newer version of the program, which pages find when they look for one. */
  newProgram(): Promise<void>;
  /** Everything a page has complained about since last asked; a test ends by finding it empty. */
  complaints(): readonly string[];
  /** Someone comes back to their page on another day, unlocks it, is asked to sign in over it, and does. */
  returnOn(instant: string, page: Page, someone: Someone): Promise<void>;
  /** Takes away the complaints that the test provoked on purpose; fails when there are none like it. */
  expectComplaint(like: RegExp): void;
  end(): Promise<void>;
}

const browserPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function browserPath(): string {
  const found = process.env["CHROMIUM_PATH"] ?? browserPaths.find((candidate) => existsSync(candidate));
  if (found === undefined) throw new Error("No Chromium: install Debian's package chromium, or set CHROMIUM_PATH");
  return found;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const danish = { locale: "da-DK", timezoneId: "Europe/Copenhagen", reducedMotion: "reduce" } as const;

export async function openStage(): Promise<Stage> {
  const world = await createWorld();
  let files = await loadStaticFiles(world.services.config.webFolder);
  const app = createApp(world.services, (request, name) => files(request, name));
  const listener = getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const browser = await chromium.launch({ executablePath: browserPath(), args: quiet });
  const shipped = files;
  const newProgram = async () => {
    const answer = await shipped(new Request(`${url}/sw.js`), "/sw.js");
    const worker = await answer?.text();
    const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };
    const newer = worker?.replace('"version":"', '"version":"newer-');
    files = (request, name) =>
      name === "/sw.js" ? Promise.resolve(new Response(newer ?? null, { headers })) : shipped(request, name);
  };
  return stageOf({ world, url, browser, newProgram, close: () => server.close().closeAllConnections() });
}

interface Parts {
  readonly world: World;
  readonly url: string;
  readonly browser: Browser;
  readonly newProgram: () => Promise<void>;
  readonly close: () => void;
}

function stageOf({ world, url, browser, newProgram, close }: Parts): Stage {
  const heard: string[] = [];
  /** Questions to the server that have no answer yet; the stream of news never ends. */
  const asked = new Set<Question>();
  const contexts: BrowserContext[] = [];
  const installed: BrowserContext[] = [];

  async function watched(context: BrowserContext, begin: () => Promise<Page>): Promise<Page> {
    contexts.push(context);
    onTestFailed(async ({ task }) => {
      for (const open of context.pages())
        await picture(open, `failed-${task.name.replaceAll(/\W+/g, "-")}-${contexts.indexOf(context)}`);
    });
    await context.clock.setFixedTime(world.clock.now());
    const page = await begin();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        heard.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => heard.push(String(error)));
    page.on("request", (request) => isQuestion(request) && asked.add(request));
    page.on("requestfinished", (request) => asked.delete(request));
    page.on("requestfailed", (request) => asked.delete(request));
    return page;
  }

  async function visit({ size = "desktop", scheme = "light" }: OpenOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      ...danish,
      baseURL: url,
      viewport: sizes[size],
      colorScheme: scheme,
      hasTouch: size !== "desktop",
    });
    return watched(context, () => context.newPage());
  }

  async function visitInstalled(): Promise<Page> {
    const args = [...quiet, "--app=data:text/html,"];
    const options = { ...danish, baseURL: url, executablePath: browserPath(), args };
    const context = await chromium.launchPersistentContext("", options);
    installed.push(context);
    const [page] = context.pages();
    if (page === undefined) throw new Error("The browser opened no window for the program");
    return watched(context, () => Promise.resolve(page));
  }

  async function goTo(instant: string): Promise<void> {
    world.clock.set(instant);
    for (const context of contexts) await context.clock.setFixedTime(instant);
  }

  return {
    world,
    url,
    complaints: () => heard.splice(0),
    expectComplaint(like) {
      const others = heard.filter((complaint) => !like.test(complaint));
      expect(others.length, `complaints like ${like}`).toBeLessThan(heard.length);
      heard.splice(0, heard.length, ...others);
    },
    visit,
    visitInstalled,
    async open(someone, options = {}) {
      const page = await visit(options);
      await openLogin(page, world);
      await fillLogin(page, world, someone);
      // Where something is written it must outlive a page that is loaded again.
      await chooseLock(page, "code" in options ? options.code : usualCode);
      return page;
    },
    goTo,
    newProgram,
    async returnOn(instant, page, someone) {
      await goTo(instant);
      await page.reload();
      // What the page before had asked has nobody to hear it.
      asked.clear();
      await unlockIfAsked(page);
      await signInAgain(page, world, someone);
      // What was asked before the sign-in is turned away, at times only now.
      await expect.poll(() => asked.size).toBe(0);
      this.expectComplaint(/401/);
    },
    async end() {
      for (const context of installed) await context.close();
      await browser.close();
      close();
      await world.end();
    },
  };
}

/** Not the program's own files, which the service worker answers for. */
function isQuestion(request: Question): boolean {
  return new URL(request.url()).pathname.startsWith("/api/") && request.resourceType() !== "eventsource";
}

/** The login page, reached in some way, with the municipality chosen where the server has several. */
export async function openLogin(page: Page, world: World, reach: () => Promise<unknown> = () => page.goto("/")) {
  const [answer] = await Promise.all([page.waitForResponse("**/api/municipalities"), reach()]);
  // Asked once more, since the browser forgets an answer whose page it has left.
  const municipalities: unknown = await (await page.request.get(answer.url())).json();
  if (Array.isArray(municipalities) && municipalities.length > 1)
    await page.getByLabel("Kommune").selectOption(world.code);
}

/** Signs in on the login page that stands there. */
export async function fillLogin(page: Page, world: World, someone: Someone): Promise<void> {
  const { username, password } = world.people[someone];
  await page.getByLabel("Brugernavn").fill(username);
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log ind" }).click();
}

/** Answers how what lies on the device shall be locked, and waits for the program. */
export async function chooseLock(page: Page, code: string | undefined): Promise<void> {
  if (code === undefined) await page.getByRole("button", { name: "Gem ikke noget på denne enhed" }).click();
  else {
    await page.getByLabel("Kode", { exact: true }).fill(code);
    await page.getByLabel("Koden igen").fill(code);
    await page.getByRole("button", { name: "Lås med kode" }).click();
  }
  await page.getByRole("navigation", { name: "Hovedmenu" }).first().waitFor({ state: "attached" });
  // What keeps the store unlocked through a reload.
  if (code !== undefined) await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens the lock if it stands over the page: who has been away for days may find it there, or just have loaded the page again. */
export async function unlockIfAsked(page: Page): Promise<void> {
  const lock = page.getByLabel("Kode", { exact: true });
  await lock
    .or(page.getByRole("navigation", { name: "Hovedmenu" }))
    .first()
    .waitFor({ state: "attached" });
  if (await lock.isVisible()) await unlock(page, usualCode);
}

/** Opens the lock that stands over the page. */
export async function unlock(page: Page, code: string): Promise<void> {
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Lås op", exact: true }).click();
  await page.getByRole("navigation", { name: "Hovedmenu" }).first().waitFor({ state: "attached" });
}

/** Answers the dialog that stands over the page when a session has ended. */
export async function signInAgain(page: Page, world: World, someone: Someone): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Log ind igen" });
  await dialog.getByLabel("Adgangskode", { exact: true }).fill(world.people[someone].password);
  await dialog.getByRole("button", { name: "Log ind" }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Goes to another page as a link does, without loading the program again. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, "", to), path);
}

/** Taps one of several choices, which stand as chips under a heading of their own. */
export async function choose(within: Page | Locator, group: string | RegExp, choice: string): Promise<void> {
  await within.getByRole("group", { name: group }).getByLabel(choice, { exact: true }).click();
}

/** WCAG 2.2 A and AA, as axe can judge it, and no sideways scrolling; what is wrong, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Legacy mode spares a second page for the verdict, which only matters for frames from elsewhere; there are none.
  // Only violations are told in full: the rest would be gathered for nobody.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(standards)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  return (await scrollsSideways(page)) ? [...found, "scrolls sideways"] : found;
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Keeps a picture when SCREENSHOTS names a folder; for looking, never for comparing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
