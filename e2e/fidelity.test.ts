import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { choose, expectAccessible, openStage, picture, scrollsSideways, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await courseAt(stage.world, "closed", "Prøvesen");
  await courseAt(stage.world, "lived", "Boende");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

function itemOf(page: Page, name: string): Locator {
  return page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
}

async function openItem(page: Page, name: string): Promise<Locator> {
  const item = itemOf(page, name).first();
  await item.locator("summary").first().click();
  await item.getByRole("heading", { name: "Sådan tælles det" }).waitFor();
  return item;
}

async function rate(page: Page, item: Locator, given: { act: string; score: string; reason: string }): Promise<void> {
  await item.getByRole("button", { name: new RegExp(`^${given.act}`) }).click();
  const dialog = page.getByRole("dialog", { name: given.act });
  await choose(dialog, "Vurdering", given.score);
  await dialog.getByLabel("Hvad bygger du det på?").fill(given.reason);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gem vurderingen" }).click();
  await dialog.waitFor({ state: "hidden" });
}

const supervision = "Supervision i teamet hver uge";

test("a supervisor follows a score down to a contact note, rates an item, and a second rater disagrees", async () => {
  const page = await stage.open("supervisor", { code: undefined });
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Fidelitet" }).click();
  await page.getByRole("heading", { level: 1, name: "Fidelitet" }).waitFor();
  await page
    .getByText(/punkter har en score/)
    .first()
    .waitFor();
  await page.getByRole("heading", { name: "Snævert fokus" }).waitFor();
  await expectAccessible(page);
  await picture(page, "fidelity-1-card");

  const meetings = await openItem(page, "Møder med borgeren ude i fase 1");
  await meetings.getByRole("button", { name: "Vis forløbene bag" }).click();
  await meetings.getByRole("link", { name: "Bo Prøvesen" }).waitFor();
  await expectAccessible(page);
  await picture(page, "fidelity-2-evidence");
  await meetings
    .getByRole("link", { name: /^Kontakt/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Bo Prøvesen" }).waitFor();
  await page.locator("li:focus").getByText("Vi drak kaffe og talte om flytningen").waitFor();
  await page.getByRole("region", { name: "Det tæller i fidelitet" }).waitFor();
  await picture(page, "fidelity-3-course");
  await page.goBack();

  const judged = await openItem(page, supervision);
  await judged.getByText("Ingen har vurderet endnu").waitFor();
  await rate(page, judged, { act: "Giv din vurdering", score: "4", reason: "Vi mødtes de fleste uger" });
  await judged.getByText("Nu mangler den anden").waitFor();

  const other = await stage.open("coordinator", { code: undefined, size: "phone" });
  await other.goto("/fidelitet");
  await other
    .getByText(/punkter har en score/)
    .first()
    .waitFor();
  const same = await openItem(other, supervision);
  await same.getByText("Du ser svaret, når du har givet dit eget").waitFor();
  expect(await same.getByText("Vi mødtes de fleste uger").count()).toBe(0);
  await rate(other, same, { act: "Giv din vurdering", score: "2", reason: "Hele sommeren blev den aflyst" });
  await same.getByText("I er 2 point fra hinanden").waitFor();
  await same.getByText("Vi mødtes de fleste uger").first().waitFor();
  await expectAccessible(other);
  expect(await scrollsSideways(other)).toBe(false);
  await picture(other, "fidelity-4-differ-phone");
  await rate(other, same, { act: "Skriv det, I nåede frem til", score: "3", reason: "Hver anden uge i sommer" });
  await same.getByText("3 af 5").first().waitFor();

  await page.reload();
  const again = await openItem(page, supervision);
  await again
    .getByText(/^Aftalt: 3 af 5, Karen Prøvesen/)
    .first()
    .waitFor();
});

test("from a course back to the item it moves; a leader sees figures and no persons", async () => {
  const page = await stage.open("coordinator", { code: undefined });
  await page.goto("/borgere");
  const lived = await courseAt(stage.world, "phase2", "Tilbage");
  await page.goto(`/forloeb/${lived.courseId}`);
  const panel = page.getByRole("region", { name: "Det tæller i fidelitet" });
  await panel.getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "Fidelitet" }).waitFor();

  const leader = await stage.open("leader", { code: undefined, scheme: "dark" });
  await leader.goto("/fidelitet");
  await leader
    .getByText(/punkter har en score/)
    .first()
    .waitFor();
  await leader.getByLabel("Sammenlign med").selectOption("2025");
  await leader
    .getByText(/^I 2025:/)
    .first()
    .waitFor();
  const item = await openItem(leader, "Møder med borgeren ude i fase 1");
  await item.getByText("Du ser tal og ikke forløb.").waitFor();
  expect(await leader.getByText("Bo Prøvesen").count()).toBe(0);
  await expectAccessible(leader);
  await picture(leader, "fidelity-5-leader");
});
