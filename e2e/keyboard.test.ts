import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt, type Reached } from "./courses.ts";
import { arrowTo, expectFocusKept, focused, press, tabTo, write } from "./keys.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "phase2", "Tast Prøvesen"));
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

async function findWithKeys(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Tast");
  await page.getByRole("dialog").getByText("Bo Tast Prøvesen").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Bo Tast Prøvesen" }).waitFor();
  await expect.poll(() => focused(page)).toBe("Bo Tast Prøvesen");
}

/** The page of a new course of the worker, where nothing but the address bar has been used. */
async function openCourse(reached: Reached, family: string): Promise<Page> {
  const made = await courseAt(stage.world, reached, `${family} Prøvesen`);
  const page = await stage.open("worker");
  await page.goto(`/forloeb/${made.courseId}`);
  await page.getByRole("heading", { level: 1, name: `Bo ${family} Prøvesen` }).waitFor();
  return page;
}

test(
  "a course is found, written in, planned, changed, interrupted and resumed without a mouse",
  { timeout: 120_000 },
  async () => {
    const page = await stage.open("worker");
    await page.getByRole("heading", { level: 1, name: /november/ }).waitFor();
    await findWithKeys(page);

    await press(page, /^Ny kontakt$/);
    await page.getByRole("heading", { level: 1, name: "Ny kontakt" }).waitFor();
    await arrowTo(page, /^Hvordan gik det/, /Forsøgt uden kontakt/);
    await write(page, /Hvad forsøgte du/, "Bankede på, ingen åbnede");
    await page.keyboard.press("Tab");
    await press(page, /^Gem kontakt$/);
    await page.getByText("Bankede på, ingen åbnede").waitFor();

    await press(page, /^Plan$/);
    await press(page, /^Vælg et fokusområde$/);
    await arrowTo(page, /^Hvilket område/, /Psykisk helbred/);
    await write(page, /^Borgerens egne ord/, "Jeg vil sove om natten");
    await write(page, /^Mål/, "Sover seks timer");
    await write(page, /^Hvorfor netop/, "Det slider");
    await press(page, /^Gem fokusområdet$/);
    await page.getByRole("article", { name: "Psykisk helbred" }).waitFor();
    await expect
      .poll(() => focused(page), { message: "focus after saving" })
      .toMatch(/^Plan for fase 2|^Vælg et fokusområde/);

    await press(page, /^Faseskift$/);
    await page.getByRole("heading", { name: "Faseskift: fase 2 til 3" }).waitFor();
    await write(page, /^Hvad siger borgeren\? Hvad virker/, "Min søster hjælper mig");
    await arrowTo(page, /^Er det gjort sammen/, /Ja, sammen/);
    await press(page, /^Gem evalueringen$/);
    await page
      .getByText(/^Evalueret /)
      .first()
      .waitFor();
    await write(page, /^Hvad har I ændret/, "Færre møder");
    await arrowTo(page, /^Er det gjort sammen/, /Ja, sammen/);
    await press(page, /^Gem tilretningen$/);
    await page
      .getByText(/^Rettet til /)
      .first()
      .waitFor();
    await press(page, /^Tag bolig med$/, "Space");
    await press(page, /^Begynd fase 3$/);
    await page.getByRole("heading", { name: "Mod slutningen" }).waitFor();
    await expect
      .poll(() => focused(page), { message: "focus after the change of phase" })
      .not.toMatch(/^Gå til indholdet/);

    await press(page, /^Overblik$/);
    await press(page, /^Afbryd forløbet …$/);
    const dialog = page.getByRole("dialog", { name: "Afbryd forløbet" });
    await dialog.waitFor();
    await arrowTo(page, /^Hvad er der sket/, /Indlagt/);
    await press(page, /^Afbryd$/);
    await page.getByText(/^Afbrudt siden/).waitFor();
    await expect.poll(() => focused(page), { message: "focus after the dialog" }).toBe("Genoptag forløbet …");

    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Genoptag forløbet" }).waitFor();
    await write(page, /^Hvad gør I nu/, "Vi begynder stille igen");
    await press(page, /^Genoptag$/);
    await page.getByText(/^Afbrudt siden/).waitFor({ state: "hidden" });
    await expect.poll(() => focused(page), { message: "focus after it is resumed" }).toBe("Afbryd forløbet …");
  },
);

