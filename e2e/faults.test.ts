import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseTabs, tabHref, type CourseTab } from "../web/src/course/tabs.ts";
import { courseAt } from "./courses.ts";
import { expectFocusKept, press } from "./keys.ts";
import { expectAccessible, follow, openStage, picture, scrollsSideways, sizes, unlock, type Stage } from "./stage.ts";

let stage: Stage;
let phone: Page;
let courseId: string;
const family = "Fejlfri Prøvesen";
const code = "tre blå stole";

/** One phone through all the faults: what one of them left behind would show in the next. */
beforeAll(async () => {
  stage = await openStage();
  courseId = (await courseAt(stage.world, "lived", family)).courseId;
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const received = (page: Page) => page.getByText(/Alt er modtaget af serveren/).first();
const note = (page: Page) => page.getByLabel("Notat");
const save = (page: Page) => page.getByRole("button", { name: "Gem kontakt" });
const tabs = Object.keys(courseTabs) as CourseTab[];

/** How often the server's journal of the course has the text. */
async function timesRecorded(text: string): Promise<number> {
  const { body } = await stage.world.as("worker").get(`/api/courses/${courseId}`);
  return JSON.stringify(courseRecordSchema.parse(body).entries).split(text).length - 1;
}

/**
 * From now on the browser has no room for what this page wants to keep, or has again. As Chromium was seen to do on a disk
 * that was full: the write fails, and with it every connection is closed.
 */
function allowRoom(page: Page, room: boolean): Promise<void> {
  return page.evaluate((has) => {
    const rows = IDBObjectStore.prototype;
    function full(this: IDBObjectStore) {
      const { db } = this.transaction;
      db.close();
      db.dispatchEvent(new Event("close"));
      throw new DOMException("Connection is closing", "UnknownError");
    }
    for (const name of ["add", "put"]) {
      const spare = `${name}WithRoom`;
      const kept = Object.getOwnPropertyDescriptor(rows, spare) ?? Object.getOwnPropertyDescriptor(rows, name);
      if (kept === undefined) throw new Error("No store");
      Object.defineProperty(rows, spare, { ...kept, configurable: true });
      Object.defineProperty(rows, name, has ? kept : { ...kept, value: full });
    }
  }, room);
}

async function writeNote(page: Page, text: string): Promise<void> {
  await follow(page, `/kontakt/${courseId}`);
  await note(page).fill(text);
}

async function saveNote(page: Page, text: string): Promise<void> {
  await writeNote(page, text);
  await save(page).click();
  // The form has the text too, until it is left for the contacts.
  await page.waitForURL(`**${tabHref(courseId, "contacts")}`);
  await page.getByText(text).waitFor();
}

/** The program in another page of the same phone, unlocked when it asks. */
async function openAgain(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(path);
  const menu = page.getByRole("navigation", { name: "Hovedmenu" }).first();
  const lock = page.getByLabel("Kode", { exact: true });
  await menu.or(lock).first().waitFor({ state: "attached" });
  if (await lock.isVisible()) await unlock(page, code);
  return page;
}

async function allReceived(page: Page): Promise<void> {
  await follow(page, "/");
  await received(page).waitFor();
}

async function addPerson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tilføj til netværket" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Navn").fill("Naboen Prøvesen");
  await dialog.getByLabel("Privat", { exact: true }).click();
  await dialog.getByRole("button", { name: "Gem", exact: true }).click();
  const member = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Ret: Naboen Prøvesen" }) });
  await member.getByText("Venter på at blive sendt").waitFor();
}

async function addAction(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ny aktivitet" }).first().click();
  await page.getByLabel("Hvad skal der ske?").fill("Hente nøglen uden net");
  await page.getByRole("button", { name: /^Gem/ }).click();
  const action = page.getByRole("listitem").filter({ hasText: "Hente nøglen uden net" });
  await action.getByText("Venter på at blive sendt").waitFor();
}

async function lookBack(page: Page): Promise<void> {
  await page.getByLabel(/^Hvad siger borgeren\? Hvad virker/).fill("Det går, sagde Bo i kælderen");
  await page.getByLabel("Ja, sammen", { exact: true }).first().click();
  await page.getByRole("button", { name: "Gem evalueringen" }).click();
  await page
    .getByRole("paragraph")
    .filter({ hasText: /^Evalueret / })
    .getByText("Venter på at blive sendt")
    .waitFor();
}

