import type { CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import {
  chooseLock,
  expectAccessible,
  fillLogin,
  openLogin,
  openStage,
  picture,
  signInAgain,
  sizes,
  unlock,
  type Stage,
} from "./stage.ts";

let stage: Stage;
let courseId: string;
const code = "tre blå stole";
const family = "Låst Prøvesen";

beforeAll(async () => {
  stage = await openStage();
  courseId = (await courseAt(stage.world, "phase1", family)).courseId;
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const locked = (page: Page) => page.getByRole("heading", { level: 1, name: "Låst" });
const lockFromMenu = async (page: Page) => {
  await page.getByRole("link", { name: "Mere" }).filter({ visible: true }).click();
  await page.getByRole("button", { name: "Lås nu" }).click();
  await locked(page).waitFor();
};

/** Everything of the program that lies on the device, as somebody reads it who has the disk. */
function onDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asText = (_key: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
    const rows = async (name: string) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(new Error(name)));
      });
      const tables = [...db.objectStoreNames];
      const all = tables.map(
        (table) =>
          new Promise<unknown>((resolve) => {
            const asked = db.transaction(table).objectStore(table);
            const keys = asked.getAllKeys();
            const values = asked.getAll();
            values.addEventListener("success", () => resolve([keys.result, values.result]));
          }),
      );
      const found = await Promise.all(all);
      db.close();
      return found;
    };
    const databases = await indexedDB.databases();
    const held = await Promise.all(databases.map(({ name }) => rows(name ?? "")));
    return JSON.stringify([held, Object.entries(localStorage), Object.entries(sessionStorage)], asText);
  });
}

test("what lies on the device is locked: nothing of it can be read on the disk, and a note goes on after the lock", async () => {
  const page = await stage.visit({ size: "phone" });
  await openLogin(page, stage.world);
  await fillLogin(page, stage.world, "worker");
  await page.getByRole("heading", { level: 1, name: "Lås det, der ligger på enheden" }).waitFor();
  await expectAccessible(page);
  await picture(page, "lock-choose-phone");
  await page.getByLabel("Kode", { exact: true }).fill("123456");
  await page.getByLabel("Koden igen").fill("123456");
  await page.getByRole("button", { name: "Lås med kode" }).click();
  await page.getByText("Den kode gættes først").waitFor();
  await chooseLock(page, code);

  await page.goto(`/kontakt/${courseId}`);
  const note = page.getByLabel("Notat");
  await note.pressSequentially("Hun ringede til sin søster, og så");
  await page.getByText("Kladden bliver på enheden").waitFor();
  const written = await onDisk(page);
  for (const word of ["Prøvesen", "søster", "Kontaktperson", stage.world.people.worker.username])
    expect(written).not.toContain(word);
  // It is there: the test above would also pass on an empty disk.
  expect(written).toContain(courseId);

  await page.context().setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await note.press("Control+Home");
  await lockWithoutLeaving(page);
  expect(await page.getByText("søster").count()).toBe(0);
  await expectAccessible(page);
  await picture(page, "lock-locked-phone");
  await page.getByLabel("Kode", { exact: true }).fill("forkert kode");
  await page.keyboard.press("Enter");
  await page.getByText("Forkert kode. 9 forsøg tilbage").waitFor();
  await unlock(page, code);
  await expect.poll(() => note.inputValue()).toBe("Hun ringede til sin søster, og så");
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("I dag: ");
  await expect.poll(() => note.inputValue()).toBe("I dag: Hun ringede til sin søster, og så");
  await page.context().setOffline(false);

  // A page that is loaded again is the same page; a new one beside it is unlocked by it; the lock is for all of them.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (const waitUntil of ["domcontentloaded", "domcontentloaded", "load"] as const) await page.reload({ waitUntil });
  await expect.poll(() => note.inputValue()).toBe("I dag: Hun ringede til sin søster, og så");
  const beside = await page.context().newPage();
  await beside.goto("/borgere");
  await beside
    .getByRole("link", { name: `Bo ${family}` })
    .first()
    .waitFor();
  await lockFromMenu(beside);
  await locked(page).waitFor();
  await beside.reload();
  await locked(beside).waitFor();
  await beside.close();

  // Left alone too long: the next touch finds it locked. The session has ended as well, and that is asked for over the page.
  await unlock(page, code);
  await stage.goTo("2026-11-23T09:00:00Z");
  await note.press("End").catch(() => undefined);
  await locked(page).waitFor();
  await unlock(page, code);
  await signInAgain(page, stage.world, "worker");
  await expect.poll(() => note.inputValue()).toBe("I dag: Hun ringede til sin søster, og så");
  stage.expectComplaint(/401|ERR_INTERNET_DISCONNECTED/);
});