test("a dialog keeps the focus, gives it back on Escape, and the first Tab leads past the menu", async () => {
  const page = await stage.open("worker");
  await page.goto(`/forloeb/${courseId}`);
  await page.getByRole("heading", { level: 1, name: "Bo Tast Prøvesen" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Gå til indholdet");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await press(page, /^Afslut forløbet …$/);
  const dialog = page.getByRole("dialog", { name: "Afslut forløbet" });
  await dialog.waitFor();
  for (let stops = 0; stops < 25; stops += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
    );
    expect(inside, await focused(page)).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toBe("Afslut forløbet …");
});

/** The list as a team keeps it before it has Tovholder. */
const list = [
  "Navn;CTI-medarb.;Kontaktskab.;Start fase 1;Start fase 2;Start fase 3;Afsl. dato;Årsag",
  '"Prøvesen, Gurli";Vera Prøvesen;16.11.26;;;;;',
  '"Prøvesen, Ib";Kaj Prøvesen;01.06.26;15.06.26;15.09.26;;;',
].join("\r\n");

test("a list is taken in without a mouse", { timeout: 60_000 }, async () => {
  const page = await stage.open("coordinator");
  await page.getByRole("heading", { level: 1, name: /november/ }).waitFor();
  await press(page, /^Mere$/);
  await page.getByRole("heading", { level: 1, name: "Mere" }).waitFor();
  await press(page, /^Indlæs liste$/);
  await page.getByRole("heading", { level: 1, name: "Indlæs liste" }).waitFor();
  await expect.poll(() => focused(page)).toBe("Indlæs liste");

  await tabTo(page, /^Vælg fil$/);
  // The chooser itself belongs to the system; the file is given to the input that has the focus.
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "CTI-liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("heading", { name: "1. Kolonner" }).waitFor();
  await expect.poll(() => focused(page), { message: "focus after the file is read" }).toBe("Indlæs liste");
  await tabTo(page, /^Team/);
  await page.keyboard.type("Team Nord");
  await press(page, /^Læs 2 forløb ind$/);
  await page.getByRole("heading", { name: "2 forløb er læst ind" }).waitFor();
  await expect.poll(() => focused(page), { message: "focus after the run" }).toBe("2 forløb er læst ind");
  await press(page, /^Se oversigten$/);
  await page.getByRole("heading", { level: 1, name: "Oversigt over faser" }).waitFor();
});

test("the first change of phase is made without a mouse", { timeout: 60_000 }, async () => {
  const page = await openCourse("phase1", "Begyn");
  await press(page, /^Faseskift$/);
  await page.getByRole("heading", { name: "Faseskift: fase 1 til 2" }).waitFor();
  await write(page, /^Hvad siger borgeren om planen/, "Det er det, jeg vil");
  await press(page, /^Planen er aftalt$/);
  await page.getByText(/^Planen er aftalt med borgeren/).waitFor();
  await expectFocusKept(page, "after the agreed plan");
  await write(page, /^Status nu/, "Nøglen er hentet");
  await press(page, /^Tag bolig med$/, "Space");
  await expectFocusKept(page, "after an area is carried over");
  await press(page, /^Begynd fase 2$/);
  await page.getByRole("heading", { name: "Faseskift: fase 2 til 3" }).waitFor();
  await expectFocusKept(page, "after the change of phase");
});

test("support is agreed on and the course is closed without a mouse", { timeout: 90_000 }, async () => {
  const page = await openCourse("phase3", "Slut");
  await press(page, /^Faseskift$/);
  await page.getByRole("heading", { name: "Mod slutningen" }).waitFor();

  await press(page, /^Skriv aftalen$/);
  await expect.poll(() => focused(page), { message: "focus in the form that opens" }).toBe("Hvad er aftalt?");
  await page.keyboard.type("Søsteren ringer hver søndag");
  await write(page, /^Hvem er aftalen lavet med/, "Bo og hans søster");
  await arrowTo(page, /^Er borgeren enig/, /Ja$/);
  await press(page, /^Gem aftalen$/);
  await page.getByText(/^Aftalt /).waitFor();
  await expect.poll(() => focused(page)).toBe("Aftale om støtte efter forløbet");

  await press(page, /^Skriv overdragelsesplanen$/);
  await expectFocusKept(page, "in the handover plan");
  await write(page, /^Hvem\?$/, "Søsteren");
  await write(page, /^Hvad tager de over/, "Ser til lejligheden");
  await press(page, /^Gem overdragelsesplanen$/);
  await page.getByText("Søsteren: Ser til lejligheden").waitFor();
  await expectFocusKept(page, "after the handover plan");

  await press(page, /^Skriv målingen$/);
  for (const item of [1, 2, 3, 4, 5]) await arrowTo(page, new RegExp(`^${item}\\. `), /Det meste af tiden/);
  await press(page, /^Gem målingen$/);
  await page.getByText(/Målt: WHO-5, 80 af 100/).waitFor();
  await expectFocusKept(page, "after the measurement");

  await press(page, /^Afslut forløbet …$/);
  await page.getByRole("dialog", { name: "Afslut forløbet" }).waitFor();
  await arrowTo(page, /^Hvorfor slutter forløbet/, /Afsluttet som planlagt/);
  await write(page, /^Status ved afslutningen/, "Bo klarer sig med sin søster");
  await arrowTo(page, /^(Afgørelse om støtten|Hvad er afgjort)/, /Ophører/);
  await press(page, /^Afslut forløbet$/);
  await page
    .getByText(/^Afsluttet 22\. november/)
    .first()
    .waitFor();
  await expectFocusKept(page, "after the closing");
});
