import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { accessibilityFaults, chooseLock, fillLogin, openLogin, openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;
const family = "Fjernet Prøvesen";
const code = "tre blå stole";

beforeAll(async () => {
  stage = await openStage();
  await courseAt(stage.world, "phase1", family);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const stores = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length);

/** The net comes back: a reason to speak with the server at once. */
const meet = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));

async function signIn(page: Page, someone: "worker" | "coordinator", reach?: () => Promise<unknown>): Promise<void> {
  await openLogin(page, stage.world, reach);
  await fillLogin(page, stage.world, someone);
  await chooseLock(page, code);
}

/** Takes the phone off the list, on the laptop. */
async function remove(laptop: Page): Promise<void> {
  await laptop.reload();
  await laptop.getByRole("button", { name: /^Fjern/ }).click();
  await laptop.getByRole("button", { name: "Fjern enheden" }).click();
  await laptop.getByText("Enheden er fjernet").first().waitFor();
}

test("a lost phone is removed from the laptop, and erases itself behind its lock", async () => {
  const phone = await stage.open("worker", { size: "phone", code });
  const citizen = phone.getByRole("link", { name: `Bo ${family}` }).first();
  await phone.goto("/borgere");
  await citizen.waitFor();
  await phone.goto("/mere");
  await phone.getByRole("button", { name: "Lås nu" }).click();
  await phone.getByRole("heading", { level: 1, name: "Låst" }).waitFor();
  await phone.context().setOffline(true);

  const laptop = await stage.open("worker");
  await laptop.goto("/administration/konto");
  const list = laptop.getByRole("region", { name: "Enheder" });
  await list.getByText("Denne enhed").waitFor();
  expect(await accessibilityFaults(laptop)).toEqual([]);
  await picture(laptop, "devices-own");
  await list.getByRole("button", { name: /^Fjern/ }).click();
  await laptop.getByText("går tabt").waitFor();
  await picture(laptop, "devices-sure");
  await laptop.getByRole("button", { name: "Fjern enheden" }).click();
  await laptop.getByText("Enheden er fjernet").first().waitFor();
  await list.getByRole("button", { name: /^Fjern/ }).waitFor({ state: "hidden" });

  // Without a network it cannot know. When it comes back it needs neither a code nor to be loaded again.
  await phone.reload();
  await phone.getByRole("heading", { level: 1, name: "Låst" }).waitFor();
  await phone.context().setOffline(false);
  await meet(phone);
  await phone.getByText("er slettet: enheden er fjernet").waitFor();
  await picture(phone, "devices-erased-phone");
  await expect.poll(() => stores(phone)).toBe(0);
  await expect.poll(() => phone.evaluate(() => localStorage.getItem("tovholder.accounts"))).toBe("[]");

  await signIn(phone, "worker");
  await phone.goto("/borgere");
  await citizen.waitFor();
  // And a device in use: the next thing it says to the server tells it.
  await remove(laptop);
  await meet(phone);
  await phone.getByText("er slettet: enheden er fjernet").waitFor();
  expect(await citizen.count()).toBe(0);

  // On a shared device the one goes, and the other, who is working there, stays.
  await signIn(phone, "worker");
  await phone.goto("/mere");
  await phone.getByRole("button", { name: "Lås nu" }).click();
  await signIn(phone, "coordinator", () => phone.getByRole("button", { name: "Log ind som en anden" }).click());
  await phone.goto("/mere");
  await phone.getByRole("button", { name: "Lås nu" }).waitFor();
  expect(await stores(phone)).toBe(2);
  await remove(laptop);
  await meet(phone);
  await expect.poll(() => stores(phone)).toBe(1);
  await phone.getByRole("button", { name: "Lås nu" }).waitFor();
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED|401/);
});
