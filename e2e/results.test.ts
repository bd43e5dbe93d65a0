import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { expectAccessible, openStage, picture, scrollsSideways, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  for (const name of ["Alm", "Birk", "Cypres", "Douglas", "Eg", "Fyr"]) await courseAt(stage.world, "closed", name);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

test("a leader looks at the quarter, finds how a figure is counted, and takes it along as a file", async () => {
  const page = await stage.open("leader", { code: undefined });
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Resultater" }).click();
  await page.getByRole("heading", { level: 1, name: "Resultater" }).waitFor();
  await page.getByText("6 forløb sluttede").waitFor();
  await page.getByLabel("Periode", { exact: true }).selectOption({ label: "4. kvartal 2026" });
  await page.getByText("6 forløb sluttede").waitFor();
  await page.getByLabel("Hold", { exact: true }).selectOption({ label: "Team Nord" });
  await page.getByText("6 forløb sluttede").waitFor();

  const reasons = page.getByRole("region", { name: "Hvorfor forløbene sluttede" });
  await reasons.getByText("100 % (6)").waitFor();
  await reasons.getByText("Sådan tælles det").click();
  await reasons.getByText(/efter den årsag, der er skrevet/).waitFor();
  await page
    .getByRole("region", { name: "Fidelitet og resultat" })
    .getByText("viser ikke, at det ene er årsag")
    .waitFor();
  await expectAccessible(page);
  await picture(page, "results-1-quarter");

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som Excel" }).click();
  expect((await waiting).suggestedFilename()).toBe("resultater-2026-10-01-2026-12-31.xlsx");

  await page.getByLabel("Hold", { exact: true }).selectOption({ label: "Team Syd" });
  await page.getByText("For få til at vise noget").waitFor();
  await page.getByLabel("Hold", { exact: true }).selectOption({ label: "Hele kommunen" });
  await page.getByLabel("Metode", { exact: true }).selectOption("icm");
  await page.getByText("For få til at vise noget").waitFor();
  await expectAccessible(page);
});

test("the page fits a phone", async () => {
  const page = await stage.open("coordinator", { code: undefined, size: "phone", scheme: "dark" });
  await page.goto("/resultater");
  await page.getByText("6 forløb sluttede").waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  expect(await scrollsSideways(page)).toBe(false);
  await expectAccessible(page);
  await picture(page, "results-2-phone");
});
