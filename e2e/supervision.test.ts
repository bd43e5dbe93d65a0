import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { choose, expectAccessible, openStage, picture, sizes, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await courseAt(stage.world, "lived", "Prøvesen");
  await courseAt(stage.world, "contact", "Nykommer");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

function caseOf(page: Page, name: string): Locator {
  return page.getByRole("article", { name });
}

async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Dagsorden" }).getByRole("button", { name }).click();
  await caseOf(page, name).waitFor();
}

async function nameSupervisor(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Metodesupervisor" }).getByRole("button", { name: "Ret" }).click();
  const dialog = page.getByRole("dialog", { name: "Metodesupervisor" });
  await dialog.getByLabel("Metodesupervisor").selectOption({ label: "Sofus Prøvesen" });
  await dialog.getByLabel("Uddannelse", { exact: true }).fill("CTI-uddannelsen, modul 1-4");
  await dialog.getByLabel(/^Uddannet den/).fill("2025-03-01");
  await dialog.getByLabel("Stedfortræder").selectOption({ label: "Karen Prøvesen" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gem" }).click();
  await page.getByText("CTI-uddannelsen, modul 1-4").waitFor();
}

test("a meeting on the shared screen and on one's own: both see the minute, and the decision is a task in I dag", async () => {
  const shared = await stage.open("coordinator");
  const own = await stage.open("worker", { size: "phone" });
  await shared.goto("/supervision");
  await shared.getByRole("heading", { name: "Dagsorden" }).waitFor();
  await shared.getByText("Ny borger: præsenteres for teamet").first().waitFor();
  await nameSupervisor(shared);
  await expectAccessible(shared);
  await picture(shared, "supervision-1-agenda");
  await own.goto("/supervision");
  await own.getByText("Ny borger: præsenteres for teamet").first().waitFor();

  await shared.getByRole("button", { name: "Begynd mødet" }).click();
  await shared.getByText("Til stede: 1 af").waitFor();
  // The worker's own screen follows without a touch.
  await own.getByText("Til stede: 1 af").waitFor();
  await choose(own, "Til stede", "Vera Prøvesen");
  await shared.getByText("Til stede: 2 af").waitFor();
  await choose(shared, "Til stede", "Sofus Prøvesen");
  await own.getByText("Til stede: 3 af").waitFor();

  await openCase(shared, "Bo Nykommer");
  await openCase(own, "Bo Nykommer");
  await caseOf(shared, "Bo Nykommer").getByLabel("Referat").fill("Bo vil gerne møde os i parken");
  await caseOf(shared, "Bo Nykommer").getByLabel("Hvad skal gøres?").fill("Aftal et møde i parken");
  await caseOf(shared, "Bo Nykommer").getByLabel("Hvem gør det?").selectOption({ label: "Vera Prøvesen" });
  await expectAccessible(shared);
  await picture(shared, "supervision-2-meeting");
  await caseOf(shared, "Bo Nykommer").getByRole("button", { name: "Gem som opgave" }).click();
  // What was written went along with the decision.
  await own.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>("article textarea")?.value === "Bo vil gerne møde os i parken",
  );
  await caseOf(own, "Bo Nykommer").getByText("Aftal et møde i parken").waitFor();
  await expectAccessible(own);
  await picture(own, "supervision-3-phone");

  await own.goto("/");
  await own.getByRole("region", { name: "Opgaver" }).getByText("Aftal et møde i parken").waitFor();
  await picture(own, "supervision-4-today");
});

test("two who write about the same citizen lose nothing: the later sees both, and chooses", async () => {
  const shared = await stage.open("coordinator");
  const own = await stage.open("worker");
  for (const page of [shared, own]) {
    await page.goto("/supervision");
    await openCase(page, "Bo Prøvesen");
  }
  await caseOf(own, "Bo Prøvesen").getByLabel("Referat").fill("Mine ord");
  await caseOf(shared, "Bo Prøvesen").getByLabel("Referat").fill("Deres ord");
  await caseOf(shared, "Bo Prøvesen").getByRole("button", { name: "Gem referatet" }).click();
  const notice = caseOf(own, "Bo Prøvesen").getByRole("status").filter({ hasText: "har skrevet i mellemtiden" });
  await notice.getByText("Deres ord").waitFor();
  expect(await caseOf(own, "Bo Prøvesen").getByLabel("Referat").inputValue()).toBe("Mine ord");
  await picture(own, "supervision-5-both");
  await notice.getByRole("button", { name: "Føj deres til min" }).click();
  await caseOf(own, "Bo Prøvesen").getByRole("button", { name: "Gem referatet" }).click();
  await shared.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>("article textarea")?.value === "Deres ord\nMine ord",
  );
});

