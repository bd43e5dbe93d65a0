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

  // Without a network it cannot know. With one it needs no code to obey.
  await phone.reload();
  await phone.getByRole("heading", { level: 1, name: "Låst" }).waitFor();
  await phone.context().setOffline(false);
  await phone.reload();
  await phone.getByText("er slettet: enheden er fjernet").waitFor();
  await picture(phone, "devices-erased-phone");
  expect(await phone.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await phone.evaluate(() => localStorage.getItem("tovholder.accounts"))).toBe("[]");

  await openLogin(phone, stage.world);
  await fillLogin(phone, stage.world, "worker");
  await chooseLock(phone, code);
  await phone.goto("/borgere");
  await citizen.waitFor();
  // And a device in use: the next thing it says to the server tells it.
  await laptop.reload();
  await list.getByRole("button", { name: /^Fjern/ }).click();
  await laptop.getByRole("button", { name: "Fjern enheden" }).click();
  await laptop.getByText("Enheden er fjernet").first().waitFor();
  await phone.evaluate(() => dispatchEvent(new Event("online")));
  await phone.getByText("er slettet: enheden er fjernet").waitFor();
  expect(await citizen.count()).toBe(0);
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED|401/);
});
