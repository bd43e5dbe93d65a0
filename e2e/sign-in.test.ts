import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { chooseLock, expectAccessible, openLogin, openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

test.each([
  ["phone", "light"],
  ["desktop", "dark"],
  ["narrow", "light"],
] as const)("the login page can be used by everyone on %s, %s", async (size, scheme) => {
  const page = await stage.visit({ size, scheme });
  await page.goto("/");
  await page.getByRole("button", { name: "Log ind" }).waitFor();
  await expectAccessible(page);
  await picture(page, `login-${size}-${scheme}`);
});

test("a wrong password says so, keeps the name, and lets you try again", async () => {
  const page = await stage.visit();
  const { username, password } = stage.world.people.worker;
  await openLogin(page, stage.world);
  await page.getByLabel("Brugernavn").fill(username);
  await page.getByLabel("Adgangskode", { exact: true }).fill("ikke den rigtige");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Brugernavn").inputValue()).toBe(username);
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await chooseLock(page, undefined);
  await page.getByRole("heading", { level: 1, name: /november/ }).waitFor();
  stage.expectComplaint(/401/);
});

test("a new worker meets an empty day that says why", async () => {
  const page = await stage.open("worker", { size: "phone" });
  await page.getByText("Du har ingen borgere endnu").waitFor();
  await expectAccessible(page);
  await picture(page, "today-empty-phone");
});
