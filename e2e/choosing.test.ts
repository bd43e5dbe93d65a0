import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { accessibilityFaults, openStage, scrollsSideways, type Stage } from "./stage.ts";
import { tabHref } from "../web/src/course/tabs.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.end());

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

test("the questions are answered one by one on a phone, and the answers follow into a referral that asks why it departs", async () => {
  const page = await stage.open("coordinator", { size: "phone" });
  await page.goto("/vaelg-metode");
  const answer = async (text: string) => {
    await page.getByRole("radio", { name: text, exact: true }).click({ force: true });
    await page.getByRole("button", { name: /^(Videre|Se forslaget)$/ }).click();
  };
  await answer("Nej");
  await answer("Ja");
  await page.getByRole("group", { name: "Vil borgeren gerne have støtte?" }).waitFor();
  await page.getByRole("button", { name: "Tilbage" }).click();
  await page.getByRole("button", { name: "Videre" }).click();
  await answer("Ja");
  await answer("Nej");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page
    .getByRole("group", { name: /Kan borgeren bruge/ })
    .getByRole("radio")
    .nth(1)
    .check({ force: true });
  await page.getByRole("button", { name: "Videre" }).click();
  await page
    .getByRole("group", { name: /Hvor længe/ })
    .getByRole("radio")
    .nth(1)
    .check({ force: true });
  await page.getByRole("button", { name: "Se forslaget" }).click();
  await page.getByText("Svarene peger på ICM").waitFor();
  await page.getByText("Læg Housing First som ramme om støtten.").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole("button", { name: "Brug svarene i en ny henvisning" }).click();
  expect(new URL(page.url()).search).toBe("");
  await page.getByLabel("Fornavn").fill("Nancy");
  await page.getByRole("button", { name: "Videre til forløbet" }).click();
  await page.getByText("Svarene peger på ICM").waitFor();
  await page.getByRole("radio", { name: "CTI, hjemløshed", exact: true }).click({ force: true });
  await page.getByLabel(/Hvorfor en anden metode/).waitFor();
});

test("a request for access is written down with its day, and the record comes as a PDF without the person in its name", async () => {
  const { courseId } = await courseAt(stage.world, "lived", "Prøvesen aktindsigt");
  const page = await stage.open("coordinator");
  await page.goto(tabHref(courseId, "looks"));
  await page.getByRole("button", { name: "Skriv en anmodning op" }).click();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("Afventer svar").waitFor();
  await page.getByText(/Svar senest/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som PDF" }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe(`aktindsigt-${courseId}.pdf`);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
});
