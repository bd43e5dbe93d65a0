import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import {
  chooseLock,
  expectAccessible,
  fillLogin,
  follow,
  openLogin,
  openStage,
  picture,
  signInAgain,
  sizes,
  unlock,
  type Stage,
} from "./stage.ts";

let stage: Stage;

const names = ["Uden Net Prøvesen", "To Enheder Prøvesen", "Kladde Prøvesen"] as const;
const code = "tre blå stole";
const courses = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage();
  for (const name of names) courses.set(name, (await courseAt(stage.world, "phase1", name)).courseId);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const received = (page: Page) => page.getByText(/Alt er modtaget af serveren/).first();
const waiting = (page: Page) => page.getByText("Venter på at blive sendt").first();

/** A phone that holds a course and has spoken with the server. */
async function openSynced(family: (typeof names)[number]): Promise<{ page: Page; courseId: string }> {
  const page = await stage.open("worker", { size: "phone", code });
  await received(page).waitFor();
  await page.goto("/borgere");
  await page
    .getByRole("link", { name: `Bo ${family}` })
    .first()
    .waitFor();
  return { page, courseId: courses.get(family) ?? "" };
}

async function writeContact(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: "Ny kontakt" }).click();
  await page.getByLabel("Notat").fill(text);
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.getByText(text).waitFor();
}

const lease = Buffer.from("%PDF-1.7\nLejekontrakt for Bo\n%%EOF");

/** Puts a file in the course, and keeps it on the device. */
async function keepDocument(page: Page, courseId: string): Promise<void> {
  await page.goto(`/forloeb/${courseId}/dokumenter`);
  const file = { name: "Lejekontrakt.pdf", mimeType: "application/pdf", buffer: lease };
  await page.getByLabel("Vælg en fil").setInputFiles(file);
  await page.getByRole("button", { name: "Læg i forløbet" }).click();
  await page.getByRole("button", { name: "Gem på enheden: Lejekontrakt.pdf" }).click();
  await page.getByText("Ligger på enheden og kan åbnes uden net").waitFor();
  await page.getByText("Dokumentet ligger krypteret på enheden").waitFor();
  await picture(page, "document-kept-phone");
  await expectAccessible(page);
}

async function openDocument(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Hent Lejekontrakt.pdf" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Lejekontrakt.pdf");
  expect(await readFile(await download.path())).toEqual(lease);
}

test("what was once here opens and saves without network, and is sent when it comes back", async () => {
  const { page, courseId } = await openSynced("Uden Net Prøvesen");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await keepDocument(page, courseId);
  await page.context().setOffline(true);
  await page.goto(`/forloeb/${courseId}/dokumenter`);
  await openDocument(page);
  await page.goto(`/forloeb/${courseId}`);
  await page.getByRole("heading", { level: 1, name: "Bo Uden Net Prøvesen" }).waitFor();
  await writeContact(page, "Skrevet i en kælder uden net");
  await waiting(page).waitFor();
  await page
    .getByText(/1 gemt på enheden, ikke modtaget af serveren endnu|Ingen forbindelse/)
    .first()
    .waitFor();
  await picture(page, "offline-contact-phone");
  await page.reload();
  await page.getByText("Skrevet i en kælder uden net").waitFor();
  await waiting(page).waitFor();
  await page.context().setOffline(false);
  await waiting(page).waitFor({ state: "hidden" });
  await page.goto("/");
  await received(page).waitFor();
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
});

