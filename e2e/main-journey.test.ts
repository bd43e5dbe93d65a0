import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { choose, expectAccessible, openStage, picture, type Stage } from "./stage.ts";

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

/** A tab of the course that is open. */
async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Dele af forløbet" }).getByRole("link", { name }).click();
}

const rope = (page: Page): Locator => page.getByRole("img", { name: /kontakt/ }).first();

/** How often the screen has been touched since `body` was loaded. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset["taps"] = "0";
    const count = () => (document.body.dataset["taps"] = String(Number(document.body.dataset["taps"]) + 1));
    document.addEventListener("pointerdown", count, { capture: true });
  });
  return () => page.evaluate(() => Number(document.body.dataset["taps"]));
}

/** The list as a team keeps it before it has Tovholder. */
const list = [
  "Navn;CTI-medarb.;Kontaktskab.;Start fase 1;Start fase 2;Start fase 3;Afsl. dato;Årsag",
  '"Prøvesen, Gurli";Vera Prøvesen;16.11.26;;;;;',
  '"Prøvesen, Ib";Kaj Prøvesen;01.06.26;15.06.26;15.09.26;;;',
  '"Prøvesen, Dagmar";Vera Prøvesen;01.12.25;15.12.25;15.03.26;15.06.26;14.09.26;Afsluttet som planlagt',
].join("\r\n");

async function importList(page: Page): Promise<void> {
  await page.goto("/indlaes");
  await page
    .getByLabel("Vælg fil")
    .first()
    .setInputFiles({ name: "CTI-liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("heading", { name: "1. Kolonner" }).waitFor();
  const team = page.getByLabel("Team", { exact: true });
  if ((await team.inputValue()) === "") await team.selectOption({ label: "Team Nord" });
  await expectAccessible(page);
  await picture(page, "journey-1-import");
  await page.getByRole("button", { name: "Læs 3 forløb ind" }).click();
  await page.getByText("3 forløb er læst ind").first().waitFor();
}

async function seeTeam(page: Page): Promise<void> {
  await page.goto("/oversigt");
  await page.getByLabel("Status").selectOption({ label: "Alle" });
  for (const [name, who] of [
    ["Gurli", "Vera"],
    ["Ib", "Kaj"],
    ["Dagmar", "Vera"],
  ] as const) {
    await page
      .getByRole("row", { name: new RegExp(`${name} Prøvesen`) })
      .getByText(`${who} Prøvesen`)
      .waitFor();
  }
  await page.goto("/holdet");
  await page
    .getByText(/Belastning i SCE/)
    .first()
    .waitFor();
}

async function makeContact(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /Gurli Prøvesen/ })
    .first()
    .click();
  const taps = await countTaps(page);
  await page.getByRole("link", { name: "Ny kontakt" }).tap();
  await page.getByLabel("Forsøgt uden kontakt", { exact: true }).tap();
  await page.getByLabel("Opkald", { exact: true }).tap();
  await page.getByLabel("Hvad forsøgte du?").fill("Ringede til herberget, Gurli var ude");
  await picture(page, "journey-2-attempt");
  await page.getByRole("button", { name: "Gem kontakt" }).tap();
  await page.getByText("Ringede til herberget, Gurli var ude").waitFor();
  expect(await taps(), "taps for an attempt").toBeLessThanOrEqual(4);
  await page.getByRole("link", { name: "Ny kontakt" }).tap();
  await page.getByLabel("Notat").fill("Mødtes på herberget. Gurli vil gerne have sin egen dør.");
  await page.getByRole("button", { name: "Gem kontakt" }).tap();
  await page.getByText("Gurli vil gerne have sin egen dør").waitFor();
  expect(await taps(), "taps for an attempt and a meeting").toBeLessThanOrEqual(6);
  await expectAccessible(page);
}

async function beginPhase1(page: Page): Promise<void> {
  await openTab(page, "Overblik");
  await page.getByRole("button", { name: "Begynd fase 1 …" }).click();
  const dialog = page.getByRole("dialog", { name: "Begynd fase 1" });
  await dialog.getByLabel("Ja", { exact: true }).click();
  await dialog.getByText("Skift til fase 2 bliver 28. februar 2027, og forløbet slutter 29. august 2027.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Begynd fase 1" }).click();
  await page.getByText("Fase 1 er begyndt").waitFor();
}

async function writeFocus(page: Page, area: string, words: string): Promise<Locator> {
  await page.getByRole("button", { name: "Vælg et fokusområde" }).click();
  const form = page.getByRole("region", { name: "Nyt fokusområde" });
  await choose(form, /Hvilket område/, area);
  await form.getByLabel(/^Borgerens egne ord/).fill(words);
  await form.getByLabel("Mål", { exact: true }).fill(`Et mål om ${area.toLowerCase()}`);
  await form.getByLabel("Hvorfor netop dette område?").fill("Det er det, Gurli selv begynder med");
  await form.getByRole("button", { name: "Gem fokusområdet" }).click();
  return form;
}

