import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { choose, follow, openStage, picture, type Stage } from "./stage.ts";

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

const save = (dialog: Locator) => dialog.getByRole("button", { name: "Gem", exact: true });

/** Saves, and types on before the server has answered. */
async function saveAndTypeOn(page: Page, dialog: Locator, type: () => Promise<void>): Promise<void> {
  const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
  await page.route(
    "**/implementation",
    async (route) => {
      if (route.request().method() === "POST") await typed;
      await route.continue();
    },
    // The saving, and the list that is asked for afterwards.
    { times: 2 },
  );
  await save(dialog).click();
  await type();
  answer();
  await page.getByText("Det er gemt. Tidligere udgaver bliver stående").first().waitFor();
}

/** What lies half written on the device, as the page about it counts it. */
async function draftsHere(page: Page): Promise<string> {
  await follow(page, "/denne-enhed");
  const count = page.getByRole("definition").and(page.locator("dt:has-text('Kladder') + dd"));
  return count.innerText();
}

test("what is typed on after a saving is there when the record's form is opened again, and is saved as its next version", async () => {
  const page = await stage.open("coordinator");
  await follow(page, "/implementering/beslutninger");
  await page.getByRole("button", { name: "Ny beslutning" }).click();
  const fresh = page.getByRole("dialog", { name: "Ny beslutning" });
  await choose(fresh, "Hvad er besluttet?", "Det holder vi op med");
  await fresh.getByLabel("Hvad?").fill("Dobbelt notat");
  await fresh.getByLabel("Hvorfor?").fill("Det tager tid");
  await fresh.getByLabel("Hvem har besluttet det?").fill("Ledelsen");
  await fresh.getByLabel("Fra den").fill("2026-12-01");
  await fresh.getByLabel("Vi ser på det igen den").fill("2027-03-01");
  await save(fresh).click();
  await fresh.waitFor({ state: "hidden" });

  const edit = page.getByRole("button", { name: "Ret: Dobbelt notat" });
  const dialog = page.getByRole("dialog", { name: "Ret: Dobbelt notat" });
  const why = dialog.getByLabel("Hvorfor?");
  await edit.click();
  await why.fill("Det tager en time om dagen");
  await saveAndTypeOn(page, dialog, () => why.fill("Det tager en time om dagen. Og ingen læser det"));
  await page.getByText("1 tidligere udgave").waitFor();
  await dialog.getByRole("button", { name: "Fortryd" }).click();
  await dialog.waitFor({ state: "hidden" });
  expect(await draftsHere(page)).toBe("1");

  await follow(page, "/implementering/beslutninger");
  await edit.click();
  expect(await why.inputValue()).toBe("Det tager en time om dagen. Og ingen læser det");
  await picture(page, "implementation-typed-on");
  await save(dialog).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("2 tidligere udgaver").waitFor();
  await page.getByText("Det tager en time om dagen. Og ingen læser det", { exact: true }).first().waitFor();
  expect(await draftsHere(page)).toBe("0");
});

test("how a step ended can be told better while it is being saved, and afterwards", async () => {
  const page = await stage.open("coordinator");
  await follow(page, "/implementering");
  await page
    .getByRole("button", { name: /^Nyt skridt/ })
    .first()
    .click();
  const fresh = page.getByRole("dialog");
  await fresh.getByLabel("Hvad gør vi?").fill("Øve nøglerne");
  await fresh.getByLabel("Hvem tager det?").selectOption({ label: "Vera Prøvesen" });
  await fresh.getByLabel("Senest").fill("2026-12-01");
  await save(fresh).click();
  await fresh.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Afslut skridtet: Øve nøglerne" }).click();
  const outcome = page.getByLabel("Hvad kom der ud af det?");
  await outcome.fill("Tre kan dem");
  await saveAndTypeOn(page, page.getByRole("dialog"), () => outcome.fill("Fire kan dem"));
  const edit = page.getByRole("dialog", { name: "Ret: Øve nøglerne" });
  await edit.getByRole("button", { name: "Fortryd" }).click();
  await edit.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Ret: Øve nøglerne" }).click();
  expect(await outcome.inputValue()).toBe("Fire kan dem");
  await save(edit).click();
  await edit.waitFor({ state: "hidden" });
  await page.getByText("Fire kan dem").first().waitFor();
});
