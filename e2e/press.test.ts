import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;
const name = "Bo Prøvesen";

beforeAll(async () => {
  stage = await openStage();
  courseId = (await courseAt(stage.world, "phase2", "Prøvesen")).courseId;
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

/** What has been asked of the server about this course, apart from keeping the device in step. */
function questionsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(courseId) && request.url().includes("/api/")) asked.push(request.url());
  });
  return asked;
}

const drawnBehind = (page: Page) => page.locator("main [aria-hidden] h1").filter({ hasText: name });
const headings = (page: Page) => page.getByRole("heading", { level: 1 });

test("a course is drawn while its link is pressed, and asks and shows nothing before the press is a click", async () => {
  const page = await stage.open("worker");
  await page.goto("/borgere");
  const link = page.getByRole("link", { name }).first();
  await link.waitFor();
  const asked = questionsOf(page);

  await link.hover();
  await page.mouse.down();
  await drawnBehind(page).waitFor({ state: "attached" });
  expect(await headings(page).allTextContents()).toEqual(["Mine borgere"]);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  // The press becomes something else: slid off, it is no click.
  await page.mouse.move(0, 0);
  await page.mouse.up();
  await drawnBehind(page).waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  expect(asked).toEqual([]);
  expect(new URL(page.url()).pathname).toBe("/borgere");

  await link.hover();
  await page.mouse.down();
  await drawnBehind(page).waitFor({ state: "attached" });
  await page.mouse.up();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  expect(await headings(page).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(name);
  expect(await page.title()).toMatch(/^Forløb/);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Mine borgere" }).waitFor();

  // A key that opens a new tab, or another button, leaves this page where it is.
  await link.hover();
  await page.mouse.down({ button: "right" });
  await page.mouse.up({ button: "right" });
  expect(await drawnBehind(page).count()).toBe(0);
});

test("with the keyboard a course is drawn while the focus rests on its link, out of the keyboard's reach until Enter", async () => {
  const page = await stage.open("worker");
  await page.goto("/borgere");
  const link = page.getByRole("link", { name }).first();
  await link.waitFor();
  const asked = questionsOf(page);
  const behind = page.locator("main [aria-hidden][inert]");

  // The last link of the page: the next stop of the keyboard would be in what is drawn behind.
  await page.locator("main a[href^='/forloeb/']").last().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await behind.waitFor({ state: "attached" });
  await page.keyboard.press("Tab");
  await behind.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.closest("[inert]") ?? null)).toBeNull();

  await link.focus();
  await drawnBehind(page).waitFor({ state: "attached" });
  expect(await headings(page).allTextContents()).toEqual(["Mine borgere"]);
  expect(asked).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  expect(await page.locator("main [inert]").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(name);
});