async function planThree(page: Page): Promise<void> {
  await openTab(page, "Plan");
  const own = {
    Bolig: "Jeg vil have min egen dør",
    Økonomi: "Regningerne ligger i en pose",
    "Netværk og sociale relationer": "Min søster skal kunne komme på besøg",
  };
  const areas = Object.entries(own);
  for (const [area, words] of areas) {
    const form = await writeFocus(page, area, words);
    await form.waitFor({ state: "hidden" });
    await page.getByRole("article", { name: area }).getByText(words).waitFor();
  }
  await page.getByText("3 af højst 3 fokusområder").waitFor();
  const fourth = await writeFocus(page, "Fysisk helbred", "Mine tænder gør ondt");
  await fourth
    .getByText(/Der er allerede 3 fokusområder/)
    .first()
    .waitFor();
  await fourth.getByText(/Kilde:/).waitFor();
  expect(await fourth.getByLabel(/^Borgerens egne ord/).inputValue()).toBe("Mine tænder gør ondt");
  await expectAccessible(page);
  await picture(page, "journey-3-fourth-refused");
  await fourth.getByRole("button", { name: "Kassér kladden" }).click();
  await fourth.getByRole("button", { name: "Annullér" }).click();
  await page.getByRole("button", { name: "Aftal planen …" }).click();
  await page.getByLabel(/^Hvad siger borgeren om planen/).fill("Det er det, jeg vil");
  await page.getByRole("button", { name: "Planen er aftalt" }).click();
  await page.getByText(/Planen er aftalt med borgeren/).waitFor();
}

async function toPhase2(page: Page): Promise<void> {
  await openTab(page, "Faseskift");
  await page.getByRole("heading", { name: "Faseskift: fase 1 til 2" }).waitFor();
  await page.getByLabel(/^Status nu/).fill("Gurli bor i sin egen lejlighed");
  await page.getByRole("button", { name: "Tag bolig med" }).click();
  await expectAccessible(page);
  await picture(page, "journey-4-to-phase-2");
  await page.getByRole("button", { name: "Begynd fase 2" }).click();
  await page.getByRole("heading", { name: "Faseskift: fase 2 til 3" }).waitFor();
}

async function toPhase3(page: Page): Promise<void> {
  await openTab(page, "Faseskift");
  await page.getByLabel(/^Hvad siger borgeren\? Hvad virker/).fill("Min søster hjælper mig mere nu");
  await page.getByLabel("Ja, sammen", { exact: true }).first().click();
  await page.getByRole("button", { name: "Gem evalueringen" }).click();
  await page
    .getByText(/^Evalueret /)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Tag bolig med" }).click();
  await page.getByLabel(/^Status nu/).fill("Næsten i mål");
  await page.getByRole("button", { name: "Begynd fase 3" }).click();
  await page
    .getByText(/tilrettet med borgeren/)
    .last()
    .waitFor();
  await picture(page, "journey-5-adjustment-missing");
  await page.getByLabel(/^Hvad har I ændret i planen/).fill("Søsteren ser til lejligheden hver mandag");
  await page.getByLabel("Ja, sammen", { exact: true }).last().click();
  await page.getByRole("button", { name: "Gem tilretningen" }).click();
  await page
    .getByText(/Rettet til/)
    .first()
    .waitFor();
  expect(await page.getByLabel(/^Status nu/).inputValue()).toBe("Næsten i mål");
  await page.getByRole("button", { name: "Begynd fase 3" }).click();
  await page.getByRole("heading", { name: "Mod slutningen" }).waitFor();
}

async function interrupt(page: Page): Promise<void> {
  await openTab(page, "Overblik");
  await page.getByRole("button", { name: "Afbryd forløbet …" }).click();
  const dialog = page.getByRole("dialog", { name: "Afbryd forløbet" });
  await dialog.getByLabel("Indlagt", { exact: true }).click();
  await dialog.getByLabel(/^Hvad er aftalt imens/).fill("Søsteren passer lejligheden");
  await dialog.getByRole("button", { name: "Afbryd", exact: true }).click();
  await page.getByText(/^Afbrudt siden/).waitFor();
  expect(await rope(page).getAttribute("aria-label")).toContain("afbrudt siden 15. juni 2027");
  await expectAccessible(page);
}

async function resume(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Genoptag forløbet …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Genoptag", exact: true }).click();
  await page.getByText(/^Afbrudt siden/).waitFor({ state: "hidden" });
}