/** As the clock does it. */
async function lockWithoutLeaving(page: Page): Promise<void> {
  await page.context().clock.setFixedTime(stage.world.clock.now().getTime() + 6 * 60_000);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await locked(page).waitFor();
}

test("two people share a device: each has a lock of their own, and a forgotten code takes only one's own away", async () => {
  const page = await stage.open("worker", { code });
  // What is asked while somebody signs out is turned away.
  await page
    .getByText(/Alt er modtaget af serveren/)
    .first()
    .waitFor();
  await page.goto("/mere");
  await page.getByRole("button", { name: "Log ud" }).click();
  await picture(page, "lock-sign-out");
  const leave = page.getByRole("dialog", { name: "Log ud" }).getByRole("button", { name: "Log ud", exact: true });
  await openLogin(page, stage.world, () => leave.click());
  await page.getByRole("button", { name: /Lås op for/ }).waitFor();
  await expectAccessible(page);
  await picture(page, "lock-sign-in-shared");
  await fillLogin(page, stage.world, "coordinator");
  await chooseLock(page, "fire grønne borde");
  await page.goto("/denne-enhed");
  await page.getByText("Kode eller sætning").waitFor();
  await expectAccessible(page);
  await picture(page, "lock-device");
  await page.getByRole("button", { name: "Lås nu" }).click();
  await locked(page).waitFor();
  await page.getByRole("button", { name: "Log ind som en anden" }).click();
  await page
    .getByRole("button", { name: /Lås op for/ })
    .first()
    .waitFor();
  expect(await page.getByRole("button", { name: /Lås op for/ }).count()).toBe(2);
  await page
    .getByRole("button", { name: /Lås op for/ })
    .nth(1)
    .click();
  await page.getByRole("button", { name: "Glemt koden?" }).click();
  // The note that was begun on the other device has followed its worker here.
  await page.getByText(/Så slettes det, der ligger her/).waitFor();
  await picture(page, "lock-forgotten");
  await page.getByRole("button", { name: "Slet det, og log ind" }).click();
  await page.getByRole("button", { name: "Log ind", exact: true }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: /Lås op for/ }).count()).toBe(1);
  const left = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(left).toBe(1);
});

/** A device that knows a finger when it feels one. */
async function withFinger(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return session;
}

/** From now on this of the browser's store fails the page as it does on a disk without room, or with a mistake of ours. */
function breakStore(page: Page, what: "open" | "put", name: "UnknownError" | "TypeError"): Promise<void> {
  return page.evaluate(
    ([what, name]) => {
      const owner = what === "put" ? IDBObjectStore.prototype : IDBFactory.prototype;
      const kept = Object.getOwnPropertyDescriptor(owner, what);
      if (kept === undefined) throw new Error("No store");
      const broken = () => {
        throw name === "TypeError" ? new TypeError("No such row") : new DOMException("No room", name);
      };
      Object.defineProperty(owner, what, { ...kept, value: broken });
      addEventListener("mended", () => Object.defineProperty(owner, what, kept), { once: true });
    },
    [what, name] as const,
  );
}

const mendStore = (page: Page) => page.evaluate(() => void dispatchEvent(new Event("mended")));
const noRoom = (page: Page) => page.getByText("Ryd plads på den, og prøv igen.", { exact: false });