test("what is typed while a decision is being saved stays in the form, and is saved by itself", async () => {
  const page = await stage.open("coordinator");
  await page.goto("/supervision");
  await openCase(page, "Bo Prøvesen");
  const bo = caseOf(page, "Bo Prøvesen");
  const what = bo.getByLabel("Hvad skal gøres?");
  const save = bo.getByRole("button", { name: "Gem som opgave" });
  const saved = page.getByText("Beslutningen er nu en opgave i forløbet");
  await what.fill("Ring til udlejeren");
  await bo.getByLabel("Hvem gør det?").selectOption({ label: "Sofus Prøvesen" });
  const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/minute", async (route) => {
    await typed;
    await route.continue();
  });
  await save.click();
  await what.fill("Ring også til banken");
  answer();
  await saved.waitFor();
  expect(await what.inputValue()).toBe("Ring også til banken");
  await save.click();
  for (const task of ["Ring til udlejeren", "Ring også til banken"])
    await bo.getByText(task, { exact: true }).waitFor();
  await expect.poll(() => what.inputValue()).toBe("");
});

test("the keyboard leads from citizen to citizen, and the end sets the next day", async () => {
  const page = await stage.open("coordinator");
  await page.goto("/supervision");
  await caseOf(page, "Bo Nykommer").getByRole("heading", { name: "Bo Nykommer" }).focus();
  await page.getByText(/^.* · 1 af 2$/).waitFor();
  await page.keyboard.press("j");
  await page.getByText(/ · 2 af 2$/).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByText(/ · 1 af 2$/).waitFor();
  await page.getByRole("button", { name: "Afslut mødet" }).click();
  const dialog = page.getByRole("dialog", { name: "Afslut mødet" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Afslut mødet" }).click();
  await page.getByRole("heading", { name: /Dagsorden: / }).waitFor();
  await page.getByText("Aftalt sidst: Aftal et møde i parken").waitFor();
  await picture(page, "supervision-6-next");
  await page
    .getByRole("region", { name: "Holdte møder" })
    .getByRole("button", { name: /november/ })
    .click();
  await page.getByRole("dialog").getByText("Bo vil gerne møde os i parken").waitFor();
  await expectAccessible(page);
});

test("the course shows what was said and its tasks, which are settled with one tap", async () => {
  const page = await stage.open("worker");
  await page.goto("/");
  await page.getByRole("link", { name: "Aftal et møde i parken" }).click();
  await page.getByText("Bo vil gerne møde os i parken").waitFor();
  const tasks = page.getByRole("region", { name: "Opgaver" });
  await tasks.getByRole("button", { name: "Gjort: Aftal et møde i parken" }).click();
  await tasks.getByText("Ingen åbne opgaver").waitFor();
  await page.getByRole("button", { name: "Fortryd" }).click();
  await tasks.getByText("Aftal et møde i parken").waitFor();
  await page.setViewportSize(sizes.phone);
  await expectAccessible(page);
});

test("a leader sees how often the team met, and nothing of what was said", async () => {
  const page = await stage.open("leader");
  await page.goto(`/supervision/${stage.world.teams.north}`);
  await page.getByText("Supervision i 1 af 1 arbejdsuger").waitFor();
  await page.getByText("1 af 1 møder blev ledet af en metodesupervisor").waitFor();
  expect(await page.getByText(/Bo (Nykommer|Prøvesen)|parken/).count()).toBe(0);
  await expectAccessible(page);
  await picture(page, "supervision-7-leader");
});