test("a warm phone shows and saves everything of a course without network, and all of it is received afterwards", async () => {
  phone = await stage.open("worker", { size: "phone", code });
  await received(phone).waitFor();
  await phone.context().setOffline(true);
  for (const tab of tabs.filter((one) => one !== "needs" && one !== "services")) {
    await follow(phone, tabHref(courseId, tab));
    await phone.getByRole("heading", { level: 1, name: `Bo ${family}` }).waitFor();
    await phone.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null);
    if (tab === "plan") await addAction(phone);
    if (tab === "network") await addPerson(phone);
    if (tab === "transition") await lookBack(phone);
    await picture(phone, `faults-offline-${tab}`);
  }
  await saveNote(phone, "Skrevet i kælderen");
  await writeNote(phone, "Halvt skrevet i kælderen");
  for (const path of ["/soeg", "/borgere", "/"]) {
    await follow(phone, path);
    if (path === "/soeg") await phone.getByRole("searchbox").or(phone.getByRole("combobox")).first().fill("Fejlfri");
    await phone.getByText(`Bo ${family}`).first().waitFor();
  }
  await follow(phone, "/ikke-modtaget");
  await phone.getByRole("heading", { name: "Venter på at blive sendt" }).waitFor();
  expect(await phone.locator("main li").count()).toBe(4);
  await phone.context().setOffline(false);
  await allReceived(phone);
  for (const text of ["Hente nøglen uden net", "Naboen Prøvesen", "Det går, sagde Bo i kælderen", "Skrevet i kælderen"])
    expect(await timesRecorded(text), text).toBe(1);
  await follow(phone, `/kontakt/${courseId}`);
  expect(await note(phone).inputValue()).toBe("Halvt skrevet i kælderen");
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
});

test("what the server has taken but never answered is recorded once", async () => {
  const taken = Promise.withResolvers<void>();
  await phone.context().route(
    "**/api/sync/push",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
      taken.resolve();
    },
    { times: 1 },
  );
  await saveNote(phone, "Svaret kom aldrig");
  await taken.promise;
  await allReceived(phone);
  expect(await timesRecorded("Svaret kom aldrig")).toBe(1);
  stage.expectComplaint(/ERR_CONNECTION_RESET/);
});

test("a page that is gone right after the press has saved, or has the draft", async () => {
  await writeNote(phone, "Siden forsvandt");
  await phone.getByText("Kladden bliver på enheden").waitFor();
  const context = phone.context();
  // The press and the end of the page, with nothing in between.
  await save(phone).evaluate((button: HTMLButtonElement) => button.click());
  await phone.close();
  phone = await openAgain(context, tabHref(courseId, "contacts"));
  await phone.getByRole("heading", { level: 1, name: `Bo ${family}` }).waitFor();
  await allReceived(phone);
  await follow(phone, `/kontakt/${courseId}`);
  const kept = (await note(phone).inputValue()) === "Siden forsvandt";
  const recorded = await timesRecorded("Siden forsvandt");
  expect(kept ? [0, 1] : [1]).toContain(recorded);
});

