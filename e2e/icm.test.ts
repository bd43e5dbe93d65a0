import { day } from "@tovholder/domain/time/local-date.ts";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { referCourse, registerCitizen } from "../server/src/journal/testing/course.ts";
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

// Buttons of the page are told to act rather than tapped: on a phone, what was just saved is said over the foot of the page.

/** A tab of the course that is open. */
async function openTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("navigation", { name: "Dele af forløbet" }).getByRole("link", { name }).click();
}

async function referred(): Promise<string> {
  const { world } = stage;
  const { courseId } = await referCourse(world, {
    citizenId: await registerCitizen(world, "Prøvesen"),
    method: "icm",
    legalBasis: "SEL § 85 a",
    decidedOn: day("2026-11-16"),
    receivedOn: day("2026-11-16"),
    supplierWish: { wish: "", followed: true, reason: "" },
  });
  return courseId;
}

async function seeShell(page: Page): Promise<void> {
  await page.getByText("så længe behovet varer").waitFor();
  await page.getByText("Næste opfølgning").first().waitFor();
  await page.getByRole("list", { name: "Trin i forløbet" }).waitFor();
  const tabs = page.getByRole("navigation", { name: "Dele af forløbet" });
  expect(await tabs.getByRole("link", { name: "Faseskift" }).count()).toBe(0);
  expect(await page.getByText(/Fase [0-9]/).count()).toBe(0);
  await page.getByRole("button", { name: "Sæt i gang: Relation før flytning" }).click();
  await page.getByRole("button", { name: "På plads: Relation før flytning" }).waitFor();
  await expectAccessible(page);
  await picture(page, "icm-1-overview");
}

async function hearNeeds(page: Page): Promise<void> {
  await openTab(page, "Behov");
  await page.getByText("spurgt om 0 af 8").waitFor();
  await page.getByRole("button", { name: "Spørg om bolig" }).click();
  const need = page.getByRole("dialog", { name: "Behov: Bolig" });
  await need.getByLabel(/^Borgerens egne ord/).fill("Jeg vil have min egen dør");
  await need.getByLabel("Stort behov", { exact: true }).click();
  await expectAccessible(page);
  await need.getByRole("button", { name: "Gem", exact: true }).click();
  await need.waitFor({ state: "hidden" });
  const housing = page.getByRole("article", { name: "Bolig" });
  await housing.getByText("Jeg vil have min egen dør").waitFor();
  await housing.getByText(/^Spurgt /).waitFor();
  await housing.getByRole("button", { name: "Sæt et mål: Bolig" }).click();
  const goal = page.getByRole("dialog", { name: "Mål: Bolig" });
  await goal.getByLabel("Mål", { exact: true }).fill("Et eget hjem");
  await goal.getByLabel("Hvorfor netop dette område?").fill("Det er det, Bo selv begynder med");
  await goal.getByRole("button", { name: "Gem fokusområdet" }).click();
  await goal.waitFor({ state: "hidden" });
  await housing.getByText("Et eget hjem").waitFor();
}