test("where the device cannot write, nobody gets a try at the code, and the page says why", async () => {
  const page = await stage.open("worker", { code });
  await lockFromMenu(page);
  await breakStore(page, "put", "UnknownError");
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.keyboard.press("Enter");
  await noRoom(page).waitFor();
  await expectAccessible(page);
  await picture(page, "lock-no-room-desktop");
  await page.setViewportSize(sizes.phone);
  await expectAccessible(page);
  await picture(page, "lock-no-room-phone");
  await locked(page).waitFor();
  await mendStore(page);

  // A mistake of ours is not taken for the device's: it is seen as one, and the code can be tried again.
  await breakStore(page, "put", "TypeError");
  const seen = page.waitForEvent("pageerror");
  await page.getByRole("button", { name: "Lås op", exact: true }).click();
  expect((await seen).message).toContain("No such row");
  stage.expectComplaint(/No such row/);
  expect(await noRoom(page).count()).toBe(0);
  await mendStore(page);
  await page.getByRole("button", { name: "Lås op", exact: true }).click();
  await page.getByRole("button", { name: "Lås nu" }).waitFor();
});

test("where the device cannot write, the choice of a lock says so, and nothing need be kept there", async () => {
  const page = await stage.visit({ size: "phone" });
  await openLogin(page, stage.world);
  await fillLogin(page, stage.world, "worker");
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByLabel("Koden igen").fill(code);
  await breakStore(page, "put", "UnknownError");
  await page.getByRole("button", { name: "Lås med kode" }).click();
  await noRoom(page).waitFor();
  await expectAccessible(page);
  await picture(page, "lock-choice-no-room");
  await page.getByRole("button", { name: "Gem ikke noget på denne enhed" }).click();
  await page.getByRole("navigation", { name: "Hovedmenu" }).first().waitFor({ state: "attached" });
});

test("a passkey locks and opens the store, and a code can take its place", async () => {
  const page = await stage.visit({ size: "phone" });
  await withFinger(page);
  await openLogin(page, stage.world);
  await fillLogin(page, stage.world, "worker");
  await page.getByRole("button", { name: "Lås med finger, ansigt eller kode" }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await lockFromMenu(page);
  const open = page.getByRole("button", { name: "Lås op med finger, ansigt eller kode" });
  await open.waitFor();
  await breakStore(page, "open", "UnknownError");
  await open.click();
  await noRoom(page).waitFor();
  await expectAccessible(page);
  await picture(page, "lock-passkey-no-room");
  await mendStore(page);
  await open.click();
  await page.getByRole("button", { name: "Lås nu" }).waitFor();
  await page.goto("/denne-enhed");
  await page.getByText("Finger, ansigt eller enhedens kode").waitFor();
  await page.getByRole("button", { name: "Skift lås" }).click();
  const dialog = page.getByRole("dialog", { name: "Skift lås" });
  await dialog.getByRole("button", { name: "Lås op med finger, ansigt eller kode" }).click();
  await dialog.getByLabel("Kode", { exact: true }).fill(code);
  await dialog.getByLabel("Koden igen").fill(code);
  await dialog.getByRole("button", { name: "Lås med kode" }).click();
  await page.getByText("Kode eller sætning").waitFor();
  await page.getByRole("button", { name: "Lås nu" }).click();
  await unlock(page, code);
});

test("a page that keeps nothing writes nothing to the disk, and asks before it is left with something unsent", async () => {
  const page = await stage.open("worker", { size: "phone", code: undefined });
  await page.goto(`/kontakt/${courseId}`);
  await page.getByLabel("Notat").waitFor();
  await page.context().setOffline(true);
  await page.getByLabel("Notat").fill("Skrevet på en delt computer");
  await page.getByText("På denne ligger den kun i siden her").waitFor();
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.getByText("Skrevet på en delt computer").waitFor();
  expect(await onDisk(page)).not.toMatch(/Prøvesen|computer/);
  const asked = page.waitForEvent("dialog");
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await closing;
  await page.context().setOffline(false);
  await page.getByText("Venter på at blive sendt").waitFor({ state: "hidden" });
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
});