test("what is typed while a note is being saved stays in the form", async () => {
  await writeNote(phone, "Gemt, og");
  await save(phone).evaluate((button: HTMLButtonElement) => {
    button.click();
    const field = [...document.querySelectorAll("textarea")].find(({ value }) => value === "Gemt, og");
    // As the keyboard does it: past React's own notion of what the field holds.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, "Gemt, og mere");
    field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await phone.getByText("Kontakten er gemt på enheden").waitFor();
  expect(await note(phone).inputValue()).toBe("Gemt, og mere");
  await phone.getByRole("button", { name: "Kassér kladden" }).click();
  await allReceived(phone);
  expect(await timesRecorded("Gemt, og")).toBe(1);
});

test("two tabs write at once, and each shows what the other wrote", async () => {
  const other = await openAgain(phone.context(), "/");
  await saveNote(phone, "Fra den ene fane");
  await saveNote(other, "Fra den anden fane");
  for (const page of [phone, other])
    for (const text of ["Fra den ene fane", "Fra den anden fane"]) await page.getByText(text).waitFor();
  await other.close();
  await allReceived(phone);
  for (const text of ["Fra den ene fane", "Fra den anden fane"]) expect(await timesRecorded(text), text).toBe(1);
});

test("a device without room says so, and the text stays in the form until there is", async () => {
  await writeNote(phone, "Der var ikke plads");
  await phone.getByText("Kladden bliver på enheden").waitFor();
  await allowRoom(phone, false);
  await save(phone).click();
  await phone.getByText("Enheden kunne ikke gemme.", { exact: false }).first().waitFor();
  expect(await note(phone).inputValue()).toBe("Der var ikke plads");
  await note(phone).fill("Der var ikke plads til kladden");
  await phone.getByText("Enheden har ikke plads til kladden").waitFor();
  await picture(phone, "faults-full");
  await allowRoom(phone, true);
  await note(phone).fill("Der var ikke plads");
  await phone.getByText("Kladden bliver på enheden").waitFor();
  await save(phone).click();
  await phone.waitForURL(`**${tabHref(courseId, "contacts")}`);
  await allReceived(phone);
  expect(await timesRecorded("Der var ikke plads")).toBe(1);
});

/** As it looks at its top on a phone and on a laptop. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const size of ["desktop", "phone"] as const) {
    await page.setViewportSize(sizes[size]);
    expect(await scrollsSideways(page), size).toBe(false);
    await picture(page, `${name}-${size}`);
  }
}

test("a device that stays without room goes on in the page, which sends what is saved and says that it keeps nothing", async () => {
  const full = await stage.open("worker", { size: "phone" });
  await received(full).waitFor();
  await writeNote(full, "Ingen plads, men net");
  await full.getByText("Kladden bliver på enheden").waitFor();
  await allowRoom(full, false);
  await save(full).click();
  await full.getByText("Enheden kunne ikke gemme.", { exact: false }).first().waitFor();
  await full.getByText("Enheden kan ikke gemme. Ryd plads på den").waitFor();
  await expectAccessible(full);
  await pictures(full, "faults-no-room");
  await full.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await press(full, /^Fortsæt i siden her$/);
  await full.getByText("Enheden havde ikke plads, så intet gemmes på den nu.").waitFor();
  await expectFocusKept(full, "when the work goes on in the page");
  expect(await note(full).inputValue()).toBe("Ingen plads, men net");
  await expectAccessible(full);
  await pictures(full, "faults-in-page");
  await save(full).click();
  await full.waitForURL(`**${tabHref(courseId, "contacts")}`);
  await full.getByText("Ingen plads, men net").waitFor();
  await expect.poll(() => timesRecorded("Ingen plads, men net")).toBe(1);
  // The sealed store lies there still: no second lock is put over it.
  await follow(full, "/denne-enhed");
  await full.getByText("så intet gemmes på den nu", { exact: false }).nth(1).waitFor();
  expect(await full.getByRole("button", { name: "Begynd at gemme på enheden" }).count()).toBe(0);
  await expectAccessible(full);
  await full.close();
});

test("a server that cannot be reached and a phone without network are told apart", async () => {
  const page = await stage.open("worker", { size: "phone" });
  await received(page).waitFor();
  const unreachable = page.getByText("Enheden har net, men serveren kan ikke nås.", { exact: false }).first();
  await page.route("**/api/**", (route) => route.abort("connectionrefused"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await unreachable.waitFor();
  await page.context().setOffline(true);
  await page.getByText("Ingen forbindelse.", { exact: false }).first().waitFor();
  await page.context().setOffline(false);
  await unreachable.waitFor();
  await page.unroute("**/api/**");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await received(page).waitFor();
  await page.close();
  stage.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/);
});

test("a newer program takes over with a note unsent and another half written, and neither is lost", async () => {
  await phone.context().route("**/api/sync/push", (route) => route.abort("connectionreset"));
  await saveNote(phone, "Usendt ved opdateringen");
  await writeNote(phone, "Halvt skrevet ved opdateringen");
  await phone.getByText("Kladden bliver på enheden").waitFor();
  await stage.newProgram();
  const now = phone.getByRole("button", { name: "Skift nu" });
  // The browser looks for a newer program when it sees fit, and may be busy with the present one when it is asked to.
  const look = () => phone.evaluate(() => void navigator.serviceWorker.ready.then((worker) => worker.update()));
  await expect.poll(async () => (await look(), now.isVisible()), { timeout: 20_000, interval: 1000 }).toBe(true);
  // The newer program starts when the browser has let go of the older one.
  const loaded = phone.waitForEvent("load", { timeout: 30_000 });
  await now.click();
  await loaded;
  const lock = phone.getByLabel("Kode", { exact: true });
  await note(phone).or(lock).first().waitFor();
  if (await lock.isVisible()) await unlock(phone, code);
  await expect.poll(() => note(phone).inputValue()).toBe("Halvt skrevet ved opdateringen");
  await follow(phone, "/ikke-modtaget");
  await phone.getByText(/^Kontakt: /).waitFor();
  await phone.getByText("Det kan være nået frem").waitFor();
  await expectAccessible(phone);
  await picture(phone, "faults-waiting");
  await phone.getByRole("button", { name: "Send nu" }).click();
  await phone.getByText("Det lykkedes ikke. Der prøves igen").waitFor();
  await phone.context().unroute("**/api/sync/push");
  await phone.getByRole("button", { name: "Send nu" }).click();
  await phone.getByText("Serveren har modtaget alt").waitFor();
  await allReceived(phone);
  expect(await timesRecorded("Usendt ved opdateringen")).toBe(1);
});