async function disagree(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Spørg om økonomi" }).click();
  const need = page.getByRole("dialog", { name: "Behov: Økonomi" });
  await need.getByLabel(/^Borgerens egne ord/).fill("Regningerne ordner sig");
  await need.getByLabel("Intet behov", { exact: true }).click();
  await need.getByRole("button", { name: "Gem", exact: true }).click();
  await need.waitFor({ state: "hidden" });
  const money = page.getByRole("article", { name: "Økonomi" });
  await money.getByRole("button", { name: "Vi ser det forskelligt …: økonomi" }).click();
  expect(await money.getByRole("button", { name: /Sæt et mål/ }).count()).toBe(0);
  const dialog = page.getByRole("dialog", { name: "Vi ser forskelligt på økonomi" });
  expect(await dialog.getByLabel("Sådan ser borgeren det").inputValue()).toBe("Regningerne ordner sig");
  await dialog.getByLabel("Sådan ser du det").fill("Der er restancer til el");
  await dialog.getByRole("button", { name: "Parkér uenigheden" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(/^Tages op igen /).waitFor();
  await page.getByRole("button", { name: "Skriv, hvad der skete" }).click();
  const loss = page.getByRole("dialog", { name: "Når modet svigter" });
  await loss.getByLabel("Hvad skete der?").fill("Bo ville ikke med til boligforeningen");
  await loss.getByLabel("Nervøs for ikke at kunne klare det", { exact: true }).click();
  await loss.getByLabel(/^Hvad blev I enige om/).fill("Vi tager derhen sammen");
  await loss.getByRole("button", { name: "Gem", exact: true }).click();
  await loss.waitFor({ state: "hidden" });
  await page.getByText("Aftalt: Vi tager derhen sammen").waitFor();
  await expectAccessible(page);
  await picture(page, "icm-2-needs");
}

async function moveIn(page: Page): Promise<void> {
  await openTab(page, "Overblik");
  await page.getByRole("button", { name: "Sæt i gang: Bolig og indflytning" }).click();
  for (const point of ["Indskud eller indskudslån er ordnet", "Flytningen er klaret"]) {
    await page.getByLabel(point).press(" ");
  }
  await page.getByText("2 af 7").waitFor();
  await page.getByRole("button", { name: "Skriv: én indgang til kommunen" }).click();
  const dialog = page.getByRole("dialog", { name: "Koordinering" });
  await dialog.getByLabel("Hvem talte du med?").fill("Boligrådgiveren");
  await choose(dialog, "Var borgeren med?", "Ja");
  await dialog.getByRole("button", { name: "Gem koordineringen" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Senest i dag").waitFor();
}

async function linkService(page: Page): Promise<void> {
  await openTab(page, "Tilbud");
  await page.getByRole("button", { name: "Foreslå et tilbud" }).click();
  const proposed = page.getByRole("dialog", { name: "Nyt tilbud" });
  await proposed.getByLabel("Hvad hedder tilbuddet?").fill("Værestedet Prøven");
  await choose(proposed, "Hvilket område hjælper det på?", "Netværk og sociale relationer");
  await proposed.getByRole("button", { name: "Gem tilbuddet" }).click();
  await proposed.waitFor({ state: "hidden" });
  const card = page.getByRole("article", { name: "Værestedet Prøven" });
  await card.getByRole("button", { name: "Sæt status: Værestedet Prøven" }).click();
  const status = page.getByRole("dialog", { name: "Status: Værestedet Prøven" });
  await status.getByLabel("Holder", { exact: true }).click();
  await status.getByRole("button", { name: "Gem status" }).click();
  await status.getByText(/Skriv først, at tilbuddet er begyndt/).waitFor();
  await status.getByLabel("Begyndt", { exact: true }).click();
  await status.getByRole("button", { name: "Gem status" }).click();
  await status.waitFor({ state: "hidden" });
  await card.getByText(/^Følg op /).waitFor();
  await expectAccessible(page);
  await picture(page, "icm-3-services");
}

async function beAdmitted(page: Page): Promise<void> {
  await openTab(page, "Overblik");
  await page.getByRole("button", { name: "Afbryd forløbet …" }).click();
  const dialog = page.getByRole("dialog", { name: "Afbryd forløbet" });
  await dialog.getByLabel("Indlagt", { exact: true }).click();
  await dialog.getByRole("button", { name: "Afbryd", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(/^Afbrudt siden/).waitFor();
  await page.getByText("Støtten stopper ikke").waitFor();
  await page.getByText(/medarbejder Vera Prøvesen/).waitFor();
}

async function stayOpen(page: Page): Promise<void> {
  await page.getByText(/^Afbrudt siden/).waitFor();
  await page.getByText(/medarbejder Vera Prøvesen/).waitFor();
  await page.getByText("så længe behovet varer").waitFor();
  await page.getByRole("button", { name: "Afslut forløbet …" }).click();
  const dialog = page.getByRole("dialog", { name: "Afslut forløbet" });
  await dialog.getByText(/afslutter aldrig støtten/).waitFor();
  expect(await dialog.getByLabel("Afsluttet som planlagt").count()).toBe(0);
  await dialog.getByRole("button", { name: "Annullér" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Genoptag forløbet …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Genoptag", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText(/^Afbrudt siden/).waitFor({ state: "hidden" });
}

async function review(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hold opfølgning" }).click();
  const dialog = page.getByRole("dialog", { name: "Hold opfølgning" });
  await choose(dialog, "Er det gjort sammen med borgeren?", "Ja");
  await choose(dialog, /Kan noget mindre/, "Ja, noget mindre kan gøre det");
  await dialog.getByLabel(/^Hvad siger borgeren/).fill("Jeg klarer det meste selv nu");
  await dialog.getByLabel("Hvad er I nået frem til?").fill("Ni måneder med CTI i stedet");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gem opfølgningen" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Ni måneder med CTI i stedet").first().waitFor();
}

async function stepDown(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Opfølgning" }).getByRole("button", { name: "Skift metode …" }).click();
  const dialog = page.getByRole("dialog", { name: "Skift metode" });
  await dialog.getByRole("button", { name: "Videre" }).click();
  await dialog.getByText("Skriv et par ord her.").waitFor();
  await choose(dialog, /Hvilken metode/, "CTI, hjemløshed");
  await dialog.getByLabel("Hvorfor skifter I?").fill("Bo kan klare sig med noget tidsbegrænset");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Videre" }).click();
  await dialog.getByText("Afgørelse om den støtte, der slutter").waitFor();
  await dialog.getByLabel("Lovhjemmel for det nye forløb").selectOption({ index: 1 });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Videre" }).click();
  await dialog.getByRole("heading", { name: "Det følger med" }).waitFor();
  await expectAccessible(page);
  await picture(page, "icm-4-change");
  await dialog.getByRole("button", { name: "Skift metode" }).click();
  await page.getByText(/^Borgeren fortsætter i/).waitFor();
  await page.getByText("Fortsat fra Intensive Case Management (ICM)").waitFor();
  await page.getByRole("link", { name: "Faseskift" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Se det tidligere forløb" }).click();
  await page.getByText("Fortsætter i CTI, hjemløshed", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Gå til det nye forløb" }).waitFor();
  await picture(page, "icm-5-earlier");
}

// First, since the journey moves the day, and whoever was signed in is then signed out.
test(
  "the parts of a course without a clock stand at 320 px in the dark, and on a laptop",
  { timeout: 120_000 },
  async () => {
    const courseId = await referred();
    for (const look of [{ size: "narrow", scheme: "dark" }, { size: "desktop" }] as const) {
      const page = await stage.open("worker", look);
      for (const part of ["", "/behov", "/plan", "/tilbud"]) {
        await page.goto(`/forloeb/${courseId}${part}`);
        await page.getByRole("navigation", { name: "Dele af forløbet" }).waitFor();
        await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
        await expectAccessible(page);
        await picture(page, `icm-6-${look.size}${part.replace("/", "-")}`);
      }
      await page.goto("/borgere");
      await page
        .getByText(/Intensive Case Management \(ICM\) · Løbende støtte/)
        .first()
        .waitFor();
      await expectAccessible(page);
      await picture(page, `icm-7-${look.size}-citizens`);
      await page.close();
    }
  },
);

test(
  "an ICM citizen comes from the shelter to a home, through an admission, and steps down to CTI",
  { timeout: 180_000 },
  async () => {
    const courseId = await referred();
    const worker = await stage.open("worker", { size: "phone" });
    await worker.goto(`/forloeb/${courseId}`);
    await seeShell(worker);
    await hearNeeds(worker);
    await disagree(worker);
    await moveIn(worker);
    await linkService(worker);
    await stage.returnOn("2027-01-15T09:00:00Z", worker, "worker");
    await beAdmitted(worker);
    await stage.returnOn("2027-03-26T09:00:00Z", worker, "worker");
    await stayOpen(worker);
    await review(worker);
    await stepDown(worker);
  },
);
