import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { tabHref } from "../web/src/course/tabs.ts";
import { courseAt } from "./courses.ts";
import { follow, openStage, picture, unlock, unlockIfAsked, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;
const code = "tre blå stole";

beforeAll(async () => {
  stage = await openStage();
  courseId = (await courseAt(stage.world, "phase1", "Hjemvendt Prøvesen")).courseId;
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED|401/);
  expect(stage.complaints()).toEqual([]);
});

interface Phone {
  readonly page: Page;
  /** Says to the service worker, as the browser does when there is a network again, that it may send what waits. */
  readonly wake: () => Promise<void>;
}

/** A phone with the program, which has heard from the server what to seal its letters with. */
async function openPhone(): Promise<Phone> {
  const page = await stage.open("worker", { size: "phone", code });
  await expect.poll(() => keysHeard(page)).toBe(1);
  const browser = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(browser);
  const tag = await page.evaluate(() => {
    const [account]: readonly { municipalityId: number; accountId: string; deviceId: string }[] = JSON.parse(
      localStorage.getItem("tovholder.accounts") ?? "[]",
    );
    if (account === undefined) throw new Error("Nobody is kept here");
    return `letters tovholder-${account.municipalityId}-${account.accountId} ${account.deviceId}`;
  });
  const wake = async () => {
    await browser.send("ServiceWorker.dispatchSyncEvent", {
      origin: stage.url,
      registrationId,
      tag,
      lastChance: false,
    });
  };
  return { page, wake };
}

/** How many letter keys lie in the one store of this browser. */
function keysHeard(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [store] = await indexedDB.databases();
    const opening = indexedDB.open(store?.name ?? "");
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const asking = database.transaction("meta").objectStore("meta").count("letterKey");
    const count = await new Promise<number>((resolve) => {
      asking.addEventListener("success", () => resolve(asking.result));
    });
    database.close();
    return count;
  });
}

function registrationOf(browser: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [registration] }) => {
      if (registration !== undefined) resolve(registration.registrationId);
    });
  });
  return browser.send("ServiceWorker.enable").then(() => found);
}

async function saveNote(page: Page, text: string): Promise<void> {
  await follow(page, `/kontakt/${courseId}`);
  await page.getByLabel("Notat").fill(text);
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.waitForURL(`**${tabHref(courseId, "contacts")}`);
  await page.getByText(text).waitFor();
}

/** How often the server's journal of the course has the text. */
async function timesRecorded(text: string): Promise<number> {
  const { body } = await stage.world.as("worker").get(`/api/courses/${courseId}`);
  return JSON.stringify(courseRecordSchema.parse(body).entries).split(text).length - 1;
}

const allReceived = (page: Page) =>
  follow(page, "/").then(() =>
    page
      .getByText(/Alt er modtaget af serveren/)
      .first()
      .waitFor(),
  );

test("what was saved without network arrives though no page is open when the network comes, and once", async () => {
  const { page, wake } = await openPhone();
  await page.context().setOffline(true);
  await saveNote(page, "Skrevet på trappen");
  await saveNote(page, "Og lidt efter");
  await follow(page, "/ikke-modtaget");
  await page.getByText(/prøver også at sende/).waitFor();
  await picture(page, "letters-waiting-phone");
  const asked = await page.evaluate(async () => {
    const registration: ServiceWorkerRegistration & { readonly sync?: { readonly getTags: () => Promise<unknown> } } =
      await navigator.serviceWorker.ready;
    return registration.sync?.getTags();
  });
  expect(asked).toContainEqual(expect.stringMatching(/^letters /));
  await page.goto("about:blank");
  expect(await timesRecorded("Skrevet på trappen")).toBe(0);
  await page.context().setOffline(false);
  await wake();
  await expect.poll(() => timesRecorded("Og lidt efter")).toBe(1);
  expect(await timesRecorded("Skrevet på trappen")).toBe(1);

  await page.goto("/");
  await unlockIfAsked(page);
  await allReceived(page);
  expect(await timesRecorded("Skrevet på trappen")).toBe(1);
  expect(await timesRecorded("Og lidt efter")).toBe(1);
});

test("behind the lock it is sent as well; in a colleague's session it waits for its own worker", async () => {
  const { page, wake } = await openPhone();
  await page.context().setOffline(true);
  await saveNote(page, "Skrevet før låsen");
  await page.getByRole("region", { name: "Beskeder (F8)" }).getByRole("button", { name: "Luk" }).click();
  await follow(page, "/mere");
  await page.getByRole("button", { name: "Lås nu" }).click();
  await page.getByRole("heading", { level: 1, name: "Låst" }).waitFor();

  const { colleague, worker } = stage.world.people;
  const signIn = ({ username, password }: typeof worker) =>
    page.context().request.post(`${stage.url}/api/login`, {
      data: { municipality: stage.world.code, username, password },
      headers: { origin: stage.url },
    });
  expect((await signIn(colleague)).status()).toBe(200);
  await page.context().setOffline(false);
  await wake();
  expect((await signIn(worker)).status()).toBe(200);
  await wake();
  await expect.poll(() => timesRecorded("Skrevet før låsen")).toBe(1);
  await page.getByRole("heading", { level: 1, name: "Låst" }).waitFor();
  await unlock(page, code);
  await allReceived(page);
  expect(await timesRecorded("Skrevet før låsen")).toBe(1);
});

test("what the service worker has sent is not taken back as if it never left", async () => {
  const { page, wake } = await openPhone();
  await allReceived(page);
  const network = await page.context().newCDPSession(page);
  const cut = (offline: boolean) =>
    network.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await network.send("Network.enable");
  await cut(true);
  await saveNote(page, "Fortrudt på trappen");
  await wake();
  await expect.poll(() => timesRecorded("Fortrudt på trappen")).toBe(1);
  await page.getByRole("region", { name: "Beskeder (F8)" }).getByRole("button", { name: "Fortryd" }).click();
  await cut(false);
  await allReceived(page);
  const { body } = await stage.world.as("worker").get(`/api/courses/${courseId}`);
  const kinds = courseRecordSchema.parse(body).entries.map(({ says }) => says.kind);
  expect(kinds.at(-1)).toBe("retracted");
});