async function agree(page: Page): Promise<void> {
  await openTab(page, "Faseskift");
  await page.getByRole("button", { name: "Skriv aftalen" }).click();
  await page.getByLabel("Hvad er aftalt?").fill("Søsteren ringer hver søndag");
  await page.getByLabel(/^Hvem er aftalen lavet med/).fill("Gurli og hendes søster");
  await choose(page, "Er borgeren enig?", "Ja");
  await page.getByRole("button", { name: "Gem aftalen" }).click();
  await page.getByText(/^Aftalt /).waitFor();
  await page.getByRole("button", { name: "Skriv overdragelsesplanen" }).click();
  const housing = page.getByRole("region", { name: "Bolig" });
  await housing.getByLabel("Hvem?").fill("Søsteren");
  await housing.getByLabel(/^Hvad tager de over/).fill("Ser til lejligheden");
  await page.getByRole("button", { name: "Gem overdragelsesplanen" }).click();
  await page.getByText("Søsteren: Ser til lejligheden").waitFor();
  await expectAccessible(page);
  await picture(page, "journey-6-agreement");
}

async function close(page: Page): Promise<void> {
  await openTab(page, "Faseskift");
  await page.getByRole("button", { name: "Skriv målingen" }).click();
  for (const group of await page.getByRole("group", { name: /^\d\. Jeg|^\d\. Min/ }).all()) {
    await group.getByLabel("Det meste af tiden", { exact: true }).click();
  }
  await page.getByText("80 af 100").waitFor();
  await page.getByRole("button", { name: "Gem målingen" }).click();
  await page.getByText(/Målt: WHO-5, 80 af 100/).waitFor();
  await page.getByRole("button", { name: "Afslut forløbet …" }).click();
  const dialog = page.getByRole("dialog", { name: "Afslut forløbet" });
  await dialog.getByLabel("Afsluttet som planlagt", { exact: true }).click();
  await dialog.getByLabel(/^Status ved afslutningen/).fill("Gurli klarer sig med sin søster");
  await choose(dialog, "Hvad er afgjort?", "Ophører");
  await expectAccessible(page);
  await picture(page, "journey-7-closing");
  await dialog.getByRole("button", { name: "Afslut forløbet" }).click();
  await page
    .getByText(/^Afsluttet 29\. august/)
    .first()
    .waitFor();
}

async function seeItAll(coordinator: Page, worker: Page): Promise<void> {
  await openTab(worker, "Overblik");
  const sentence = await rope(worker).getAttribute("aria-label");
  expect(sentence).toContain("Forløbet sluttede 29. august 2027 og er overdraget til netværket");
  expect(sentence).toContain("1 kontakt og 1 forsøg");
  expect(sentence).toContain("fase 2 begyndte 1 dag senere end planlagt");
  expect(sentence).toContain("afbrudt fra 15. juni 2027 til 29. juni 2027");
  await coordinator.goto("/oversigt");
  await coordinator.getByLabel("Status").selectOption({ label: "Alle" });
  const row = coordinator.getByRole("row", { name: /Gurli Prøvesen/ });
  await row.getByText("Afsluttet som planlagt").waitFor();
  for (const day of ["30.11.2026", "01.03.2027", "28.02.2027", "30.05.2027", "29.08.2027"]) {
    await expect.soft(row.getByText(day, { exact: false }).first().isVisible(), day).resolves.toBe(true);
  }
  await row.getByText("1 dag sent").waitFor();
  await expectAccessible(coordinator);
  await picture(coordinator, "journey-8-overview");
}

/** Half a year on, the first notes lie with the server alone; they are fetched when they are asked for. */
async function readOldNotes(worker: Page): Promise<void> {
  await worker.getByRole("link", { name: "Kontakter" }).first().click();
  await worker.getByText("Teksten er ældre end fire måneder").first().waitFor();
  await expectAccessible(worker);
  await picture(worker, "journey-5-old-notes");
  await worker.getByRole("button", { name: "Hent ældre notater" }).click();
  await worker.getByText("De ældre notater er hentet").waitFor();
  await worker.getByText("Teksten er ældre end fire måneder").first().waitFor({ state: "detached" });
}

test(
  "a course is lived from the list to the ending, each act by the role whose it is",
  { timeout: 240_000 },
  async () => {
    const coordinator = await stage.open("coordinator");
    await importList(coordinator);
    await seeTeam(coordinator);
    await coordinator.close();
    const worker = await stage.open("worker", { size: "phone" });
    await worker.goto("/borgere");
    await makeContact(worker);
    await stage.returnOn("2026-11-30T09:00:00Z", worker, "worker");
    await beginPhase1(worker);
    await planThree(worker);
    await stage.returnOn("2027-03-01T09:00:00Z", worker, "worker");
    await toPhase2(worker);
    await stage.returnOn("2027-05-30T09:00:00Z", worker, "worker");
    await readOldNotes(worker);
    await toPhase3(worker);
    await stage.returnOn("2027-06-15T09:00:00Z", worker, "worker");
    await interrupt(worker);
    await stage.returnOn("2027-06-29T09:00:00Z", worker, "worker");
    await resume(worker);
    await stage.returnOn("2027-07-20T09:00:00Z", worker, "worker");
    await agree(worker);
    await stage.returnOn("2027-08-29T09:00:00Z", worker, "worker");
    await close(worker);
    await seeItAll(await stage.open("coordinator"), worker);
  },
);