test("what the first screen needs is at most 200 kB of zipped program, in few files", async () => {
  const page = await stage.visit({ size: "phone" });
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "Log ind" }).waitFor();
  const asked = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
  const files = new Set(asked);
  let bytes = 0;
  // A file that another one begins with has to come as well before anything is shown.
  for (const file of files) {
    const text = await (await page.request.get(file)).text();
    bytes += gzipSync(text).length;
    for (const [, next = ""] of text.matchAll(/(?:from|import)\s*["'](\.\/[\w.-]+\.js)["']/g))
      files.add(new URL(next, file).href);
  }
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(200_000);
  expect(files.size).toBeLessThan(5);
});

const installOffer = (page: Page) => page.getByRole("button", { name: "Læg Tovholder på startskærmen" });

/** The browser's own question, as it comes of itself where the program can be installed. */
function askToInstall(page: Page): Promise<void> {
  return page.evaluate(() => {
    const question = new Event("beforeinstallprompt");
    dispatchEvent(Object.assign(question, { prompt: () => Promise.resolve() }));
  });
}

test("the browser finds nothing that keeps it from installing the program, and its shortcuts lead to pages", async () => {
  const page = await stage.open("worker", { size: "phone", code: undefined });
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A test's browser keeps nothing, as a private window, which is never installed from.
  const found = installabilityErrors.map(({ errorId }) => errorId);
  expect(found.filter((error) => error !== "in-incognito")).toEqual([]);
  const { url, errors, data = "" } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  // The browser has just read it and found no fault.
  const { icons, shortcuts } = JSON.parse(data) as Manifest;
  const types = [url, "/icons/apple-180.png", ...icons.map(({ src }) => src)].map(async (address) => {
    const answer = await page.request.get(address);
    return answer.headers()["content-type"];
  });
  expect(new Set(await Promise.all(types))).toEqual(
    new Set(["application/manifest+json; charset=utf-8", "image/png", "image/svg+xml"]),
  );
  for (const shortcut of shortcuts) {
    await page.goto(shortcut.url);
    await page
      .getByRole("heading", { level: 1, name: shortcut.name === "I dag" ? /november/ : shortcut.name })
      .waitFor();
  }
  await follow(page, "/denne-enhed");
  await page.getByText(/^\d+\.\d+\.\d+ \([\w-]{8}\)$/).waitFor();
  const offer = installOffer(page);
  await askToInstall(page);
  await offer.waitFor();
  await picture(page, "device-phone");
  await page.setViewportSize(sizes.desktop);
  await picture(page, "device-desktop");
  await offer.click();
  await offer.waitFor({ state: "hidden" });

  // Safari on a phone, which never asks by itself.
  await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: false }));
  await page.reload();
  await page.getByText("Læg Tovholder på startskærmen").click();
  await page.getByText("Vælg »Føj til hjemmeskærm«.").waitFor();
});

test("nobody is asked to install a program that runs installed, or has just been", async () => {
  const inBrowser = await stage.open("worker", { code: undefined });
  const installed = await stage.visitInstalled();
  await openLogin(installed, stage.world);
  await fillLogin(installed, stage.world, "worker");
  await chooseLock(installed, undefined);
  for (const [page, standalone] of [
    [inBrowser, false],
    [installed, true],
  ] as const) {
    expect(await page.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(standalone);
    await follow(page, "/denne-enhed");
    await page.getByRole("heading", { name: "Programmet" }).waitFor();
    await askToInstall(page);
    expect(await installOffer(page).count()).toBe(standalone ? 0 : 1);
  }
  await inBrowser.evaluate(() => void dispatchEvent(new Event("appinstalled")));
  await installOffer(inBrowser).waitFor({ state: "hidden" });
});

interface Manifest {
  readonly icons: readonly { readonly src: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

test("a contact written on the phone appears on the open laptop by itself, and the last one can be taken back", async () => {
  const { page: phone, courseId } = await openSynced("To Enheder Prøvesen");
  // Nothing is written here, and the clock that is put forward would lock a kept page.
  const laptop = await stage.open("worker", { code: undefined });
  await laptop.goto(`/forloeb/${courseId}/kontakter`);
  await laptop.getByRole("heading", { level: 1, name: "Bo To Enheder Prøvesen" }).waitFor();
  await phone.goto(`/forloeb/${courseId}`);
  await writeContact(phone, "Skrevet på telefonen");
  await laptop.getByText("Skrevet på telefonen").waitFor();
  await phone.getByRole("region", { name: "Beskeder (F8)" }).getByRole("button", { name: "Fortryd" }).click();
  await phone.getByText("Skrevet på telefonen").waitFor({ state: "hidden" });
  await laptop.getByText("Skrevet på telefonen").waitFor({ state: "hidden" });

  await laptop.context().clock.setFixedTime(stage.world.clock.now().getTime() + 3 * 86_400_000);
  await laptop.goto("/denne-enhed");
  await laptop.getByText(/Enhedens ur går 3 dage foran/).waitFor();
  await laptop.getByText("Går 3 dage foran serverens").waitFor();
  await picture(laptop, "offline-device-clock");
});

test("a draft loses no letter by a reload or by a session that ends", async () => {
  const { page, courseId } = await openSynced("Kladde Prøvesen");
  const text = "Vi talte om æblegrød, øl og åen bag huset – og »citat« 🙂";
  await page.goto(`/kontakt/${courseId}`);
  await page.getByLabel("Notat").pressSequentially(text.slice(0, 20));
  await page.getByText("Kladden bliver på enheden").waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel("Notat").inputValue()).toBe(text.slice(0, 20));
  await page.getByLabel("Notat").press("Control+End");
  await page.getByLabel("Notat").pressSequentially(text.slice(20));
  await stage.goTo("2026-11-23T09:00:00Z");
  await page.getByLabel("Notat").press("End");
  await unlock(page, code);
  await signInAgain(page, stage.world, "worker");
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.getByText(text).waitFor();
  await waiting(page).waitFor({ state: "hidden" });
  stage.expectComplaint(/401/);
});
