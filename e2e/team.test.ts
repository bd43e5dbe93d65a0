import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { choose, expectAccessible, openStage, picture, type Stage, unlockIfAsked } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await courseAt(stage.world, "phase1", "Fuglsang");
  await courseAt(stage.world, "phase1", "Lindholt");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

async function setLimit(page: Page): Promise<void> {
  await page.goto("/administration/graenser");
  const method = page.getByRole("region", { name: "CTI, hjemløshed" });
  await method.getByLabel("Grænse for en fuldtidsstilling").fill("2,5");
  await method.getByRole("button", { name: /^Gem/ }).click();
  await method.getByText("Kommunens egen indstilling").waitFor();
  await method.getByText("1 ændring").click();
  await method.getByText(/^Anna Prøvesen/).waitFor();
}

/** A worker's part of the board. */
function ofWorker(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function seeOverloaded(page: Page): Promise<void> {
  await page.goto("/holdet");
  const vera = ofWorker(page, "Vera Prøvesen");
  await vera.getByText("3,0 af 2,5 SCE").waitFor();
  await vera.getByText("0,5 SCE over").waitFor();
  expect(await vera.getByRole("link").allInnerTexts()).toEqual(["Bo Fuglsang", "Bo Lindholt"]);
  await page.getByText("Kommunens egen indstilling").waitFor();
  await choose(page, "Vis efter", "Fase");
  await page.getByRole("region", { name: "Fase 1", exact: true }).getByText("3,0 SCE · 2 borgere").waitFor();
  await choose(page, "Vis efter", "Medarbejder");
  await picture(page, "team-board");
}

/** Saves an absence, and writes another last day of the deputy before the server has answered. */
async function saveAndTypeOn(page: Page, dialog: Locator, until: string): Promise<void> {
  const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
  await page.route(
    "**/absences/*",
    async (route) => {
      await typed;
      await route.continue();
    },
    { times: 1 },
  );
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.getByLabel("Dækker til og med").fill(until);
  answer();
}

async function reportAbsence(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Meld fravær" }).click();
  const dialog = page.getByRole("dialog", { name: "Meld fravær" });
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.getByText("Udfyld feltet.").first().waitFor();
  await expectAccessible(page);
  await dialog.getByLabel("Hvem er væk").selectOption({ label: "Vera Prøvesen" });
  await dialog.getByLabel("Første dag").fill("2026-11-22");
  const last = dialog.getByLabel("Sidste dag");
  const covers = dialog.getByLabel("Dækker til og med");
  await last.fill("2026-12-03");
  await dialog.getByLabel("Stedfortræder").selectOption({ label: "Ulla Prøvesen (Team Syd)" });
  // The deputy's last day follows until it is chosen apart.
  await last.fill("2026-12-05");
  expect(await covers.inputValue()).toBe("2026-12-05");
  await covers.fill("2026-11-29");
  await last.fill("2026-12-04");
  expect(await covers.inputValue()).toBe("2026-11-29");
  // The deputy's last day is put right while the server takes the absence: it is told of at once, and the same one is changed.
  await saveAndTypeOn(page, dialog, "2026-11-30");
  const absences = page.getByRole("list", { name: "Fravær og stedfortrædere" });
  await absences.getByText(/dækker til og med 29\. november/).waitFor();
  await dialog.getByRole("button", { name: "Gem" }).click();
  await dialog.waitFor({ state: "hidden" });
  const covered = /Væk i dag – 4\. december · Ulla Prøvesen dækker til og med 30\. november/;
  await absences.getByText(covered).waitFor();
  expect(await absences.getByRole("listitem").count()).toBe(1);
  await ofWorker(page, "Vera Prøvesen").getByText(covered).waitFor();
  // A change that goes on being typed is there when the form is opened again, and changes the version that was saved.
  const edit = absences.getByRole("button", { name: /^Ret: Vera Prøvesen/ });
  const change = page.getByRole("dialog", { name: "Ret: Vera Prøvesen" });
  const until = change.getByLabel("Dækker til og med");
  await edit.click();
  await until.fill("2026-11-28");
  await saveAndTypeOn(page, change, "2026-11-30");
  await absences.getByText(/dækker til og med 28\. november/).waitFor();
  await page.keyboard.press("Escape");
  await change.waitFor({ state: "hidden" });
  await edit.click();
  expect(await until.inputValue()).toBe("2026-11-30");
  await change.getByRole("button", { name: "Gem" }).click();
  await change.waitFor({ state: "hidden" });
  await absences.getByText(covered).waitFor();
}

/** The deputy meets the courses as their own, with whose they are and for how long. */
async function cover(page: Page): Promise<void> {
  await page.goto("/borgere");
  const rows = page.getByRole("list", { name: "I gang" });
  await rows.getByText("For Vera Prøvesen, til og med 30. november").first().waitFor();
  await picture(page, "team-deputy");
  await rows.getByRole("link", { name: "Bo Fuglsang" }).click();
  await page.getByRole("heading", { level: 1, name: "Bo Fuglsang" }).waitFor();
  await page.goBack();
  await rows.waitFor();
}

async function handOver(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Overdrag forløb" }).click();
  await page.getByLabel("Hvem overdrager").selectOption({ label: "Vera Prøvesen" });
  const first = page.getByRole("group", { name: /Bo Fuglsang/ });
  expect(await first.getByLabel("Ny medarbejder").locator("option:checked").innerText()).toMatch(/^Kaj Prøvesen/);
  await first.getByLabel(/Fælles besøg/).fill("2026-11-30");
  await first.getByLabel("Sted", { exact: true }).selectOption({ label: "Hjemme hos borgeren" });
  await page.getByText("2 forløb skifter medarbejder, 1 fælles besøg aftales, og 0 åbne opgaver går videre.").waitFor();
  await page.getByText("Uden fælles besøg: Bo Lindholt.").waitFor();
  await page.getByText("Kaj Prøvesen får 2 forløb og har derefter 3,0 af 2,5 SCE").waitFor();
  await picture(page, "team-handover");
  await page.getByRole("button", { name: "Overdrag 2 forløb" }).click();
  await page.getByRole("heading", { name: "Sådan gik det" }).waitFor();
  expect(await page.getByText("overdraget", { exact: true }).count()).toBe(2);
}

test("a coordinator's Monday: an overloaded worker, an absence with a deputy, and a handover", async () => {
  await setLimit(await stage.open("administrator"));
  const coordinator = await stage.open("coordinator");
  await seeOverloaded(coordinator);
  await reportAbsence(coordinator);
  const deputy = await stage.open("outsider", { size: "phone", scheme: "dark" });
  await cover(deputy);
  await handOver(coordinator);
  await coordinator.getByRole("link", { name: "Til holdet" }).click();
  await ofWorker(coordinator, "Kaj Prøvesen").getByText("3,0 af 2,5 SCE").waitFor();
  await ofWorker(coordinator, "Vera Prøvesen").getByText("Ingen løbende forløb på dette hold.").waitFor();
  // What was covered belongs to another now, and leaves the deputy's device.
  await deputy.goto("/borgere");
  await deputy.getByText("For Vera Prøvesen, til og med 30. november").first().waitFor({ state: "detached" });
  await deputy.getByRole("link", { name: "Bo Fuglsang" }).waitFor({ state: "detached" });
});

test("an absence that the server has taken but never answered is one when it is sent again after a reload", async () => {
  const page = await stage.open("coordinator");
  const dialog = page.getByRole("dialog", { name: "Meld fravær" });
  const save = dialog.getByRole("button", { name: "Gem" });
  await page.goto("/holdet");
  await page.getByRole("button", { name: "Meld fravær" }).click();
  await dialog.getByLabel("Hvem er væk").selectOption({ label: "Kaj Prøvesen" });
  await dialog.getByLabel("Første dag").fill("2026-12-14");
  await dialog.getByLabel("Sidste dag").fill("2026-12-18");
  await page.route(
    "**/absences/*",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await save.click();
  await dialog.getByText("Der er ikke forbindelse til serveren").waitFor();
  await page.reload();
  await unlockIfAsked(page);
  await page.getByRole("button", { name: "Meld fravær" }).click();
  await save.click();
  await dialog.waitFor({ state: "hidden" });
  const { body } = await stage.world.as("coordinator").get(`/api/teams/${stage.world.teams.north}/absences`);
  expect(JSON.stringify(body).split("2026-12-18").length - 1).toBe(1);
  stage.expectComplaint(/ERR_CONNECTION_RESET/);
});
